import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, SourceId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";

/** As much of an article as a link to it needs. */
export interface ArticleReference {
  readonly id: ArticleId;
  readonly archivedAt: Instant | null;
}

/** What a source calls the given articles; those of other sources are left out. */
export async function findExternalIds(
  tx: Tx,
  sourceId: SourceId,
  ids: readonly ArticleId[],
): Promise<readonly (readonly [ArticleId, string])[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<{ id: ArticleId; externalId: string }>(
    `select a.id, a.external_id as "externalId"
     from article a
     where a.organisation_id = $1 and a.source_id = $2 and a.id = any($3::uuid[])`,
    [tx.organisationId, sourceId, ids],
  );
  return rows.map(({ id, externalId }) => [id, externalId]);
}

/** Finds articles by what a source calls them; external ids are compared exactly, as texts. */
export async function findArticleReferences(
  tx: Tx,
  sourceId: SourceId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, ArticleReference>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.query<ArticleReference & { readonly externalId: string }>(
    `select a.external_id as "externalId", a.id,
       to_char(a.archived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "archivedAt"
     from article a
     where a.organisation_id = $1 and a.source_id = $2 and a.external_id = any($3::text[])`,
    [tx.organisationId, sourceId, [...new Set(externalIds)]],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}
