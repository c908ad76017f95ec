import { requireFinite, requireShare } from "./valid-input.js";

/** How a quantile between two observed values is read. */
export const QuantileMethod = {
  /** On the straight line between the two neighbours (type 7 of Hyndman and Fan; the default of R and NumPy). */
  LINEAR_7: "LINEAR_7",
  /** The smallest observed value that at least the asked share of the values does not exceed. */
  NEAREST_RANK: "NEAREST_RANK",
} as const;
export type QuantileMethod = (typeof QuantileMethod)[keyof typeof QuantileMethod];

/** A quantile of what was observed, in the unit of the values. */
export interface Quantile {
  readonly q: number;
  readonly value: number;
  readonly n: number;
  readonly method: QuantileMethod;
}

/** 0.07 · 100 is 7.000000000000001 in doubles, but the seventh value is meant. */
const RANK_TOLERANCE = 1e-9;

/**
 * The value below which the share `q` of the values lies.
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 * @param values in any order; the result does not depend on it.
 * @returns null when there are no values.
 * @throws RangeError unless 0 ≤ q ≤ 1 and all values are finite.
 */
export function quantile(
  values: readonly number[],
  q: number,
  method: QuantileMethod = QuantileMethod.LINEAR_7,
): Quantile | null {
  requireShare("q", q);
  requireFinite("values", values);
  const value = quantileOfSorted(sortNumbers(values), q, method);
  return value === null ? null : { q, value, n: values.length, method };
}

/** The values from low to high, in a new array. */
export function sortNumbers(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** The quantile of values that are already checked and sorted; null when there are none. */
export function quantileOfSorted(
  sorted: readonly number[],
  q: number,
  method: QuantileMethod = QuantileMethod.LINEAR_7,
): number | null {
  if (method === QuantileMethod.NEAREST_RANK) {
    return sorted[Math.max(0, Math.ceil(q * sorted.length - RANK_TOLERANCE) - 1)] ?? null;
  }
  const position = Math.max(0, sorted.length - 1) * q;
  const index = Math.floor(position);
  const below = sorted[index];
  if (below === undefined) return null;
  const above = sorted[index + 1] ?? below;
  return Math.min(above, below + (position - index) * (above - below));
}
