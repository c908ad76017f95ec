import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findBehaviour, type Assessment } from "../../../src/goals/domain/behaviour-finding.js";
import { evidenceStrength, weakestFirst } from "../../../src/goals/domain/evidence-strength.js";
import { milestoneHealth, worstHealth } from "../../../src/goals/domain/goal-health.js";
import { goalOutcome } from "../../../src/goals/domain/goal-outcome.js";
import { isMet, maintainedShare, milestoneProgress } from "../../../src/goals/domain/progress.js";
import { splitTarget } from "../../../src/goals/domain/split-target.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;

describe("a threshold held month after month", () => {
  test("is met at the threshold and on its better side, whatever floating point makes of it", () => {
    expect(isMet({ kind: "AT_LEAST", threshold: 57 }, (57 / 100) * 100)).toBe(true);
    expect(isMet({ kind: "AT_LEAST", threshold: 57 }, 56.9)).toBe(false);
    expect(isMet({ kind: "AT_MOST", threshold: 0.1 }, 0.1)).toBe(true);
    expect(isMet({ kind: "AT_MOST", threshold: 0.1 }, 0.11)).toBe(false);
  });

  test("has come as far as the share of months that met it, of those that can tell", () => {
    expect(maintainedShare([true, false, true, true]).value).toBe(0.75);
    expect(maintainedShare([true, null, false]).value).toBe(0.5);
    expect(maintainedShare([null, null]).value).toBeNull();
    expect(maintainedShare([]).value).toBeNull();
  });
});

describe("milestones", () => {
  const stone = (weightBps: number, dueOn: string, doneOn: string | null) => ({
    weightBps,
    dueOn: day(dueOn),
    doneOn: doneOn === null ? null : day(doneOn),
  });
  const period = { start: day("2026-01-01"), end: day("2026-07-01") };

  test("have come as far as the weight of those done", () => {
    const stones = [stone(7_000, "2026-02-01", "2026-01-20"), stone(3_000, "2026-05-01", null)];
    expect(milestoneProgress(stones).value).toBeCloseTo(0.7, 12);
    expect(milestoneProgress([]).value).toBeNull();
  });

  test.each([
    ["2025-12-31", "NOT_STARTED"],
    ["2026-02-01", "ON_TRACK"],
    ["2026-02-02", "AT_RISK"],
    ["2026-05-02", "OFF_TRACK"],
  ])("on %s are %s by the weight that is overdue", (on, health) => {
    const stones = [stone(3_000, "2026-02-01", null), stone(7_000, "2026-05-01", null)];
    expect(milestoneHealth(stones, { period, on: day(on) })).toBe(health);
    const done = stones.map((one) => ({ ...one, doneOn: day("2026-01-02") }));
    expect(milestoneHealth(done, { period, on: day("2026-07-01") })).toBe("DONE");
  });
});

describe("a way of working", () => {
  const said = (party: Assessment["party"], by: string, finding: Assessment["finding"]): Assessment => ({
    party,
    assessedBy: by,
    finding,
  });

  test("of a person is settled when the person and somebody above found the same", () => {
    const [own, lead] = [said("OWNER", "ann", "SHOWN"), said("LEADER", "lea", "SHOWN")];
    expect(findBehaviour("PERSON", [own, lead])).toBe(true);
    expect(findBehaviour("PERSON", [own])).toBeNull();
    expect(findBehaviour("PERSON", [lead, said("LEADER", "dan", "SHOWN")])).toBeNull();
    expect(findBehaviour("PERSON", [own, said("LEADER", "lea", "NOT_SHOWN")])).toBeNull();
  });

  test("takes the last word of each, and is not settled while both find it partly shown", () => {
    const words = [said("OWNER", "ann", "SHOWN"), said("LEADER", "lea", "NOT_SHOWN")];
    expect(findBehaviour("PERSON", [...words, said("OWNER", "ann", "NOT_SHOWN")])).toBe(false);
    const partly = [said("OWNER", "ann", "PARTLY_SHOWN"), said("LEADER", "lea", "PARTLY_SHOWN")];
    expect(findBehaviour("PERSON", partly)).toBeNull();
  });

  test("of a team takes two people, in whatever capacity", () => {
    expect(
      findBehaviour("TEAM", [said("LEADER", "lea", "SHOWN"), said("LEADER", "lea", "SHOWN")]),
    ).toBeNull();
    expect(findBehaviour("TEAM", [said("LEADER", "lea", "SHOWN"), said("LEADER", "dan", "SHOWN")])).toBe(
      true,
    );
    expect(findBehaviour("TEAM", [])).toBeNull();
  });
});

describe("the end of a goal", () => {
  const of = (...reached: readonly (boolean | null)[]) =>
    goalOutcome(reached.map((isReached, id) => ({ id, isReached })));

  test("is achieved when every measure is reached, and missed when one is known not to be", () => {
    expect(of(true, true)).toEqual({ kind: "ACHIEVED" });
    expect(of(true, false)).toEqual({ kind: "MISSED" });
    expect(of(null, false)).toEqual({ kind: "MISSED" });
  });

  test("is undecided while nothing can be said of a measure, or without any", () => {
    expect(of(true, null)).toEqual({ kind: "UNDECIDED", because: [1] });
    expect(of()).toEqual({ kind: "UNDECIDED", because: [] });
  });

  test("looks on the way as its worst measure does", () => {
    expect(worstHealth(["ON_TRACK", "AT_RISK", "DONE"])).toBe("AT_RISK");
    expect(worstHealth(["ON_TRACK", "UNKNOWN"])).toBe("UNKNOWN");
    expect(worstHealth(["NOT_STARTED", "NOT_STARTED"])).toBe("NOT_STARTED");
    expect(worstHealth([])).toBe("UNKNOWN");
  });
});

test("the goals with the fewest cases for what a verdict takes are the weakest", () => {
  const goal = (title: string, ...figures: readonly (readonly [number, number])[]) => ({
    title,
    figures: figures.map(([n, minN]) => ({ n, minN })),
  });
  const goals = [
    goal("by people"),
    goal("full", [60, 30]),
    goal("thin", [40, 30], [3, 30]),
    goal("half", [10, 20]),
  ];
  expect(weakestFirst(goals).map(({ title }) => title)).toEqual(["thin", "half", "by people", "full"]);
  expect(evidenceStrength(goal("thin", [3, 30]))).toBeCloseTo(0.1, 12);
});

describe("sharing a way", () => {
  const whole = { kind: "REACH", baseline: 0.2, target: 0.1 } as const;

  test("asks as much of a part as of the whole where its share is that of the cases, and more where it is larger", () => {
    expect(splitTarget(whole, 5_000, 0.5)).toEqual(whole);
    const quarter = splitTarget(whole, 5_000, 0.25);
    expect(quarter?.kind === "REACH" && quarter.target).toBeCloseTo(0, 12);
  });

  test("is not possible without cases, nor for what is no way", () => {
    expect(splitTarget(whole, 5_000, 0)).toBeNull();
    expect(splitTarget({ kind: "AT_MOST", threshold: 0.1 }, 5_000, 0.5)).toBeNull();
    expect(splitTarget({ kind: "BAND", low: 0.1, high: 0.2 }, 5_000, 0.5)).toBeNull();
  });

  test("adds up: when every part reaches its target, the whole does", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }),
        (cases, raw) => {
          const all = cases.reduce((sum, count) => sum + count, 0);
          const weights = raw.slice(0, cases.length);
          const sum = weights.reduce((total, weight) => total + weight, 0);
          const pooled = cases.reduce((total, count, index) => {
            const share = ((weights[index] ?? 0) / sum) * 10_000;
            const part = splitTarget(whole, share, count / all);
            return total + (part?.kind === "REACH" ? part.target : Number.NaN) * (count / all);
          }, 0);
          expect(pooled).toBeCloseTo(whole.target, 9);
        },
      ),
    );
  });
});
