import { expect } from "@jest/globals";
import { graphql } from "graphql";
import { jobHandlers } from "../../../src/job-handlers.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

const schema = buildSolvewellSchema();

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
type Data = any;

/** What is said of an own metric in a version: a rate of deliveries, with other parts where given. */
export const terms = (parts: object = {}): object => ({
  name: "Deliveries on time",
  description: "Whether customers get what they were promised when they were promised it.",
  formula: "The share of deliveries that came on the promised day.",
  direction: "HIGHER_IS_BETTER",
  unit: "share of deliveries",
  level: "TEAM",
  guardMetric: "CALLBACK_RATE",
  ...parts,
});

/** The same with what never changes, as a metric is defined. */
export const definition = (parts: object = {}): object => ({
  ...terms({ shape: "RATE", names: "TICKETS" }),
  ...parts,
});

const RESULT = `value n numerator minN unit definitionVersion verdict verdictReason interval { low high method } explanation`;
const GOAL = `query ($id: ID!, $asOf: DateTime) { goal(id: $id) {
  metric baseline target
  measures { metric definitionVersion bandLow ownMetric { id name version } metricDefinition { key } guard { key }
    guardResult { n } progress(asOf: $asOf) { value isReached words months { value isMet } result { n } ownResult { ${RESULT} } } }
  derivedFrom { kind metric definitionVersion isStale ownMetric { name } }
  progress(asOf: $asOf) { value current sentence result { n } ownResult { ${RESULT} facts(first: 1) { totalCount } }
    systemic { metric ownMetricId basis } }
  smartCheck { measurable lints { code message } }
  evidence(first: 2) { totalCount nodes { metric numerator durationSeconds counted } } } }`;

/** A client of the small organisation, in which the Desk is measured by two own metrics. */
export class OwnMetricWorld {
  /** A rate: 36 of 40 in January 2026, 30 of 40 in February, 38 of 40 in March, 10 of 10 in April. */
  onTime = "";
  /** A duration in hours: 25 cases in May 2026 that took 1, 2, … 25 hours. */
  untilVisit = "";

  private constructor(
    readonly db: TestDatabase,
    readonly org: TestOrganisation,
  ) {}

  /** Defines both metrics, tells their cases through the API and lets the jobs do their work. */
  static async open(): Promise<OwnMetricWorld> {
    const db = await openTestDatabase();
    const world = new OwnMetricWorld(db, await createTestOrganisation(db.deps));
    world.onTime = await world.define({});
    world.untilVisit = await world.define({
      name: "Time until a visit",
      shape: "DURATION",
      names: "CUSTOMERS",
      direction: "LOWER_IS_BETTER",
      unit: null,
      durationUnit: "HOURS",
    });
    await world.observe([
      ...world.deliveries("2026-01-10", 40, 36),
      ...world.deliveries("2026-02-10", 40, 30),
      ...world.deliveries("2026-03-10", 40, 38),
      ...world.deliveries("2026-04-10", 10, 10),
      ...Array.from({ length: 25 }, (_, n) => world.visit(n + 1)),
    ]);
    return world;
  }

  async close(): Promise<void> {
    await this.db.close();
  }

  /** The data that a viewer is answered; an error is thrown. */
  async askAs(viewer: Viewer, source: string, variables: object = {}): Promise<Data> {
    const { db } = this;
    const snapshot = db.database.snapshot(treeScope(viewer));
    const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
    const variableValues = { ...variables };
    const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
    await snapshot.end();
    if (errors !== undefined) throw errors[0] ?? new Error("unknown");
    return data;
  }

  async ask(name: PersonName, source: string, variables: object = {}): Promise<Data> {
    return this.askAs((await this.org.as(name)).viewer, source, variables);
  }

  /** The payload of a mutation with one input. */
  async change(name: PersonName, field: string, input: object, selection: string): Promise<Data> {
    const type = schema.getMutationType()?.getFields()[field]?.args[0]?.type.toString();
    const source = `mutation ($input: ${type}) {
      payload: ${field}(input: $input) { ${selection} userErrors { code path message } } }`;
    return (await this.ask(name, source, { input })).payload;
  }

  private async define(parts: object): Promise<string> {
    const { ownMetric, userErrors } = await this.change(
      "dana",
      "ownMetricDefine",
      definition(parts),
      "ownMetric { id }",
    );
    expect(userErrors).toEqual([]);
    return ownMetric.id;
  }

  /** Cases of the rate on a day, the first `met` of them met. */
  deliveries(day: string, cases: number, met: number): readonly object[] {
    return Array.from({ length: cases }, (_, n) =>
      observed(`${day}-${n}`, day, {
        ownMetricId: this.onTime,
        ticket: `T-${day}-${n}`,
        numerator: n < met ? 1 : 0,
      }),
    );
  }

  private visit(hours: number): object {
    const durationSeconds = hours * 3_600;
    const parts = { ownMetricId: this.untilVisit, customer: `C-${hours}`, durationSeconds };
    return observed(`visit-${hours}`, "2026-05-04", parts);
  }

  /** Tells cases that must all be new, and lets the jobs do their work. */
  async observe(items: readonly object[]): Promise<void> {
    const { db, org } = this;
    const { viewer } = await org.asTool(["read", "write"]);
    const source = `mutation ($input: MetricObservationsUpsertInput!) {
      metricObservationsUpsert(input: $input) { results { status } userErrors { message } } }`;
    const { metricObservationsUpsert } = await this.askAs(viewer, source, { input: { items } });
    const results = items.map(() => ({ status: "CREATED" }));
    expect(metricObservationsUpsert).toEqual({ userErrors: [], results });
    await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
  }

  /** A proposal of the Desk for the first half of 2026. */
  proposal(measure: object, parts: object = {}): object {
    return {
      level: "TEAM",
      ownerTeamId: toGlobalId("Team", this.org.teams.desk),
      title: "Customers get what was promised",
      rationale: "We promise a day that we can keep.",
      period: { start: "2026-01-01", end: "2026-07-01" },
      measures: [{ weightBps: 10_000, ...measure }],
      ...parts,
    };
  }

  async propose(name: PersonName, measure: object, parts: object = {}): Promise<Data> {
    return this.change(name, "goalPropose", this.proposal(measure, parts), "goal { id }");
  }

  /** A goal of the Desk that Lea proposed, Dana agreed to and Lea activated; it stands at version 3. */
  async activeGoal(measure: object, parts: object = {}): Promise<string> {
    const { goal, userErrors } = await this.propose("lea", measure, parts);
    expect(userErrors).toEqual([]);
    const step = (name: PersonName, field: string, version: number): Promise<Data> =>
      this.change(name, field, { goalId: goal.id, version }, "goal { state }");
    expect(await step("dana", "goalAgree", 1)).toEqual({ goal: { state: "AGREED" }, userErrors: [] });
    expect(await step("lea", "goalActivate", 2)).toEqual({ goal: { state: "ACTIVE" }, userErrors: [] });
    return goal.id;
  }

  /** Everything about a goal that an own metric plays a part in. */
  async goalAs(name: PersonName, id: string, asOf: string | null = null): Promise<Data> {
    return (await this.ask(name, GOAL, { id, asOf })).goal;
  }
}

function observed(externalId: string, day: string, parts: object): object {
  return {
    externalId,
    sourceUpdatedAt: `${day}T12:00:00Z`,
    occurredAt: `${day}T10:00:00Z`,
    team: "desk",
    ...parts,
  };
}
