import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, WorkStandardId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import { metricColumns, type AimedMetric } from "../domain/aim.js";
import { GoalDerivationEntity } from "./goal-derivation.entity.js";

/** What a goal follows from. */
export type Derivation =
  | { readonly kind: "WORK_STANDARD"; readonly standardId: WorkStandardId }
  | { readonly kind: "PARENT_GOAL"; readonly parentId: GoalId }
  | { readonly kind: "METRIC"; readonly metric: AimedMetric; readonly definitionVersion: number };

/** Makes these what a goal follows from; what was said before stays on record. */
export async function replaceDerivations(
  tx: Tx,
  goalId: GoalId,
  derivations: readonly Derivation[],
): Promise<void> {
  await tx.query(
    `update goal_derivation d set superseded_at = $3
     where d.organisation_id = $1 and d.goal_id = $2 and d.superseded_at is null`,
    [tx.organisationId, goalId, tx.recordedAt],
  );
  const rows = derivations.map((derivation) => ({
    organisationId: tx.organisationId,
    id: newId(),
    goalId,
    standardId: null,
    parentId: null,
    metric: null,
    ownMetricId: null,
    definitionVersion: null,
    ...derivation,
    ...(derivation.kind === "METRIC" ? metricColumns(derivation.metric) : null),
    recordedAt: new Date(tx.recordedAt),
  }));
  if (rows.length > 0) await tx.manager.insert(GoalDerivationEntity, rows);
}
