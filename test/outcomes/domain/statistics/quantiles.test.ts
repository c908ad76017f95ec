import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { summariseDistribution } from "../../../../src/outcomes/domain/statistics/distribution-summary.js";
import { histogram } from "../../../../src/outcomes/domain/statistics/histogram.js";
import { quantileInterval } from "../../../../src/outcomes/domain/statistics/quantile-interval.js";
import { quantile, QuantileMethod } from "../../../../src/outcomes/domain/statistics/quantiles.js";
import { someValues } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

/** Minutes; the twenty durations of the reference. */
const TWENTY = [3, 4, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 30, 45, 60, 75, 90, 120, 240, 610];
const HUNDRED = Array.from({ length: 100 }, (_, index) => index + 1);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const methods = Object.values(QuantileMethod);

describe("quantiles", () => {
  test.each([
    [0.5, 16.5, 15],
    [0.75, 63.75, 60],
    [0.9, 132, 120],
    [0.95, 258.5, 240],
  ])("of the reference at %d are %d between values and %d by rank", (q, linear, nearest) => {
    expect(existing(quantile(TWENTY, q)).value).toBeCloseTo(linear, 9);
    expect(quantile(TWENTY, q, QuantileMethod.NEAREST_RANK)).toEqual({
      q,
      value: nearest,
      n: 20,
      method: "NEAREST_RANK",
    });
  });

  test("of no values are null, of one are that one", () => {
    for (const method of methods) {
      expect(quantile([], 0.5, method)).toBeNull();
      expect(existing(quantile([7], 0.9, method)).value).toBe(7);
    }
  });

  test("find the seventh of a hundred, though 0.07 · 100 is a little more than 7 in doubles", () => {
    expect(existing(quantile(HUNDRED, 0.07, QuantileMethod.NEAREST_RANK)).value).toBe(7);
  });

  test("refuse shares outside [0, 1] and values that are not finite", () => {
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => quantile([Number.POSITIVE_INFINITY], 0.5)).toThrow(RangeError);
  });

  test("rise with q from the least to the largest value, in whatever order values come", () => {
    fc.assert(
      fc.property(someValues, share, share, fc.constantFrom(...methods), (values, a, b, method) => {
        const at = (q: number): number => existing(quantile(values, q, method)).value;
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
        expect(at(0)).toBe(Math.min(...values));
        expect(at(1)).toBe(Math.max(...values));
        expect(existing(quantile([...values].reverse(), a, method)).value).toBe(at(a));
      }),
    );
  });
});

describe("the interval of a quantile", () => {
  test("of the median of twenty lies between the 6th and the 15th", () => {
    const interval = existing(quantileInterval(TWENTY, 0.5));
    expect(interval).toMatchObject({
      low: 7,
      high: 60,
      lowRank: 6,
      highRank: 15,
      openEnded: false,
      level: 0.95,
      method: "ORDER_STATISTICS",
    });
    expect(interval.coverage).toBeCloseTo(0.9586, 4);
  });

  test("of the p90 of a hundred lies between the 84th and the 96th", () => {
    const interval = existing(quantileInterval(HUNDRED, 0.9));
    expect(interval).toMatchObject({ low: 84, high: 96, openEnded: false });
    expect(interval.coverage).toBeCloseTo(0.9557, 4);
  });

  test("of the p90 of twenty is open above", () => {
    expect(quantileInterval(TWENTY, 0.9)).toMatchObject({ high: null, highRank: null, openEnded: true });
  });

  test("of no values is null; the ends of a distribution have none", () => {
    expect(quantileInterval([], 0.5)).toBeNull();
    expect(() => quantileInterval(TWENTY, 0)).toThrow(RangeError);
    expect(() => quantileInterval(TWENTY, 1)).toThrow(RangeError);
  });

  test("covers at least its level", () => {
    fc.assert(
      fc.property(
        someValues,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.constantFrom(0.5, 0.8, 0.95, 0.99),
        (values, q, level) => {
          const { low, high, coverage, openEnded } = existing(quantileInterval(values, q, level));
          expect(coverage).toBeGreaterThanOrEqual(level - 1e-12);
          expect(coverage).toBeLessThanOrEqual(1);
          expect(openEnded).toBe(low === null || high === null);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });
});

describe("a distribution in figures", () => {
  test("has the reference's values", () => {
    const summary = existing(summariseDistribution(TWENTY, 60));
    expect(summary).toMatchObject({ n: 20, min: 3, median: 16.5, p75: 63.75, max: 610, method: "LINEAR_7" });
    expect(summary.mean).toBeCloseTo(69.15, 9);
    expect(summary.p10).toBeCloseTo(4, 9);
    expect(summary.p25).toBeCloseTo(6.75, 9);
    expect(summary.p90).toBeCloseTo(132, 9);
    expect(summary.p95).toBeCloseTo(258.5, 9);
    expect(summary.spread.iqr).toBeCloseTo(57, 9);
    expect(summary.spread.sd).toBeCloseTo(139.5836949458526, 9);
    expect(summary.shareWithin).toMatchObject({
      target: 60,
      count: 15,
      share: 0.75,
      interval: { method: "WILSON" },
    });
  });

  test("of nothing is null; one value has no standard deviation; without a target there is no share", () => {
    expect(summariseDistribution([], 60)).toBeNull();
    expect(summariseDistribution([0])).toMatchObject({
      n: 1,
      min: 0,
      mean: 0,
      spread: { iqr: 0, sd: null },
      shareWithin: null,
    });
    expect(() => summariseDistribution([1], Number.NaN)).toThrow(RangeError);
  });

  test("has the same digits in whatever order values come, and rises from min to max", () => {
    fc.assert(
      fc.property(
        someValues.chain((values) =>
          fc.tuple(
            fc.constant(values),
            fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length }),
          ),
        ),
        ([values, shuffled]) => {
          const summary = existing(summariseDistribution(values, 0));
          expect(summariseDistribution(shuffled, 0)).toEqual(summary);
          const { min, p10, p25, median, p75, p90, p95, max, mean } = summary;
          const rising = [min, p10, p25, median, p75, p90, p95, max];
          expect([...rising].sort((a, b) => a - b)).toEqual(rising);
          expect(mean).toBeGreaterThanOrEqual(min);
          expect(mean).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

describe("a histogram", () => {
  test("counts half-open bins, with one to either side", () => {
    expect(histogram([-1, 0, 4.9, 5, 9, 10, 11], [0, 5, 10])).toEqual({
      n: 7,
      method: "HALF_OPEN_BINS",
      bins: [
        { from: null, to: 0, count: 1 },
        { from: 0, to: 5, count: 2 },
        { from: 5, to: 10, count: 2 },
        { from: 10, to: null, count: 2 },
      ],
    });
    expect(() => histogram([1], [5, 5])).toThrow(RangeError);
  });

  test("loses no value, and adds up", () => {
    const edges = [-100, 0, 1000];
    fc.assert(
      fc.property(someValues, someValues, (some, others) => {
        const counts = (values: readonly number[]): number[] =>
          histogram(values, edges).bins.map(({ count }) => count);
        const added = counts(some).map((count, index) => count + existing(counts(others)[index]));
        expect(counts([...some, ...others])).toEqual(added);
        expect(added.reduce((sum, count) => sum + count, 0)).toBe(some.length + others.length);
      }),
    );
  });
});
