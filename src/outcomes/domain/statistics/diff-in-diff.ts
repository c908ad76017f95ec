import { boundedRate, differenceOf, newcombeDifference, type Bounded } from "./newcombe.js";
import type { Counts } from "./pooled-rate.js";
import { DEFAULT_LEVEL, requireShare } from "./valid-input.js";

/** What was counted before and after a change. */
export interface BeforeAfter {
  readonly before: Counts;
  readonly after: Counts;
}

/** What a comparison with a control group starts from. */
export interface InterventionData {
  /** Those who were coached, or whose process was changed. */
  readonly treated: BeforeAfter;
  /** Comparable others in the same two periods. */
  readonly control: BeforeAfter;
  /** Whether the treated were chosen because of this very metric: then part of the change would have come anyway. */
  readonly wasChosenByMetric: boolean;
  /** The treated group's rate before, shrunk towards its group (see shrinkage), with its interval; null when unknown. */
  readonly shrunkBaseline: Bounded | null;
}

/** What the change looks like against what was to be expected without any. All figures are in [−1, 1]. */
export interface RegressionToTheMean {
  /** Shrunk − raw rate before: the change to expect if nothing had been done. */
  readonly expectedChange: number;
  /** Rate after − shrunk rate before: the change beyond that. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly method: "MOVER_AGAINST_SHRUNK_BASELINE";
}

/** (after − before) of the treated minus (after − before) of the others; below 0 when the treated fell more. */
export interface DifferenceInDifferences {
  /** In [−2, 2], like its bounds. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Whether 0 lies outside the interval. */
  readonly isDistinguishable: boolean;
  /** The treated were chosen because of this metric: compare with `regressionToTheMean`, not with the raw figure before. */
  readonly selectionWarning: boolean;
  /** Null when no shrunk baseline is known. */
  readonly regressionToTheMean: RegressionToTheMean | null;
  readonly method: "MOVER_NEWCOMBE";
}

/**
 * The effect of a change against a control group that had none. The interval combines the two Newcombe intervals in the
 * way those combine Wilson's; the four rates count as independent.
 * @returns null when one of the four has no case.
 * @throws RangeError unless 0 ≤ successes ≤ n throughout and the shrunk baseline lies in [0, 1].
 */
export function differenceInDifferences(
  data: InterventionData,
  level: number = DEFAULT_LEVEL,
): DifferenceInDifferences | null {
  const treated = newcombeDifference(data.treated.after, data.treated.before, level);
  const control = newcombeDifference(data.control.after, data.control.before, level);
  if (treated === null || control === null) return null;
  const { value, low, high } = differenceOf(treated, control);
  return {
    value,
    low,
    high,
    level,
    isDistinguishable: low > 0 || high < 0,
    selectionWarning: data.wasChosenByMetric,
    regressionToTheMean: againstShrunkBaseline(data.treated, data.shrunkBaseline, level),
    method: "MOVER_NEWCOMBE",
  };
}

/**
 * Compares the rate after a change with the shrunk rate before it. Whoever is picked for a bad month is on average less
 * bad in the next one, coached or not; the shrunk rate already has that taken out.
 * @returns null without a baseline or without cases.
 */
export function againstShrunkBaseline(
  { before, after }: BeforeAfter,
  baseline: Bounded | null,
  level: number = DEFAULT_LEVEL,
): RegressionToTheMean | null {
  const rawBefore = boundedRate(before, level);
  const rateAfter = boundedRate(after, level);
  if (baseline === null || rawBefore === null || rateAfter === null) return null;
  requireShare("the shrunk baseline's low", baseline.low);
  requireShare("the shrunk baseline's high", baseline.high);
  requireShare("the shrunk baseline", baseline.value);
  const { value, low, high } = differenceOf(rateAfter, baseline);
  return {
    expectedChange: baseline.value - rawBefore.value,
    value,
    low: Math.max(-1, low),
    high: Math.min(1, high),
    method: "MOVER_AGAINST_SHRUNK_BASELINE",
  };
}
