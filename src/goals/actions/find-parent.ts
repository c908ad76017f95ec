import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { isTerminal } from "../domain/goal-transition.js";
import { findGoal, type StoredGoal } from "../store/goal.store.js";
import { activityProblem, requiredText } from "./goal-text.js";

/** The goal another one is to contribute to, and how; null when it is to stand alone. */
export async function findParent(
  tx: Tx,
  viewer: Viewer,
  input: {
    readonly parentId?: GoalId | null | undefined;
    readonly parentWhy?: string | null | undefined;
  },
): Promise<Result<StoredGoal | null, readonly Problem[]>> {
  const { parentId, parentWhy } = input;
  if (parentId == null) {
    if (parentWhy == null) return ok(null);
    return err([
      problem("VALIDATION_FAILED", "input.parentWhy", "There is no parent to say this about: leave it out"),
    ]);
  }
  const wrong =
    requiredText("input.parentWhy", "How this goal moves its parent", parentWhy ?? "") ??
    activityProblem("input.parentWhy", parentWhy ?? "");
  if (wrong !== null) return err([wrong]);
  const parent = await findGoal(tx, viewer, parentId);
  if (parent === null) return err([problem("NOT_FOUND", "input.parentId", "There is no such goal")]);
  if (!isTerminal(parent.state)) return ok(parent);
  return err([
    problem(
      "INVALID_STATE",
      "input.parentId",
      `The parent is ${parent.state}: choose one that is still pursued`,
      {
        state: parent.state,
      },
    ),
  ]);
}
