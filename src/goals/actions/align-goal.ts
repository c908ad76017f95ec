import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { isTerminal } from "../domain/goal-transition.js";
import { findGoalCycle } from "../domain/goal-tree.js";
import { parentProblems } from "../domain/validate-goal.js";
import { goalParents, replaceAlignments } from "../store/goal-alignment.store.js";
import type { StoredGoal } from "../store/goal.store.js";
import { changeGoal, wrongState, type GoalCommand } from "./change-goal.js";
import { findParents, type FoundParent, type ParentsInput } from "./find-parents.js";
import { goalProblem } from "./goal-problems.js";

/** All goals it contributes to from now on, in place of those before; none lets it stand alone. */
export type AlignGoal = GoalCommand & ParentsInput;

/**
 * Says to which goals another one contributes, and how. The goals of the organisation are locked meanwhile, so that two
 * people cannot close a circle together.
 */
export async function alignGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: AlignGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (tx, { goal, by }) => {
    if (isTerminal(goal.state)) return err([wrongState(goal, "it is settled and stays where it is")]);
    const parents = await findParents(tx, viewer, command, "input.why");
    if (!parents.ok) return parents;
    const refused = await refuse(tx, goal, parents.value);
    if (refused.length > 0) return err(refused);
    await replaceAlignments(
      tx,
      goal.id,
      by.personId,
      parents.value.map(({ parentId, why, weightBps }) => ({ parentId, why, weightBps })),
    );
    return ok({ state: goal.state, reason: parents.value.map(({ why }) => why).join("; ") || null });
  });
}

async function refuse(
  tx: Tx,
  goal: StoredGoal,
  parents: readonly FoundParent[],
): Promise<readonly Problem[]> {
  const wrong = parentProblems({
    level: goal.level,
    parents: parents.map(({ goal: { level }, weightBps }) => ({ level, weightBps })),
  });
  if (wrong.length > 0) return wrong.map((found) => goalProblem(found, pathsOf(parents)));
  // The goal's former parents go, so that a circle can only close over the others' and its new ones.
  const known = new Map(await goalParents(tx));
  known.delete(goal.id);
  return parents.flatMap(({ parentId, path }) => {
    const circle = findGoalCycle(known, goal.id, parentId);
    if (circle === null) return [];
    const message = `The parent is this goal or contributes to it (a circle of ${circle.length - 1}): a goal cannot contribute to itself`;
    return [problem("GOAL_CYCLE", path, message)];
  });
}

/** Where problems of these parents stand in the input; there are no measures in it. */
function pathsOf(parents: readonly FoundParent[]): Parameters<typeof goalProblem>[1] {
  const nowhere = (): string => "input";
  return { metric: nowhere, target: nowhere, parent: (at) => parents[at]?.path ?? "input.parents" };
}
