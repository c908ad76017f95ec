import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMonths, monthsBefore, monthsOf } from "../../../src/goals/domain/months.js";
import { nextOpenMonth, targetInForce } from "../../../src/goals/domain/target-revision.js";
import { addDays, daysBetween, type Instant, type LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const at = (text: string): Instant => `${text}T09:00:00.000Z` as Instant;
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day("1990-01-01"), days));

const revision = (effectiveFrom: string, recordedOn: string, threshold: number) => ({
  effectiveFrom: day(effectiveFrom),
  recordedAt: at(recordedOn),
  target: { kind: "AT_MOST", threshold } as const,
});
const thresholdOn = (
  revisions: readonly ReturnType<typeof revision>[],
  on: string,
  asOf: Instant | null = null,
): number | undefined => targetInForce(revisions, day(on), asOf)?.target.threshold;

describe("a month", () => {
  test("that can still take a new target is the next one", () => {
    expect(nextOpenMonth(day("2026-06-15"))).toBe("2026-07-01");
    expect(nextOpenMonth(day("2026-07-01"))).toBe("2026-08-01");
    expect(nextOpenMonth(day("2026-12-31"))).toBe("2027-01-01");
  });

  test("of a period is cut to it", () => {
    expect(monthsOf({ start: day("2026-01-15"), end: day("2026-03-10") })).toEqual([
      { start: "2026-01-15", end: "2026-02-01" },
      { start: "2026-02-01", end: "2026-03-01" },
      { start: "2026-03-01", end: "2026-03-10" },
    ]);
    expect(monthsBefore(day("2026-02-20"), 2)).toEqual([
      { start: "2025-12-01", end: "2026-01-01" },
      { start: "2026-01-01", end: "2026-02-01" },
    ]);
    expect(addMonths(day("2026-01-01"), -13)).toBe("2024-12-01");
  });

  test("follows the one before without a gap, until the period is over", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 900 }), (start, days) => {
        const period = { start, end: addDays(start, days) };
        const months = monthsOf(period);
        expect(months.reduce((sum, month) => sum + daysBetween(month.start, month.end), 0)).toBe(days);
        for (const [index, month] of months.entries())
          expect(month.start).toBe(index === 0 ? start : months[index - 1]?.end);
      }),
    );
  });
});

describe("the target in force", () => {
  const revisions = [
    revision("2026-01-01", "2025-12-20", 0.1),
    revision("2026-04-01", "2026-03-10", 0.2),
    revision("2026-04-01", "2026-03-20", 0.3),
  ];

  test("is the one whose first day came last, and the one said last among equals", () => {
    expect(thresholdOn(revisions, "2026-03-31")).toBe(0.1);
    expect(thresholdOn(revisions, "2026-04-01")).toBe(0.3);
    expect(thresholdOn([...revisions].reverse(), "2026-04-01")).toBe(0.3);
  });

  test("of a past instant is what was known then, and the first before anything was", () => {
    expect(thresholdOn(revisions, "2026-05-01", at("2026-03-15"))).toBe(0.2);
    expect(thresholdOn(revisions, "2026-05-01", at("2026-01-15"))).toBe(0.1);
    expect(thresholdOn(revisions, "2026-05-01", at("2025-01-15"))).toBe(0.1);
    expect(thresholdOn(revisions, "2025-05-01")).toBe(0.1);
    expect(targetInForce([], day("2026-01-01"))).toBeNull();
  });

  test("of no day up to today changes by a revision made today", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (today, back) => {
        const first = revision(addDays(today, -400), addDays(today, -400), 0.1);
        const later = revision(nextOpenMonth(today), today, 0.2);
        expect(thresholdOn([first, later], addDays(today, -back))).toBe(0.1);
        expect(thresholdOn([first, later], nextOpenMonth(today))).toBe(0.2);
      }),
    );
  });
});
