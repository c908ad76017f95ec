import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { startTestServer, type TestServerClient } from "../../support/http.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let server: TestServerClient;
let ada: string;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  server = await startTestServer(db.deps);
  ada = (await org.as("ada")).token;
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

describe("who may ask", () => {
  test("without a token there is no data, and the answer says how to get one", async () => {
    const answer = await server.askText(null, "{ organisation { name } }");
    expect(answer.status).toBe(401);
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect(answer.errors[0]?.message).toContain("token issue");
  });

  test("an unknown token is refused like none", async () => {
    const answer = await server.askText(
      `sw_${"0".repeat(32)}_${"x".repeat(43)}`,
      "{ organisation { name } }",
    );
    expect(answer.status).toBe(401);
  });

  test("a token that may only write links cannot query, one that may only read cannot mutate", async () => {
    const tool = await org.asTool(["links:write"]);
    const query = await server.askText(tool.token, "{ organisation { name } }");
    expect(query.status).toBe(403);
    const reader = await org.asTool(["read"]);
    const mutation = await server.askText(
      reader.token,
      `mutation { teamCreate(input: {name: "X", from: "2026-01-01"}) { team { id } } }`,
    );
    expect(mutation.errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("a query without a preflight is refused, so that no other site can send it", async () => {
    const response = await fetch(`${server.http.url}?query={__typename}`);
    expect(response.status).toBe(400);
  });
});

describe("what is answered", () => {
  test("the same query gives the same answer interpreted and compiled", async () => {
    const query = `query People($first: Int!) { people(first: $first) { totalCount nodes { id name: displayName team { name parent { name } } manager { displayName } reports(first: 2) { nodes { displayName } pageInfo { hasNextPage } } more: reports(first: 1) { nodes { displayName } } } } }`;
    const answers = [];
    for (let run = 0; run < 4; run += 1) answers.push(await server.askText(ada, query, { first: 5 }));
    expect(answers[0]?.errors).toEqual([]);
    for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
    expect(JSON.stringify(answers[0]?.data)).toContain('"totalCount":8');
  });

  test("pages forwards and backwards show every person once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: { data: { people: Page } | null } = await server.askText<{ people: Page }>(
        ada,
        `query($after: String) { people(first: 3, after: $after) { nodes { displayName } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      if (page.data === null) throw new Error("no data");
      seen.push(...page.data.people.nodes.map((node) => node.displayName));
      if (!page.data.people.pageInfo.hasNextPage) break;
      after = page.data.people.pageInfo.endCursor;
    }
    expect(seen).toEqual(["Ada", "Ben", "Bot", "Cy", "Dana", "Fia", "Lea", "Max"]);
    const back = await server.askText<{ people: Page }>(
      ada,
      `{ people(last: 3) { nodes { displayName } pageInfo { hasPreviousPage } } }`,
    );
    expect(back.data?.people.nodes.map((node) => node.displayName)).toEqual(["Fia", "Lea", "Max"]);
  });

  test("node finds anything by its id, and answers unknown, foreign and malformed ids alike", async () => {
    const { data } = await server.askText<{ viewer: { person: { id: string } } }>(
      ada,
      "{ viewer { person { id } } }",
    );
    const id = data?.viewer.person.id;
    const found = await server.askText(
      ada,
      `query($id: ID!) { node(id: $id) { id ... on Person { displayName email } } }`,
      { id },
    );
    expect(found.data).toEqual({ node: { id, displayName: "Ada", email: "ada@example.org" } });
    const other = await createTestOrganisation(db.deps, "other");
    const foreign = Buffer.from(`Person:${other.people.ada}`).toString("base64url");
    const unknown = Buffer.from(`Person:${other.people.ada.replace(/.$/, "0")}`).toString("base64url");
    for (const bad of [foreign, unknown, "nonsense", Buffer.from("Secret:1").toString("base64url")]) {
      const answer = await server.askText(
        ada,
        `query($id: ID!) { node(id: $id) { id } person(id: $id) { id } }`,
        { id: bad },
      );
      expect(answer).toMatchObject({ data: { node: null, person: null }, errors: [] });
    }
  });

  test("an address is shown to its owner and to administrators only", async () => {
    const ben = (await org.as("ben")).token;
    const dana = (await org.as("dana")).token;
    const query = `{ people(filter: {nameContains: "ada"}) { nodes { email } } }`;
    expect((await server.askText(ben, query)).data).toEqual({ people: { nodes: [{ email: null }] } });
    expect((await server.askText(dana, query)).data).toEqual({
      people: { nodes: [{ email: "ada@example.org" }] },
    });
  });
});

interface Page {
  readonly nodes: readonly { readonly displayName: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe("wrong input", () => {
  test.each([
    ["first: 100000", `"first" must be from 1 to 100, not 100000`],
    ["first: 0", `"first" must be from 1 to 100, not 0`],
    ["first: -1", `"first" must be from 1 to 100, not -1`],
    ["first: 1, last: 1", "not both"],
    [`after: "bm9wZQ"`, "is not a cursor of this list"],
  ])("people(%s) says what was expected", async (args, message) => {
    const answer = await server.askText(ada, `{ people(${args}) { nodes { id } } }`);
    expect(answer.errors[0]?.message).toContain(message);
    expect(answer.errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("a nested page that is too large is refused as well", async () => {
    const answer = await server.askText(
      ada,
      `{ people(first: 1) { nodes { reports(first: 101) { nodes { id } } } } }`,
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: ["first"] });
  });

  test("a cursor that was altered, or taken from another order, is refused", async () => {
    const { data } = await server.askText<{ people: { pageInfo: { endCursor: string } } }>(
      ada,
      `{ people(first: 2) { pageInfo { endCursor } } }`,
    );
    const cursor = data?.people.pageInfo.endCursor ?? "";
    const altered = Buffer.from(Buffer.from(cursor, "base64url").toString().replace("Ben", "Bem")).toString(
      "base64url",
    );
    const query = `query($after: String) { people(first: 2, after: $after) { nodes { displayName } } }`;
    expect((await server.askText(ada, query, { after: cursor })).errors).toEqual([]);
    expect((await server.askText(ada, query, { after: altered })).errors[0]?.extensions["code"]).toBe(
      "BAD_USER_INPUT",
    );
    const reversed = `query($after: String) { people(first: 2, after: $after, orderBy: {field: NAME, direction: DESC}) { nodes { displayName } } }`;
    expect((await server.askText(ada, reversed, { after: cursor })).errors[0]?.extensions["code"]).toBe(
      "BAD_USER_INPUT",
    );
  });

  test("a body that is no JSON or too large gets a plain answer", async () => {
    const post = (body: string): Promise<Response> =>
      fetch(server.http.url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${ada}` },
        body,
      });
    expect((await post("{")).status).toBe(400);
    const large = await post(JSON.stringify({ query: `{ __typename } #${"x".repeat(300_000)}` }));
    expect(large.status).toBe(413);
  });

  test("a query that is too deep or has too many aliases is refused before it runs", async () => {
    const deep = `{ people { nodes { ${"manager { ".repeat(15)} id ${"} ".repeat(15)} } } }`;
    const wide = `{ ${Array.from({ length: 61 }, (_, at) => `a${at}: __typename`).join(" ")} }`;
    for (const query of [deep, wide]) {
      const answer = await server.askText(ada, query);
      expect(answer.errors[0]?.extensions["code"]).toBe("QUERY_TOO_COMPLEX");
    }
  });

  test("nested pages are refused when their sizes multiply to more than 50,000, however they are asked for", async () => {
    const inner = `members(first: $n) { nodes { team { members(first: $n) { nodes { id } } } } }`;
    const queries = [
      `query($n: Int) { teams(first: $n) { nodes { ${inner} } } }`,
      `query($n: Int = 100) { teams(first: $n) { edges { node { ${inner} } } } }`,
      `query($n: Int) { teams(first: $n) { nodes { ...Inner } } } fragment Inner on Team { ${inner} }`,
      `query($n: Int) { teams(first: $n) { nodes { ${inner.replace("first: $n", "last: $n")} } } }`,
    ];
    for (const query of queries) {
      const variables = query.includes("= 100") ? {} : { n: 100 };
      const [error] = (await server.askText(ada, query, variables)).errors;
      expect(error?.extensions["code"]).toBe("QUERY_TOO_COMPLEX");
      // 100 teams, 100 members each, and 100 members of the team of each of those.
      expect(error?.message).toContain("up to 1010100 nodes, at most 50000");
    }
    const allowed = await server.askText(ada, queries[0] ?? "", { n: 20 });
    expect(allowed.errors).toEqual([]);
  });

  test("a list of short lists counts too, and a list of ids counts its ids", async () => {
    const path = "reportingLines { manager { ".repeat(5) + "id" + " } }".repeat(5);
    const deep = await server.askText(ada, `{ people(first: 1) { nodes { ${path} } } }`);
    expect(deep.errors[0]?.message).toContain("up to 111110 nodes");
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Team { members(first: 100) { nodes { reports(first: 10) { nodes { id } } } } } } }`;
    expect((await server.askText(ada, query, { ids: Array(50).fill("x") })).errors[0]?.message).toContain(
      "up to 55050 nodes",
    );
    expect((await server.askText(ada, query, { ids: Array(40).fill("x") })).errors).toEqual([]);
  });

  test("an error is the same however often its query was asked, interpreted or compiled", async () => {
    const wrong: readonly [string, object, string][] = [
      [
        "query Page($n: Int) { people(first: $n) { nodes { id } } }",
        { n: 0 },
        `"first" must be from 1 to 100`,
      ],
      [
        "query Page($n: Int) { people(first: $n) { nodes { id } } }",
        { n: "two" },
        `Variable "$n" got invalid`,
      ],
      [
        "query Since($f: TicketFilter) { tickets(filter: $f) { totalCount } }",
        { f: { updatedSince: "2026-02-30T00:00:00Z" } },
        "DateTime must be an ISO 8601 text",
      ],
    ];
    for (const [query, variables, message] of wrong) {
      const answers = [];
      for (let run = 0; run < 4; run += 1) answers.push(await server.askText(ada, query, variables));
      for (const answer of answers) {
        expect(answer).toEqual(answers[0]);
        expect(answer.errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
        expect(answer.errors[0]?.message).toContain(message);
      }
    }
  });

  test.each([
    [`{"query": "{ viewer { today } }", "operationName": "Nope"}`, "OPERATION_RESOLUTION_FAILURE"],
    [
      `{"query": "query A { viewer { today } } query B { viewer { today } }"}`,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    [`{"query": "subscription { anything }"}`, "BAD_REQUEST"],
    [
      `{"query": "{ viewer { today } }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}`,
      "PERSISTED_QUERY_NOT_SUPPORTED",
    ],
  ])("the request %s is the client's mistake and not ours", async (body, code) => {
    const response = await fetch(server.http.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${ada}` },
      body,
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test("a NUL in what is looked for is refused by name, wherever it is looked for", async () => {
    const doors = [
      `query($text: String!) { people(filter: {nameContains: $text}) { totalCount } }`,
      `query($text: String!) { tickets(filter: {priority: [$text]}) { totalCount } }`,
      `query($text: String!) { articles(filter: {search: $text}) { totalCount } }`,
      `query($text: String!) { ticketByExternalKey(source: $text, externalId: "1") { id } }`,
      `query($text: String!) { articleSuggestions(text: "vpn", language: $text) { score } }`,
    ];
    for (const query of doors) {
      const [error] = (await server.askText(ada, query, { text: "a\u0000b" })).errors;
      expect(error?.extensions["code"]).toBe("BAD_USER_INPUT");
      expect(error?.message).toContain("NUL");
    }
  });

  test("instants and days outside the years 1 to 9999 are refused", async () => {
    const tickets = "query($at: DateTime) { tickets(filter: {openedFrom: $at}) { totalCount } }";
    const goals = "query($day: LocalDate) { goals(filter: {periodContains: $day}) { totalCount } }";
    for (const at of ["0000-06-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
      expect((await server.askText(ada, tickets, { at })).errors[0]?.extensions["code"]).toBe(
        "BAD_USER_INPUT",
      );
    expect((await server.askText(ada, goals, { day: "0000-01-01" })).errors[0]?.extensions["code"]).toBe(
      "BAD_USER_INPUT",
    );
    expect((await server.askText(ada, goals, { day: "9999-12-31" })).errors).toEqual([]);
  });

  test("an error of ours leaves as an id, never as its message", async () => {
    await db.database.query("alter table team rename to team_hidden");
    const answer = await server.askText(ada, "{ teams { nodes { name } } }");
    await db.database.query("alter table team_hidden rename to team");
    expect(answer.errors[0]?.extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
    expect(answer.errors[0]?.message).not.toContain("relation");
    expect(answer.errors[0]?.message).toContain(String(answer.errors[0]?.extensions["errorId"]));
  });
});

test("the explorer is served from the installed packages alone", async () => {
  const page = await (await fetch(server.http.url, { headers: { accept: "text/html" } })).text();
  const own = new URL(server.http.url).origin;
  for (const [, address] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect(address).toMatch(/^\//);
    expect((await fetch(`${own}${address}`)).status).toBe(200);
  }
});

test("health is told apart: alive, and ready with a database", async () => {
  const own = new URL(server.http.url).origin;
  expect((await fetch(`${own}/livez`)).status).toBe(200);
  expect((await fetch(`${own}/readyz`)).status).toBe(200);
});
