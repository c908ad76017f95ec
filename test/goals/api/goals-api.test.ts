import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const rate = { metric: "CALLBACK_RATE", on: "2026-03-02" };
  await insertFacts(db, org, { ...rate, personId: org.people.ada, cases: 50, hits: 7 });
});
afterAll(async () => db.close());

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
  readonly data: any;
  readonly statements: number;
}

async function ask(
  name: PersonName,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  const { statements } = snapshot;
  await snapshot.end();
  if (errors !== undefined) throw errors[0] ?? new Error("unknown");
  return { data, statements };
}

const PROPOSE = `mutation ($input: GoalProposeInput!) {
  goalPropose(input: $input) { goal { id version state } userErrors { __typename code path message } }
}`;
const proposal = (parts: Record<string, unknown> = {}): Record<string, unknown> => ({
  input: {
    level: "PERSON",
    ownerPersonId: toGlobalId("Person", org.people.ada),
    title: "Customers need not come back",
    rationale: "I ask what happens next before I call a matter solved.",
    metric: "CALLBACK_RATE",
    target: { reach: { baseline: 0.18, target: 0.1 } },
    period: { start: "2026-01-01", end: "2026-07-01" },
    ...parts,
  },
});

async function propose(name: PersonName, parts: Record<string, unknown> = {}): Promise<string> {
  const { data } = await ask(name, PROPOSE, proposal(parts));
  expect(data.goalPropose.userErrors).toEqual([]);
  return String(data.goalPropose.goal.id);
}

async function step(name: PersonName, field: string, input: Record<string, unknown>) {
  const type =
    { goalActivate: "GoalActivateInput", goalWithdraw: "GoalWithdrawInput" }[field] ?? "GoalStepInput";
  const { data } = await ask(
    name,
    `mutation ($input: ${type}!) { payload: ${field}(input: $input) {
      goal { version state } userErrors { __typename code ... on ConflictError { currentVersion } } } }`,
    { input },
  );
  return data.payload;
}

const GOAL = `query ($id: ID!) { goal(id: $id) {
  id title level category ambition rollUp termsVersion metric baseline target period { start end }
  measures { id kind weightBps metric baseline target bandLow definitionVersion
    metricDefinition { key direction } guard { key } guardResult { n value }
    targetHistory { effectiveFrom target reason setBy { displayName } }
    progress { value isReached words result { n verdict } } }
  derivedFrom { kind metric isStale } parents { why parent { id } } notes { text } acknowledgement { inOwnWords }
  person { displayName } team { name } proposedBy { displayName }
  alignmentPath { id } events { state goalVersion actor { displayName } }
  progress { value display current health elapsedShare explanation sentence missing
    measures { measureId value months { isMet } }
    result { value n verdict interval { low high } exclusions { reason } facts(first: 2) { totalCount } } }
  before: progress(asOf: "2026-03-01T00:00:00Z") { value }
  smartCheck { specific measurable achievable relevant timeBound messages lints { code } }
  evidence(first: 3) { totalCount nodes { counted numerator ticket { id } person { displayName } } } } }`;

describe("a goal of a person", () => {
  test("shows what it is, how far it has come and the facts that say so", async () => {
    const id = await propose("ada");
    expect(await step("lea", "goalAgree", { goalId: id, version: 1 })).toMatchObject({
      goal: { state: "AGREED" },
    });
    const { goal } = (await ask("lea", GOAL, { id })).data;
    expect(goal).toMatchObject({
      id,
      level: "PERSON",
      category: null,
      ambition: "COMMITTED",
      rollUp: "NONE",
      metric: "CALLBACK_RATE",
      baseline: 0.18,
      target: 0.1,
      period: { start: "2026-01-01", end: "2026-07-01" },
      measures: [
        {
          kind: "REACH",
          weightBps: 10_000,
          baseline: 0.18,
          bandLow: null,
          metricDefinition: { key: "CALLBACK_RATE", direction: "LOWER_IS_BETTER" },
          guard: { key: "REOPEN_RATE" },
          guardResult: { n: 0, value: null },
          targetHistory: [
            { effectiveFrom: "2026-01-01", target: 0.1, reason: null, setBy: { displayName: "Ada" } },
          ],
          progress: { isReached: false, result: { n: 50, verdict: "INDISTINGUISHABLE" } },
        },
      ],
      derivedFrom: [{ kind: "METRIC", metric: "CALLBACK_RATE", isStale: false }],
      parents: [],
      acknowledgement: null,
      smartCheck: { specific: true, measurable: false, relevant: false, timeBound: true },
      person: { displayName: "Ada" },
      team: null,
      alignmentPath: [{ id }],
      progress: { current: 0.14, result: { n: 50, facts: { totalCount: 50 } } },
      before: { value: null },
      evidence: { totalCount: 50 },
    });
    expect(goal.progress.value).toBeCloseTo(0.5, 12);
    expect(goal.events.map((event: { state: string }) => event.state)).toEqual(["PROPOSED", "AGREED"]);
    expect(goal.evidence.nodes).toHaveLength(3);
    expect(goal.evidence.nodes[0]).toMatchObject({ counted: true, person: { displayName: "Ada" } });
  });

  test("is null for outsiders, as an id that never existed is, and absent from their lists", async () => {
    const id = await propose("ada");
    const never = toGlobalId("Goal", "00000000-0000-7000-8000-000000000000");
    for (const asked of [id, never, toGlobalId("Person", org.people.ada)])
      expect((await ask("fia", GOAL, { id: asked })).data).toEqual({ goal: null });
    const person = toGlobalId("Person", org.people.ada);
    const { data } = await ask(
      "fia",
      `query ($person: ID!) { person(id: $person) { goals { nodes { id } } } }`,
      { person },
    );
    expect(data).toEqual({ person: { goals: { nodes: [] } } });
  });

  test("says on the answer which version is in force when somebody was faster", async () => {
    const id = await propose("ada");
    const answers = await Promise.all(
      (["lea", "dana"] as const).map((name) => step(name, "goalAgree", { goalId: id, version: 1 })),
    );
    expect(answers.flatMap((answer) => answer.userErrors)).toEqual([
      { __typename: "ConflictError", code: "VERSION_CONFLICT", currentVersion: 2 },
    ]);
  });

  test("can be looked up by whoever it is about: who looked at it", async () => {
    const id = await propose("ada");
    await ask("lea", GOAL, { id });
    const { data } = await ask(
      "ada",
      `{ viewer { accessLog(first: 1) { nodes { what viewer { displayName } } } } }`,
    );
    expect(data.viewer.accessLog.nodes).toEqual([
      { what: "Progress of a goal", viewer: { displayName: "Lea" } },
    ]);
  });
});

test("a proposal that breaks rules comes back with all of them and their places", async () => {
  const parts = {
    period: { start: "2026-07-01", end: "2026-07-01" },
    target: { reach: { baseline: 0.1, target: 0.1 } },
  };
  const { data } = await ask("ada", PROPOSE, proposal(parts));
  expect(data.goalPropose).toMatchObject({
    goal: null,
    userErrors: [
      {
        __typename: "ValidationError",
        code: "DEGENERATE_TARGET",
        path: ["input", "target", "reach", "target"],
      },
      { __typename: "ValidationError", code: "EMPTY_PERIOD", path: ["input", "period", "end"] },
    ],
  });
});

test("an instant that is still to come has no progress", async () => {
  const id = await propose("ada");
  const future = `query ($id: ID!) { goal(id: $id) { progress(asOf: "2026-06-15T10:00:01Z") { value } } }`;
  await expect(ask("ada", future, { id })).rejects.toThrow("still to come");
  await expect(ask("ada", future.replace("10:00:01Z", TEST_NOW.slice(11)), { id })).resolves.toBeDefined();
});

test("fifty goals with their progress take as many statements as one", async () => {
  for (let count = 0; count < 50; count += 1) await propose("dana", { title: `Goal ${count}` });
  const list = `query ($first: Int!) { goals(first: $first, filter: { level: [PERSON] }) {
    nodes { title person { displayName } proposedBy { displayName } progress { value result { n verdict } } } } }`;
  const one = await ask("dana", list, { first: 1 });
  const fifty = await ask("dana", list, { first: 50 });
  expect(fifty.data.goals.nodes).toHaveLength(50);
  expect(fifty.data.goals.nodes[49].progress.result.n).toBe(50);
  expect(fifty.statements).toBe(one.statements);
});
