import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import { GoalAcknowledgementEntity } from "./goal-acknowledgement.entity.js";
import { GoalNoteEntity } from "./goal-note.entity.js";

/** Appends that somebody has understood the terms of a goal, and how. */
export async function appendAcknowledgement(
  tx: Tx,
  words: {
    readonly goalId: GoalId;
    readonly termsVersion: number;
    readonly inOwnWords: string;
    readonly personId: PersonId;
  },
): Promise<void> {
  await tx.manager.insert(GoalAcknowledgementEntity, { ...stamp(tx), ...words });
}

/** Appends a note to a goal in whatever state. */
export async function appendNote(
  tx: Tx,
  note: { readonly goalId: GoalId; readonly text: string; readonly writtenBy: PersonId },
): Promise<void> {
  await tx.manager.insert(GoalNoteEntity, { ...stamp(tx), ...note });
}

function stamp(tx: Tx): { readonly organisationId: string; readonly id: string; readonly recordedAt: Date } {
  return { organisationId: tx.organisationId, id: newId(), recordedAt: new Date(tx.recordedAt) };
}
