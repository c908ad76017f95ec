import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";

/** The other party agrees to a proposed goal as it stands in the version they have read. */
export async function agreeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: GoalCommand,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (_tx, { goal, by }) => {
    const agreed = step(goal, { kind: "AGREE", by });
    // A second leader's yes adds nothing: what is missing is the word of the person.
    if (agreed.ok && agreed.value.state === goal.state)
      return err([
        problem(
          "FORBIDDEN",
          "input.goalId",
          "The person whose goal it is has to agree; nobody can do it for them",
        ),
      ]);
    return agreed;
  });
}
