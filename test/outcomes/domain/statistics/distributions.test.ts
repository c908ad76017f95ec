import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  betaQuantile,
  binomialCdf,
  binomialQuantile,
  chiSquareQuantile,
  chiSquareSurvival,
  normalQuantile,
  twoSidedPValue,
  twoSidedZ,
} from "../../../../src/outcomes/domain/statistics/distributions.js";

/** References were computed with 30 digits (mpmath); relative, so that tails are held to as many digits as middles. */
function expectDigits(actual: number, reference: number, relative = 1e-11): void {
  expect(Math.abs(actual / reference - 1)).toBeLessThan(relative);
}

describe("the normal distribution", () => {
  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [0.001, -3.090232306167813],
    [0.02425, -1.972961051311885],
    [0.3, -0.5244005127080409],
    [0.7, 0.5244005127080407],
    [0.975, 1.959963984540054],
    [0.999999999999, 7.0344869100478356],
  ])("has the quantile of %d", (p, z) => {
    expectDigits(normalQuantile(p), z, 1e-13);
  });

  test("has the z of the reference for 95 %, to the last digit", () => {
    expect(twoSidedZ(0.95)).toBe(1.959963984540054);
    expectDigits(twoSidedZ(0.99), 2.5758293035489004, 1e-13);
    expectDigits(twoSidedZ(0.95 + 1e-12), 1.959963984540054);
    expect(normalQuantile(0.5)).toBe(0);
  });

  test.each([
    [-37, 2 * 5.725571222524577e-300],
    [20, 2 * 2.7536241186062337e-89],
    [-2.5, 2 * 0.006209665325776135],
    [0.3, 2 * 0.3820885778110474],
  ])("leaves the two-sided tail of %d", (z, p) => {
    expectDigits(twoSidedPValue(z), p);
  });

  test("gives p 1 at the centre and 0 where no double can hold the tail", () => {
    expect(twoSidedPValue(0)).toBe(1);
    expect(twoSidedPValue(60)).toBe(0);
  });
});

describe("the χ² distribution", () => {
  test.each([
    [1e-10, 1, 1.5707963267948968e-20],
    [0.001, 0.1, 1.1689264114573094e-60],
    [0.025, 6, 1.2373442457912025],
    [0.975, 8, 17.53454613948465],
    [0.975, 2, 7.377758908227871],
    [0.5, 1000, 999.333412403381],
    [0.975, 2000, 2125.8423024497756],
    [0.975, 2_000_000, 2003921.8219309007],
    [0.9999999999, 100, 217.7142028412047],
  ])("has the quantile of %d for %d degrees of freedom", (p, df, x) => {
    expectDigits(chiSquareQuantile(p, df), x);
  });

  test.each([
    [56.3484, 7, 8.053561318652683e-10],
    [200, 3, 4.2185411071920426e-43],
    [1100, 1000, 0.014614408126295194],
    [20_500, 20_000, 0.006517863488342559],
    [600, 10, 1.760917694683184e-122],
    [3e-5, 1, 0.995629828128502],
  ])("survives %d with %d degrees of freedom", (x, df, p) => {
    expectDigits(chiSquareSurvival(x, df), p);
  });

  test("is certain at 0 and impossible far out, without an error", () => {
    expect(chiSquareSurvival(0, 5)).toBe(1);
    expect(chiSquareSurvival(1e9, 5)).toBe(0);
    expect(chiSquareSurvival(5, 1e9)).toBe(1);
  });
});

describe("the beta distribution", () => {
  test.each([
    [0.001, 0.5, 0.5, 2.467399070916944e-6],
    [0.025, 0.5, 400, 1.2283531230749123e-6],
    [0.025, 0.01, 5, 7.803601735629396e-162],
    [0.975, 0.01, 5, 0.010386887238859574],
    [0.025, 2.2064, 10.4499, 0.02766701457608252],
    [0.975, 2.2064, 10.4499, 0.4161529143822703],
    [0.999, 1234.5, 98765.4, 0.013451885717137825],
    [0.975, 3, 1e6, 7.224654345109372e-6],
    [0.999, 0.5, 0.5, 0.999997532600929],
  ])("has the quantile of %d for (%d, %d)", (p, a, b, x) => {
    expectDigits(betaQuantile(p, a, b), x);
  });

  test("is uniform for (1, 1)", () => {
    expectDigits(betaQuantile(0.975, 1, 1), 0.975);
  });
});

describe("the binomial distribution", () => {
  test.each([
    [135_065, 538_368, 0.25114306228479305, 0.32790685771236707],
    [132_640, 134_830, 0.9837922365529905, 0.46248027469332828],
    [1343, 31_533, 0.04718039158024259, 5.0469436892515679e-5],
    [3, 20, 0.999, 1.1367730590310174e-48],
  ])("falls up to %d of %d at the rate %d", (successes, n, rate, p) => {
    expectDigits(binomialCdf(successes, n, rate), p);
  });

  test("sums its few terms", () => {
    expect(binomialCdf(0, 5, 0.12)).toBeCloseTo(0.88 ** 5, 14);
    expect(binomialCdf(1, 5, 0.12)).toBeCloseTo(0.88 ** 5 + 5 * 0.12 * 0.88 ** 4, 14);
    expect(binomialCdf(-1, 5, 0.12)).toBe(0);
    expect(binomialCdf(5, 5, 0.12)).toBe(1);
    expect(binomialCdf(2, 5, 0)).toBe(1);
    expect(binomialCdf(2, 5, 1)).toBe(0);
  });

  test("has the smallest count that reaches a probability as its quantile", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (n, rate, p) => {
          const r = binomialQuantile(p, n, rate);
          expect(binomialCdf(r, n, rate)).toBeGreaterThanOrEqual(p);
          if (r > 0) expect(binomialCdf(r - 1, n, rate)).toBeLessThan(p);
        },
      ),
    );
  });
});

test("probabilities rise with the point, and quantiles lead back to them", () => {
  const parameter = fc.double({ min: 0.05, max: 5000, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, fc.double({ min: 0.001, max: 0.998, noNaN: true }), (a, b, p) => {
      expect(betaQuantile(p + 0.001, a, b)).toBeGreaterThanOrEqual(betaQuantile(p, a, b));
      expect(chiSquareSurvival(chiSquareQuantile(p, a), a)).toBeCloseTo(1 - p, 10);
    }),
  );
});

test("refuses what is no probability, no parameter and no count", () => {
  expect(() => normalQuantile(0)).toThrow(RangeError);
  expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  expect(() => twoSidedZ(1)).toThrow(RangeError);
  expect(() => twoSidedPValue(Number.NaN)).toThrow(RangeError);
  expect(() => chiSquareQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => chiSquareSurvival(-1, 2)).toThrow(RangeError);
  expect(() => betaQuantile(0.5, 0, 1)).toThrow(RangeError);
  expect(() => binomialCdf(Number.NaN, 3, 0.5)).toThrow(RangeError);
  expect(() => binomialQuantile(0.5, 2.5, 0.5)).toThrow(RangeError);
});
