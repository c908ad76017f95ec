import { decidePair } from "../../src/duplicates/actions/decide-pair.js";
import { mergeArticles } from "../../src/duplicates/actions/merge-articles.js";
import { undoMerge } from "../../src/duplicates/actions/undo-merge.js";
import { proposeGoal } from "../../src/goals/actions/propose-goal.js";
import { flagArticle } from "../../src/knowledge/actions/flag-article.js";
import { upsertArticles } from "../../src/knowledge/actions/upsert-articles.js";
import { upsertLinks } from "../../src/knowledge/actions/upsert-links.js";
import { ensureSource } from "../../src/people/actions/ensure-source.js";
import { upsertPeople } from "../../src/people/actions/upsert-people.js";
import { upsertTeams } from "../../src/people/actions/upsert-teams.js";
import { logAccess } from "../../src/people/store/access-log.store.js";
import type {
  ArticleId,
  DuplicatePairId,
  GoalId,
  PersonId,
  TeamId,
  TicketId,
} from "../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../src/platform/kernel/period.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import { stateNoArticle } from "../../src/tickets/actions/state-no-article.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import type { TestDatabase } from "../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../support/test-organisation.js";
import { closedTicket, drain, writtenIds } from "./desk.js";

/** How many of each type there are at least. */
export const CROWD = 20;

const FROM = "2025-01-01" as LocalDate;
const NUMBERS = Array.from({ length: CROWD }, (_, index) => index + 1);
const at = (text: string): Instant => `${text}T09:00:00.000Z` as Instant;

/**
 * An organisation with twenty of everything, each with something behind every edge: teams below each other, people who
 * report to each other, articles that resemble each other, tickets that solve, repeat and merge into each other.
 */
export async function openCrowd(db: TestDatabase): Promise<Viewer> {
  const org = await createTestOrganisation(db.deps, "crowd");
  const dana = (await org.as("dana")).viewer;
  const { people, teams } = await manyPeople(db, org);
  for (const ticketId of await manyTickets(db, org))
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
  await manyGoals(db, dana, people, teams);
  await drain(db);
  await manyDecisions(db, dana);
  await manyTwins(db, org, "2026-02-20");
  await drain(db);
  await manyMerges(db, org, dana);
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

/** The organisation's goal, below it one of each team, and below each of those one of a person. */
async function manyGoals(
  db: TestDatabase,
  dana: Viewer,
  people: readonly PersonId[],
  teams: readonly TeamId[],
): Promise<void> {
  const goal = {
    title: "Cases are solved with what is known",
    rationale: "A case that was solved before should not be solved anew.",
    metric: "ACCURATE_REUSE_PER_100",
    target: { reach: { baseline: 20, target: 60 } },
    period: { start: "2026-05-01" as LocalDate, end: "2026-08-01" as LocalDate },
  } as const;
  const below = (parentId: GoalId) => ({ ...goal, parentId, parentWhy: "It is the same figure." });
  const top = must(await proposeGoal(db.deps, dana, { ...goal, level: "ORGANISATION" }));
  for (const [index, ownerTeamId] of teams.entries()) {
    const ofTeam = must(await proposeGoal(db.deps, dana, { ...below(top), level: "TEAM", ownerTeamId }));
    const ownerPersonId = people[index];
    must(await proposeGoal(db.deps, dana, { ...below(ofTeam), level: "PERSON", ownerPersonId }));
  }
}

/** Dana merges twenty articles into twenty others; every second merge was undone once before. */
async function manyMerges(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  dana: Viewer,
): Promise<void> {
  const row = (name: string, n: number, createdAt: Instant) => ({
    externalId: `${name}${n}`,
    title: `${name} ${n}`,
    body: `How to mend ${name} number ${n}.`,
    author: `person${n}`,
    createdAt,
    updatedAt: createdAt,
  });
  const write = async (name: string, createdAt: Instant): Promise<readonly ArticleId[]> => {
    const rows = NUMBERS.map((n) => row(name, n, createdAt));
    return writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE")) as readonly ArticleId[];
  };
  const merged = await write("belt", at("2025-11-02"));
  const survivors = await write("wheel", at("2025-11-01"));
  const merge = async (index: number, version: number): Promise<ArticleId> => {
    const [survivorId, mergedId] = [survivors[index] as ArticleId, merged[index] as ArticleId];
    const versions = { survivorVersion: version, mergedVersion: version };
    const command = { survivorId, mergedId, ...versions, cause: "UNKNOWN", choices: {} } as const;
    must(await mergeArticles(db.deps, dana, command));
    return mergedId;
  };
  const undone = NUMBERS.flatMap((_, index) => (index % 2 === 0 ? [] : [index]));
  for (const index of undone) {
    const mergedId = await merge(index, 1);
    must(await undoMerge(db.deps, dana, { mergedId, mergedVersion: 2 }));
  }
  for (const index of NUMBERS.keys()) await merge(index, undone.includes(index) ? 3 : 1);
}

const NAMES =
  "amber birch cedar delta ember fable grove hazel ivory jasper koala lemon maple north olive pearl quartz raven sable tulip".split(
    " ",
  );

/** Pairs of articles about twenty lamps; with a later day the second of each has another code in its title. */
async function manyTwins(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  day: string,
): Promise<void> {
  const rows = NAMES.flatMap((name) => {
    const words = ["cap", "pin", "rod", "hub", "rim", "jar", "lid", "bay"].map((part) => `${name}${part}`);
    return ["left", "right"].map((side) => ({
      externalId: `${name}-${side}`,
      title: `${name} lamp ${side === "right" && day > "2026-02" ? "E55" : "E40"} blinks`,
      body: `Turn ${words.join(" and ")} until it stays on. Seen ${side}.`,
      category: "Lamps > Blinking",
      author: "ada",
      createdAt: at("2026-01-20"),
      updatedAt: at(day),
    }));
  });
  writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE"));
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

/** Dana decides about the twins, and about the pairs that lists of pairs begin with. */
async function manyDecisions(db: TestDatabase, dana: Viewer): Promise<void> {
  const pairs = await db.database.query<{ id: DuplicatePairId }>(
    `select p.id
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     where p.organisation_id = $1
     order by a.category like 'Email%', p.similarity desc, p.id desc
     limit ${2 * CROWD}`,
    [dana.organisationId],
  );
  for (const { id } of pairs)
    must(await decidePair(db.deps, dana, { pairId: id, version: 1, status: "RELATED" }));
}
