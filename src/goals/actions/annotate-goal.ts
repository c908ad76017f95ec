import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { appendNote } from "../store/goal-words.store.js";
import { withGoal } from "./change-goal.js";
import { requiredText } from "./goal-text.js";

export interface AnnotateGoal {
  readonly goalId: GoalId;
  readonly note: string;
}

/** Adds a note to a goal, also to one that is settled: nothing else can be done with that. */
export async function annotateGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: AnnotateGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  const wrong = requiredText("input.note", "The note", command.note);
  if (wrong !== null) return err([wrong]);
  return withGoal(deps, viewer, { goalId: command.goalId, version: null }, async (tx, { goal, by }) => {
    await appendNote(tx, { goalId: goal.id, text: command.note.trim(), writtenBy: by.personId });
    return ok(null);
  });
}
