import { quantileOfSorted, sortNumbers } from "./quantiles.js";
import { DEFAULT_LEVEL, requireFinite } from "./valid-input.js";
import { wilsonInterval, type WilsonInterval } from "../wilson.js";

/** How far values lie apart, in their unit. */
export interface Spread {
  /** p75 − p25: the width of the middle half. */
  readonly iqr: number;
  /** Standard deviation of a sample (n − 1); null when there is one value. */
  readonly sd: number | null;
}

/** How many values kept a target. */
export interface ShareWithin {
  /** In the unit of the values. */
  readonly target: number;
  /** Values at or below the target. */
  readonly count: number;
  /** count ÷ n, in [0, 1]. */
  readonly share: number;
  readonly interval: WilsonInterval;
}

/** What is said of durations and scores: never a mean without n, median and spread. All in the unit of the values. */
export interface DistributionSummary {
  readonly n: number;
  readonly min: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
  readonly mean: number;
  readonly spread: Spread;
  /** Null when there is no target. */
  readonly shareWithin: ShareWithin | null;
  readonly method: "LINEAR_7";
}

/**
 * Describes a distribution. The values are added from low to high, so that the order they arrive in does not show in the
 * last digit.
 * @param target the value to stay at or below, or null.
 * @returns null when there are no values.
 * @throws RangeError unless all values and the target are finite.
 */
export function summariseDistribution(
  values: readonly number[],
  target: number | null = null,
): DistributionSummary | null {
  requireFinite("values", values);
  requireFinite("target", target === null ? [] : [target]);
  const sorted = sortNumbers(values);
  const [min] = sorted;
  if (min === undefined) return null;
  const at = (q: number): number => quantileOfSorted(sorted, q) ?? min;
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    n,
    min,
    p10: at(0.1),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    max: at(1),
    mean: Math.min(at(1), Math.max(min, mean)),
    spread: { iqr: at(0.75) - at(0.25), sd: n === 1 ? null : Math.sqrt(squares / (n - 1)) },
    shareWithin: target === null ? null : shareWithin(sorted, target),
    method: "LINEAR_7",
  };
}

function shareWithin(values: readonly number[], target: number): ShareWithin | null {
  const count = values.filter((value) => value <= target).length;
  const interval = wilsonInterval(count, values.length, DEFAULT_LEVEL);
  return interval === null ? null : { target, count, share: count / values.length, interval };
}
