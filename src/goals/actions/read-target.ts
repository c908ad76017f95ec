import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { MeasureKind, type MetricTarget } from "../domain/goal-measure.js";

/** A target as it is given: exactly one of the forms. */
export interface TargetInput {
  readonly reach?: { readonly baseline: number; readonly target: number } | null | undefined;
  readonly atLeast?: { readonly threshold: number } | null | undefined;
  readonly atMost?: { readonly threshold: number } | null | undefined;
  readonly band?: { readonly low: number; readonly high: number } | null | undefined;
}

/** Every target that is given; one is meant. */
export function targetsGiven(input: TargetInput): readonly MetricTarget[] {
  const { reach, atLeast, atMost, band } = input;
  const given: MetricTarget[] = [];
  if (reach != null) given.push({ kind: MeasureKind.REACH, baseline: reach.baseline, target: reach.target });
  if (atLeast != null) given.push({ kind: MeasureKind.AT_LEAST, threshold: atLeast.threshold });
  if (atMost != null) given.push({ kind: MeasureKind.AT_MOST, threshold: atMost.threshold });
  if (band != null) given.push({ kind: MeasureKind.BAND, low: band.low, high: band.high });
  return given;
}

/** The target that is meant, if exactly one is. */
export function readTarget(
  input: TargetInput,
  path = "input.target",
): Result<MetricTarget, readonly Problem[]> {
  const [target, ...more] = targetsGiven(input);
  if (target !== undefined && more.length === 0) return ok(target);
  return err([
    problem(
      "VALIDATION_FAILED",
      path,
      "Give exactly one of reach (from a baseline to a target), atLeast, atMost (hold a threshold month after month) and band (stay between low and high)",
    ),
  ]);
}
