import { contentTerms, type AnalysedArticle } from "./analyse.js";
import { KIND_V2 } from "./parameters.js";
import type { ShingleOverlap } from "./shingles.js";
import { contentTokens } from "./text-pipeline.js";

/** Terms of two titles that only one of them has, sorted. */
export interface TitleDifference {
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** What two titles do not share. */
export function titleDifference(a: AnalysedArticle, b: AnalysedArticle): TitleDifference {
  const left = contentTerms(a, "title");
  const right = contentTerms(b, "title");
  const only = (own: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] =>
    [...own].filter((term) => !other.has(term)).sort();
  return { onlyA: only(left, right), onlyB: only(right, left) };
}

/** Whether a term is a code, a version or a number. */
export function hasDigit(term: string): boolean {
  return /\p{N}/u.test(term);
}

/**
 * Whether two articles are written on one template about two things: much of the text is the same, the titles are one
 * frame, and what was put into the frame tells the texts apart:
 * - each title has a code or version of its own ("NDR error 5.7.12" and "5.7.134"), or
 * - a word of one title runs through its own text and is rare or absent in the other ("alias from a contact" and "from a
 *   group"). It must be the title of the text that stands in the other more than the reverse: when the whole of an article is
 *   told again in a longer one, what else the longer one speaks of says nothing. A number against no number ("Server 2013" and
 *   "Server") tells nothing apart. Other words for the same ("issue", "problem") stand in both texts or in the title alone.
 * No list of words, so it holds in every language. Measured in docs/adr/0009.
 */
export function areTemplateSiblings(
  a: AnalysedArticle,
  b: AnalysedArticle,
  overlap: ShingleOverlap,
): boolean {
  const { jaccard, aInB, bInA } = overlap;
  if (Math.max(aInB, bInA) < KIND_V2.variantContainment) return false;
  const frame = titleDice(a, b);
  if (frame < KIND_V2.frameDice || frame + jaccard < KIND_V2.templateSum) return false;
  const { onlyA, onlyB } = titleDifference(a, b);
  if (onlyA.some(hasDigit) && onlyB.some(hasDigit)) return true;
  const isReplaced = onlyA.length > 0 && onlyB.length > 0;
  if (!isReplaced && jaccard < KIND_V2.insertedJaccard) return false;
  const inA = countsBehindTitle(a);
  const inB = countsBehindTitle(b);
  const lead = aInB - bInA;
  return (
    (lead > -KIND_V2.coveredAlike && onlyA.some((term) => isTelling(term, inA, inB))) ||
    (lead < KIND_V2.coveredAlike && onlyB.some((term) => isTelling(term, inB, inA)))
  );
}

function isTelling(
  term: string,
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): boolean {
  const count = own.get(term) ?? 0;
  return !hasDigit(term) && count > 0 && count >= KIND_V2.tellingRatio * (other.get(term) ?? 0);
}

/** How much the content words of two titles agree, 0 when one has none. */
function titleDice(a: AnalysedArticle, b: AnalysedArticle): number {
  const left = contentTerms(a, "title");
  const right = contentTerms(b, "title");
  const shared = [...left].filter((term) => right.has(term)).length;
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

/** How often each content term stands behind the title. */
function countsBehindTitle(article: AnalysedArticle): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [field, tokens] of article.tokens) {
    if (field === "title") continue;
    for (const { term } of contentTokens(tokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
