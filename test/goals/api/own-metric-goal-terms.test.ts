import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { TEST_NOW } from "../../support/test-database.js";
import { createTestOrganisation, type PersonName } from "../../support/test-organisation.js";
import { definition, OwnMetricWorld, terms } from "./own-metric-world.js";

let world: OwnMetricWorld;
beforeAll(async () => {
  world = await OwnMetricWorld.open();
});
afterAll(async () => world.close());

const refusals = async (name: PersonName, measure: object, parts: object = {}) => {
  const { goal, userErrors } = await world.propose(name, measure, parts);
  expect(goal).toBeNull();
  return userErrors.map(({ code, path }: { code: string; path: readonly string[] }) => [
    code,
    path.join("."),
  ]);
};

describe("a goal on an own metric is refused", () => {
  const atLeast = { threshold: 0.9 };

  test("to one person, in words that say what it is for", async () => {
    const person = {
      level: "PERSON",
      ownerTeamId: null,
      ownerPersonId: toGlobalId("Person", world.org.people.ada),
    };
    const measure = { ownMetricId: world.onTime, atLeast };
    const { userErrors } = await world.change(
      "ada",
      "goalPropose",
      world.proposal(measure, person),
      "goal { id }",
    );
    expect(userErrors).toEqual([
      {
        code: "METRIC_LEVEL_FORBIDDEN",
        path: ["input", "measures", "0", "ownMetricId"],
        message:
          '"Deliveries on time" can be aimed at by a TEAM and above: set this goal there, or choose another metric',
      },
    ]);
  });

  test("when nobody knows the metric, be it of another organisation or of none", async () => {
    const other = await createTestOrganisation(world.db.deps, "other");
    const dana = (await other.as("dana")).viewer;
    const input = definition();
    const DEFINE = `mutation ($input: OwnMetricDefineInput!) { ownMetricDefine(input: $input) { ownMetric { id } } }`;
    const foreign = (await world.askAs(dana, DEFINE, { input })).ownMetricDefine.ownMetric.id;
    const unknown = toGlobalId("OwnMetric", "00000000-0000-7000-8000-000000000000");
    for (const ownMetricId of [foreign, unknown, toGlobalId("Team", world.org.teams.desk), "nonsense"]) {
      const where = await refusals("lea", { ownMetricId, atLeast });
      expect(where).toEqual([["NOT_FOUND", "input.measures.0.ownMetricId"]]);
    }
  });

  test("when it is not clear which metric is meant", async () => {
    const place = [["VALIDATION_FAILED", "input.measures.0.metric"]];
    expect(await refusals("lea", { ownMetricId: world.onTime, metric: "CSAT_SHARE", atLeast })).toEqual(
      place,
    );
    expect(await refusals("lea", { atLeast })).toEqual(place);
    const behaviour = {
      statement: "Asks first",
      anchors: ["never", "always"],
      exampleSituations: ["In March"],
    };
    expect(await refusals("lea", { ownMetricId: world.onTime, behaviour })).toEqual(place);
    const both = { derivedFrom: [{ metric: "CSAT_SHARE", ownMetricId: world.onTime }] };
    expect(await refusals("lea", { ownMetricId: world.onTime, atLeast }, both)).toEqual([
      ["VALIDATION_FAILED", "input.derivedFrom.0"],
    ]);
  });

  test("when the target runs against the metric", async () => {
    expect(await refusals("lea", { ownMetricId: world.onTime, atMost: { threshold: 0.9 } })).toEqual([
      ["TARGET_DIRECTION", "input.measures.0.atMost"],
    ]);
    expect(await refusals("lea", { ownMetricId: world.onTime, atLeast: { threshold: 1.2 } })).toEqual([
      ["TARGET_OUT_OF_RANGE", "input.measures.0"],
    ]);
  });
});

test("a goal on an own metric is handed down to teams by their share of the cases, never to people", async () => {
  const measure = { ownMetricId: world.onTime, reach: { baseline: 0.7, target: 0.9 } };
  const whole = { level: "ORGANISATION", ownerTeamId: null };
  const { goal } = await world.change("dana", "goalPropose", world.proposal(measure, whole), "goal { id }");
  const hand = (parts: readonly object[], split: string) =>
    world.change(
      "dana",
      "goalCascade",
      { goalId: goal.id, parts, split, why: "Keep what is promised." },
      "goals { state measures { target ownMetric { id } } }",
    );
  // All cases are the Desk's, so it has the whole way to go.
  const desk = toGlobalId("Team", world.org.teams.desk);
  expect(await hand([{ teamId: desk, shareBps: 10_000 }], "SUM")).toEqual({
    goals: [{ state: "DRAFT", measures: [{ target: 0.9, ownMetric: { id: world.onTime } }] }],
    userErrors: [],
  });
  const ada = toGlobalId("Person", world.org.people.ada);
  expect(await hand([{ personId: ada }], "SAME")).toMatchObject({
    goals: [],
    userErrors: [{ code: "METRIC_LEVEL_FORBIDDEN", path: ["input", "parts", "0"] }],
  });
});

test("a goal's measures are revised from a built-in metric to an own one before it counts", async () => {
  const reach = { baseline: 0.18, target: 0.1 };
  const { goal } = await world.change(
    "lea",
    "goalPropose",
    world.proposal({ metric: "CALLBACK_RATE", reach }),
    "goal { id }",
  );
  const measures = [
    { weightBps: 6_000, ownMetricId: world.onTime, atLeast: { threshold: 0.9 } },
    { weightBps: 4_000, metric: "CALLBACK_RATE", reach },
  ];
  const revised = await world.change(
    "lea",
    "goalRevise",
    { goalId: goal.id, version: 1, measures, derivedFrom: [{ ownMetricId: world.onTime }] },
    "goal { metric measures { metric ownMetric { id } } derivedFrom { kind metric ownMetric { id } } }",
  );
  expect(revised).toEqual({
    goal: {
      metric: null,
      measures: [
        { metric: null, ownMetric: { id: world.onTime } },
        { metric: "CALLBACK_RATE", ownMetric: null },
      ],
      derivedFrom: [{ kind: "METRIC", metric: null, ownMetric: { id: world.onTime } }],
    },
    userErrors: [],
  });
});

test("a goal waits for cases that a later version of its metric holds for longer", async () => {
  const id = await world.activeGoal({ ownMetricId: world.onTime, atLeast: { threshold: 0.8 } });
  const next = terms({ ownMetricId: world.onTime, version: 1, maturityDays: 60 });
  expect((await world.change("dana", "ownMetricRevise", next, "ownMetric { id }")).userErrors).toEqual([]);
  world.db.clock.set("2026-07-20T10:00:00.000Z");
  await world.observe(world.deliveries("2026-06-20", 3, 3));
  const conclude = { goalId: id, version: 3 };
  expect((await world.change("lea", "goalConclude", conclude, "goal { id }")).userErrors).toMatchObject([
    {
      code: "INVALID_STATE",
      message: expect.stringContaining("3 cases of Deliveries on time are not final yet"),
    },
  ]);
  world.db.clock.set("2026-08-20T10:00:00.000Z");
  // Of the months that can tell, January and March met the threshold and February did not.
  expect(await world.change("lea", "goalConclude", conclude, "goal { state }")).toEqual({
    goal: { state: "MISSED" },
    userErrors: [],
  });
  world.db.clock.set(TEST_NOW);
});

test("a retired metric keeps the figures of its goals and takes no further goal, target or cascade", async () => {
  const id = await world.activeGoal(
    { ownMetricId: world.onTime, atLeast: { threshold: 0.85 } },
    { period: { start: "2026-01-01", end: "2026-10-01" } },
  );
  const before = await world.goalAs("lea", id);
  const retire = { ownMetricId: world.onTime, version: 2 };
  expect((await world.change("dana", "ownMetricRetire", retire, "ownMetric { id }")).userErrors).toEqual([]);
  const after = await world.goalAs("lea", id);
  expect(after.progress).toEqual(before.progress);
  expect(after.evidence).toEqual(before.evidence);
  expect(after.derivedFrom).toMatchObject([{ isStale: true }]);
  expect(after.smartCheck.lints).toContainEqual({
    code: "DERIVATION_STALE",
    message: 'It follows from "Deliveries on time", which was retired',
  });
  expect(await refusals("lea", { ownMetricId: world.onTime, atLeast: { threshold: 0.9 } })).toEqual([
    ["INVALID_STATE", "input.measures.0.ownMetricId"],
  ]);
  const { goal } = await world.ask("lea", `query ($id: ID!) { goal(id: $id) { measures { id } } }`, { id });
  const target = {
    goalId: id,
    version: 3,
    measureId: goal.measures[0].id,
    target: { atLeast: { threshold: 0.9 } },
    effectiveFrom: "2026-07-01",
    reason: "It goes well",
  };
  expect((await world.change("lea", "goalTargetRevise", target, "goal { id }")).userErrors).toMatchObject([
    { code: "INVALID_STATE", path: ["input", "measureId"] },
  ]);
  const parts = [{ teamId: toGlobalId("Team", world.org.teams.desk) }];
  const cascade = { goalId: id, parts, split: "SAME", why: "Keep what is promised." };
  expect((await world.change("dana", "goalCascade", cascade, "goals { id }")).userErrors).toMatchObject([
    { code: "INVALID_STATE", path: ["input", "goalId"], message: expect.stringContaining("is retired") },
  ]);
});
