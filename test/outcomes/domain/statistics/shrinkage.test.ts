import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  shrinkRates,
  shrinkWithPrior,
  type ShrinkageFit,
  type ShrinkageUnit,
} from "../../../../src/outcomes/domain/statistics/shrinkage.js";
import { anyCounts } from "./arbitrary-counts.js";

const DIFFERENT = "A 4/10, B 9/120, C 12/100, D 45/150, E 5/100, F 36/120, G 0/6, H 33/220";
const ALIKE = "A 2/5, B 9/60, C 12/100, D 30/150, E 8/80, F 20/120, G 0/4, H 33/220";

function unitsOf(text: string): ShrinkageUnit[] {
  return [...text.matchAll(/(\w+) (\d+)\/(\d+)/g)].map(([, key, successes, n]) => ({
    key: String(key),
    successes: Number(successes),
    n: Number(n),
  }));
}

function fitted(units: readonly ShrinkageUnit[]): ShrinkageFit {
  const result = shrinkRates(units);
  if (result.kind !== "FITTED") throw new Error(`Expected a fit, got ${JSON.stringify(result)}`);
  return result;
}

describe("a group whose people differ", () => {
  const fit = fitted(unitsOf(DIFFERENT));

  test("has the reference's moments", () => {
    expect(fit).toMatchObject({
      heterogeneity: "DETECTED",
      units: 8,
      cases: 826,
      df: 7,
      method: "BETA_BINOMIAL",
    });
    expect(fit.mean).toBeCloseTo(0.174334, 6);
    expect(fit.chiSquare).toBeCloseTo(56.3484, 4);
    expect(fit.pValue).toBeCloseTo(8.1e-10, 11);
    expect(fit.rho).toBeCloseTo(0.073226, 6);
    expect(fit.prior.strength).toBeCloseTo(12.6564, 4);
    expect(fit.prior.alpha).toBeCloseTo(2.2064, 4);
    expect(fit.prior.beta).toBeCloseTo(10.4499, 4);
  });

  test.each([
    ["A", 0.4, 0.2739, 0.1155, 0.47, 0.441],
    ["B", 0.075, 0.0845, 0.0436, 0.1372, 0.905],
    ["C", 0.12, 0.1261, 0.0717, 0.1931, 0.888],
    ["D", 0.3, 0.2902, 0.2233, 0.3621, 0.922],
    ["E", 0.05, 0.064, 0.0268, 0.1157, 0.888],
    ["F", 0.3, 0.288, 0.2144, 0.3676, 0.905],
    ["G", 0, 0.1183, 0.018, 0.2939, 0.322],
    ["H", 0.15, 0.1513, 0.1083, 0.2, 0.946],
  ])("shrinks %s from %d to %d", (key, raw, value, low, high, ownWeight) => {
    const estimate = fit.estimates.find((one) => one.key === key);
    expect(estimate).toMatchObject({ raw, level: 0.95 });
    expect(estimate?.value).toBeCloseTo(value, 4);
    expect(estimate?.low).toBeCloseTo(low, 4);
    expect(estimate?.high).toBeCloseTo(high, 4);
    expect(estimate?.ownWeight).toBeCloseTo(ownWeight, 3);
  });

  test("gives somebody without a case the group's rate, and keeps the order it was given", () => {
    const withNewcomer = fitted([...unitsOf(DIFFERENT), { key: "I", successes: 0, n: 0 }]);
    expect(withNewcomer.units).toBe(8);
    expect(withNewcomer.estimates.map(({ key }) => key).join("")).toBe("ABCDEFGHI");
    const newcomer = withNewcomer.estimates.at(-1);
    expect(newcomer).toMatchObject({ raw: null, ownWeight: 0 });
    expect(newcomer?.value).toBeCloseTo(fit.mean, 9);
  });
});

describe("a group whose people do not differ detectably", () => {
  test("is said to be so, and everybody is given the group's rate", () => {
    const fit = fitted(unitsOf(ALIKE));
    expect(fit.heterogeneity).toBe("NOT_DETECTED");
    expect(fit.mean).toBeCloseTo(0.154263, 6);
    expect(fit.rho).toBeCloseTo(0.002264, 6);
    expect(fit.prior.strength).toBeCloseTo(440.6, 1);
    for (const estimate of fit.estimates) {
      expect(estimate.value).toBe(fit.mean);
      expect(estimate.ownWeight).toBe(0);
      expect(estimate.low).toBeLessThan(fit.mean);
      expect(estimate.high).toBeGreaterThan(fit.mean);
    }
  });

  test.each([
    ["equal", "A 3/30, B 3/30, C 3/30, D 3/30, E 3/30"],
    ["all zero", "A 0/30, B 0/10, C 0/30, D 0/50, E 0/30"],
    ["all one", "A 30/30, B 10/10, C 30/30, D 50/50, E 30/30"],
  ])("survives rates that are %s", (_, text) => {
    const fit = fitted(unitsOf(text));
    expect(fit.heterogeneity).toBe("NOT_DETECTED");
    expect(fit.chiSquare).toBeCloseTo(0, 9);
    expect(fit.pValue).toBeCloseTo(1, 9);
    expect(fit.prior.strength).toBe(10_000);
    expect(fit.estimates.every(({ value }) => value === fit.mean)).toBe(true);
  });

  test("survives people with a single case each", () => {
    const fit = fitted(
      Array.from({ length: 120 }, (_, index) => ({
        key: String(index),
        successes: index % 3 === 0 ? 1 : 0,
        n: 1,
      })),
    );
    expect(fit).toMatchObject({ heterogeneity: "NOT_DETECTED", rho: 0 });
  });
});

test("keeps at least one case's worth of the group where people could not differ more", () => {
  const fit = fitted(unitsOf("A 0/50, B 50/50, C 0/50, D 50/50, E 0/50, F 50/50"));
  expect(fit).toMatchObject({ heterogeneity: "DETECTED", prior: { strength: 1 } });
  expect(fit.estimates[0]?.high).toBeGreaterThan(0.01);
});

test("is unavailable for fewer than 5 people with cases, or fewer than 100 cases", () => {
  expect(shrinkRates(unitsOf("A 4/100, B 9/120, C 12/100, D 1/100, E 0/0"))).toEqual({
    kind: "EB_UNAVAILABLE",
    units: 4,
    minUnits: 5,
    cases: 420,
    minCases: 100,
    method: "BETA_BINOMIAL",
  });
  expect(shrinkRates(unitsOf("A 4/10, B 9/20, C 2/20, D 1/20, E 0/29"))).toMatchObject({
    kind: "EB_UNAVAILABLE",
    cases: 99,
  });
  expect(shrinkRates([])).toMatchObject({ kind: "EB_UNAVAILABLE", units: 0, cases: 0 });
});

test.each([
  [2, 5, 0.176, 0.056608, 0.344053],
  [0, 4, 0.1, 0.016828, 0.24468],
  [12, 100, 0.12, 0.068408, 0.183553],
])(
  "has the reference's credible interval of %d/%d under Beta(2.4, 17.6)",
  (successes, n, value, low, high) => {
    const estimate = shrinkWithPrior({ successes, n }, { alpha: 2.4, beta: 17.6 });
    expect(estimate.value).toBeCloseTo(value, 6);
    expect(estimate.low).toBeCloseTo(low, 6);
    expect(estimate.high).toBeCloseTo(high, 6);
  },
);

test("refuses more successes than cases and a prior of nothing", () => {
  expect(() => shrinkRates([{ key: "A", successes: 3, n: 2 }])).toThrow(RangeError);
  expect(() => shrinkWithPrior({ successes: 1, n: 2 }, { alpha: 0, beta: 1 })).toThrow(RangeError);
});

test("estimates lie between the raw rate and the group's, inside their interval, for any group", () => {
  const group = fc
    .array(anyCounts, { minLength: 5, maxLength: 25 })
    .map((all) => all.map((counts, index) => ({ key: String(index), ...counts })));
  fc.assert(
    fc.property(group, (units) => {
      const fit = shrinkRates(units);
      if (fit.kind !== "FITTED") return;
      for (const { raw, value, low, high, ownWeight } of fit.estimates) {
        expect(value).toBeGreaterThanOrEqual(Math.min(raw ?? fit.mean, fit.mean) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(raw ?? fit.mean, fit.mean) + 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(1);
        expect(ownWeight).toBeGreaterThanOrEqual(0);
        expect(ownWeight).toBeLessThan(1);
      }
    }),
  );
});
