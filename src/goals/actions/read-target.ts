import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { TargetForm, type GoalTarget } from "../domain/goal.js";

/** A target as it is given: exactly one of the two forms. */
export interface TargetInput {
  readonly reach?: { readonly baseline: number; readonly target: number } | null | undefined;
  readonly band?: { readonly low: number; readonly high: number } | null | undefined;
}

/** The target that is meant, if exactly one is. */
export function readTarget(input: TargetInput): Result<GoalTarget, readonly Problem[]> {
  const { reach, band } = input;
  if (reach != null && band == null) return ok({ form: TargetForm.REACH, ...reach });
  if (band != null && reach == null) return ok({ form: TargetForm.BAND, ...band });
  return err([
    problem(
      "VALIDATION_FAILED",
      "input.target",
      "Give exactly one of reach (from a baseline to a target) and band (stay between low and high)",
    ),
  ]);
}
