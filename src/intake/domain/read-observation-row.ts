import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import { parseInstant, type Instant } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import { makeStatement, type ObservationContent, type ObservationStatement } from "./observation.js";

/** An observation as a source tells it. A field that is absent is left as it is, null clears it. */
export interface ObservationRow {
  readonly externalId: string;
  /** When the source last changed it; orders what arrives. */
  readonly sourceUpdatedAt: string;
  readonly occurredAt?: string | null | undefined;
  readonly ticket?: string | null | undefined;
  readonly customer?: string | null | undefined;
  readonly person?: string | null | undefined;
  readonly team?: string | null | undefined;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly durationSeconds?: number | null | undefined;
  readonly deleted?: boolean | null | undefined;
}

/** A row that was read. */
export interface ReadObservationRow {
  readonly externalId: string;
  readonly statement: ObservationStatement;
}

const LONGEST_ID = 255;
/** The most points of one review. */
const MOST_POINTS = 1_000;
/** Ten years: longer is a mistake in the unit. */
const LONGEST_SECONDS = 315_576_000;
const INSTANT = `an ISO 8601 time with an offset, such as "2026-03-01T09:00:00Z"`;

/** Reads one row; every problem names the field, relative to the row, and what was expected there. */
export function readObservationRow(row: ObservationRow): Result<ReadObservationRow, readonly Problem[]> {
  const problems: Problem[] = [];
  const expect = (path: string, expected: string): void => {
    problems.push(problem("VALIDATION_FAILED", path, `"${path}" must be ${expected}`));
  };
  const externalId = readId(row.externalId);
  if (externalId == null) expect("externalId", `a text of 1 to ${LONGEST_ID} characters`);
  const at = parseInstant(row.sourceUpdatedAt);
  if (at === null) expect("sourceUpdatedAt", INSTANT);
  const content: ObservationContent = {
    ...readTexts(row, expect),
    ...readTime(row.occurredAt, expect),
    ...readAmounts(row, expect),
    ...readDeleted(row.deleted, expect),
  };
  if (problems.length > 0 || externalId == null || at === null) return err(problems);
  return ok({ externalId, statement: makeStatement(at, content) });
}

type Expect = (path: string, expected: string) => void;

const NAMED = ["ticket", "customer", "person", "team"] as const;

function readTexts(row: ObservationRow, expect: Expect): ObservationContent {
  const read: { [Field in (typeof NAMED)[number]]?: string | null } = {};
  for (const field of NAMED) {
    const given = row[field];
    if (given === undefined) continue;
    const id = given === null || given.trim() === "" ? null : readId(given);
    if (id === undefined) expect(field, `a text of at most ${LONGEST_ID} characters, or null to clear it`);
    else read[field] = id;
  }
  return read;
}

/** The id without surrounding white space; undefined when it is none. */
function readId(given: string): string | undefined {
  const id = given.trim();
  return id !== "" && id.length <= LONGEST_ID && isStorable(id) ? id : undefined;
}

function readTime(given: string | null | undefined, expect: Expect): ObservationContent {
  if (given === undefined) return {};
  const occurredAt: Instant | null = given === null ? null : parseInstant(given);
  if (occurredAt !== null) return { occurredAt };
  expect("occurredAt", `${INSTANT}; it cannot be cleared`);
  return {};
}

function readAmounts(row: ObservationRow, expect: Expect): ObservationContent {
  const amount = (field: "numerator" | "denominator"): Micro | null | undefined => {
    const given = row[field];
    if (given == null) return given;
    if (given >= 0 && given <= MOST_POINTS) return Math.round(given * MICRO);
    expect(field, `a number from 0 to ${MOST_POINTS}`);
    return undefined;
  };
  const { durationSeconds } = row;
  const isDuration = durationSeconds == null || (durationSeconds >= 0 && durationSeconds <= LONGEST_SECONDS);
  if (!isDuration) expect("durationSeconds", `a number of seconds from 0 to ${LONGEST_SECONDS} (ten years)`);
  const durationMs = durationSeconds == null ? durationSeconds : Math.round(durationSeconds * 1_000);
  return { numerator: amount("numerator"), denominator: amount("denominator"), durationMs };
}

function readDeleted(given: boolean | null | undefined, expect: Expect): ObservationContent {
  if (given === undefined) return {};
  if (given !== null) return { deleted: given };
  expect("deleted", "true or false; leave it out to leave it as it is");
  return {};
}
