import type { ArticleId, PersonId, SourceId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { NameOf, RevisionChange } from "../domain/content.js";
import {
  applyRow,
  compareRows,
  contentOfRow,
  rowTime,
  type KnownArticle,
  type KnownRevision,
} from "../domain/fold-article.js";
import type { ResolvedArticleRow } from "../domain/rows.js";
import type { ArticleToWrite, StoredArticle } from "../store/article.store.js";
import type { Contribution, RevisionToWrite } from "../store/revision.store.js";

/** A row with its place in the batch. */
export interface IndexedRow {
  readonly index: number;
  readonly row: ResolvedArticleRow;
}

/** Everything about one article of a batch. */
export interface ArticleBatch {
  readonly id: ArticleId;
  readonly sourceId: SourceId;
  readonly externalId: string;
  readonly stored: StoredArticle | null;
  readonly revisions: readonly KnownRevision[];
  readonly rows: readonly IndexedRow[];
  readonly people: ReadonlyMap<string, PersonId>;
  /** What originals are called in the order of contents. */
  readonly nameOf: NameOf;
  readonly now: Instant;
}

/** What to write for one article; `article` is null when nothing about it changes. */
export interface ArticlePlan {
  readonly id: ArticleId;
  readonly article: ArticleToWrite | null;
  /** Whether anything but the age of what we know changed. */
  readonly isNews: boolean;
  readonly revisions: readonly RevisionToWrite[];
  readonly contributions: readonly Contribution[];
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
}

/** Folds the rows of one article into its next state, its new revisions and what became of every row. */
export function planArticle(batch: ArticleBatch): ArticlePlan {
  const { id, nameOf } = batch;
  const rows = [...batch.rows].sort((a, b) => compareRows(a.row, b.row, nameOf) || a.index - b.index);
  const outcomes = new Map<number, RowOutcome>();
  const revisions: RevisionToWrite[] = [];
  const past: KnownRevision[] = [...batch.revisions];
  let current: KnownArticle | null = batch.stored;
  for (const { index, row } of rows) {
    const before: KnownArticle | null = current;
    const effect =
      before === null ? createdFrom(row, batch.now) : applyRow(before, past, row, batch.now, nameOf);
    if (effect.kind === "STALE") outcomes.set(index, { status: "STALE_IGNORED", id });
    else {
      current = effect.article;
      const status = before === null ? "CREATED" : effect.kind === "REVISED" ? "UPDATED" : "UNCHANGED";
      outcomes.set(index, { status, id });
    }
    if (effect.kind !== "REVISED") continue;
    const revision = revisionOf(id, effect, editorOf(row, batch.people));
    revisions.push(revision);
    past.push(revision);
  }
  if (current === null) throw new Error(`no row was given for article ${batch.externalId}`);
  return finish(batch, id, current, rows, revisions, outcomes);
}

interface Revised {
  readonly kind: "REVISED";
  readonly change: RevisionChange;
  readonly article: KnownArticle;
}

function createdFrom(row: ResolvedArticleRow, now: Instant): Revised {
  const article = { content: contentOfRow(row), updatedAt: rowTime(row) ?? now, version: 1 };
  return { kind: "REVISED", change: "CREATED", article };
}

function revisionOf(articleId: ArticleId, effect: Revised, editedBy: PersonId | null): RevisionToWrite {
  const { content, version, updatedAt } = effect.article;
  return {
    articleId,
    number: version,
    change: effect.change,
    reason: null,
    content,
    editedBy,
    occurredAt: updatedAt,
  };
}

function finish(
  batch: ArticleBatch,
  id: ArticleId,
  current: KnownArticle,
  rows: readonly IndexedRow[],
  revisions: readonly RevisionToWrite[],
  outcomes: Map<number, RowOutcome>,
): ArticlePlan {
  const { stored } = batch;
  const [first] = rows;
  const createdAt = stored?.createdAt ?? first?.row.createdAt ?? first?.row.updatedAt ?? batch.now;
  const named = rows.map(({ row }) => personOf(row.author, batch.people)).find((author) => author !== null);
  const authorId = stored?.authorId ?? named ?? null;
  const isAuthorNews = authorId !== (stored?.authorId ?? null);
  if (isAuthorNews && stored !== null && first !== undefined && revisions.length === 0)
    outcomes.set(first.index, { status: "UPDATED", id });
  const isNews = revisions.length > 0 || isAuthorNews;
  const isTouched = isNews || current.updatedAt !== stored?.updatedAt;
  const { sourceId, externalId } = batch;
  const archivedAt = archivedSince(stored, current, revisions);
  return {
    id,
    isNews,
    revisions,
    outcomes,
    article: isTouched ? { ...current, id, sourceId, externalId, authorId, createdAt, archivedAt } : null,
    contributions: contributionsOf(id, revisions, isAuthorNews ? authorId : null, createdAt),
  };
}

/** Since when the article has been archived without a break, or null. */
function archivedSince(
  stored: StoredArticle | null,
  current: KnownArticle,
  revisions: readonly RevisionToWrite[],
): Instant | null {
  if (current.content.confidence !== "ARCHIVED") return null;
  let since = stored?.archivedAt ?? null;
  for (const { content, occurredAt } of revisions)
    since = content.confidence === "ARCHIVED" ? (since ?? occurredAt) : null;
  return since;
}

/** The author since the creation, every editor of the text since their first edit. A change of state is none. */
function contributionsOf(
  articleId: ArticleId,
  revisions: readonly RevisionToWrite[],
  newAuthor: PersonId | null,
  createdAt: Instant,
): readonly Contribution[] {
  const edits = revisions.flatMap(({ change, editedBy, occurredAt }) =>
    change === "STATE" || editedBy === null ? [] : [{ articleId, personId: editedBy, since: occurredAt }],
  );
  return newAuthor === null ? edits : [{ articleId, personId: newAuthor, since: createdAt }, ...edits];
}

/** Who made the revision that a row tells of; the author when it names nobody. */
function editorOf(row: ResolvedArticleRow, people: ReadonlyMap<string, PersonId>): PersonId | null {
  return personOf(row.updatedBy ?? row.author, people);
}

function personOf(
  reference: string | null | undefined,
  people: ReadonlyMap<string, PersonId>,
): PersonId | null {
  return reference == null ? null : (people.get(reference) ?? null);
}
