import type { Problem } from "../../platform/kernel/problem.js";
import { ok, type Result } from "../../platform/kernel/result.js";
import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { FieldProblem } from "../domain/field-types.js";
import { planBatches, type BatchPlan } from "../domain/plan-batches.js";
import { parseRow, type ParsedRow } from "../domain/row-format.js";
import type { ImportTally } from "./import-tally.js";
import type { Importer } from "./importers.js";
import type { SourceLine } from "./read-lines.js";
import type { RejectedRows } from "./rejected-file.js";
import type { UpsertRows } from "./upsert-safely.js";
import type { WaitingLines } from "./waiting-lines.js";

/** How far an import is. */
export interface ImportProgress {
  /** Bytes of the input that are dealt with. */
  readonly bytes: number;
  readonly rows: number;
}

/** One import under way. */
export interface ImportRun<Row> {
  readonly importer: Importer<Row>;
  readonly rejected: RejectedRows | null;
  readonly tally: ImportTally;
  /** Where rows wait that name what may come later; null when nothing comes later. */
  readonly waiting: WaitingLines | null;
  readonly upsert: UpsertRows<Row>;
  readonly onProgress: (progress: ImportProgress) => void;
}

interface ReadRow<Row> {
  readonly line: SourceLine;
  readonly parsed: ParsedRow<Row>;
}

/** Imports some lines: reads each, writes the good ones in batches, and tells of all in the order of the file. */
export async function importPortion<Row extends object>(
  run: ImportRun<Row>,
  lines: readonly SourceLine[],
  batchRows: number,
): Promise<Result<null, readonly Problem[]>> {
  const all = lines.map((line): ReadRow<Row> => ({ line, parsed: parseLine(run, line) }));
  const read = all.filter((one) => !waitsWithOthers(run, one));
  const rows = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.row] : []));
  const plan = planFor(run.importer, rows, batchRows);
  const outcomes = await writeBatches(run, plan, lines.at(-1)?.end ?? 0);
  if (!outcomes.ok) return outcomes;
  for (const { line, parsed } of read) {
    if (parsed.ok && waits(run, line, parsed.row, outcomes.value.get(parsed.row))) continue;
    run.tally.noteUnknown(parsed.unknownFields);
    if (parsed.ok) await settle(run, line, outcomes.value.get(parsed.row), plan.refused.get(parsed.row));
    else await reject(run, line, parsed.problems);
  }
  return ok(null);
}

/** Puts a row behind an earlier one that waits; false when there is none. */
function waitsWithOthers<Row>(
  { importer, waiting }: ImportRun<Row>,
  { line, parsed }: ReadRow<Row>,
): boolean {
  if (waiting === null || !parsed.ok || importer.refer === null) return false;
  const { id } = importer.refer(parsed.row);
  if (!waiting.has(id) || !waiting.hasRoom) return false;
  waiting.add(id, line);
  return true;
}

/** Lets a row wait that failed for what may come later in the file; false when it did not, or there is no room. */
function waits<Row>(
  { importer, waiting }: ImportRun<Row>,
  line: SourceLine,
  row: Row,
  outcome: RowOutcome | undefined,
): boolean {
  if (waiting === null || importer.refer === null || outcome?.status !== "FAILED") return false;
  if (importer.mayComeLater?.(outcome.problems) !== true || !waiting.hasRoom) return false;
  waiting.add(importer.refer(row).id, line);
  return true;
}

function parseLine<Row>(run: ImportRun<Row>, line: SourceLine): ParsedRow<Row> {
  if (line.kind === "text") return parseRow(run.importer.format, line.text);
  return { ok: false, problems: [{ field: "", message: line.message }], unknownFields: [] };
}

function planFor<Row extends object>(
  importer: Importer<Row>,
  rows: readonly Row[],
  batchRows: number,
): BatchPlan<Row> {
  if (importer.refer !== null) return planBatches(rows, importer.refer, importer.allowsCircles, batchRows);
  return { batches: [rows], refused: new Map() };
}

async function writeBatches<Row extends object>(
  run: ImportRun<Row>,
  plan: BatchPlan<Row>,
  end: number,
): Promise<Result<ReadonlyMap<Row, RowOutcome>, readonly Problem[]>> {
  const outcomes = new Map<Row, RowOutcome>();
  const before = run.tally.read;
  const planned = plan.batches.reduce((sum, batch) => sum + batch.length, 0);
  let written = 0;
  for (const batch of plan.batches) {
    const result = await run.upsert(batch);
    if (!result.ok) return result;
    for (const [index, row] of batch.entries()) {
      const outcome = result.value[index];
      if (outcome !== undefined) outcomes.set(row, outcome);
    }
    written += batch.length;
    const share = planned === 0 ? 1 : written / planned;
    run.onProgress({ bytes: Math.round(end * share), rows: before + written });
  }
  return ok(outcomes);
}

async function settle<Row>(
  run: ImportRun<Row>,
  line: SourceLine,
  outcome: RowOutcome | undefined,
  refused: string | undefined,
): Promise<void> {
  if (refused !== undefined) await reject(run, line, [{ field: "", message: refused }]);
  else if (outcome === undefined) throw new Error(`Line ${line.number} was neither written nor refused`);
  else if (outcome.status !== "FAILED") run.tally.succeed(outcome.status);
  else
    await reject(
      run,
      line,
      outcome.problems.map(({ path, message }) => ({ field: path.join("."), message })),
    );
}

async function reject<Row>(
  run: ImportRun<Row>,
  line: SourceLine,
  problems: readonly FieldProblem[],
): Promise<void> {
  run.tally.fail(line.number, problems);
  if (line.kind !== "tooLong") await run.rejected?.write(line.raw);
}
