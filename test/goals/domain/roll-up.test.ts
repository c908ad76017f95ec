import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { MetricTarget } from "../../../src/goals/domain/goal-measure.js";
import { rollUp, type RollUpPart } from "../../../src/goals/domain/roll-up.js";

const part = (id: string, progress: number | null, weightBps: number | null = null): RollUpPart<string> => ({
  id,
  weightBps,
  progress,
  figure: null,
});
const reach = (baseline: number, target: number): MetricTarget => ({ kind: "REACH", baseline, target });
const figure = (
  id: string,
  value: number,
  denominator: number,
  target: MetricTarget = reach(0.2, 0.1),
  metric = "CALLBACK_RATE",
): RollUpPart<string> => ({
  id,
  weightBps: null,
  progress: null,
  figure: { metric, value, denominator, target },
});

describe("rolling up", () => {
  test("unlike things by NONE gives no number, and a single part is its own progress", () => {
    expect(rollUp("NONE", [part("a", 0.5), part("b", 1)])).toEqual({
      rule: "NONE",
      value: null,
      display: null,
      missing: [],
    });
    expect(rollUp("NONE", [part("a", 1.25)])).toMatchObject({ value: 1.25, display: 1 });
    expect(rollUp("NONE", [part("a", null)])).toMatchObject({ value: null, missing: ["a"] });
  });

  test("by weight leaves out what is missing, names it, and scales the other weights up", () => {
    const parts = [part("a", 0.5, 5_000), part("b", 0.8, 3_000), part("c", null, 2_000)];
    const { value, missing } = rollUp("WEIGHTED_MEAN", parts);
    expect(value).toBeCloseTo((0.5 * 5 + 0.8 * 3) / 8, 12);
    expect(missing).toEqual(["c"]);
    expect(rollUp("WEIGHTED_MEAN", [part("a", null, 10_000)])).toMatchObject({ value: null, missing: ["a"] });
  });

  test("by weight, being ahead on one thing does not make up for another", () => {
    expect(rollUp("WEIGHTED_MEAN", [part("a", 3), part("b", 0)]).value).toBe(0.5);
    expect(rollUp("WEIGHTED_MEAN", [part("a", 1.5), part("b", -1)]).value).toBe(0);
  });

  test("sums ways on one metric, and leaves out another metric and what is no way", () => {
    const parts = [
      figure("a", 0.15, 10),
      figure("b", 0.2, 90),
      figure("c", 0.9, 10, reach(0.8, 0.9), "CSAT_SHARE"),
      figure("d", 0.1, 10, { kind: "AT_MOST", threshold: 0.1 }),
    ];
    const { value, missing } = rollUp("SUM_OF_TARGETS", parts);
    expect(value).toBeCloseTo(0.05 / 0.2, 12);
    expect(missing).toEqual(["c", "d"]);
  });

  test("pools by the cases behind each figure: 5 of 10 ways and none of 90", () => {
    const { value } = rollUp("POOLED_METRIC", [figure("a", 0.15, 10), figure("b", 0.2, 90)]);
    expect(value).toBeCloseTo(0.05, 12);
    expect(rollUp("POOLED_METRIC", [figure("a", 0.15, 0)])).toMatchObject({ value: null, missing: ["a"] });
  });

  test("is between the worst and the best progress, and whole only when every part is", () => {
    const progress = fc.integer({ min: -200, max: 300 }).map((percent) => percent / 100);
    const weighed = fc.array(fc.tuple(progress, fc.integer({ min: 1, max: 10_000 })), { minLength: 1 });
    fc.assert(
      fc.property(weighed, (given) => {
        const parts = given.map(([value, weight], index) => part(String(index), value, weight));
        const value = rollUp("WEIGHTED_MEAN", parts).value ?? Number.NaN;
        const capped = given.map(([one]) => Math.min(1, one));
        expect(value).toBeGreaterThanOrEqual(Math.min(...capped) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...capped) + 1e-9);
        expect(value > 1 - 1e-9).toBe(given.every(([one]) => one >= 1));
      }),
    );
  });
});
