import type { Database } from "../../platform/database/database.js";
import type { OrganisationId, SourceId } from "../../platform/kernel/ids.js";

/** Our ids of what the demo's source names by external ids. */
export interface DemoIds {
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, string>;
}

/** Reads the ids of everything the demo refers to. */
export async function demoIds(
  database: Database,
  organisationId: OrganisationId,
  sourceId: SourceId,
): Promise<DemoIds> {
  const read = async (text: string): Promise<ReadonlyMap<string, string>> => {
    const rows = await database.query<{ externalId: string; id: string }>(text, [organisationId, sourceId]);
    return new Map(rows.map((row) => [row.externalId, row.id]));
  };
  return {
    people: await read(
      `select external_id as "externalId", person_id as id from person_identity where organisation_id = $1 and source_id = $2`,
    ),
    teams: await read(
      `select external_id as "externalId", id from team where organisation_id = $1 and source_id = $2`,
    ),
    articles: await read(
      `select external_id as "externalId", id from article where organisation_id = $1 and source_id = $2`,
    ),
  };
}
