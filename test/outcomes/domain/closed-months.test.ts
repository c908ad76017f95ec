import { expect, test } from "@jest/globals";
import { lastClosedMonths } from "../../../src/outcomes/domain/closed-months.js";
import { countedPeriod } from "../../../src/outcomes/domain/period-rule.js";
import type { LocalDate, Period } from "../../../src/platform/kernel/period.js";

const period = (start: string, end: string): Period => ({ start: start as LocalDate, end: end as LocalDate });

test("the last closed months end before the day, on its first day too, and cross the year", () => {
  expect(lastClosedMonths("2026-03-01" as LocalDate, 3)).toEqual([
    period("2025-12-01", "2026-01-01"),
    period("2026-01-01", "2026-02-01"),
    period("2026-02-01", "2026-03-01"),
  ]);
  expect(lastClosedMonths("2026-03-31" as LocalDate, 1)).toEqual([period("2026-02-01", "2026-03-01")]);
  expect(lastClosedMonths("2026-03-31" as LocalDate, 0)).toEqual([]);
});

test("a state is read over the last calendar month of a period, a sum over all of it", () => {
  const quarter = period("2026-01-01", "2026-04-01");
  expect(countedPeriod("WHOLE_PERIOD", quarter)).toEqual(quarter);
  expect(countedPeriod("LAST_MONTH", quarter)).toEqual(period("2026-03-01", "2026-04-01"));
  expect(countedPeriod("LAST_MONTH", period("2026-03-10", "2026-03-20"))).toEqual(
    period("2026-03-10", "2026-03-20"),
  );
  expect(countedPeriod("LAST_MONTH", period("2026-02-10", "2026-03-02"))).toEqual(
    period("2026-03-01", "2026-03-02"),
  );
});
