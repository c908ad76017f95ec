import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { isTerminal } from "../domain/goal-transition.js";
import { appendAcknowledgement } from "../store/goal-words.store.js";
import { withGoal, wrongState, type GoalCommand } from "./change-goal.js";
import { requiredText } from "./goal-text.js";

export interface AcknowledgeGoal extends GoalCommand {
  /** What the goal means, as its owner understands it. */
  readonly inOwnWords: string;
}

/**
 * The person whose goal it is says in their own words what it means as it stands now. The goal itself does not change,
 * so its version stays; a later change of a target, a weight or a measure asks for these words anew.
 */
export async function acknowledgeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: AcknowledgeGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  const wrong = requiredText("input.inOwnWords", "What the goal means to you", command.inOwnWords);
  if (wrong !== null) return err([wrong]);
  return withGoal(deps, viewer, command, async (tx, { goal, by }) => {
    if (by.party !== "OWNER")
      return err([
        problem(
          "FORBIDDEN",
          "input.goalId",
          "Only the person whose goal it is can say that they have understood it; goals of teams and of the organisation need no acknowledgement",
        ),
      ]);
    if (isTerminal(goal.state)) return err([wrongState(goal, "there is nothing left to acknowledge")]);
    const inOwnWords = command.inOwnWords.trim();
    if (isSame(inOwnWords, goal.frame.title))
      return err([
        problem(
          "VALIDATION_FAILED",
          "input.inOwnWords",
          "That is the title: say in your own words what the goal means and what you will do",
        ),
      ]);
    await appendAcknowledgement(tx, {
      goalId: goal.id,
      termsVersion: goal.termsVersion,
      inOwnWords,
      personId: by.personId,
    });
    return ok(null);
  });
}

/** Whether two texts say the same letters and digits. */
function isSame(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
  return bare(a) === bare(b);
}
