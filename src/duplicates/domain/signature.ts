import type { DocumentFrequencies } from "./document-frequencies.js";
import { SIGNATURE_V2 } from "./parameters.js";
import { roundShare, type SparseVector } from "./similarity.js";

/** What the database stores of a vector: its strongest features (`int4[]`), strongest first, with their weights. */
export interface Signature {
  readonly features: readonly number[];
  readonly weights: readonly number[];
}

/** A feature of an article with its weight in it, in (0, 1]. */
export interface WeightedFeature {
  readonly feature: number;
  readonly weight: number;
}

/**
 * How many articles the features of one question may have together, and the least number of features. No list is too
 * long by itself, but the commonest features of an article, which carry least of it, are left out when the rarer ones
 * have brought this many others. Measured at 100,000 articles, planted copies among the first ten / mean hub: 2,000
 * .992 / .417, 5,000 .992 / .418, 60,000 .991 / .419, at a third of the time.
 */
export const QUERY_V1 = { version: "query-1", postings: 3_000, leastFeatures: 4 } as const;

/** The `SIGNATURE_V2.features` strongest features of a vector; equal weights are ordered by feature id. */
export function signatureOf(vector: SparseVector, size: number = SIGNATURE_V2.features): Signature {
  const { ids, weights } = vector;
  // Weight (at most 1) and place packed in one number: typed arrays sort several times faster. The weight is cut to
  // 2^-32, below what is stored of it.
  const packed = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at += 1)
    packed[at] = (2 ** 32 - Math.round((weights[at] ?? 0) * 2 ** 32)) * 2 ** 20 + at;
  packed.sort();
  const best = Array.from(packed.subarray(0, size), (value) => value % 2 ** 20);
  return {
    features: best.map((at) => ids[at] ?? 0),
    weights: best.map((at) => roundShare(weights[at] ?? 0)),
  };
}

/**
 * The features of a signature to look for others with: the rarest, because few articles have them, until together they
 * have `QUERY_V1.postings` articles. A feature that the frequencies give to one article at most costs nothing when nobody
 * has it, and an article newer than the frequencies may. Ties by feature. A scan follows the same features.
 */
export function rarestFeatures(
  signature: Signature,
  frequencies: DocumentFrequencies,
): readonly WeightedFeature[] {
  const known = signature.features.map((feature, at) => ({
    feature,
    weight: signature.weights[at] ?? 0,
    df: frequencies.df(feature),
  }));
  known.sort((l, r) => l.df - r.df || l.feature - r.feature);
  let postings = 0;
  const last = known.findIndex(({ df }, at) => {
    postings += df;
    return postings > QUERY_V1.postings && at >= QUERY_V1.leastFeatures;
  });
  return known.slice(0, last < 0 ? known.length : last).map(({ feature, weight }) => ({ feature, weight }));
}
