import { createHash } from "node:crypto";
import type { Tx } from "../../platform/database/unit-of-work.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { ArticleId, PersonId, SourceId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { canonicalContent, type ArticleContent } from "../domain/content.js";
import type { KnownArticle, KnownRevision } from "../domain/fold-article.js";
import { articleIsVisible } from "./article-visibility.js";
import { configurationOf } from "./search-configuration.js";

/** An article as stored. */
export interface StoredArticle extends KnownArticle {
  readonly id: ArticleId;
  /** The article it was merged into, or null. A write never changes it: merging does. */
  readonly redirectTo: ArticleId | null;
  readonly authorId: PersonId | null;
  readonly createdAt: Instant;
  readonly archivedAt: Instant | null;
}

/** An article to insert, or to overwrite with its next state. */
export interface ArticleToWrite extends Omit<StoredArticle, "redirectTo"> {
  readonly sourceId: SourceId | null;
  readonly externalId: string | null;
}

/** An instant as the text the domain compares. */
function instant(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The content columns of a row as one JSON value. */
export function contentJson(row: string): string {
  return `json_build_object('title', ${row}.title, 'issue', ${row}.issue, 'environment', ${row}.environment,
    'resolution', ${row}.resolution, 'cause', ${row}.cause, 'body', ${row}.body, 'language', ${row}.language,
    'category', ${row}.category, 'tags', ${row}.tags, 'url', ${row}.url,
    'translationOf', ${row}.translation_of, 'confidence', ${row}.confidence,
    'audience', ${row}.audience, 'governance', ${row}.governance)`;
}

/** The columns of a StoredArticle of the row `a`. */
export const STORED_ARTICLE = `a.id, a.redirect_to as "redirectTo", a.author_id as "authorId", a.version, ${contentJson("a")} as content,
  ${instant("a.created_at")} as "createdAt", ${instant("a.updated_at")} as "updatedAt",
  ${instant("a.archived_at")} as "archivedAt"`;

/**
 * An article that the viewer may read, or null. It is locked until the transaction ends: to change it, or only so
 * that its state stays as it is ("KEEP"), which any number of links to one article may do at a time.
 */
export async function findArticle(
  tx: Tx,
  viewer: Viewer,
  id: ArticleId,
  purpose: "CHANGE" | "KEEP",
): Promise<StoredArticle | null> {
  const params = new SqlParams(viewer);
  const wanted = params.add(id, "uuid");
  const [article] = await tx.query<StoredArticle>(
    `select ${STORED_ARTICLE} from article a
     where a.organisation_id = $1 and a.id = ${wanted} and ${articleIsVisible("a", params)}
     for ${purpose === "CHANGE" ? "no key update" : "share"}`,
    params.values,
  );
  return article ?? null;
}

/** The articles of a source by what it calls them, locked until the transaction ends. */
export async function findArticlesBySource(
  tx: Tx,
  sourceId: SourceId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, StoredArticle>> {
  const rows = await tx.query<StoredArticle & { readonly externalId: string }>(
    `select a.external_id as "externalId", ${STORED_ARTICLE} from article a
     where a.organisation_id = $1 and a.source_id = $2 and a.external_id = any($3::text[])
     order by a.id
     for no key update`,
    [tx.organisationId, sourceId, externalIds],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Every revision of the given articles, in no particular order. */
export async function findRevisions(
  tx: Tx,
  ids: readonly ArticleId[],
): Promise<readonly (KnownRevision & { readonly articleId: ArticleId })[]> {
  if (ids.length === 0) return [];
  return tx.query(
    `select r.article_id as "articleId", ${contentJson("r")} as content, ${instant("r.occurred_at")} as "occurredAt"
     from article_revision r
     where r.organisation_id = $1 and r.article_id = any($2::uuid[])`,
    [tx.organisationId, ids],
  );
}

/** The columns of a content as a record of a JSON batch. */
export const CONTENT_RECORD = `title text, issue text, environment text, resolution text, cause text, body text,
  language text, category text, tags text[], url text, translation_of uuid, confidence text, audience text, governance text`;

/** The content columns, in the order of `CONTENT_RECORD`. */
export const CONTENT_COLUMNS = [
  "title",
  "issue",
  "environment",
  "resolution",
  "cause",
  "body",
  "language",
  "category",
  "tags",
  "url",
  "translation_of",
  "confidence",
  "audience",
  "governance",
] as const;

/** The hash by which equal contents are told without comparing them. */
function contentHash(content: ArticleContent): string {
  return createHash("sha256").update(canonicalContent(content)).digest("hex");
}

const columns = (prefix: string): string => CONTENT_COLUMNS.map((name) => `${prefix}${name}`).join(", ");

/**
 * Inserts articles or writes their next state. An article belongs to the team its author was in on the day it was
 * created; an author who becomes known later is filled in and never replaced.
 */
export async function writeArticles(tx: Tx, articles: readonly ArticleToWrite[]): Promise<void> {
  if (articles.length === 0) return;
  await tx.query(
    `insert into article as a
       (organisation_id, id, source_id, external_id, ${columns("")}, author_id, team_id, version, content_hash,
        created_at, updated_at, archived_at, recorded_at)
     select $1, r.id, r."sourceId", r."externalId", ${columns("r.")}, r."authorId", m.team_id, r.version,
       decode(r.hash, 'hex'), r."createdAt", r."updatedAt", r."archivedAt", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "sourceId" uuid, "externalId" text, ${CONTENT_RECORD}, "authorId" uuid, version integer, hash text,
        "createdAt" timestamptz, "updatedAt" timestamptz, "archivedAt" timestamptz)
     join organisation o on o.id = $1
     left join membership m on m.organisation_id = $1 and m.person_id = r."authorId" and m.superseded_at is null
       and m.valid_from <= (r."createdAt" at time zone o.time_zone)::date
       and (m.valid_to is null or m.valid_to > (r."createdAt" at time zone o.time_zone)::date)
     on conflict (organisation_id, id) do update set
       ${CONTENT_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", ")},
       author_id = coalesce(a.author_id, excluded.author_id),
       team_id = case when a.author_id is null then excluded.team_id else a.team_id end,
       version = excluded.version, content_hash = excluded.content_hash, updated_at = excluded.updated_at,
       archived_at = excluded.archived_at, recorded_at = excluded.recorded_at`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(articles.map(articleRecord))],
  );
}

function articleRecord({ content, ...article }: ArticleToWrite): object {
  return { ...article, ...contentRecord(content) };
}

/** A content with its hash as a record of a JSON batch. */
export function contentRecord({ translationOf, ...content }: ArticleContent): object {
  return { ...content, translation_of: translationOf, hash: contentHash({ ...content, translationOf }) };
}

/** The most characters of each part that are searched: a document of PostgreSQL holds at most one megabyte. */
const SEARCHED = { description: 20_000, answer: 50_000, body: 100_000 } as const;

/**
 * Writes the search documents of articles: title A, issue and environment B, resolution and cause C, body D. Titles,
 * issues and environments of the articles that were merged into one are found as its B: they are how people search.
 * With a merged article, the one it was merged into is written too.
 */
export async function refreshSearch(tx: Tx, ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  const part = (weight: string, text: string, most: number): string =>
    `setweight(to_tsvector(c.configuration, left(${text}, ${most})), '${weight}')`;
  await tx.query(
    `insert into article_search as s (organisation_id, article_id, document)
     select a.organisation_id, a.id,
       ${part("A", "a.title", SEARCHED.description)}
       || ${part("B", "concat_ws(E'\\n', a.issue, a.environment, w.wordings)", SEARCHED.description)}
       || ${part("C", "concat_ws(E'\\n', a.resolution, a.cause)", SEARCHED.answer)}
       || ${part("D", "a.body", SEARCHED.body)}
     from article a
     cross join lateral (select ${configurationOf("a")} as configuration) c
     cross join lateral (
       select string_agg(concat_ws(E'\\n', m.title, m.issue, m.environment), E'\\n' order by m.id) as wordings
       from article m
       where m.organisation_id = a.organisation_id and m.redirect_to = a.id
     ) w
     where a.organisation_id = $1 and (a.id = any($2::uuid[]) or a.id in (
       select m.redirect_to from article m where m.organisation_id = $1 and m.id = any($2::uuid[])
     ))
     on conflict (organisation_id, article_id) do update set document = excluded.document`,
    [tx.organisationId, ids],
  );
}
