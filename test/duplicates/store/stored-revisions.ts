import type { Database } from "../../../src/platform/database/database.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { newId } from "../../../src/platform/new-id.js";

/** The parts of an article's text that these tests change. */
export interface TextChange {
  readonly title?: string;
  readonly issue?: string;
  readonly resolution?: string;
}

/** Puts the article as it is now on record as a revision. */
export async function recordRevision(database: Database, id: ArticleId): Promise<void> {
  await database.query(
    `insert into article_revision (organisation_id, id, article_id, number, change, title, issue, environment, resolution,
       cause, body, language, category, tags, url, confidence, audience, governance, content_hash, arrived_by,
       occurred_at, recorded_at)
     select a.organisation_id, $2, a.id, a.version, 'CONTENT', a.title, a.issue, a.environment, a.resolution,
       a.cause, a.body, a.language, a.category, a.tags, a.url, a.confidence, a.audience, a.governance, a.content_hash,
       'API', now(), now()
     from article a where a.id = $1`,
    [id, newId()],
  );
}

/** Changes the text of an article and puts the next revision on record, as the knowledge floor would. */
export async function reviseArticle(database: Database, id: ArticleId, change: TextChange): Promise<void> {
  await database.query(
    `update article set version = version + 1, title = coalesce($2, title), issue = coalesce($3, issue),
       resolution = coalesce($4, resolution)
     where id = $1`,
    [id, change.title ?? null, change.issue ?? null, change.resolution ?? null],
  );
  await recordRevision(database, id);
}
