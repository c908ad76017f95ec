import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { jobHandlers } from "../../../src/job-handlers.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let org: TestOrganisation;
let dana: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  dana = (await org.as("dana")).viewer;
});
afterAll(async () => db.close());

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
  readonly data: any;
  readonly errors: readonly string[];
  readonly statements: number;
}

async function ask(
  viewer: Viewer,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  const { statements } = snapshot;
  await snapshot.end();
  return { data, statements, errors: (errors ?? []).map(({ message }) => message) };
}

const DEFINE = `mutation ($input: OwnMetricDefineInput!) {
  ownMetricDefine(input: $input) { ownMetric { id name version guardMetric { key } } userErrors { code path message } }
}`;
const UPSERT = `mutation ($input: MetricObservationsUpsertInput!) {
  metricObservationsUpsert(input: $input) {
    results { index externalId status errors { code path retryable } } userErrors { code path }
  }
}`;
const FIGURES = `query ($id: ID!, $period: PeriodInput!) {
  organisation {
    ownMetrics(first: 10) { nodes { name level retiredAt } totalCount }
    ownMetric(id: $id, period: $period) { n value nExcluded interval { low high method } explanation }
  }
  teams(first: 10) { nodes { name ownMetric(id: $id, period: $period) { n scopeLevel verdict } } }
}`;
const PERIOD = { start: "2026-03-01", end: "2026-06-01" };
const definition = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  input: {
    name: "Deliveries on time",
    description: "Whether customers get what they were promised when they were promised it.",
    formula: "The share of deliveries that came on the promised day.",
    shape: "RATE",
    names: "TICKETS",
    direction: "HIGHER_IS_BETTER",
    unit: "share of deliveries",
    level: "TEAM",
    guardMetric: "CALLBACK_RATE",
    ...parts,
  },
});

describe("from definition to figure", () => {
  let id = "";
  test("an administrator defines a metric", async () => {
    const { data, errors } = await ask(dana, DEFINE, definition());
    expect(errors).toEqual([]);
    expect(data.ownMetricDefine).toMatchObject({
      ownMetric: { name: "Deliveries on time", version: 1, guardMetric: { key: "CALLBACK_RATE" } },
      userErrors: [],
    });
    id = data.ownMetricDefine.ownMetric.id;
  });

  test("a name that is a quota is answered with the outcomes to aim at", async () => {
    const { data } = await ask(dana, DEFINE, definition({ name: "Napisz 10 artykułów" }));
    const [error] = data.ownMetricDefine.userErrors;
    expect(error).toMatchObject({ code: "GOAL_ON_ACTIVITY_FORBIDDEN", path: ["input", "name"] });
    expect(error.message).toContain("Cel dotyczy tego, co dała wiedza");
    expect(error.message).toContain("ACCURATE_REUSE_PER_100");
  });

  test("a source's own token sends observations, each answered in its place", async () => {
    const { viewer } = await org.asTool(["read", "write"]);
    const item = (externalId: string, numerator: number, ticket: string | null) => ({
      ownMetricId: id,
      externalId,
      sourceUpdatedAt: "2026-04-02T00:00:00Z",
      occurredAt: "2026-04-01T00:00:00Z",
      ticket,
      team: "desk",
      numerator,
    });
    const items = [item("a", 1, "T-1"), item("b", 0, "T-2"), item("c", 1, null)];
    const { data, errors } = await ask(viewer, UPSERT, { input: { items } });
    expect(errors).toEqual([]);
    const path = ["input", "items", "2", "ticket"];
    expect(data.metricObservationsUpsert).toEqual({
      results: [
        { index: 0, externalId: "a", status: "CREATED", errors: [] },
        { index: 1, externalId: "b", status: "CREATED", errors: [] },
        {
          index: 2,
          externalId: "c",
          status: "FAILED",
          errors: [{ code: "INCOMPLETE", path, retryable: true }],
        },
      ],
      userErrors: [],
    });
    await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
  });

  test("the figure is read beside the definition, for the organisation and every team at once", async () => {
    const { data, errors, statements } = await ask(dana, FIGURES, { id, period: PERIOD });
    expect(errors).toEqual([]);
    expect(data.organisation).toMatchObject({
      ownMetrics: { nodes: [{ name: "Deliveries on time", level: "TEAM", retiredAt: null }], totalCount: 1 },
      ownMetric: { n: 2, value: 0.5, nExcluded: 0, interval: { method: "WILSON" } },
    });
    expect(data.organisation.ownMetric.explanation).toContain("Deliveries on time");
    expect(data.teams.nodes).toEqual([
      { name: "Company", ownMetric: { n: 2, scopeLevel: "TEAM", verdict: "INSUFFICIENT_DATA" } },
      { name: "Desk", ownMetric: { n: 2, scopeLevel: "TEAM", verdict: "INSUFFICIENT_DATA" } },
      { name: "Field", ownMetric: { n: 0, scopeLevel: "TEAM", verdict: "INSUFFICIENT_DATA" } },
    ]);
    const { statements: forNone } = await ask(
      dana,
      "{ organisation { name } teams(first: 10) { nodes { name } } }",
    );
    expect(statements - forNone).toBeLessThanOrEqual(12);
  });

  test("the facts behind the figure are listed, and the look at them is recorded", async () => {
    const { viewer } = await org.asTool(["read", "write"]);
    const items = [
      {
        ownMetricId: id,
        externalId: "ada's",
        sourceUpdatedAt: "2026-04-03T00:00:00Z",
        occurredAt: "2026-04-02T00:00:00Z",
        ticket: "T-3",
        person: "ada",
        numerator: 1,
      },
      {
        metric: "FIRST_CONTACT_RESOLUTION",
        externalId: "contact",
        sourceUpdatedAt: "2026-04-03T00:00:00Z",
        occurredAt: "2026-04-02T00:00:00Z",
        customer: "C-1",
        team: "desk",
        numerator: 1,
      },
    ];
    await ask(viewer, UPSERT, { input: { items } });
    await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
    const FACTS = `query ($id: ID!, $desk: ID!, $period: PeriodInput!) {
      team(id: $desk) {
        ownMetric(id: $id, period: $period) { n facts(first: 5) { nodes { metric numerator durationSeconds counted ticket { id } person { displayName } } totalCount } }
        metric(metric: FIRST_CONTACT_RESOLUTION, period: $period) { n facts(first: 5) { nodes { metric ticket { id } } } }
      }
    }`;
    const desk = toGlobalId("Team", org.teams.desk);
    const lea = (await org.as("lea")).viewer;
    const { data, errors } = await ask(lea, FACTS, { id, desk, period: PERIOD });
    expect(errors).toEqual([]);
    expect(data.team.ownMetric).toMatchObject({ n: 3, facts: { totalCount: 3 } });
    expect(data.team.ownMetric.facts.nodes[0]).toEqual({
      metric: null,
      numerator: 1,
      durationSeconds: null,
      counted: true,
      ticket: null,
      person: { displayName: "Ada" },
    });
    expect(data.team.metric).toMatchObject({
      n: 1,
      facts: { nodes: [{ metric: "FIRST_CONTACT_RESOLUTION", ticket: null }] },
    });
    const looks = await db.database.query(`select what from access_log where subject_id = $1`, [
      org.people.ada,
    ]);
    expect(looks).toEqual([{ what: "facts of Deliveries on time from 2026-03-01 until 2026-06-01" }]);
  });

  test("a peer sees the definition and no figure", async () => {
    const { data, errors } = await ask((await org.as("ada")).viewer, FIGURES, { id, period: PERIOD });
    expect(errors).toEqual([]);
    expect(data.organisation).toMatchObject({ ownMetrics: { totalCount: 1 }, ownMetric: null });
    expect(data.teams.nodes.map((team: { ownMetric: unknown }) => team.ownMetric)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("a definition is found again by its id, in its own organisation only", async () => {
    const NODE = "query ($id: ID!) { node(id: $id) { ... on OwnMetric { name formula } } }";
    expect((await ask(dana, NODE, { id })).data.node).toMatchObject({ name: "Deliveries on time" });
    const other = await createTestOrganisation(db.deps, "other");
    expect((await ask((await other.as("dana")).viewer, NODE, { id })).data.node).toBeNull();
  });

  test("a metric of the organisation is not read for a team", async () => {
    const made = await ask(dana, DEFINE, definition({ name: "Renewals", level: "ORGANISATION" }));
    const { errors } = await ask(dana, FIGURES, {
      id: made.data.ownMetricDefine.ownMetric.id,
      period: PERIOD,
    });
    expect(errors[0]).toContain('"Renewals" is measured for the organisation only');
  });

  test("an unknown metric has no figure, and no person has any field for one", async () => {
    const unknown = toGlobalId("OwnMetric", "00000000-0000-7000-8000-000000000000");
    const { data } = await ask(dana, FIGURES, { id: unknown, period: PERIOD });
    expect(data.organisation.ownMetric).toBeNull();
    const { errors } = await ask(dana, `{ people(first: 1) { nodes { ownMetric(id: "x") { n } } } }`);
    expect(errors[0]).toContain('Cannot query field "ownMetric" on type "Person"');
  });
});

test("without saying whose observations they are, a person's token is told what is missing", async () => {
  const { data } = await ask(dana, UPSERT, { input: { items: [] } });
  expect(data.metricObservationsUpsert).toEqual({
    results: [],
    userErrors: [{ code: "VALIDATION_FAILED", path: ["input", "sourceId"] }],
  });
});
