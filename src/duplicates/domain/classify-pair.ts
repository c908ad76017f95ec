import { contentTerms, type AnalysedArticle } from "./analyse.js";
import { DuplicateKind, DuplicateSide } from "./duplicate.js";
import { KIND_V2 } from "./parameters.js";
import { overlapOf, type ShingleOverlap } from "./shingles.js";
import { areTemplateSiblings, hasDigit, titleDifference, type TitleDifference } from "./template-siblings.js";

/** The kind of a pair and what it was decided by. */
export interface PairClassification {
  readonly kind: DuplicateKind;
  readonly overlap: ShingleOverlap;
  /** Title terms (stems) that only one of the two has; sorted. */
  readonly titleDifference: TitleDifference;
  /** Which article is contained in the other; null unless the kind is CONTAINED. */
  readonly contained: DuplicateSide | null;
}

/**
 * Names how two articles of one language resemble each other, by their texts alone: no other article of the collection
 * changes it. The first rule that holds decides:
 * 1. EXACT: the same words in the same order, in whatever fields.
 * 2. RELATED_DIFFERENT_ENVIRONMENT: the same issue in disjoint environments is not a duplicate (the uniqueness rule of KCS), not
 *    even when the text was copied.
 * 3. VARIANT: siblings of one template (`areTemplateSiblings`). It precedes COPY because "NDR error 5.7.12" and "5.7.134"
 *    share nearly all words and yet are two issues.
 * 4. COPY. 5. CONTAINED: nearly all of a much shorter text stands in the other. 6. OVERLAP: the rest.
 */
export function classifyPair(a: AnalysedArticle, b: AnalysedArticle): PairClassification {
  const overlap = overlapOf(a.shingles, b.shingles);
  const kind = kindOf(a, b, overlap);
  const contained = kind === DuplicateKind.CONTAINED ? containedSide(a, b, overlap) : null;
  return { kind, overlap, titleDifference: titleDifference(a, b), contained };
}

function kindOf(a: AnalysedArticle, b: AnalysedArticle, overlap: ShingleOverlap): DuplicateKind {
  if (hasSameText(a, b)) return DuplicateKind.EXACT;
  if (namesSameIssue(a, b) && hasDisjointEnvironments(a, b))
    return DuplicateKind.RELATED_DIFFERENT_ENVIRONMENT;
  if (areTemplateSiblings(a, b, overlap)) return DuplicateKind.VARIANT;
  if (overlap.jaccard >= KIND_V2.copyJaccard) return DuplicateKind.COPY;
  return containedSide(a, b, overlap) === null ? DuplicateKind.OVERLAP : DuplicateKind.CONTAINED;
}

/** Whether both have the same words in the same order; two articles without words have no text in common. */
function hasSameText(a: AnalysedArticle, b: AnalysedArticle): boolean {
  return (
    a.words.length > 0 &&
    a.words.length === b.words.length &&
    a.words.every((word, at) => word === b.words[at])
  );
}

/**
 * Whether both environments are given and exclude each other: they have no term in common, or terms in common but each
 * has numbers or versions and none of these agrees ("Windows 10" and "Windows 11"; not "Windows" and "Windows 11").
 */
function hasDisjointEnvironments(a: AnalysedArticle, b: AnalysedArticle): boolean {
  const left = contentTerms(a, "environment");
  const right = contentTerms(b, "environment");
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((term) => right.has(term));
  if (shared.length === 0) return true;
  return [...left].some(hasDigit) && [...right].some(hasDigit) && !shared.some(hasDigit);
}

/** Whether the titles, or the issues, agree in most of their content words that name no environment of either. */
function namesSameIssue(a: AnalysedArticle, b: AnalysedArticle): boolean {
  const environments = new Set([...contentTerms(a, "environment"), ...contentTerms(b, "environment")]);
  return (["title", "issue"] as const).some((field) => {
    const left = new Set([...contentTerms(a, field)].filter((term) => !environments.has(term)));
    const right = new Set([...contentTerms(b, field)].filter((term) => !environments.has(term)));
    if (left.size === 0 || right.size === 0) return false;
    const shared = [...left].filter((term) => right.has(term)).length;
    return (2 * shared) / (left.size + right.size) >= KIND_V2.sameIssueDice;
  });
}

function containedSide(
  a: AnalysedArticle,
  b: AnalysedArticle,
  overlap: ShingleOverlap,
): DuplicateSide | null {
  const isMuchShorter = (shorter: AnalysedArticle, longer: AnalysedArticle): boolean =>
    shorter.words.length <= longer.words.length * KIND_V2.containedMaxLength;
  if (overlap.aInB >= KIND_V2.containedShare && isMuchShorter(a, b)) return DuplicateSide.A;
  if (overlap.bInA >= KIND_V2.containedShare && isMuchShorter(b, a)) return DuplicateSide.B;
  return null;
}
