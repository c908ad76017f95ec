import type { FeatureWeights } from "./features.js";
import type { SparseVector } from "./similarity.js";

/** Bytes of one entry of a vector: its weight and its feature. */
export const ENTRY_BYTES = 12;

/** Features ascending with their weights: eight bytes a weight, then four a feature. */
export function encodeFeatures(features: FeatureWeights): Uint8Array<ArrayBuffer> {
  const ids = Int32Array.from(features.keys()).sort();
  const weights = Float64Array.from(ids, (id) => features.get(id) ?? 0);
  return encodeVector({ ids, weights });
}

/** A vector likewise. */
export function encodeVector({ ids, weights }: SparseVector): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ids.length * ENTRY_BYTES);
  new Float64Array(bytes.buffer, 0, ids.length).set(weights);
  new Int32Array(bytes.buffer, ids.length * 8, ids.length).set(ids);
  return bytes;
}

/** What was encoded; the arrays share the memory of the bytes, which must begin their buffer. */
export function decodeVector(bytes: Uint8Array<ArrayBuffer>, length: number): SparseVector {
  return {
    weights: new Float64Array(bytes.buffer, 0, length),
    ids: new Int32Array(bytes.buffer, length * 8, length),
  };
}
