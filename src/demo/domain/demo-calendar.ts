import type { Random } from "../../platform/kernel/random.js";
import { between, pickWeighted } from "./draw.js";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The demo year, half-open; fixed, so that every figure in docs/demo.md stays true. */
export const DEMO_START = "2025-07-01";
export const DEMO_END = "2026-07-01";
export const DEMO_START_MS = Date.parse(DEMO_START);
export const DEMO_END_MS = Date.parse(DEMO_END);
export const DEMO_DAYS = (DEMO_END_MS - DEMO_START_MS) / DAY_MS;

const dates = new Map<number, string>();

/** `Date.toISOString`, but a day's date is spelled once: half a million instants are written per run. */
export function isoInstant(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  const rest = ms - day * DAY_MS;
  const minutes = Math.floor(rest / 60_000);
  const millis = rest - minutes * 60_000;
  const seconds = Math.floor(millis / 1_000);
  const clock = `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}:${padded(seconds)}`;
  return `${dateOfDay(day)}T${clock}.${String(Math.floor(millis - seconds * 1_000)).padStart(3, "0")}Z`;
}

export function isoDate(ms: number): string {
  return dateOfDay(Math.floor(ms / DAY_MS));
}

/** The date of the so-many-th day since 1970. */
function dateOfDay(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Midnight UTC of the so-many-th day of the demo year. */
export function dayStartMs(day: number): number {
  return DEMO_START_MS + day * DAY_MS;
}

export function dayOf(ms: number): number {
  return Math.floor((ms - DEMO_START_MS) / DAY_MS);
}

export function isWeekend(ms: number): boolean {
  const weekday = (Math.floor(ms / DAY_MS) + 4) % 7;
  return weekday === 0 || weekday === 6;
}

const WINTER_2024_MS = Date.UTC(2024, 9, 27, 1);
const SUMMER_2025_MS = Date.UTC(2025, 2, 30, 1);
const WINTER_2025_MS = Date.UTC(2025, 9, 26, 1);
const SUMMER_2026_MS = Date.UTC(2026, 2, 29, 1);

/** Europe/Stockholm: +1 h in winter, +2 h in summer; the two changes inside the demo year and its run-up. */
export function localOffsetMs(ms: number): number {
  const winter =
    (ms >= WINTER_2025_MS && ms < SUMMER_2026_MS) || (ms >= WINTER_2024_MS && ms < SUMMER_2025_MS);
  return winter ? HOUR_MS : 2 * HOUR_MS;
}

export function localHour(ms: number): number {
  return Math.floor((ms + localOffsetMs(ms)) / HOUR_MS) % 24;
}

/** How much of a normal working day's traffic comes in on this day. */
export function dayWeight(ms: number): number {
  const date = isoDate(ms).slice(5);
  const holiday = ["12-24", "12-25", "12-26", "12-31", "01-01", "01-06", "05-01", "06-19"].includes(date);
  if (holiday) return 0.25;
  const season = date.startsWith("07") ? 0.72 : date.startsWith("12") ? 0.92 : 1;
  const weekday = new Date(ms).getUTCDay();
  const ofWeek = [0.22, 1.18, 1.06, 1, 0.98, 0.9, 0.3][weekday] ?? 1;
  return season * ofWeek;
}

const HOURS: readonly (readonly [hour: number, weight: number])[] = [
  1, 0.6, 0.5, 0.5, 0.6, 1.2, 3, 6, 10, 11, 10, 8.5, 6.5, 8.5, 9, 8, 6, 4, 3, 2.5, 2.2, 2, 1.6, 1.2,
].map((weight, hour) => [hour, weight]);

/** A moment of the (local) day, seen in UTC; nights are thin, mornings are full. Stays within the UTC day. */
export function momentOfDay(random: Random, dayMs: number): number {
  const hour = pickWeighted(random, HOURS);
  const local = dayMs + hour * HOUR_MS + between(random, 0, 3_599) * 1_000;
  return Math.max(dayMs, local - localOffsetMs(local));
}
