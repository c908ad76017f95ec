import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import {
  PeopleQueries,
  PersonEdges,
  TeamEdges,
  ViewerResolver,
} from "../../../src/people/api/people.resolver.js";
import { ensureSource } from "../../../src/people/actions/ensure-source.js";
import { attachEdges } from "../../../src/platform/graphql/attach-edges.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import {
  ConflictErrorType,
  ForbiddenErrorType,
  NotFoundErrorType,
  StateErrorType,
  ValidationErrorType,
} from "../../../src/platform/graphql/user-error.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { newId } from "../../../src/platform/new-id.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import {
  TicketMutations,
  TicketPayloadResolver,
} from "../../../src/tickets/api/ticket-mutations.resolver.js";
import {
  NoArticleStatementEdges,
  PersonTicketEdges,
  TicketEdges,
  TicketQueries,
  TicketStatusChangeEdges,
} from "../../../src/tickets/api/tickets.resolver.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { at } from "../domain/observe.js";

const HISTORY: TicketRow["statusHistory"] = [
  { status: "NEW", at: at(0) },
  { status: "OPEN", at: at(1), by: "ada" },
  { status: "OPEN", at: at(2), by: "ben" },
  { status: "RESOLVED", at: at(3), by: "ben" },
];
const ROWS: readonly TicketRow[] = Array.from({ length: 60 }, (_, index) => ({
  externalId: String(index).padStart(4, "0"),
  displayKey: `INC${index}`,
  kind: index % 2 === 0 ? "INCIDENT" : "REQUEST",
  priority: index < 5 ? "high" : "low",
  category: index < 10 ? "Hardware > Printer" : "Network_1",
  createdAt: at(index),
  assignee: index % 3 === 0 ? "ada" : "stranger",
  requesterKey: `r-${index}`,
  ...(index === 0 ? { statusHistory: HISTORY, noArticleReason: "ONE_OFF", repeatOf: "0007" } : {}),
}));

let db: TestDatabase;
let org: TestOrganisation;
let schema: GraphQLSchema;
let statements = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  must(await upsertTickets(db.deps, org.admin, org.sourceId, ROWS, "FILE"));
  schema = attachEdges(
    buildSchemaSync({
      resolvers: [
        PeopleQueries,
        PersonEdges,
        TeamEdges,
        ViewerResolver,
        TicketQueries,
        TicketEdges,
        TicketStatusChangeEdges,
        NoArticleStatementEdges,
        PersonTicketEdges,
        TicketMutations,
        TicketPayloadResolver,
      ],
      orphanedTypes: [
        ValidationErrorType,
        NotFoundErrorType,
        ForbiddenErrorType,
        ConflictErrorType,
        StateErrorType,
      ],
      validate: false,
    }),
  );
});
afterAll(async () => db.close());

/** The parts of an answer that tests look into; everything else is compared as a whole. */
interface Tickets {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly externalId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Answer {
  readonly tickets: Tickets;
  readonly assigned: Tickets;
  readonly resolved: Tickets;
  readonly people: { readonly nodes: readonly { readonly id: string }[] };
  readonly person: { readonly assignedTickets: Tickets };
  readonly exact: { readonly id: string };
  readonly ticketByExternalKey: { readonly id: string };
  readonly ticketNoArticleState: unknown;
  readonly ticketNoArticleWithdraw: unknown;
}

/** Asks as the given viewer and notes how many statements it took. */
async function ask(viewer: Viewer, source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue: RequestContext = {
    requestId: newId(),
    viewer,
    snapshot,
    deps: db.deps,
    loaders: new Map(),
  };
  const result = await graphql({ schema, source, contextValue, variableValues: variables });
  statements = snapshot.statements;
  await snapshot.end();
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join("; "));
  return JSON.parse(JSON.stringify(result.data)) as Answer;
}

describe("asking for tickets", () => {
  test("serves 50 tickets with their people, history and statement in one statement", async () => {
    const data = await ask(
      org.admin,
      `{ tickets(first: 50, orderBy: {field: OPENED_AT, direction: ASC}) { totalCount pageInfo { hasNextPage } nodes {
           id externalId assignee { displayName team { name } } source { name } touchedBy { displayName } repeatOf { displayKey }
           noArticle { reason statedBy { displayName } } statusChanges { totalCount nodes { status occurredAt by { displayName } } } } } }`,
    );
    expect(statements).toBe(1);
    expect(data.tickets).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: true } });
    expect(data.tickets.nodes).toHaveLength(50);
    expect(data.tickets.nodes[0]).toMatchObject({
      externalId: "0000",
      assignee: { displayName: "Ada", team: { name: "Desk" } },
      source: { name: "desk" },
      repeatOf: { displayKey: "INC7" },
      noArticle: { reason: "ONE_OFF", statedBy: null },
      statusChanges: {
        totalCount: 3,
        nodes: [
          { status: "NEW", by: null },
          { status: "OPEN", occurredAt: at(1), by: { displayName: "Ada" } },
          { status: "RESOLVED", by: { displayName: "Ben" } },
        ],
      },
    });
  });

  test("pages through all tickets once, in every order and both ways", async () => {
    for (const field of ["OPENED_AT", "RESOLVED_AT", "UPDATED_AT"])
      for (const direction of ["ASC", "DESC"]) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const data: Answer = await ask(
            org.admin,
            `query ($after: String) { tickets(first: 25, after: $after, orderBy: {field: ${field}, direction: ${direction}}) {
               nodes { externalId } pageInfo { hasNextPage endCursor } } }`,
            { after },
          );
          seen.push(...data.tickets.nodes.map((node) => node.externalId));
          after = data.tickets.pageInfo.hasNextPage ? data.tickets.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toHaveLength(60);
        expect(new Set(seen).size).toBe(60);
      }
  });

  test.each([
    [`text: "INC7"`, 1],
    [`text: " 0007 "`, 1],
    [`text: "7"`, 0],
    [`status: [RESOLVED]`, 1],
    [`status: []`, 0],
    [`kind: [REQUEST], priority: ["high"]`, 2],
    [`categoryStartsWith: "Hardware > "`, 10],
    [`categoryStartsWith: "Network%"`, 0],
    [`channel: "phone"`, 0],
    [`sourceName: "desk", hasNoArticle: true`, 1],
    [`sourceName: "nowhere"`, 0],
    [`hasNoArticle: false`, 59],
    [`openedFrom: "${at(10)}", openedBefore: "${at(12)}"`, 2],
    [`resolvedFrom: "${at(3)}", resolvedBefore: "${at(4)}"`, 1],
    [`updatedSince: "2030-01-01T00:00:00Z"`, 0],
  ])("narrows by %s", async (filter, count) => {
    const data = await ask(org.admin, `{ tickets(filter: {${filter}}) { totalCount } }`);
    expect(data.tickets.totalCount).toBe(count);
  });

  test("lists the tickets of a person and counts them nowhere", async () => {
    const people = await ask(org.admin, `{ people(filter: {nameContains: "Ada"}) { nodes { id } } }`);
    const id = people.people.nodes[0]?.id;
    const data = await ask(
      org.admin,
      `query ($id: ID!) {
         assigned: tickets(first: 100, filter: {assigneeId: $id}) { totalCount nodes { externalId } }
         resolved: tickets(filter: {resolverId: $id}) { totalCount nodes { externalId } }
         person(id: $id) { assignedTickets(first: 3) { nodes { externalId } pageInfo { hasNextPage } } resolvedTickets { nodes { externalId } } } }`,
      { id },
    );
    expect(data.assigned).toMatchObject({ totalCount: null });
    expect(data.assigned.nodes).toHaveLength(20);
    expect(data.resolved).toEqual({ totalCount: null, nodes: [] });
    expect(data.person.assignedTickets).toEqual({
      nodes: ["0057", "0054", "0051"].map((externalId) => ({ externalId })),
      pageInfo: { hasNextPage: true },
    });
    await expect(ask(org.admin, `{ people { nodes { assignedTickets { totalCount } } } }`)).rejects.toThrow(
      "totalCount",
    );
    await expect(
      ask(
        org.admin,
        `{ people { nodes { resolvedTickets(orderBy: {field: OPENED_AT, direction: ASC}) { nodes { id } } } } }`,
      ),
    ).rejects.toThrow("orderBy");
  });

  test("shows pseudonyms and unmatched names to administrators only, and how many are unmatched to all", async () => {
    const query = `{ ticketByExternalKey(source: "desk", externalId: "0001") { requesterKey unmatchedPeople unmatchedPeopleCount } }`;
    const { viewer } = await org.as("cy");
    expect((await ask(org.admin, query)).ticketByExternalKey).toEqual({
      requesterKey: "r-1",
      unmatchedPeople: ["stranger"],
      unmatchedPeopleCount: 1,
    });
    expect((await ask(viewer, query)).ticketByExternalKey).toEqual({
      requesterKey: null,
      unmatchedPeople: null,
      unmatchedPeopleCount: 1,
    });
  });

  test("finds a ticket by its exact id in its source, by its id here, and as a node", async () => {
    const data = await ask(
      org.admin,
      `{ exact: ticketByExternalKey(source: "desk", externalId: "0007") { id displayKey }
         short: ticketByExternalKey(source: "desk", externalId: "7") { id }
         other: ticketByExternalKey(source: "other", externalId: "0007") { id } }`,
    );
    expect(data).toMatchObject({ exact: { displayKey: "INC7" }, short: null, other: null });
    const again = await ask(
      org.admin,
      `query ($id: ID!) { ticket(id: $id) { externalId } node(id: $id) { id ... on Ticket { externalId } } }`,
      { id: data.exact.id },
    );
    expect(again).toEqual({
      ticket: { externalId: "0007" },
      node: { id: data.exact.id, externalId: "0007" },
    });
  });

  test("answers a ticket of another organisation as it answers an unknown one", async () => {
    const foreign = await createTestOrganisation(db.deps, "globex");
    must(await ensureSource(db.deps, foreign.admin, { name: "desk", kind: "GENERIC" }));
    const own = await ask(org.admin, `{ ticketByExternalKey(source: "desk", externalId: "0007") { id } }`);
    const { id } = own.ticketByExternalKey;
    const asked = await ask(
      foreign.admin,
      `query ($id: ID!) { ticket(id: $id) { id } node(id: $id) { id } tickets { totalCount } ticketByExternalKey(source: "desk", externalId: "0007") { id } }`,
      { id },
    );
    expect(asked).toEqual({
      ticket: null,
      node: null,
      tickets: { totalCount: 0 },
      ticketByExternalKey: null,
    });
    const state = `mutation ($id: ID!) { ticketNoArticleState(input: {ticketId: $id, reason: SPAM}) { ticket { id } userErrors { __typename code message path } } }`;
    const refused = await ask(foreign.admin, state, { id });
    expect(refused.ticketNoArticleState).toMatchObject({
      ticket: null,
      userErrors: [{ __typename: "NotFoundError", path: ["input", "ticketId"] }],
    });
    expect(await ask(foreign.admin, state, { id: "nonsense" })).toEqual(refused);
  });
});

test("a statement that no article fits is seen in the answer of its own mutation, and gone when withdrawn", async () => {
  const { viewer } = await org.as("cy");
  const found = await ask(viewer, `{ ticketByExternalKey(source: "desk", externalId: "0009") { id } }`);
  const variables = { id: found.ticketByExternalKey.id };
  const stated = await ask(
    viewer,
    `mutation ($id: ID!) { ticketNoArticleState(input: {ticketId: $id, reason: OTHER, note: "lent"}) {
       ticket { noArticle { reason note statedBy { displayName } } } userErrors { code } } }`,
    variables,
  );
  expect(stated.ticketNoArticleState).toEqual({
    ticket: { noArticle: { reason: "OTHER", note: "lent", statedBy: { displayName: "Cy" } } },
    userErrors: [],
  });
  const withdrawn = await ask(
    viewer,
    `mutation ($id: ID!) { ticketNoArticleWithdraw(input: {ticketId: $id}) { ticket { noArticle { reason } } userErrors { code } } }`,
    variables,
  );
  expect(withdrawn.ticketNoArticleWithdraw).toEqual({ ticket: { noArticle: null }, userErrors: [] });
});
