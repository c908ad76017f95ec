import { mergeArticles } from "../../src/duplicates/actions/merge-articles.js";
import { acknowledgeGoal } from "../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../src/goals/actions/agree-goal.js";
import { proposeGoal } from "../../src/goals/actions/propose-goal.js";
import { jobHandlers } from "../../src/job-handlers.js";
import { flagArticle } from "../../src/knowledge/actions/flag-article.js";
import { upsertArticles } from "../../src/knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../src/knowledge/actions/upsert-links.js";
import type { ArticleRow, LinkRow } from "../../src/knowledge/domain/rows.js";
import { drainJobs } from "../../src/platform/database/jobs.js";
import { toGlobalId } from "../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../src/platform/kernel/period.js";
import type { Result } from "../../src/platform/kernel/result.js";
import type { RowOutcome } from "../../src/platform/kernel/row-outcome.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import type { TicketRow } from "../../src/tickets/domain/rows.js";
import type { TestDatabase } from "../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../support/test-organisation.js";

/** June 2026, the month the tests stand in. */
export const JUNE = { start: "2026-06-01", end: "2026-07-01" };
/** May 2026, a month that is over. */
export const MAY = { start: "2026-05-01", end: "2026-06-01" };

/** An organisation in which every kind of thing exists, so that each has a global id to ask with. */
export interface Desk {
  readonly org: TestOrganisation;
  /** Global ids of one thing of each type. */
  readonly ids: Readonly<Record<DeskType, string>>;
}
export type DeskType =
  | "Person"
  | "Team"
  | "Ticket"
  | "Article"
  | "ArticleLink"
  | "ArticleFlag"
  | "DuplicatePair"
  | "DuplicateCluster"
  | "ArticleMerge"
  | "Goal";

const at = (text: string): Instant => new Date(text).toISOString() as Instant;

/** Works on everything that the writes so far have asked for; a job that failed and waits for its next try is a failure. */
export async function drain(db: TestDatabase): Promise<void> {
  await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
  const left = await db.database.query<{ task_identifier: string; last_error: string | null }>(
    `select j.task_identifier, j.last_error from graphile_worker.jobs j where j.locked_at is null`,
  );
  if (left.length > 0) throw new Error(`jobs were left: ${JSON.stringify(left)}`);
}

/** The ids of the rows of a batch that must be accepted as a whole. */
export function writtenIds(result: Result<readonly RowOutcome[], unknown>): readonly string[] {
  return must(result).map((outcome) => {
    if (outcome.status === "FAILED") throw new Error(JSON.stringify(outcome.problems));
    return outcome.id;
  });
}

const article = (externalId: string, title: string, resolution: string, author = "fia"): ArticleRow => ({
  externalId,
  title,
  body: "",
  resolution,
  author,
  language: "en",
  category: "Mail",
  createdAt: at("2026-01-10T08:00:00Z"),
  updatedAt: at("2026-01-10T08:00:00Z"),
});
const CALENDAR =
  "Close Outlook, delete the file with the extension ost in the profile folder and let the mailbox synchronise again over night.";

/** Articles of several subjects, two of which say nearly the same. */
export const SHELF: readonly ArticleRow[] = [
  article("calendar", "Shared calendar stays empty in Outlook", CALENDAR),
  article(
    "calendar-2",
    "Shared calendar stays empty in Outlook 365",
    `${CALENDAR} Then open the calendar once.`,
  ),
  article(
    "printer",
    "Printer on the second floor prints blank pages",
    "Replace the toner and run the cleaning cycle.",
  ),
  article(
    "vpn",
    "VPN drops every hour on the train",
    "Lower the size of packets of the tunnel adapter to 1300.",
    "ben",
  ),
  article("badge", "Badge does not open the garage", "Ask reception to encode the badge for level four."),
  article("screen", "Second screen flickers with the docking station", "Update the firmware of the dock."),
];

/** A ticket that was opened, resolved by somebody an hour later and closed with that. */
export function closedTicket(externalId: string, opened: string, resolver: string): TicketRow {
  const [createdAt, resolvedAt] = [at(opened), at(new Date(Date.parse(opened) + 3_600_000).toISOString())];
  return {
    externalId,
    displayKey: `INC-${externalId}`,
    kind: "INCIDENT",
    status: "CLOSED",
    category: "Mail",
    requesterKey: `requester of ${externalId}`,
    createdAt,
    resolvedAt,
    closedAt: resolvedAt,
    resolver,
    touches: [resolver],
    statusHistory: [
      { status: "NEW", at: createdAt },
      { status: "CLOSED", at: resolvedAt, by: resolver },
    ],
    sourceUpdatedAt: resolvedAt,
  };
}

const TICKETS: readonly TicketRow[] = [
  closedTicket("1", "2026-05-04T08:00:00Z", "ada"),
  closedTicket("2", "2026-05-05T08:00:00Z", "ada"),
  closedTicket("3", "2026-05-06T08:00:00Z", "ben"),
  { externalId: "4", status: "OPEN", createdAt: at("2026-06-14T08:00:00Z"), assignee: "cy" },
];
const LINKS: readonly LinkRow[] = [
  {
    ticket: "1",
    article: "calendar",
    kind: "SOLVED_BY",
    linkedBy: "ada",
    linkedAt: at("2026-05-04T08:30:00Z"),
  },
];

/** Builds such an organisation through the doors of the floors, and lets the jobs run. */
export async function openDesk(db: TestDatabase, slug: string): Promise<Desk> {
  const { deps } = db;
  const org = await createTestOrganisation(deps, slug);
  const [articleId = ""] = writtenIds(await upsertArticles(deps, org.admin, org.sourceId, SHELF, "FILE"));
  const [ticketId = ""] = writtenIds(await upsertTickets(deps, org.admin, org.sourceId, TICKETS, "FILE"));
  const [linkId = ""] = writtenIds(await upsertLinks(deps, org.admin, org.sourceId, LINKS, "FILE"));
  const ada = (await org.as("ada")).viewer;
  const flag = { articleId: articleId as ArticleId, reason: "OUTDATED" } as const;
  const flagId = must(await flagArticle(deps, ada, flag));
  const goalId = await activeGoalOfAda(db, org);
  await drain(db);
  const [pair] = await deps.database.query<{ id: string }>(
    `select id from duplicate_pair where organisation_id = $1`,
    [org.id],
  );
  const mergeId = await mergeToners(db, org);
  const [cluster] = await deps.database.query<{ id: string }>(
    `select id from duplicate_cluster where organisation_id = $1`,
    [org.id],
  );
  const raw = {
    DuplicateCluster: cluster?.id ?? "",
    ArticleMerge: mergeId,
    Person: org.people.ada,
    Team: org.teams.desk,
    Ticket: ticketId,
    Article: articleId,
    ArticleLink: linkId,
    ArticleFlag: flagId,
    DuplicatePair: pair?.id ?? "",
    Goal: goalId,
  };
  const ids = Object.entries(raw).map(([type, id]) => [type, toGlobalId(type, id)] as const);
  return { org, ids: Object.fromEntries(ids) as Record<DeskType, string> };
}

/** Two articles that no scan finds alike, which Dana has made one. */
async function mergeToners(db: TestDatabase, org: TestOrganisation): Promise<string> {
  const rows = [
    article("toner", "Toner is low", "Order a cartridge."),
    article("toner-2", "Printer asks for ink", "Call the supplier."),
  ];
  const ids = writtenIds(await upsertArticles(db.deps, org.admin, org.sourceId, rows, "FILE"));
  const [survivorId, mergedId] = ids as readonly ArticleId[];
  if (survivorId === undefined || mergedId === undefined) throw new Error("two rows are two articles");
  const versions = { survivorVersion: 1, mergedVersion: 1 };
  const { viewer } = await org.as("dana");
  const command = { survivorId, mergedId, ...versions, cause: "UNKNOWN", choices: {} } as const;
  const mergeId = must(await mergeArticles(db.deps, viewer, command));
  await drain(db);
  return mergeId;
}

async function activeGoalOfAda(db: TestDatabase, org: TestOrganisation): Promise<string> {
  const [ada, lea] = [(await org.as("ada")).viewer, (await org.as("lea")).viewer];
  const goalId = must(
    await proposeGoal(db.deps, ada, {
      level: "PERSON",
      ownerPersonId: org.people.ada,
      title: "Customers find the answer that is there",
      rationale: "What was solved before should be solved at once the next time.",
      metric: "ACCURATE_REUSE_PER_100",
      target: { reach: { baseline: 20, target: 60 } },
      period: { start: "2026-05-01" as LocalDate, end: "2026-08-01" as LocalDate },
    }),
  );
  must(await agreeGoal(db.deps, lea, { goalId, version: 1 }));
  const inOwnWords = "I look for what we know before I solve anything anew.";
  must(await acknowledgeGoal(db.deps, ada, { goalId, version: 2, inOwnWords }));
  must(await activateGoal(db.deps, lea, { goalId, version: 2, asTrial: false }));
  return goalId;
}
