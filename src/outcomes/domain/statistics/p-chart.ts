import { ChartRule, inPointOrder, runSignals, signal, type ChartSignal } from "./chart-signals.js";
import { poolRates, type Counts } from "./pooled-rate.js";
import { requireCases, requireShare } from "./valid-input.js";
import { MIN_BASELINE_POINTS_V1 } from "./xmr.js";

/** Shewhart's limits: three standard errors. */
const SIGMAS_V1 = 3;

/** The locked centre of a rate over time. */
export interface PChartBaseline {
  /** The pooled rate of the baseline, in [0, 1]. */
  readonly centre: number;
  /** Points with at least one case. */
  readonly points: number;
  readonly cases: number;
  readonly method: "P_CHART";
}

/** One period of a rate. Limits are its own, because its n is. */
export interface PChartPoint {
  readonly n: number;
  /** In [0, 1]; null without a case, like the limits. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A rate over time against its locked centre. */
export interface PChart {
  readonly baseline: PChartBaseline;
  readonly points: readonly PChartPoint[];
  /** In the order of the points. */
  readonly signals: readonly ChartSignal[];
  readonly method: "P_CHART";
}

/**
 * Makes the centre that later periods are held against: the pooled rate of the given ones.
 * @returns null below 8 periods with cases.
 * @throws RangeError unless 0 ≤ successes ≤ n for every period.
 */
export function lockPChartBaseline(periods: readonly Counts[]): PChartBaseline | null {
  const { value: centre, denominator: cases } = poolRates(periods);
  const points = periods.filter(({ n }) => n > 0).length;
  if (centre === null || points < MIN_BASELINE_POINTS_V1) return null;
  return { centre, points, cases, method: "P_CHART" };
}

/**
 * Holds a rate over time against p̄ ± 3√(p̄(1−p̄)/nᵢ), the limits of each period's own n, clamped to [0, 1]. Signals are
 * points outside and runs of eight; the other rules suppose equal limits.
 *
 * Source: D. C. Montgomery, "Introduction to Statistical Quality Control", §7.3.
 * @throws RangeError unless 0 ≤ successes ≤ n for every period.
 */
export function pChart(periods: readonly Counts[], baseline: PChartBaseline): PChart {
  const { centre } = baseline;
  requireShare("the baseline's centre", centre);
  const points = periods.map(({ successes, n }): PChartPoint => {
    requireCases(successes, n);
    if (n === 0) return { n, value: null, low: null, high: null };
    const half = SIGMAS_V1 * Math.sqrt((centre * (1 - centre)) / n);
    return { n, value: successes / n, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
  });
  const outside = points.flatMap(({ value, low, high }, index) => {
    if (value === null || low === null || high === null || (value >= low && value <= high)) return [];
    return [signal(index, ChartRule.OUTSIDE_LIMITS, value - centre)];
  });
  const sides = points.map(({ value }) => (value === null ? 0 : Math.sign(value - centre)));
  return {
    baseline,
    points,
    signals: inPointOrder([...outside, ...runSignals(sides)]),
    method: "P_CHART",
  };
}
