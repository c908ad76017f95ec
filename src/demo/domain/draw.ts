import { seededRandom, type Random } from "../../platform/kernel/random.js";

/** An independent sequence per purpose: adding a draw to one never shifts another. */
export function stream(seed: number, purpose: string): Random {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < purpose.length; index += 1) {
    hash = Math.imul(hash ^ purpose.charCodeAt(index), 0x01000193) >>> 0;
  }
  return seededRandom(hash);
}

/** One element, all equally likely. Throws on an empty list. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return at(values, Math.floor(random() * values.length));
}

/** The element at the index (modulo the length). Throws on an empty list. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[((index % values.length) + values.length) % values.length];
  if (value === undefined) throw new Error("expected a non-empty list");
  return value;
}

/** One of the values, with probability proportional to its weight. */
export function pickWeighted<T>(
  random: Random,
  entries: readonly (readonly [value: T, weight: number])[],
): T {
  let total = 0;
  for (const [, weight] of entries) total += weight;
  let rest = random() * total;
  for (const [value, weight] of entries) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return at(entries, entries.length - 1)[0];
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** Whole number in `[low, high]`. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** About standard normal (Irwin-Hall, twelve uniforms): no logarithm or cosine, so the same on every machine. */
export function normal(random: Random): number {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random();
  return sum;
}

/** Log-normal with the given median. */
export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** A copy in random order (Fisher-Yates). */
export function shuffled<T>(random: Random, values: readonly T[]): readonly T[] {
  const copy = [...values];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [at(copy, index), at(copy, other)];
    copy[index] = b;
    copy[other] = a;
  }
  return copy;
}
