import { describe, expect, test } from "@jest/globals";
import type { MetricTarget } from "../../../src/goals/domain/goal-measure.js";
import {
  checkSmart,
  type PastMonth,
  type SmartMeasure,
  type SmartQuestion,
} from "../../../src/goals/domain/smart-check.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const month = (n: number, value: number | null): PastMonth => ({ n, value });
const metric = (
  target: MetricTarget,
  past: readonly PastMonth[],
  direction: "HIGHER_IS_BETTER" | "LOWER_IS_BETTER" = "LOWER_IS_BETTER",
): SmartMeasure => ({
  by: "METRIC",
  name: "Callback rate",
  direction,
  minN: 30,
  target,
  past,
  format: (value) => value.toFixed(2),
});
const past = [month(40, 0.18), month(40, 0.14), month(40, 0.16)];
const reach = (target: number): MetricTarget => ({ kind: "REACH", baseline: 0.18, target });
const question: SmartQuestion = {
  title: "Answer so that nobody asks twice",
  level: "PERSON",
  ambition: "COMMITTED",
  period: { start: day("2026-01-01"), end: day("2026-07-01") },
  months: 6,
  hasParents: true,
  measures: [metric(reach(0.15), past)],
  staleDerivations: [],
};
const check = (parts: Partial<SmartQuestion>) => checkSmart({ ...question, ...parts });
const codes = (parts: Partial<SmartQuestion>) => check(parts).lints.map(({ code }) => code);

describe("a goal", () => {
  test("is SMART when nothing speaks against it", () => {
    expect(check({})).toEqual({
      specific: true,
      measurable: true,
      achievable: true,
      relevant: true,
      timeBound: true,
      messages: [],
      lints: [],
    });
  });

  test("is specific when its title says what is done to what, in whatever script", () => {
    expect(check({ title: "Better" }).specific).toBe(false);
    expect(check({ title: "减少客户回电" }).specific).toBe(true);
    expect(check({ title: "Färre återkommande ärenden" }).specific).toBe(true);
  });

  test("is measurable when the usual volume of the period gives the cases a verdict takes", () => {
    const thin = [month(4, 0.1), month(5, 0.1), month(4, 0.2)];
    expect(codes({ measures: [metric(reach(0.15), thin)] })).toEqual(["EXPECTED_N_BELOW_MIN"]);
    expect(check({ measures: [metric(reach(0.15), thin)] }).messages[0]).toContain("about 24 cases");
    expect(codes({ measures: [metric(reach(0.15), thin)], months: 8 })).toEqual([]);
    expect(codes({ measures: [metric(reach(0.15), [])] })).toEqual(["EXPECTED_N_BELOW_MIN"]);
  });

  test("with a threshold for each month needs the cases in each month", () => {
    const atMost: MetricTarget = { kind: "AT_MOST", threshold: 0.2 };
    const some = [month(10, 0.1), month(20, 0.1), month(15, 0.1)];
    expect(codes({ measures: [metric(atMost, some)] })).toEqual(["EXPECTED_N_BELOW_MIN"]);
    expect(codes({ measures: [metric(atMost, past)] })).toEqual([]);
  });

  test("is achievable unless its target is better than the best month that can be compared", () => {
    expect(codes({ measures: [metric(reach(0.14), past)] })).toEqual([]);
    expect(codes({ measures: [metric(reach(0.13), past)] })).toEqual(["TARGET_UNREALISTIC"]);
    expect(check({ measures: [metric(reach(0.13), past)] }).achievable).toBe(false);
    expect(codes({ measures: [metric(reach(0.13), past)], ambition: "STRETCH" })).toEqual([]);
    const luck = [...past, month(2, 0)];
    expect(codes({ measures: [metric(reach(0.13), luck)] })).toEqual(["TARGET_UNREALISTIC"]);
  });

  test("counts upwards where more is better", () => {
    const rising = (target: number): SmartMeasure =>
      metric({ kind: "REACH", baseline: 40, target }, [month(40, 42), month(40, 46)], "HIGHER_IS_BETTER");
    expect(codes({ measures: [rising(46)] })).toEqual([]);
    expect(codes({ measures: [rising(47)] })).toEqual(["TARGET_UNREALISTIC"]);
  });

  test("without a comparable past is told so, and it is not held against it", () => {
    const result = check({
      measures: [metric(reach(0.01), [month(200, null), month(20, 0.1), month(60, null)])],
    });
    expect(result.achievable).toBe(true);
    expect(result.messages).toEqual([
      "Achievable: no past month of Callback rate has enough cases to compare with",
    ]);
  });

  test("is relevant when it serves another, or is one of the organisation", () => {
    expect(codes({ hasParents: false })).toEqual(["UNALIGNED_GOAL"]);
    expect(codes({ hasParents: false, level: "ORGANISATION" })).toEqual([]);
  });

  test("is bound to a time that can be judged", () => {
    const period = { start: day("2026-01-01"), end: day("2026-01-10") };
    expect(check({ period }).timeBound).toBe(false);
    expect(check({ period: { ...period, end: day("2028-01-01") } }).timeBound).toBe(false);
  });

  test("is told what it follows from and no longer holds", () => {
    expect(codes({ staleDerivations: ["It follows from a goal that was withdrawn"] })).toEqual([
      "DERIVATION_STALE",
    ]);
    expect(codes({ measures: [{ by: "MILESTONES" }, { by: "BEHAVIOUR" }] })).toEqual([]);
  });
});
