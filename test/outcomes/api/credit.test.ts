import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { startTestServer, type TestServerClient } from "../../support/http.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, oldArticle, solvedBy, tell } from "../actions/outcome-fixture.js";

const SPRING = { start: "2026-03-01", end: "2026-06-01" };
const CREDIT = `value n minN accuracy change explanation interval { low high level method }
  baseline { period { start end } value n } withheld { reason n weight }`;

interface CreditAnswer {
  readonly value: number | null;
  readonly n: number;
  readonly explanation: string;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly baseline: { readonly period: unknown; readonly value: number | null; readonly n: number };
  readonly [field: string]: unknown;
}

let db: TestDatabase;
let org: TestOrganisation;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const linkers = ["cy", "ben", "lea"] as const;
  const ids = Array.from({ length: 9 }, (_, at) => `t${String(at)}`);
  await tell(db, org, {
    articles: [oldArticle("a", "ada"), oldArticle("b", "ben")],
    tickets: ids.map((id, at) => closedTicket(id, `2026-05-0${String(at + 1)}T08:00:00Z`, "cy")),
    links: ids.map((id, at) =>
      solvedBy(id, at === 8 ? "b" : "a", linkers[at % 3] ?? "cy", `2026-05-0${String(at + 1)}T08:30:00Z`),
    ),
  });
  await rebuildOutcomes(db.deps, org.id);
  server = await startTestServer(db.deps);
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

const tokens = new Map<string, string>();
async function ask<T>(as: PersonName, query: string, variables: object = {}): Promise<T> {
  const token = tokens.get(as) ?? (await org.as(as)).token;
  tokens.set(as, token);
  const { data, errors } = await server.askText<T>(token, query, variables);
  expect(errors).toEqual([]);
  if (data === null) throw new Error("no data");
  return data;
}

async function credit(as: PersonName, of: PersonName): Promise<CreditAnswer | null> {
  const { person } = await ask<{ person: { reuseCredit: CreditAnswer | null } }>(
    as,
    `query ($id: ID!, $period: PeriodInput!) { person(id: $id) { reuseCredit(period: $period) { ${CREDIT} } } }`,
    { id: toGlobalId("Person", org.people[of]), period: SPRING },
  );
  return person.reuseCredit;
}

async function readers(of: PersonName): Promise<readonly string[]> {
  const rows = await db.database.query<{ what: string }>(
    `select l.what from access_log l where l.organisation_id = $1 and l.subject_id = $2 order by l.at`,
    [org.id, org.people[of]],
  );
  return rows.map(({ what }) => what);
}

describe("Person.reuseCredit", () => {
  test("says what it is, from how much, how surely, and beside what of the same person", async () => {
    const own = await credit("ada", "ada");
    expect(own).toMatchObject({
      n: 8,
      minN: 30,
      accuracy: "UNREVIEWED",
      change: "INSUFFICIENT_DATA",
      withheld: [],
    });
    expect(own?.baseline).toEqual({ period: { start: "2025-11-29", end: "2026-03-01" }, value: null, n: 0 });
    expect(own?.interval?.low).toBeLessThan(own?.value ?? 0);
    expect(own?.interval?.high).toBeGreaterThan(own?.value ?? 0);
    expect(own?.explanation).toMatch(/^From 2026-03-01 to 2026-05-31 this knowledge took part in 8 tickets/);
    expect((await credit("cy", "cy"))?.value).toBeNull();
  });

  test("is for the person and those above, and nobody else; every look by another is recorded", async () => {
    expect(await readers("ada")).toEqual([]);
    expect((await credit("lea", "ada"))?.n).toBe(8);
    expect((await credit("dana", "ada"))?.n).toBe(8);
    for (const stranger of ["ben", "max", "fia"] as const) expect(await credit(stranger, "ada")).toBeNull();
    expect(await readers("ada")).toEqual([
      "credit for reuse from 2026-03-01 until 2026-06-01",
      "credit for reuse from 2026-03-01 until 2026-06-01",
    ]);
    // A tool's token sees no personal figure.
    const tool = await org.asTool(["read"]);
    const { data } = await server.askText<{ person: { reuseCredit: unknown } }>(
      tool.token,
      `query ($id: ID!, $period: PeriodInput!) { person(id: $id) { reuseCredit(period: $period) { n } } }`,
      { id: toGlobalId("Person", org.people.ada), period: SPRING },
    );
    expect(data?.person.reuseCredit ?? null).toBeNull();
  });

  test("is for the person alone in team-only mode", async () => {
    const set = (on: boolean) =>
      db.database.query(`update organisation set team_only_mode = $2 where id = $1`, [org.id, on]);
    await set(true);
    expect(await credit("lea", "ada")).toBeNull();
    expect((await credit("ada", "ada"))?.n).toBe(8);
    await set(false);
  });

  test("lists every event, page by page, from which it can be computed again", async () => {
    interface Events {
      readonly nodes: readonly {
        readonly weight: number;
        readonly split: number;
        readonly accuracy: number;
        readonly ageFactor: number;
        readonly share: number;
        readonly linkerCredit: number;
        readonly linkedBy: { readonly displayName: string };
        readonly ticket: { readonly externalId: string };
        readonly article: { readonly title: string };
        readonly links: readonly { readonly kind: string }[];
        readonly earnedBy: null;
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    }
    const page = async (after: string | null): Promise<{ value: number; events: Events }> => {
      const { person } = await ask<{ person: { reuseCredit: { value: number; events: Events } } }>(
        "ada",
        `query ($id: ID!, $period: PeriodInput!, $after: String) { person(id: $id) { reuseCredit(period: $period) { value
          events(first: 5, after: $after) { nodes { weight split accuracy ageFactor share linkerCredit
            linkedBy { displayName } ticket { externalId } article { title } links { kind } earnedBy { id } }
            pageInfo { hasNextPage endCursor } } } } }`,
        { id: toGlobalId("Person", org.people.ada), period: SPRING, after },
      );
      return person.reuseCredit;
    };
    const first = await page(null);
    const second = await page(first.events.pageInfo.endCursor);
    const events = [...first.events.nodes, ...second.events.nodes];
    expect([first.events.pageInfo.hasNextPage, second.events.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(events.map(({ ticket }) => ticket.externalId)).toEqual([
      "t0",
      "t1",
      "t2",
      "t3",
      "t4",
      "t5",
      "t6",
      "t7",
    ]);
    expect(events[0]).toMatchObject({
      split: 1,
      accuracy: 1,
      share: 1,
      earnedBy: null,
      links: [{ kind: "SOLVED_BY" }],
      article: { title: "How to a" },
      linkedBy: { displayName: "Cy" },
    });
    const sums = new Map<string, number>();
    for (const { linkedBy, weight } of events)
      sums.set(linkedBy.displayName, (sums.get(linkedBy.displayName) ?? 0) + Math.round(weight * 1_000_000));
    const again = [...sums.values()].reduce(
      (sum, weight) => sum + Math.round(1_000_000 * Math.log2(1 + weight / 1_000_000)),
      0,
    );
    expect(again).toBe(Math.round(first.value * 1_000_000));
  });

  test("refuses more than a year and pages of more than a hundred, saying what was expected", async () => {
    const { token } = await org.as("ada");
    const asked = (period: object, first: number) =>
      server.askText(
        token,
        `query ($id: ID!, $period: PeriodInput!, $first: Int) { person(id: $id) { reuseCredit(period: $period) { events(first: $first) { nodes { weight } } } } }`,
        { id: toGlobalId("Person", org.people.ada), period, first },
      );
    expect((await asked({ start: "2024-01-01", end: "2026-01-01" }, 5)).errors[0]?.message).toMatch(
      /at most 366 days/,
    );
    expect((await asked(SPRING, 0)).errors[0]?.message).toMatch(/1 to 100/);
  });
});

test("Article.catchAll says how specific an article is, and when nothing can be said", async () => {
  const { articles } = await ask<{ articles: { nodes: readonly { title: string; catchAll: object }[] } }>(
    "fia",
    `{ articles(first: 10) { nodes { title catchAll { index clusters n verdict } } } }`,
  );
  expect(articles.nodes.map(({ title, catchAll }) => [title, catchAll]).sort()).toEqual([
    ["How to a", { index: null, clusters: 1, n: 8, verdict: "CANNOT_TELL" }],
    ["How to b", { index: null, clusters: 1, n: 1, verdict: "CANNOT_TELL" }],
  ]);
});

test("reuseRings is for administrators only, who see no ring where there is none", async () => {
  const query = `query ($period: PeriodInput!) { reuseRings(period: $period) { inside received expected links reviewed needed isHeld members { displayName } } }`;
  expect(await ask("lea", query, { period: SPRING })).toEqual({ reuseRings: null });
  expect(await ask("dana", query, { period: SPRING })).toEqual({ reuseRings: [] });
});

describe("in an organisation with a ring and a form that demands links", () => {
  const people = ["ada", "ben", "lea", "cy", "fia", "max"] as const;
  const MAY = { start: "2026-05-01", end: "2026-06-01" };
  let other: TestOrganisation;
  beforeAll(async () => {
    other = await createTestOrganisation(db.deps, "ring");
    const uses = people.flatMap((by) =>
      people
        .filter((of) => of !== by)
        .flatMap((of) =>
          Array.from({ length: by < "c" && of < "c" ? 24 : 2 }, (_, at) => ({
            id: `${by}-${of}-${String(at)}`,
            by,
            of,
          })),
        ),
    );
    await tell(db, other, {
      articles: people.map((name) => oldArticle(`of ${name}`, name)),
      tickets: uses.map(({ id, by }) => closedTicket(id, "2026-05-05T08:00:00Z", by)),
      links: uses.map(({ id, by, of }) => solvedBy(id, `of ${of}`, by, "2026-05-05T09:00:00Z")),
    });
    await rebuildOutcomes(db.deps, other.id);
  });
  const askOther = async <T>(as: PersonName, query: string, variables: object): Promise<T> => {
    const { data, errors } = await server.askText<T>((await other.as(as)).token, query, variables);
    expect(errors).toEqual([]);
    if (data === null) throw new Error("no data");
    return data;
  };

  test("an administrator sees whose credit waits and for how many reviews, and that is recorded", async () => {
    const { reuseRings } = await askOther<{ reuseRings: readonly Record<string, unknown>[] }>(
      "dana",
      `query ($period: PeriodInput!) { reuseRings(period: $period) { inside received expected links reviewed needed isHeld members { displayName } } }`,
      { period: MAY },
    );
    expect(reuseRings).toMatchObject([
      { inside: 48, received: 64, links: 48, reviewed: 0, needed: 20, isHeld: true },
    ]);
    expect(reuseRings[0]?.["members"]).toEqual(
      expect.arrayContaining([{ displayName: "Ada" }, { displayName: "Ben" }]),
    );
    const rows = await db.database.query(
      `select from access_log l where l.organisation_id = $1 and l.subject_id = any($2::uuid[]) and l.what like 'links among%'`,
      [other.id, [other.people.ada, other.people.ben]],
    );
    expect(rows).toHaveLength(2);
  });

  test("the person sees what waits and why", async () => {
    const { person } = await askOther<{ person: { reuseCredit: object } }>(
      "ada",
      `query ($id: ID!, $period: PeriodInput!) { person(id: $id) { reuseCredit(period: $period) { n withheld { reason n } } } }`,
      { id: toGlobalId("Person", other.people.ada), period: MAY },
    );
    expect(person.reuseCredit).toEqual({ n: 8, withheld: [{ reason: "HELD", n: 24 }] });
  });

  test("leaders and administrators see the burst of a team of five or more, and nobody sees one of fewer", async () => {
    const bursts = async (as: PersonName, team: "company" | "field"): Promise<unknown> =>
      (
        await askOther<{ team: { linkBursts: unknown } }>(
          as,
          `query ($id: ID!, $period: PeriodInput!) { team(id: $id) { linkBursts(period: $period) { burst count n isAlarm } } }`,
          { id: toGlobalId("Team", other.teams[team]), period: MAY },
        )
      ).team.linkBursts;
    expect(await bursts("dana", "company")).toEqual([
      { burst: "AT_CLOSING", count: 104, n: 104, isAlarm: true },
      { burst: "AT_PERIOD_END", count: 0, n: 104, isAlarm: false },
    ]);
    expect(await bursts("max", "field")).toBeNull();
    expect(await bursts("ada", "company")).toBeNull();
  });
});

describe("reviewing links", () => {
  const NEXT = `mutation { linkReviewNext(input: {}) { review { id ticketKey ticketUrl ticketCategory ticketOpenedAt articleTitle articleIssue articleBody verdict note submittedAt drawnAt } userErrors { code } } }`;
  interface Next {
    readonly linkReviewNext: {
      readonly review: { readonly id: string } | null;
      readonly userErrors: readonly object[];
    };
  }

  test("shows the ticket and the article as it was, not the linker, and takes an answer once", async () => {
    const { linkReviewNext: next } = await ask<Next>("lea", NEXT);
    expect(next).toMatchObject({
      review: { ticketCategory: "Mail > Login", verdict: null, articleIssue: null },
      userErrors: [],
    });
    const submit = `mutation ($input: LinkReviewSubmitInput!) { linkReviewSubmit(input: $input) { review { id verdict note } userErrors { code message path } } }`;
    const input = { reviewId: next.review?.id, verdict: "INACCURATE" };
    expect(await ask("lea", submit, { input })).toMatchObject({
      linkReviewSubmit: {
        review: null,
        userErrors: [{ code: "VALIDATION_FAILED", path: ["input", "note"] }],
      },
    });
    const noted = { ...input, note: "It is about another version" };
    expect(await ask("lea", submit, { input: noted })).toEqual({
      linkReviewSubmit: {
        review: { id: next.review?.id, verdict: "INACCURATE", note: "It is about another version" },
        userErrors: [],
      },
    });
    // Nobody else sees the review.
    expect(await ask("dana", `query ($id: ID!) { node(id: $id) { id } }`, { id: next.review?.id })).toEqual({
      node: null,
    });
  });

  test("gives null when no link waits, and says why it gives none to others", async () => {
    expect(await ask("fia", NEXT)).toEqual({
      linkReviewNext: { review: null, userErrors: [{ code: "PROFICIENCY_REQUIRED" }] },
    });
    for (let left = 12; left > 0; left -= 1) {
      const { linkReviewNext } = await ask<Next>("dana", NEXT);
      if (linkReviewNext.review === null) break;
      await ask(
        "dana",
        `mutation ($id: ID!) { linkReviewSubmit(input: { reviewId: $id, verdict: ACCURATE }) { userErrors { code } } }`,
        {
          id: linkReviewNext.review.id,
        },
      );
    }
    expect(await ask("dana", NEXT)).toEqual({ linkReviewNext: { review: null, userErrors: [] } });
  });

  test("shows how far reviewers agree, which nobody can tell from few pairs", async () => {
    expect(
      await ask(
        "fia",
        `query ($period: PeriodInput!) { linkReviewAgreement(period: $period) { kappa kappaLow kappaHigh minN verdict } }`,
        { period: { start: "2026-06-01", end: "2026-07-01" } },
      ),
    ).toMatchObject({ linkReviewAgreement: { minN: 20, verdict: "CANNOT_TELL" } });
  });
});
