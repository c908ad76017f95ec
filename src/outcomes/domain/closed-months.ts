import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";

/** The last calendar months that are over on a day, earliest first. */
export function lastClosedMonths(today: LocalDate, count: number): readonly Period[] {
  const months: Period[] = [];
  for (let end = firstOfMonth(today); months.length < count;) {
    const start = firstOfMonth(addDays(end, -1));
    months.unshift({ start, end });
    end = start;
  }
  return months;
}

function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01` as LocalDate;
}
