import { assertNever } from "../../platform/kernel/assert-never.js";
import { addDays, parseLocalDate, type LocalDate, type Period } from "../../platform/kernel/period.js";

/** How long one point of a series is, in the organisation's calendar. */
export const Granularity = {
  DAY: "DAY",
  WEEK: "WEEK",
  MONTH: "MONTH",
  QUARTER: "QUARTER",
  YEAR: "YEAR",
} as const;
export type Granularity = (typeof Granularity)[keyof typeof Granularity];

/** More points than this say no more than a coarser series. */
export const MAX_SERIES_POINTS = 400;

const DAYS_PER_WEEK = 7;
const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_YEAR = 12;

/**
 * The stretches of the calendar that the period consists of, in order and without gap: weeks from Monday, quarters from
 * January, April, July and October. The first and the last end with the period, so that their sum is the whole. Days are
 * calendar dates: a day of 23 or 25 hours is one day, a February of 29 days one month.
 * @returns null when there would be more than `limit`.
 */
export function calendarParts(
  period: Period,
  granularity: Granularity,
  limit: number = MAX_SERIES_POINTS,
): readonly Period[] | null {
  const parts: Period[] = [];
  for (let start = period.start; start < period.end;) {
    const next = nextStart(start, granularity);
    const end = next < period.end ? next : period.end;
    parts.push({ start, end });
    if (parts.length > limit) return null;
    start = end;
  }
  return parts;
}

/** The first day of the stretch after the one that the day is in. */
function nextStart(day: LocalDate, granularity: Granularity): LocalDate {
  switch (granularity) {
    case Granularity.DAY:
      return addDays(day, 1);
    case Granularity.WEEK:
      return addDays(day, DAYS_PER_WEEK - daysSinceMonday(day));
    case Granularity.MONTH:
      return nextMonths(day, 1);
    case Granularity.QUARTER:
      return nextMonths(day, MONTHS_PER_QUARTER);
    case Granularity.YEAR:
      return nextMonths(day, MONTHS_PER_YEAR);
    default:
      return assertNever(granularity);
  }
}

function daysSinceMonday(day: LocalDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK;
}

/** The first day after the block of so many months, counted from January, that the day is in. */
function nextMonths(day: LocalDate, months: number): LocalDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  const next = (Math.floor(month / months) + 1) * months;
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, next, 1);
  // After the last year that can be written there is no further day to begin with.
  return parseLocalDate(date.toISOString().slice(0, 10)) ?? ("9999-12-31" as LocalDate);
}
