import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId, GoalMeasureId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { MetricTarget } from "../domain/goal-measure.js";
import { nextOpenMonth, targetInForce } from "../domain/target-revision.js";
import { targetProblems } from "../domain/validate-measure.js";
import { measuresAsOf } from "../store/goal-frame.js";
import { appendTarget } from "../store/goal-measure.store.js";
import type { StoredGoal } from "../store/goal.store.js";
import type { MetricMeasureFrame } from "../store/measure-frame.js";
import { changeGoal, wrongState, type GoalCommand, type GoalInHand } from "./change-goal.js";
import { retiredMetric } from "./find-aims.js";
import { targetProblem } from "./goal-problems.js";
import { requiredText } from "./goal-text.js";
import { readTarget, type TargetInput } from "./read-target.js";

export interface ReviseTarget extends GoalCommand {
  readonly measureId: GoalMeasureId;
  /** Of the same form as before; a way keeps its baseline. */
  readonly target: TargetInput;
  /** The first day of a month that has not begun. */
  readonly effectiveFrom: LocalDate;
  readonly reason: string;
}

/**
 * Sets a new target for the months to come, because what is pursued has to stay where it is while somebody pursues it.
 * Whoever leads may; the person whose goal it is then acknowledges it anew. What held before stays on record.
 */
export async function reviseTarget(
  deps: ActionDeps,
  viewer: Viewer,
  command: ReviseTarget,
): Promise<Result<GoalId, readonly Problem[]>> {
  const wrong = requiredText("input.reason", "The reason", command.reason);
  const target = readTarget(command.target);
  if (wrong !== null || !target.ok)
    return err([...(wrong === null ? [] : [wrong]), ...(target.ok ? [] : target.error)]);
  return changeGoal(deps, viewer, command, async (tx, inHand) => {
    const { goal, by } = inHand;
    const measure = revisable(inHand, command.measureId);
    if (!measure.ok) return measure;
    const problems = [
      ...dateProblems(goal, viewer.today, command.effectiveFrom),
      ...shapeProblems(measure.value, target.value, viewer.today),
    ];
    if (problems.length > 0) return err(problems);
    const reason = command.reason.trim();
    await appendTarget(tx, measure.value.id, {
      target: target.value,
      effectiveFrom: command.effectiveFrom,
      reason,
      setBy: by.personId,
    });
    return ok({ state: goal.state, bumpsTerms: true, reason });
  });
}

function revisable(
  { goal, by }: GoalInHand,
  measureId: GoalMeasureId,
): Result<MetricMeasureFrame, readonly Problem[]> {
  if (by.party === "OWNER")
    return refuse(
      "FORBIDDEN",
      "input.goalId",
      "Whoever leads revises a target; say with an opinion that it should be",
    );
  if (goal.state !== "ACTIVE" && goal.state !== "TRIAL")
    return err([
      wrongState(goal, "a target is revised while the goal runs; before that, revise the goal itself"),
    ]);
  const measure = measuresAsOf(goal.frame, null).find(({ id }) => id === measureId);
  if (measure === undefined)
    return refuse("NOT_FOUND", "input.measureId", "There is no such measure of this goal");
  if (measure.by === "METRIC")
    return measure.isMetricRetired
      ? err([retiredMetric("input.measureId", measure.definition.name)])
      : ok(measure);
  return refuse("VALIDATION_FAILED", "input.measureId", "Milestones and behaviour have no target to revise");
}

function dateProblems(goal: StoredGoal, today: LocalDate, from: LocalDate): readonly Problem[] {
  const earliest = nextOpenMonth(today);
  if (from < earliest || !from.endsWith("-01"))
    return [
      problem(
        "TARGET_RETROACTIVE",
        "input.effectiveFrom",
        `A target holds from the first day of a month that has not begun, ${earliest} at the earliest, and not from ${from}`,
      ),
    ];
  const { end } = goal.frame.period;
  if (from < end) return [];
  return [
    problem("VALIDATION_FAILED", "input.effectiveFrom", `The goal's period ends on ${end}, before ${from}`),
  ];
}

function shapeProblems(
  measure: MetricMeasureFrame,
  target: MetricTarget,
  today: LocalDate,
): readonly Problem[] {
  const present = targetInForce(measure.targets, today)?.target;
  if (target.kind !== measure.kind)
    return [
      problem(
        "VALIDATION_FAILED",
        "input.target",
        `The measure has the form ${measure.kind}: revise it in that form`,
      ),
    ];
  if (present?.kind === "REACH" && target.kind === "REACH" && present.baseline !== target.baseline)
    return [
      problem(
        "VALIDATION_FAILED",
        "input.target.reach.baseline",
        `The baseline is where the figure was, ${present.baseline}; it does not change`,
      ),
    ];
  const wrong = targetProblems(target, measure.definition);
  return wrong.map((found) => targetProblem(found, "input.target"));
}

function refuse(
  code: "FORBIDDEN" | "NOT_FOUND" | "VALIDATION_FAILED",
  path: string,
  message: string,
): Result<never, readonly Problem[]> {
  return err([problem(code, path, message)]);
}
