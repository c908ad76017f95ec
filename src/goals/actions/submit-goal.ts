import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import type { Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";

/** Whoever drafted a goal proposes it; from then on the other party sees it. */
export async function submitGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: GoalCommand,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (_tx, { goal, by }) => step(goal, { kind: "PROPOSE", by }));
}
