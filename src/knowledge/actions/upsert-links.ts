import { findPeople } from "../../people/store/external.read-model.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { LinkId, PersonId, SourceId, TicketId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findTickets } from "../../tickets/store/external.read-model.js";
import { sourceExists } from "../../tickets/store/ticket.store.js";
import { linkRowProblems } from "../domain/check-rows.js";
import type { LinkRow } from "../domain/rows.js";
import { findArticleReferences, type ArticleReference } from "../store/external.read-model.js";
import { appendLinks, endLinks, findLinksBetween, lockLinks, supersedeLinks } from "../store/link.store.js";
import type { ArrivedBy } from "../store/revision.store.js";
import { planLinks, type LinkPlan, type ResolvedLink } from "./plan-links.js";
import { mayNotImport } from "./require-rights.js";
import { writeVerdicts } from "./write-verdicts.js";

/**
 * Brings in links as a source tells them. What holds in the end depends on what was said, not on the order in which
 * it arrived; a bad row fails alone; a second run of the same rows changes nothing.
 */
export async function upsertLinks(
  deps: ActionDeps,
  viewer: Viewer,
  sourceId: SourceId,
  rows: readonly LinkRow[],
  arrivedBy: ArrivedBy,
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = mayNotImport(viewer, sourceId);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    if (!(await sourceExists(tx, sourceId)))
      return err([
        problem("NOT_FOUND", "source", "There is no such source: register it before its links come"),
      ]);
    await lockLinks(tx, "BATCH");
    const outcomes: RowOutcome[] = [];
    const resolved: ResolvedLink[] = [];
    const known = await resolveReferences(tx, sourceId, rows);
    for (const [index, row] of rows.entries()) {
      const result = resolveRow(index, row, known);
      if (result.ok) resolved.push(result.value);
      else outcomes[index] = failed(...result.error);
    }
    const plans = await writeLinks(tx, resolved, arrivedBy);
    for (const { index, status, id } of plans.flatMap((plan) => plan.rows)) outcomes[index] = { status, id };
    await writeVerdicts(tx, rows, outcomes, known.people, plans);
    const changed = resolved.filter(({ index }) => outcomes[index]?.status !== "UNCHANGED");
    await tx.emit({ task: "tickets-changed", ids: [...new Set(changed.map((link) => link.ticketId))] });
    return ok(outcomes);
  });
}

interface Known {
  readonly tickets: ReadonlyMap<string, TicketId>;
  readonly articles: ReadonlyMap<string, ArticleReference>;
  readonly people: ReadonlyMap<string, PersonId>;
}

async function resolveReferences(tx: Tx, sourceId: SourceId, rows: readonly LinkRow[]): Promise<Known> {
  const sound = rows.filter((row) => linkRowProblems(row).length === 0);
  return {
    tickets: await findTickets(
      tx,
      sourceId,
      sound.map((row) => row.ticket),
    ),
    articles: await findArticleReferences(
      tx,
      sourceId,
      sound.map((row) => row.article),
    ),
    people: await findPeople(
      tx,
      sourceId,
      sound.flatMap((row) => [row.linkedBy, row.reviewedBy].filter((name) => name != null)),
    ),
  };
}

function resolveRow(index: number, row: LinkRow, known: Known): Result<ResolvedLink, readonly Problem[]> {
  const problems = [...linkRowProblems(row)];
  if (problems.length > 0) return err(problems);
  const ticketId = known.tickets.get(row.ticket);
  const article = known.articles.get(row.article);
  if (ticketId === undefined) problems.push(unknown("ticket", row.ticket));
  if (article === undefined) problems.push(unknown("article", row.article));
  if (ticketId === undefined || article === undefined) return err(problems);
  const linkedBy = row.linkedBy == null ? null : (known.people.get(row.linkedBy) ?? null);
  // AGENT needs an agent we know; a link that names nobody is kept and earns nothing.
  const origin = linkedBy === null && row.origin === "AGENT" ? "IMPORT" : row.origin;
  return ok({
    index,
    ticketId,
    articleId: article.id,
    kind: row.kind,
    linkedBy,
    origin: origin ?? (linkedBy === null ? "IMPORT" : "AGENT"),
    start: row.linkedAt,
    end: row.unlinkedAt ?? null,
    needsReview: article.archivedAt !== null && row.linkedAt > article.archivedAt,
  });
}

function unknown(what: "ticket" | "article", externalId: string): Problem {
  return problem(
    "NOT_FOUND",
    what,
    `No ${what} has the external id "${externalId}" in this source: import it first, then this link`,
  );
}

async function writeLinks(
  tx: Tx,
  links: readonly ResolvedLink[],
  arrivedBy: ArrivedBy,
): Promise<readonly LinkPlan[]> {
  const groupOf = (link: Pick<ResolvedLink, "ticketId" | "articleId" | "kind">): string =>
    `${link.ticketId} ${link.articleId} ${link.kind}`;
  const stored = groupBy(await findLinksBetween(tx, links), groupOf);
  const plans = [...groupBy(links, groupOf)].map(([key, group]) => planLinks(stored.get(key) ?? [], group));
  const superseded: readonly LinkId[] = plans.flatMap((plan) => plan.superseded);
  await supersedeLinks(tx, superseded);
  await endLinks(
    tx,
    plans.flatMap((plan) => plan.ended),
  );
  const appended = plans.flatMap((plan) => plan.appended);
  const written = await appendLinks(tx, appended, arrivedBy);
  if (written.size !== appended.length)
    throw new Error("a batch of links collided with one that held the lock");
  return plans;
}
