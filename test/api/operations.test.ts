import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { readdirSync, readFileSync } from "node:fs";
import { getOperationAST, Kind, parse } from "graphql";
import * as documents from "../support/generated/graphql.js";
import { rawId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import type { PersonName } from "../support/test-organisation.js";
import { openDesk, MAY, type Desk } from "./desk.js";

let db: TestDatabase;
let desk: Desk;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  server = await startTestServer(db.deps);
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

/** An operation with somebody whom it fits, what they would send, and a piece of the answer that shows it worked. */
interface Case {
  readonly as: PersonName;
  readonly shows: string;
  /** Asked often, a query runs compiled; what it answers must stay the same. */
  readonly isQuery: boolean;
  send(token: string): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] }>;
}

/** The compiler holds the variables against the operation. */
function ask<T, V>(
  as: PersonName,
  document: TypedDocumentNode<T, V>,
  shows: string,
): (variables: (ids: Desk["ids"]) => V) => Case {
  const isQuery = getOperationAST(document)?.operation === "query";
  return (variables) => ({
    as,
    shows,
    isQuery,
    send: (token) => server.ask(token, document, variables(desk.ids)),
  });
}

const figure = { metric: "ACCURATE_REUSE_PER_100", period: MAY } as const;
const draft = {
  title: "Shared calendar is empty",
  resolution: "Close Outlook, delete the file with the extension ost and let the mailbox synchronise again.",
  language: "en",
};

const goalInput = (): documents.GoalProposeInput => ({
  level: "PERSON",
  ownerPersonId: desk.ids.Person,
  title: "Cases stay closed",
  rationale: "I ask what happens next before I call a matter solved.",
  metric: "REOPEN_RATE",
  target: { reach: { baseline: 0.2, target: 0.1 } },
  period: { start: "2026-06-01", end: "2026-09-01" },
});

/** In the order of the day: what an operation needs, an earlier one has left. */
const CASES: Readonly<Record<string, Case>> = {
  Viewer: ask("ada", documents.ViewerDocument, `"displayName":"Lea"`)(() => ({})),
  Teams: ask("ada", documents.TeamsDocument, `"totalCount":3`)(() => ({ first: 10 })),
  People: ask("ada", documents.PeopleDocument, `"totalCount":7`)(() => ({ filter: { isPerson: true } })),
  TeamPage: ask("lea", documents.TeamPageDocument, `"n":3`)((ids) => ({ id: ids.Team, ...figure })),
  PersonFigure: ask("lea", documents.PersonFigureDocument, `"n":2`)((ids) => ({ id: ids.Person, ...figure })),
  WhoLookedAtMe: ask("ada", documents.WhoLookedAtMeDocument, `"displayName":"Lea"`)(() => ({})),
  MetricDefinitions: ask("cy", documents.MetricDefinitionsDocument, `"key":"DUP_BURDEN"`)(() => ({})),
  Tickets: ask(
    "cy",
    documents.TicketsDocument,
    `"kind":"SOLVED_BY"`,
  )(() => ({ filter: { status: ["CLOSED"] }, orderBy: { field: "RESOLVED_AT", direction: "ASC" } })),
  TicketByExternalKey: ask(
    "cy",
    documents.TicketByExternalKeyDocument,
    `"status":"OPEN"`,
  )(() => ({ source: "desk", externalId: "4" })),
  Articles: ask(
    "cy",
    documents.ArticlesDocument,
    `"displayKey":"INC-1"`,
  )(() => ({ first: 3, filter: { search: "calendar" }, orderBy: { field: "TITLE", direction: "ASC" } })),
  ArticlePage: ask("cy", documents.ArticlePageDocument, `"OUTDATED"`)((ids) => ({ id: ids.Article })),
  ArticleSuggestions: ask(
    "cy",
    documents.ArticleSuggestionsDocument,
    `"title":"Shared calendar stays empty in Outlook"`,
  )(() => ({ text: "My shared calendar in Outlook is empty", environment: "Windows" })),
  DuplicateCandidates: ask("cy", documents.DuplicateCandidatesDocument, `"passages":[{`)(() => ({ draft })),
  ArticleCreate: ask(
    "ben",
    documents.ArticleCreateDocument,
    `"NOT_VALIDATED"`,
  )((ids) => ({
    input: {
      title: "Delad kalender är tom i Outlook",
      resolution: "Stäng Outlook och låt brevlådan synkroniseras igen.",
      language: "sv",
      translationOf: ids.Article,
    },
  })),
  ArticleTranslations: ask(
    "cy",
    documents.ArticleTranslationsDocument,
    `"language":"sv"`,
  )((ids) => ({ id: ids.Article })),
  ArticleUpdate: ask(
    "ben",
    documents.ArticleUpdateDocument,
    `"version":2`,
  )((ids) => ({ input: { articleId: ids.Article, version: 1, cause: "The local copy is damaged." } })),
  ArticleStateChange: ask(
    "ben",
    documents.ArticleStateChangeDocument,
    `"VALIDATED"`,
  )((ids) => ({ input: { articleId: ids.Article, version: 2, confidence: "VALIDATED" } })),
  DuplicateQueue: ask("ben", documents.DuplicateQueueDocument, `"burdenTickets":`)(() => ({ first: 5 })),
  DuplicateFamilies: ask("ben", documents.DuplicateFamiliesDocument, `"duplicateFamilies":[]`)(() => ({})),
  DuplicateSecondOpinions: ask(
    "ben",
    documents.DuplicateSecondOpinionsDocument,
    `"denominator":0`,
  )(() => ({})),
  DuplicatePairs: ask(
    "ben",
    documents.DuplicatePairsDocument,
    `"explanation":{"sharedPhrases":[{"text":`,
  )(() => ({ filter: { status: ["SUSPECTED"] } })),
  DuplicatePairDecide: ask(
    "dana",
    documents.DuplicatePairDecideDocument,
    `"CONFIRMED"`,
  )((ids) => ({
    input: { pairId: ids.DuplicatePair, version: 1, status: "CONFIRMED", cause: "NO_SEARCH" },
  })),
  DuplicateClusters: ask("cy", documents.DuplicateClustersDocument, `"size":2`)(() => ({ first: 5 })),
  DuplicateCluster: {
    as: "cy",
    shows: `"isMerged":false`,
    isQuery: true,
    send: async (token) => {
      const { data } = await server.ask(token, documents.DuplicateClustersDocument, {});
      const id = data?.duplicateClusters.nodes[0]?.id ?? "";
      return server.ask(token, documents.DuplicateClusterDocument, { id });
    },
  },
  ArticleMergePreview: {
    as: "ada",
    shows: `"goals":[{"id"`,
    isQuery: true,
    send: async (token) => {
      const [survivorId, mergedId] = [desk.ids.Article, (await twin()).id];
      return server.ask(token, documents.ArticleMergePreviewDocument, { survivorId, mergedId });
    },
  },
  ArticleMerge: {
    as: "dana",
    shows: `"mergedInto":{"id"`,
    isQuery: false,
    send: async (token) => {
      const { id: mergedId, version: mergedVersion } = await twin();
      const { version: survivorVersion } = await versionOf(desk.ids.Article);
      const input = { survivorId: desk.ids.Article, survivorVersion, mergedId, mergedVersion };
      return server.ask(token, documents.ArticleMergeDocument, { input });
    },
  },
  ArticleBehindLink: {
    as: "cy",
    shows: `"title":"Shared calendar stays empty in Outlook 365"`,
    isQuery: true,
    send: async (token) => server.ask(token, documents.ArticleBehindLinkDocument, { id: (await twin()).id }),
  },
  ArticleMergeUndo: {
    as: "dana",
    shows: `"undoneAt":"2026-06-15T10:00:00.000Z"`,
    isQuery: false,
    send: async (token) => {
      const { id: mergedId, version: mergedVersion } = await twin();
      return server.ask(token, documents.ArticleMergeUndoDocument, { input: { mergedId, mergedVersion } });
    },
  },
  ArticleLink: ask(
    "ada",
    documents.ArticleLinkDocument,
    `"REFERENCED"`,
  )((ids) => ({ input: { ticketId: ids.Ticket, articleId: ids.Article, kind: "REFERENCED" } })),
  ArticleUnlink: ask(
    "ada",
    documents.ArticleUnlinkDocument,
    `"unlinkedAt":"2026-06-15T10:00:00.000Z"`,
  )((ids) => ({ input: { linkId: ids.ArticleLink, reason: "It was another issue." } })),
  TicketNoArticleState: ask(
    "ada",
    documents.TicketNoArticleStateDocument,
    `"ticket":{"id"`,
  )((ids) => ({ input: { ticketId: ids.Ticket, reason: "ONE_OFF" } })),
  Goals: ask("ada", documents.GoalsDocument, `"current":50`)(() => ({ filter: { state: ["ACTIVE"] } })),
  GoalPage: ask("lea", documents.GoalPageDocument, `"displayKey":"INC-1"`)((ids) => ({ id: ids.Goal })),
  GoalPropose: ask("ada", documents.GoalProposeDocument, `"PROPOSED"`)(() => ({ input: goalInput() })),
  GoalAgree: {
    as: "lea",
    shows: `"AGREED"`,
    isQuery: false,
    send: async (token) => {
      const goalId = await proposedGoal();
      return server.ask(token, documents.GoalAgreeDocument, { input: { goalId, version: 1 } });
    },
  },
  GoalWithdraw: ask(
    "ada",
    documents.GoalWithdrawDocument,
    `"WITHDRAWN"`,
  )((ids) => ({ input: { goalId: ids.Goal, version: 3, reason: "Another one matters more." } })),
};

/** The article that says nearly the same as the desk's own. */
async function twin(): Promise<{ readonly id: string; readonly version: number }> {
  const [row] = await db.database.query<{ id: string; version: number }>(
    `select id, version from article where organisation_id = $1 and external_id = 'calendar-2'`,
    [desk.org.id],
  );
  return { id: toGlobalId("Article", row?.id ?? ""), version: row?.version ?? 0 };
}

async function versionOf(id: string): Promise<{ readonly version: number }> {
  const [row] = await db.database.query<{ version: number }>(`select version from article where id = $1`, [
    rawId("Article", id),
  ]);
  return { version: row?.version ?? 0 };
}

async function proposedGoal(): Promise<string> {
  const { token } = await desk.org.as("ada");
  const { data } = await server.ask(token, documents.GoalsDocument, { filter: { state: ["PROPOSED"] } });
  return data?.goals.nodes[0]?.id ?? "";
}

test("every operation that front ends start from is asked here", () => {
  const folder = new URL("../../schema/operations/", import.meta.url);
  const names = readdirSync(folder).flatMap((file) =>
    parse(readFileSync(new URL(file, folder), "utf8")).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? file] : [],
    ),
  );
  expect(Object.keys(CASES).sort()).toEqual(names.sort());
});

test.each(Object.entries(CASES))("%s answers without errors", async (_name, one) => {
  const { token } = await desk.org.as(one.as);
  const { data, errors } = await one.send(token);
  expect(errors).toEqual([]);
  for (const payload of Object.values(data as Record<string, { userErrors?: unknown } | null>))
    expect(payload?.userErrors ?? []).toEqual([]);
  expect(JSON.stringify(data)).toContain(one.shows);
  if (!one.isQuery) return;
  for (let again = 0; again < 3; again += 1) expect((await one.send(token)).data).toEqual(data);
});
