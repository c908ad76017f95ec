import type { Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, SourceId } from "../../platform/kernel/ids.js";
import { problem } from "../../platform/kernel/problem.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import { newId } from "../../platform/new-id.js";
import type { NameOf } from "../domain/content.js";
import type { ArticleRow } from "../domain/rows.js";
import type { StoredArticle } from "../store/article.store.js";
import { findArticleReferences, findExternalIds } from "../store/external.read-model.js";
import type { IndexedRow } from "./plan-article.js";

/** A row as it came, with its place in the batch. */
export interface GivenRow {
  readonly index: number;
  readonly row: ArticleRow;
}

/** The rows of a batch whose originals are known, and what became of the others. */
export interface ResolvedBatch {
  readonly rows: readonly IndexedRow[];
  /** The ids of the articles of these rows, new ones for those that are new. */
  readonly ids: ReadonlyMap<string, ArticleId>;
  readonly nameOf: NameOf;
  readonly unresolved: ReadonlyMap<number, RowOutcome>;
}

/**
 * Looks up what the rows of a batch are translations of: articles of the same source that are known or in the batch.
 * Where an original is neither, all rows of its translation fail together, so that none of its revisions is too old when
 * they come again; and so do translations of that one, when it is new.
 */
export async function resolveOriginals(
  tx: Tx,
  sourceId: SourceId,
  given: readonly GivenRow[],
  known: ReadonlyMap<string, StoredArticle>,
): Promise<ResolvedBatch> {
  const byArticle = groupBy(given, ({ row }) => row.externalId);
  const named = given.flatMap(({ row }) => row.translationOf ?? []).filter((name) => !known.has(name));
  const ids = new Map([...known].map(([name, { id }]) => [name, id]));
  for (const [name, { id }] of await findArticleReferences(tx, sourceId, named)) ids.set(name, id);
  const waiting = articlesWaiting(byArticle, new Set(ids.keys()));
  for (const name of byArticle.keys())
    if (!waiting.has(name) && !ids.has(name)) ids.set(name, newId<"Article">());
  const rows: IndexedRow[] = [];
  const unresolved = new Map<number, RowOutcome>();
  for (const { index, row } of given) {
    const original = waiting.get(row.externalId);
    if (original === undefined) rows.push({ index, row: resolved(row, ids) });
    else unresolved.set(index, unknownOriginal(original));
  }
  return { rows, ids, unresolved, nameOf: await namesOf(tx, sourceId, ids, known) };
}

/** The articles that cannot be written yet, each with the name of an original that is missing. */
function articlesWaiting(
  byArticle: ReadonlyMap<string, readonly GivenRow[]>,
  known: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const waiting = new Map<string, string>();
  const isMissing = (name: string): boolean =>
    !known.has(name) && (!byArticle.has(name) || waiting.has(name));
  for (let before = -1; before < waiting.size;) {
    before = waiting.size;
    for (const [name, group] of byArticle) {
      if (waiting.has(name)) continue;
      const missing = group.flatMap(({ row }) => row.translationOf ?? []).find(isMissing);
      if (missing !== undefined) waiting.set(name, missing);
    }
  }
  return waiting;
}

/** Where the problem of a row says that its original is missing. */
export const ORIGINAL_PATH = "translationOf";

function unknownOriginal(name: string): RowOutcome {
  return failed(
    problem(
      "NOT_FOUND",
      ORIGINAL_PATH,
      `No article has the external id "${name}" in this source: import the original first or in the same file`,
    ),
  );
}

function resolved(row: ArticleRow, ids: ReadonlyMap<string, ArticleId>): IndexedRow["row"] {
  const { translationOf, ...rest } = row;
  if (translationOf == null) return { ...rest, translationOf };
  const id = ids.get(translationOf);
  if (id === undefined) throw new Error(`the original "${translationOf}" was not looked up`);
  return { ...rest, translationOf: id };
}

/** What originals are called here: the names of the source, and the ids of those that it does not know. */
async function namesOf(
  tx: Tx,
  sourceId: SourceId,
  ids: ReadonlyMap<string, ArticleId>,
  known: ReadonlyMap<string, StoredArticle>,
): Promise<NameOf> {
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  const others = [...known.values()].flatMap(({ content }) => content.translationOf ?? []);
  const unnamed = [...new Set(others)].filter((id) => !names.has(id));
  for (const [id, name] of await findExternalIds(tx, sourceId, unnamed)) names.set(id, name);
  return (id) => names.get(id) ?? id;
}
