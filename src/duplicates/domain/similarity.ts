import { idf, type DocumentFrequencies } from "./document-frequencies.js";
import type { FeatureWeights } from "./features.js";
import { SIMILARITY_V2 } from "./parameters.js";

/** A vector of length 1 (or without entries, for an empty text): feature ids ascending, weights >= 0 beside them. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Weights the features by rarity and scales them to length 1. The result depends on the set alone, not on its order. */
export function toUnitVector(features: FeatureWeights, frequencies: DocumentFrequencies): SparseVector {
  const ids = Int32Array.from(features.keys()).sort();
  return weighted({ ids, weights: Float64Array.from(ids, (id) => features.get(id) ?? 0) }, frequencies);
}

/** The same for features that are sorted by id already. */
export function weighted(
  { ids, weights: counts }: SparseVector,
  frequencies: DocumentFrequencies,
): SparseVector {
  const weights = new Float64Array(ids.length);
  let squares = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const weight = (counts[at] ?? 0) * idf(frequencies, ids[at] ?? 0);
    weights[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
  return { ids, weights };
}

/** Calls back for every feature that both vectors have, ids ascending, with its part of the cosine. */
export function forEachShared(
  left: SparseVector,
  right: SparseVector,
  visit: (feature: number, product: number) => void,
): void {
  let l = 0;
  let r = 0;
  while (l < left.ids.length && r < right.ids.length) {
    const leftId = left.ids[l] ?? 0;
    const rightId = right.ids[r] ?? 0;
    if (leftId === rightId) {
      visit(leftId, (left.weights[l] ?? 0) * (right.weights[r] ?? 0));
      l += 1;
      r += 1;
    } else if (leftId < rightId) l += 1;
    else r += 1;
  }
}

/** Rounds to the published number of decimals; a share or similarity is never outside [0, 1]. */
export function roundShare(share: number): number {
  const scale = 10 ** SIMILARITY_V2.decimals;
  return Math.min(1, Math.max(0, Math.round(share * scale) / scale));
}

/**
 * The cosine of two unit vectors in [0, 1], rounded to 6 decimals. Products are added in the order of the ids, so both
 * directions give the same digits; equal vectors give 1; an empty vector gives 0 with every other, itself too.
 */
export function cosine(left: SparseVector, right: SparseVector): number {
  let sum = 0;
  forEachShared(left, right, (_, product) => {
    sum += product;
  });
  return roundShare(sum);
}
