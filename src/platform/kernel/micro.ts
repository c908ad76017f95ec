/**
 * Fixed-point amounts: integers of one millionth. Sums of integers do not depend on their order,
 * so rollups, rebuilds and shuffled inputs agree to the bit.
 */
export type Micro = number;

/** One whole unit. */
export const MICRO = 1_000_000;

/** Millionths as a plain number. */
export function fromMicro(value: Micro): number {
  return value / MICRO;
}

/**
 * Splits a whole into `parts` integers that differ by at most one and add up to the whole exactly;
 * the larger shares come first.
 */
export function splitEvenly(whole: Micro, parts: number): readonly Micro[] {
  const share = Math.floor(whole / parts);
  const rest = whole - share * parts;
  return Array.from({ length: parts }, (_, index) => share + (index < rest ? 1 : 0));
}
