import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { GoalParents } from "../domain/goal-tree.js";

/** That one goal contributes to another, and how. */
export interface NewAlignment {
  readonly parentId: GoalId;
  readonly why: string;
  /** The parent's share in what the child is for, in basis points; null where nobody weighed them. */
  readonly weightBps: number | null;
}

/** Which goals each goal contributes to, in the whole organisation. */
export async function goalParents(tx: Tx): Promise<GoalParents> {
  const rows = await tx.query<{ readonly id: GoalId; readonly parents: readonly GoalId[] }>(
    `select a.child_id as id, array_agg(a.parent_id order by a.parent_id) as parents
     from goal_alignment a
     where a.organisation_id = $1 and a.superseded_at is null
     group by a.child_id`,
    [tx.organisationId],
  );
  return new Map(rows.map((row) => [row.id, row.parents]));
}

/** Makes these the goals that `childId` contributes to; what was said before stays on record. */
export async function replaceAlignments(
  tx: Tx,
  childId: GoalId,
  alignedBy: PersonId,
  alignments: readonly NewAlignment[],
): Promise<void> {
  await tx.query(
    `update goal_alignment a set superseded_at = $3
     where a.organisation_id = $1 and a.child_id = $2 and a.superseded_at is null`,
    [tx.organisationId, childId, tx.recordedAt],
  );
  if (alignments.length === 0) return;
  await tx.query(
    `insert into goal_alignment (organisation_id, id, child_id, parent_id, why, weight_bps, aligned_by, recorded_at)
     select $1, r.id, $2, r."parentId", r.why, r."weightBps", $3, $4
     from jsonb_to_recordset($5::jsonb) as r (id uuid, "parentId" uuid, why text, "weightBps" integer)`,
    [
      tx.organisationId,
      childId,
      alignedBy,
      tx.recordedAt,
      JSON.stringify(alignments.map((alignment) => ({ ...alignment, id: newId() }))),
    ],
  );
}
