import { binomialCdf, binomialQuantile } from "./distributions.js";
import { sortNumbers } from "./quantiles.js";
import { DEFAULT_LEVEL, requireFinite, requireLevel, requireProbability } from "./valid-input.js";

/** Between which observed values a quantile lies. Bounds are in the unit of the values. */
export interface QuantileInterval {
  /** Null when there are too few values to bound the quantile from below. */
  readonly low: number | null;
  /** Null when there are too few values to bound it from above. */
  readonly high: number | null;
  /** Places of the bounds among the sorted values, from 1; null with the bound. */
  readonly lowRank: number | null;
  readonly highRank: number | null;
  /** Whether a bound is missing: the quantile may lie anywhere beyond. */
  readonly openEnded: boolean;
  readonly level: number;
  /** How sure the range really is, at least the level: ranks are whole, so it cannot be hit exactly. */
  readonly coverage: number;
  readonly method: "ORDER_STATISTICS";
}

/**
 * The interval of the quantile `q` from the ranks l and u between which Binomial(n, q) falls with at least the asked
 * confidence. It supposes nothing about the shape of the distribution, which durations do not have in common.
 *
 * Source: W. J. Conover, "Practical Nonparametric Statistics", 3rd ed., §3.2.
 * @param values in any order.
 * @returns null when there are no values.
 * @throws RangeError unless 0 < q < 1 and all values are finite.
 */
export function quantileInterval(
  values: readonly number[],
  q: number,
  level: number = DEFAULT_LEVEL,
): QuantileInterval | null {
  requireProbability(q);
  requireLevel(level);
  requireFinite("values", values);
  const n = values.length;
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  const lower = binomialQuantile(tail, n, q);
  const upper = binomialQuantile(1 - tail, n, q) + 1;
  const sorted = sortNumbers(values);
  const low = sorted[lower - 1] ?? null;
  const high = sorted[upper - 1] ?? null;
  return {
    low,
    high,
    lowRank: low === null ? null : lower,
    highRank: high === null ? null : upper,
    openEnded: low === null || high === null,
    level,
    coverage: binomialCdf(upper - 1, n, q) - binomialCdf(lower - 1, n, q),
    method: "ORDER_STATISTICS",
  };
}
