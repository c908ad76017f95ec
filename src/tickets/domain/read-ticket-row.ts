import type { Instant } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import {
  instant,
  instants,
  isCleanText,
  oneOf,
  people,
  statusHistory,
  text,
  trueOrFalse,
  webAddress,
  wholeNumber,
  type Reader,
} from "./field-readers.js";
import { makeObservation, type Observation } from "./fold-ticket.js";
import type { TicketRow } from "./rows.js";
import type { TicketContent } from "./ticket-content.js";
import { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "./ticket.js";

/** A row that was read: which ticket it is about and what it says. */
export interface TicketStatement {
  readonly externalId: string;
  readonly observation: Observation;
}

const LONGEST_EXTERNAL_ID = 255;
const LARGEST_VERSION = 9_223_372_036_854_775_807n;
const LONGEST_HANDLING = 2_147_483_647;
const LARGEST_SCORE = 100;

const READERS: { readonly [Field in keyof TicketContent]-?: Reader } = {
  displayKey: text,
  kind: oneOf(TicketKind),
  status: oneOf(TicketStatus),
  rawStatus: text,
  priority: text,
  channel: text,
  category: text,
  project: text,
  queue: text,
  customer: text,
  requesterKey: text,
  createdAt: instant,
  firstResponseAt: instant,
  resolvedAt: instant,
  closedAt: instant,
  reopenedAt: instants,
  assignee: text,
  resolver: text,
  touches: people,
  handleSeconds: wholeNumber(LONGEST_HANDLING),
  csat: wholeNumber(LARGEST_SCORE),
  csatAnsweredAt: instant,
  csatAskedAt: instant,
  parent: text,
  mergedInto: text,
  repeatOf: text,
  repeatReason: oneOf(RepeatReason),
  isSpam: trueOrFalse,
  noArticleReason: oneOf(NoArticleReason),
  url: webAddress,
  statusHistory,
};

const FIELDS = Object.entries(READERS);

/** The fields that null cannot clear, because a ticket always has them. */
const NEVER_NULL: ReadonlySet<string> = new Set<keyof TicketContent>([
  "kind",
  "status",
  "createdAt",
  "reopenedAt",
  "touches",
  "isSpam",
  "statusHistory",
]);

/** Reads one row; every problem names the field and what was expected there. */
export function readTicketRow(row: TicketRow): Result<TicketStatement, readonly Problem[]> {
  const problems: Problem[] = [];
  const externalId = readExternalId(row.externalId, problems);
  const content = readContent(row, problems);
  const version = readVersion(row.sourceVersion, problems);
  const at = readTime(row, content, problems);
  checkTimes(content, problems);
  if (problems.length > 0 || at === null) return err(problems);
  return ok({ externalId, observation: makeObservation(at, version, content) });
}

/** Kept exactly but for surrounding white space: leading zeros and digits beyond 2^53 are part of the id. */
function readExternalId(value: unknown, problems: Problem[]): string {
  const id = typeof value === "string" ? value.trim() : "";
  if (id === "" || id.length > LONGEST_EXTERNAL_ID || !isCleanText(id))
    problems.push(
      invalid(
        "externalId",
        value,
        `a text of 1 to ${LONGEST_EXTERNAL_ID} characters; write numbers as texts, so that every digit is kept`,
      ),
    );
  return id;
}

function readContent(row: TicketRow, problems: Problem[]): TicketContent {
  const content: Record<string, unknown> = {};
  for (const [field, reader] of FIELDS) {
    const value = (row as unknown as Record<string, unknown>)[field];
    if (value === undefined) continue;
    if (value === null && !NEVER_NULL.has(field)) content[field] = null;
    else {
      const read = reader(value);
      if (read.ok) content[field] = read.value;
      else problems.push(invalid(`${field}${read.error.below}`, value, read.error.expected));
    }
  }
  return content as TicketContent;
}

function readVersion(value: unknown, problems: Problem[]): string {
  if (value == null) return "0";
  if (typeof value === "string" && /^\d{1,19}$/.test(value) && BigInt(value) <= LARGEST_VERSION)
    return BigInt(value).toString();
  problems.push(invalid("sourceVersion", value, `a whole number from 0 to ${LARGEST_VERSION}, as a text`));
  return "0";
}

/** When the source last changed the ticket: as it says, else the latest time that the row names. */
function readTime(row: TicketRow, content: TicketContent, problems: Problem[]): Instant | null {
  const value: unknown = row.sourceUpdatedAt;
  if (value != null) {
    const read = instant(value);
    if (read.ok) return read.value as Instant;
    problems.push(invalid("sourceUpdatedAt", value, read.error.expected));
    return null;
  }
  const latest = timesOf(content).reduce<Instant | null>(
    (last, time) => (last === null || time > last ? time : last),
    null,
  );
  if (latest === null && problems.length === 0)
    problems.push(
      problem(
        "VALIDATION_FAILED",
        "sourceUpdatedAt",
        "The row names no time: give sourceUpdatedAt, because without it nobody can tell which of two rows is newer",
      ),
    );
  return latest;
}

function timesOf(content: TicketContent): readonly Instant[] {
  const { createdAt, firstResponseAt, resolvedAt, closedAt, csatAskedAt, csatAnsweredAt } = content;
  return [
    ...[createdAt, firstResponseAt, resolvedAt, closedAt, csatAskedAt, csatAnsweredAt].filter(
      (time) => time != null,
    ),
    ...(content.reopenedAt ?? []),
    ...(content.statusHistory ?? []).map((entry) => entry.at),
  ];
}

/** A ticket that ends before it begins would count as reopened: better to say so than to count it. */
function checkTimes(content: TicketContent, problems: Problem[]): void {
  const { createdAt } = content;
  if (createdAt === undefined) return;
  for (const field of ["resolvedAt", "closedAt"] as const) {
    const time = content[field];
    if (time != null && time < createdAt)
      problems.push(
        problem("VALIDATION_FAILED", field, `${field} ${time} must not be before createdAt ${createdAt}`),
      );
  }
}

function invalid(path: string, value: unknown, expected: string): Problem {
  const [field] = path.split(".");
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : typeof value;
  return problem(
    "VALIDATION_FAILED",
    path,
    `${field} must be ${expected}, not ${value === null ? "null" : shown}`,
  );
}
