import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { benjaminiHochberg } from "../../../../src/outcomes/domain/statistics/benjamini-hochberg.js";
import {
  againstShrunkBaseline,
  differenceInDifferences,
} from "../../../../src/outcomes/domain/statistics/diff-in-diff.js";
import { newcombeDifference } from "../../../../src/outcomes/domain/statistics/newcombe.js";
import { anyCounts, someCounts } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

const COACHED = { before: { successes: 18, n: 100 }, after: { successes: 10, n: 100 } };
const OTHERS = { before: { successes: 150, n: 1000 }, after: { successes: 140, n: 1000 } };
const NOTHING = { successes: 0, n: 0 };

describe("the difference of two rates", () => {
  test.each([
    [18, 100, 10, 100, 0.08, -0.017463, 0.177554],
    [9, 30, 4, 30, 0.166667, -0.044304, 0.362606],
  ])("from %d/%d to %d/%d is the reference's, and no proof", (x, n, y, m, value, low, high) => {
    const difference = existing(newcombeDifference({ successes: x, n }, { successes: y, n: m }));
    expect(difference).toMatchObject({ isDistinguishable: false, level: 0.95, method: "NEWCOMBE" });
    expect(difference.value).toBeCloseTo(value, 6);
    expect(difference.low).toBeCloseTo(low, 6);
    expect(difference.high).toBeCloseTo(high, 6);
  });

  test("is proof when 0 lies outside", () => {
    const difference = newcombeDifference({ successes: 180, n: 1000 }, { successes: 100, n: 1000 });
    expect(difference).toMatchObject({ isDistinguishable: true });
  });

  test("is null where one has no case, and refuses more successes than cases", () => {
    expect(newcombeDifference(NOTHING, COACHED.after)).toBeNull();
    expect(newcombeDifference(COACHED.after, NOTHING)).toBeNull();
    expect(() => newcombeDifference({ successes: 2, n: 1 }, COACHED.after)).toThrow(RangeError);
  });

  test("changes its sign when the two change places, and stays in [−1, 1]", () => {
    fc.assert(
      fc.property(someCounts, someCounts, (a, b) => {
        const one = existing(newcombeDifference(a, b));
        const other = existing(newcombeDifference(b, a));
        expect(other.value).toBeCloseTo(-one.value, 12);
        expect(other.low).toBeCloseTo(-one.high, 12);
        expect(other.high).toBeCloseTo(-one.low, 12);
        expect(one.low).toBeGreaterThanOrEqual(-1);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        expect(one.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the effect against others", () => {
  const data = { treated: COACHED, control: OTHERS, wasChosenByMetric: true, shrunkBaseline: null };

  test("is the reference's, with an interval that says how little that proves", () => {
    const effect = existing(differenceInDifferences(data));
    expect(effect.value).toBeCloseTo(-0.07, 12);
    expect(effect).toMatchObject({
      isDistinguishable: false,
      selectionWarning: true,
      regressionToTheMean: null,
      method: "MOVER_NEWCOMBE",
    });
    // Computed with SciPy from the four Wilson intervals.
    expect(effect.low).toBeCloseTo(-0.1723365137, 9);
    expect(effect.high).toBeCloseTo(0.0322497907, 9);
  });

  test("warns only when the treated were chosen by the metric", () => {
    expect(differenceInDifferences({ ...data, wasChosenByMetric: false })).toMatchObject({
      selectionWarning: false,
    });
  });

  test("is compared with what was to be expected without coaching", () => {
    // The shrunk rate before was 15 %: three of the eight points would have come anyway.
    const shrunkBaseline = { value: 0.15, low: 0.1, high: 0.21 };
    const { regressionToTheMean } = existing(differenceInDifferences({ ...data, shrunkBaseline }));
    const beyond = existing(regressionToTheMean);
    expect(beyond.expectedChange).toBeCloseTo(-0.03, 12);
    expect(beyond.value).toBeCloseTo(-0.05, 12);
    expect(beyond.low).toBeLessThan(-0.05);
    expect(beyond.high).toBeGreaterThan(0);
    expect(beyond.method).toBe("MOVER_AGAINST_SHRUNK_BASELINE");
  });

  test("is null where one of the four has no case", () => {
    expect(differenceInDifferences({ ...data, treated: { ...COACHED, before: NOTHING } })).toBeNull();
    expect(differenceInDifferences({ ...data, control: { ...OTHERS, after: NOTHING } })).toBeNull();
    expect(againstShrunkBaseline({ ...COACHED, after: NOTHING }, { value: 0.1, low: 0, high: 1 })).toBeNull();
    expect(() => againstShrunkBaseline(COACHED, { value: 0.1, low: 0, high: 2 })).toThrow(RangeError);
  });

  test("is nothing when the others change in the same way, and turns round with the groups", () => {
    fc.assert(
      fc.property(someCounts, someCounts, someCounts, someCounts, (a, b, c, d) => {
        const treated = { before: a, after: b };
        const control = { before: c, after: d };
        const base = { wasChosenByMetric: false, shrunkBaseline: null };
        const one = existing(differenceInDifferences({ ...base, treated, control }));
        const other = existing(differenceInDifferences({ ...base, treated: control, control: treated }));
        expect(other.low).toBeCloseTo(-one.high, 12);
        expect(one.low).toBeLessThanOrEqual(one.value);
        expect(one.high).toBeGreaterThanOrEqual(one.value);
        const same = existing(differenceInDifferences({ ...base, treated, control: treated }));
        expect(same).toMatchObject({ value: 0, isDistinguishable: false });
      }),
    );
  });
});

describe("many comparisons", () => {
  test("have the reference's adjusted p-values", () => {
    const { adjusted, method } = benjaminiHochberg([0.001, 0.012, 0.031, 0.04, 0.2, 0.5, 0.8]);
    expect(method).toBe("BENJAMINI_HOCHBERG");
    const expected = [0.007, 0.042, 0.07, 0.07, 0.28, 0.583333, 0.8];
    adjusted.forEach((p, index) => {
      expect(p).toBeCloseTo(existing(expected[index]), 6);
    });
  });

  test("of none are none, of one is itself; what is no probability is refused", () => {
    expect(benjaminiHochberg([]).adjusted).toEqual([]);
    expect(benjaminiHochberg([0.3]).adjusted).toEqual([0.3]);
    expect(() => benjaminiHochberg([0.3, Number.NaN])).toThrow(RangeError);
  });

  test("keep their order and their places, and never fall below the raw ones", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (raw) => {
        const { adjusted } = benjaminiHochberg(raw);
        const pairs = raw
          .map((p, index) => ({ p, adjusted: existing(adjusted[index]) }))
          .sort((a, b) => a.p - b.p);
        pairs.forEach((pair, index) => {
          expect(pair.adjusted).toBeGreaterThanOrEqual(pair.p);
          expect(pair.adjusted).toBeLessThanOrEqual(1);
          expect(pair.adjusted).toBeGreaterThanOrEqual(pairs[index - 1]?.adjusted ?? 0);
        });
        expect(benjaminiHochberg([...raw].reverse()).adjusted).toEqual([...adjusted].reverse());
      }),
    );
  });
});

test("counts without a case never become a figure", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      expect(newcombeDifference(counts, NOTHING)).toBeNull();
    }),
  );
});
