import { analyseArticle, isComparable, type AnalysedArticle } from "./analyse.js";
import type { ArticleText } from "./article-text.js";
import { classifyPair, type PairClassification } from "./classify-pair.js";
import type { DocumentFrequencies } from "./document-frequencies.js";
import { explainPair, type PairExplanation } from "./explain-pair.js";
import { plainer, type FeatureWeights } from "./features.js";
import {
  findPairs,
  PAIR_SCAN_V1,
  type PairCandidate,
  type PairScanOptions,
  type SimilarPair,
} from "./find-pairs.js";
import { GATE_V1 } from "./gate.js";
import type { Passage } from "./overlapping-passages.js";
import {
  DIFFERENCES_V1,
  KIND_V2,
  PASSAGES_V1,
  PHRASES_V1,
  RANK_V1,
  SIGNATURE_V2,
  SIMILARITY_V2,
} from "./parameters.js";
import { rarestFeatures, signatureOf, type Signature, type WeightedFeature } from "./signature.js";
import { cosine, forEachShared, roundShare, toUnitVector, type SparseVector } from "./similarity.js";
import { PIPELINE_VERSION } from "./text-pipeline.js";

/** A term both articles have, and its share (0..1) of their similarity. */
export interface SharedTerm {
  readonly term: string;
  readonly share: number;
}

/** What a comparison found, with its explanation. Swapping the articles swaps `a` and `b` and changes no number. */
export interface ArticleComparison extends PairClassification {
  /** Cosine in [0, 1], 6 decimals; 1 for the same fields, 0 when one has no words. */
  readonly similarity: number;
  /** Whether the similarity reaches `suspectAt`. VARIANT and RELATED_DIFFERENT_ENVIRONMENT are told by `kind`. */
  readonly isSuspect: boolean;
  readonly passages: readonly Passage[];
  /** Heaviest first, at most ten; the shares of all terms sum to 1. */
  readonly sharedTerms: readonly SharedTerm[];
  readonly explanation: PairExplanation;
}

/**
 * The one door to similarity for the rest of the product: another method (an embedding provider) replaces the engine,
 * not its callers. Implementations are pure and deterministic; `version` changes whenever any number may change.
 */
export interface SimilarityEngine {
  readonly version: string;
  /** Least similarity of a suspected pair, in [0, 1]. */
  readonly suspectAt: number;
  /** `language` is a key of `languageKey` and overrides the language given or detected. */
  analyse(article: ArticleText, language?: string): AnalysedArticle;
  vectorOf(features: FeatureWeights, frequencies: DocumentFrequencies): SparseVector;
  /** What the database stores of an article. */
  signatureOf(vector: SparseVector): Signature;
  /** What the database is asked with. */
  queryFeatures(signature: Signature, frequencies: DocumentFrequencies): readonly WeightedFeature[];
  similarityOf(a: SparseVector, b: SparseVector): number;
  /** Null when the articles are of different languages: a translation is not a duplicate. */
  compareArticles(
    a: AnalysedArticle,
    b: AnalysedArticle,
    frequencies: DocumentFrequencies,
  ): ArticleComparison | null;
  findPairs(articles: readonly PairCandidate[], options?: PairScanOptions): Iterable<SimilarPair>;
}

/** The lexical method "boost" (docs/adr/0005): no model, no training, and every similarity explains itself. */
export const boostEngine: SimilarityEngine = {
  version: [
    SIMILARITY_V2.version,
    RANK_V1.version,
    SIGNATURE_V2.version,
    GATE_V1.version,
    KIND_V2.version,
    PASSAGES_V1.version,
    PHRASES_V1.version,
    DIFFERENCES_V1.version,
    PAIR_SCAN_V1.version,
    PIPELINE_VERSION,
  ].join("+"),
  suspectAt: GATE_V1.suspectAt,
  analyse: analyseArticle,
  vectorOf: toUnitVector,
  signatureOf: (vector) => signatureOf(vector),
  queryFeatures: (signature, frequencies) => rarestFeatures(signature, frequencies),
  similarityOf: cosine,
  compareArticles,
  findPairs,
};

/** Compares two articles of one language and explains the result; null when their languages differ. About 3 ms on long articles. */
export function compareArticles(
  a: AnalysedArticle,
  b: AnalysedArticle,
  frequencies: DocumentFrequencies,
): ArticleComparison | null {
  if (!isComparable(a, b)) return null;
  const left = toUnitVector(a.features, frequencies);
  const right = toUnitVector(b.features, frequencies);
  const similarity = cosine(left, right);
  return {
    ...classifyPair(a, b),
    ...explainPair({ article: a, vector: left }, { article: b, vector: right }, frequencies),
    similarity,
    isSuspect: similarity >= GATE_V1.suspectAt,
    sharedTerms: sharedTerms(a, b, left, right),
  };
}

/** The parts of the cosine by the words behind the features: stems of one word and its 4-grams are told together. */
function sharedTerms(
  a: AnalysedArticle,
  b: AnalysedArticle,
  left: SparseVector,
  right: SparseVector,
): readonly SharedTerm[] {
  const parts = new Map<string, number>();
  let total = 0;
  forEachShared(left, right, (feature, product) => {
    const termA = a.terms.get(feature) ?? "";
    const term = plainer(termA, b.terms.get(feature) ?? termA);
    parts.set(term, (parts.get(term) ?? 0) + product);
    total += product;
  });
  if (total === 0) return [];
  return [...parts]
    .map(([term, part]) => ({ term, share: roundShare(part / total) }))
    .sort((l, r) => r.share - l.share || (l.term < r.term ? -1 : 1))
    .slice(0, SIMILARITY_V2.maxSharedTerms);
}
