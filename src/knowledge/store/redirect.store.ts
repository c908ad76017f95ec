import type { Runs } from "../../people/store/access.read-model.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { contentJson, STORED_ARTICLE, type StoredArticle } from "./article.store.js";
import type { ArticleContent } from "../domain/content.js";
import { articleIsVisible } from "./article-visibility.js";

/** An article that takes part in a merge. */
export interface MergingArticle extends StoredArticle {
  readonly teamId: TeamId | null;
}

/**
 * Locks the given articles and everything that was merged into them, all in one order, so that merges, edits and
 * imports wait for each other and never in a circle. Returns the given ones that the viewer may read, by id.
 */
export async function lockForMerge(
  tx: Tx,
  viewer: Viewer,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, MergingArticle>> {
  await tx.query(
    `select from article a
     where a.organisation_id = $1 and (a.id = any($2::uuid[]) or a.redirect_to = any($2::uuid[]))
     order by a.id
     for update`,
    [tx.organisationId, ids],
  );
  return readMerging(tx, viewer, ids);
}

/** The given articles that the viewer may read, by id, as they are now. */
export async function readMerging(
  runs: Runs,
  scope: TreeScope,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, MergingArticle>> {
  const params = new SqlParams(scope);
  const wanted = params.add(ids, "uuid[]");
  const rows = await runs.query<MergingArticle>(
    `select ${STORED_ARTICLE}, a.team_id as "teamId"
     from article a
     where a.organisation_id = $1 and a.id = any(${wanted}) and ${articleIsVisible("a", params)}`,
    params.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Redirects an article, and everything that was redirected to it, to a survivor: a redirect is never a chain. */
export async function redirect(tx: Tx, mergedId: ArticleId, survivorId: ArticleId): Promise<void> {
  await tx.query(
    `update article a set redirect_to = $3::uuid, is_merged = true, redirect_to_merged = false
     where a.organisation_id = $1 and (a.id = $2::uuid or a.redirect_to = $2::uuid)`,
    [tx.organisationId, mergedId, survivorId],
  );
}

/** Lets a merged article stand for itself again, and redirects to it those that were merged into it before. */
export async function withdrawRedirect(
  tx: Tx,
  mergedId: ArticleId,
  followers: readonly ArticleId[],
): Promise<void> {
  await tx.query(
    `update article a set redirect_to = null, is_merged = false, redirect_to_merged = null
     where a.organisation_id = $1 and a.id = $2::uuid`,
    [tx.organisationId, mergedId],
  );
  await tx.query(
    `update article a set redirect_to = $2::uuid where a.organisation_id = $1 and a.id = any($3::uuid[])`,
    [tx.organisationId, mergedId, followers],
  );
}

/** Each article with everything that was merged into it, once. */
export async function withMerged(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<readonly ArticleId[]> {
  const rows = await runs.query<{ id: ArticleId }>(
    `select a.id from article a
     where a.organisation_id = $1 and (a.id = any($2::uuid[]) or a.redirect_to = any($2::uuid[]))
     order by a.id`,
    [organisationId, ids],
  );
  return rows.map((row) => row.id);
}

/** The article that stands for each of the given ones now: itself, or what it was merged into. */
export async function survivorsOf(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleId>> {
  const rows = await runs.query<{ id: ArticleId; survivorId: ArticleId }>(
    `select a.id, coalesce(a.redirect_to, a.id) as "survivorId"
     from article a
     where a.organisation_id = $1 and a.id = any($2::uuid[])`,
    [organisationId, ids],
  );
  return new Map(rows.map((row) => [row.id, row.survivorId]));
}

/** What an article said in one of its versions. */
export async function contentOfVersion(tx: Tx, id: ArticleId, version: number): Promise<ArticleContent> {
  const [row] = await tx.query<{ content: ArticleContent }>(
    `select ${contentJson("r")} as content from article_revision r
     where r.organisation_id = $1 and r.article_id = $2::uuid and r.number = $3`,
    [tx.organisationId, id, version],
  );
  if (row === undefined) throw new Error(`article ${id} has no revision ${version}`);
  return row.content;
}

/** Whether an article's text or state was changed after a version; merges that came and went are no such change. */
export async function isChangedSince(tx: Tx, id: ArticleId, version: number): Promise<boolean> {
  const rows = await tx.query(
    `select from article_revision r
     where r.organisation_id = $1 and r.article_id = $2::uuid and r.number > $3
       and r.change not in ('MERGED', 'UNMERGED')
     limit 1`,
    [tx.organisationId, id, version],
  );
  return rows.length > 0;
}

/** Whether a ticket was linked to an article, as we learnt after an instant. */
export async function isLinkedSince(tx: Tx, id: ArticleId, since: Instant): Promise<boolean> {
  const rows = await tx.query(
    `select from article_link l
     where l.organisation_id = $1 and l.article_id = $2::uuid and l.recorded_at > $3::timestamptz
     limit 1`,
    [tx.organisationId, id, since],
  );
  return rows.length > 0;
}
