import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { wilsonInterval } from "../../../src/outcomes/domain/wilson.js";

const anySample = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, successes: n * share }));

describe("the Wilson interval", () => {
  test.each([
    [0, 5, 0, 0.434482],
    [1, 1, 0.206549, 1],
    [4, 5, 0.375535, 0.963776],
    [3, 10, 0.107791, 0.603222],
    [4, 10, 0.16818, 0.687326],
    [8, 10, 0.490162, 0.943318],
    [0, 20, 0, 0.161125],
    [6, 50, 0.056176, 0.238048],
    [45, 50, 0.786398, 0.956524],
    [12, 100, 0.069994, 0.198121],
    [300, 1000, 0.272407, 0.329124],
  ])("of %d out of %d is the published one", (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval?.low).toBeCloseTo(low, 6);
    expect(interval?.high).toBeCloseTo(high, 6);
    expect(interval).toMatchObject({ level: 0.95, method: "WILSON" });
  });

  test("of nothing is null", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test("starts at exactly 0 when nothing succeeded and ends at exactly 1 when everything did", () => {
    expect(wilsonInterval(0, 37)?.low).toBe(0);
    expect(wilsonInterval(37, 37)?.high).toBe(1);
  });

  test("refuses more successes than cases", () => {
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 1)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 1)).toThrow(RangeError);
  });

  test("holds the rate and stays within [0, 1], for fractional successes too", () => {
    fc.assert(
      fc.property(anySample, ({ successes, n }) => {
        const interval = wilsonInterval(successes, n);
        if (interval === null) throw new Error("expected an interval");
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(successes / n);
        expect(interval.high).toBeGreaterThanOrEqual(successes / n);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("mirrors when successes and failures change places", () => {
    fc.assert(
      fc.property(anySample, ({ successes, n }) => {
        expect(wilsonInterval(n - successes, n)?.low).toBeCloseTo(
          1 - (wilsonInterval(successes, n)?.high ?? 0),
          9,
        );
      }),
    );
  });

  test("narrows as cases are added at the same rate", () => {
    fc.assert(
      fc.property(anySample, fc.integer({ min: 2, max: 9 }), ({ successes, n }, times) => {
        const few = wilsonInterval(successes, n);
        const many = wilsonInterval(successes * times, n * times);
        if (few === null || many === null) throw new Error("expected intervals");
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});
