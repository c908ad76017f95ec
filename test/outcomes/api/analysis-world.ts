import { rebuildRollups } from "../../../src/outcomes/actions/rebuild-rollups.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import type { TestDatabase } from "../../support/test-database.js";
import { must, type TestOrganisation } from "../../support/test-organisation.js";

/** Cases of one person that agree in everything. */
export interface Cases {
  readonly metric: string;
  readonly person: PersonId | null;
  readonly n: number;
  /** How many of them count in the numerator. */
  readonly hits?: number;
  readonly on: string;
  /** The time of day in UTC. */
  readonly at?: string;
  readonly durationsMs?: readonly number[];
  readonly exclusion?: string;
  readonly category?: string;
  readonly priority?: string;
  readonly maturesAt?: string;
  /** When it was derived; the day it happened when left out. */
  readonly recordedAt?: string;
}

/** Inserts facts with a ticket each, as the derivation and the rollups leave them. */
export async function insertCases(
  db: TestDatabase,
  org: TestOrganisation,
  all: readonly Cases[],
): Promise<void> {
  for (const cases of all) await insertFacts(db, org, cases);
  await rebuildRollups(db.deps, org.id);
}

/** The facts are final a week later unless said otherwise. */
async function insertFacts(db: TestDatabase, org: TestOrganisation, cases: Cases): Promise<void> {
  const at = `${cases.on}T${cases.at ?? "09:00:00"}Z`;
  const key = `cases-${Math.random()}`;
  const stratum = await stratumId(db, org, cases);
  await db.database.query(
    `with cell as (
       insert into ticket (organisation_id, id, source_id, external_id, kind, status, opened_at, resolved_at, closed_at,
         reopen_count, touched_by, unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at,
         updated_at)
       select $1, gen_random_uuid(), $2, $3 || '-' || to_char(n, 'FM000000'), 'INCIDENT', 'CLOSED', $4, $4, $4, 0, '{}', '{}',
         false, $4, 1, '', $4, $4
       from generate_series(1, $5::int) n
       returning id, external_id
     ),
     numbered as (select id, row_number() over (order by external_id)::int as n from cell)
     insert into outcome_fact (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal,
       person_id, occurred_at, matures_at, numerator, undecided, denominator, duration_ms, exclusion, stratum_id,
       reviewed_links, evidence, recorded_at)
     select $1, $6::date, gen_random_uuid(), $7, 1, n.id, n.id, 0, $8, $4, coalesce($9::timestamptz, $4::timestamptz + interval '7 days'),
       case when n.n <= $10::int then 1000000 else 0 end, 0, case when $11::text is null then 1000000 else 0 end,
       ($12::bigint[])[n.n], $11, $13, 0, '{"relatedTicketId": null, "linkIds": []}', coalesce($14::timestamptz, $4)
     from numbered n`,
    [
      org.id,
      org.sourceId,
      key,
      at,
      cases.n,
      cases.on,
      cases.metric,
      cases.person,
      cases.maturesAt ?? null,
      cases.hits ?? 0,
      cases.exclusion ?? null,
      cases.durationsMs ?? [],
      stratum,
      cases.recordedAt ?? null,
    ],
  );
}

async function stratumId(db: TestDatabase, org: TestOrganisation, cases: Cases): Promise<string | null> {
  if (cases.category === undefined && cases.priority === undefined) return null;
  const given = [org.id, cases.category ?? null, cases.priority ?? null];
  await db.database.query(
    `insert into fact_stratum (organisation_id, id, category, priority) values ($1, gen_random_uuid(), $2, $3)
     on conflict do nothing`,
    given,
  );
  const [row] = await db.database.query<{ id: string }>(
    `select id from fact_stratum
     where organisation_id = $1 and category is not distinct from $2 and priority is not distinct from $3`,
    given,
  );
  return row?.id ?? null;
}

/** Adds people to a team, under its leader, and gives their ids in the order of the names. */
export async function addPeople(
  db: TestDatabase,
  org: TestOrganisation,
  names: readonly string[],
  { team, manager }: { readonly team: string; readonly manager: string },
): Promise<readonly PersonId[]> {
  const from = "2025-01-01" as LocalDate;
  const outcomes = must(
    await upsertPeople(
      db.deps,
      org.admin,
      org.sourceId,
      names.map((name) => ({
        externalId: name,
        displayName: name,
        joinedOn: from,
        memberships: [{ team, role: "MEMBER", from }],
        reportingLines: [{ manager, from }],
      })),
    ),
  );
  const failed = outcomes.filter(({ status }) => status === "FAILED");
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
  const rows = await db.database.query<{ name: string; id: PersonId }>(
    `select external_id as name, person_id as id from person_identity where organisation_id = $1 and external_id = any($2)`,
    [org.id, names],
  );
  const ids = new Map(rows.map(({ name, id }) => [name, id]));
  return names.map((name) => ids.get(name) as PersonId);
}
