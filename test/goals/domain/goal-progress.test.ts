import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseLocalDate, type LocalDate, type Period } from "../../../src/platform/kernel/period.js";
import { elapsedShare, goalHealth, type GoalHealth } from "../../../src/goals/domain/goal-health.js";
import type { MetricTarget } from "../../../src/goals/domain/goal-measure.js";
import { goalProgress } from "../../../src/goals/domain/progress.js";
import type { Verdict } from "../../../src/outcomes/domain/verdict.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const reach = (baseline: number, target: number): MetricTarget => ({ kind: "REACH", baseline, target });
const at = (target: MetricTarget, current: number): number => {
  const { value } = goalProgress(target, current);
  if (value === null) throw new Error("expected a value");
  return value;
};

describe("progress towards a target", () => {
  test.each([
    [18, 10, 14, 0.5],
    [18, 10, 20, -0.25],
    [200, 0, 100, 0.5],
    [18, 10, 8, 1.25],
  ])("from %d to %d at %d is %d", (baseline, target, current, expected) => {
    expect(at(reach(baseline, target), current)).toBeCloseTo(expected, 12);
  });

  test("is shown between 0 and 1, and is nothing without a value", () => {
    expect(goalProgress(reach(18, 10), 20)).toEqual({ value: -0.25, display: 0 });
    expect(goalProgress(reach(18, 10), 8)).toEqual({ value: 1.25, display: 1 });
    expect(goalProgress(reach(18, 10), null)).toEqual({ value: null, display: null });
  });

  test("is 0 at the baseline, 1 at the target and grows on the way, upwards and downwards", () => {
    const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(rate, rate, rate, rate, (baseline, target, a, b) => {
        fc.pre(baseline !== target && a !== b);
        const goal = reach(baseline, target);
        expect(at(goal, baseline)).toBe(0);
        expect(at(goal, target)).toBe(1);
        const nearerIsLater = target > baseline ? a < b : a > b;
        expect(at(goal, a) < at(goal, b)).toBe(nearerIsLater);
      }),
    );
  });
});

test("progress of a band is full inside and falls with the distance in band widths", () => {
  const band: MetricTarget = { kind: "BAND", low: 10, high: 20 };
  expect([10, 15, 20].map((value) => at(band, value))).toEqual([1, 1, 1]);
  expect([5, 25, 22].map((value) => at(band, value))).toEqual([0.5, 0.5, 0.8]);
  expect([0, 99].map((value) => at(band, value))).toEqual([0, 0]);
});

describe("the health of a goal", () => {
  const period: Period = { start: day("2026-01-01"), end: day("2026-01-21") };

  test.each<[Verdict, string, GoalHealth]>([
    ["BETTER", "2025-12-31", "NOT_STARTED"],
    ["BETTER", "2026-01-01", "ON_TRACK"],
    ["BETTER", "2026-01-20", "ON_TRACK"],
    ["BETTER", "2026-01-21", "DONE"],
    ["WORSE", "2026-01-10", "AT_RISK"],
    ["WORSE", "2026-01-11", "OFF_TRACK"],
    ["WORSE", "2026-02-11", "OFF_TRACK"],
    ["INDISTINGUISHABLE", "2026-01-15", "ON_TRACK"],
    ["INDISTINGUISHABLE", "2026-01-16", "AT_RISK"],
    ["INDISTINGUISHABLE", "2026-01-21", "UNKNOWN"],
    ["INSUFFICIENT_DATA", "2026-01-10", "UNKNOWN"],
    ["NO_TARGET", "2026-01-10", "UNKNOWN"],
    ["SUSPENDED", "2026-01-21", "UNKNOWN"],
  ])("with verdict %s on %s is %s", (verdict, on, health) => {
    expect(goalHealth(verdict, { period, on: day(on) })).toBe(health);
  });

  test("sees the share of the period that is over within 0 and 1", () => {
    expect(["2025-01-01", "2026-01-11", "2027-01-01"].map((on) => elapsedShare(period, day(on)))).toEqual([
      0, 0.5, 1,
    ]);
  });
});
