import type { SparseVector } from "./similarity.js";

/** An inverted index in typed arrays (compressed rows): the articles of list `l` stand in `starts[l]` .. `starts[l + 1]`. */
export interface PairIndex {
  readonly listOf: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  /** Positions of articles, ascending within a list. */
  readonly articles: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Indexes each vector except for its commonest features, whose joint length stays below `skippedLength`, and except for
 * features that more than `cap` articles or only one have. Ties of frequency are broken by feature id.
 */
export function buildPairIndex(
  articles: readonly { readonly vector: SparseVector }[],
  skippedLength: number,
  cap: number,
): PairIndex {
  const frequencies = new Map<number, number>();
  for (const { vector } of articles) {
    for (const id of vector.ids) frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
  }
  const listOf = new Map<number, number>();
  for (const [id, df] of frequencies) if (df > 1 && df <= cap) listOf.set(id, listOf.size);

  const kept = articles.map(({ vector }) => indexedEntries(vector, frequencies, skippedLength));
  const starts = new Int32Array(listOf.size + 1);
  const forEachPosting = (visit: (list: number, article: number, weight: number) => void): void => {
    articles.forEach(({ vector }, article) => {
      for (const entry of kept[article] ?? []) {
        const list = listOf.get(vector.ids[entry] ?? 0);
        if (list !== undefined) visit(list, article, vector.weights[entry] ?? 0);
      }
    });
  };
  forEachPosting((list) => {
    starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  });
  for (let list = 0; list < listOf.size; list += 1)
    starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  const size = starts[listOf.size] ?? 0;
  const next = starts.slice();
  const positions = new Int32Array(size);
  const weights = new Float64Array(size);
  forEachPosting((list, article, weight) => {
    const at = next[list] ?? 0;
    positions[at] = article;
    weights[at] = weight;
    next[list] = at + 1;
  });
  return { listOf, starts, articles: positions, weights };
}

/** The entries of a vector that remain when its commonest features, together shorter than `skippedLength`, are left out. */
function indexedEntries(
  vector: SparseVector,
  frequencies: ReadonlyMap<number, number>,
  skippedLength: number,
): Int32Array {
  const df = (entry: number): number => frequencies.get(vector.ids[entry] ?? 0) ?? 0;
  // Frequency (below 2^21) and entry (below 2^31) packed in one exact number: typed arrays sort several times faster.
  const packed = Float64Array.from(vector.ids.keys(), (entry) => df(entry) * 2 ** 31 + entry).sort();
  let kept = packed.length;
  let squares = 0;
  while (kept > 0) {
    const weight = vector.weights[(packed[kept - 1] ?? 0) % 2 ** 31] ?? 0;
    squares += weight * weight;
    if (squares >= skippedLength * skippedLength) break;
    kept -= 1;
  }
  return Int32Array.from(packed.subarray(0, kept), (value) => value % 2 ** 31);
}
