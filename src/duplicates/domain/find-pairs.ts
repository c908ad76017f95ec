import { isComparable } from "./analyse.js";
import { buildPairIndex, type PairIndex } from "./pair-index.js";
import { GATE_V1 } from "./gate.js";
import { cosine, type SparseVector } from "./similarity.js";

/** One article of a collection to scan; `language` is a key of `languageKey`. */
export interface PairCandidate {
  readonly id: string;
  readonly language: string;
  readonly vector: SparseVector;
}

/** Two articles that resemble each other: `a < b` by code unit, similarity in [threshold, 1]. */
export interface SimilarPair {
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
}

/** What a scan may be told. */
export interface PairScanOptions {
  /** Least similarity of a pair, in (0, 1]. */
  readonly threshold?: number;
  /** Longest posting list that is followed; default: no limit up to 20,000 articles, 5,000 above. */
  readonly postingCap?: number;
  /** Which articles' pairs with later ones are given: every `of`-th from number `part` on; default: all. */
  readonly share?: { readonly part: number; readonly of: number };
  /** Called after every 1,000 articles and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Scan parameters. Source of the cap: docs/adr/0005 (a cap costs 3-4 points on small one-product bases). */
export const PAIR_SCAN_V1 = {
  version: "pairs-1",
  uncappedArticles: 20_000,
  postingCap: 5_000,
  progressEvery: 1_000,
  /** Later articles compared with one: those that share most of the indexed features, when a template has more children. */
  comparedPerArticle: 400,
  /** Part of the threshold that a vector's commonest features may reach together and still stay out of the index. */
  skippedShare: 0.6,
} as const;

/**
 * All comparable pairs (`isComparable`) whose cosine reaches the threshold, ordered by `a`, then `b`, whatever the order of the input.
 *
 * The commonest features of each vector, as long as their joint length stays under 0.6 of the threshold, are left out of
 * the inverted index: by Cauchy-Schwarz they add less than that to any cosine, so a pair that reaches the threshold
 * reaches the rest of it in the index (the prefix bound of Bayardo, Ma and Srikant, "Scaling up all pairs similarity
 * search", WWW 2007). What passes is computed exactly; without a posting cap nothing is lost. With it, a pair is lost
 * only when features of more than `postingCap` articles hold most of what it shares.
 *
 * @throws RangeError when two articles have the same id or the threshold is not in (0, 1].
 */
export function* findPairs(
  articles: readonly PairCandidate[],
  options: PairScanOptions = {},
): Generator<SimilarPair, void, undefined> {
  const threshold = options.threshold ?? GATE_V1.suspectAt;
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`threshold ${threshold} is not in (0, 1]`);
  const sorted = [...articles].sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const repeated = sorted.find((article, at) => article.id === sorted[at + 1]?.id);
  if (repeated !== undefined) throw new RangeError(`article ${repeated.id} is given twice`);

  const skipped = threshold * PAIR_SCAN_V1.skippedShare;
  const uncapped = sorted.length <= PAIR_SCAN_V1.uncappedArticles;
  const cap = options.postingCap ?? (uncapped ? sorted.length : PAIR_SCAN_V1.postingCap);
  const index = buildPairIndex(sorted, skipped, cap);
  const search = candidateSearch(sorted, index);
  const { part, of } = options.share ?? { part: 0, of: 1 };
  // The rounding of the similarity lets 0.4999995 in; the margin keeps those and covers the order of additions.
  const least = threshold - skipped - 1e-6;
  for (let at = 0; at < sorted.length; at += 1) {
    const article = sorted[at];
    if (article === undefined || at % of !== part) continue;
    for (const other of search(at, least)) {
      const candidate = sorted[other];
      if (candidate === undefined || !isComparable(candidate, article)) continue;
      const similarity = cosine(article.vector, candidate.vector);
      if (similarity >= threshold) yield { a: article.id, b: candidate.id, similarity };
    }
    const done = at + 1;
    if (done % PAIR_SCAN_V1.progressEvery === 0 || done === sorted.length)
      options.onProgress?.(done, sorted.length);
  }
}

/** Gives, for each article in turn, the later ones whose indexed features alone bring `least`; must be asked in order. */
function candidateSearch(
  sorted: readonly PairCandidate[],
  index: PairIndex,
): (at: number, least: number) => readonly number[] {
  const sums = new Float64Array(sorted.length);
  const touched = new Int32Array(sorted.length);
  /** Where each posting list continues after the articles already passed: pairs are looked for forwards only. */
  const heads = index.starts.slice(0, -1);
  return (at, least) => {
    const vector = sorted[at]?.vector;
    if (vector === undefined) return [];
    let count = 0;
    for (let entry = 0; entry < vector.ids.length; entry += 1) {
      const list = index.listOf.get(vector.ids[entry] ?? 0);
      if (list === undefined) continue;
      const weight = vector.weights[entry] ?? 0;
      const end = index.starts[list + 1] ?? 0;
      let from = heads[list] ?? 0;
      while (from < end && (index.articles[from] ?? 0) <= at) from += 1;
      heads[list] = from;
      for (let posting = from; posting < end; posting += 1) {
        const other = index.articles[posting] ?? 0;
        const sum = sums[other] ?? 0;
        if (sum === 0) touched[count++] = other;
        sums[other] = sum + weight * (index.weights[posting] ?? 0);
      }
    }
    const found: number[] = [];
    for (let position = 0; position < count; position += 1) {
      const other = touched[position] ?? 0;
      if ((sums[other] ?? 0) >= least) found.push(other);
    }
    if (found.length > PAIR_SCAN_V1.comparedPerArticle) {
      found.sort((left, right) => (sums[right] ?? 0) - (sums[left] ?? 0) || left - right);
      found.length = PAIR_SCAN_V1.comparedPerArticle;
    }
    for (let position = 0; position < count; position += 1) sums[touched[position] ?? 0] = 0;
    return found.sort((left, right) => left - right);
  };
}
