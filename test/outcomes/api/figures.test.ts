import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import { upsertPeople } from "../../../src/people/actions/upsert-people.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, oldArticle, solvedBy, tell } from "../actions/outcome-fixture.js";
import { ask } from "./outcomes-client.js";

const MARCH = { start: "2026-03-01", end: "2026-04-01" };
const SOME_DAYS = { start: "2026-03-01", end: "2026-03-20" };
const FIGURE = `value n nImmature nExcluded numerator verdict suppressed { reason threshold } explanation facts { totalCount }`;

interface FigureAnswer {
  readonly value: number | null;
  readonly n: number | null;
  readonly nImmature: number | null;
  readonly nExcluded: number | null;
  readonly suppressed: { readonly reason: string; readonly threshold: number } | null;
  readonly facts: { readonly totalCount: number } | null;
}
type Period = typeof MARCH;

let db: TestDatabase;
let org: TestOrganisation;
let foreign: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  foreign = await createTestOrganisation(db.deps, "foreign");
  const who = ["ada", "ben", "cy", "lea", "fia"] as const;
  await tell(db, org, {
    tickets: Array.from({ length: 25 }, (_, index) =>
      closedTicket(
        `t${index}`,
        `2026-03-${String(index + 1).padStart(2, "0")}T09:00:00Z`,
        who[index % 5] ?? "ada",
        {
          ...(index === 10 ? { isSpam: true } : {}),
        },
      ),
    ),
    articles: [oldArticle("a", "ben")],
    links: [solvedBy("t0", "a", "ada", "2026-03-01T09:30:00Z")],
  });
  await rebuildOutcomes(db.deps, org.id);
  await publishClosedMonths(db.deps, org.id);
});
afterAll(async () => db.close());

async function personFigure(
  as: PersonName,
  of: PersonName,
  metric = "REOPEN_RATE",
  period: Period = MARCH,
): Promise<FigureAnswer | null> {
  const { viewer } = await org.as(as);
  const { data, errors } = await ask<{ person: { metric: FigureAnswer | null } }>(
    db,
    viewer,
    `query ($id: ID!, $metric: Metric!, $period: PeriodInput!) { person(id: $id) { metric(metric: $metric, period: $period) { ${FIGURE} } } }`,
    { id: toGlobalId("Person", org.people[of]), metric, period },
  );
  expect(errors).toBeUndefined();
  return data.person.metric;
}

async function teamFigure(
  as: PersonName,
  team: "company" | "desk" | "field",
  period: Period = MARCH,
): Promise<FigureAnswer | null> {
  const { viewer } = await org.as(as);
  const { data, errors } = await ask<{ team: { metric: FigureAnswer | null } }>(
    db,
    viewer,
    `query ($id: ID!, $period: PeriodInput!) { team(id: $id) { metric(metric: REOPEN_RATE, period: $period) { ${FIGURE} } } }`,
    { id: toGlobalId("Team", org.teams[team]), period },
  );
  expect(errors).toBeUndefined();
  return data.team.metric;
}

describe("a person's figure", () => {
  test("is seen by the person and by everybody above, with the facts", async () => {
    for (const viewer of ["ada", "lea", "dana"] as const)
      expect(await personFigure(viewer, "ada")).toMatchObject({
        value: 0,
        n: 4,
        nExcluded: 1,
        facts: { totalCount: 5 },
      });
  });

  test("is null for peers, for those below and for leaders of other teams", async () => {
    expect(await personFigure("ben", "ada")).toBeNull();
    expect(await personFigure("ada", "lea")).toBeNull();
    expect(await personFigure("max", "ada")).toBeNull();
  });

  test("is null for a former manager and for an administrator who is not above", async () => {
    must(
      await upsertPeople(db.deps, org.admin, org.sourceId, [
        {
          externalId: "adm",
          displayName: "Adm",
          joinedOn: "2025-01-01" as LocalDate,
          roles: [{ role: "ADMINISTRATOR", from: "2025-01-01" as LocalDate }],
        },
      ]),
    );
    const [adm] = await db.database.query<{ id: string }>(`select id from person where display_name = 'Adm'`);
    const admin = { ...org.admin, personId: adm?.id as never };
    const asked = await ask<{ person: { metric: object | null } }>(
      db,
      admin,
      `query ($id: ID!) { person(id: $id) { metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n } } }`,
      { id: toGlobalId("Person", org.people.ada) },
    );
    expect(asked.data.person.metric).toBeNull();
    expect(await personFigure("lea", "cy")).not.toBeNull();
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.cy,
        from: "2026-06-01" as LocalDate,
        managerId: org.people.max,
      }),
    );
    expect(await personFigure("lea", "cy")).toBeNull();
    expect(await personFigure("max", "cy")).not.toBeNull();
  });

  test("is null for a tool's token and unknown from another organisation", async () => {
    const { viewer } = await org.asTool();
    const query = `query ($id: ID!) { person(id: $id) { metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n } } organisation { metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n } } }`;
    const id = toGlobalId("Person", org.people.ada);
    const tool = await ask<object>(db, viewer, query, { id });
    expect(tool.data).toEqual({ person: { metric: null }, organisation: { metric: null } });
    const other = await ask<{ person: unknown }>(db, (await foreign.as("dana")).viewer, query, { id });
    expect(other.data.person).toBeNull();
  });

  test("is for the person alone in team-only mode", async () => {
    await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
    expect(await personFigure("lea", "ada")).toBeNull();
    expect(await personFigure("ada", "ada")).not.toBeNull();
    await db.database.query(`update organisation set team_only_mode = false where id = $1`, [org.id]);
  });

  test("can be seen by the person to have been looked at, and by whom", async () => {
    await personFigure("lea", "ben", "CALLBACK_RATE", SOME_DAYS);
    await personFigure("ada", "ben", "CSAT_SHARE", SOME_DAYS);
    const { viewer } = await org.as("ben");
    const { data } = await ask<{ viewer: { accessLog: { nodes: readonly object[] } } }>(
      db,
      viewer,
      `{ viewer { accessLog { nodes { what viewer { displayName } } } } }`,
    );
    expect(data.viewer.accessLog.nodes).toEqual([
      { what: "Callback rate from 2026-03-01 until 2026-03-20", viewer: { displayName: "Lea" } },
    ]);
  });

  test("is never computed for one person when the metric is for teams", async () => {
    const { viewer } = await org.as("ada");
    const { errors } = await ask(
      db,
      viewer,
      `query ($id: ID!) { person(id: $id) { metric(metric: DUP_BURDEN, period: {start: "2026-03-01", end: "2026-04-01"}) { n } } }`,
      { id: toGlobalId("Person", org.people.ada) },
    );
    expect(errors?.[0]?.message).toContain("DUP_BURDEN is measured for a team and above");
    expect(errors?.[0]?.originalError).toMatchObject({ argument: ["metric"] });
  });
});

describe("a group's figure", () => {
  test("is seen for any period, with facts, by leaders, leaders above and administrators", async () => {
    for (const viewer of ["lea", "dana"] as const)
      expect(await teamFigure(viewer, "desk", SOME_DAYS)).toMatchObject({
        n: 15,
        nExcluded: 1,
        facts: { totalCount: 16 },
      });
    expect(await teamFigure("lea", "field", SOME_DAYS)).toBeNull();
  });

  test("is seen by peers for a closed month, without facts, when five people stand behind it", async () => {
    expect(await teamFigure("ada", "company")).toMatchObject({ n: 24, suppressed: null, facts: null });
    expect(await teamFigure("ada", "company", SOME_DAYS)).toBeNull();
    expect(await teamFigure("ada", "company", { start: "2026-06-01", end: "2026-07-01" })).toBeNull();
    expect(await teamFigure("ada", "company", { start: "2026-03-01", end: "2026-05-01" })).toBeNull();
  });

  test("is withheld from peers, figures and facts, when fewer people stand behind it", async () => {
    expect(await teamFigure("fia", "field")).toEqual({
      value: null,
      n: null,
      nImmature: null,
      nExcluded: null,
      numerator: null,
      verdict: null,
      suppressed: { reason: "TOO_FEW_PEOPLE", threshold: 5 },
      explanation: "Withheld: peers see the figure of a group when at least 5 people stand behind it.",
      facts: null,
    });
    expect(await teamFigure("max", "field")).toMatchObject({ n: 5, suppressed: null });
  });

  test("of the organisation is seen by everybody for closed months, for any period by whoever leads all of it", async () => {
    const query = `query ($period: PeriodInput!) { organisation { metric(metric: REOPEN_RATE, period: $period) { n } } }`;
    const read = async (as: PersonName, period: Period): Promise<unknown> =>
      (await ask<{ organisation: { metric: unknown } }>(db, (await org.as(as)).viewer, query, { period }))
        .data.organisation.metric;
    expect(await read("ada", MARCH)).toEqual({ n: 24 });
    expect(await read("ada", SOME_DAYS)).toBeNull();
    expect(await read("max", SOME_DAYS)).toBeNull();
    expect(await read("dana", SOME_DAYS)).not.toBeNull();
  });
});

describe("the facts behind a figure", () => {
  const FACTS = `query ($id: ID!, $after: String) { team(id: $id) { metric(metric: ACCURATE_REUSE_PER_100, period: {start: "2026-03-01", end: "2026-04-01"}) {
    n nImmature nExcluded facts(first: 7, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id counted numerator denominator exclusion ticket { externalId } article { title } person { displayName } links { kind } } } } } }`;
  interface Fact {
    readonly id: string;
    readonly counted: boolean;
    readonly ticket: { readonly externalId: string };
    readonly person: { readonly displayName: string } | null;
  }
  interface Facts {
    readonly team: {
      readonly metric: {
        readonly n: number;
        readonly nImmature: number;
        readonly nExcluded: number;
        readonly facts: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
          readonly nodes: readonly Fact[];
        };
      };
    };
  }

  test("are paged to the end without gap or repetition, and as many as counted, immature and excluded together", async () => {
    const { viewer } = await org.as("dana");
    const seen: Fact[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const answer: { data: Facts } = await ask<Facts>(db, viewer, FACTS, {
        id: toGlobalId("Team", org.teams.company),
        after,
      });
      const { n, nImmature, nExcluded, facts } = answer.data.team.metric;
      expect(facts.totalCount).toBe(n + nImmature + nExcluded);
      seen.push(...facts.nodes);
      more = facts.pageInfo.hasNextPage;
      after = facts.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen.map((fact) => fact.id)).size).toBe(25);
    expect(seen.filter((fact) => !fact.counted).map((fact) => fact.ticket.externalId)).toEqual(["t10"]);
    expect(seen.at(-1)).toMatchObject({
      numerator: 1,
      denominator: 1,
      article: { title: "How to a" },
      person: { displayName: "Ada" },
      links: [{ kind: "SOLVED_BY" }],
    });
  });

  test("name nobody whose personal figures the viewer may not see", async () => {
    const admin = { ...(await org.as("max")).viewer, isAdministrator: true };
    const { data } = await ask<Facts>(db, admin, FACTS, {
      id: toGlobalId("Team", org.teams.desk),
      after: null,
    });
    const names = data.team.metric.facts.nodes.map((fact) => fact.person?.displayName ?? null);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => name !== null && name !== "Cy")).toEqual([]);
  });
});

test("fifty people with two metrics cost as many statements as two people", async () => {
  const crew = Array.from({ length: 50 }, (_, index) => ({
    externalId: `crew${index}`,
    displayName: `Crew ${index}`,
    joinedOn: "2025-01-01" as LocalDate,
    reportingLines: [{ manager: "lea", from: "2025-01-01" as LocalDate }],
  }));
  const written = must(await upsertPeople(db.deps, org.admin, org.sourceId, crew));
  expect(written.filter((outcome) => outcome.status !== "CREATED")).toEqual([]);
  const { viewer } = await org.as("dana");
  const read = (
    first: number,
  ): ReturnType<typeof ask<{ people: { nodes: readonly { a: object | null }[] } }>> =>
    ask(
      db,
      viewer,
      `query ($first: Int!) { people(first: $first, filter: {nameContains: "Crew"}) { nodes {
        a: metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n interval { low } }
        b: metric(metric: CALLBACK_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { n }
      } } }`,
      { first },
    );
  const two = await read(2);
  const fifty = await read(50);
  expect(fifty.errors).toBeUndefined();
  expect(fifty.data.people.nodes.filter((person) => person.a !== null)).toHaveLength(50);
  expect(fifty.statements).toBe(two.statements);
  expect(fifty.statements).toBeLessThanOrEqual(5);
});

test("a period that holds no day is refused with its argument", async () => {
  const { viewer } = await org.as("dana");
  const { errors } = await ask(
    db,
    viewer,
    `{ organisation { metric(metric: REOPEN_RATE, period: {start: "2026-03-01", end: "2026-03-01"}) { n } } }`,
  );
  expect(errors?.[0]?.message).toMatch(/^EMPTY_PERIOD/);
  expect(errors?.[0]?.originalError).toMatchObject({ argument: ["period", "end"] });
});

test("definitions name their guard and what can be aimed at", async () => {
  const { viewer } = await org.as("cy");
  const { data } = await ask<{ metricDefinitions: readonly { readonly key: string }[] }>(
    db,
    viewer,
    `{ metricDefinitions { key version class targetable minN { person peers } guardMetric { key } formula } }`,
  );
  expect(data.metricDefinitions.find(({ key }) => key === "CALLBACK_RATE")).toMatchObject({
    key: "CALLBACK_RATE",
    targetable: true,
    minN: { person: 30, peers: 5 },
    guardMetric: { key: "REOPEN_RATE" },
  });
});
