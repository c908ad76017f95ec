import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  byarInterval,
  poissonInterval,
} from "../../../../src/outcomes/domain/statistics/poisson-interval.js";
import { poolRates } from "../../../../src/outcomes/domain/statistics/pooled-rate.js";
import { nForPrecision } from "../../../../src/outcomes/domain/statistics/sample-size.js";
import { weightedRate } from "../../../../src/outcomes/domain/statistics/wilson-neff.js";
import { wilsonInterval } from "../../../../src/outcomes/domain/wilson.js";
import { anyCounts } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

const aCase = fc.record({
  value: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
});

describe("pooled rates", () => {
  test("weigh every case alike, where the mean of rates would not", () => {
    const pooled = poolRates([
      { successes: 8, n: 10 },
      { successes: 50, n: 100 },
    ]);
    expect(pooled).toMatchObject({ numerator: 58, denominator: 110, method: "POOLED" });
    expect(pooled.value).toBeCloseTo(0.527273, 6);
  });

  test("of nothing are null, and refuse more successes than cases", () => {
    expect(poolRates([]).value).toBeNull();
    expect(poolRates([{ successes: 0, n: 0 }]).value).toBeNull();
    expect(() => poolRates([{ successes: 2, n: 1 }])).toThrow(RangeError);
  });

  test("do not depend on how units are grouped", () => {
    fc.assert(
      fc.property(fc.array(anyCounts), fc.array(anyCounts), (some, others) => {
        const all = poolRates([...some, ...others]);
        const parts = [poolRates(some), poolRates(others)];
        expect(
          poolRates(parts.map(({ numerator, denominator }) => ({ successes: numerator, n: denominator }))),
        ).toEqual(all);
      }),
    );
  });
});

describe("the Wilson interval", () => {
  test("widens with the level and says which it has", () => {
    const usual = existing(wilsonInterval(12, 100));
    const sure = existing(wilsonInterval(12, 100, 0.99));
    expect(sure).toMatchObject({ level: 0.99, method: "WILSON" });
    expect(sure.low).toBeCloseTo(0.0592072768, 9);
    expect(sure.high).toBeCloseTo(0.2280804458, 9);
    expect(sure.low).toBeLessThan(usual.low);
    expect(() => wilsonInterval(1, 2, 1)).toThrow(RangeError);
  });
});

describe("the rate of weighted cases", () => {
  test("has the interval of its effective number of cases", () => {
    // Weights 1, 1, 2: (Σw)²/Σw² = 16/6.
    const rate = existing(
      weightedRate([
        { value: 1, weight: 1 },
        { value: 0, weight: 1 },
        { value: 1, weight: 2 },
      ]),
    );
    const interval = existing(wilsonInterval(2, 16 / 6));
    expect(rate).toMatchObject({ value: 0.75, level: 0.95, method: "WILSON_NEFF" });
    expect(rate.nEff).toBeCloseTo(16 / 6, 12);
    expect(rate.low).toBeCloseTo(interval.low, 12);
    expect(rate.high).toBeCloseTo(interval.high, 12);
  });

  test("is the plain Wilson interval when all weigh the same", () => {
    const cases = Array.from({ length: 10 }, (_, index) => ({ value: index < 3 ? 1 : 0, weight: 0.4 }));
    const rate = existing(weightedRate(cases));
    expect(rate.nEff).toBeCloseTo(10, 12);
    expect(rate.low).toBeCloseTo(0.107791, 6);
    expect(rate.high).toBeCloseTo(0.603222, 6);
  });

  test("is null without a case and refuses values outside [0, 1] and weights of 0", () => {
    expect(weightedRate([])).toBeNull();
    expect(() => weightedRate([{ value: 1.1, weight: 1 }])).toThrow(RangeError);
    expect(() => weightedRate([{ value: 1, weight: 0 }])).toThrow(RangeError);
    expect(() => weightedRate([{ value: 1, weight: Number.NaN }])).toThrow(RangeError);
  });

  test("stays in [0, 1] around its value, and never counts for more cases than there are", () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 40 }), (cases) => {
        const { value, low, high, nEff } = existing(weightedRate(cases));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(1);
        expect(nEff).toBeGreaterThanOrEqual(1);
        expect(nEff).toBeLessThanOrEqual(cases.length);
      }),
    );
  });

  test("mirrors when every case is turned round", () => {
    fc.assert(
      fc.property(fc.array(aCase, { minLength: 1, maxLength: 40 }), (cases) => {
        const turned = cases.map(({ value, weight }) => ({ value: 1 - value, weight }));
        const mirrored = existing(weightedRate(turned));
        expect(mirrored.low).toBeCloseTo(1 - existing(weightedRate(cases)).high, 9);
      }),
    );
  });

  test("does not depend on the unit of the weights, however small or large", () => {
    const cases = [
      { value: 1, weight: 1 },
      { value: 0.5, weight: 3 },
    ];
    const usual = existing(weightedRate(cases));
    for (const factor of [1e-140, 1e140]) {
      const scaled = existing(
        weightedRate(cases.map(({ value, weight }) => ({ value, weight: weight * factor }))),
      );
      expect(scaled.value).toBeCloseTo(usual.value, 12);
      expect(scaled.nEff).toBeCloseTo(usual.nEff, 12);
    }
  });
});

describe("counts per exposure", () => {
  test("have the exact Poisson limits", () => {
    const three = existing(poissonInterval(3, 1));
    expect(three).toMatchObject({ value: 3, level: 0.95, method: "EXACT_POISSON" });
    expect(three.low).toBeCloseTo(0.618672, 6);
    expect(three.high).toBeCloseTo(8.767273, 6);
    const none = existing(poissonInterval(0, 2));
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(1.8444, 4);
    expect(none.high).toBeCloseTo(-Math.log(0.025) / 2, 10);
  });

  test.each([
    [10, 4.7953886961324335, 18.39035604201778],
    [500, 457.1285768996295, 545.8092685651714],
    [12_961, 12738.813838407315, 13186.089064789367],
  ])("of %d events stay exact", (events, low, high) => {
    const interval = existing(poissonInterval(events, 1));
    expect(interval.low).toBeCloseTo(low, 8);
    expect(interval.high).toBeCloseTo(high, 8);
  });

  test("have Byar's limits close to the exact ones", () => {
    const byar = existing(byarInterval(10, 1));
    const exact = existing(poissonInterval(10, 1));
    expect(byar.method).toBe("BYAR");
    expect(byar.low).toBeCloseTo(4.787449914, 8);
    expect(byar.high).toBeCloseTo(18.391458606, 8);
    expect(Math.abs(byar.low - exact.low)).toBeLessThan(0.01);
    expect(Math.abs(byar.high - exact.high)).toBeLessThan(0.01);
    expect(existing(byarInterval(0, 5)).low).toBe(0);
  });

  test("say nothing where nothing was exposed, and refuse what is no amount", () => {
    expect(poissonInterval(0, 0)).toBeNull();
    expect(byarInterval(3, 0)).toBeNull();
    expect(() => poissonInterval(-1, 1)).toThrow(RangeError);
    expect(() => poissonInterval(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test("hold the rate, scale with the exposure and narrow as both grow", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (events, exposure) => {
          for (const make of [poissonInterval, byarInterval]) {
            const interval = existing(make(events, exposure));
            expect(interval.low).toBeGreaterThanOrEqual(0);
            expect(interval.low).toBeLessThanOrEqual(interval.value);
            expect(interval.high).toBeGreaterThan(interval.value);
            const perUnit = existing(make(events, 1));
            expect(interval.high * exposure).toBeCloseTo(perUnit.high, 6);
            const twice = existing(make(2 * events, 2 * exposure));
            expect(twice.high - twice.low).toBeLessThan(interval.high - interval.low);
          }
        },
      ),
    );
  });
});

describe("the cases a precision needs", () => {
  test.each([
    [0.85, 0.1, 49],
    [0.85, 0.05, 196],
    [0.12, 0.05, 163],
  ])("for a rate of %d known to ± %d are %d", (rate, halfWidth, n) => {
    expect(nForPrecision({ rate, halfWidth })).toEqual({
      n,
      rate,
      halfWidth,
      level: 0.95,
      method: "NORMAL_PLANNING",
    });
  });

  test("are 278 of 1 000 for ± 5 points when nothing is known of the rate", () => {
    expect(nForPrecision({ rate: null, halfWidth: 0.05, population: 1000 })).toMatchObject({
      n: 278,
      rate: 0.5,
      method: "NORMAL_PLANNING_FINITE_POPULATION",
    });
  });

  test("are never more than there are, at least one, and more for more precision", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 10_000 }),
        (rate, halfWidth, population) => {
          const { n } = nForPrecision({ rate, halfWidth, population });
          expect(n).toBeGreaterThanOrEqual(1);
          expect(n).toBeLessThanOrEqual(population);
          expect(nForPrecision({ rate, halfWidth: halfWidth / 2, population }).n).toBeGreaterThanOrEqual(n);
        },
      ),
    );
  });

  test("refuse a half width of 0", () => {
    expect(() => nForPrecision({ rate: 0.5, halfWidth: 0 })).toThrow(RangeError);
    expect(() => nForPrecision({ rate: 1.5, halfWidth: 0.1 })).toThrow(RangeError);
    expect(() => nForPrecision({ rate: 0.5, halfWidth: 0.1, population: 0 })).toThrow(RangeError);
  });
});
