import { refuse, type FieldType, type RowReport } from "./field-types.js";

/** A field of a row: what it looks like and whether it may be left out. */
export interface Field<T, Required extends boolean> {
  readonly type: FieldType<T>;
  readonly isRequired: Required;
}

/** Every field of a row type, each with the type it has there: a field that is forgotten does not compile. */
export type Fields<Row> = {
  readonly [Name in keyof Row]-?: undefined extends Row[Name]
    ? Field<Exclude<Row[Name], undefined>, false>
    : Field<Row[Name], true>;
};

/** A field that every row has. */
export function required<T>(type: FieldType<T>): Field<T, true> {
  return { type, isRequired: true };
}

/** A field that may be left out, which leaves what is known as it is. */
export function optional<T>(type: FieldType<T>): Field<T, false> {
  return { type, isRequired: false };
}

/** How a row, or an object inside one, looks in a file. */
export interface RowFormat<Row> extends FieldType<Row> {
  readonly fields: Fields<Row>;
}

/** Makes the format of a row from its fields. */
export function rowFormat<Row extends object>(words: string, fields: Fields<Row>): RowFormat<Row> {
  const known = Object.entries(fields) as readonly (readonly [string, Field<unknown, boolean>])[];
  const names = new Set(known.map(([name]) => name));
  return {
    words,
    fields,
    read: (value, at, report) => {
      if (!isPlainObject(value)) return refuse(report, at, notAnObject(value, at, words));
      const before = report.problems.length;
      const row: Record<string, unknown> = {};
      for (const [name, field] of known) {
        const path = at === "" ? name : `${at}.${name}`;
        if (!Object.hasOwn(value, name)) {
          if (field.isRequired) refuse(report, path, `${path} is missing; it must be ${field.type.words}`);
        } else row[name] = field.type.read(value[name], path, report);
      }
      noteUnknown(value, names, at, report);
      return report.problems.length === before ? (row as Row) : undefined;
    },
  };
}

/** What a row says, or everything that is wrong with it. */
export type ParsedRow<Row> = { readonly unknownFields: readonly string[] } & (
  { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly problems: RowReport["problems"] }
);

/** Reads one line of a file. */
export function parseRow<Row>(format: RowFormat<Row>, line: string): ParsedRow<Row> {
  const report: RowReport = { problems: [], unknownFields: [] };
  const row = readLine(format, line, report);
  const { problems, unknownFields } = report;
  return row === undefined ? { ok: false, problems, unknownFields } : { ok: true, row, unknownFields };
}

function readLine<Row>(format: RowFormat<Row>, line: string, report: RowReport): Row | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(report, "", `the line is not one JSON object in braces: ${reason}`);
  }
  return format.read(value, "", report);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notAnObject(value: unknown, at: string, words: string): string {
  const found = Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`;
  if (at !== "") return `${at} is ${found}, not ${words}`;
  const advice = Array.isArray(value) ? `; split the list first, for example with: jq -c ".[]"` : "";
  return `the line is ${found}, not ${words}: every line holds one object in braces${advice}`;
}

function noteUnknown(
  value: Record<string, unknown>,
  names: ReadonlySet<string>,
  at: string,
  report: RowReport,
): void {
  // Positions are left out, so that the same mistake in many list entries counts as one field.
  const where = at === "" ? "" : `${at.replace(/\.\d+/g, "")}.`;
  for (const name of Object.keys(value)) if (!names.has(name)) report.unknownFields.push(where + name);
}
