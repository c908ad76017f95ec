import { hashText } from "./feature-hash.js";
import { KIND_V2 } from "./parameters.js";

/** How much of two texts is word for word the same. All shares are in [0, 1]; 0 for a text without words. */
export interface ShingleOverlap {
  readonly jaccard: number;
  /** Share of a's shingles that b has. */
  readonly aInB: number;
  /** Share of b's shingles that a has. */
  readonly bInA: number;
}

/** The hashed runs of three words of a text; a text of one or two words is one shingle. */
export function shinglesOf(words: readonly string[]): ReadonlySet<number> {
  const shingles = new Set<number>();
  const size = Math.min(KIND_V2.shingleWords, words.length);
  if (size === 0) return shingles;
  for (let at = 0; at + size <= words.length; at += 1)
    shingles.add(hashText(words.slice(at, at + size).join(" ")));
  return shingles;
}

/** Jaccard and containment both ways. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): ShingleOverlap {
  if (a.size === 0 || b.size === 0) return { jaccard: 0, aInB: 0, bInA: 0 };
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return { jaccard: shared / (a.size + b.size - shared), aInB: shared / a.size, bInA: shared / b.size };
}
