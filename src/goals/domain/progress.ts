import { assertNever } from "../../platform/kernel/assert-never.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { MeasureKind, type MetricTarget } from "./goal-measure.js";

/** How far something has come; null while that cannot be computed. */
export interface GoalProgress {
  /** 0 at the baseline, 1 at the target; below 0 or above 1 when the figure moved past either. */
  readonly value: number | null;
  /** The value cut to [0, 1], for a bar. */
  readonly display: number | null;
}

/** A progress with its display. */
export function progressOf(value: number | null): GoalProgress {
  return { value, display: value === null ? null : Math.min(1, Math.max(0, value)) };
}

/**
 * The progress at one value of the metric.
 * REACH: (current − baseline) ÷ (target − baseline), which works upwards and downwards alike.
 * BAND: 1 inside the band (bounds included); outside it 1 less the distance to the band in band widths, at least 0.
 * AT_LEAST and AT_MOST: 1 on the right side of the threshold (it included), else 0; over a period their progress is
 * `maintainedShare`.
 * @param current in the metric's unit; null when nothing was measured.
 */
export function goalProgress(target: MetricTarget, current: number | null): GoalProgress {
  return progressOf(current === null ? null : progressAt(target, current));
}

function progressAt(target: MetricTarget, current: number): number {
  switch (target.kind) {
    case MeasureKind.REACH: {
      const done = (current - target.baseline) / (target.target - target.baseline);
      return done === 0 ? 0 : done; // −0, from a downward goal at its baseline, would read as a loss.
    }
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
      return isMet(target, current) ? 1 : 0;
    case MeasureKind.BAND: {
      const distance = Math.max(target.low - current, current - target.high, 0);
      return Math.max(0, 1 - distance / (target.high - target.low));
    }
    default:
      return assertNever(target);
  }
}

/** 57 of 100 tickets times 100 is 56.99999999999999 in floating point, and that is 57. */
export const ROUNDING_RESIDUE = 1e-9;

/** Whether a figure is on the right side of a threshold, bounds included. */
export function isMet(
  target: Extract<MetricTarget, { readonly threshold: number }>,
  current: number,
): boolean {
  return target.kind === MeasureKind.AT_LEAST
    ? current >= target.threshold - ROUNDING_RESIDUE
    : current <= target.threshold + ROUNDING_RESIDUE;
}

/** The share of sub-periods that met their threshold, of those that can tell (null is one that cannot); null when none can. */
export function maintainedShare(met: readonly (boolean | null)[]): GoalProgress {
  const told = met.filter((value) => value !== null);
  if (told.length === 0) return progressOf(null);
  return progressOf(told.filter(Boolean).length / told.length);
}

/** A milestone as it stands. */
export interface MilestoneStanding {
  readonly weightBps: number;
  readonly dueOn: LocalDate;
  /** Null while it is not done. */
  readonly doneOn: LocalDate | null;
}

/** The weighted share of milestones that are done, in [0, 1]; null without any. */
export function milestoneProgress(milestones: readonly MilestoneStanding[]): GoalProgress {
  const whole = sum(milestones);
  if (whole === 0) return progressOf(null);
  return progressOf(sum(milestones.filter(({ doneOn }) => doneOn !== null)) / whole);
}

function sum(milestones: readonly MilestoneStanding[]): number {
  return milestones.reduce((total, { weightBps }) => total + weightBps, 0);
}
