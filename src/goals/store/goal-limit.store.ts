import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, PersonId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { ACTIVE_GOAL_LIMITS_V1, type GoalLimits } from "../domain/goal-limit.js";
import { GoalLimitEntity } from "./goal-limit.entity.js";

/** How many goals may be active at once: what the organisation has set, or what holds where it has set nothing. */
export async function readGoalLimits(runs: Runs, organisationId: OrganisationId): Promise<GoalLimits> {
  const [row] = await runs.query<GoalLimits>(
    `select l.person, l.team from goal_limit l where l.organisation_id = $1 and l.superseded_at is null`,
    [organisationId],
  );
  return row ?? ACTIVE_GOAL_LIMITS_V1;
}

/** Sets the limits from now on; the former ones stay on record. */
export async function replaceGoalLimits(tx: Tx, limits: GoalLimits, setBy: PersonId): Promise<void> {
  await tx.query(
    `update goal_limit l set superseded_at = $2 where l.organisation_id = $1 and l.superseded_at is null`,
    [tx.organisationId, tx.recordedAt],
  );
  await tx.manager.insert(GoalLimitEntity, {
    organisationId: tx.organisationId,
    id: newId(),
    ...limits,
    setBy,
    recordedAt: new Date(tx.recordedAt),
    supersededAt: null,
  });
}
