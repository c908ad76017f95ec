import { assertNever } from "../../platform/kernel/assert-never.js";
import { fromMicro, type Micro } from "../../platform/kernel/micro.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import { wholeCases, type Exclusion, type MetricSums } from "./metric-sums.js";
import { poissonInterval } from "./statistics/poisson-interval.js";
import { quantileInterval } from "./statistics/quantile-interval.js";
import { quantileOfSorted } from "./statistics/quantiles.js";
import { wilsonInterval } from "./wilson.js";

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

/** Where the true value may lie, in the metric's unit. */
export interface MetricInterval {
  readonly low: number;
  readonly high: number;
  /** How often such a range holds the truth, in (0, 1). */
  readonly level: number;
  readonly method: "WILSON" | "EXACT_POISSON" | "ORDER_STATISTICS";
}

/** A measured figure with the counts behind it. Value and bounds are in the metric's unit. */
export interface MetricMeasurement {
  /** Σ credit in cases, fractional when credit is partial; null for durations. */
  readonly numerator: number | null;
  /** In cases. */
  readonly denominator: number;
  /** Whole mature cases. */
  readonly n: number;
  /** Cases that are too recent to count. */
  readonly nImmature: number;
  readonly exclusions: readonly Exclusion[];
  /** scale · numerator ÷ denominator, or the median duration; null when n is 0. */
  readonly value: number | null;
  /** The value if every open decision went against it; null when the metric has none to wait for. */
  readonly valueUpper: number | null;
  /** Null for metrics that wait for no decision, and when n is 0. */
  readonly range: MetricRange | null;
  /**
   * 95 %; where decisions are open it reaches from the low of the value to the high of the upper value. Null when n is 0,
   * and of a duration also when there are too few cases to bound its median (fewer than 6).
   */
  readonly interval: MetricInterval | null;
  /** The intervals of the two ends of the range, or the one interval; a verdict is the worst of theirs. */
  readonly endIntervals: readonly MetricInterval[];
  /** The share of what could have been observed that was, in [0, 1]; null when the metric misses nothing, or nothing could. */
  readonly coverage: number | null;
}

/** Turns sums into a figure. Without a single case every figure is null, never 0. */
export function measureSums(sums: MetricSums, definition: MetricDefinition): MetricMeasurement {
  switch (definition.shape) {
    case MetricShape.RATE:
    case MetricShape.SCORE:
      return measureRate(sums, definition);
    case MetricShape.COUNT_PER_EXPOSURE:
      return measureCount(sums, definition);
    case MetricShape.DURATION:
      return measureDuration(sums, definition);
    case MetricShape.CREDIT:
      throw new RangeError(`${definition.key} is not a sum of facts: it has its own field`);
    default:
      return assertNever(definition.shape);
  }
}

/**
 * Turns sums into a rate. Open decisions widen the interval instead of waiting outside it, so that leaving suspects
 * undecided cannot improve a verdict.
 */
export function measureRate(sums: MetricSums, definition: MetricDefinition): MetricMeasurement {
  const counts = countsOf(sums, definition);
  if (counts.n === 0) return nothing(counts);
  const upper = sums.numerator + sums.undecided;
  const value = inUnit(sums.numerator / sums.denominator, definition);
  const high = inUnit(upper / sums.denominator, definition);
  const ends = [rateInterval(sums.numerator, sums.denominator, definition)];
  if (sums.undecided > 0) ends.push(rateInterval(upper, sums.denominator, definition));
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

/** Events per exposure, with exact Poisson limits: what is rare varies as its number does. */
function measureCount(sums: MetricSums, definition: MetricDefinition): MetricMeasurement {
  const counts = countsOf(sums, definition);
  const rate = poissonInterval(counts.numerator, counts.denominator / definition.scale);
  if (counts.n === 0 || rate === null) return nothing(counts);
  const { value, low, high, level } = rate;
  const interval: MetricInterval = { low, high, level, method: "EXACT_POISSON" };
  return { ...counts, value, valueUpper: null, range: null, interval, endIntervals: [interval] };
}

/** The median of how long cases took, with the interval of its ranks. */
function measureDuration(sums: MetricSums, definition: MetricDefinition): MetricMeasurement {
  const counts = { ...countsOf(sums, definition), numerator: null };
  const { durationsMs } = sums;
  const median = quantileOfSorted(durationsMs ?? [], HALF);
  if (durationsMs === null || median === null) return nothing(counts);
  const unitMs = definition.durationUnitMs ?? 1;
  const bounds = quantileInterval(durationsMs, HALF);
  const endIntervals: readonly MetricInterval[] =
    bounds === null || bounds.low === null || bounds.high === null
      ? []
      : [
          {
            low: bounds.low / unitMs,
            high: bounds.high / unitMs,
            level: bounds.level,
            method: bounds.method,
          },
        ];
  const interval = endIntervals[0] ?? null;
  return { ...counts, value: median / unitMs, valueUpper: null, range: null, interval, endIntervals };
}

const HALF = 0.5;

function countsOf(
  sums: MetricSums,
  definition: MetricDefinition,
): Pick<MetricMeasurement, "denominator" | "n" | "nImmature" | "exclusions" | "coverage"> & {
  readonly numerator: number;
} {
  const n = wholeCases(sums.denominator);
  return {
    numerator: fromMicro(sums.numerator),
    denominator: fromMicro(sums.denominator),
    n,
    nImmature: wholeCases(sums.immature),
    exclusions: sums.exclusions,
    coverage: coverageOf(n + wholeCases(sums.immature), sums.exclusions, definition),
  };
}

/** What was observed ÷ what could have been; cases that are too recent to count have been observed. */
function coverageOf(
  observed: number,
  exclusions: readonly Exclusion[],
  { coverage }: MetricDefinition,
): number | null {
  if (coverage === null) return null;
  const missed = exclusions
    .filter(({ reason }) => coverage.reasons.includes(reason))
    .reduce((sum, { count }) => sum + count, 0);
  return observed + missed === 0 ? null : observed / (observed + missed);
}

function nothing(
  counts: Omit<MetricMeasurement, "value" | "valueUpper" | "range" | "interval" | "endIntervals">,
): MetricMeasurement {
  return { ...counts, value: null, valueUpper: null, range: null, interval: null, endIntervals: [] };
}

function rateInterval(
  numerator: Micro,
  denominator: Micro,
  definition: MetricDefinition,
): MetricInterval | null {
  const interval = wilsonInterval(fromMicro(numerator), fromMicro(denominator));
  if (interval === null) return null;
  return { ...interval, low: inUnit(interval.low, definition), high: inUnit(interval.high, definition) };
}

/** From the low of the first to the high of the last. */
function hullOf(intervals: readonly MetricInterval[]): MetricInterval | null {
  const [first] = intervals;
  const last = intervals.at(-1);
  return first === undefined || last === undefined ? null : { ...first, high: last.high };
}

function inUnit(ratio: number, definition: MetricDefinition): number {
  return ratio * definition.scale;
}
