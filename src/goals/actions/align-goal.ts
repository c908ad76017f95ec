import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { mayContribute } from "../domain/goal-level.js";
import { isTerminal } from "../domain/goal-transition.js";
import { findGoalCycle } from "../domain/goal-tree.js";
import { goalParents, type StoredGoal } from "../store/goal.store.js";
import { changeGoal, type GoalCommand } from "./change-goal.js";
import { findParent } from "./find-parent.js";
import { levelInverted } from "./goal-problems.js";

export interface AlignGoal extends GoalCommand {
  /** The goal it contributes to from now on; null lets it stand alone. */
  readonly parentId: GoalId | null;
  /** How it is expected to move the parent; null with no parent. */
  readonly why: string | null;
}

/**
 * Says to which goal another one contributes, and how. The goals of the organisation are locked meanwhile, so that two
 * people cannot close a circle together.
 */
export async function alignGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: AlignGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (tx, { goal }) => {
    const { parentId, why } = command;
    if (isTerminal(goal.state))
      return err([
        problem(
          "INVALID_STATE",
          "input.goalId",
          `A goal that is ${goal.state} is settled and stays where it is`,
          {
            state: goal.state,
          },
        ),
      ]);
    const parent = await findParent(tx, viewer, { parentId, parentWhy: why });
    if (!parent.ok) return err(parent.error.map(atWhy));
    const refused = parent.value === null ? null : await refuse(tx, goal, parent.value);
    if (refused !== null) return err([refused]);
    return ok({ state: goal.state, reason: why, parent: { id: parentId, why: why?.trim() ?? null } });
  });
}

async function refuse(tx: Tx, goal: StoredGoal, parent: StoredGoal): Promise<Problem | null> {
  if (!mayContribute(goal.level, parent.level)) return levelInverted(goal.level, parent.level);
  const circle = findGoalCycle(await goalParents(tx), goal.id, parent.id);
  if (circle === null) return null;
  return problem(
    "GOAL_CYCLE",
    "input.parentId",
    `The parent is this goal or contributes to it (a circle of ${circle.length - 1}): a goal cannot contribute to itself`,
  );
}

/** In this input the reason is called `why`. */
function atWhy(found: Problem): Problem {
  return found.path.at(-1) === "parentWhy" ? { ...found, path: ["input", "why"] } : found;
}
