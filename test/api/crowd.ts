import { flagArticle } from "../../src/knowledge/actions/flag-article.js";
import { upsertArticles } from "../../src/knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../src/knowledge/actions/upsert-links.js";
import { ensureSource } from "../../src/people/actions/ensure-source.js";
import { upsertPeople } from "../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../src/people/actions/upsert-teams.js";
import { logAccess } from "../../src/people/store/access-log.store.js";
import type { ArticleId, PersonId, TeamId, TicketId } from "../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../src/platform/kernel/period.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import { stateNoArticle } from "../../src/tickets/actions/state-no-article.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import { TEST_NOW, type TestDatabase } from "../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../support/test-organisation.js";
import { manyDecisions, manyMerges, manyTwins } from "./crowd-duplicates.js";
import { manyFigures, ownMetric, pastTickets } from "./crowd-figures.js";
import { manyGoals } from "./crowd-goals.js";
import { CROWD, NAMES, NUMBERS } from "./crowd-names.js";
import { closedTicket, drain, writtenIds } from "./desk.js";

const FROM = "2025-01-01" as LocalDate;
const at = (text: string): Instant => `${text}T09:00:00.000Z` as Instant;

/**
 * An organisation with twenty of everything, each with something behind every edge: teams below each other, people who
 * report to each other, articles that resemble each other, tickets that solve, repeat and merge into each other.
 */
export async function openCrowd(db: TestDatabase): Promise<Viewer> {
  const org = await createTestOrganisation(db.deps, "crowd");
  const dana = (await org.as("dana")).viewer;
  const { people, teams } = await manyPeople(db, org);
  await pastTickets(db, org, CROWD, "past");
  for (const ticketId of [...(await manyTickets(db, org)), ...(await manyHinges(db, org))])
    must(await stateNoArticle(db.deps, dana, { ticketId, reason: "OTHER" }));
  const articles = await manyArticles(db, org);
  for (const [index, personId] of people.entries()) {
    const viewer = { ...dana, personId };
    const articleId = articles[index] as ArticleId;
    must(await flagArticle(db.deps, viewer, { articleId, reason: "UNCLEAR" }));
    await logAccess(db.database, viewer, [org.people.dana], `look ${index}`, db.clock.now());
  }
  await manyTranslations(db, org);
  await manyTwins(db, org, "2026-01-20");
  const ownMetricId = await ownMetric(db, org, CROWD);
  // Opinions wait for an answer for longer than they may.
  db.clock.set("2026-05-20T10:00:00Z");
  await manyGoals(db, { dana, people, teams, ownMetricId });
  db.clock.set(TEST_NOW);
  await drain(db);
  await manyDecisions(db, dana);
  await manyTwins(db, org, "2026-02-20");
  await drain(db);
  await manyMerges(db, org, dana);
  await manyFigures(db, org, dana, { people, teams });
  return dana;
}

/** Everybody leads a team of their own below the one before and reports to the one before; the first to Dana. */
async function manyPeople(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
): Promise<{ readonly people: readonly PersonId[]; readonly teams: readonly TeamId[] }> {
  const before = (n: number, first: string, name: string): string => (n === 1 ? first : `${name}${n - 1}`);
  const teams = NUMBERS.map((n) => ({
    externalId: `team${n}`,
    name: `Team ${n}`,
    parent: before(n, "company", "team"),
  }));
  const teamIds = writtenIds(await upsertTeams(db.deps, admin, sourceId, teams)) as readonly TeamId[];
  const rows = NUMBERS.map((n) => ({
    externalId: `person${n}`,
    displayName: `Person ${n}`,
    joinedOn: FROM,
    memberships: [{ team: `team${n}`, role: "LEADER" as const, from: FROM }],
    reportingLines: [{ manager: before(n, "dana", "person"), from: FROM }],
    proficiencies: [{ level: "CONTRIBUTOR" as const, from: FROM }],
    roles: [],
  }));
  for (const n of NUMBERS) must(await ensureSource(db.deps, admin, { name: `source${n}`, kind: "GENERIC" }));
  const people = writtenIds(await upsertPeople(db.deps, admin, sourceId, rows)) as readonly PersonId[];
  return { people, teams: teamIds };
}

async function manyTickets(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
): Promise<readonly TicketId[]> {
  const rows = NUMBERS.map((n) => ({
    ...closedTicket(String(n), `2026-05-${String(n).padStart(2, "0")}T08:00:00Z`, `person${n}`),
    assignee: `person${n}`,
    touches: [`person${n}`, "ada"],
    parent: String((n % CROWD) + 1),
    repeatOf: String((n % CROWD) + 1),
    mergedInto: n % 4 === 0 ? String(n - 1) : null,
  }));
  return writtenIds(await upsertTickets(db.deps, admin, sourceId, rows, "FILE")) as readonly TicketId[];
}

async function manyArticles(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
): Promise<readonly string[]> {
  const rows = NUMBERS.map((n) => ({
    externalId: `article${n}`,
    title: "Shared calendar stays empty in Outlook",
    body: `Delete the local copy of the mailbox and synchronise again over night. Variant ${n}.`,
    category: "Email > Calendar",
    author: `person${n}`,
    createdAt: at("2026-01-10"),
    updatedAt: at("2026-01-10"),
  }));
  const ids = writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE"));
  // Ada has edited all of them, so that they are one body of knowledge, which earns once.
  const edits = rows.map((row) => ({
    ...row,
    cause: "It is damaged.",
    updatedBy: "ada",
    updatedAt: at("2026-01-11"),
  }));
  writtenIds(await upsertArticles(db.deps, admin, sourceId, edits, "FILE"));
  const links = NUMBERS.map((n) => ({
    ticket: String(n),
    article: `article${(n % CROWD) + 1}`,
    kind: "SOLVED_BY" as const,
    linkedBy: `person${n}`,
    linkedAt: `2026-05-${String(n).padStart(2, "0")}T08:30:00.000Z` as Instant,
  }));
  writtenIds(await upsertLinks(db.deps, admin, sourceId, links, "FILE"));
  return ids;
}

/** Articles about other things, each solving a ticket of Ben, who wrote none of them. */
async function manyHinges(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
): Promise<readonly TicketId[]> {
  const rows = NAMES.map((name, index) => ({
    externalId: `hinge${index + 1}`,
    title: `${name}hinge creaks`,
    body: `Oil ${name}bolt, ${name}washer and ${name}plate, then move ${name}door ten times.`,
    author: `person${index + 1}`,
    createdAt: at("2026-01-12"),
    updatedAt: at("2026-01-12"),
  }));
  const later = { updatedBy: "ada", updatedAt: at("2026-01-13") };
  for (const batch of [
    rows,
    rows.map((row, n) => ({ ...row, ...later, cause: `Rust on ${NAMES[n] ?? ""}leg.` })),
  ])
    writtenIds(await upsertArticles(db.deps, admin, sourceId, batch, "FILE"));
  const opened = (n: number): string => `2026-05-${String(n).padStart(2, "0")}T11:00:00Z`;
  const tickets = NUMBERS.map((n) => closedTicket(`creak${n}`, opened(n), "ben"));
  const ticketIds = writtenIds(await upsertTickets(db.deps, admin, sourceId, tickets, "FILE"));
  const links = NUMBERS.map((n) => ({
    ticket: `creak${n}`,
    article: `hinge${n}`,
    kind: "SOLVED_BY" as const,
    linkedBy: "ben",
    linkedAt: opened(n).replace("11:00:00Z", "11:30:00.000Z") as Instant,
  }));
  writtenIds(await upsertLinks(db.deps, admin, sourceId, links, "FILE"));
  return ticketIds as readonly TicketId[];
}

/** Twenty guides in English, each with an Italian translation. */
async function manyTranslations(db: TestDatabase, { admin, sourceId }: TestOrganisation): Promise<void> {
  const written = { author: "ada", createdAt: at("2026-01-15"), updatedAt: at("2026-01-15") };
  const guides = NUMBERS.map((n) => ({
    ...written,
    externalId: `guide${n}`,
    title: `Guide ${n}`,
    body: `Walk ${n} steps.`,
    category: "Guides > English",
    language: "en",
  }));
  const guide = NUMBERS.map((n) => ({
    ...written,
    externalId: `guida${n}`,
    title: `Guida ${n}`,
    body: `Fai ${n} passi.`,
    category: "Guides > Italian",
    language: "it",
    translationOf: `guide${n}`,
  }));
  for (const rows of [guides, guide])
    writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE"));
}
