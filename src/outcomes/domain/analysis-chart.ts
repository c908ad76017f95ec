import { countsOf } from "./analysis-group.js";
import type { SeriesPoint } from "./analysis-series.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import type { ChartRule, ChartSignal } from "./statistics/chart-signals.js";
import { lockPChartBaseline, pChart, type PChartBaseline } from "./statistics/p-chart.js";
import type { Counts } from "./statistics/pooled-rate.js";
import {
  lockXmrBaseline,
  MIN_BASELINE_POINTS_V1,
  xmrChart,
  type XmrBaseline,
  type XmrVariant,
} from "./statistics/xmr.js";

/** What a figure over time is held against: in the metric's unit for XMR, in [0, 1] for P_CHART. */
export type ChartBaseline = XmrBaseline | PChartBaseline;

/** Whether centre and limits come from means, or from medians, which an outlier moves less. Of XMR alone. */
export const BaselineVariant = { MEAN: "MEAN", MEDIAN: "MEDIAN" } as const satisfies Record<
  XmrVariant,
  XmrVariant
>;
export type BaselineVariant = (typeof BaselineVariant)[keyof typeof BaselineVariant];

/** A point of a chart, in the metric's unit. */
export interface ChartPoint {
  readonly point: SeriesPoint;
  /** Null where there is no baseline, no case, or the point is provisional. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The step from the point before; null for rates, for the first point and beside a gap. */
  readonly movingRange: number | null;
  readonly signals: readonly { readonly rule: ChartRule; readonly side: ChartSignal["side"] }[];
}

/** Rates vary with their n, so each point has limits of its own; other figures are held against common limits. */
function isRate({ shape }: MetricDefinition): boolean {
  return shape === MetricShape.RATE || shape === MetricShape.SCORE;
}

/** A point that has a case and will not change by itself. */
export function isSettled({ provisional, measurement }: SeriesPoint): boolean {
  return !provisional && measurement.value !== null;
}

/**
 * Makes limits from the settled points of a stretch of time.
 * @returns null below 8 settled points, or when no two of them are neighbours (XMR).
 */
export function baselineOf(
  points: readonly SeriesPoint[],
  definition: MetricDefinition,
  variant: BaselineVariant = BaselineVariant.MEAN,
): ChartBaseline | null {
  return isRate(definition)
    ? lockPChartBaseline(points.map(settledCounts))
    : lockXmrBaseline(points.map(settledValue), { variant, clampLowAtZero: true });
}

/** The limits that the first 8 settled points make, while nobody has locked any; null when there are fewer. */
export function firstBaseline(
  points: readonly SeriesPoint[],
  definition: MetricDefinition,
): ChartBaseline | null {
  const last = points.filter(isSettled)[MIN_BASELINE_POINTS_V1 - 1];
  return last === undefined ? null : baselineOf(points.slice(0, points.indexOf(last) + 1), definition);
}

/** Holds a series against limits. A provisional point is shown without, because it is not yet what it will be. */
export function chartPoints(
  points: readonly SeriesPoint[],
  definition: MetricDefinition,
  baseline: ChartBaseline | null,
): readonly ChartPoint[] {
  if (baseline === null)
    return points.map((point) => ({ point, lower: null, upper: null, movingRange: null, signals: [] }));
  return baseline.method === "XMR"
    ? onCommonLimits(points, baseline)
    : onOwnLimits(points, definition, baseline);
}

function onCommonLimits(points: readonly SeriesPoint[], baseline: XmrBaseline): readonly ChartPoint[] {
  const { movingRanges, signals } = xmrChart(points.map(settledValue), baseline);
  return points.map((point, index) => ({
    point,
    lower: isSettled(point) ? baseline.low : null,
    upper: isSettled(point) ? baseline.high : null,
    movingRange: movingRanges[index] ?? null,
    signals: signalsAt(signals, index),
  }));
}

function onOwnLimits(
  points: readonly SeriesPoint[],
  { scale }: MetricDefinition,
  baseline: PChartBaseline,
): readonly ChartPoint[] {
  const chart = pChart(points.map(settledCounts), baseline);
  const inUnit = (limit: number | null | undefined): number | null => (limit == null ? null : limit * scale);
  return points.map((point, index) => ({
    point,
    lower: inUnit(chart.points[index]?.low),
    upper: inUnit(chart.points[index]?.high),
    movingRange: null,
    signals: signalsAt(chart.signals, index),
  }));
}

function signalsAt(signals: readonly ChartSignal[], at: number): ChartPoint["signals"] {
  return signals.filter(({ index }) => index === at).map(({ rule, side }) => ({ rule, side }));
}

function settledValue(point: SeriesPoint): number | null {
  return isSettled(point) ? point.measurement.value : null;
}

function settledCounts(point: SeriesPoint): Counts {
  return isSettled(point) ? countsOf(point.sums) : { successes: 0, n: 0 };
}
