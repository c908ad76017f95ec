import type { GoalId, PersonId, TeamId } from "../../../src/platform/kernel/ids.js";
import { newId } from "../../../src/platform/new-id.js";
import type { TestDatabase } from "../../support/test-database.js";
import type { TestOrganisation } from "../../support/test-organisation.js";

/** A goal to be there: somebody's, a team's, or (with neither) the organisation's. */
export interface GoalToInsert {
  readonly personId?: PersonId;
  readonly teamId?: TeamId;
  readonly proposedBy: PersonId;
  readonly state?: string;
  readonly metric?: string;
  readonly start?: string;
  readonly end?: string;
  /** When it was written down and came into its state. */
  readonly at?: string;
}

/** Inserts a goal of callbacks from 18 % down to 10 % in the first half of 2026, as the actions would leave it. */
export async function insertGoal(
  db: TestDatabase,
  org: TestOrganisation,
  goal: GoalToInsert,
): Promise<GoalId> {
  const id = newId<"Goal">();
  const measureId = newId();
  const { personId, teamId, proposedBy, state = "ACTIVE", metric = "CALLBACK_RATE" } = goal;
  const { start = "2026-01-01", end = "2026-07-01", at = "2026-01-02T09:00:00Z" } = goal;
  const level = personId !== undefined ? "PERSON" : teamId !== undefined ? "TEAM" : "ORGANISATION";
  await db.database.query(
    `insert into goal (organisation_id, id, level, owner_person_id, owner_team_id, title, rationale, ambition, roll_up,
       terms_version, period_start, period_end, state, proposed_by, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'Customers need not come back', 'I ask what happens next.', 'COMMITTED', 'NONE',
       1, $6, $7, $8, $9, 1, $10, $10)`,
    [org.id, id, level, personId ?? null, teamId ?? null, start, end, state, proposedBy, at],
  );
  await db.database.query(
    `insert into goal_measure (organisation_id, id, goal_id, terms_version, position, kind, weight_bps, metric,
       definition_version, anchors, examples, recorded_at)
     values ($1, $2, $3, 1, 1, 'REACH', 10000, $4, 1, '{}', '{}', $5)`,
    [org.id, measureId, id, metric, at],
  );
  await db.database.query(
    `insert into goal_target (organisation_id, id, measure_id, effective_from, baseline, target, set_by, recorded_at)
     values ($1, $2, $3, $4, 0.18, 0.1, $5, $6)`,
    [org.id, newId(), measureId, start, proposedBy, at],
  );
  await db.database.query(
    `insert into goal_event (organisation_id, id, goal_id, state, goal_version, actor_id, occurred_at, recorded_at)
     values ($1, $2, $3, $4, 1, $5, $6, $6)`,
    [org.id, newId(), id, state, proposedBy, at],
  );
  return id;
}
