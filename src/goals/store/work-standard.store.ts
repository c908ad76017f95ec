import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, WorkStandardId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { WorkStandardKind } from "../domain/work-standard.js";
import { WorkStandardEntity } from "./work-standard.entity.js";

/** A standard as an action needs it. */
export interface StoredStandard {
  readonly id: WorkStandardId;
  readonly kind: WorkStandardKind;
  readonly source: string;
  readonly version: number;
  readonly isRetired: boolean;
}

/** A standard of this organisation, locked until the transaction ends; null for any other id. */
export async function findStandard(tx: Tx, id: WorkStandardId): Promise<StoredStandard | null> {
  const rows = await tx.query<StoredStandard>(
    `select s.id, s.kind, s.source, s.version, s.retired_at is not null as "isRetired"
     from work_standard s where s.organisation_id = $1 and s.id = $2::uuid
     for update`,
    [tx.organisationId, id],
  );
  return rows[0] ?? null;
}

/** Appends a standard, or the next version of one. */
export async function insertStandard(
  tx: Tx,
  standard: {
    readonly kind: WorkStandardKind;
    readonly source: string;
    readonly text: string;
    readonly version: number;
    readonly replacesId: WorkStandardId | null;
    readonly createdBy: PersonId;
  },
): Promise<WorkStandardId> {
  const id = newId<"WorkStandard">();
  await tx.manager.insert(WorkStandardEntity, {
    organisationId: tx.organisationId,
    id,
    ...standard,
    createdAt: new Date(tx.recordedAt),
    retiredAt: null,
    retiredBy: null,
    retireReason: null,
  });
  return id;
}

/** Says that a standard no longer holds, and why; its text stays. */
export async function endStandard(tx: Tx, id: WorkStandardId, by: PersonId, reason: string): Promise<void> {
  await tx.manager.update(
    WorkStandardEntity,
    { organisationId: tx.organisationId, id },
    { retiredAt: new Date(tx.recordedAt), retiredBy: by, retireReason: reason },
  );
}
