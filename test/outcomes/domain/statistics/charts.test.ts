import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { lockPChartBaseline, pChart } from "../../../../src/outcomes/domain/statistics/p-chart.js";
import { lockXmrBaseline, xmrChart } from "../../../../src/outcomes/domain/statistics/xmr.js";
import { existing } from "./existing.js";

const TWELVE = [14.0, 12.5, 15.1, 13.2, 12.9, 14.4, 13.8, 12.2, 14.9, 13.5, 19.8, 13.1];

/** Centre 10, moving range 2, so limits 4.68 and 15.32, half way to them 7.34 and 12.66, range limit 6.536. */
const WAVE = [9, 11, 9, 11, 9, 11, 9, 11];
const WAVE_BASELINE = existing(lockXmrBaseline(WAVE));

function signalsOf(points: readonly (number | null)[]): string[] {
  return xmrChart(points, WAVE_BASELINE).signals.map(
    ({ index, rule, side }) => `${String(index)} ${rule} ${side}`,
  );
}

describe("the limits of a process", () => {
  test("are the reference's for all twelve points, among which the outlier hides itself", () => {
    const baseline = existing(lockXmrBaseline(TWELVE));
    expect(baseline).toMatchObject({ points: 12, variant: "MEAN", method: "XMR" });
    expect(baseline.centre).toBeCloseTo(14.1167, 4);
    expect(baseline.movingRange).toBeCloseTo(2.4636, 4);
    expect(baseline.low).toBeCloseTo(7.5634, 4);
    expect(baseline.high).toBeCloseTo(20.6699, 4);
    // The printed 8.0512 is 3.268 × the range as rounded to 2.4636; unrounded it is 8.05116.
    expect(baseline.rangeLimit).toBeCloseTo(8.0512, 4);
    expect(xmrChart(TWELVE, baseline).signals.filter(({ rule }) => rule === "OUTSIDE_LIMITS")).toEqual([]);
  });

  test("are locked by the first ten, which show the eleventh for what it is", () => {
    const baseline = existing(lockXmrBaseline(TWELVE.slice(0, 10)));
    expect(baseline.centre).toBeCloseTo(13.65, 4);
    expect(baseline.movingRange).toBeCloseTo(1.5667, 4);
    expect(baseline.low).toBeCloseTo(9.4827, 4);
    expect(baseline.high).toBeCloseTo(17.8173, 4);
    expect(baseline.rangeLimit).toBeCloseTo(5.1199, 4);
    const chart = xmrChart(TWELVE, baseline);
    expect(chart.baseline).toBe(baseline);
    expect(chart.movingRanges[0]).toBeNull();
    expect(chart.movingRanges[10]).toBeCloseTo(6.3, 9);
    expect(chart.signals).toEqual([
      { index: 10, rule: "OUTSIDE_LIMITS", side: "ABOVE" },
      { index: 10, rule: "RANGE_OUTSIDE", side: "ABOVE" },
      { index: 11, rule: "RANGE_OUTSIDE", side: "BELOW" },
    ]);
  });

  test("of medians are the reference's, and hold though the outlier is among them", () => {
    const baseline = existing(lockXmrBaseline(TWELVE, { variant: "MEDIAN" }));
    expect(baseline.centre).toBeCloseTo(13.65, 6);
    expect(baseline.movingRange).toBeCloseTo(1.6, 6);
    expect(baseline.low).toBeCloseTo(8.618, 6);
    expect(baseline.high).toBeCloseTo(18.682, 6);
    expect(baseline.rangeLimit).toBeCloseTo(6.184, 6);
    expect(xmrChart(TWELVE, baseline).signals.map(({ index }) => index)).toContain(10);
  });

  test("are clamped at 0 only when asked", () => {
    const points = [0, 5, 0, 6, 1, 7, 0, 5];
    expect(existing(lockXmrBaseline(points)).low).toBeLessThan(0);
    expect(existing(lockXmrBaseline(points, { clampLowAtZero: true })).low).toBe(0);
  });

  test("do not exist for fewer than 8 points, or for points without neighbours", () => {
    expect(lockXmrBaseline(TWELVE.slice(0, 7))).toBeNull();
    expect(lockXmrBaseline([...TWELVE.slice(0, 7), null, null])).toBeNull();
    expect(lockXmrBaseline(TWELVE.flatMap((point) => [point, null]))).toBeNull();
    expect(lockXmrBaseline([])).toBeNull();
    expect(() => lockXmrBaseline([...TWELVE, Number.NaN])).toThrow(RangeError);
  });
});

describe("signals", () => {
  test("are none in a steady process", () => {
    expect(WAVE_BASELINE).toMatchObject({ centre: 10, movingRange: 2 });
    expect(signalsOf([...WAVE, ...WAVE])).toEqual([]);
  });

  test("mark one point outside, not one on the limit", () => {
    expect(signalsOf([10, 15.32, 10, 15.33, 10, 4.67])).toEqual([
      "3 OUTSIDE_LIMITS ABOVE",
      "5 OUTSIDE_LIMITS BELOW",
    ]);
  });

  test("mark the eighth in a row on one side, and those that follow", () => {
    expect(signalsOf([11, 11, 11, 11, 11, 11, 11])).toEqual([]);
    expect(signalsOf([9, 11, 11, 11, 11, 11, 11, 11, 11, 11])).toEqual([
      "8 RUN_OF_EIGHT ABOVE",
      "9 RUN_OF_EIGHT ABOVE",
    ]);
    expect(signalsOf([11, 11, 11, 11, 10, 11, 11, 11, 11])).toEqual([]);
    expect(signalsOf([11, 11, 11, 11, null, 11, 11, 11, 11])).toEqual([]);
  });

  test("mark the third of four nearer a limit than the centre, on the same side", () => {
    expect(signalsOf([13, 10, 13, 13, 10])).toEqual(["3 THREE_OF_FOUR ABOVE"]);
    expect(signalsOf([13, 8, 13, 10, 13])).toEqual([]);
    expect(signalsOf([7, 7, 7])).toEqual(["2 THREE_OF_FOUR BELOW"]);
    expect(signalsOf([12.66, 12.66, 12.66])).toEqual([]);
  });

  test("mark a step larger than the range limit, but none across a missing point", () => {
    expect(signalsOf([6, 12.6])).toEqual(["1 RANGE_OUTSIDE ABOVE"]);
    expect(signalsOf([6, null, 12.6])).toEqual([]);
  });

  test("stay the same when the whole process is shifted", () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 8, maxLength: 30 }),
        value,
        fc.constantFrom("MEAN" as const, "MEDIAN" as const),
        (points, shift, variant) => {
          const shifted = points.map((point) => point + shift);
          const usual = existing(lockXmrBaseline(points, { variant }));
          const moved = existing(lockXmrBaseline(shifted, { variant }));
          expect(moved.movingRange).toBe(usual.movingRange);
          expect(moved.centre - shift).toBeCloseTo(usual.centre, 8);
          expect(moved.high - shift).toBeCloseTo(usual.high, 8);
          expect(moved.low - shift).toBeCloseTo(usual.low, 8);
          expect(xmrChart(shifted, moved).movingRanges).toEqual(xmrChart(points, usual).movingRanges);
        },
      ),
    );
  });

  test("do not change for earlier points when later ones come", () => {
    const value = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), value, (points, next) => {
        const before = xmrChart(points, WAVE_BASELINE).signals;
        const after = xmrChart([...points, next], WAVE_BASELINE).signals;
        expect(after.filter(({ index }) => index < points.length)).toEqual(before);
      }),
    );
  });
});

describe("the chart of a rate", () => {
  const steady = Array.from({ length: 8 }, (_, index) => ({ successes: index % 2 === 0 ? 9 : 11, n: 100 }));
  const baseline = existing(lockPChartBaseline(steady));

  test("has limits for each period's own n", () => {
    expect(baseline).toEqual({ centre: 0.1, points: 8, cases: 800, method: "P_CHART" });
    const { points } = pChart([...steady, { successes: 40, n: 400 }, { successes: 1, n: 4 }], baseline);
    expect(points[0]?.low).toBeCloseTo(0.01, 12);
    expect(points[0]?.high).toBeCloseTo(0.19, 12);
    expect(points[8]?.low).toBeCloseTo(0.055, 12);
    expect(points[8]?.high).toBeCloseTo(0.145, 12);
    expect(points[9]?.low).toBe(0);
  });

  test("marks the same rate when it comes from many cases, not from few", () => {
    const { signals } = pChart(
      [
        { successes: 5, n: 20 },
        { successes: 100, n: 400 },
      ],
      baseline,
    );
    expect(signals).toEqual([{ index: 1, rule: "OUTSIDE_LIMITS", side: "ABOVE" }]);
  });

  test("marks runs of eight, which a period without cases ends", () => {
    const low = Array.from({ length: 8 }, () => ({ successes: 8, n: 100 }));
    expect(pChart(low, baseline).signals).toEqual([{ index: 7, rule: "RUN_OF_EIGHT", side: "BELOW" }]);
    const broken = pChart([...low.slice(1), { successes: 0, n: 0 }, ...low.slice(1)], baseline);
    expect(broken.signals).toEqual([]);
    expect(broken.points[7]).toEqual({ n: 0, value: null, low: null, high: null });
  });

  test("has no centre for fewer than 8 periods with cases", () => {
    expect(lockPChartBaseline([...steady.slice(1), { successes: 0, n: 0 }])).toBeNull();
    expect(lockPChartBaseline([])).toBeNull();
    expect(() => pChart([{ successes: 2, n: 1 }], baseline)).toThrow(RangeError);
  });
});
