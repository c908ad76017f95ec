import type { LocalDate, Period } from "../../platform/kernel/period.js";

const MONTHS = 12;

/** The first day of the month so many months later (earlier when negative). */
export function addMonths(firstOfMonth: LocalDate, months: number): LocalDate {
  const [year, month] = [Number(firstOfMonth.slice(0, 4)), Number(firstOfMonth.slice(5, 7))];
  const count = year * MONTHS + (month - 1) + months;
  const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");
  return `${pad(Math.floor(count / MONTHS), 4)}-${pad((count % MONTHS) + 1, 2)}-01` as LocalDate;
}

/** The calendar months of a period in order, the first and last cut to it. */
export function monthsOf(period: Period): readonly Period[] {
  const months: Period[] = [];
  let start = period.start;
  while (start < period.end) {
    const next = addMonths(`${start.slice(0, 7)}-01` as LocalDate, 1);
    const end = next < period.end ? next : period.end;
    months.push({ start, end });
    start = end;
  }
  return months;
}

/** The whole months that end on or before the first day of a day's month, the latest last. */
export function monthsBefore(day: LocalDate, count: number): readonly Period[] {
  const last = `${day.slice(0, 7)}-01` as LocalDate;
  return Array.from({ length: count }, (_, index) => ({
    start: addMonths(last, index - count),
    end: addMonths(last, index - count + 1),
  }));
}
