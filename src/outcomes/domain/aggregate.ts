import { fromMicro, type Micro } from "../../platform/kernel/micro.js";
import type { MetricDefinition } from "./metric-definition.js";
import { wholeCases, type Exclusion, type MetricSums } from "./metric-sums.js";
import { wilsonInterval, type WilsonInterval } from "./wilson.js";

/** The two ends of a figure that waits for decisions: as if all went one way, and as if all went the other. */
export interface MetricRange {
  /** The end with what is decided alone; in the metric's unit. */
  readonly low: number;
  /** The end with every open decision added; in the metric's unit. */
  readonly high: number;
  /** The cases behind each end. */
  readonly lowNumerator: number;
  readonly highNumerator: number;
}

/** A measured rate with the counts behind it. Value and bounds are in the metric's unit, in [0, scale]. */
export interface MetricMeasurement {
  /** Σ credit in cases; fractional when credit is partial. */
  readonly numerator: number;
  /** In cases. */
  readonly denominator: number;
  /** Whole mature cases. */
  readonly n: number;
  /** Cases that are too recent to count. */
  readonly nImmature: number;
  readonly exclusions: readonly Exclusion[];
  /** scale · numerator ÷ denominator; null when n is 0. */
  readonly value: number | null;
  /** The value if every open decision went against it; null when the metric has none to wait for. */
  readonly valueUpper: number | null;
  /** Null for metrics that wait for no decision, and when n is 0. */
  readonly range: MetricRange | null;
  /** 95 %; where decisions are open it reaches from the low of the value to the high of the upper value. */
  readonly interval: WilsonInterval | null;
  /** The intervals of the two ends of the range, or the one interval; a verdict is the worst of theirs. */
  readonly endIntervals: readonly WilsonInterval[];
}

/**
 * Turns sums into a rate. Open decisions widen the interval instead of waiting outside it, so that leaving suspects
 * undecided cannot improve a verdict. Without a single case every figure is null, never 0.
 */
export function measureRate(sums: MetricSums, definition: MetricDefinition): MetricMeasurement {
  const n = wholeCases(sums.denominator);
  const upper = sums.numerator + sums.undecided;
  const counts = {
    numerator: fromMicro(sums.numerator),
    denominator: fromMicro(sums.denominator),
    n,
    nImmature: wholeCases(sums.immature),
    exclusions: sums.exclusions,
  };
  if (n === 0)
    return { ...counts, value: null, valueUpper: null, range: null, interval: null, endIntervals: [] };
  const value = inUnit(sums.numerator / sums.denominator, definition);
  const high = inUnit(upper / sums.denominator, definition);
  const ends = [intervalOf(sums.numerator, sums.denominator, definition)];
  if (sums.undecided > 0) ends.push(intervalOf(upper, sums.denominator, definition));
  const endIntervals = ends.filter((interval) => interval !== null);
  return {
    ...counts,
    value,
    valueUpper: sums.undecided === 0 ? null : high,
    range: definition.hasOpenDecisions
      ? { low: value, high, lowNumerator: counts.numerator, highNumerator: fromMicro(upper) }
      : null,
    interval: hullOf(endIntervals),
    endIntervals,
  };
}

function intervalOf(
  numerator: Micro,
  denominator: Micro,
  definition: MetricDefinition,
): WilsonInterval | null {
  const interval = wilsonInterval(fromMicro(numerator), fromMicro(denominator));
  if (interval === null) return null;
  return { ...interval, low: inUnit(interval.low, definition), high: inUnit(interval.high, definition) };
}

/** From the low of the first to the high of the last. */
function hullOf(intervals: readonly WilsonInterval[]): WilsonInterval | null {
  const [first] = intervals;
  const last = intervals.at(-1);
  return first === undefined || last === undefined ? null : { ...first, high: last.high };
}

function inUnit(ratio: number, definition: MetricDefinition): number {
  return ratio * definition.scale;
}
