import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId, OpinionId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { asksForAnswer, type OpinionKind } from "../domain/opinion.js";
import { findTalkedAbout, standingsOf } from "../store/conversation.read-model.js";
import { addresseeOf, insertOpinion } from "../store/opinion.store.js";
import { noSuchGoal, optionalText, trimmed } from "./conversation-problems.js";
import { requiredText } from "./goal-text.js";

export interface GiveOpinion {
  readonly goalId: GoalId;
  readonly kind: OpinionKind;
  /** Why; may be left out only with AGREE. */
  readonly text?: string | null | undefined;
}

/**
 * Those whose goal it is say what they think of it, in any state of the goal but DRAFT. Errors: VALIDATION_FAILED,
 * NOT_FOUND, FORBIDDEN, INVALID_STATE.
 */
export async function giveOpinion(
  deps: ActionDeps,
  viewer: Viewer,
  command: GiveOpinion,
): Promise<Result<OpinionId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Opinions are given");
  if (!person.ok) return person;
  const wrong = textProblem(command);
  if (wrong !== null) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const [goal] = await findTalkedAbout(tx, viewer, [command.goalId]);
    if (goal == null) return err([noSuchGoal("input.goalId")]);
    const [standing] = await standingsOf(tx, viewer, [goal]);
    if (standing?.belongs !== true) return err([notYourGoal()]);
    if (goal.state === "DRAFT")
      return err([
        problem("INVALID_STATE", "input.goalId", "A draft is its author's alone: propose it first", {
          state: goal.state,
        }),
      ]);
    const opinion = {
      goalId: goal.id,
      authorId: person.value,
      addresseeId: await addresseeOf(tx, goal, person.value, viewer.today),
      kind: command.kind,
      text: trimmed(command.text),
    };
    return ok(await insertOpinion(tx, opinion));
  });
}

function textProblem({ kind, text }: GiveOpinion): Problem | null {
  const what = `What you mean by ${kind}`;
  return asksForAnswer(kind)
    ? requiredText("input.text", what, text ?? "")
    : optionalText("input.text", what, text);
}

function notYourGoal(): Problem {
  return problem(
    "FORBIDDEN",
    "input.goalId",
    "An opinion is given by those whose goal it is: the person, or somebody in the team",
  );
}
