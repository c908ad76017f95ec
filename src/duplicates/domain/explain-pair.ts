import type { AnalysedArticle } from "./analyse.js";
import { ARTICLE_FIELDS } from "./article-text.js";
import type { DocumentFrequencies } from "./document-frequencies.js";
import { overlappingPassages, type Passage } from "./overlapping-passages.js";
import { sectionOverlaps, type SectionOverlap } from "./section-overlap.js";
import { sharedPhrases, type PhraseShares } from "./shared-phrases.js";
import type { SparseVector } from "./similarity.js";
import { onlyIn, type TextDifference } from "./text-differences.js";

/** What makes two articles alike, and what tells them apart. */
export interface PairExplanation extends PhraseShares {
  readonly sectionOverlaps: readonly SectionOverlap[];
  readonly onlyA: readonly TextDifference[];
  readonly onlyB: readonly TextDifference[];
}

/** An article with its vector. */
export interface WeighedArticle {
  readonly article: AnalysedArticle;
  readonly vector: SparseVector;
}

/**
 * Explains a pair, with the passages both have word for word. The two are read in an order that depends on their texts
 * alone, so swapping them mirrors the explanation to the digit, whatever had to be cut short.
 */
export function explainPair(
  a: WeighedArticle,
  b: WeighedArticle,
  frequencies: DocumentFrequencies,
): { readonly explanation: PairExplanation; readonly passages: readonly Passage[] } {
  if (!isInOrder(a.article, b.article)) {
    const { explanation, passages } = explainInOrder(b, a, frequencies);
    const { onlyA, onlyB, ...shared } = explanation;
    return {
      explanation: { ...shared, onlyA: onlyB, onlyB: onlyA },
      passages: passages.map((passage) => mirrored(passage, a.article)),
    };
  }
  return explainInOrder(a, b, frequencies);
}

function explainInOrder(
  { article: a, vector: left }: WeighedArticle,
  { article: b, vector: right }: WeighedArticle,
  frequencies: DocumentFrequencies,
): { readonly explanation: PairExplanation; readonly passages: readonly Passage[] } {
  return {
    explanation: {
      ...sharedPhrases(a, b, left, right),
      sectionOverlaps: sectionOverlaps(a, b, frequencies),
      onlyA: onlyIn(a, b, frequencies),
      onlyB: onlyIn(b, a, frequencies),
    },
    passages: overlappingPassages(a, b, frequencies),
  };
}

function mirrored({ words, a, b }: Passage, first: AnalysedArticle): Passage {
  return { text: (first.sources.get(b.field) ?? "").slice(b.start, b.end), words, a: b, b: a };
}

/** Orders two articles by their texts, then by their languages; true for equal ones. */
function isInOrder(a: AnalysedArticle, b: AnalysedArticle): boolean {
  for (const field of ARTICLE_FIELDS) {
    const left = a.sources.get(field) ?? "";
    const right = b.sources.get(field) ?? "";
    if (left !== right) return left < right;
  }
  return a.language <= b.language;
}
