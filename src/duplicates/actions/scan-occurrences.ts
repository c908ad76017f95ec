import type { Spill } from "./scan-spill.js";

/**
 * Puts the features of an article aside to be counted, each in the part that its highest bits name: a million articles
 * have hundreds of millions of features, and a part of them fits into memory. `features` must ascend.
 */
export function putOccurrences(parts: readonly Spill[], features: Int32Array): void {
  const partOf = (feature: number): number => Math.floor((feature + 2 ** 31) / (2 ** 32 / parts.length));
  for (let from = 0; from < features.length;) {
    const part = partOf(features[from] ?? 0);
    let to = from + 1;
    while (to < features.length && partOf(features[to] ?? 0) === part) to += 1;
    parts[part]?.append(bytesOf(features.subarray(from, to)));
    from = to;
  }
}

/** All features of one part, as the threads put them aside. */
export function readOccurrences(spills: readonly Spill[]): Int32Array {
  const all = new Uint8Array(spills.reduce((sum, spill) => sum + spill.size(), 0));
  let at = 0;
  for (const spill of spills) {
    all.set(spill.read(0, spill.size()), at);
    at += spill.size();
  }
  return new Int32Array(all.buffer);
}

function bytesOf(features: Int32Array): Uint8Array {
  return new Uint8Array(features.buffer, features.byteOffset, features.byteLength);
}
