import type { AnalysedArticle } from "./analyse.js";
import { idf, type DocumentFrequencies } from "./document-frequencies.js";
import { RANK_V1 } from "./parameters.js";
import { cosine, roundShare, toUnitVector, type SparseVector } from "./similarity.js";

/** An article as it is ranked: the parts of its features, weighted by their rarity. */
export interface RankView {
  readonly titleGrams: SparseVector;
  readonly bodyBigrams: SparseVector;
  /** Word of the title -> its rarity, in the order of the ids, so that both directions add alike. */
  readonly title: readonly (readonly [number, number])[];
  readonly words: { has(word: number): boolean };
}

/** Prepares an article to be ranked; once per article and table of frequencies. */
export function rankViewOf(
  article: Pick<AnalysedArticle, "families">,
  frequencies: DocumentFrequencies,
): RankView {
  const { titleWords, titleGrams, bodyBigrams, bodyWords } = article.families;
  const ids = [...titleWords.keys()].sort((l, r) => l - r);
  return {
    titleGrams: toUnitVector(titleGrams, frequencies),
    bodyBigrams: toUnitVector(bodyBigrams, frequencies),
    title: ids.map((id) => [id, idf(frequencies, id)]),
    words: { has: (word) => titleWords.has(word) || bodyWords.has(word) },
  };
}

/** The share of a title's rarity that stands anywhere in another article, in [0, 1]; 0 for an empty title. */
function titleContainment(from: RankView, other: RankView): number {
  let whole = 0;
  let found = 0;
  for (const [word, rarity] of from.title) {
    whole += rarity;
    if (other.words.has(word)) found += rarity;
  }
  return whole > 0 ? found / whole : 0;
}

/**
 * How strongly two articles are alike when everything is weighed that tells duplicates from neighbours: their
 * `similarity` (cosine), how much of each title the other article speaks of, the spelling of the titles, and the pairs of
 * words outside them. In [0, 1], symmetric, 1 only for articles alike in all of it. Orders lists; it is never published
 * as the similarity. Weights: docs/adr/0007.
 */
export function rankScore(a: RankView, b: RankView, similarity: number): number {
  const contained = (titleContainment(a, b) + titleContainment(b, a)) / 2;
  const sum =
    similarity +
    RANK_V1.titleContainment * contained +
    RANK_V1.titleGrams * cosine(a.titleGrams, b.titleGrams) +
    RANK_V1.bodyBigrams * cosine(a.bodyBigrams, b.bodyBigrams);
  return roundShare(sum / (1 + RANK_V1.titleContainment + RANK_V1.titleGrams + RANK_V1.bodyBigrams));
}

/** The place of a candidate in the list of one article: its rank score less part of its hub. Higher is earlier. */
export function listScore(score: number, candidateHub: number): number {
  return score - RANK_V1.listHub * candidateHub;
}

/** How a pair stands in the queue of the whole collection: its rank score less part of both hubs. Higher is earlier. */
export function queueScore(score: number, hubA: number, hubB: number): number {
  return score - RANK_V1.queueHub * (hubA + hubB);
}
