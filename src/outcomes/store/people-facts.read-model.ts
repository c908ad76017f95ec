import type { Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { PersonFacts } from "../domain/derive-people.js";
import { TargetMetric } from "../domain/target-metric.js";
import { instantSql } from "./ticket-rows.read-model.js";

interface PersonRow {
  readonly personId: PersonId;
  readonly joinedOn: LocalDate;
  readonly joinedAt: Instant;
  readonly proficientOn: LocalDate | null;
  readonly proficientAt: Instant | null;
}

interface MonthRow {
  readonly personId: PersonId;
  readonly lastDay: LocalDate;
  readonly lastDayAt: Instant;
  readonly endsAt: Instant;
  readonly isLicensed: boolean;
}

/** The instant at which a day begins where the organisation `o` is. */
function beginningOf(day: string): string {
  return instantSql(`(${day})::timestamp at time zone o.time_zone`);
}

/** What is known of people, in two statements however many there are; shared accounts and bots are left out. */
export async function readPeopleFacts(tx: Tx, ids: readonly PersonId[]): Promise<readonly PersonFacts[]> {
  const people = await readPeople(tx, ids);
  const months = groupBy(await readActiveMonths(tx, ids), (row) => row.personId);
  return people.map(({ personId, joinedOn, joinedAt, proficientOn, proficientAt }) => ({
    personId,
    joined: { on: joinedOn, at: joinedAt },
    proficient:
      proficientOn === null || proficientAt === null ? null : { on: proficientOn, at: proficientAt },
    activeMonths: (months.get(personId) ?? []).map(({ lastDay, lastDayAt, endsAt, isLicensed }) => ({
      lastDay: { on: lastDay, at: lastDayAt },
      endsAt,
      isLicensed,
    })),
  }));
}

async function readPeople(tx: Tx, ids: readonly PersonId[]): Promise<readonly PersonRow[]> {
  return tx.query<PersonRow>(
    `select
       p.id as "personId",
       p.joined_on::text as "joinedOn", ${beginningOf("p.joined_on")} as "joinedAt",
       f.since::text as "proficientOn", ${beginningOf("f.since")} as "proficientAt"
     from person p
     join organisation o on o.id = p.organisation_id
     left join lateral (
       select min(q.valid_from) as since
       from proficiency q
       where q.organisation_id = p.organisation_id and q.person_id = p.id and q.superseded_at is null
         and q.level in ('CONTRIBUTOR', 'PUBLISHER')
     ) f on true
     where p.organisation_id = $1 and p.id = any($2::uuid[]) and p.is_person`,
    [tx.organisationId, ids],
  );
}

/** Resolving is what the facts of time to resolve say, so that the two can never differ. */
async function readActiveMonths(tx: Tx, ids: readonly PersonId[]): Promise<readonly MonthRow[]> {
  return tx.query<MonthRow>(
    `with active as (
       select distinct
         f.person_id, (date_trunc('month', f.occurred_on) + interval '1 month' - interval '1 day')::date as last_day
       from outcome_fact f
       where f.organisation_id = $1 and f.person_id = any($2::uuid[]) and f.metric = $3
         and f.superseded_at is null and f.exclusion is null
     )
     select
       a.person_id as "personId",
       a.last_day::text as "lastDay", ${beginningOf("a.last_day")} as "lastDayAt",
       ${beginningOf("a.last_day + 1")} as "endsAt",
       exists (
         select from proficiency q
         where q.organisation_id = $1 and q.person_id = a.person_id and q.superseded_at is null
           and q.level in ('CONTRIBUTOR', 'PUBLISHER')
           and q.valid_from <= a.last_day and (q.valid_to is null or q.valid_to > a.last_day)
       ) as "isLicensed"
     from active a
     join organisation o on o.id = $1
     join person p on p.organisation_id = $1 and p.id = a.person_id
     where p.left_on is null or p.left_on > a.last_day
     order by a.person_id, a.last_day`,
    [tx.organisationId, ids, TargetMetric.TIME_TO_RESOLVE],
  );
}

/** The ids of everybody, a stretch at a time. */
export async function readPeopleAfter(
  tx: Tx,
  after: PersonId | null,
  size: number,
): Promise<readonly PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `select p.id
     from person p
     where p.organisation_id = $1 and ($2::uuid is null or p.id > $2)
     order by p.id
     limit $3`,
    [tx.organisationId, after, size],
  );
  return rows.map((row) => row.id);
}
