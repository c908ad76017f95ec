import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { CheckInId, GoalId, PersonId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { CheckInConfidence } from "../domain/check-in.js";
import type { ConversationSide } from "../domain/conversation.js";
import { CheckInEntity } from "./check-in.entity.js";
import { CheckInRemarkEntity } from "./check-in-remark.entity.js";
import { conversationOf } from "./conversation-visibility.js";

/** A check-in about to be stored. */
export interface NewCheckIn {
  readonly goalId: GoalId;
  readonly authorId: PersonId;
  readonly authorSide: ConversationSide;
  readonly note: string;
  readonly confidence: CheckInConfidence;
  readonly confidenceReason: string;
  readonly supportAsked: string | null;
  readonly supportGiven: string | null;
}

/** A check-in as somebody who takes note of it needs it. */
export interface StoredCheckIn {
  readonly id: CheckInId;
  readonly goalId: GoalId;
  readonly authorId: PersonId;
  readonly authorSide: ConversationSide;
  readonly isAcknowledged: boolean;
}

/** Stores a check-in; from then on it cannot be changed. */
export async function insertCheckIn(tx: Tx, checkIn: NewCheckIn): Promise<CheckInId> {
  const id = newId<"GoalCheckIn">();
  await tx.manager.insert(CheckInEntity, {
    organisationId: tx.organisationId,
    id,
    ...checkIn,
    recordedAt: new Date(tx.recordedAt),
  });
  return id;
}

/** A check-in that the viewer may read, locked so that it is acknowledged once; null for any other id. */
export async function lockCheckIn(tx: Tx, viewer: Viewer, id: CheckInId): Promise<StoredCheckIn | null> {
  const params = new SqlParams(viewer);
  const checkIn = params.add(id, "uuid");
  const visible = conversationOf("c", "goal_id", params);
  const locked = await tx.query<Omit<StoredCheckIn, "isAcknowledged">>(
    `select c.id, c.goal_id as "goalId", c.author_id as "authorId", c.author_side as "authorSide"
     from goal_check_in c
     where c.organisation_id = $1::uuid and c.id = ${checkIn} and ${visible}
     for update of c`,
    params.values,
  );
  const [found] = locked;
  if (found === undefined) return null;
  // Only after the lock is held is it certain that nobody else is about to acknowledge it.
  const remarks = await tx.query(
    `select from goal_check_in_remark r
     where r.organisation_id = $1 and r.check_in_id = $2 and r.kind = 'ACKNOWLEDGEMENT'`,
    [tx.organisationId, id],
  );
  return { ...found, isAcknowledged: remarks.length > 0 };
}

/** Adds to a check-in that somebody has taken note of it, or what they have to add. */
export async function appendRemark(
  tx: Tx,
  remark: {
    readonly checkInId: CheckInId;
    readonly kind: "ACKNOWLEDGEMENT" | "ANNOTATION";
    readonly authorId: PersonId;
    readonly text: string | null;
  },
): Promise<void> {
  await tx.manager.insert(CheckInRemarkEntity, {
    organisationId: tx.organisationId,
    id: newId(),
    ...remark,
    recordedAt: new Date(tx.recordedAt),
  });
}
