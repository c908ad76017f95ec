import type { Signature } from "./signature.js";

/** Features kept of each article. */
export const PACKED_SIZE = 64;

/**
 * The signatures of a whole collection in arrays that threads can share: article `a` has `lengths[a]` features from
 * `a * PACKED_SIZE` on, ascending, with their weights beside them. 520 bytes an article.
 */
export interface PackedSignatures {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly lengths: Uint8Array;
}

/** Room for the signatures of `count` articles, shared between threads. */
export function allocateSignatures(count: number): PackedSignatures {
  return {
    features: new Int32Array(new SharedArrayBuffer(count * PACKED_SIZE * 4)),
    weights: new Float32Array(new SharedArrayBuffer(count * PACKED_SIZE * 4)),
    lengths: new Uint8Array(new SharedArrayBuffer(count)),
  };
}

/** Puts the signature of an article in its place. */
export function packSignature(into: PackedSignatures, article: number, signature: Signature): void {
  const { features, weights } = signature;
  const order = [...features.keys()].slice(0, PACKED_SIZE);
  order.sort((l, r) => (features[l] ?? 0) - (features[r] ?? 0));
  const from = article * PACKED_SIZE;
  order.forEach((at, place) => {
    into.features[from + place] = features[at] ?? 0;
    into.weights[from + place] = weights[at] ?? 0;
  });
  into.lengths[article] = order.length;
}

/** The signature of an article, strongest feature first, weights as single-precision numbers. */
export function unpackSignature(packed: PackedSignatures, article: number): Signature {
  const from = article * PACKED_SIZE;
  const order = Array.from({ length: packed.lengths[article] ?? 0 }, (_, at) => from + at);
  // A stable sort: of equal weights the smaller feature stays in front.
  order.sort((l, r) => (packed.weights[r] ?? 0) - (packed.weights[l] ?? 0));
  return {
    features: order.map((at) => packed.features[at] ?? 0),
    weights: order.map((at) => packed.weights[at] ?? 0),
  };
}

/** The square of the length of a signature, in (0, 1]; 0 for an empty one. */
export function squaredLength(packed: PackedSignatures, article: number): number {
  const from = article * PACKED_SIZE;
  const to = from + (packed.lengths[article] ?? 0);
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (packed.weights[at] ?? 0) ** 2;
  return sum;
}

/**
 * What the signatures of two articles bring to their cosine: never more than the cosine itself, because what is left out
 * of either only adds. Added in the order of the features, so that every caller gets the same digits.
 */
export function sharedWeight(left: PackedSignatures, l: number, right: PackedSignatures, r: number): number {
  const lEnd = l * PACKED_SIZE + (left.lengths[l] ?? 0);
  const rEnd = r * PACKED_SIZE + (right.lengths[r] ?? 0);
  let lAt = l * PACKED_SIZE;
  let rAt = r * PACKED_SIZE;
  let sum = 0;
  while (lAt < lEnd && rAt < rEnd) {
    const one = left.features[lAt] ?? 0;
    const other = right.features[rAt] ?? 0;
    if (one === other) {
      sum += (left.weights[lAt] ?? 0) * (right.weights[rAt] ?? 0);
      lAt += 1;
      rAt += 1;
    } else if (one < other) lAt += 1;
    else rAt += 1;
  }
  return sum;
}

/** The greatest cosine two articles can have whose signatures share `shared` (Cauchy-Schwarz on what was left out). */
export function greatestCosine(shared: number, leftSquares: number, rightSquares: number): number {
  return shared + Math.sqrt(Math.max(0, 1 - leftSquares) * Math.max(0, 1 - rightSquares));
}
