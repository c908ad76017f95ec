import { upsertArticles } from "../../../src/knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../../src/knowledge/actions/upsert-links.js";
import type { ArticleRow, LinkRow } from "../../../src/knowledge/domain/rows.js";
import type { ActionDeps } from "../../../src/platform/database/unit-of-work.js";
import type { ArticleId, TicketId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import type { RowOutcome } from "../../../src/platform/kernel/row-outcome.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import { must, type TestOrganisation } from "../../support/test-organisation.js";

/** An instant written shortly: `"2026-03-01"` or `"2026-03-01T09:00"`. */
export function at(text: string): Instant {
  return new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}:00Z`).toISOString() as Instant;
}

/** An article row with everything that a test does not care about. */
export function articleRow(externalId: string, extra: Partial<ArticleRow> = {}): ArticleRow {
  return {
    externalId,
    title: `Article ${externalId}`,
    body: "Restart the print spooler.",
    language: "en",
    author: "ben",
    createdAt: at("2026-01-10"),
    updatedAt: at("2026-01-10"),
    ...extra,
  };
}

/** A link row with everything that a test does not care about. */
export function linkRow(ticket: string, article: string, extra: Partial<LinkRow> = {}): LinkRow {
  return { ticket, article, kind: "SOLVED_BY", linkedBy: "ada", linkedAt: at("2026-03-01"), ...extra };
}

/** The id behind an outcome; throws with the problems of a row that failed. */
export function idOf(outcome: RowOutcome | undefined): string {
  if (outcome === undefined || outcome.status === "FAILED")
    throw new Error(`expected a written row, got ${JSON.stringify(outcome)}`);
  return outcome.id;
}

/** Imports articles that must be accepted; gives their ids. */
export async function importArticles(
  deps: ActionDeps,
  org: TestOrganisation,
  ...rows: readonly ArticleRow[]
): Promise<readonly ArticleId[]> {
  const outcomes = must(await upsertArticles(deps, org.admin, org.sourceId, rows, "FILE"));
  return outcomes.map((outcome) => idOf(outcome) as ArticleId);
}

/** Imports links and gives what became of each. */
export async function importLinks(
  deps: ActionDeps,
  org: TestOrganisation,
  ...rows: readonly LinkRow[]
): Promise<readonly RowOutcome[]> {
  return must(await upsertLinks(deps, org.admin, org.sourceId, rows, "FILE"));
}

/** Imports plain tickets; gives their ids. */
export async function importTickets(
  deps: ActionDeps,
  org: TestOrganisation,
  ...externalIds: readonly string[]
): Promise<readonly TicketId[]> {
  const rows = externalIds.map((externalId) => ({
    externalId,
    createdAt: at("2026-01-05"),
    status: "OPEN" as const,
  }));
  const outcomes = must(await upsertTickets(deps, org.admin, org.sourceId, rows, "FILE"));
  return outcomes.map((outcome) => idOf(outcome) as TicketId);
}
