import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TeamId } from "../../platform/kernel/ids.js";

/** Finds people by what a source calls them: the id they have there, else their e-mail address. */
export async function findPeople(
  tx: Tx,
  sourceId: SourceId,
  references: readonly string[],
): Promise<ReadonlyMap<string, PersonId>> {
  if (references.length === 0) return new Map();
  const rows = await tx.query<{ reference: string; id: PersonId }>(
    `select distinct on (r.reference) r.reference, coalesce(i.person_id, p.id) as id
     from unnest($3::text[]) as r (reference)
     left join person_identity i on i.organisation_id = $1 and i.source_id = $2 and i.external_id = r.reference
     left join person p on p.organisation_id = $1 and i.person_id is null and p.email = lower(r.reference)
     where coalesce(i.person_id, p.id) is not null`,
    [tx.organisationId, sourceId, [...new Set(references)]],
  );
  return new Map(rows.map((row) => [row.reference, row.id]));
}

/** Finds teams by what a source calls them. */
export async function findTeams(
  tx: Tx,
  sourceId: SourceId,
  references: readonly string[],
): Promise<ReadonlyMap<string, TeamId>> {
  if (references.length === 0) return new Map();
  const rows = await tx.query<{ reference: string; id: TeamId }>(
    `select t.external_id as reference, t.id from team t
     where t.organisation_id = $1 and t.source_id = $2 and t.external_id = any($3::text[])`,
    [tx.organisationId, sourceId, [...new Set(references)]],
  );
  return new Map(rows.map((row) => [row.reference, row.id]));
}
