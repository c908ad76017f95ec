import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getNamedType } from "graphql";
import { buildSolvewellSchema } from "../../src/schema.js";
import { upsertTickets } from "../../src/tickets/actions/upsert-tickets.js";
import {
  ArticlesDocument,
  PersonFigureDocument,
  TeamPageDocument,
  TicketByExternalKeyDocument,
} from "../support/generated/graphql.js";
import { startTestServer, type Answer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { openRecords } from "./desk-records.js";
import { closedTicket, MAY, openDesk, writtenIds, type Desk } from "./desk.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let desk: Desk;
let server: TestServerClient;
let dana: string;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  await openRecords(db, desk);
  server = await startTestServer(db.deps);
  dana = (await desk.org.as("dana")).token;
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

/** The one fault of an answer, which is the client's. */
function fault(answer: Answer<unknown>): { readonly message: string; readonly argument: unknown } {
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors;
  expect(error?.extensions["code"]).toBe("BAD_USER_INPUT");
  return { message: error?.message ?? "", argument: error?.extensions["argument"] };
}

/** Every list that can be asked for without knowing an id. */
const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(({ type }) => getNamedType(type).name.endsWith("Connection"))
  .map(({ name }) => name);

describe.each(LISTS)("%s", (list) => {
  const page = async (args: string): Promise<Answer<Record<string, Page>>> =>
    server.askText(dana, `{ ${list}(${args}) { nodes { id } pageInfo { hasNextPage endCursor } } }`);
  interface Page {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }

  test.each(["first: 100000", "last: 100000", "first: 0", "first: -5"])(
    "refuses %s and says which sizes there are",
    async (args) => {
      const [name = "", size = ""] = args.split(": ");
      const { message, argument } = fault(await page(args));
      expect(message).toContain(`"${name}" must be from 1 to 100, not ${size}`);
      expect(argument).toEqual([name]);
    },
  );

  test("refuses a cursor that somebody changed, cut off or took from elsewhere", async () => {
    const { data } = await page("first: 1");
    const { endCursor } = data?.[list]?.pageInfo ?? { endCursor: "" };
    expect((await page(`first: 1, after: "${endCursor}"`)).errors).toEqual([]);
    const text = Buffer.from(endCursor, "base64url").toString();
    const changed = [...text].map((char) => (/[0-8]/.test(char) ? String(Number(char) + 1) : char)).join("");
    const others = LISTS.filter((other) => other !== list);
    const elsewhere = await server.askText<Record<string, Page>>(
      dana,
      `{ ${others.map((other) => `${other}(first: 1) { pageInfo { endCursor } }`).join(" ")} }`,
    );
    const foreign = Object.values(elsewhere.data ?? {}).map(({ pageInfo }) => pageInfo.endCursor);
    expect(foreign.filter(Boolean)).toHaveLength(others.length);
    for (const bad of [Buffer.from(changed).toString("base64url"), endCursor.slice(0, -4), "", ...foreign]) {
      const { message, argument } = fault(await page(`first: 1, after: ${JSON.stringify(bad)}`));
      expect(message).toContain("is not a cursor of this list");
      expect(argument).toEqual(["after"]);
    }
  });
});

describe("a figure", () => {
  const ask = (start: string, end: string, token = dana): Promise<Answer<unknown>> => {
    const variables = { id: desk.ids.Team, metric: "CALLBACK_RATE", period: { start, end } } as const;
    return server.ask(token, TeamPageDocument, variables);
  };

  test.each([
    ["2026-06-01", "2026-06-01"],
    ["2026-06-01", "2026-05-31"],
  ])("is refused for a period from %s to %s, which holds no day", async (start, end) => {
    const { message, argument } = fault(await ask(start, end));
    expect(message).toContain(`must end after it starts, but ends on ${end} and starts on ${start}`);
    expect(message).toContain(`"end" is the day after the last one`);
    expect(argument).toEqual(["period", "end"]);
  });

  test("is refused for a day that the calendar does not have", async () => {
    const answer = await ask("2026-02-30", "2026-03-01");
    expect(answer.errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(answer.errors[0]?.message).toContain("2026-02-30");
    expect(answer.data).toBeNull();
  });

  test("of one person is refused where the metric is one of teams, and the message names the level", async () => {
    const variables = { id: desk.ids.Person, metric: "DUP_BURDEN", period: MAY } as const;
    const { message, argument } = fault(await server.ask(dana, PersonFigureDocument, variables));
    expect(message).toContain("DUP_BURDEN is measured for a team and above, never for one person");
    expect(argument).toEqual(["metric"]);
  });

  test("of somebody one does not lead is null, like that of a free period of a team", async () => {
    const { token } = await desk.org.as("fia");
    const variables = { id: desk.ids.Person, metric: "CALLBACK_RATE", period: MAY } as const;
    const person = await server.ask(token, PersonFigureDocument, variables);
    expect(person).toMatchObject({ errors: [], data: { person: { displayName: "Ada", metric: null } } });
    expect(await ask("2026-05-02", "2026-06-01", token)).toMatchObject({ data: { team: { metric: null } } });
  });
});

describe("a list narrowed to one author", () => {
  test("is not counted, so that nobody is measured by what they wrote", async () => {
    const all = await server.ask(dana, ArticlesDocument, {});
    expect(all.data?.articles.totalCount).toBe(7);
    const authorId = all.data?.articles.nodes.find(({ author }) => author)?.author?.id ?? "";
    const own = await server.ask(dana, ArticlesDocument, { filter: { authorId } });
    expect(own.data?.articles.nodes.length).toBeGreaterThan(0);
    expect(own.data?.articles.totalCount).toBeNull();
  });
});

describe("the id by which a service desk knows a ticket", () => {
  const KEYS = ["000123", "123", "0123", "9007199254740993", "9007199254740992"];
  beforeAll(async () => {
    const rows = KEYS.map((key) => closedTicket(key, "2026-05-20T08:00:00Z", "ben"));
    const { org } = desk;
    writtenIds(await upsertTickets(db.deps, org.admin, org.sourceId, rows, "FILE"));
  });

  const find = async (externalId: string, source = "desk") => {
    const answer = await server.ask(dana, TicketByExternalKeyDocument, { source, externalId });
    expect(answer.errors).toEqual([]);
    return answer.data?.ticketByExternalKey ?? null;
  };

  test("is a text: leading zeros and the last of many digits tell tickets apart", async () => {
    const found = await Promise.all(KEYS.map((key) => find(key)));
    expect(found.map((ticket) => ticket?.externalId)).toEqual(KEYS);
    expect(new Set(found.map((ticket) => ticket?.id)).size).toBe(KEYS.length);
  });

  test("finds nothing when it is not exactly the one, or the source is another", async () => {
    for (const externalId of ["00123", "0000123", "9007199254740994", "1e3", ""])
      expect(await find(externalId)).toBeNull();
    expect(await find("123", "elsewhere")).toBeNull();
  });
});
