import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { CheckInId, GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { takesCheckIns, writingSide, type CheckInConfidence } from "../domain/check-in.js";
import type { ConversationSide } from "../domain/conversation.js";
import { insertCheckIn } from "../store/check-in.store.js";
import { findTalkedAbout, standingsOf } from "../store/conversation.read-model.js";
import { noSuchGoal, notYourConversation, optionalText, trimmed } from "./conversation-problems.js";
import { requiredText } from "./goal-text.js";

export interface CheckInGoal {
  readonly goalId: GoalId;
  readonly note: string;
  readonly confidence: CheckInConfidence;
  readonly confidenceReason: string;
  /** What the author would need from the other side. */
  readonly supportAsked?: string | null | undefined;
  /** What the author has done for the other side. */
  readonly supportGiven?: string | null | undefined;
}

/**
 * Writes a check-in about a goal that has been agreed, is on trial or active: by those whose goal it is or those who
 * lead them. It cannot be changed afterwards, only annotated. Errors: VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, INVALID_STATE.
 */
export async function checkInGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: CheckInGoal,
): Promise<Result<CheckInId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Check-ins are written");
  if (!person.ok) return person;
  const wrong = textProblems(command);
  if (wrong.length > 0) return err(wrong);
  return transact(deps, viewer.organisationId, async (tx) => {
    const side = await sideToWriteOn(tx, viewer, command.goalId);
    if (!side.ok) return side;
    const checkIn = {
      goalId: command.goalId,
      authorId: person.value,
      authorSide: side.value,
      note: command.note.trim(),
      confidence: command.confidence,
      confidenceReason: command.confidenceReason.trim(),
      supportAsked: trimmed(command.supportAsked),
      supportGiven: trimmed(command.supportGiven),
    };
    return ok(await insertCheckIn(tx, checkIn));
  });
}

async function sideToWriteOn(
  tx: Tx,
  viewer: Viewer,
  goalId: GoalId,
): Promise<Result<ConversationSide, readonly Problem[]>> {
  const [goal] = await findTalkedAbout(tx, viewer, [goalId]);
  if (goal == null) return err([noSuchGoal("input.goalId")]);
  const [standing] = await standingsOf(tx, viewer, [goal]);
  const side = standing === undefined ? null : writingSide(goal.level, standing);
  if (side === null) return err([notYourConversation("input.goalId")]);
  if (takesCheckIns(goal.state)) return ok(side);
  const message = `A goal that is ${goal.state} has no check-ins: they begin when it is agreed and end when it is settled`;
  return err([problem("INVALID_STATE", "input.goalId", message, { state: goal.state })]);
}

function textProblems(command: CheckInGoal): readonly Problem[] {
  return [
    requiredText("input.note", "The note", command.note),
    requiredText("input.confidenceReason", "The reason of the confidence", command.confidenceReason),
    optionalText("input.supportAsked", "The support asked for", command.supportAsked),
    optionalText("input.supportGiven", "The support given", command.supportGiven),
  ].filter((wrong) => wrong !== null);
}
