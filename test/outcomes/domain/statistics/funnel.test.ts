import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { chanceOfOutliers } from "../../../../src/outcomes/domain/statistics/chance-of-outliers.js";
import { funnel, funnelLimit, type FunnelUnit } from "../../../../src/outcomes/domain/statistics/funnel.js";
import { anyCounts } from "./arbitrary-counts.js";
import { existing } from "./existing.js";

const ALIKE: FunnelUnit[] = [
  { key: "A", successes: 2, n: 5 },
  { key: "B", successes: 9, n: 60 },
  { key: "C", successes: 12, n: 100 },
  { key: "D", successes: 30, n: 150 },
  { key: "E", successes: 8, n: 80 },
  { key: "F", successes: 20, n: 120 },
  { key: "G", successes: 0, n: 4 },
  { key: "H", successes: 33, n: 220 },
];

/** Units of 100 cases with the given successes. */
function hundreds(successes: readonly number[]): FunnelUnit[] {
  return successes.map((count, index) => ({ key: String(index), successes: count, n: 100 }));
}

describe("funnel limits", () => {
  test.each([
    [20, -0.04936, -0.03388, 0.25263, 0.36784],
    [50, -0.00806, 0.02624, 0.2079, 0.27264],
    [200, 0.05207, 0.0743, 0.16432, 0.19373],
  ])("of %d cases at a benchmark of 12 % are the reference's", (n, low998, low95, high95, high998) => {
    expect(funnelLimit(0.001, 0.12, n)).toBeCloseTo(low998, 5);
    expect(funnelLimit(0.025, 0.12, n)).toBeCloseTo(low95, 5);
    expect(funnelLimit(0.975, 0.12, n)).toBeCloseTo(high95, 5);
    expect(funnelLimit(0.999, 0.12, n)).toBeCloseTo(high998, 5);
    const [point] = existing(funnel([{ key: "A", successes: 0, n }], 0.12)).points;
    const limits = existing(point?.limits);
    expect(limits.low998).toBeCloseTo(Math.max(0, low998), 5);
    expect(limits.low95).toBeCloseTo(Math.max(0, low95), 5);
    expect(limits.high95).toBeCloseTo(high95, 5);
    expect(limits.high998).toBeCloseTo(high998, 5);
  });

  test("come near the normal ones for many cases", () => {
    expect(Math.abs(funnelLimit(0.975, 0.12, 200) - 0.165)).toBeLessThan(0.002);
    expect(
      Math.abs(funnelLimit(0.025, 0.12, 200_000) - (0.12 - 1.96 * Math.sqrt(0.1056 / 2e5))),
    ).toBeLessThan(1e-5);
  });

  test("refuse what is no benchmark and no number of cases", () => {
    expect(() => funnelLimit(0.5, 1.2, 10)).toThrow(RangeError);
    expect(() => funnelLimit(0, 0.1, 10)).toThrow(RangeError);
    expect(() => funnelLimit(0.5, 0.1, 0)).toThrow(RangeError);
  });
});

describe("a funnel", () => {
  test("has the reference's z-scores and φ, and does not widen", () => {
    const { benchmark, points, overdispersion, method } = existing(funnel(ALIKE));
    expect(method).toBe("SPIEGELHALTER_INTERPOLATED_BINOMIAL");
    expect(benchmark).toBeCloseTo(0.154263, 6);
    const expected = [1.5213, -0.0914, -0.9486, 1.5509, -1.3437, 0.3762, -0.8542, -0.175];
    points.forEach(({ z }, index) => {
      expect(z).toBeCloseTo(existing(expected[index]), 4);
    });
    expect(overdispersion.phiRaw).toBeCloseTo(1.0419, 4);
    expect(overdispersion.phi).toBeCloseTo(0.9505, 4);
    expect(overdispersion).toMatchObject({ adjustment: "NONE", units: 8, tauSquared: 0 });
    expect(points.map(({ position }) => position)).toEqual(Array.from({ length: 8 }, () => "INSIDE"));
  });

  test("tells inside, beyond 95 % and beyond 99.8 %, in the order it was given", () => {
    const { points } = existing(
      funnel(
        [
          { key: "far", successes: 20, n: 50 },
          { key: "near", successes: 12, n: 50 },
          { key: "none", successes: 0, n: 0 },
          { key: "in", successes: 6, n: 50 },
        ],
        0.12,
      ),
    );
    expect(points.map(({ key, position }) => [key, position])).toEqual([
      ["far", "OUTSIDE_998"],
      ["near", "OUTSIDE_95"],
      ["none", null],
      ["in", "INSIDE"],
    ]);
    expect(points[2]).toEqual({ key: "none", n: 0, value: null, z: null, limits: null, position: null });
  });

  test("widens by √φ when all scatter a little more than chance explains", () => {
    const units = hundreds([14, 26, 15, 25, 16, 24, 13, 27, 14, 26, 15, 25]);
    const { points, overdispersion } = existing(funnel(units, 0.2));
    const phi = existing(overdispersion.phi);
    expect(overdispersion).toMatchObject({ adjustment: "MULTIPLICATIVE", tauSquared: 0 });
    expect(existing(overdispersion.pValue)).toBeLessThan(0.05);
    expect(phi).toBeGreaterThan(1);
    expect(phi).toBeLessThan(2);
    expect(points[0]?.limits?.high95).toBeCloseTo(
      0.2 + Math.sqrt(phi) * (funnelLimit(0.975, 0.2, 100) - 0.2),
      12,
    );
  });

  test("adds τ² when they scatter much more, and says so", () => {
    const { points, overdispersion } = existing(funnel(hundreds([5, 40, 8, 35, 10, 30, 6, 38, 20, 22]), 0.2));
    const { phi, tauSquared } = overdispersion;
    expect(overdispersion.adjustment).toBe("ADDITIVE");
    // Equal variances v: Σw − Σw²/Σw = (k − 1)/v, so τ² = v·(kφ − (k − 1))/(k − 1).
    expect(tauSquared).toBeCloseTo((0.0016 * (10 * existing(phi) - 9)) / 9, 12);
    const widening = Math.sqrt(1 + tauSquared / 0.0016);
    expect(points[0]?.limits?.high95).toBeCloseTo(0.2 + widening * (funnelLimit(0.975, 0.2, 100) - 0.2), 12);
  });

  test("does not let one outlier widen the limits that find it", () => {
    const { points, overdispersion } = existing(
      funnel(hundreds([20, 21, 19, 20, 22, 18, 20, 21, 19, 20, 45]), 0.2),
    );
    expect(overdispersion.adjustment).toBe("NONE");
    expect(points.at(-1)?.position).toBe("OUTSIDE_998");
  });

  test("is null where nothing can scatter, and leaves fewer than 5 units unwidened", () => {
    expect(funnel([])).toBeNull();
    expect(funnel(hundreds([0, 0]))).toBeNull();
    expect(funnel(hundreds([10]), 1)).toBeNull();
    expect(existing(funnel(hundreds([1, 50]), 0.2)).overdispersion).toMatchObject({
      adjustment: "NONE",
      pValue: null,
    });
    expect(() => funnel([{ key: "A", successes: 0.5, n: 1.5 }], 0.2)).toThrow(RangeError);
    expect(() => funnel(hundreds([5]), 1.5)).toThrow(RangeError);
  });

  test("keeps the inner limits within the outer, both around the benchmark in [0, 1]", () => {
    fc.assert(
      fc.property(
        fc.array(anyCounts, { minLength: 1, maxLength: 15 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (all, benchmark) => {
          const units = all.map((counts, index) => ({ key: String(index), ...counts }));
          for (const { limits } of existing(funnel(units, benchmark)).points) {
            if (limits === null) continue;
            const rising = [0, limits.low998, limits.low95, benchmark, limits.high95, limits.high998, 1];
            expect([...rising].sort((a, b) => a - b)).toEqual(rising);
          }
        },
      ),
    );
  });
});

test("chance alone puts one of twenty equally good people outside 95 % limits more often than not", () => {
  expect(chanceOfOutliers(20, 0.95).value).toBeCloseTo(0.6415, 4);
  expect(chanceOfOutliers(20, 0.998).value).toBeCloseTo(0.0392, 4);
  expect(chanceOfOutliers(0, 0.95)).toEqual({ value: 0, units: 0, level: 0.95, method: "INDEPENDENT_UNITS" });
  expect(() => chanceOfOutliers(1.5, 0.95)).toThrow(RangeError);
});
