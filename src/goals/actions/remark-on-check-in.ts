import { writingPerson } from "../../people/actions/require.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { CheckInId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { refuseAcknowledgement, type AcknowledgementRefusal } from "../domain/check-in.js";
import { sideOf, type ConversationSide } from "../domain/conversation.js";
import { appendRemark, lockCheckIn, type StoredCheckIn } from "../store/check-in.store.js";
import { findTalkedAbout, standingsOf } from "../store/conversation.read-model.js";
import { notYourConversation, optionalText, trimmed } from "./conversation-problems.js";
import { requiredText } from "./goal-text.js";

/**
 * The other side says that it has taken note of a check-in, once, with a word if it likes. Errors: VALIDATION_FAILED,
 * NOT_FOUND, FORBIDDEN, SELF_REVIEW_FORBIDDEN, ALREADY_EXISTS.
 */
export async function acknowledgeCheckIn(
  deps: ActionDeps,
  viewer: Viewer,
  command: { readonly checkInId: CheckInId; readonly text?: string | null | undefined },
): Promise<Result<CheckInId, readonly Problem[]>> {
  const wrong = optionalText("input.text", "The text", command.text);
  if (wrong !== null) return err([wrong]);
  return remark(deps, viewer, command.checkInId, async (tx, checkIn, by) => {
    const refused = refuseAcknowledgement(checkIn, by);
    if (refused !== null) return refusalProblem(refused);
    const authorId = by.personId;
    await appendRemark(tx, {
      checkInId: checkIn.id,
      kind: "ACKNOWLEDGEMENT",
      authorId,
      text: trimmed(command.text),
    });
    return null;
  });
}

/**
 * Adds something to a check-in, which itself stays as it is: either side may, at any time, also when the goal is
 * settled. Errors: VALIDATION_FAILED, NOT_FOUND, FORBIDDEN.
 */
export async function annotateCheckIn(
  deps: ActionDeps,
  viewer: Viewer,
  command: { readonly checkInId: CheckInId; readonly text: string },
): Promise<Result<CheckInId, readonly Problem[]>> {
  const wrong = requiredText("input.text", "The text", command.text);
  if (wrong !== null) return err([wrong]);
  return remark(deps, viewer, command.checkInId, async (tx, checkIn, by) => {
    const text = command.text.trim();
    await appendRemark(tx, { checkInId: checkIn.id, kind: "ANNOTATION", authorId: by.personId, text });
    return null;
  });
}

interface Speaker {
  readonly personId: PersonId;
  readonly side: ConversationSide;
}

async function remark(
  deps: ActionDeps,
  viewer: Viewer,
  checkInId: CheckInId,
  add: (tx: Tx, checkIn: StoredCheckIn, by: Speaker) => Promise<Problem | null>,
): Promise<Result<CheckInId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Check-ins are answered");
  if (!person.ok) return person;
  return transact(deps, viewer.organisationId, async (tx) => {
    const checkIn = await lockCheckIn(tx, viewer, checkInId);
    const [goal] = checkIn === null ? [] : await findTalkedAbout(tx, viewer, [checkIn.goalId]);
    if (checkIn === null || goal == null)
      return err([problem("NOT_FOUND", "input.checkInId", "There is no such check-in")]);
    const [standing] = await standingsOf(tx, viewer, [goal]);
    const side = standing === undefined ? null : sideOf(standing);
    if (side === null) return err([notYourConversation("input.checkInId")]);
    const refused = await add(tx, checkIn, { personId: person.value, side });
    return refused === null ? ok(checkIn.id) : err([refused]);
  });
}

function refusalProblem(refusal: AcknowledgementRefusal): Problem {
  switch (refusal) {
    case "OWN_CHECK_IN":
      return problem(
        "SELF_REVIEW_FORBIDDEN",
        "input.checkInId",
        "You wrote this check-in: the other side takes note of it. To add something, annotate it",
      );
    case "SAME_SIDE":
      return problem(
        "FORBIDDEN",
        "input.checkInId",
        "This check-in was written on your own side: what those whose goal it is write is acknowledged by those who lead them, and the other way round",
      );
    case "ALREADY_ACKNOWLEDGED":
      return problem(
        "ALREADY_EXISTS",
        "input.checkInId",
        "This check-in has been acknowledged already: to add something, annotate it",
      );
    default:
      return assertNever(refusal);
  }
}
