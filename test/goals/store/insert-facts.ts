import { rebuildRollups } from "../../../src/outcomes/actions/rebuild-rollups.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import type { TestDatabase } from "../../support/test-database.js";
import type { TestOrganisation } from "../../support/test-organisation.js";

/** So many cases of one person on one day, of which `hits` count in the numerator. */
export interface FactsToInsert {
  readonly metric: string;
  readonly personId: PersonId;
  readonly cases: number;
  readonly hits: number;
  readonly on: string;
}

/** Inserts outcome facts with a ticket each, as the derivation and the rollups would leave them, matured a week later. */
export async function insertFacts(
  db: TestDatabase,
  org: TestOrganisation,
  facts: FactsToInsert,
): Promise<void> {
  const key = `${facts.metric}-${facts.personId}-${facts.on}-${Math.random()}`;
  const at = `${facts.on}T09:00:00Z`;
  await db.database.query(
    `insert into ticket (organisation_id, id, source_id, external_id, kind, status, opened_at, reopen_count, touched_by,
       unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at, updated_at)
     select $1, gen_random_uuid(), $2, $3 || '-' || n, 'INCIDENT', 'CLOSED', $4, 0, '{}', '{}', false, $4, 1, '', $4, $4
     from generate_series(1, $5::int) n`,
    [org.id, org.sourceId, key, at, facts.cases],
  );
  await db.database.query(
    `insert into outcome_fact (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal, person_id,
       occurred_at, matures_at, numerator, undecided, denominator, reviewed_links, evidence, recorded_at)
     select $1, $4::date, gen_random_uuid(), $5, 1, t.id, t.id, 0, $6, $3, $3::timestamptz + interval '7 days',
       case when row_number() over (order by t.external_id) <= $7::int then 1000000 else 0 end, 0, 1000000, 0,
       '{"relatedTicketId": null, "linkIds": []}', $3
     from ticket t
     where t.organisation_id = $1 and t.external_id like $2 || '-%'`,
    [org.id, key, at, facts.on, facts.metric, facts.personId, facts.hits],
  );
  await rebuildRollups(db.deps, org.id);
}
