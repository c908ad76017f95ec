import { describe, expect, test } from "@jest/globals";
import { parseLocalDate, type LocalDate } from "../../../src/platform/kernel/period.js";
import { checkGoalLimit } from "../../../src/goals/domain/goal-limit.js";
import { mayContribute } from "../../../src/goals/domain/goal-level.js";
import type { GoalDraft, GoalTarget } from "../../../src/goals/domain/goal.js";
import { verdictTargetOf } from "../../../src/goals/domain/goal-verdict-target.js";
import { validateGoal } from "../../../src/goals/domain/validate-goal.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const reach = (baseline: number, target: number): GoalTarget => ({ form: "REACH", baseline, target });
const band = (low: number, high: number): GoalTarget => ({ form: "BAND", low, high });
const draft: GoalDraft = {
  level: "TEAM",
  metric: "CALLBACK_RATE",
  target: reach(0.18, 0.1),
  period: { start: day("2026-01-01"), end: day("2026-04-01") },
  parentLevels: ["ORGANISATION"],
};
const codes = (changes: Partial<GoalDraft>): readonly string[] => {
  const result = validateGoal({ ...draft, ...changes });
  return result.ok ? [] : result.error.map((problem) => problem.code);
};

describe("a goal", () => {
  test("is accepted when it lowers what is better low or raises what is better high", () => {
    expect(validateGoal(draft)).toEqual({ ok: true, value: draft });
    expect(codes({ metric: "ACCURATE_REUSE_PER_100", target: reach(20, 35) })).toEqual([]);
    expect(codes({ target: band(0.05, 0.1) })).toEqual([]);
  });

  test.each<[string, Partial<GoalDraft>]>([
    ["DEGENERATE_TARGET", { target: reach(0.1, 0.1) }],
    ["TARGET_DIRECTION", { target: reach(0.1, 0.18) }],
    ["TARGET_DIRECTION", { metric: "CSAT_SHARE", target: reach(0.9, 0.8) }],
    ["BAND_INVERTED", { target: band(0.2, 0.1) }],
    ["BAND_INVERTED", { target: band(0.2, 0.2) }],
    ["EMPTY_PERIOD", { period: { start: day("2026-01-01"), end: day("2026-01-01") } }],
    ["GOAL_LEVEL_INVERTED", { parentLevels: ["ORGANISATION", "PERSON"] }],
    ["METRIC_LEVEL_FORBIDDEN", { level: "PERSON", metric: "DUP_BURDEN" }],
    ["TARGET_OUT_OF_RANGE", { target: reach(18, 0.1) }],
    ["TARGET_OUT_OF_RANGE", { metric: "ACCURATE_REUSE_PER_100", target: reach(20, 101) }],
    ["TARGET_OUT_OF_RANGE", { target: band(-0.1, 0.2) }],
  ])("is refused with %s", (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  test("is told everything that is wrong at once, and never accepts what is not a number", () => {
    const wrong = {
      level: "PERSON",
      metric: "DUP_BURDEN",
      target: reach(0.1, 0.1),
      parentLevels: [],
    } as const;
    expect(codes(wrong)).toEqual(["METRIC_LEVEL_FORBIDDEN", "DEGENERATE_TARGET"]);
    expect(codes({ target: reach(0.2, Number.NaN) })).toContain("TARGET_OUT_OF_RANGE");
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
  });
});

test("a person has room for five active goals and a team for seven", () => {
  expect(checkGoalLimit("PERSON", 4).ok).toBe(true);
  expect(checkGoalLimit("PERSON", 5)).toEqual({ ok: false, error: { code: "TOO_MANY_GOALS", limit: 5 } });
  expect(checkGoalLimit("TEAM", 6).ok).toBe(true);
  expect(checkGoalLimit("TEAM", 7).ok).toBe(false);
  expect(checkGoalLimit("ORGANISATION", 100).ok).toBe(true);
});
