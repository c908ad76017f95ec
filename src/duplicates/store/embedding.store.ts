import { articleIsInUse } from "../../knowledge/store/article-visibility.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId } from "../../platform/kernel/ids.js";

/** The embedding of one version of an article; the vector has length 1. */
export interface EmbeddedArticle {
  readonly articleId: ArticleId;
  readonly version: number;
  readonly vector: Float32Array;
}

/** An embedding counts only while it is of the article's present version and of the provider in use. */
const IS_CURRENT = `e.organisation_id = a.organisation_id and e.article_id = a.id
         and e.article_version = a.version and e.provider = $2`;

/**
 * Articles in use that have no current embedding, by id, behind `after`: at most `most` of all (`only` is null) or of
 * the given ones.
 */
export async function articlesToEmbed(
  runs: Runs,
  organisationId: OrganisationId,
  provider: string,
  {
    only,
    after,
    most,
  }: { readonly only: readonly ArticleId[] | null; readonly after: ArticleId | null; readonly most: number },
): Promise<readonly ArticleId[]> {
  const rows = await runs.query<{ readonly id: ArticleId }>(
    `select a.id
     from article a
     where a.organisation_id = $1 and ${articleIsInUse("a")}
       and ($3::uuid[] is null or a.id = any($3::uuid[])) and ($4::uuid is null or a.id > $4::uuid)
       and not exists (select from duplicate_embedding e where ${IS_CURRENT})
     order by a.id
     limit $5`,
    [organisationId, provider, only, after, most],
  );
  return rows.map(({ id }) => id);
}

/** Writes embeddings in place of older ones; those of a version that is no longer the article's are left out. */
export async function writeEmbeddings(
  tx: Tx,
  provider: string,
  embedded: readonly EmbeddedArticle[],
): Promise<void> {
  const rows = embedded.map((row) => ({ ...row, vector: Array.from(row.vector) }));
  await tx.query(
    `insert into duplicate_embedding (organisation_id, article_id, article_version, provider, vector, recorded_at)
     select a.organisation_id, a.id, a.version, $2, r.vector, $3
     from jsonb_to_recordset($4::jsonb) as r ("articleId" uuid, version int, vector real[])
     join article a on a.organisation_id = $1 and a.id = r."articleId" and a.version = r.version
     order by a.id
     on conflict (organisation_id, article_id) do update set
       article_version = excluded.article_version, provider = excluded.provider, vector = excluded.vector,
       recorded_at = excluded.recorded_at`,
    [tx.organisationId, provider, tx.recordedAt, JSON.stringify(rows)],
  );
}

/** Forgets the embeddings of articles that are out of use. */
export async function deleteUnusedEmbeddings(tx: Tx): Promise<void> {
  await tx.query(
    `delete from duplicate_embedding e
     using article a
     where e.organisation_id = $1 and a.organisation_id = e.organisation_id and a.id = e.article_id
       and not (${articleIsInUse("a")})`,
    [tx.organisationId],
  );
}

/** Whether any article has an embedding of the provider, so that it is of use to ask for another. */
export async function hasEmbeddings(
  runs: Runs,
  organisationId: OrganisationId,
  provider: string,
): Promise<boolean> {
  const rows = await runs.query<{ readonly found: boolean }>(
    `select exists (
       select from duplicate_embedding e where e.organisation_id = $1 and e.provider = $2
     ) as found`,
    [organisationId, provider],
  );
  return rows[0]?.found === true;
}

/** The current embeddings of some articles; those that have none are left out. */
export async function readEmbeddings(
  runs: Runs,
  organisationId: OrganisationId,
  provider: string,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, Float32Array>> {
  const rows = await runs.query<{ readonly id: ArticleId; readonly vector: readonly number[] }>(
    `select a.id, e.vector
     from article a
     join duplicate_embedding e on ${IS_CURRENT}
     where a.organisation_id = $1 and a.id = any($3::uuid[])`,
    [organisationId, provider, ids],
  );
  return new Map(rows.map(({ id, vector }) => [id, Float32Array.from(vector)]));
}
