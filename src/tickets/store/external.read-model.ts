import type { TreeReader } from "../../platform/database/tree/read-tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { SourceId, TicketId } from "../../platform/kernel/ids.js";

/** Finds tickets by what a source calls them; external ids are compared exactly, as texts. */
export async function findTickets(
  tx: Tx,
  sourceId: SourceId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, TicketId>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.query<{ externalId: string; id: TicketId }>(
    `select t.external_id as "externalId", t.id
     from ticket t
     where t.organisation_id = $1 and t.source_id = $2 and t.external_id = any($3::text[])`,
    [tx.organisationId, sourceId, [...new Set(externalIds)]],
  );
  return new Map(rows.map((row) => [row.externalId, row.id]));
}

/** The ticket that a source, given by its name, calls by this id; null when there is none. */
export async function findTicketByKey(
  reader: TreeReader,
  sourceName: string,
  externalId: string,
): Promise<TicketId | null> {
  const found = await reader.one<{ id: TicketId }>(
    `select t.id
     from ticket t
     join source_system s on s.organisation_id = t.organisation_id and s.id = t.source_id
     where t.organisation_id = $1 and s.name = $2 and t.external_id = $3`,
    [reader.scope.organisationId, sourceName, externalId],
  );
  return found?.id ?? null;
}
