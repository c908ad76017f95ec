import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { activeGoal, day } from "../actions/a-goal.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
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
  for (const on of ["2025-10-06", "2025-11-03", "2025-12-01", "2026-02-02"])
    await insertFacts(db, org, {
      metric: "CALLBACK_RATE",
      personId: org.people.ada,
      cases: 40,
      hits: on === "2025-11-03" ? 4 : 6,
      on,
    });
});
afterAll(async () => db.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
async function ask(name: PersonName, source: string, variableValues: object = {}): Promise<any> {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue,
    variableValues: { ...variableValues },
  });
  await snapshot.end();
  if (errors !== undefined) throw errors[0] ?? new Error("unknown");
  return data;
}

async function change(name: PersonName, field: string, input: object, selection: string) {
  const type = schema.getMutationType()?.getFields()[field]?.args[0]?.type.toString();
  const data = await ask(
    name,
    `mutation ($input: ${type}) { payload: ${field}(input: $input) { ${selection} userErrors { code path message } } }`,
    { input },
  );
  return data.payload;
}

const reach = { baseline: 0.18, target: 0.1 };
const proposal = (parts: object = {}): object => ({
  level: "PERSON",
  ownerPersonId: toGlobalId("Person", org.people.ada),
  title: "Customers need not come back",
  rationale: "I ask what happens next before I call a matter solved.",
  period: { start: "2026-01-01", end: "2027-01-01" },
  measures: [{ weightBps: 10_000, metric: "CALLBACK_RATE", reach }],
  ...parts,
});
const propose = async (name: PersonName, parts: object = {}): Promise<string> => {
  const { goal, userErrors } = await change(name, "goalPropose", proposal(parts), "goal { id }");
  expect(userErrors).toEqual([]);
  return goal.id;
};

describe("a standard that goals follow from", () => {
  const create = (name: PersonName, parts: object = {}) =>
    change(
      name,
      "workStandardCreate",
      { kind: "JOB_REQUIREMENT", source: "Service desk agent", text: "Says what happens next.", ...parts },
      "standard { id version source replaces { version } createdBy { displayName } retiredAt }",
    );

  test("is written by administrators, and a next version retires the one before", async () => {
    expect((await create("lea")).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
    const first = (await create("dana")).standard;
    expect(first).toMatchObject({
      version: 1,
      replaces: null,
      createdBy: { displayName: "Dana" },
      retiredAt: null,
    });
    const next = await create("dana", { replacesId: first.id, text: "Says what happens next, and when." });
    expect(next.standard).toMatchObject({ version: 2, replaces: { version: 1 } });
    expect((await create("dana", { replacesId: first.id })).userErrors).toMatchObject([
      { code: "INVALID_STATE", path: ["input", "replacesId"] },
    ]);
    const list = `query ($all: Boolean) { workStandards(kind: JOB_REQUIREMENT, includeRetired: $all) { totalCount nodes { version retireReason } } }`;
    expect((await ask("ada", list)).workStandards).toEqual({
      totalCount: 1,
      nodes: [{ version: 2, retireReason: null }],
    });
    expect((await ask("ada", list, { all: true })).workStandards.totalCount).toBe(2);
  });

  test("makes the goals that follow from it stale when it is retired, and takes no new ones", async () => {
    const { standard } = await create("dana", { kind: "TRAINING_STANDARD", source: "Listening, day one" });
    const id = await propose("ada", { derivedFrom: [{ standardId: standard.id }] });
    const query = `query ($id: ID!) { goal(id: $id) {
      derivedFrom { kind isStale standard { source } goal { id } metric } smartCheck { lints { code message } } } }`;
    const before = (await ask("lea", query, { id })).goal;
    expect(before.derivedFrom).toEqual([
      {
        kind: "WORK_STANDARD",
        isStale: false,
        standard: { source: "Listening, day one" },
        goal: null,
        metric: null,
      },
    ]);
    expect(before.smartCheck.lints.map((lint: { code: string }) => lint.code)).not.toContain(
      "DERIVATION_STALE",
    );
    const retired = await change(
      "dana",
      "workStandardRetire",
      { standardId: standard.id, reason: "The training is no longer given" },
      "standard { retireReason }",
    );
    expect(retired.standard).toEqual({ retireReason: "The training is no longer given" });
    const after = (await ask("lea", query, { id })).goal;
    expect(after.derivedFrom[0].isStale).toBe(true);
    expect(after.smartCheck.lints.map((lint: { code: string }) => lint.code)).toContain("DERIVATION_STALE");
    const late = await change(
      "ada",
      "goalPropose",
      proposal({ derivedFrom: [{ standardId: standard.id }] }),
      "goal { id }",
    );
    expect(late.userErrors).toMatchObject([
      { code: "INVALID_STATE", path: ["input", "derivedFrom", "0", "standardId"] },
    ]);
  });

  test("of another organisation is told from none", async () => {
    const unknown = toGlobalId("WorkStandard", "00000000-0000-7000-8000-000000000000");
    const refused = await change(
      "ada",
      "goalPropose",
      proposal({ derivedFrom: [{ standardId: unknown }] }),
      "goal { id }",
    );
    expect(refused.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const two = await change("ada", "goalPropose", proposal({ derivedFrom: [{}] }), "goal { id }");
    expect(two.userErrors).toMatchObject([
      { code: "VALIDATION_FAILED", path: ["input", "derivedFrom", "0"] },
    ]);
  });
});

describe("the check of a goal", () => {
  const CHECK = `query ($id: ID!) { goal(id: $id) { smartCheck { measurable achievable messages lints { code } } } }`;

  test("holds the target against the best month of the past, and lets a stretch pass", async () => {
    const bold = [{ weightBps: 10_000, metric: "CALLBACK_RATE", reach: { baseline: 0.18, target: 0.05 } }];
    const committed = (await ask("ada", CHECK, { id: await propose("ada", { measures: bold }) })).goal
      .smartCheck;
    expect(committed.achievable).toBe(false);
    expect(committed.messages).toContainEqual(
      "Achievable: 5.0 % is better than the best of the last 3 months that can be compared, 10.0 %; call it STRETCH if that is meant",
    );
    const stretch = await propose("ada", { measures: bold, ambition: "STRETCH" });
    expect((await ask("ada", CHECK, { id: stretch })).goal.smartCheck.achievable).toBe(true);
  });

  test("is for those who may see the figures in full, and a look at them is on record", async () => {
    const team = { level: "TEAM", ownerPersonId: null, ownerTeamId: toGlobalId("Team", org.teams.desk) };
    const id = await propose("lea", team);
    expect((await ask("fia", CHECK, { id })).goal).toEqual({ smartCheck: null });
    const own = await propose("ada");
    await ask("lea", CHECK, { id: own });
    const { viewer } = await ask(
      "ada",
      `{ viewer { accessLog(first: 1) { nodes { what viewer { displayName } } } } }`,
    );
    expect(viewer.accessLog.nodes).toEqual([{ what: "Check of a goal", viewer: { displayName: "Lea" } }]);
  });
});

test("a target is revised, acknowledged and annotated through the API, and its history tells who and why", async () => {
  const year = { period: { start: day("2026-01-01"), end: day("2027-01-01") } };
  const raw = await activeGoal(db, (await org.as("ada")).viewer, (await org.as("lea")).viewer, year);
  const goalId = toGlobalId("Goal", raw);
  const read = `query ($id: ID!) { goal(id: $id) { termsVersion acknowledgement { inOwnWords person { displayName } }
    notes { text writtenBy { displayName } } measures { id target targetHistory { target effectiveFrom reason } } } }`;
  const { goal } = await ask("ada", read, { id: goalId });
  const input = {
    goalId,
    version: 3,
    measureId: goal.measures[0].id,
    target: { reach: { baseline: 0.18, target: 0.12 } },
    effectiveFrom: "2026-07-01",
    reason: "A new product comes in",
  };
  const tooEarly = await change(
    "lea",
    "goalTargetRevise",
    { ...input, effectiveFrom: "2026-06-01" },
    "goal { id }",
  );
  expect(tooEarly.userErrors).toMatchObject([{ code: "TARGET_RETROACTIVE" }]);
  expect((await change("lea", "goalTargetRevise", input, "goal { version }")).goal).toEqual({ version: 4 });
  const revised = (await ask("ada", read, { id: goalId })).goal;
  expect(revised).toMatchObject({ termsVersion: 2, acknowledgement: null });
  // June still runs under the old target.
  expect(revised.measures[0]).toMatchObject({
    target: 0.1,
    targetHistory: [
      { target: 0.1, effectiveFrom: "2026-01-01", reason: null },
      { target: 0.12, effectiveFrom: "2026-07-01", reason: "A new product comes in" },
    ],
  });
  const words = { goalId, version: 4, inOwnWords: "A little less, because the product is new to us." };
  expect((await change("ada", "goalAcknowledge", words, "goal { version }")).userErrors).toEqual([]);
  expect(
    (await change("lea", "goalAnnotate", { goalId, note: "Talked about it." }, "goal { id }")).userErrors,
  ).toEqual([]);
  expect((await ask("lea", read, { id: goalId })).goal).toMatchObject({
    acknowledgement: { inOwnWords: words.inOwnWords, person: { displayName: "Ada" } },
    notes: [{ text: "Talked about it.", writtenBy: { displayName: "Lea" } }],
  });
});

test("a goal is handed down through the API, and the goals below come to a common progress as far as they count", async () => {
  const id = await propose("dana", { level: "ORGANISATION", ownerPersonId: null, rollUp: "POOLED_METRIC" });
  const parts = [
    { teamId: toGlobalId("Team", org.teams.desk) },
    { personId: toGlobalId("Person", org.people.fia) },
  ];
  const cascade = { goalId: id, parts, split: "SAME", why: "Say what happens next." };
  const { goals } = await change(
    "dana",
    "goalCascade",
    cascade,
    "goals { id state level parents { why parent { id } } }",
  );
  expect(goals).toMatchObject([
    { state: "DRAFT", level: "TEAM", parents: [{ why: "Say what happens next.", parent: { id } }] },
    { state: "DRAFT", level: "PERSON" },
  ]);
  const below = `query ($id: ID!) { goal(id: $id) { childProgress { rule value missing } } }`;
  expect((await ask("dana", below, { id })).goal.childProgress).toEqual({
    rule: "POOLED_METRIC",
    value: null,
    missing: [],
  });
  await change("dana", "goalSubmit", { goalId: goals[0].id, version: 1 }, "goal { id }");
  await change("lea", "goalAgree", { goalId: goals[0].id, version: 2 }, "goal { id }");
  const active = await change("lea", "goalActivate", { goalId: goals[0].id, version: 3 }, "goal { state }");
  expect(active).toEqual({ goal: { state: "ACTIVE" }, userErrors: [] });
  const { value } = (await ask("dana", below, { id })).goal.childProgress;
  // The desk stands at 15 % on the way from 18 % to 10 %.
  expect(value).toBeCloseTo(0.375, 12);
  expect((await ask("fia", below, { id })).goal.childProgress).toEqual({
    rule: "POOLED_METRIC",
    value: null,
    missing: [goals[0].id],
  });
});

test("limits are those of the method until administrators set others", async () => {
  const query = `{ viewer { organisation { goalLimits { person team } } } }`;
  expect((await ask("ada", query)).viewer.organisation.goalLimits).toEqual({ person: 5, team: 7 });
  const set = await change("dana", "goalLimitsSet", { person: 3, team: 4 }, "limits { person team }");
  expect(set).toEqual({ limits: { person: 3, team: 4 }, userErrors: [] });
  expect((await ask("ada", query)).viewer.organisation.goalLimits).toEqual({ person: 3, team: 4 });
});

test("in team-only mode a person's goal may aim at a team's metric, and no personal figure comes into being", async () => {
  const burden = [{ weightBps: 10_000, metric: "DUP_BURDEN", reach: { baseline: 0.2, target: 0.1 } }];
  const refused = await change("ada", "goalPropose", proposal({ measures: burden }), "goal { id }");
  expect(refused.userErrors).toMatchObject([
    { code: "METRIC_LEVEL_FORBIDDEN", path: ["input", "measures", "0", "metric"] },
  ]);
  await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
  const id = await propose("ada", { measures: burden });
  const query = `query ($id: ID!) { goal(id: $id) { progress { result { scopeLevel } } } }`;
  expect((await ask("lea", query, { id })).goal.progress.result).toEqual({ scopeLevel: "TEAM" });
  await db.database.query(`update organisation set team_only_mode = false where id = $1`, [org.id]);
});
