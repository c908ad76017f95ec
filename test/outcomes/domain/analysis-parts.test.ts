import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  calendarParts,
  Granularity,
  MAX_SERIES_POINTS,
} from "../../../src/outcomes/domain/analysis-calendar.js";
import { SegmentKey, totalSums, type FactCell } from "../../../src/outcomes/domain/analysis-cells.js";
import { segmentsOf } from "../../../src/outcomes/domain/analysis-segments.js";
import { seriesOf } from "../../../src/outcomes/domain/analysis-series.js";
import { describeDurations } from "../../../src/outcomes/domain/analysis-distribution.js";
import { casesForPrecision, verdictReason } from "../../../src/outcomes/domain/analysis-verdict-reason.js";
import { measure } from "../../../src/outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import type { VerdictTarget } from "../../../src/outcomes/domain/verdict.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import {
  addDays,
  daysBetween,
  type Instant,
  type LocalDate,
  type Period,
} from "../../../src/platform/kernel/period.js";

const NOW = "2026-06-15T10:00:00.000Z" as Instant;
const CALLBACK = METRIC_DEFINITIONS.CALLBACK_RATE;
const LICENSED = METRIC_DEFINITIONS.LICENSED_SHARE;

const day = (text: string): LocalDate => text as LocalDate;
const period = (start: string, end: string): Period => ({ start: day(start), end: day(end) });

function sums(hits: number, cases: number, immature = 0): MetricSums {
  return {
    numerator: hits * MICRO,
    undecided: 0,
    denominator: cases * MICRO,
    immature: immature * MICRO,
    exclusions: [],
    reviewedLinks: 0,
    durationsMs: null,
    dataAsOf: NOW,
  };
}

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays(day("2023-11-17"), days));
const anyCell = fc
  .tuple(fc.option(fc.string({ maxLength: 3 })), fc.nat(20), fc.nat(20), fc.nat(5))
  .map(([value, hits, misses, immature]): FactCell => ({
    values: [value],
    sums: sums(hits, hits + misses, immature),
  }));

describe("the calendar", () => {
  test("knows leap days, quarters and weeks from Monday", () => {
    const months = calendarParts(period("2024-01-15", "2024-04-01"), Granularity.MONTH);
    expect(months).toEqual([
      period("2024-01-15", "2024-02-01"),
      period("2024-02-01", "2024-03-01"),
      period("2024-03-01", "2024-04-01"),
    ]);
    expect(calendarParts(period("2024-02-28", "2024-03-02"), Granularity.DAY)).toHaveLength(3);
    expect(
      calendarParts(period("2026-03-05", "2026-03-17"), Granularity.WEEK)?.map(({ start }) => start),
    ).toEqual(["2026-03-05", "2026-03-09", "2026-03-16"]);
    expect(calendarParts(period("2025-12-31", "2027-01-02"), Granularity.YEAR)).toHaveLength(3);
    expect(calendarParts(period("2026-02-01", "2026-12-31"), Granularity.QUARTER)).toHaveLength(4);
  });

  test("covers a period without gap, or refuses it", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...Object.values(Granularity)),
        (start, days, size) => {
          const whole = { start, end: addDays(start, days) };
          const parts = calendarParts(whole, size);
          if (parts === null) return days > MAX_SERIES_POINTS;
          expect(parts[0]?.start).toBe(whole.start);
          expect(parts.at(-1)?.end).toBe(whole.end);
          parts.forEach((part, index) => {
            expect(daysBetween(part.start, part.end)).toBeGreaterThan(0);
            if (index > 0) expect(part.start).toBe(parts[index - 1]?.end);
          });
          return true;
        },
      ),
    );
  });
});

describe("segments", () => {
  test("add up to the whole, however many are asked for", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyCell, { selector: ({ values }) => values[0] }),
        fc.integer({ min: 1, max: 8 }),
        (cells, first) => {
          const segments = segmentsOf({
            by: SegmentKey.QUEUE,
            cells,
            first,
            definition: CALLBACK,
            dataAsOf: NOW,
          });
          expect(segments.length).toBeLessThanOrEqual(first);
          const whole = totalSums(
            cells.map((cell) => cell.sums),
            NOW,
          );
          expect(
            totalSums(
              segments.map((segment) => segment.sums),
              NOW,
            ),
          ).toEqual(whole);
        },
      ),
    );
  });

  test("do not depend on the order of the facts", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCell, { selector: ({ values }) => values[0] }), (cells) => {
        const given = { by: SegmentKey.QUEUE, first: 3, definition: CALLBACK, dataAsOf: NOW };
        expect(segmentsOf({ ...given, cells: [...cells].reverse() })).toEqual(
          segmentsOf({ ...given, cells }),
        );
      }),
    );
  });
});

describe("a series", () => {
  const cell = (on: string, hits: number, n: number): FactCell => ({ values: [on], sums: sums(hits, n) });

  test("takes of a state the last month of each stretch", () => {
    const [quarter] = seriesOf({
      parts: [period("2026-01-01", "2026-04-01")],
      days: [cell("2026-01-31", 1, 10), cell("2026-02-28", 2, 10), cell("2026-03-31", 9, 10)],
      definition: LICENSED,
      dataAsOf: NOW,
      today: day("2026-06-15"),
    });
    expect(quarter?.measurement).toMatchObject({ n: 10, value: 0.9 });
  });

  test("is provisional while a stretch is not over, and null where nothing happened", () => {
    const points = seriesOf({
      parts: [period("2026-05-01", "2026-06-01"), period("2026-06-01", "2026-07-01")],
      days: [cell("2026-06-03", 0, 4)],
      definition: CALLBACK,
      dataAsOf: NOW,
      today: day("2026-06-15"),
    });
    expect(points.map((point) => [point.measurement.value, point.provisional])).toEqual([
      [null, false],
      [0, true],
    ]);
  });
});

describe("a distribution", () => {
  test("of few cases leaves the median's interval open and still counts every case", () => {
    const { summary, medianInterval, histogram } = describeDurations(
      [3_600_000, 7_200_000],
      { durationUnitMs: 3_600_000 },
      {
        kind: "VALUE",
        value: 1,
      },
    );
    expect(summary).toMatchObject({ n: 2, median: 1.5, shareWithin: { count: 1, share: 0.5 } });
    expect(medianInterval).toMatchObject({ low: null, high: null, openEnded: true });
    expect(histogram.bins).toHaveLength(14);
    expect(histogram.bins.reduce((total, { count }) => total + count, 0)).toBe(2);
  });

  test("of no case is null and not zero", () => {
    expect(describeDurations([], { durationUnitMs: 1 }, null)).toMatchObject({
      summary: null,
      medianInterval: null,
    });
  });
});

describe("the reason of a verdict", () => {
  const frame = {
    level: "TEAM",
    period: period("2026-03-01", "2026-04-01"),
    suspendedBecause: null,
  } as const;
  const reason = (
    hits: number,
    n: number,
    target: VerdictTarget | null,
    suspendedBecause: string | null = null,
  ): string => verdictReason(measure(sums(hits, n), CALLBACK, { ...frame, target, suspendedBecause }));

  test.each([
    [1, 5, 0.1, "5 resolutions counted, a verdict takes at least 20 resolutions."],
    [
      30,
      1000,
      0.1,
      "The 95 % interval from 2.1 to 4.3 % lies entirely on the better side of the target of 10.0 %.",
    ],
    [
      300,
      1000,
      0.1,
      "The 95 % interval from 27.2 to 32.9 % lies entirely on the worse side of the target of 10.0 %.",
    ],
    [
      100,
      1000,
      0.1,
      "The 95 % interval from 8.3 to 12.0 % holds or touches the target of 10.0 %, so these data cannot tell on which side the true value lies.",
    ],
  ])("of %i in %i names the numbers it rests on", (hits, n, value, expected) => {
    expect(reason(hits, n, { kind: "VALUE", value })).toBe(expected);
  });

  test("names the obstacle, and the missing target", () => {
    expect(reason(1, 50, null, "the flood")).toBe(
      "Judgement is suspended by an approved obstacle: the flood.",
    );
    expect(reason(1, 50, null)).toBe("There is no target to hold the figure against.");
  });
});

test("precision costs what the reference says, in the metric's unit", () => {
  const n = (value: number | null, halfWidth: number): unknown =>
    casesForPrecision(value, CALLBACK, halfWidth);
  expect(n(0.85, 0.1)).toEqual({ kind: "CASES", n: 49 });
  expect(n(0.85, 0.05)).toEqual({ kind: "CASES", n: 196 });
  expect(n(0.12, 0.05)).toEqual({ kind: "CASES", n: 163 });
  expect(n(null, 0.05)).toEqual({ kind: "CASES", n: 385 });
  expect(n(0.5, 0)).toMatchObject({ kind: "OUT_OF_RANGE" });
  expect(n(0.5, Number.NaN)).toMatchObject({ kind: "OUT_OF_RANGE" });
  expect(casesForPrecision(12, METRIC_DEFINITIONS.ACCURATE_REUSE_PER_100, 5)).toEqual({
    kind: "CASES",
    n: 163,
  });
  expect(casesForPrecision(3, METRIC_DEFINITIONS.TIME_TO_RESOLVE, 1)).toEqual({ kind: "NOT_A_RATE" });
});
