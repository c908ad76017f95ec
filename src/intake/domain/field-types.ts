import { parseInstant, parseLocalDate, type Instant, type LocalDate } from "../../platform/kernel/period.js";

/** One field of one row that is not what it should be, in words for whoever wrote the file. */
export interface FieldProblem {
  /** Where in the row, as in `memberships.0.from`; empty for the row as a whole. */
  readonly field: string;
  readonly message: string;
}

/** What reading a row collects beside its values. */
export interface RowReport {
  readonly problems: FieldProblem[];
  /** Fields that no format knows: ignored, but said, because they may be misspelt. */
  readonly unknownFields: string[];
}

/** How one kind of value looks in a file. */
export interface FieldType<T> {
  /** Completes "… is not …", and stands in the field table of docs/import.md. */
  readonly words: string;
  /** The value, or undefined after a problem was reported. */
  read(value: unknown, field: string, report: RowReport): T | undefined;
}

const SHOWN_CHARACTERS = 60;

/** What was found and what was expected, the found value shortened so that the message stays one line. */
export function isNot(field: string, value: unknown, words: string): string {
  const found = JSON.stringify(value);
  const shown = found.length <= SHOWN_CHARACTERS ? found : `${found.slice(0, SHOWN_CHARACTERS)}…`;
  return `${field} ${shown} is not ${words}`;
}

/** A type read by one function that answers undefined for what it does not accept. */
export function fieldType<T>(words: string, accept: (value: unknown) => T | undefined): FieldType<T> {
  return {
    words,
    read: (value, field, report) => {
      const accepted = accept(value);
      if (accepted === undefined) report.problems.push({ field, message: isNot(field, value, words) });
      return accepted;
    },
  };
}

/** PostgreSQL has no NUL in texts, and half a surrogate pair has no form in UTF-8: both would change or be refused. */
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

function lengthProblem(text: string, min: number, max: number): string | null {
  if (text.length > max) {
    const characters = [...text].length;
    if (characters > max)
      return `has ${characters.toLocaleString("en")} characters; at most ${max.toLocaleString("en")} are allowed`;
  }
  return min > 0 && text.trim() === "" ? "is empty: write a text or leave the row out" : null;
}

/** Text of `min` (0 or 1) to `max` characters, kept exactly as it is. */
export function text(max: number, min: 0 | 1 = 0): FieldType<string> {
  const words = min === 0 ? `text of at most ${count(max)}` : `text of 1 to ${count(max)}`;
  return {
    words,
    read: (value, field, report) => {
      if (typeof value !== "string") return refuse(report, field, isNot(field, value, words));
      const tooLong = lengthProblem(value, min, max);
      if (tooLong !== null) return refuse(report, field, `${field} ${tooLong}`);
      if (!UNSTORABLE.test(value)) return value;
      return refuse(
        report,
        field,
        `${field} holds a character that no database can keep (\\u0000 or half of a surrogate pair): remove it`,
      );
    },
  };
}

/**
 * An id of another system: a JSON string, never a number, because numbers above 2^53 change when they are read
 * (9007199254740993 becomes …992) and leading zeros vanish. White space around
 * it is refused rather than cut off, so that an id is kept exactly or not at all.
 */
export function externalId(max = 255): FieldType<string> {
  const inner = text(max, 1);
  const words = `an id as text in quotes, 1 to ${count(max)}`;
  return {
    words,
    read: (value, field, report) => {
      if (typeof value === "string" && value === value.trim()) return inner.read(value, field, report);
      if (typeof value === "string")
        return refuse(report, field, `${isNot(field, value, "an id")}: remove the white space around it`);
      if (typeof value !== "number") return refuse(report, field, isNot(field, value, words));
      return refuse(
        report,
        field,
        `${field} is a number, expected ${words}: write it in quotes, because numbers above 9007199254740991 change when they are read`,
      );
    },
  };
}

/** One of a closed set. */
export function oneOf<T extends string>(...members: readonly T[]): FieldType<T> {
  return fieldType(`one of ${members.join(", ")}`, (value) => members.find((member) => member === value));
}

/** true or false. */
export const flag: FieldType<boolean> = fieldType("true or false", (value) =>
  typeof value === "boolean" ? value : undefined,
);

/** A whole number in `[min, max]`. */
export function wholeNumber(min: number, max: number): FieldType<number> {
  return fieldType(`a whole number from ${min} to ${max}`, (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= min && value <= max ? value : undefined,
  );
}

const MAX_BIGINT = 9_223_372_036_854_775_807n;

/** A whole number as text, because versions may pass 2^53; at most what a 64-bit integer holds. */
export const wholeNumberText: FieldType<string> = fieldType(
  `a whole number as text in quotes, such as "42"`,
  (value) =>
    typeof value === "string" && /^\d{1,19}$/.test(value) && BigInt(value) <= MAX_BIGINT ? value : undefined,
);

/** Years outside are never meant: 0001-01-01 is how some systems write "unknown". */
function isLikelyYear(text: string): boolean {
  return text >= "1900" && text < "3000";
}

/** An instant; its offset is required, because a time without one means something else in each office. */
export const instant: FieldType<Instant> = fieldType(
  `a time with its offset from the years 1900 to 2999, such as "2026-03-01T09:00:00+01:00" or "2026-03-01T08:00:00Z"`,
  (value) => {
    const parsed = typeof value === "string" ? parseInstant(value) : null;
    return parsed !== null && isLikelyYear(parsed) ? parsed : undefined;
  },
);

/** A calendar date. */
export const localDate: FieldType<LocalDate> = fieldType(
  `a date YYYY-MM-DD from the years 1900 to 2999, such as "2026-03-01"`,
  (value) => {
    const parsed = typeof value === "string" ? parseLocalDate(value) : null;
    return parsed !== null && isLikelyYear(parsed) ? parsed : undefined;
  },
);

/** Also null, which clears the field; an empty text means the same, because exports write it for "nothing". */
export function orNull<T>(type: FieldType<T>): FieldType<T | null> {
  return {
    words: `${type.words}, or null`,
    read: (value, field, report) => (value === null || value === "" ? null : type.read(value, field, report)),
  };
}

/** A list of at most `max` values. */
export function listOf<T>(type: FieldType<T>, max: number): FieldType<readonly T[]> {
  const words = `a list of at most ${max.toLocaleString("en")}, each ${type.words}`;
  return {
    words,
    read: (value, field, report) => {
      if (!Array.isArray(value)) return refuse(report, field, isNot(field, value, words));
      if (value.length > max)
        return refuse(
          report,
          field,
          `${field} has ${value.length.toLocaleString("en")} entries; at most ${max.toLocaleString("en")} are allowed`,
        );
      const read = value.map((item: unknown, index) => type.read(item, `${field}.${index}`, report));
      const accepted = read.filter((item) => item !== undefined);
      return accepted.length === read.length ? accepted : undefined;
    },
  };
}

/** Reports a problem and answers undefined. */
export function refuse(report: RowReport, field: string, message: string): undefined {
  report.problems.push({ field, message });
  return undefined;
}

function count(characters: number): string {
  return `${characters.toLocaleString("en")} characters`;
}
