import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";
import { requiredText } from "./goal-text.js";

export interface WithdrawGoal extends GoalCommand {
  readonly reason: string;
}

/** A goal is given up before it is settled; the reason stays on record. */
export async function withdrawGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: WithdrawGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  const wrong = requiredText("input.reason", "The reason", command.reason);
  if (wrong !== null) return err([wrong]);
  return changeGoal(deps, viewer, command, async (_tx, { goal }) =>
    step(goal, { kind: "WITHDRAW" }, command.reason.trim()),
  );
}
