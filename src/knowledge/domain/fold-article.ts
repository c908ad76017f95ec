import type { Instant } from "../../platform/kernel/period.js";
import {
  canonicalContent,
  changeBetween,
  hasAnswer,
  type ArticleContent,
  type NameOf,
  type RevisionChange,
} from "./content.js";
import type { ResolvedArticleRow } from "./rows.js";

/** What is known of an article before a row is looked at. */
export interface KnownArticle {
  readonly content: ArticleContent;
  readonly updatedAt: Instant;
  readonly version: number;
}

/** A revision as it was recorded, for telling news from repetition. */
export interface KnownRevision {
  readonly content: ArticleContent;
  readonly occurredAt: Instant;
}

/** What a row does to an article. */
export type RowEffect =
  | { readonly kind: "REVISED"; readonly change: RevisionChange; readonly article: KnownArticle }
  | { readonly kind: "SAME"; readonly article: KnownArticle }
  | { readonly kind: "STALE" };

/** The content that a row describes when nothing is known yet. */
export function contentOfRow(row: ResolvedArticleRow): ArticleContent {
  const text = {
    title: row.title,
    issue: row.issue ?? null,
    environment: row.environment ?? null,
    resolution: row.resolution ?? null,
    cause: row.cause ?? null,
    body: row.body,
    language: row.language ?? null,
    category: row.category ?? null,
    tags: row.tags ?? [],
    url: row.url ?? null,
    translationOf: row.translationOf ?? null,
  };
  return {
    ...text,
    confidence: row.confidence ?? (hasAnswer(text) ? "NOT_VALIDATED" : "WORK_IN_PROGRESS"),
    audience: row.audience ?? "INTERNAL",
    governance: row.governance ?? "EXPERIENCE_BASED",
  };
}

/** The content after a row: absent fields stay as they are, null clears. */
export function mergeRow(before: ArticleContent, row: ResolvedArticleRow): ArticleContent {
  const given = <T>(value: T | undefined, old: T): T => (value === undefined ? old : value);
  return {
    title: row.title,
    body: row.body,
    issue: given(row.issue, before.issue),
    environment: given(row.environment, before.environment),
    resolution: given(row.resolution, before.resolution),
    cause: given(row.cause, before.cause),
    language: given(row.language, before.language),
    category: given(row.category, before.category),
    tags: given(row.tags, before.tags),
    url: given(row.url, before.url),
    translationOf: given(row.translationOf, before.translationOf),
    confidence: row.confidence ?? before.confidence,
    audience: row.audience ?? before.audience,
    governance: row.governance ?? before.governance,
  };
}

/** When a row says its content is from; null when it does not say. */
export function rowTime(row: ResolvedArticleRow): Instant | null {
  return row.updatedAt ?? row.createdAt ?? null;
}

/**
 * What a row does to a known article. A later row with other content is the next revision; an equally late one
 * is decided by the fixed order of contents, never by arrival; an older one is a
 * repetition when its revision is on record and too late otherwise. `nameOf` names originals in that order.
 */
export function applyRow(
  known: KnownArticle,
  revisions: readonly KnownRevision[],
  row: ResolvedArticleRow,
  now: Instant,
  nameOf?: NameOf,
): RowEffect {
  const content = mergeRow(known.content, row);
  const change = changeBetween(known.content, content);
  const said = rowTime(row);
  if (change === null) {
    const updatedAt = said !== null && said > known.updatedAt ? said : known.updatedAt;
    return { kind: "SAME", article: { ...known, updatedAt } };
  }
  const at = said ?? now;
  if (
    revisions.some(
      (old) => old.occurredAt === at && changeBetween(old.content, mergeRow(old.content, row)) === null,
    )
  )
    return { kind: "SAME", article: known };
  const isNews =
    at > known.updatedAt ||
    (at === known.updatedAt && canonicalContent(content, nameOf) > canonicalContent(known.content, nameOf));
  if (!isNews) return { kind: "STALE" };
  return { kind: "REVISED", change, article: { content, updatedAt: at, version: known.version + 1 } };
}

/** The order in which the rows of one article are taken: by what they say of their age, then by content. */
export function compareRows(a: ResolvedArticleRow, b: ResolvedArticleRow, nameOf?: NameOf): number {
  const [timeA, timeB] = [rowTime(a) ?? "~", rowTime(b) ?? "~"];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  const [textA, textB] = [a, b].map((row) => canonicalContent(contentOfRow(row), nameOf));
  if (textA === undefined || textB === undefined) return 0;
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}
