import { wilsonInterval } from "../wilson.js";
import type { Counts } from "./pooled-rate.js";
import { DEFAULT_LEVEL } from "./valid-input.js";

/** The difference of two rates, first minus second. All figures are in [−1, 1]. */
export interface RateDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Whether 0 lies outside the interval: only then do the rates differ by more than chance. */
  readonly isDistinguishable: boolean;
  readonly method: "NEWCOMBE";
}

/** A figure with the bounds of its interval. */
export interface Bounded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two independent rates with Newcombe's interval: the Wilson bounds of each are combined by
 * d − √((p₁−l₁)² + (u₂−p₂)²) and d + √((u₁−p₁)² + (p₂−l₂)²).
 *
 * Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998), method 10.
 * @returns null when either has no case.
 * @throws RangeError unless 0 ≤ successes ≤ n for both.
 */
export function newcombeDifference(
  first: Counts,
  second: Counts,
  level: number = DEFAULT_LEVEL,
): RateDifference | null {
  const a = boundedRate(first, level);
  const b = boundedRate(second, level);
  if (a === null || b === null) return null;
  const difference = differenceOf(a, b);
  const low = Math.max(-1, difference.low);
  const high = Math.min(1, difference.high);
  return {
    value: difference.value,
    low,
    high,
    level,
    isDistinguishable: low > 0 || high < 0,
    method: "NEWCOMBE",
  };
}

/**
 * The difference of two independent figures from their intervals, by recovering the variance on the side that matters
 * (MOVER); Newcombe's interval is the case of two rates.
 *
 * Source: G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008).
 */
export function differenceOf(first: Bounded, second: Bounded): Bounded {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}

/** A rate with its Wilson bounds; null without a case. */
export function boundedRate({ successes, n }: Counts, level: number): Bounded | null {
  const interval = wilsonInterval(successes, n, level);
  return interval === null ? null : { value: successes / n, low: interval.low, high: interval.high };
}
