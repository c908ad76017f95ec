import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId, GoalMilestoneId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import { appendMilestoneMark } from "../store/goal-measure.store.js";
import { withGoal, wrongState } from "./change-goal.js";
import { requiredText } from "./goal-text.js";

export interface MarkMilestone {
  readonly goalId: GoalId;
  readonly milestoneId: GoalMilestoneId;
  /** Null takes it back: it is not done after all. */
  readonly doneOn: LocalDate | null;
  readonly note?: string | null | undefined;
}

/** One of the parties says on which day a milestone was done, or that it is not; who said so stays on record. */
export async function markMilestone(
  deps: ActionDeps,
  viewer: Viewer,
  command: MarkMilestone,
): Promise<Result<GoalId, readonly Problem[]>> {
  const { goalId, milestoneId, doneOn } = command;
  const wrong = command.note == null ? null : requiredText("input.note", "The note", command.note);
  if (wrong !== null) return err([wrong]);
  if (doneOn !== null && doneOn > viewer.today)
    return err([
      problem("VALIDATION_FAILED", "input.doneOn", `${doneOn} is still to come: say it when it is done`),
    ]);
  return withGoal(deps, viewer, { goalId, version: null }, async (tx, { goal, by }) => {
    if (goal.state !== "ACTIVE" && goal.state !== "TRIAL")
      return err([wrongState(goal, "milestones are done while it runs")]);
    if (!hasMilestone(goal.frame, milestoneId))
      return err([problem("NOT_FOUND", "input.milestoneId", "There is no such milestone of this goal")]);
    const note = command.note?.trim() ?? null;
    await appendMilestoneMark(tx, { milestoneId, doneOn, note, markedBy: by.personId });
    return ok(null);
  });
}

function hasMilestone(frame: GoalFrame, id: GoalMilestoneId): boolean {
  return measuresAsOf(frame, null).some(
    (measure) => measure.by === "MILESTONES" && measure.milestones.some((milestone) => milestone.id === id),
  );
}
