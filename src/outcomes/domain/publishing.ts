import { assertNever } from "../../platform/kernel/assert-never.js";
import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import type { MetricSums } from "./metric-sums.js";
import { RETURN_WINDOW_DAYS } from "./derivation-policy.js";

/** Days after a month is final in which records that come late still make it in. A change is a new version. */
export const SETTLING_DAYS_V1 = 2;

/** Why a published figure differs from what is known now. */
export const RestatementReason = {
  LATE_FACTS: "LATE_FACTS",
  DISPUTE_UPHELD: "DISPUTE_UPHELD",
  MEMBERSHIP_CHANGED: "MEMBERSHIP_CHANGED",
} as const;
export type RestatementReason = (typeof RestatementReason)[keyof typeof RestatementReason];

/** What became of a restatement: it was published, the difference went away, or a further one took its place. */
export const RestatementOutcome = {
  PUBLISHED: "PUBLISHED",
  LAPSED: "LAPSED",
  REPLACED: "REPLACED",
} as const;
export type RestatementOutcome = (typeof RestatementOutcome)[keyof typeof RestatementOutcome];

/** Whether facts add up to the metric, so that what they add up to can be kept. */
export function isPublished(definition: MetricDefinition): boolean {
  switch (definition.shape) {
    case MetricShape.RATE:
    case MetricShape.SCORE:
    case MetricShape.COUNT_PER_EXPOSURE:
    case MetricShape.DURATION:
      return true;
    case MetricShape.CREDIT:
      return false;
    default:
      return assertNever(definition.shape);
  }
}

/** Metrics that count the same cases: they are published together, and shown to peers for the same teams. */
export function caseFamily(definition: MetricDefinition): string {
  return definition.caseNoun.one;
}

/**
 * The first day on which a month of these metrics may be published: when the slowest of them has matured and late
 * records had their days.
 * @param returnWindowDays the organisation's callback window, which replaces the usual one.
 */
export function publishableFrom(
  month: Period,
  family: readonly MetricDefinition[],
  returnWindowDays: number,
): LocalDate {
  const slowest = Math.max(
    0,
    ...family.map(({ maturityDays }) =>
      maturityDays === RETURN_WINDOW_DAYS ? Math.max(maturityDays, returnWindowDays) : maturityDays,
    ),
  );
  return addDays(month.end, slowest + SETTLING_DAYS_V1);
}

/** Whether two sums say the same. When they were looked at does not matter, nor what is too recent to count. */
export function isSameFigure(a: MetricSums, b: MetricSums): boolean {
  return canonical(a) === canonical(b);
}

function canonical(sums: MetricSums): string {
  const { numerator, undecided, denominator, reviewedLinks, exclusions, durationsMs } = sums;
  const leftOut = exclusions.map(({ reason, count }) => `${reason} ${count}`).sort(compareText);
  return JSON.stringify([numerator, undecided, denominator, reviewedLinks, leftOut, durationsMs]);
}
