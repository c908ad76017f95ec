import type { Tx } from "../../platform/database/unit-of-work.js";
import { newId } from "../../platform/new-id.js";
import type { PersonId, RootCauseActionId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import { BASELINE_MONTHS_V1, DECISION_MONTHS_V1, type RootCauseFacts } from "../domain/derive-root-causes.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** An action as it is recorded. */
export interface NewRootCauseAction {
  /** The category path, outermost first, joined with " > ". */
  readonly category: string;
  readonly teamId: TeamId | null;
  readonly description: string;
  readonly actedOn: LocalDate;
  readonly recordedBy: PersonId;
}

/** Records an action. */
export async function addRootCauseAction(tx: Tx, action: NewRootCauseAction): Promise<RootCauseActionId> {
  const id = newId<"RootCauseAction">();
  await tx.query(
    `insert into root_cause_action
       (organisation_id, id, category, team_id, description, acted_on, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.organisationId,
      id,
      action.category,
      action.teamId,
      action.description,
      action.actedOn,
      action.recordedBy,
      tx.recordedAt,
    ],
  );
  return id;
}

/** Withdraws an action that stands; false when there is none, or it is withdrawn already. */
export async function withdrawAction(
  tx: Tx,
  id: RootCauseActionId,
  by: PersonId,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query<{ id: RootCauseActionId }>(
    `with withdrawn as (
       update root_cause_action
       set withdrawn_by = $3, withdrawn_at = $4, withdrawal_reason = $5
       where organisation_id = $1 and id = $2 and withdrawn_at is null
       returning id
     )
     select w.id from withdrawn w`,
    [tx.organisationId, id, by, tx.recordedAt, reason],
  );
  return rows.length > 0;
}

interface ActionRow {
  readonly actionId: RootCauseActionId;
  readonly teamId: TeamId | null;
  readonly actedOn: LocalDate;
  readonly actedAt: Instant;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A category path with its parts separated as actions name them. */
const PATH = `trim(regexp_replace(t.category, '\\s*>\\s*', ' > ', 'g'))`;

/**
 * The actions that stand, with the monthly number of tickets of their category and the categories below it; spam, merged
 * and cancelled tickets do not count. A month before the organisation's first whole one is unknown and left out; a known
 * one without tickets is 0.
 */
export async function readRootCauses(
  tx: Tx,
  now: Instant,
  ids: readonly RootCauseActionId[] | "ALL",
): Promise<readonly RootCauseFacts[]> {
  const rows = await tx.query<ActionRow>(
    `with organisation_now as (
       select o.time_zone, date_trunc('month', $2::timestamptz at time zone o.time_zone)::date as this_month,
         (select date_trunc('month', min(t.opened_at) at time zone o.time_zone + interval '1 month' - interval '1 microsecond')::date
          from ticket t where t.organisation_id = $1) as first_month
       from organisation o
       where o.id = $1
     ),
     action as (
       select a.*, date_trunc('month', a.acted_on)::date as acted_month, o.time_zone, o.this_month, o.first_month
       from root_cause_action a
       cross join organisation_now o
       where a.organisation_id = $1 and a.withdrawn_at is null and ($3::uuid[] is null or a.id = any($3))
     ),
     month as (
       select a.id, m.month::date as month, a.acted_month, a.category,
         m.month::timestamp at time zone a.time_zone as begins_at,
         (m.month + interval '1 month')::timestamp at time zone a.time_zone as ends_at
       from action a
       cross join lateral generate_series(
         a.acted_month - interval '${BASELINE_MONTHS_V1} months', a.acted_month + interval '${DECISION_MONTHS_V1} months', interval '1 month'
       ) as m (month)
       where m.month >= a.first_month and m.month < a.this_month and m.month <> a.acted_month
     ),
     volume as (
       select m.id, m.month, m.acted_month, (
         select count(*)::int
         from ticket t
         where t.organisation_id = $1 and t.opened_at >= m.begins_at and t.opened_at < m.ends_at
           and not t.is_spam and t.merged_into_external_id is null and t.status <> 'CANCELLED'
           and (${PATH} = m.category or starts_with(${PATH}, m.category || ' > '))
       ) as tickets
       from month m
     )
     select
       a.id as "actionId", a.team_id as "teamId", a.acted_on::text as "actedOn",
       ${instantSql("a.acted_on::timestamp at time zone a.time_zone")} as "actedAt",
       coalesce((select array_agg(v.tickets order by v.month) from volume v where v.id = a.id and v.month < v.acted_month), '{}') as before,
       coalesce((select array_agg(v.tickets order by v.month) from volume v where v.id = a.id and v.month > v.acted_month), '{}') as after
     from action a
     order by a.id`,
    [tx.organisationId, now, ids === "ALL" ? null : ids],
  );
  return rows.map(({ actedOn, actedAt, ...row }) => ({ ...row, acted: { on: actedOn, at: actedAt } }));
}

/** An action of the same category that stands and was made less than twelve months before or after the day, or null. */
export async function findActionNear(
  tx: Tx,
  category: string,
  actedOn: LocalDate,
): Promise<LocalDate | null> {
  const [row] = await tx.query<{ actedOn: LocalDate }>(
    `select a.acted_on::text as "actedOn"
     from root_cause_action a
     where a.organisation_id = $1 and a.category = $2 and a.withdrawn_at is null
       and a.acted_on > $3::date - interval '${DECISION_MONTHS_V1} months'
       and a.acted_on < $3::date + interval '${DECISION_MONTHS_V1} months'
     order by a.acted_on
     limit 1`,
    [tx.organisationId, category, actedOn],
  );
  return row?.actedOn ?? null;
}
