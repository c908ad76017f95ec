import { upsertArticles } from "../../../src/knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../../src/knowledge/actions/upsert-links.js";
import type { ArticleRow, LinkRow } from "../../../src/knowledge/domain/rows.js";
import { refreshTickets } from "../../../src/outcomes/actions/derive-outcomes.js";
import { measure } from "../../../src/outcomes/domain/measure.js";
import { Metric } from "../../../src/outcomes/domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import type { MetricResult } from "../../../src/outcomes/domain/metric-result.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import { readSums, type MetricScope } from "../../../src/outcomes/store/measurements.read-model.js";
import { addMs, type Instant, type LocalDate, type Period } from "../../../src/platform/kernel/period.js";
import type { Result } from "../../../src/platform/kernel/result.js";
import type { RowOutcome } from "../../../src/platform/kernel/row-outcome.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import type { TestDatabase } from "../../support/test-database.js";
import { must, type TestOrganisation } from "../../support/test-organisation.js";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A quarter that is long over at the tests' now (2026-06-15), so that everything in it has matured. */
export const SPRING = period("2026-03-01", "2026-06-01");

export function period(start: string, end: string): Period {
  return { start: start as LocalDate, end: end as LocalDate };
}

export function instant(text: string): Instant {
  return new Date(text).toISOString() as Instant;
}

/** The metrics whose facts are derived from tickets. */
export const TICKET_METRICS: readonly Metric[] = Object.values(Metric).filter((metric) => {
  const { feed, attribution } = METRIC_DEFINITIONS[metric];
  return feed === "DERIVED" && attribution !== "SUBJECT" && attribution !== "TEAM_ONLY";
});

/** A ticket that was opened at `at`, resolved an hour later by `resolver` and closed with that. */
export function closedTicket(
  externalId: string,
  at: string,
  resolver: string,
  changes: Partial<TicketRow> = {},
): TicketRow {
  const opened = instant(at);
  const resolved = addMs(opened, HOUR_MS);
  return {
    externalId,
    kind: "INCIDENT",
    status: "CLOSED",
    category: "Mail > Login",
    requesterKey: `requester of ${externalId}`,
    createdAt: opened,
    resolvedAt: resolved,
    closedAt: resolved,
    resolver,
    statusHistory: [
      { status: "NEW", at: opened },
      { status: "RESOLVED", at: resolved, by: resolver },
      { status: "CLOSED", at: resolved, by: resolver },
    ],
    sourceUpdatedAt: resolved,
    ...changes,
  };
}

export function oldArticle(externalId: string, author: string, title = `How to ${externalId}`): ArticleRow {
  return {
    externalId,
    title,
    body: `What to do about ${externalId}.`,
    author,
    createdAt: instant("2025-02-01T08:00:00Z"),
    updatedAt: instant("2025-02-01T08:00:00Z"),
  };
}

export function solvedBy(
  ticket: string,
  article: string,
  linkedBy: string,
  at: string,
  more: Partial<LinkRow> = {},
): LinkRow {
  return { ticket, article, kind: "SOLVED_BY", linkedBy, linkedAt: instant(at), ...more };
}

/** Everything a test says about its world, written through the doors of the floors below. */
export interface Told {
  readonly tickets?: readonly TicketRow[];
  readonly articles?: readonly ArticleRow[];
  readonly links?: readonly LinkRow[];
}

/** Writes what is told without deriving anything. */
export async function tell(db: TestDatabase, org: TestOrganisation, told: Told): Promise<void> {
  const { tickets = [], articles = [], links = [] } = told;
  if (tickets.length > 0) accepted(await upsertTickets(db.deps, org.admin, org.sourceId, tickets, "FILE"));
  if (articles.length > 0) accepted(await upsertArticles(db.deps, org.admin, org.sourceId, articles, "FILE"));
  if (links.length > 0) accepted(await upsertLinks(db.deps, org.admin, org.sourceId, links, "FILE"));
}

/** Writes what is told and derives the facts of the tickets it is about. */
export async function tellAndDerive(db: TestDatabase, org: TestOrganisation, told: Told): Promise<void> {
  await tell(db, org, told);
  const names = [
    ...(told.tickets ?? []).map((row) => row.externalId),
    ...(told.links ?? []).map((row) => row.ticket),
  ];
  await refreshTickets(db.deps, org.id, await ticketIds(db, org, names));
}

export async function ticketIds(
  db: TestDatabase,
  org: TestOrganisation,
  externalIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await db.database.query<{ id: string }>(
    `select id from ticket where organisation_id = $1 and external_id = any($2::text[])`,
    [org.id, externalIds],
  );
  return rows.map((row) => row.id);
}

function accepted(result: Result<readonly RowOutcome[], unknown>): void {
  for (const outcome of must(result))
    if (outcome.status === "FAILED") throw new Error(JSON.stringify(outcome.problems));
}

export async function sumsOf(
  db: TestDatabase,
  org: TestOrganisation,
  metric: Metric,
  scope: MetricScope,
  over: Period = SPRING,
  asOf: Instant | null = null,
): Promise<MetricSums> {
  const [sums] = await readSums(db.database, org.id, db.clock.now(), [{ metric, scope, period: over, asOf }]);
  if (sums === undefined) throw new Error("one request has one answer");
  return sums;
}

export async function resultOf(
  db: TestDatabase,
  org: TestOrganisation,
  metric: Metric,
  scope: MetricScope,
  over: Period = SPRING,
): Promise<MetricResult> {
  const sums = await sumsOf(db, org, metric, scope, over);
  const frame = { level: scope.level, period: over, target: null, suspendedBecause: null };
  return measure(sums, METRIC_DEFINITIONS[metric], frame);
}

/** The facts in force, without their ids and the time they were recorded, in a fixed order. */
export async function factsInForce(db: TestDatabase, org: TestOrganisation): Promise<readonly string[]> {
  const rows = await db.database.query<{ fact: string }>(
    `select (to_jsonb(f) - 'id' - 'recorded_at')::text as fact
     from outcome_fact f
     where f.organisation_id = $1 and f.superseded_at is null
     order by 1`,
    [org.id],
  );
  return rows.map((row) => row.fact);
}
