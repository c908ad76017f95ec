import { assertNever } from "../../platform/kernel/assert-never.js";
import { TargetForm, type GoalTarget } from "./goal.js";

/** How far a goal has come; null while its metric has no value. */
export interface GoalProgress {
  /** 0 at the baseline, 1 at the target; below 0 or above 1 when the figure moved past either. */
  readonly value: number | null;
  /** The value cut to [0, 1], for a bar. */
  readonly display: number | null;
}

/**
 * The progress of a goal at a value of its metric.
 * REACH: (current − baseline) ÷ (target − baseline), which works upwards and downwards alike.
 * BAND: 1 inside the band (bounds included); outside it 1 less the distance to the band in band widths, at least 0.
 * @param current in the metric's unit; null when nothing was measured.
 */
export function goalProgress(target: GoalTarget, current: number | null): GoalProgress {
  if (current === null) return { value: null, display: null };
  const value = progressAt(target, current);
  return { value, display: Math.min(1, Math.max(0, value)) };
}

function progressAt(target: GoalTarget, current: number): number {
  switch (target.form) {
    case TargetForm.REACH: {
      const done = (current - target.baseline) / (target.target - target.baseline);
      return done === 0 ? 0 : done; // −0, from a downward goal at its baseline, would read as a loss.
    }
    case TargetForm.BAND: {
      const distance = Math.max(target.low - current, current - target.high, 0);
      return Math.max(0, 1 - distance / (target.high - target.low));
    }
    default:
      return assertNever(target);
  }
}
