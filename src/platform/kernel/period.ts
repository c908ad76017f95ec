import { err, ok, type Result } from "./result.js";
import type { Id } from "./ids.js";

/** A calendar date `YYYY-MM-DD` in the organisation's calendar; compares correctly as text. */
export type LocalDate = Id<"LocalDate">;

/** An instant as an ISO 8601 text in UTC with milliseconds (`2026-03-01T09:00:00.000Z`); compares correctly as text. */
export type Instant = Id<"Instant">;

/** A half-open range of calendar dates `[start, end)`. */
export interface Period {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** A half-open validity range; `to` is null while it is still valid. */
export interface Validity {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** There is no year 0 in the calendar, and none after 9999 in this notation; PostgreSQL takes neither. */
const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Reads a calendar date, or null when the text is not one (2026-02-30 is not one). */
export function parseLocalDate(text: string): LocalDate | null {
  if (!DATE.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  return text as LocalDate;
}

/** Reads an ISO 8601 instant that carries an offset (`Z` or `+02:00`), or null when the text is not one. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return null;
  const time = Date.parse(text.replace(" ", "T"));
  if (Number.isNaN(time) || parseLocalDate(text.slice(0, 10)) === null) return null;
  // The offset may carry it out of the years that can be written.
  const instant = new Date(time).toISOString();
  return DATE.test(instant.slice(0, 10)) ? (instant as Instant) : null;
}

/** The instant of a JavaScript date. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** Makes a period, refusing one that ends at or before its start. */
export function makePeriod(start: LocalDate, end: LocalDate): Result<Period, "EMPTY_PERIOD"> {
  return start < end ? ok({ start, end }) : err("EMPTY_PERIOD");
}

/** Whether the date lies in `[start, end)`. */
export function periodContains(period: Period, date: LocalDate): boolean {
  return period.start <= date && date < period.end;
}

/** Whether two validities share at least one day. */
export function validitiesOverlap(a: Validity, b: Validity): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);
}

/** The date so many days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** The instant so many milliseconds later. */
export function addMs(instant: Instant, ms: number): Instant {
  return new Date(Date.parse(instant) + ms).toISOString() as Instant;
}

/** Milliseconds from `a` to `b`; negative when `b` is earlier. */
export function msBetween(a: Instant, b: Instant): number {
  return Date.parse(b) - Date.parse(a);
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

/** Milliseconds in a day. */
export const MS_PER_DAY = DAY_MS;
