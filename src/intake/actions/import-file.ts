import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { SourceId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { ImportKind } from "../domain/formats.js";
import type { ImportReport } from "../domain/import-report.js";
import { ARTICLES, LINKS, PEOPLE, TEAMS, TICKETS, type Importer } from "./importers.js";
import { ImportTally } from "./import-tally.js";
import { importPortion, type ImportProgress, type ImportRun } from "./import-portion.js";
import { readLines, type SourceLine } from "./read-lines.js";
import type { RejectedRows } from "./rejected-file.js";
import { WaitingLines } from "./waiting-lines.js";
import { upsertSafely } from "./upsert-safely.js";

export interface ImportFile {
  readonly kind: ImportKind;
  readonly sourceId: SourceId;
  /** The file; a Node stream is one of these. */
  readonly input: AsyncIterable<Uint8Array | string>;
  /** What problems call the file. */
  readonly fileName: string;
  /** Where rows that fail are copied, or null to copy them nowhere. */
  readonly rejected: RejectedRows | null;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Large enough that a statement's fixed cost does not show, small enough to be tried row by row. */
const BATCH_ROWS = 500;
const BATCH_BYTES = 8_000_000;
/** What is read whole (teams, people) or waits for the end of a file must fit in memory; no organisation is larger. */
const WHOLE_FILE_ROWS = 100_000;
const WHOLE_FILE_BYTES = 250_000_000;

/**
 * Imports one file of rows. Rows are written in batches as the file is read, so memory does not grow with the file
 * and what was written stays when the input breaks off (InputBroken): running the same file again ends in the same
 * state. A row that fails does not stop the others; problems of the whole import (no right to do it, too many teams)
 * are returned. Every batch is a transaction of the floor that owns the rows.
 */
export async function importFile(
  deps: ActionDeps,
  viewer: Viewer,
  command: ImportFile,
): Promise<Result<ImportReport, readonly Problem[]>> {
  switch (command.kind) {
    case ImportKind.TEAMS:
      return importRows(deps, viewer, command, TEAMS);
    case ImportKind.PEOPLE:
      return importRows(deps, viewer, command, PEOPLE);
    case ImportKind.ARTICLES:
      return importRows(deps, viewer, command, ARTICLES);
    case ImportKind.TICKETS:
      return importRows(deps, viewer, command, TICKETS);
    case ImportKind.LINKS:
      return importRows(deps, viewer, command, LINKS);
    default:
      return assertNever(command.kind);
  }
}

async function importRows<Row extends object>(
  deps: ActionDeps,
  viewer: Viewer,
  command: ImportFile,
  importer: Importer<Row>,
): Promise<Result<ImportReport, readonly Problem[]>> {
  const run: ImportRun<Row> = {
    importer,
    rejected: command.rejected,
    tally: new ImportTally(),
    waiting: importer.mayComeLater === null ? null : roomForWaiting(),
    upsert: (rows) => upsertSafely((batch) => importer.upsert(deps, viewer, command.sourceId, batch), rows),
    onProgress: command.onProgress ?? (() => undefined),
  };
  const lines = readLines(command.input);
  const isWhole = importer.refer !== null && importer.mayComeLater === null;
  const done = await (isWhole ? importWhole(run, lines, command) : importStreamed(run, lines));
  return done.ok ? ok(run.tally.report()) : done;
}

async function importStreamed<Row extends object>(
  run: ImportRun<Row>,
  lines: AsyncIterable<SourceLine>,
): Promise<Result<null, readonly Problem[]>> {
  for await (const portion of portionsOf(lines, BATCH_ROWS, BATCH_BYTES)) {
    const result = await importPortion(run, portion, BATCH_ROWS);
    if (!result.ok) return result;
  }
  return importWaiting(run);
}

/**
 * At the end of the file, the rows that waited for it. They name each other too, so they are tried as long as fewer are
 * left; what the last ones name is missing.
 */
async function importWaiting<Row extends object>(
  run: ImportRun<Row>,
): Promise<Result<null, readonly Problem[]>> {
  let lines = run.waiting?.lines ?? [];
  const bytes = lines.at(-1)?.end ?? 0;
  const onProgress = ({ rows }: ImportProgress): void => run.onProgress({ bytes, rows });
  for (let isLast = false; lines.length > 0;) {
    const waiting: WaitingLines | null = isLast ? null : roomForWaiting();
    const result = await importPortion({ ...run, waiting, onProgress }, lines, BATCH_ROWS);
    if (!result.ok) return result;
    const left: readonly SourceLine[] = waiting?.lines ?? [];
    isLast = left.length === lines.length;
    lines = left;
  }
  return ok(null);
}

function roomForWaiting(): WaitingLines {
  return new WaitingLines(WHOLE_FILE_ROWS, WHOLE_FILE_BYTES);
}

async function importWhole<Row extends object>(
  run: ImportRun<Row>,
  lines: AsyncIterable<SourceLine>,
  command: ImportFile,
): Promise<Result<null, readonly Problem[]>> {
  let whole: readonly SourceLine[] | null = null;
  for await (const portion of portionsOf(lines, WHOLE_FILE_ROWS, WHOLE_FILE_BYTES)) {
    if (whole !== null) return err([tooLarge(command)]);
    whole = portion;
  }
  return whole === null ? ok(null) : importPortion(run, whole, BATCH_ROWS);
}

function tooLarge(command: ImportFile): Problem {
  const rows = WHOLE_FILE_ROWS.toLocaleString("en");
  return problem(
    "VALIDATION_FAILED",
    "file",
    `${command.fileName} has more than ${rows} rows or ${WHOLE_FILE_BYTES / 1_000_000} MB; ${command.kind} are read whole to find what comes first, so split the file and import what others refer to first. Nothing was imported`,
  );
}

/** Cuts lines into portions of at most so many lines; a portion also ends when it holds enough bytes. */
async function* portionsOf(
  lines: AsyncIterable<SourceLine>,
  maxLines: number,
  maxBytes: number,
): AsyncGenerator<readonly SourceLine[], void, undefined> {
  let portion: SourceLine[] = [];
  let bytes = 0;
  for await (const line of lines) {
    portion.push(line);
    bytes += line.kind === "tooLong" ? 0 : line.raw.length;
    if (portion.length < maxLines && bytes < maxBytes) continue;
    yield portion;
    portion = [];
    bytes = 0;
  }
  if (portion.length > 0) yield portion;
}
