import { parseInstant } from "../../platform/kernel/period.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { TicketStatus } from "./ticket.js";

/** What a field should have been, and where below it the fault lies (such as `.3.at`). */
export interface Unreadable {
  readonly expected: string;
  readonly below: string;
}

/** Reads the value of one field. */
export type Reader = (value: unknown) => Result<unknown, Unreadable>;

const LONGEST_TEXT = 2_000;
const MOST_ENTRIES = 1_000;
const INSTANT = `an ISO 8601 time with an offset, such as "2026-03-01T09:00:00Z"`;

const unreadable = (expected: string, below = ""): Result<never, Unreadable> => err({ expected, below });

/** PostgreSQL stores neither NUL nor half of a surrogate pair: one such text would refuse the whole batch. */
export function isCleanText(value: string): boolean {
  // The cheap look first: hardly any text has a surrogate at all.
  return !/[\0\ud800-\udfff]/.test(value) || !/\0|\p{Surrogate}/u.test(value);
}

/** A text without surrounding white space; an empty one says that there is none. */
export const text: Reader = (value) => {
  if (typeof value !== "string" || value.length > LONGEST_TEXT || !isCleanText(value))
    return unreadable(`a text of at most ${LONGEST_TEXT} characters without control character NUL`);
  return ok(value.trim() === "" ? null : value.trim());
};

export const instant: Reader = (value) => {
  const time = typeof value === "string" ? parseInstant(value) : null;
  return time === null ? unreadable(INSTANT) : ok(time);
};

export const trueOrFalse: Reader = (value) =>
  typeof value === "boolean" ? ok(value) : unreadable("true or false");

export const webAddress: Reader = (value) => {
  const read = text(value);
  if (!read.ok || read.value === null) return read;
  return /^https?:\/\/\S+$/i.test(String(read.value))
    ? read
    : unreadable(`an address that begins with http:// or https://`);
};

/** One of a closed set. */
export function oneOf(set: Readonly<Record<string, string>>): Reader {
  return (value) =>
    typeof value === "string" && Object.hasOwn(set, value)
      ? ok(value)
      : unreadable(`one of ${Object.keys(set).join(", ")}`);
}

/** A whole number from 0 to `largest`. */
export function wholeNumber(largest: number): Reader {
  return (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= largest
      ? ok(value)
      : unreadable(`a whole number from 0 to ${largest}`);
}

export const instants: Reader = (value) => eachOf(value, "times", instant);

/** References to people; empty ones are left out. */
export const people: Reader = (value) => {
  const read = eachOf(value, "ids or e-mail addresses of people", text);
  return read.ok ? ok(read.value.filter((reference) => reference !== null)) : read;
};

export const statusHistory: Reader = (value) => eachOf(value, "status changes", statusEntry);

const isStatus = oneOf(TicketStatus);

const statusEntry: Reader = (value) => {
  if (typeof value !== "object" || value === null) return unreadable("an object with status and at");
  const given = value as Readonly<Record<string, unknown>>;
  const status = isStatus(given["status"]);
  if (!status.ok) return unreadable(status.error.expected, ".status");
  const at = instant(given["at"]);
  if (!at.ok) return unreadable(at.error.expected, ".at");
  const by = text(given["by"] ?? "");
  if (!by.ok) return unreadable(by.error.expected, ".by");
  const event = text(given["sourceEventId"] ?? "");
  if (!event.ok) return unreadable(event.error.expected, ".sourceEventId");
  return ok({ status: status.value, at: at.value, by: by.value, sourceEventId: event.value });
};

function eachOf(value: unknown, what: string, read: Reader): Result<readonly unknown[], Unreadable> {
  if (!Array.isArray(value) || value.length > MOST_ENTRIES)
    return unreadable(`a list of at most ${MOST_ENTRIES} ${what}`);
  const values: unknown[] = [];
  for (const [index, item] of value.entries()) {
    const result = read(item);
    if (!result.ok) return unreadable(result.error.expected, `.${index}${result.error.below}`);
    values.push(result.value);
  }
  return ok(values);
}
