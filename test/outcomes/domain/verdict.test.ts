import { describe, expect, test } from "@jest/globals";
import type { MetricDirection } from "../../../src/outcomes/domain/target-metric.js";
import { decideVerdict, type Verdict, type VerdictEvidence } from "../../../src/outcomes/domain/verdict.js";

const HIGHER: MetricDirection = "HIGHER_IS_BETTER";
const LOWER: MetricDirection = "LOWER_IS_BETTER";
const evidence: VerdictEvidence = {
  suspended: false,
  n: 30,
  minN: 30,
  intervals: [{ low: 0.4, high: 0.6 }],
  target: { kind: "VALUE", value: 0.5 },
  direction: HIGHER,
};

describe("a verdict against a value", () => {
  test.each<[string, number, MetricDirection, Verdict]>([
    ["above", 0.3, HIGHER, "BETTER"],
    ["above", 0.3, LOWER, "WORSE"],
    ["below", 0.7, HIGHER, "WORSE"],
    ["below", 0.7, LOWER, "BETTER"],
    ["across", 0.5, HIGHER, "INDISTINGUISHABLE"],
    ["across", 0.5, LOWER, "INDISTINGUISHABLE"],
    ["touching from above", 0.4, HIGHER, "INDISTINGUISHABLE"],
    ["touching from above", 0.4, LOWER, "INDISTINGUISHABLE"],
    ["touching from below", 0.6, HIGHER, "INDISTINGUISHABLE"],
    ["touching from below", 0.6, LOWER, "INDISTINGUISHABLE"],
  ])("of an interval %s the target %d with %s is %s", (_, value, direction, verdict) => {
    expect(decideVerdict({ ...evidence, direction, target: { kind: "VALUE", value } })).toBe(verdict);
  });
});

describe("a verdict against a band", () => {
  test.each<[string, number, number, Verdict]>([
    ["inside", 0.3, 0.7, "BETTER"],
    ["above", 0.1, 0.3, "WORSE"],
    ["below", 0.7, 0.9, "WORSE"],
    ["across an edge of", 0.5, 0.9, "INDISTINGUISHABLE"],
    ["around", 0.45, 0.55, "INDISTINGUISHABLE"],
    ["inside and touching", 0.4, 0.7, "INDISTINGUISHABLE"],
    ["outside and touching", 0.6, 0.9, "INDISTINGUISHABLE"],
  ])("of an interval %s [%d, %d] is %s, whatever the direction", (_, low, high, verdict) => {
    const target = { kind: "BAND", low, high } as const;
    expect(decideVerdict({ ...evidence, target })).toBe(verdict);
    expect(decideVerdict({ ...evidence, target, direction: LOWER })).toBe(verdict);
  });
});

describe("a verdict on a range", () => {
  const low = { low: 0.1, high: 0.2 };
  const high = { low: 0.4, high: 0.6 };
  test.each<[number, MetricDirection, Verdict]>([
    [0.7, LOWER, "BETTER"],
    [0.5, LOWER, "INDISTINGUISHABLE"],
    [0.3, LOWER, "WORSE"],
    [0.3, HIGHER, "WORSE"],
    [0.05, HIGHER, "BETTER"],
  ])("against %d with %s is that of its worse end: %s", (value, direction, verdict) => {
    const target = { kind: "VALUE", value } as const;
    expect(decideVerdict({ ...evidence, intervals: [low, high], direction, target })).toBe(verdict);
  });

  test("against a band is better only when both ends lie inside", () => {
    const inBand = (bandLow: number, bandHigh: number): Verdict =>
      decideVerdict({
        ...evidence,
        intervals: [low, high],
        target: { kind: "BAND", low: bandLow, high: bandHigh },
      });
    expect(inBand(0, 0.7)).toBe("BETTER");
    expect(inBand(0.3, 0.7)).toBe("WORSE");
    expect(inBand(0.15, 0.7)).toBe("INDISTINGUISHABLE");
  });
});

describe("the precedence of verdicts", () => {
  test("puts a suspension before everything", () => {
    expect(decideVerdict({ ...evidence, suspended: true, n: 0, intervals: [], target: null })).toBe(
      "SUSPENDED",
    );
  });

  test("puts too little data before a missing target", () => {
    expect(decideVerdict({ ...evidence, n: 29, target: null })).toBe("INSUFFICIENT_DATA");
    expect(decideVerdict({ ...evidence, intervals: [] })).toBe("INSUFFICIENT_DATA");
  });

  test("allows a verdict at exactly the minimum", () => {
    expect(decideVerdict({ ...evidence, n: 30, target: null })).toBe("NO_TARGET");
  });
});
