import { column, type ConnectionSpec, type SqlParams } from "../../platform/database/tree/tree.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../domain/article.js";
import { configurationOf } from "./search-configuration.js";

/** The most characters of a search. */
const MAX_SEARCH = 2_000;

/** The conditions of a list of articles; all given ones must hold. Ids are global ids. */
export interface ArticleFilterArgs {
  readonly search?: string | null;
  readonly confidence?: readonly ArticleConfidence[] | null;
  readonly audience?: readonly ArticleAudience[] | null;
  readonly governance?: ArticleGovernance | null;
  readonly language?: string | null;
  readonly categoryStartsWith?: string | null;
  readonly tags?: readonly string[] | null;
  readonly sourceName?: string | null;
  readonly externalId?: string | null;
  readonly authorId?: string | null;
  readonly updatedSince?: string | null;
  readonly hasOpenFlags?: boolean | null;
  readonly isMerged?: boolean | null;
}

/** How lists of articles run. Under an author filter there is no count: nobody's articles are counted. */
export const articlesConnection: ConnectionSpec = {
  orders: {
    UPDATED_AT: { sql: column("updated_at"), type: "timestamptz" },
    CREATED_AT: { sql: column("created_at"), type: "timestamptz" },
    TITLE: { sql: column("title"), type: "text" },
  },
  defaultOrder: { field: "UPDATED_AT", direction: "DESC" },
  filter: (row, args, params) => articleConditions(row, filterOf(args), params),
  countable: (args) => filterOf(args).authorId == null,
};

function filterOf(args: Readonly<Record<string, unknown>>): ArticleFilterArgs {
  return (args["filter"] ?? {}) as ArticleFilterArgs;
}

function articleConditions(row: string, filter: ArticleFilterArgs, params: SqlParams): readonly string[] {
  const conditions = [...stateConditions(row, filter, params)];
  const equals = (name: string, value: string | null | undefined, type: string): void => {
    if (value != null) conditions.push(`${row}.${name} = ${params.add(value, type)}`);
  };
  equals("governance", filter.governance, "text");
  equals("external_id", filter.externalId, "text");
  if (filter.authorId != null) equals("author_id", rawId("Person", filter.authorId), "uuid");
  if (filter.language != null) {
    const language = params.add(filter.language, "text");
    conditions.push(
      `(lower(${row}.language) = lower(${language}) or starts_with(lower(${row}.language), lower(${language}) || '-'))`,
    );
  }
  if (filter.categoryStartsWith != null)
    conditions.push(`starts_with(${row}.category, ${params.add(filter.categoryStartsWith, "text")})`);
  if (filter.tags != null) conditions.push(`${row}.tags && ${params.add(filter.tags, "text[]")}`);
  if (filter.updatedSince != null)
    conditions.push(`${row}.updated_at >= ${params.add(filter.updatedSince, "timestamptz")}`);
  if (filter.sourceName != null)
    conditions.push(
      `${row}.source_id = (select s.id from source_system s where s.organisation_id = $1::uuid and s.name = ${params.add(filter.sourceName, "text")})`,
    );
  if (filter.hasOpenFlags != null)
    conditions.push(
      `${filter.hasOpenFlags ? "" : "not "}exists (select from article_flag f where f.organisation_id = $1::uuid and f.article_id = ${row}.id and f.state in ('OPEN', 'IN_PROGRESS'))`,
    );
  if (filter.search != null) conditions.push(matches(row, filter.search, params));
  return conditions;
}

/**
 * Archived and merged articles are out of normal lists: they come only when asked for by name. A merged one is also
 * found by what its source calls it, so that links into it never break.
 */
function stateConditions(row: string, filter: ArticleFilterArgs, params: SqlParams): readonly string[] {
  const confidence =
    filter.confidence == null
      ? `${row}.confidence <> 'ARCHIVED'`
      : `${row}.confidence = any(${params.add(filter.confidence, "text[]")})`;
  const isMerged = filter.isMerged ?? (filter.externalId == null ? false : null);
  const conditions = isMerged === null ? [] : [`${row}.is_merged = ${isMerged ? "true" : "false"}`];
  return filter.audience == null
    ? [confidence, ...conditions]
    : [confidence, ...conditions, `${row}.audience = any(${params.add(filter.audience, "text[]")})`];
}

/**
 * A search that PostgreSQL can read. Each hyphen in front of a word opens a negation, and some dozens in a row, such as
 * a ruled line copied from an e-mail, are more than its parser takes; two or more are taken for such a line.
 */
function readableSearch(search: string): string {
  if (search.length > MAX_SEARCH)
    throw new BadUserInput(
      ["filter", "search"],
      `"search" has ${search.length} characters, at most ${MAX_SEARCH}: search for the words that say most`,
    );
  return search.replace(/-\s*-[-\s]*/g, " ");
}

/**
 * Articles whose text matches a search as people type it. The first condition finds candidates through the index
 * in both configurations, the second decides in the article's own, so that `-word` excludes what it should.
 */
function matches(row: string, search: string, params: SqlParams): string {
  const text = params.add(readableSearch(search), "text");
  const [document, article] = [params.alias(), params.alias()];
  const english = `websearch_to_tsquery('english', ${text})`;
  const simple = `websearch_to_tsquery('simple', ${text})`;
  return `${row}.id in (
    select ${document}.article_id
    from article_search ${document}
    join article ${article} on ${article}.organisation_id = ${document}.organisation_id and ${article}.id = ${document}.article_id
    where ${document}.organisation_id = $1::uuid
      and ${document}.document @@ (${english} || ${simple})
      and ${document}.document @@ websearch_to_tsquery(${configurationOf(article)}, ${text}))`;
}
