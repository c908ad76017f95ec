import { describe, expect, test } from "@jest/globals";
import { parseLocalDate, type LocalDate } from "../../../src/platform/kernel/period.js";
import { aimAtBuiltIn } from "../../../src/goals/domain/aim.js";
import { checkGoalLimit } from "../../../src/goals/domain/goal-limit.js";
import { mayContribute } from "../../../src/goals/domain/goal-level.js";
import type { GoalDraft } from "../../../src/goals/domain/goal.js";
import type { MeasureDraft, MetricTarget } from "../../../src/goals/domain/goal-measure.js";
import type { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { verdictTargetOf } from "../../../src/goals/domain/goal-verdict-target.js";
import { validateGoal } from "../../../src/goals/domain/validate-goal.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const reach = (baseline: number, target: number): MetricTarget => ({ kind: "REACH", baseline, target });
const band = (low: number, high: number): MetricTarget => ({ kind: "BAND", low, high });
const by = (
  target: MetricTarget,
  metric: TargetMetric = "CALLBACK_RATE",
  weightBps = 10_000,
): MeasureDraft => ({
  weightBps,
  basis: { by: "METRIC", ...aimAtBuiltIn(metric), target },
});
const draft: GoalDraft = {
  level: "TEAM",
  metricLevel: "TEAM",
  category: null,
  measures: [by(reach(0.18, 0.1))],
  period: { start: day("2026-01-01"), end: day("2026-04-01") },
  parents: [{ level: "ORGANISATION", weightBps: null }],
};
const behaviour = (anchors: readonly string[], examples: readonly string[]): MeasureDraft => ({
  weightBps: 10_000,
  basis: { by: "BEHAVIOUR", behaviour: { statement: "Asks before acting", anchors, examples } },
});
const milestones = (...parts: readonly (readonly [number, string])[]): MeasureDraft => ({
  weightBps: 10_000,
  basis: {
    by: "MILESTONES",
    milestones: parts.map(([weightBps, dueOn]) => ({ text: "Pilot runs", weightBps, dueOn: day(dueOn) })),
  },
});
const codes = (changes: Partial<GoalDraft>): readonly string[] => {
  const result = validateGoal({ ...draft, ...changes });
  return result.ok ? [] : result.error.map((problem) => problem.code);
};

describe("a goal", () => {
  test("is accepted when it lowers what is better low or raises what is better high", () => {
    expect(validateGoal(draft)).toEqual({ ok: true, value: draft });
    expect(codes({ measures: [by(reach(20, 35), "ACCURATE_REUSE_PER_100")] })).toEqual([]);
    expect(codes({ measures: [by(band(0.05, 0.1))] })).toEqual([]);
    expect(codes({ measures: [by({ kind: "AT_MOST", threshold: 0.1 })] })).toEqual([]);
    expect(codes({ measures: [milestones([4_000, "2026-02-01"], [6_000, "2026-04-01"])] })).toEqual([]);
    expect(codes({ measures: [behaviour(["rarely", "always"], ["The printer case"])] })).toEqual([]);
  });

  test.each<[string, Partial<GoalDraft>]>([
    ["DEGENERATE_TARGET", { measures: [by(reach(0.1, 0.1))] }],
    ["TARGET_DIRECTION", { measures: [by(reach(0.1, 0.18))] }],
    ["TARGET_DIRECTION", { measures: [by(reach(0.9, 0.8), "CSAT_SHARE")] }],
    ["TARGET_DIRECTION", { measures: [by({ kind: "AT_LEAST", threshold: 0.1 })] }],
    ["TARGET_DIRECTION", { measures: [by({ kind: "AT_MOST", threshold: 0.9 }, "CSAT_SHARE")] }],
    ["BAND_INVERTED", { measures: [by(band(0.2, 0.1))] }],
    ["BAND_INVERTED", { measures: [by(band(0.2, 0.2))] }],
    ["EMPTY_PERIOD", { period: { start: day("2026-01-01"), end: day("2026-01-01") } }],
    ["PERIOD_TOO_LONG", { period: { start: day("2026-01-01"), end: day("2036-01-02") } }],
    [
      "GOAL_LEVEL_INVERTED",
      {
        parents: [
          { level: "ORGANISATION", weightBps: null },
          { level: "PERSON", weightBps: null },
        ],
      },
    ],
    ["METRIC_LEVEL_FORBIDDEN", { metricLevel: "PERSON", measures: [by(reach(0.2, 0.1), "DUP_BURDEN")] }],
    ["TARGET_OUT_OF_RANGE", { measures: [by(reach(18, 0.1))] }],
    ["TARGET_OUT_OF_RANGE", { measures: [by(reach(20, 101), "ACCURATE_REUSE_PER_100")] }],
    ["TARGET_OUT_OF_RANGE", { measures: [by(band(-0.1, 0.2))] }],
    ["EXAMPLE_REQUIRED", { measures: [behaviour(["rarely", "always"], [])] }],
    ["ANCHORS_REQUIRED", { measures: [behaviour(["always"], ["The printer case"])] }],
    ["MILESTONE_COUNT", { measures: [milestones()] }],
    ["MILESTONE_WEIGHTS", { measures: [milestones([5_000, "2026-02-01"], [4_000, "2026-02-01"])] }],
    ["MILESTONE_OUTSIDE_PERIOD", { measures: [milestones([10_000, "2026-04-02"])] }],
    ["METRIC_ON_WORK_ETHIC", { category: "WORK_ETHIC" }],
    ["MEASURE_COUNT", { measures: [] }],
  ])("is refused with %s", (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  test("is told everything that is wrong at once, and never accepts what is not a number", () => {
    const measures = [by(reach(0.1, 0.1), "DUP_BURDEN")];
    expect(codes({ level: "PERSON", metricLevel: "PERSON", measures, parents: [] })).toEqual([
      "METRIC_LEVEL_FORBIDDEN",
      "DEGENERATE_TARGET",
    ]);
    expect(codes({ measures: [by(reach(0.2, Number.NaN))] })).toContain("TARGET_OUT_OF_RANGE");
  });

  test("has measures whose weights sum to 10000 basis points, and at most seven of them", () => {
    const weighed = (...weights: readonly number[]): readonly string[] =>
      codes({ measures: weights.map((weight) => by(reach(0.18, 0.1), "CALLBACK_RATE", weight)) });
    expect(weighed(5_000, 5_000)).toEqual([]);
    expect(weighed(4_000, 3_000, 3_000)).toEqual([]);
    expect(weighed(...Array<number>(6).fill(1_428), 1_432)).toEqual([]);
    expect(weighed(...Array<number>(8).fill(1_250))).toEqual(["MEASURE_COUNT"]);
    for (const weights of [[9_999], [5_000, 5_001], [10_000, 0], [5_000.5, 4_999.5], [11_000, -1_000]])
      expect(weighed(...weights)).toEqual(["WEIGHTS_NOT_100"]);
  });

  test("weighs all its parents or none", () => {
    const parents = (...weights: readonly (number | null)[]): readonly string[] =>
      codes({ parents: weights.map((weightBps) => ({ level: "ORGANISATION", weightBps })) });
    expect(parents()).toEqual([]);
    expect(parents(null, null)).toEqual([]);
    expect(parents(7_000, 3_000)).toEqual([]);
    expect(parents(7_000, null)).toEqual(["WEIGHTS_NOT_100"]);
    expect(parents(7_000, 2_000)).toEqual(["WEIGHTS_NOT_100"]);
    expect(parents(...Array<null>(11).fill(null))).toEqual(["PARENT_COUNT"]);
  });

  test("may contribute to its own level or a wider one, never to a narrower one", () => {
    expect(mayContribute("PERSON", "STRATEGY")).toBe(true);
    expect(mayContribute("TEAM", "TEAM")).toBe(true);
    expect(mayContribute("ORGANISATION", "TEAM")).toBe(false);
    expect(mayContribute("STRATEGY", "ORGANISATION")).toBe(false);
  });

  test("is held against the end of its way or its band", () => {
    expect(verdictTargetOf(reach(18, 10))).toEqual({ kind: "VALUE", value: 10 });
    expect(verdictTargetOf(band(1, 2))).toEqual({ kind: "BAND", low: 1, high: 2 });
    expect(verdictTargetOf({ kind: "AT_MOST", threshold: 3 })).toEqual({ kind: "VALUE", value: 3 });
  });
});

test("a person has room for five active goals and a team for seven, or as many as the organisation says", () => {
  expect(checkGoalLimit("PERSON", 4).ok).toBe(true);
  expect(checkGoalLimit("PERSON", 5)).toEqual({ ok: false, error: { code: "TOO_MANY_GOALS", limit: 5 } });
  expect(checkGoalLimit("TEAM", 6).ok).toBe(true);
  expect(checkGoalLimit("TEAM", 7).ok).toBe(false);
  expect(checkGoalLimit("ORGANISATION", 100).ok).toBe(true);
  expect(checkGoalLimit("PERSON", 5, { person: 6, team: 1 }).ok).toBe(true);
  expect(checkGoalLimit("TEAM", 1, { person: 6, team: 1 }).ok).toBe(false);
});
