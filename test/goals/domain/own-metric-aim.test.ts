import { describe, expect, test } from "@jest/globals";
import {
  aimAtBuiltIn,
  aimAtOwn,
  aimWords,
  definitionsOf,
  metricColumns,
} from "../../../src/goals/domain/aim.js";
import type { MetricTarget } from "../../../src/goals/domain/goal-measure.js";
import { measureProblems } from "../../../src/goals/domain/validate-measure.js";
import type { OwnMetric } from "../../../src/intake/domain/own-metric.js";
import type { MetricLevel } from "../../../src/outcomes/domain/target-metric.js";
import type { OwnMetricId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { ownMetric } from "./own-metric.js";

const period = { start: "2026-01-01" as LocalDate, end: "2026-07-01" as LocalDate };
const wrongWith = (own: OwnMetric, target: MetricTarget, metricLevel: MetricLevel = "TEAM") =>
  measureProblems({ weightBps: 10_000, basis: { by: "METRIC", ...aimAtOwn(own), target } }, 0, {
    metricLevel,
    period,
  });
const atLeast = (threshold: number): MetricTarget => ({ kind: "AT_LEAST", threshold });

describe("a measure on an own metric", () => {
  test("is set for teams and above and never for a person, who is told its name", () => {
    expect(wrongWith(ownMetric(), atLeast(0.9))).toEqual([]);
    expect(wrongWith(ownMetric(), atLeast(0.9), "ORGANISATION")).toEqual([]);
    expect(wrongWith(ownMetric(), atLeast(0.9), "PERSON")).toEqual([
      { code: "METRIC_LEVEL_FORBIDDEN", metric: '"Deliveries on time"', lowestLevel: "TEAM", at: 0 },
    ]);
  });

  test("is set for the organisation alone where the metric is only read there", () => {
    const renewals = ownMetric({ name: "Renewals", level: "ORGANISATION" });
    expect(wrongWith(renewals, atLeast(0.9), "ORGANISATION")).toEqual([]);
    expect(wrongWith(renewals, atLeast(0.9))).toMatchObject([{ lowestLevel: "ORGANISATION" }]);
  });

  test("aims the way the metric improves, and at what it can be", () => {
    expect(wrongWith(ownMetric(), { kind: "AT_MOST", threshold: 0.9 })).toMatchObject([
      { code: "TARGET_DIRECTION" },
    ]);
    expect(wrongWith(ownMetric(), atLeast(1.2))).toMatchObject([{ code: "TARGET_OUT_OF_RANGE", high: 1 }]);
    const lower = ownMetric({ direction: "LOWER_IS_BETTER" });
    expect(wrongWith(lower, { kind: "REACH", baseline: 0.3, target: 0.1 })).toEqual([]);
    const hours = { shape: "DURATION", unit: "hours", durationUnitMs: 3_600_000 } as const;
    expect(
      wrongWith(ownMetric({ ...hours, direction: "LOWER_IS_BETTER" }), { kind: "BAND", low: 4, high: 48 }),
    ).toEqual([]);
  });
});

describe("what is aimed at", () => {
  test("is named by its key when it is built in, and by its name when it is the organisation's own", () => {
    expect(aimWords(aimAtBuiltIn("CALLBACK_RATE"))).toBe("CALLBACK_RATE");
    expect(aimWords(aimAtOwn(ownMetric()))).toBe('"Deliveries on time"');
  });

  test("is stored as a key or as an id, never as both", () => {
    const { id } = ownMetric();
    expect(metricColumns("CALLBACK_RATE")).toEqual({ metric: "CALLBACK_RATE", ownMetricId: null });
    expect(metricColumns(id)).toEqual({ metric: null, ownMetricId: id });
  });

  test("has the definition of the version it was set in", () => {
    expect(aimAtOwn(ownMetric({ version: 2, minimumN: 50 })).definition).toMatchObject({
      version: 2,
      minN: { group: 50 },
    });
  });

  test("is found among the aims of the measures, and nothing else is", () => {
    const definitionOf = definitionsOf([aimAtBuiltIn("CSAT_SHARE"), aimAtOwn(ownMetric())]);
    expect(definitionOf("CSAT_SHARE").key).toBe("CSAT_SHARE");
    expect(definitionOf(ownMetric().id).name).toBe("Deliveries on time");
    expect(() => definitionOf("REOPEN_RATE")).toThrow(RangeError);
    expect(() => definitionOf("00000000-0000-7000-8000-000000000002" as OwnMetricId)).toThrow(RangeError);
  });
});
