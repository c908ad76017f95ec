import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { checkGoalLimit } from "../domain/goal-limit.js";
import { countActiveGoals } from "../store/goal.store.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";

export interface ActivateGoal extends GoalCommand {
  /** True: the goal is tried out, visible and measured but never concluded, until it is activated. */
  readonly asTrial: boolean;
}

/** An agreed goal begins: on trial at any time, in earnest when its period has started and there is room for it. */
export async function activateGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: ActivateGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (tx, { goal }) => {
    if (command.asTrial) return step(goal, { kind: "START_TRIAL" });
    const activated = step(goal, { kind: "ACTIVATE", on: viewer.today });
    if (!activated.ok) return activated;
    const room = checkGoalLimit(goal.level, await countActiveGoals(tx, goal));
    if (room.ok) return activated;
    return err([
      problem(
        "TOO_MANY_GOALS",
        "input.goalId",
        `A ${goal.level === "TEAM" ? "team" : "person"} pursues at most ${room.error.limit} goals at once: conclude or withdraw one first`,
      ),
    ]);
  });
}
