import {
  ChartRule,
  inPointOrder,
  nearLimitSignals,
  runSignals,
  signal,
  type ChartSignal,
} from "./chart-signals.js";
import { quantileOfSorted, sortNumbers } from "./quantiles.js";
import { requireFinite } from "./valid-input.js";

/** Points that a baseline needs at least; 10 to 20 are better. */
export const MIN_BASELINE_POINTS_V1 = 8;

/** Whether centre and ranges are means, or medians, which an outlier in the baseline moves less. */
export type XmrVariant = "MEAN" | "MEDIAN";

/** Factors from the centre of the moving ranges to the limits (D. J. Wheeler, "Understanding Variation", 2nd ed.). */
const XMR_FACTORS_V1 = {
  MEAN: { limits: 2.66, range: 3.268 },
  MEDIAN: { limits: 3.145, range: 3.865 },
} as const;

/** The locked limits of a process, in the unit of the points. Later points never move them. */
export interface XmrBaseline {
  readonly centre: number;
  /** Mean or median of the steps between neighbours. */
  readonly movingRange: number;
  /** Natural process limits. The lower one is 0 where a figure cannot fall below, if that was asked for. */
  readonly low: number;
  readonly high: number;
  /** A larger step between neighbours is a signal. */
  readonly rangeLimit: number;
  /** Points it was made from, not counting missing ones. */
  readonly points: number;
  readonly variant: XmrVariant;
  readonly method: "XMR";
}

/** How limits are made. */
export interface XmrOptions {
  readonly variant?: XmrVariant;
  /** For counts and durations, which cannot fall below 0. */
  readonly clampLowAtZero?: boolean;
}

/** A series against its locked limits. */
export interface XmrChart {
  readonly baseline: XmrBaseline;
  /** The step to each point from the one before; null for the first and beside a missing point. */
  readonly movingRanges: readonly (number | null)[];
  /** In the order of the points. */
  readonly signals: readonly ChartSignal[];
  readonly method: "XMR";
}

/**
 * Makes the limits that later points are held against: centre ± 2.66 · mean moving range, or 3.145 · median moving range
 * around the median. Store them: they are made anew only when somebody decides it.
 * @param points in the order of time; null where a period has no figure.
 * @returns null below 8 points, or when no two of them are neighbours.
 * @throws RangeError unless all points are finite.
 */
export function lockXmrBaseline(
  points: readonly (number | null)[],
  { variant = "MEAN", clampLowAtZero = false }: XmrOptions = {},
): XmrBaseline | null {
  const known = points.filter((point) => point !== null);
  requireFinite("points", known);
  if (known.length < MIN_BASELINE_POINTS_V1) return null;
  const centre = centreOf(known, variant);
  const movingRange = centreOf(
    rangesOf(points).filter((range) => range !== null),
    variant,
  );
  if (centre === null || movingRange === null) return null;
  const factors = XMR_FACTORS_V1[variant];
  const low = centre - factors.limits * movingRange;
  return {
    centre,
    movingRange,
    low: clampLowAtZero ? Math.max(0, low) : low,
    high: centre + factors.limits * movingRange,
    rangeLimit: factors.range * movingRange,
    points: known.length,
    variant,
    method: "XMR",
  };
}

/**
 * Holds a series against locked limits and names the points that are more than noise.
 * @param points the whole series, the baseline's own points included or not; null where a period has no figure.
 * @throws RangeError unless all points are finite.
 */
export function xmrChart(points: readonly (number | null)[], baseline: XmrBaseline): XmrChart {
  requireFinite(
    "points",
    points.filter((point) => point !== null),
  );
  const { centre, low, high, rangeLimit } = baseline;
  const movingRanges = rangesOf(points);
  const offsets = points.map((point) => (point === null ? 0 : point - centre));
  const outside = points.flatMap((point, index) => {
    if (point === null || (point >= low && point <= high)) return [];
    return [signal(index, ChartRule.OUTSIDE_LIMITS, point - centre)];
  });
  const steps = movingRanges.flatMap((range, index) => {
    const step = (points[index] ?? 0) - (points[index - 1] ?? 0);
    return range !== null && range > rangeLimit ? [signal(index, ChartRule.RANGE_OUTSIDE, step)] : [];
  });
  // The natural half width, which a lower limit clamped at 0 does not show.
  const halfway = (high - centre) / 2;
  const zones = offsets.map((offset) => (Math.abs(offset) > halfway ? Math.sign(offset) : 0));
  const signals = [...outside, ...runSignals(offsets.map(Math.sign)), ...nearLimitSignals(zones), ...steps];
  return { baseline, movingRanges, signals: inPointOrder(signals), method: "XMR" };
}

function rangesOf(points: readonly (number | null)[]): readonly (number | null)[] {
  return points.map((point, index) => {
    const before = index === 0 ? null : (points[index - 1] ?? null);
    return point === null || before === null ? null : Math.abs(point - before);
  });
}

function centreOf(values: readonly number[], variant: XmrVariant): number | null {
  if (variant === "MEDIAN") return quantileOfSorted(sortNumbers(values), 0.5);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
