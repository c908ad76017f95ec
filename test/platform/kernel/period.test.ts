import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitEvenly } from "../../../src/platform/kernel/micro.js";
import {
  addDays,
  daysBetween,
  makePeriod,
  parseInstant,
  parseLocalDate,
  periodContains,
  validitiesOverlap,
  type LocalDate,
} from "../../../src/platform/kernel/period.js";

const date = (text: string): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

describe("calendar dates", () => {
  test("refuses dates that no calendar has", () => {
    expect(parseLocalDate("2026-02-30")).toBeNull();
    expect(parseLocalDate("2026-2-3")).toBeNull();
    expect(parseLocalDate("2024-02-29")).toBe("2024-02-29");
  });

  test("reads instants only with an offset", () => {
    expect(parseInstant("2026-03-01T10:00:00+02:00")).toBe("2026-03-01T08:00:00.000Z");
    expect(parseInstant("2026-03-01T10:00:00")).toBeNull();
    expect(parseInstant("2026-02-30T10:00:00Z")).toBeNull();
  });

  test("refuses what lies outside the years 1 to 9999, also when only the offset carries it there", () => {
    expect(parseLocalDate("0000-01-01")).toBeNull();
    expect(parseLocalDate("0001-01-01")).toBe("0001-01-01");
    expect(parseInstant("0001-01-01T00:00:00+14:00")).toBeNull();
    expect(parseInstant("9999-12-31T23:59:59-14:00")).toBeNull();
    expect(parseInstant("9999-12-31T23:59:59Z")).toBe("9999-12-31T23:59:59.000Z");
  });

  test("counts days over leap days in both directions", () => {
    expect(daysBetween(date("2024-02-28"), date("2024-03-01"))).toBe(2);
    expect(addDays(date("2024-03-01"), -1)).toBe("2024-02-29");
  });

  test("a period holds its start and not its end", () => {
    const period = makePeriod(date("2026-01-01"), date("2026-02-01"));
    if (!period.ok) throw new Error("expected a period");
    expect(periodContains(period.value, date("2026-01-01"))).toBe(true);
    expect(periodContains(period.value, date("2026-02-01"))).toBe(false);
    expect(makePeriod(date("2026-01-01"), date("2026-01-01")).ok).toBe(false);
  });

  test("validities that only touch do not overlap", () => {
    const january = { from: date("2026-01-01"), to: date("2026-02-01") };
    expect(validitiesOverlap(january, { from: date("2026-02-01"), to: null })).toBe(false);
    expect(validitiesOverlap(january, { from: date("2026-01-31"), to: null })).toBe(true);
  });
});

test("splitting a whole loses nothing and favours nobody by more than one millionth", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 1, max: 40 }), (whole, parts) => {
      const shares = splitEvenly(whole, parts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});
