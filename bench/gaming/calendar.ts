import { addMs, type Instant, type LocalDate, type Period } from "../../src/platform/kernel/period.js";
import type { Moment } from "../../src/outcomes/domain/facts.js";

/** Time of the simulation: whole minutes since its year began; what was there before is negative. */
export type Minute = number;

export const HOUR: Minute = 60;
export const DAY: Minute = 24 * HOUR;
export const YEAR: Minute = 365 * DAY;

/** The year that is played and measured. */
export const PLAYED_YEAR: Period = { start: "2025-01-01" as LocalDate, end: "2026-01-01" as LocalDate };

const BEGIN = `${PLAYED_YEAR.start}T00:00:00.000Z` as Instant;

export function instantAt(minute: Minute): Instant {
  return addMs(BEGIN, Math.round(minute) * 60_000);
}

export function momentAt(minute: Minute): Moment {
  const at = instantAt(minute);
  return { at, on: at.slice(0, 10) as LocalDate };
}

/** When the figures are read: two months after the year, so that every window has closed and decisions have come. */
export const READ_AT: Instant = instantAt(YEAR + 60 * DAY);
