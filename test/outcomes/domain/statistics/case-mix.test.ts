import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  applyStrata,
  OTHER_STRATUM,
  planStrata,
  poolStrata,
  type StratumCounts,
} from "../../../../src/outcomes/domain/statistics/case-mix.js";
import { poolRates } from "../../../../src/outcomes/domain/statistics/pooled-rate.js";
import { compareMixes, mixDistance } from "../../../../src/outcomes/domain/statistics/simpson.js";
import {
  standardiseDirectly,
  standardiseIndirectly,
} from "../../../../src/outcomes/domain/statistics/standardise.js";
import { anyCounts, someCounts } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

const ANA = [
  { stratum: "password", successes: 2, n: 20 },
  { stratum: "network", successes: 24, n: 80 },
];
const BO = [
  { stratum: "password", successes: 12, n: 90 },
  { stratum: "network", successes: 4, n: 10 },
];
const REFERENCE = poolStrata([...ANA, ...BO]);

const someStrata: fc.Arbitrary<StratumCounts[]> = fc
  .array(someCounts, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((counts, index) => ({ stratum: `s${String(index)}`, ...counts })));

describe("the reference of case-mix adjustment", () => {
  test("pools the strata of all units", () => {
    expect(REFERENCE).toEqual([
      { stratum: "network", successes: 28, n: 90 },
      { stratum: "password", successes: 14, n: 110 },
    ]);
    expect(poolRates(REFERENCE).value).toBeCloseTo(0.21, 12);
  });

  test("merges strata of fewer than 5 cases", () => {
    const cells = [
      ...REFERENCE,
      { stratum: "fax", successes: 1, n: 4 },
      { stratum: "telex", successes: 0, n: 1 },
    ];
    const plan = planStrata(cells);
    expect(plan.merged).toEqual(["fax", "telex"]);
    expect(applyStrata(cells, plan)).toEqual([{ stratum: OTHER_STRATUM, successes: 1, n: 5 }, ...REFERENCE]);
  });

  test("keeps at most 30 strata, the largest, and breaks ties by name", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      stratum: `s${String(index).padStart(2, "0")}`,
      successes: 1,
      n: index === 39 ? 500 : 10,
    }));
    const plan = planStrata(many);
    expect(plan.kept.size).toBe(29);
    expect(plan.kept.has("s39")).toBe(true);
    expect(plan.merged[0]).toBe("s28");
    expect(applyStrata(many, plan)).toHaveLength(30);
    expect(planStrata(many.slice(0, 30)).merged).toEqual([]);
  });

  test("loses no case in merging", () => {
    fc.assert(
      fc.property(someStrata, fc.integer({ min: 1, max: 5 }), (cells, maxStrata) => {
        const plan = planStrata(cells, { minReferenceCases: 5, maxStrata });
        const merged = applyStrata(cells, plan);
        expect(merged.length).toBeLessThanOrEqual(maxStrata);
        expect(poolRates(merged)).toEqual(poolRates(cells));
      }),
    );
  });
});

describe("indirect standardisation", () => {
  test.each([
    ["Ana", ANA, 26, 27.434343, 0.947717, [0.6191, 1.3886], [0.6189, 1.3887], 0.199],
    ["Bo", BO, 16, 14.565657, 1.098474, [0.6279, 1.7839], [0.6275, 1.784], 0.2307],
  ] as const)("of %s is the reference's", (_, unit, observed, expected, ratio, exact, byar, rate) => {
    const result = existing(standardiseIndirectly(unit, REFERENCE));
    expect(result).toMatchObject({ observed, method: "INDIRECT_EXACT_POISSON", level: 0.95 });
    expect(result.expected).toBeCloseTo(expected, 6);
    expect(result.ratio.value).toBeCloseTo(ratio, 6);
    expect(result.ratio.low).toBeCloseTo(exact[0], 4);
    expect(result.ratio.high).toBeCloseTo(exact[1], 4);
    expect(result.ratioByar.low).toBeCloseTo(byar[0], 4);
    expect(result.ratioByar.high).toBeCloseTo(byar[1], 4);
    expect(result.value).toBeCloseTo(rate, 4);
    expect(result.low).toBeCloseTo(result.ratio.low * 0.21, 9);
  });

  test("gives the reference its own rate", () => {
    fc.assert(
      fc.property(someStrata, (cells) => {
        const result = standardiseIndirectly(cells, cells);
        const { value, numerator } = poolRates(cells);
        if (numerator === 0) expect(result).toBeNull();
        else {
          expect(existing(result).ratio.value).toBeCloseTo(1, 9);
          expect(existing(result).value).toBeCloseTo(existing(value), 9);
        }
      }),
    );
  });

  test("counts a stratum the reference lacks at its overall rate", () => {
    const result = existing(standardiseIndirectly([{ stratum: "new", successes: 3, n: 100 }], REFERENCE));
    expect(result.expected).toBeCloseTo(21, 9);
  });

  test("is null where nothing is expected", () => {
    expect(standardiseIndirectly([], REFERENCE)).toBeNull();
    expect(standardiseIndirectly(ANA, [])).toBeNull();
    expect(standardiseIndirectly(ANA, [{ stratum: "network", successes: 0, n: 50 }])).toBeNull();
  });
});

describe("direct standardisation", () => {
  test("turns the order of Ana and Bo round", () => {
    const ana = existing(standardiseDirectly(ANA, REFERENCE));
    const bo = existing(standardiseDirectly(BO, REFERENCE));
    if (ana.kind !== "DIRECT" || bo.kind !== "DIRECT") throw new Error("Expected direct rates");
    expect(ana.value).toBeCloseTo(0.19, 6);
    expect(bo.value).toBeCloseTo(0.253333, 6);
    // Neither of them has as much to say as its hundred cases, being spread so unlike the reference.
    expect(ana.nEff).toBeCloseTo(1 / (0.55 ** 2 / 20 + 0.45 ** 2 / 80), 9);
    expect(bo.nEff).toBeLessThan(100);
    expect(ana.low).toBeLessThan(0.19);
    expect(ana.high).toBeGreaterThan(0.253333);
  });

  test("is unavailable when the unit lacks a stratum, and names it", () => {
    expect(standardiseDirectly(ANA.slice(0, 1), REFERENCE)).toEqual({
      kind: "DIRECT_UNAVAILABLE",
      missingStrata: ["network"],
      method: "DIRECT_WILSON_NEFF",
    });
    expect(standardiseDirectly(ANA, [])).toBeNull();
  });

  test("of the reference is its own rate", () => {
    fc.assert(
      fc.property(someStrata, (cells) => {
        const result = existing(standardiseDirectly(cells, cells));
        if (result.kind !== "DIRECT") throw new Error("Expected a direct rate");
        expect(result.value).toBeCloseTo(existing(poolRates(cells).value), 12);
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
      }),
    );
  });
});

describe("the mix warning", () => {
  test("says that Ana and Bo must not be compared as they are", () => {
    const comparison = compareMixes(ANA, BO, REFERENCE);
    expect(comparison).toMatchObject({
      mixWarning: true,
      reasons: ["REVERSED_WITHIN_STRATA", "REVERSED_AFTER_STANDARDISATION", "MIXES_DIFFER"],
      adjustment: "DIRECT",
      method: "SIMPSON_CHECK",
    });
    expect(comparison.crudeDifference).toBeCloseTo(0.1, 12);
    expect(comparison.adjustedDifference).toBeCloseTo(0.19 - 0.253333, 6);
    expect(comparison.mixDistance).toBeCloseTo(0.7, 12);
  });

  test("is silent for the same mix in the same order", () => {
    const better = REFERENCE.map((cell) => ({ ...cell, successes: cell.successes - 5 }));
    expect(compareMixes(better, REFERENCE, REFERENCE)).toMatchObject({
      mixWarning: false,
      reasons: [],
      mixDistance: 0,
    });
    expect(compareMixes(REFERENCE, REFERENCE, REFERENCE).mixWarning).toBe(false);
  });

  test("comes from a distance above 0.2, not at it", () => {
    const mix = (phone: number): StratumCounts[] => [
      { stratum: "phone", successes: 0, n: phone },
      { stratum: "mail", successes: 0, n: 100 - phone },
    ];
    expect(compareMixes(mix(50), mix(30), mix(40)).mixWarning).toBe(false);
    expect(compareMixes(mix(50), mix(29), mix(40)).reasons).toEqual(["MIXES_DIFFER"]);
  });

  test("falls back on indirect rates, and says nothing where a unit has no case", () => {
    expect(compareMixes(ANA.slice(0, 1), BO, REFERENCE).adjustment).toBe("INDIRECT");
    expect(compareMixes([], BO, REFERENCE)).toEqual({
      mixWarning: false,
      reasons: [],
      mixDistance: null,
      crudeDifference: null,
      adjustedDifference: null,
      adjustment: null,
      method: "SIMPSON_CHECK",
    });
  });

  test("does not depend on who is named first", () => {
    const cells = fc
      .array(anyCounts, { minLength: 1, maxLength: 5 })
      .map((all) => all.map((counts, index) => ({ stratum: `s${String(index)}`, ...counts })));
    fc.assert(
      fc.property(cells, cells, (some, others) => {
        const reference = [...some, ...others];
        const one = compareMixes(some, others, reference);
        const other = compareMixes(others, some, reference);
        expect(other.reasons).toEqual(one.reasons);
        const distance = mixDistance(some, others);
        expect(mixDistance(others, some)).toBe(distance);
        if (distance !== null) expect(distance).toBeLessThanOrEqual(1);
      }),
    );
  });
});
