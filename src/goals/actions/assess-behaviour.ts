import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId, GoalMeasureId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { BehaviourFinding } from "../domain/behaviour-finding.js";
import { measuresAsOf } from "../store/goal-frame.js";
import { appendAssessment } from "../store/goal-measure.store.js";
import { withGoal, wrongState } from "./change-goal.js";
import { requiredText } from "./goal-text.js";

export interface AssessBehaviour {
  readonly goalId: GoalId;
  readonly measureId: GoalMeasureId;
  readonly finding: BehaviourFinding;
  /** The situations that led to the finding. */
  readonly words: string;
}

/** One of the two parties says in words whether a way of working was shown; what was said before stays on record. */
export async function assessBehaviour(
  deps: ActionDeps,
  viewer: Viewer,
  command: AssessBehaviour,
): Promise<Result<GoalId, readonly Problem[]>> {
  const { goalId, measureId, finding } = command;
  const wrong = requiredText("input.words", "What was seen", command.words);
  if (wrong !== null) return err([wrong]);
  return withGoal(deps, viewer, { goalId, version: null }, async (tx, { goal, by }) => {
    if (goal.state !== "ACTIVE" && goal.state !== "TRIAL")
      return err([wrongState(goal, "behaviour is assessed while it runs")]);
    const measure = measuresAsOf(goal.frame, null).find(({ id }) => id === measureId);
    if (measure === undefined)
      return err([problem("NOT_FOUND", "input.measureId", "There is no such measure of this goal")]);
    if (measure.by !== "BEHAVIOUR")
      return err([
        problem(
          "VALIDATION_FAILED",
          "input.measureId",
          "This measure has a figure or milestones, and nobody types in how far it has come",
        ),
      ]);
    await appendAssessment(tx, {
      measureId,
      party: by.party,
      finding,
      words: command.words.trim(),
      assessedBy: by.personId,
    });
    return ok(null);
  });
}
