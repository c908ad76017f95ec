import type { Database } from "../../platform/database/database.js";
import type { OrganisationId, PersonId, SourceId, TeamId } from "../../platform/kernel/ids.js";

/** People whom a text may mean: an e-mail address, an external id of any source, or the id itself. */
export async function matchPeople(
  database: Database,
  organisationId: OrganisationId,
  text: string,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  return database.query(
    `select distinct p.id, p.display_name as name
     from person p
     left join person_identity i on i.organisation_id = p.organisation_id and i.person_id = p.id
     where p.organisation_id = $1 and (p.email = lower($2) or i.external_id = $2 or p.id::text = $2)
     limit 3`,
    [organisationId, text],
  );
}

/** Teams whom a text may mean: a name, an external id of any source, or the id itself. */
export async function matchTeams(
  database: Database,
  organisationId: OrganisationId,
  text: string,
): Promise<readonly { readonly id: TeamId; readonly name: string }[]> {
  return database.query(
    `select t.id, t.name from team t
     where t.organisation_id = $1 and (t.name = $2 or t.external_id = $2 or t.id::text = $2)
     limit 3`,
    [organisationId, text],
  );
}

/** The sources of an organisation. */
export async function listSources(
  database: Database,
  organisationId: OrganisationId,
): Promise<
  readonly {
    readonly id: SourceId;
    readonly name: string;
    readonly kind: string;
    readonly url: string | null;
  }[]
> {
  return database.query(
    `select s.id, s.name, s.kind, s.url from source_system s where s.organisation_id = $1 order by s.name, s.id limit 500`,
    [organisationId],
  );
}
