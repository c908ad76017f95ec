import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { TEST_NOW } from "../../support/test-database.js";
import { OwnMetricWorld, terms } from "./own-metric-world.js";

let world: OwnMetricWorld;
beforeAll(async () => {
  world = await OwnMetricWorld.open();
});
afterAll(async () => world.close());

describe("a team's goal on a rate of the organisation's own", () => {
  test("to hold a threshold is judged month after month, to the digit, with the facts behind it", async () => {
    const id = await world.activeGoal({ ownMetricId: world.onTime, atLeast: { threshold: 0.85 } });
    const goal = await world.goalAs("lea", id);
    expect(goal).toMatchObject({ metric: null, baseline: null, target: 0.85 });
    const [measure] = goal.measures;
    expect(measure).toMatchObject({
      metric: null,
      definitionVersion: 1,
      ownMetric: { id: world.onTime, name: "Deliveries on time", version: 1 },
      metricDefinition: null,
      guard: { key: "CALLBACK_RATE" },
      guardResult: { n: 0 },
    });
    // April has 10 cases and May none: neither can tell.
    expect(measure.progress.months).toEqual([
      { value: 0.9, isMet: true },
      { value: 0.75, isMet: false },
      { value: 0.95, isMet: true },
      { value: 1, isMet: null },
      { value: null, isMet: null },
    ]);
    expect(measure.progress.value).toBeCloseTo(2 / 3, 12);
    const { ownResult } = measure.progress;
    expect(ownResult).toMatchObject({
      n: 130,
      numerator: 114,
      minN: 20,
      unit: "share of deliveries",
      verdict: "INDISTINGUISHABLE",
      interval: { method: "WILSON" },
    });
    expect(ownResult.value).toBeCloseTo(114 / 130, 12);
    expect(ownResult.interval.low).toBeCloseTo(0.8094058912, 9);
    expect(ownResult.interval.high).toBeCloseTo(0.9228037012, 9);
    expect(goal.progress).toMatchObject({ result: null, ownResult: { n: 130, facts: { totalCount: 130 } } });
    expect(goal.progress.sentence).toBe(
      "Deliveries on time stands at 87.7 % with at least 85.0 % as its target, and 130 cases cannot tell it apart from the target.",
    );
    expect(goal.derivedFrom).toEqual([
      {
        kind: "METRIC",
        metric: null,
        definitionVersion: 1,
        isStale: false,
        ownMetric: { name: "Deliveries on time" },
      },
    ]);
    expect(goal.evidence).toEqual({
      totalCount: 130,
      nodes: Array.from({ length: 2 }, () => ({
        metric: null,
        numerator: 1,
        durationSeconds: null,
        counted: true,
      })),
    });
  });

  test("to stay in a band is judged against the band, and settled by it once the period is over", async () => {
    const id = await world.activeGoal({ ownMetricId: world.onTime, band: { low: 0.8, high: 0.95 } });
    const { measures, progress } = await world.goalAs("lea", id);
    expect(measures[0]).toMatchObject({ bandLow: 0.8, progress: { value: 1, isReached: true } });
    expect(progress.ownResult).toMatchObject({
      verdict: "BETTER",
      verdictReason: expect.stringContaining("lies entirely inside"),
    });
    world.db.clock.set("2026-07-20T10:00:00.000Z");
    const settled = await world.change("lea", "goalConclude", { goalId: id, version: 3 }, "goal { state }");
    world.db.clock.set(TEST_NOW);
    expect(settled).toEqual({ goal: { state: "ACHIEVED" }, userErrors: [] });
  });

  test("that the whole team misses is marked by the own metric", async () => {
    const id = await world.activeGoal({ ownMetricId: world.onTime, atLeast: { threshold: 0.95 } });
    const { progress } = await world.goalAs("lea", id);
    expect(progress.ownResult.verdict).toBe("WORSE");
    expect(progress.systemic).toEqual([
      { metric: null, ownMetricId: world.onTime, basis: "TEAM_FIGURE_WORSE" },
    ]);
  });

  test("has no figure for peers, to whom own metrics are not released", async () => {
    const id = await world.activeGoal({ ownMetricId: world.onTime, atLeast: { threshold: 0.8 } });
    for (const name of ["ada", "fia"] as const)
      expect(await world.goalAs(name, id)).toMatchObject({
        progress: null,
        evidence: null,
        smartCheck: null,
      });
    expect((await world.goalAs("dana", id)).progress.ownResult.n).toBe(130);
  });

  test("is found in lists by the metric", async () => {
    const LIST = `query ($own: ID!) { goals(first: 50, filter: { ownMetricId: $own }) { nodes { measures { ownMetric { id } } } } }`;
    const { goals } = await world.ask("lea", LIST, { own: world.onTime });
    expect(goals.nodes.length).toBeGreaterThan(0);
    for (const { measures } of goals.nodes) expect(measures).toEqual([{ ownMetric: { id: world.onTime } }]);
    const nothing = toGlobalId("OwnMetric", "00000000-0000-7000-8000-000000000000");
    expect((await world.ask("lea", LIST, { own: nothing })).goals.nodes).toEqual([]);
  });
});

test("a goal on a duration keeps unit, target and digits when the metric gets a next version", async () => {
  const reach = { baseline: 20, target: 10 };
  const id = await world.activeGoal({ ownMetricId: world.untilVisit, reach });
  const asOf = "2026-06-15T09:59:00Z";
  const before = await world.goalAs("lea", id);
  expect(before.progress.value).toBeCloseTo(0.7, 12);
  expect(before.progress.ownResult).toMatchObject({ value: 13, n: 25, numerator: null, unit: "hours" });
  // The eighth and the eighteenth of 25 values: 1 − 2·P(X ≤ 7) = 0.957 for X binomial (25, 1/2).
  expect(before.progress.ownResult.interval).toEqual({ low: 8, high: 18, method: "ORDER_STATISTICS" });
  expect(before.evidence.nodes[0]).toMatchObject({ metric: null, counted: true });
  const known = await world.goalAs("lea", id, asOf);
  const next = terms({
    name: "Time until a visit",
    direction: "LOWER_IS_BETTER",
    unit: null,
    durationUnit: "MINUTES",
    minimumN: 100,
  });
  const revision = { ...next, ownMetricId: world.untilVisit, version: 1 };
  const revised = await world.change("dana", "ownMetricRevise", revision, "ownMetric { version unit }");
  expect(revised).toEqual({ ownMetric: { version: 2, unit: "minutes" }, userErrors: [] });
  const after = await world.goalAs("lea", id);
  expect(after.progress).toEqual(before.progress);
  expect((await world.goalAs("lea", id, asOf)).progress).toEqual(known.progress);
  expect(after.measures[0]).toMatchObject({ definitionVersion: 1, ownMetric: { version: 2 } });
  expect(after.derivedFrom).toMatchObject([{ definitionVersion: 1, isStale: true }]);
  expect(after.smartCheck.lints).toContainEqual({
    code: "DERIVATION_STALE",
    message: 'It follows from version 1 of "Time until a visit", which has a newer definition',
  });
  // A goal that is set now counts in minutes, and 25 cases no longer make a verdict.
  const minutes = await world.activeGoal({
    ownMetricId: world.untilVisit,
    reach: { baseline: 1_200, target: 600 },
  });
  expect((await world.goalAs("lea", minutes)).progress.ownResult).toMatchObject({
    value: 780,
    unit: "minutes",
    definitionVersion: 2,
    verdict: "INSUFFICIENT_DATA",
  });
});

test("in team-only mode a person's goal is held against the team's own metric, and has no figure outside it", async () => {
  const teamOnly = (on: boolean) =>
    world.db.database.query(`update organisation set team_only_mode = $2 where id = $1`, [world.org.id, on]);
  await teamOnly(true);
  const person = {
    level: "PERSON",
    ownerTeamId: null,
    ownerPersonId: toGlobalId("Person", world.org.people.ben),
  };
  const measure = { ownMetricId: world.onTime, atLeast: { threshold: 0.8 } };
  const { goal } = await world.change("ben", "goalPropose", world.proposal(measure, person), "goal { id }");
  expect((await world.goalAs("lea", goal.id)).progress.ownResult.n).toBe(130);
  await teamOnly(false);
  const { progress, measures, evidence } = await world.goalAs("ben", goal.id);
  expect(progress).toMatchObject({ value: null, result: null, ownResult: null });
  expect(measures[0].progress.words).toBe(
    "Deliveries on time is measured for a TEAM and above, and not for a PERSON",
  );
  expect(evidence).toBeNull();
});
