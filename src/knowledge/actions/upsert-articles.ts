import { findPeople } from "../../people/store/external.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, SourceId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { sourceExists } from "../../tickets/store/ticket.store.js";
import { articleRowProblems } from "../domain/check-rows.js";
import { rowTime } from "../domain/fold-article.js";
import type { ArticleRow } from "../domain/rows.js";
import {
  findArticlesBySource,
  findRevisions,
  refreshSearch,
  writeArticles,
  type StoredArticle,
} from "../store/article.store.js";
import { lockSource } from "../store/lock.store.js";
import {
  addContributors,
  appendRevisions,
  reviewLinksAfterArchiving,
  ticketsOfArticles,
  type ArrivedBy,
} from "../store/revision.store.js";
import { planArticle, type ArticlePlan, type IndexedRow } from "./plan-article.js";
import { resolveOriginals, type GivenRow } from "./resolve-originals.js";
import { mayNotImport } from "./require-rights.js";

/**
 * Brings in articles as a source tells them. Rows of one article follow each other by their `updatedAt`, whatever
 * their order here; a bad row fails alone, except that a missing original fails all rows of its translation; a second
 * run of the same rows changes nothing.
 */
export async function upsertArticles(
  deps: ActionDeps,
  viewer: Viewer,
  sourceId: SourceId,
  rows: readonly ArticleRow[],
  arrivedBy: ArrivedBy,
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = mayNotImport(viewer, sourceId);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    if (!(await sourceExists(tx, sourceId)))
      return err([
        problem("NOT_FOUND", "source", "There is no such source: register it before its articles come"),
      ]);
    await lockSource(tx, sourceId);
    const outcomes: RowOutcome[] = [];
    const valid: GivenRow[] = [];
    for (const [index, row] of rows.entries()) {
      const problems = articleRowProblems(row);
      if (problems.length > 0) outcomes[index] = failed(...problems);
      else valid.push({ index, row });
    }
    const { plans, unresolved } = await planArticles(tx, sourceId, valid);
    for (const [index, outcome] of unresolved) outcomes[index] = outcome;
    for (const plan of plans) for (const [index, outcome] of plan.outcomes) outcomes[index] = outcome;
    await writePlans(tx, plans, arrivedBy);
    return ok(outcomes);
  });
}

async function planArticles(
  tx: Tx,
  sourceId: SourceId,
  given: readonly GivenRow[],
): Promise<{
  readonly plans: readonly ArticlePlan[];
  readonly unresolved: ReadonlyMap<number, RowOutcome>;
}> {
  const names = [...new Set(given.map(({ row }) => row.externalId))];
  const known = await findArticlesBySource(tx, sourceId, names);
  const { rows, ids, nameOf, unresolved } = await resolveOriginals(tx, sourceId, given, known);
  const byArticle = groupBy(rows, ({ row }) => row.externalId);
  const people = await findPeople(
    tx,
    sourceId,
    rows.flatMap(({ row }) => [row.author, row.updatedBy].filter((name) => name != null)),
  );
  const revisions = groupBy(await findRevisions(tx, toldAgain(byArticle, known)), (old) => old.articleId);
  const plans = [...byArticle].map(([externalId, group]) => {
    const stored = known.get(externalId) ?? null;
    const id = ids.get(externalId);
    if (id === undefined) throw new Error(`article ${externalId} was given no id`);
    return planArticle({
      id,
      sourceId,
      externalId,
      stored,
      revisions: revisions.get(id) ?? [],
      rows: group,
      people,
      nameOf,
      now: tx.recordedAt,
    });
  });
  return { plans, unresolved };
}

/** Articles of which a row tells something from before their latest change: only there history must be looked at. */
function toldAgain(
  byArticle: ReadonlyMap<string, readonly IndexedRow[]>,
  known: ReadonlyMap<string, StoredArticle>,
): readonly ArticleId[] {
  return [...known].flatMap(([externalId, stored]) => {
    const rows = byArticle.get(externalId) ?? [];
    return rows.some(({ row }) => (rowTime(row) ?? "~") <= stored.updatedAt) ? [stored.id] : [];
  });
}

async function writePlans(tx: Tx, plans: readonly ArticlePlan[], arrivedBy: ArrivedBy): Promise<void> {
  const touched = plans.flatMap((plan) => (plan.article === null ? [] : [plan.article]));
  const revised = plans.filter((plan) => plan.isNews).map((plan) => plan.id);
  await writeArticles(tx, touched);
  await appendRevisions(
    tx,
    plans.flatMap((plan) => plan.revisions),
    arrivedBy,
  );
  await refreshSearch(tx, revised);
  await reviewLinksAfterArchiving(
    tx,
    touched.filter((article) => article.archivedAt !== null).map((article) => article.id),
  );
  const contributed = await addContributors(
    tx,
    plans.flatMap((plan) => plan.contributions),
  );
  await tx.emit({ task: "articles-changed", ids: revised });
  // Who contributed decides whose reuse counts, and an import may say so after the links are in.
  await tx.emit({ task: "tickets-changed", ids: await ticketsOfArticles(tx, contributed) });
}
