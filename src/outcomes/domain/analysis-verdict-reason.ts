import { assertNever } from "../../platform/kernel/assert-never.js";
import { countOf, formatNumber, formatValue, targetWords } from "./explanation.js";
import type { MetricResult } from "./metric-result.js";
import { nForPrecision } from "./statistics/sample-size.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import { Verdict } from "./verdict.js";

type Judged = Pick<
  MetricResult,
  "definition" | "frame" | "n" | "minN" | "verdict" | "interval" | "valueUpper"
>;

/** Why the verdict is what it is, in one sentence with the numbers it rests on. */
export function verdictReason(result: Judged): string {
  const { definition, frame, n, minN, verdict } = result;
  const target = frame.target === null ? "" : targetWords(frame.target, definition);
  const isBand = frame.target?.kind === "BAND";
  switch (verdict) {
    case Verdict.SUSPENDED:
      return `Judgement is suspended by an approved obstacle: ${frame.suspendedBecause ?? "not stated"}.`;
    case Verdict.INSUFFICIENT_DATA:
      return n < minN
        ? `${countOf(n, definition.caseNoun)} counted, a verdict takes at least ${countOf(minN, definition.caseNoun)}.`
        : `${countOf(n, definition.caseNoun)} counted, too few to bound the median from both sides.`;
    case Verdict.NO_TARGET:
      return "There is no target to hold the figure against.";
    case Verdict.BETTER:
      return `${rangeWords(result)} lies entirely ${isBand ? "inside" : "on the better side of"} ${target}.`;
    case Verdict.WORSE:
      return `${rangeWords(result)} lies entirely ${isBand ? "outside" : "on the worse side of"} ${target}.`;
    case Verdict.INDISTINGUISHABLE:
      return `${rangeWords(result)} holds or touches ${target}, so these data cannot tell on which side the true value lies.`;
    default:
      return assertNever(verdict);
  }
}

/** Of a figure with open decisions the verdict is on the end where all of them go against it. */
function rangeWords({ interval, definition, valueUpper }: Judged): string {
  if (interval === null) return "The interval";
  const words = `The 95 % interval from ${formatNumber(interval.low, definition)} to ${formatValue(interval.high, definition)}`;
  return valueUpper === null ? words : `${words}, judged by its end with every open decision against it,`;
}

/** What a claim about a figure would cost. */
export type Precision =
  | { readonly kind: "CASES"; readonly n: number }
  /** Medians need the shape of the distribution, which no formula knows beforehand. */
  | { readonly kind: "NOT_A_RATE" }
  | { readonly kind: "OUT_OF_RANGE"; readonly smallest: number; readonly largest: number };

/** A thousandth of the scale takes about a million cases; whoever asks for less has mistaken the unit. */
const SMALLEST_HALF_WIDTH_V1 = 0.001;

/**
 * Mature cases that would make the interval as narrow as ± halfWidth, at the present rate (at the worst one, a half, when
 * there is none).
 * @param halfWidth in the metric's unit: 0.05 for ±5 points of a share, 5 of a rate per 100.
 */
export function casesForPrecision(
  value: number | null,
  definition: MetricDefinition,
  halfWidth: number,
): Precision {
  if (definition.shape === MetricShape.DURATION || definition.shape === MetricShape.CREDIT)
    return { kind: "NOT_A_RATE" };
  const { scale } = definition;
  const smallest = SMALLEST_HALF_WIDTH_V1 * scale;
  if (!(halfWidth >= smallest && halfWidth <= scale))
    return { kind: "OUT_OF_RANGE", smallest, largest: scale };
  const rate = value === null ? null : Math.min(1, value / scale);
  return { kind: "CASES", n: nForPrecision({ rate, halfWidth: halfWidth / scale }).n };
}
