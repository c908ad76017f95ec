import { describe, expect, test } from "@jest/globals";
import { Metric } from "../../../src/outcomes/domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import { asCalendarMonth, monthOf } from "../../../src/outcomes/domain/calendar-months.js";
import {
  caseFamily,
  isPublished,
  isSameFigure,
  publishableFrom,
} from "../../../src/outcomes/domain/publishing.js";
import type { Instant, LocalDate, Period } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const period = (start: string, end: string): Period => ({ start: day(start), end: day(end) });

describe("a calendar month", () => {
  test.each([
    ["2026-01-01", "2026-02-01"],
    ["2024-02-01", "2024-03-01"],
    ["2026-02-01", "2026-03-01"],
    ["2026-12-01", "2027-01-01"],
  ])("that begins on %s ends before %s", (start, end) => {
    expect(monthOf(day(start))).toEqual(period(start, end));
    expect(asCalendarMonth(period(start, end))).toBe(start);
  });

  test.each([
    ["2026-01-02", "2026-02-01"],
    ["2026-01-01", "2026-01-31"],
    ["2026-01-01", "2026-03-01"],
    ["2026-01-15", "2026-02-15"],
  ])("is not from %s until %s", (start, end) => {
    expect(asCalendarMonth(period(start, end))).toBeNull();
  });
});

describe("a month may be published", () => {
  const march = period("2026-03-01", "2026-04-01");

  test("two days after its slowest metric is final, with the organisation's own callback window", () => {
    const { CALLBACK_RATE, CSAT_SHARE } = METRIC_DEFINITIONS;
    expect(publishableFrom(march, [CSAT_SHARE], 7)).toBe("2026-04-03");
    expect(publishableFrom(march, [CSAT_SHARE, CALLBACK_RATE], 7)).toBe("2026-04-10");
    expect(publishableFrom(march, [CALLBACK_RATE], 30)).toBe("2026-05-03");
    expect(publishableFrom(march, [CALLBACK_RATE], 1)).toBe("2026-04-10");
  });

  test("together with the metrics that count the same cases", () => {
    const family = (metric: Metric): string => caseFamily(METRIC_DEFINITIONS[metric]);
    expect(family("CALLBACK_RATE")).toBe(family("REOPEN_RATE"));
    expect(family("CALLBACK_RATE")).not.toBe(family("CSAT_SHARE"));
  });

  test("of everything facts add up to, and not of credit", () => {
    for (const metric of Object.values(Metric)) {
      const definition = METRIC_DEFINITIONS[metric];
      expect(isPublished(definition)).toBe(definition.shape !== "CREDIT");
    }
  });
});

test("two figures are the same when they say the same, whenever they were looked at", () => {
  const sums: MetricSums = {
    numerator: 1,
    undecided: 0,
    denominator: 3,
    immature: 0,
    exclusions: [
      { reason: "SPAM", count: 2 },
      { reason: "MERGED", count: 1 },
    ],
    reviewedLinks: 0,
    durationsMs: null,
    dataAsOf: "2026-04-10T00:00:00.000Z" as Instant,
  };
  const later = { ...sums, dataAsOf: "2026-05-10T00:00:00.000Z" as Instant, immature: 5 };
  expect(isSameFigure(sums, { ...later, exclusions: [...sums.exclusions].reverse() })).toBe(true);
  expect(isSameFigure(sums, { ...sums, numerator: 2 })).toBe(false);
  expect(isSameFigure(sums, { ...sums, exclusions: [{ reason: "SPAM", count: 2 }] })).toBe(false);
  expect(isSameFigure({ ...sums, durationsMs: [1, 2] }, { ...sums, durationsMs: [1, 3] })).toBe(false);
});
