import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { parseInstant, parseLocalDate } from "../kernel/period.js";

/** An instant. Rows carry it as canonical text already, which goes out as it is. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "An instant as RFC 3339 text in UTC with milliseconds, such as 2026-03-01T09:30:00.000Z. Inputs must carry an offset.",
  specifiedByURL: "https://datatracker.ietf.org/doc/html/rfc3339",
  serialize: (value) => (typeof value === "string" ? value : String(GraphQLDateTimeISO.serialize(value))),
  parseValue: (value) => readInstant(value),
  parseLiteral: (node) => readInstant(node.kind === "StringValue" ? node.value : null),
});

function readInstant(value: unknown): string {
  const instant = typeof value === "string" ? parseInstant(value) : null;
  if (instant === null)
    throw new TypeError("DateTime must be an ISO 8601 text with an offset, such as 2026-03-01T09:30:00Z");
  return instant;
}

/** A calendar date in the organisation's calendar. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: "LocalDate",
  description: "A calendar date YYYY-MM-DD in the organisation's calendar.",
  parseValue: (value) => readLocalDate(value),
  parseLiteral: (node) => readLocalDate(node.kind === "StringValue" ? node.value : null),
});

function readLocalDate(value: unknown): string {
  const date = typeof value === "string" ? parseLocalDate(value) : null;
  if (date === null)
    throw new TypeError("LocalDate must be a day of the calendar as YYYY-MM-DD, such as 2026-03-01");
  return date;
}
