/** The same values in both sequences: `length` of them from position `a` and from position `b`. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What is looked for, and how far. */
export interface RunLimits {
  /** Least length of a run, at least 1. */
  readonly minLength: number;
  /** Places of one beginning that are followed in the first sequence. */
  readonly maxPositions: number;
}

/** How often each value is read on average before the search ends, and how many are read in any case. */
const READ_FACTOR = 2;
const READ_LEAST = 100_000;

/** Stands between two parts of a sequence: it equals nothing, itself neither, so no run crosses it. */
export const BREAK = Number.NaN;

/**
 * The maximal common runs of two sequences, each once. A beginning that stands at more than `maxPositions` places of the
 * first sequence is followed at the first of them only, and runs are looked for until they are together as long as both
 * sequences twice (or 100,000 values, if that is more): the work grows with the length of the texts, whatever they repeat.
 */
export function commonRuns(left: Float64Array, right: Float64Array, limits: RunLimits): readonly Run[] {
  const { minLength, maxPositions } = limits;
  const places = new Map<number, number[]>();
  for (let a = 0; a + minLength <= left.length; a += 1) {
    const seed = seedAt(left, a, minLength);
    const known = places.get(seed);
    if (known === undefined) places.set(seed, [a]);
    else if (known.length < maxPositions) known.push(a);
  }
  const runs: Run[] = [];
  // How far runs reach on each diagonal: what lies before was read.
  const reached = new Map<number, number>();
  let toRead = Math.max(READ_LEAST, READ_FACTOR * (left.length + right.length));
  for (let b = 0; b + minLength <= right.length && toRead > 0; b += 1) {
    for (const a of places.get(seedAt(right, b, minLength)) ?? []) {
      if ((reached.get(b - a) ?? 0) > b) continue;
      const run = grow(left, right, a, b);
      if (run.length < minLength) continue;
      reached.set(b - a, run.b + run.length);
      runs.push(run);
      toRead -= run.length;
    }
  }
  return runs;
}

function grow(left: Float64Array, right: Float64Array, a: number, b: number): Run {
  let before = 0;
  while (left[a - before - 1] !== undefined && left[a - before - 1] === right[b - before - 1]) before += 1;
  let after = 0;
  while (left[a + after] !== undefined && left[a + after] === right[b + after]) after += 1;
  return { a: a - before, b: b - before, length: before + after };
}

/** A hash of the values from a position; equal values give equal hashes, and `grow` compares the values themselves. */
function seedAt(values: Float64Array, from: number, length: number): number {
  let hash = 0;
  for (let at = from; at < from + length; at += 1)
    hash = Math.imul(hash ^ ((values[at] ?? 0) | 0), 0x9e3779b1) + at - from;
  return hash;
}
