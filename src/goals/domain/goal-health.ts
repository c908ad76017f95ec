import { assertNever } from "../../platform/kernel/assert-never.js";
import { daysBetween, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { Verdict } from "../../outcomes/domain/verdict.js";
import type { MilestoneStanding } from "./progress.js";

/** How a goal is doing, as far as the evidence goes. */
export const GoalHealth = {
  NOT_STARTED: "NOT_STARTED",
  ON_TRACK: "ON_TRACK",
  AT_RISK: "AT_RISK",
  OFF_TRACK: "OFF_TRACK",
  DONE: "DONE",
  UNKNOWN: "UNKNOWN",
} as const;
export type GoalHealth = (typeof GoalHealth)[keyof typeof GoalHealth];

/** From which share of its period on a goal is told plainly that it is behind. */
export interface HealthPolicy {
  readonly version: number;
  /** Clearly worse than the target: AT_RISK before this share, OFF_TRACK from it on. */
  readonly offTrackFrom: number;
  /** Not distinguishable from the target: ON_TRACK before this share, AT_RISK from it on. */
  readonly atRiskFrom: number;
}

export const HEALTH_POLICY_V1: HealthPolicy = Object.freeze({
  version: 1,
  offTrackFrom: 0.5,
  atRiskFrom: 0.75,
});

/** The share of the period that is over on a date, in [0, 1]. */
export function elapsedShare(period: Period, on: LocalDate): number {
  const share = daysBetween(period.start, on) / daysBetween(period.start, period.end);
  return Math.min(1, Math.max(0, share));
}

/**
 * The health of a goal from the verdict of its metric against the target and the time that is over. A goal is DONE
 * only when its period is; a verdict that says nothing leaves the health UNKNOWN, also at the end.
 */
export function goalHealth(
  verdict: Verdict,
  time: { readonly period: Period; readonly on: LocalDate },
  policy: HealthPolicy = HEALTH_POLICY_V1,
): GoalHealth {
  if (time.on < time.period.start) return GoalHealth.NOT_STARTED;
  const share = elapsedShare(time.period, time.on);
  const isOver = time.on >= time.period.end;
  switch (verdict) {
    case Verdict.BETTER:
      return isOver ? GoalHealth.DONE : GoalHealth.ON_TRACK;
    case Verdict.WORSE:
      return share >= policy.offTrackFrom ? GoalHealth.OFF_TRACK : GoalHealth.AT_RISK;
    case Verdict.INDISTINGUISHABLE:
      if (isOver) return GoalHealth.UNKNOWN;
      return share >= policy.atRiskFrom ? GoalHealth.AT_RISK : GoalHealth.ON_TRACK;
    case Verdict.INSUFFICIENT_DATA:
    case Verdict.NO_TARGET:
    case Verdict.SUSPENDED:
      return GoalHealth.UNKNOWN;
    default:
      return assertNever(verdict);
  }
}

/** From the best to the worst thing that can be said. */
const WORST_LAST: readonly GoalHealth[] = ["DONE", "ON_TRACK", "UNKNOWN", "AT_RISK", "OFF_TRACK"];

/** The health of a goal with several measures: that of its worst one, since none makes up for another. */
export function worstHealth(parts: readonly GoalHealth[]): GoalHealth {
  if (parts.length === 0) return GoalHealth.UNKNOWN;
  if (parts.every((part) => part === GoalHealth.NOT_STARTED)) return GoalHealth.NOT_STARTED;
  const begun = parts.filter((part) => part !== GoalHealth.NOT_STARTED);
  return begun.reduce((worst, part) => (WORST_LAST.indexOf(part) > WORST_LAST.indexOf(worst) ? part : worst));
}

/** The health of milestones: by what is overdue and not done, as a share of the whole weight. */
export function milestoneHealth(
  milestones: readonly MilestoneStanding[],
  time: { readonly period: Period; readonly on: LocalDate },
  policy: HealthPolicy = HEALTH_POLICY_V1,
): GoalHealth {
  if (time.on < time.period.start) return GoalHealth.NOT_STARTED;
  const open = milestones.filter(({ doneOn }) => doneOn === null);
  if (open.length === 0) return time.on >= time.period.end ? GoalHealth.DONE : GoalHealth.ON_TRACK;
  const weigh = (items: readonly MilestoneStanding[]): number =>
    items.reduce((sum, { weightBps }) => sum + weightBps, 0);
  const overdue = weigh(open.filter(({ dueOn }) => dueOn < time.on)) / weigh(milestones);
  if (overdue === 0) return GoalHealth.ON_TRACK;
  return overdue >= policy.offTrackFrom ? GoalHealth.OFF_TRACK : GoalHealth.AT_RISK;
}
