import type { AnalysedArticle } from "../domain/analyse.js";
import { boostEngine } from "../domain/compare.js";
import type { DocumentFrequencies } from "../domain/document-frequencies.js";
import type { StoredText } from "../store/article-texts.read-model.js";
import type { PairEvidence } from "../store/pair.store.js";

/** A stored text with what the engine read in it. */
export interface ReadArticle extends StoredText {
  readonly analysed: AnalysedArticle;
}

/** Reads a stored text, 1 to 3 ms for a long article. */
export function readArticle(stored: StoredText): ReadArticle {
  return { ...stored, analysed: boostEngine.analyse(stored.text) };
}

/** What a pair is stored with, the article with the smaller id first; null when the languages differ. */
export function evidenceOf(
  one: ReadArticle,
  other: ReadArticle,
  frequencies: DocumentFrequencies,
): PairEvidence | null {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const found = boostEngine.compareArticles(a.analysed, b.analysed, frequencies);
  if (found === null) return null;
  const { similarity, kind, passages, sharedTerms, contained, explanation } = found;
  return {
    a: a.id,
    b: b.id,
    similarity,
    kind,
    passages,
    sharedTerms,
    contained,
    explanation,
    aVersion: a.version,
    bVersion: b.version,
  };
}
