import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OpinionId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findTalkedAbout, standingsOf } from "../store/conversation.read-model.js";
import { insertAnswer, lockOpinion } from "../store/opinion.store.js";
import { requiredText } from "./goal-text.js";

/**
 * A leader answers an opinion, once: somebody who leads those whose goal it is, and not its author. Errors:
 * VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, SELF_REVIEW_FORBIDDEN, ALREADY_EXISTS.
 */
export async function answerOpinion(
  deps: ActionDeps,
  viewer: Viewer,
  command: { readonly opinionId: OpinionId; readonly text: string },
): Promise<Result<OpinionId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Opinions are answered");
  if (!person.ok) return person;
  const wrong = requiredText("input.text", "The answer", command.text);
  if (wrong !== null) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const opinion = await lockOpinion(tx, viewer, command.opinionId);
    const [goal] = opinion === null ? [] : await findTalkedAbout(tx, viewer, [opinion.goalId]);
    if (opinion === null || goal == null) return err([refusal("NOT_FOUND", "There is no such opinion")]);
    const [standing] = await standingsOf(tx, viewer, [goal]);
    if (opinion.authorId === person.value)
      return err([refusal("SELF_REVIEW_FORBIDDEN", "Nobody answers their own opinion: a leader does")]);
    if (standing?.leads !== true)
      return err([
        refusal("FORBIDDEN", "An opinion is answered by somebody who leads those whose goal it is"),
      ]);
    if (opinion.isAnswered)
      return err([refusal("ALREADY_EXISTS", "Somebody has answered this opinion: read it again")]);
    await insertAnswer(tx, { opinionId: opinion.id, authorId: person.value, text: command.text.trim() });
    return ok(opinion.id);
  });
}

function refusal(code: Problem["code"], message: string): Problem {
  return problem(code, "input.opinionId", message);
}
