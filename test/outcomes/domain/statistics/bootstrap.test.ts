import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bootstrapInterval } from "../../../../src/outcomes/domain/statistics/bootstrap.js";
import { someValues } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

const TWENTY = [3, 4, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 30, 45, 60, 75, 90, 120, 240, 610];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("the same seed gives the same digits, another seed others", () => {
  const one = bootstrapInterval(TWENTY, mean, { seed: 7 });
  expect(bootstrapInterval(TWENTY, mean, { seed: 7 })).toEqual(one);
  expect(existing(bootstrapInterval(TWENTY, mean, { seed: 8 })).low).not.toBe(existing(one).low);
  expect(one).toMatchObject({ n: 20, resamples: 2000, seed: 7, level: 0.95, method: "PERCENTILE_BOOTSTRAP" });
});

test("the mean of many alike has the interval that theory gives it", () => {
  // 0…99: standard error √(833.25/100) = 2.8866, so 49.5 ± 5.66.
  const values = Array.from({ length: 100 }, (_, index) => index);
  const { value, low, high } = existing(bootstrapInterval(values, mean, { seed: 1, resamples: 5000 }));
  expect(value).toBe(49.5);
  expect(Math.abs(existing(low) - 43.84)).toBeLessThan(0.4);
  expect(Math.abs(existing(high) - 55.16)).toBeLessThan(0.4);
});

test("draws whole cases, so that a ratio keeps numerator and denominator together", () => {
  const people = Array.from({ length: 30 }, (_, index) => ({ reuses: 2 * (index + 1), tickets: index + 1 }));
  const ratio = (sample: readonly { reuses: number; tickets: number }[]): number =>
    sample.reduce((sum, { reuses }) => sum + reuses, 0) /
    sample.reduce((sum, { tickets }) => sum + tickets, 0);
  expect(bootstrapInterval(people, ratio, { seed: 3 })).toMatchObject({ value: 2, low: 2, high: 2 });
});

test("nothing is null, and one case has a value but no interval", () => {
  expect(bootstrapInterval([], mean, { seed: 1 })).toBeNull();
  expect(bootstrapInterval([4], mean, { seed: 1 })).toMatchObject({ value: 4, low: null, high: null });
});

test("refuses a statistic that is not finite and options out of range", () => {
  expect(() => bootstrapInterval([1, 2], () => Number.NaN, { seed: 1 })).toThrow(RangeError);
  expect(() => bootstrapInterval([1, 2], mean, { seed: 0.5 })).toThrow(RangeError);
  expect(() => bootstrapInterval([1, 2], mean, { seed: 1, resamples: 0 })).toThrow(RangeError);
  expect(() => bootstrapInterval([1, 2], mean, { seed: 1, level: 1 })).toThrow(RangeError);
});

test("holds its value, between the least and the largest case", () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: 0, max: 1000 }), (values, seed) => {
      if (values.length < 2) return;
      const { value, low, high } = existing(bootstrapInterval(values, mean, { seed, resamples: 50 }));
      const slack = 1e-9 * (1 + Math.max(...values.map(Math.abs)));
      expect(existing(low)).toBeLessThanOrEqual(value);
      expect(existing(high)).toBeGreaterThanOrEqual(value);
      expect(existing(low)).toBeGreaterThanOrEqual(Math.min(...values) - slack);
      expect(existing(high)).toBeLessThanOrEqual(Math.max(...values) + slack);
    }),
  );
});
