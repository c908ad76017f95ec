import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";

/** More days than any month has, and fewer than two have. */
const INTO_NEXT_MONTH = 31;

/** The calendar month that begins on the day. */
export function monthOf(first: LocalDate): Period {
  return { start: first, end: `${addDays(first, INTO_NEXT_MONTH).slice(0, 7)}-01` as LocalDate };
}

/** The first day of the month if the period is exactly one calendar month, else null. */
export function asCalendarMonth({ start, end }: Period): LocalDate | null {
  return isFirst(start) && monthOf(start).end === end ? start : null;
}

/** A period cut into its whole calendar months and what is left at either end. */
export interface SplitPeriod {
  /** In order, without gaps. */
  readonly months: readonly Period[];
  /** At most one before the months and one after; the period itself when it holds no whole month. */
  readonly edges: readonly Period[];
}

/** Cuts a period into whole months and edges; together they hold each of its days once. */
export function monthsWithin({ start, end }: Period): SplitPeriod {
  const months: Period[] = [];
  const first = isFirst(start) ? start : monthOf(firstOf(start)).end;
  let next = first;
  for (let month = monthOf(next); month.end <= end; month = monthOf(next)) {
    months.push(month);
    next = month.end;
  }
  if (months.length === 0) return { months, edges: [{ start, end }] };
  const edges = [
    { start, end: first },
    { start: next, end },
  ];
  return { months, edges: edges.filter((edge) => edge.start < edge.end) };
}

function firstOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01` as LocalDate;
}

function isFirst(day: LocalDate): boolean {
  return day.endsWith("-01");
}
