import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import { newId } from "../../../src/platform/new-id.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { closedTicket, oldArticle, solvedBy, tell } from "../../outcomes/actions/outcome-fixture.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { insertGoal, type GoalToInsert } from "../store/insert-goal.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let org: TestOrganisation;
let adasGoal: GoalId;

/** Cy solves eight tickets with Ada's article and Ben one with it; Ada solves two a month, one of them with Ben's. */
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const byCy = Array.from({ length: 8 }, (_, at) => ({
    id: `c${String(at)}`,
    day: `2026-04-0${String(at + 1)}`,
  }));
  const byAda = ["02", "03", "04", "05"].flatMap((month) => [
    { id: `a${month}x`, day: `2026-${month}-10`, isReuse: true },
    { id: `a${month}y`, day: `2026-${month}-11`, isReuse: false },
  ]);
  await tell(db, org, {
    articles: [oldArticle("a", "ada"), oldArticle("b", "ben")],
    tickets: [
      ...byCy.map(({ id, day }) => closedTicket(id, `${day}T08:00:00Z`, "cy")),
      ...byAda.map(({ id, day }) => closedTicket(id, `${day}T08:00:00Z`, "ada")),
      closedTicket("b0", "2026-05-20T08:00:00Z", "ben"),
    ],
    links: [
      ...byCy.map(({ id, day }) => solvedBy(id, "a", "cy", `${day}T08:30:00Z`)),
      ...byAda
        .filter(({ isReuse }) => isReuse)
        .map(({ id, day }) => solvedBy(id, "b", "ada", `${day}T08:30:00Z`)),
      solvedBy("b0", "a", "ben", "2026-05-20T08:30:00Z"),
    ],
  });
  await rebuildOutcomes(db.deps, org.id);
  adasGoal = await reuseGoal({ personId: org.people.ada, proposedBy: org.people.ada });
  await db.database.query(
    `insert into goal_target (organisation_id, id, measure_id, effective_from, baseline, target, reason, set_by, recorded_at)
     select organisation_id, $2, id, '2026-05-01', 0.18, 40, 'We know more now', $3, '2026-04-15T09:00:00Z'
     from goal_measure where goal_id = $1`,
    [adasGoal, newId(), org.people.lea],
  );
});
afterAll(async () => db.close());

async function reuseGoal(parts: GoalToInsert): Promise<GoalId> {
  return insertGoal(db, org, { metric: "ACCURATE_REUSE_PER_100", ...parts });
}

const FIGURE = `value numerator denominator n nImmature nExcluded exclusions { reason count } verdict interval { low high }`;
const facts = (first: number): string =>
  `facts(first: ${String(first)}) { totalCount nodes { ticket { externalId } } }`;
/** A list of facts is a statement of its own, so lists of goals are asked without. */
const evidenceWith = (ofResult: string, ofMonth: string): string => `measureId sentence
  result { ${FIGURE} ${ofResult} }
  series { period { start end } isOver target bandLow bandHigh result { ${FIGURE} ${ofMonth} } }
  footprint { n sentence leftOut { reason n } accuracy { reviewed accurate value interval { low high } }
    clusters(first: 10) { nodes { n share firstUsedOn lastUsedOn oldestArticle { title } accuracy { reviewed } }
      pageInfo { hasNextPage endCursor } }
    events(first: 100) { nodes { status share ticket { externalId } } } }`;
const QUERY = `query ($id: ID!, $asOf: DateTime) { goal(id: $id) { id evidenceSummary(asOf: $asOf) { ${evidenceWith(facts(100), facts(1))} } } }`;

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
  readonly data: any;
  readonly statements: number;
}

async function ask(name: PersonName, source: string, variables: Record<string, unknown>): Promise<Answer> {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: variables });
  const { statements } = snapshot;
  await snapshot.end();
  if (errors !== undefined) throw errors[0] ?? new Error("unknown");
  return { data, statements };
}

async function evidence(name: PersonName, goalId: GoalId, asOf: string | null = null) {
  const { data } = await ask(name, QUERY, { id: toGlobalId("Goal", goalId), asOf });
  return data.goal?.evidenceSummary ?? null;
}

async function inTeamOnlyMode(look: () => Promise<void>): Promise<void> {
  const set = (on: boolean) =>
    db.database.query(`update organisation set team_only_mode = $2 where id = $1`, [org.id, on]);
  await set(true);
  await look();
  await set(false);
}

describe("the evidence of a person's goal", () => {
  test("shows the figure month by month, each against the target in force in it, with its facts", async () => {
    const { result, series, sentence } = await evidence("ada", adasGoal);
    expect(result).toMatchObject({
      value: 50,
      numerator: 4,
      denominator: 8,
      n: 8,
      verdict: "INSUFFICIENT_DATA",
    });
    expect(result.facts.totalCount).toBe(8);
    expect(
      result.facts.nodes.map((fact: { ticket: { externalId: string } }) => fact.ticket.externalId),
    ).toContain("a05x");
    expect(series.map((month: { period: { start: string } }) => month.period.start)).toEqual([
      "2026-01-01",
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
      "2026-05-01",
      "2026-06-01",
    ]);
    expect(series.map((month: { target: number }) => month.target)).toEqual([0.1, 0.1, 0.1, 0.1, 40, 40]);
    expect(series.map((month: { isOver: boolean }) => month.isOver)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(series[0]).toMatchObject({ bandLow: null, result: { value: null, n: 0, interval: null } });
    expect(series[3]).toMatchObject({
      result: { value: 50, numerator: 1, n: 2, verdict: "INSUFFICIENT_DATA", facts: { totalCount: 2 } },
    });
    expect(sentence).toMatch(/stands at 50\.0 .*8 cases are too few for a judgement, which takes 30/);
  });

  test("shows the clusters of the person's knowledge and the tickets of others they solved", async () => {
    const { footprint } = await evidence("ada", adasGoal);
    expect(footprint).toMatchObject({
      n: 9,
      leftOut: [],
      accuracy: { reviewed: 0, accurate: 0, value: null, interval: null },
    });
    expect(footprint.sentence).toMatch(/^Your knowledge took part in 9 solved tickets of others \(how many/);
    expect(footprint.clusters.nodes).toEqual([
      {
        n: 9,
        share: 1,
        firstUsedOn: "2026-04-01",
        lastUsedOn: "2026-05-20",
        oldestArticle: { title: "How to a" },
        accuracy: { reviewed: 0 },
      },
    ]);
    expect(footprint.events.nodes).toHaveLength(9);
    const { data } = await ask(
      "ada",
      `query ($id: ID!, $period: PeriodInput!) { person(id: $id) { reuseCredit(period: $period) { n } } }`,
      { id: toGlobalId("Person", org.people.ada), period: { start: "2026-01-01", end: "2026-07-01" } },
    );
    expect(data.person.reuseCredit.n).toBe(footprint.n);
  });

  test("has the accuracy of the links that were reviewed", async () => {
    await db.database.query(
      `insert into link_verdict (organisation_id, id, link_id, verdict, reviewed_by, reviewed_at, recorded_at)
       select l.organisation_id, gen_random_uuid(), l.id, 'ACCURATE', $2, '2026-05-01T08:00:00Z', '2026-05-01T08:00:00Z'
       from article_link l join ticket t on t.organisation_id = l.organisation_id and t.id = l.ticket_id
       where l.organisation_id = $1 and t.external_id in ('c0', 'c1', 'c2')`,
      [org.id, org.people.lea],
    );
    const { footprint } = await evidence("ada", adasGoal);
    expect(footprint.accuracy).toMatchObject({ reviewed: 3, accurate: 3, value: 1 });
    expect(footprint.accuracy.interval.low).toBeCloseTo(0.4385, 4);
    expect(footprint.sentence).toMatch(
      /accuracy between 43\.9 and 100\.0 %, from 3 reviewed links, fewer than the 30 that say much/,
    );
    expect((await evidence("ada", adasGoal, "2026-04-30T08:00:00.000Z")).footprint.accuracy.reviewed).toBe(0);
  });

  test("is for the line above too, in other words and on record; not for others who see the goal", async () => {
    const seen = await evidence("lea", adasGoal);
    expect(seen.footprint.sentence).toMatch(/^This person's knowledge took part in 9/);
    const looks = await db.database.query<{ viewer: string }>(
      `select viewer_id as viewer from access_log where subject_id = $1 and what = 'Evidence of a goal'`,
      [org.people.ada],
    );
    expect(looks).toEqual([{ viewer: org.people.lea }]);
    const proposed = await reuseGoal({ personId: org.people.ada, proposedBy: org.people.max });
    const { data } = await ask("max", QUERY, { id: toGlobalId("Goal", proposed) });
    expect(data.goal).toEqual({ id: toGlobalId("Goal", proposed), evidenceSummary: null });
    expect(await evidence("ben", adasGoal)).toBeNull();
  });

  test("is nothing for a measure it does not have, and has no footprint for a metric that is not about knowledge", async () => {
    const other = await insertGoal(db, org, { personId: org.people.ada, proposedBy: org.people.ada });
    expect(await evidence("ada", other)).toMatchObject({ footprint: null, series: { length: 6 } });
    const of = async (measureId: string) =>
      (
        await ask(
          "ada",
          `query ($id: ID!, $measureId: ID) { goal(id: $id) { evidenceSummary(measureId: $measureId) { measureId } } }`,
          { id: toGlobalId("Goal", adasGoal), measureId },
        )
      ).data.goal.evidenceSummary;
    const { measureId } = await evidence("ada", adasGoal);
    expect(await of(measureId)).toEqual({ measureId });
    expect(await of((await evidence("ada", other)).measureId)).toBeNull();
    expect(await of(toGlobalId("Goal", adasGoal))).toBeNull();
  });
});

describe("the evidence of a team's goal", () => {
  let teamGoal: GoalId;
  beforeAll(async () => {
    teamGoal = await reuseGoal({ teamId: org.teams.desk, proposedBy: org.people.lea });
  });

  test("shows its leaders and administrators all of it but no split by person", async () => {
    for (const name of ["lea", "dana"] as const) {
      const { result, footprint } = await evidence(name, teamGoal);
      expect(result).toMatchObject({ n: 17, numerator: 13 });
      expect(footprint).toMatchObject({ n: 13, events: null });
      expect(footprint.sentence).toMatch(
        /^The knowledge of this team took part in 13 tickets solved by people who had not written it/,
      );
      expect(
        footprint.clusters.nodes.map(({ n, share, oldestArticle }: Record<string, object>) => ({
          n,
          share,
          oldestArticle,
        })),
      ).toEqual([
        { n: 4, share: null, oldestArticle: { title: "How to b" } },
        { n: 9, share: null, oldestArticle: { title: "How to a" } },
      ]);
    }
  });

  test("is nothing for its members and for peers, whatever was released to them", async () => {
    for (const name of ["ada", "fia", "max"] as const) expect(await evidence(name, teamGoal)).toBeNull();
  });

  test("counts knowledge for the team its writer was in when the ticket was closed", async () => {
    const ofField = await reuseGoal({ teamId: org.teams.field, proposedBy: org.people.max });
    const change = (sql: string, ...values: readonly unknown[]) =>
      db.database.query(sql, [org.id, org.people.ada, ...values]);
    const { desk, field } = org.teams;
    expect((await evidence("max", ofField)).footprint.n).toBe(0);
    const OF_ADA = `organisation_id = $1 and person_id = $2`;
    await change(`update membership set valid_to = '2026-05-01' where ${OF_ADA} and team_id = $3`, desk);
    await change(
      `insert into membership (organisation_id, person_id, id, team_id, role, valid_from, recorded_at)
       values ($1, $2, $3, $4, 'MEMBER', '2026-05-01', '2025-01-01T00:00:00Z')`,
      newId(),
      field,
    );
    // Ada took one later ticket along; the eight of April stay with the Desk.
    expect((await evidence("max", ofField)).footprint).toMatchObject({
      n: 1,
      clusters: { nodes: [{ n: 1, firstUsedOn: "2026-05-20" }] },
    });
    expect((await evidence("lea", teamGoal)).footprint.n).toBe(12);
    await change(`delete from membership where ${OF_ADA} and team_id = $3`, field);
    await change(`update membership set valid_to = null where ${OF_ADA}`);
  });

  test("names no fact and no cluster in team-only mode, and nothing to a person about the team", async () => {
    await inTeamOnlyMode(async () => {
      const { result, series, footprint } = await evidence("lea", teamGoal);
      expect(result).toMatchObject({ n: 17, facts: null });
      expect(series[3].result.facts).toBeNull();
      expect(footprint).toMatchObject({ n: 13, clusters: null, events: null });
      expect(await evidence("ada", adasGoal)).toBeNull();
      expect((await evidence("lea", adasGoal)).footprint.sentence).toMatch(/^The knowledge of this team/);
    });
  });
});

describe("the evidence of many goals", () => {
  test("of twenty costs no more statements than of four", async () => {
    for (let at = 0; at < 20; at += 1) {
      const name = (["ada", "ben", "cy"] as const)[at % 3] ?? "ada";
      const owner =
        at % 4 === 3 ? { teamId: org.teams.desk } : at % 4 === 2 ? {} : { personId: org.people[name] };
      await reuseGoal({
        ...owner,
        proposedBy: org.people.dana,
        start: "2026-02-01",
        at: "2026-02-01T09:00:00Z",
      });
    }
    const list = `query ($first: Int!) { goals(first: $first) { nodes { level evidenceSummary { ${evidenceWith("", "")} } } } }`;
    const four = await ask("dana", list, { first: 4 });
    const twenty = await ask("dana", list, { first: 20 });
    const seen = twenty.data.goals.nodes.filter(
      (goal: { evidenceSummary: unknown }) => goal.evidenceSummary !== null,
    );
    expect(seen).toHaveLength(20);
    expect(twenty.statements).toBe(four.statements);
  });
});

describe("the evidence as of a past instant", () => {
  test("has the digits of then, whatever was learnt since; what is still to come is refused", async () => {
    db.clock.set("2026-06-16T10:00:00.000Z");
    const then = await evidence("ada", adasGoal);
    db.clock.set("2026-06-20T10:00:00.000Z");
    await tell(db, org, {
      tickets: [
        closedTicket("late", "2026-04-20T08:00:00Z", "ada"),
        closedTicket("later", "2026-04-21T08:00:00Z", "cy"),
      ],
      links: [
        solvedBy("late", "b", "ada", "2026-04-20T08:30:00Z"),
        solvedBy("later", "a", "cy", "2026-04-21T08:30:00Z"),
      ],
    });
    await rebuildOutcomes(db.deps, org.id);
    const now = await evidence("ada", adasGoal);
    expect([now.result.n, now.footprint.n]).toEqual([then.result.n + 1, then.footprint.n + 1]);
    expect(await evidence("ada", adasGoal, "2026-06-16T10:00:00.000Z")).toEqual(then);
    await expect(evidence("ada", adasGoal, "2026-07-01T00:00:00.000Z")).rejects.toThrow(/still to come/);
  });
});
