import { addMonths } from "./months.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { MetricTarget } from "./goal-measure.js";

/** A target and the first day it holds; nothing is overwritten, a later one takes its place. */
export interface TargetRevision {
  readonly effectiveFrom: LocalDate;
  readonly recordedAt: Instant;
  readonly target: MetricTarget;
}

/**
 * The first day of the next open month: the earliest a new target may hold. The month that runs has begun under the old
 * one, and a target that moves while people aim at it moves the result.
 */
export function nextOpenMonth(today: LocalDate): LocalDate {
  return addMonths(`${today.slice(0, 7)}-01` as LocalDate, 1);
}

/**
 * The target in force on a day, as it was known at an instant (null: now): the one with the latest first day up to the
 * day, the one recorded last among equals. Before any holds, or before any was known, it is the first that was set.
 */
export function targetInForce<T extends TargetRevision>(
  revisions: readonly T[],
  on: LocalDate,
  asOf: Instant | null = null,
): T | null {
  const inOrder = [...revisions].sort((a, b) => compare(keyOf(a), keyOf(b)));
  const holds = inOrder.filter(
    ({ effectiveFrom, recordedAt }) => effectiveFrom <= on && (asOf === null || recordedAt <= asOf),
  );
  const earliest = [...revisions].sort((a, b) => compare(a.recordedAt, b.recordedAt))[0];
  return holds.at(-1) ?? earliest ?? null;
}

function keyOf({ effectiveFrom, recordedAt }: TargetRevision): string {
  return `${effectiveFrom} ${recordedAt}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
