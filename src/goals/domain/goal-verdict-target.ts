import { assertNever } from "../../platform/kernel/assert-never.js";
import type { VerdictTarget } from "../../outcomes/domain/verdict.js";
import { TargetForm, type GoalTarget } from "./goal.js";

/** What the figure of a goal is held against: the end of the way, or the band. */
export function verdictTargetOf(target: GoalTarget): VerdictTarget {
  switch (target.form) {
    case TargetForm.REACH:
      return { kind: "VALUE", value: target.target };
    case TargetForm.BAND:
      return { kind: "BAND", low: target.low, high: target.high };
    default:
      return assertNever(target);
  }
}
