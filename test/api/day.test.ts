import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { upsertArticles } from "../../src/knowledge/actions/upsert-articles.js";
import { toGlobalId } from "../../src/platform/kernel/global-id.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import type { TicketRow } from "../../src/tickets/domain/rows.js";
import {
  ArticleCreateDocument,
  ArticleLinkDocument,
  ArticlePageDocument,
  ArticleStateChangeDocument,
  ArticleSuggestionsDocument,
  DuplicateCandidatesDocument,
  DuplicatePairDecideDocument,
  DuplicatePairsDocument,
  GoalAgreeDocument,
  GoalPageDocument,
  GoalProposeDocument,
  PersonFigureDocument,
  TeamPageDocument,
  TicketByExternalKeyDocument,
  WhoLookedAtMeDocument,
  type TargetMetric,
  type TeamPageQuery,
} from "../support/generated/graphql.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../support/test-organisation.js";
import { closedTicket, drain, JUNE, SHELF, writtenIds } from "./desk.js";

let db: TestDatabase;
let org: TestOrganisation;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  db.clock.set("2026-06-15T08:00:00Z");
  org = await createTestOrganisation(db.deps);
  server = await startTestServer(db.deps);
  // A shelf without what the day is about; a duplicate needs others to be rare among.
  const others = SHELF.filter(({ title }) => !title.includes("calendar"));
  writtenIds(await upsertArticles(db.deps, org.admin, org.sourceId, others, "FILE"));
  await desk({
    externalId: "1",
    status: "OPEN",
    createdAt: "2026-06-15T07:55:00.000Z" as never,
    assignee: "cy",
  });
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

/** The service desk tells about its tickets: the one thing of the day that is not done through GraphQL. */
async function desk(...rows: readonly TicketRow[]): Promise<void> {
  writtenIds(await upsertTickets(db.deps, org.admin, org.sourceId, rows, "FILE"));
  await drain(db);
}

/** Asks as somebody; errors of any kind end the test. */
async function as<T, V>(name: PersonName, document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const { data, errors } = await server.ask((await org.as(name)).token, document, variables);
  expect(errors).toEqual([]);
  if (data === null) throw new Error("no data");
  for (const payload of Object.values(data as Record<string, { userErrors?: unknown } | null>))
    expect(payload?.userErrors ?? []).toEqual([]);
  return data;
}

async function ticketId(externalId: string): Promise<string> {
  const found = await as("ada", TicketByExternalKeyDocument, { source: "desk", externalId });
  return found.ticketByExternalKey?.id ?? "";
}

type Figure = NonNullable<NonNullable<TeamPageQuery["team"]>["metric"]>;
async function teamFigure(metric: TargetMetric): Promise<Figure> {
  const id = toGlobalId("Team", org.teams.desk);
  const { team } = await as("lea", TeamPageDocument, { id, metric, period: JUNE });
  if (team?.metric == null) throw new Error("lea sees the figure of her team");
  return team.metric;
}

const ANSWER = {
  title: "Meeting room booking shows the wrong time zone",
  issue: "A room that is booked for nine appears at eight on the panel beside the door.",
  resolution:
    "Open the room mailbox, set its working hours to the zone of the building and restart the panel.",
  language: "en",
  category: "Mail",
};
/** What the first half of the day leaves to the second. */
const made = { articleId: "", goalId: "", pairId: "" };

test("in the morning a candidate finds no answer and writes down the one they find", async () => {
  const text = "The booking of the meeting room shows the wrong time zone";
  const suggested = await as("cy", ArticleSuggestionsDocument, { text });
  expect(suggested.articleSuggestions).toEqual([]);
  const { articleDuplicateCandidates } = await as("cy", DuplicateCandidatesDocument, {
    draft: draftOf(ANSWER),
  });
  expect(articleDuplicateCandidates.filter(({ similarity }) => similarity > 0.3)).toEqual([]);

  const { articleCreate } = await as("cy", ArticleCreateDocument, { input: ANSWER });
  expect(articleCreate.article).toMatchObject({ version: 1, confidence: "NOT_VALIDATED" });
  made.articleId = articleCreate.article?.id ?? "";
  const input = { ticketId: await ticketId("1"), articleId: made.articleId, kind: "CREATED_FROM" } as const;
  expect((await as("cy", ArticleLinkDocument, { input })).articleLink.link).toMatchObject({
    kind: "CREATED_FROM",
    linkedAt: "2026-06-15T08:00:00.000Z",
  });
});

function draftOf({ title, issue, resolution, language }: typeof ANSWER) {
  return { title, issue, resolution, language };
}

test("a candidate does not validate their own article, a contributor does", async () => {
  const change = { articleId: made.articleId, version: 1, confidence: "VALIDATED" } as const;
  const own = await server.ask((await org.as("cy")).token, ArticleStateChangeDocument, { input: change });
  expect(own.data?.articleStateChange.userErrors).toMatchObject([{ code: "SELF_REVIEW_FORBIDDEN" }]);
  const { articleStateChange } = await as("ben", ArticleStateChangeDocument, { input: change });
  expect(articleStateChange.article).toMatchObject({ version: 2, confidence: "VALIDATED" });
});

test("at noon a colleague solves a later ticket with it, and the tickets are closed", async () => {
  db.clock.set("2026-06-15T12:30:00Z");
  await desk({ ...closedTicket("2", "2026-06-15T12:00:00Z", "ada"), status: "OPEN" });
  const suggested = await as("ada", ArticleSuggestionsDocument, {
    text: "meeting room panel: wrong time zone",
  });
  expect(suggested.articleSuggestions.map(({ article }) => article.id)).toEqual([made.articleId]);
  const input = { ticketId: await ticketId("2"), articleId: made.articleId, kind: "SOLVED_BY" } as const;
  await as("ada", ArticleLinkDocument, { input });
  db.clock.set("2026-06-15T15:00:00Z");
  const later = { sourceUpdatedAt: "2026-06-15T15:00:00.000Z" as never };
  await desk(
    { ...closedTicket("1", "2026-06-15T07:55:00Z", "cy"), ...later },
    { ...closedTicket("2", "2026-06-15T12:00:00Z", "ada"), ...later },
    closedTicket("3", "2026-06-15T13:00:00Z", "ada"),
  );
});

test("the leader reads the figure of the team and what is behind it, down to the ticket", async () => {
  const figure = await teamFigure("ACCURATE_REUSE_PER_100");
  // Three tickets closed, one of them solved with what somebody else had written before.
  expect(figure).toMatchObject({ numerator: 1, denominator: 3, n: 3, nExcluded: 0, suppressed: null });
  expect(figure.value).toBeCloseTo(100 / 3, 9);
  expect(figure.interval).toMatchObject({ method: expect.stringMatching(/wilson/i) as unknown });
  expect(figure.verdict).toBe("INSUFFICIENT_DATA");
  const { person } = await as("lea", PersonFigureDocument, {
    id: toGlobalId("Person", org.people.ada),
    metric: "ACCURATE_REUSE_PER_100",
    period: JUNE,
  });
  const facts = person?.metric?.facts;
  expect(facts?.totalCount).toBe(2);
  expect(facts?.nodes.filter(({ numerator }) => numerator > 0)).toMatchObject([
    {
      counted: true,
      occurredOn: "2026-06-15",
      exclusion: null,
      ticket: { id: await ticketId("2"), displayKey: "INC-2" },
      article: { id: made.articleId, title: ANSWER.title },
    },
  ]);
  const { viewer } = await as("ada", WhoLookedAtMeDocument, {});
  expect(viewer.accessLog.nodes[0]).toMatchObject({ viewer: { displayName: "Lea" } });
});

test("an agent proposes a goal, the leader agrees, and its progress is there with its evidence", async () => {
  const { goalPropose } = await as("ada", GoalProposeDocument, {
    input: {
      level: "PERSON",
      ownerPersonId: toGlobalId("Person", org.people.ada),
      title: "What is known already is found at once",
      rationale: "Half of what comes in has been solved before by somebody.",
      metric: "ACCURATE_REUSE_PER_100",
      target: { reach: { baseline: 20, target: 60 } },
      period: JUNE,
    },
  });
  made.goalId = goalPropose.goal?.id ?? "";
  expect(goalPropose.goal).toMatchObject({ state: "PROPOSED", version: 1 });
  const { goalAgree } = await as("lea", GoalAgreeDocument, { input: { goalId: made.goalId, version: 1 } });
  expect(goalAgree.goal).toMatchObject({ state: "AGREED", version: 2 });
  const { goal } = await as("ada", GoalPageDocument, { id: made.goalId });
  // One of two: 50 per 100, which is three quarters of the way from 20 to 60.
  expect(goal?.progress?.value).toBeCloseTo(0.75, 12);
  expect(goal?.progress?.measures[0]?.result).toMatchObject({
    value: 50,
    numerator: 1,
    denominator: 2,
    n: 2,
  });
  expect(goal?.events.map(({ state }) => state)).toEqual(["PROPOSED", "AGREED"]);
  const evidence = goal?.evidence?.nodes.map(({ ticket, numerator }) => [ticket?.displayKey, numerator]);
  expect(evidence?.sort()).toEqual([
    ["INC-2", 1],
    ["INC-3", 0],
  ]);
});

test("a near copy written elsewhere shows up as a suspected pair, and the burden as a range", async () => {
  expect(await teamFigure("DUP_BURDEN")).toMatchObject({ value: 0, n: 1 });
  const copy = {
    ...ANSWER,
    title: "Meeting room booking shows a wrong time zone",
    body: "Tell reception as well.",
  };
  const { articleDuplicateCandidates } = await as("fia", DuplicateCandidatesDocument, {
    draft: draftOf(copy),
  });
  expect(articleDuplicateCandidates[0]?.article.id).toBe(made.articleId);
  await as("fia", ArticleCreateDocument, { input: copy });
  await drain(db);

  const { duplicatePairs } = await as("dana", DuplicatePairsDocument, { filter: { status: ["SUSPECTED"] } });
  expect(duplicatePairs.totalCount).toBe(1);
  const [pair] = duplicatePairs.nodes;
  expect([pair?.articleA.id, pair?.articleB.id]).toContain(made.articleId);
  expect(pair?.passages[0]?.text).toContain("set its working hours to the zone of the building");
  made.pairId = pair?.id ?? "";
  const page = await as("ada", ArticlePageDocument, { id: made.articleId });
  expect(page.article?.duplicatePairs.nodes).toMatchObject([{ id: made.pairId, status: "SUSPECTED" }]);
  expect(await teamFigure("DUP_BURDEN")).toMatchObject({ value: 0, range: { low: 0, high: 1 }, n: 1 });
});

test("the pair is decided by nobody who wrote in it or whose team it concerns; then the burden is confirmed", async () => {
  const input = { pairId: made.pairId, version: 1, status: "CONFIRMED", cause: "IGNORED_HIT" } as const;
  for (const name of ["cy", "ben"] as const) {
    const refused = await server.ask((await org.as(name)).token, DuplicatePairDecideDocument, { input });
    expect(refused.data?.duplicatePairDecide).toMatchObject({
      pair: null,
      userErrors: [{ code: "SELF_REVIEW_FORBIDDEN", path: ["input", "pairId"] }],
    });
  }
  const { duplicatePairDecide } = await as("dana", DuplicatePairDecideDocument, { input });
  expect(duplicatePairDecide.pair).toMatchObject({ status: "CONFIRMED", version: 2 });
  await drain(db);
  const burden = await teamFigure("DUP_BURDEN");
  expect(burden).toMatchObject({ value: 1, numerator: 1, denominator: 1, n: 1, range: { low: 1, high: 1 } });
});
