import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import { WriteStream } from "node:tty";
import { ensureSource } from "../../people/actions/ensure-source.js";
import { SourceKind } from "../../people/domain/source.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { describeReport, describeTrouble } from "../domain/describe-report.js";
import type { ImportKind } from "../domain/formats.js";
import type { ImportReport } from "../domain/import-report.js";
import { rehearse } from "../store/rehearsal.js";
import { importFile } from "./import-file.js";
import { progressBar, progressLines, silent, type Output, type ProgressDisplay } from "./progress.js";
import { InputBroken } from "./read-lines.js";
import { RejectedFile, RejectedFileBroken } from "./rejected-file.js";

export interface RunImport {
  readonly kind: ImportKind;
  /** A file, or "-" for what is piped in. */
  readonly path: string;
  /** The system the rows come from; ids are unique within it. Created when it is new. */
  readonly sourceName: string;
  readonly dryRun: boolean;
  /** Shows no progress. */
  readonly quiet: boolean;
  readonly out: Output;
  /** Problems and progress; a progress bar when this is a terminal. */
  readonly errors: Output;
  /** What "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

interface Input {
  readonly stream: AsyncIterable<Uint8Array | string>;
  readonly fileName: string;
  readonly rejectedPath: string;
  readonly bytes: number | null;
}

const FILE_CHUNK_BYTES = 256 * 1_024;

/**
 * The import command: reads one file into the organisation and says in plain words what became of it. Answers the
 * exit code: 0 when every row is in, 2 when a row failed or the file could not be imported.
 */
export async function runImport(deps: ActionDeps, viewer: Viewer, command: RunImport): Promise<0 | 2> {
  const input = await openInput(command);
  if (!input.ok) return complain(command, [input.error]);
  const progress = progressFor(deps, command, input.value.bytes);
  let rejected: RejectedFile | null = null;
  try {
    rejected = command.dryRun ? null : await RejectedFile.replace(input.value.rejectedPath);
    const result = await importInto(deps, viewer, command, input.value, rejected, progress);
    progress.stop();
    if (!result.ok)
      return complain(
        command,
        result.error.map((problem) => problem.message),
      );
    return tell(command, input.value.fileName, result.value, rejected);
  } catch (error) {
    progress.stop();
    return complain(command, [explain(error, input.value.fileName, command.dryRun)]);
  } finally {
    await rejected?.close();
  }
}

/** Imports for real, or rehearses everything including a new source. */
async function importInto(
  deps: ActionDeps,
  viewer: Viewer,
  command: RunImport,
  input: Input,
  rejected: RejectedFile | null,
  progress: ProgressDisplay,
): Promise<Result<ImportReport, readonly Problem[]>> {
  if (command.dryRun)
    return rehearse(deps.database, (database) =>
      importInto({ ...deps, database }, viewer, { ...command, dryRun: false }, input, rejected, progress),
    );
  const source = await ensureSource(deps, viewer, { name: command.sourceName, kind: SourceKind.GENERIC });
  if (!source.ok) return source;
  return importFile(deps, viewer, {
    kind: command.kind,
    sourceId: source.value,
    input: input.stream,
    fileName: input.fileName,
    rejected,
    onProgress: (at) => progress.update(at),
  });
}

async function openInput(command: RunImport): Promise<Result<Input, string>> {
  const { path } = command;
  if (path === "-")
    return ok({
      stream: command.stdin ?? process.stdin,
      fileName: "standard input",
      rejectedPath: `${command.kind}.rejected.jsonl`,
      bytes: null,
    });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return err(`"${path}" is a folder: name one .jsonl file in it.`);
    await access(path, constants.R_OK);
    return ok({
      stream: readFileWhenAsked(path),
      fileName: basename(path),
      rejectedPath: `${path}.rejected.jsonl`,
      bytes: found.isFile() ? found.size : null,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return err(`There is no file "${path}": check the path.`);
    return err(`"${path}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Opens the file only when it is read, so that a refused import leaves nothing open. */
async function* readFileWhenAsked(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, { highWaterMark: FILE_CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
}

function progressFor(deps: ActionDeps, command: RunImport, bytes: number | null): ProgressDisplay {
  if (command.quiet) return silent;
  const { errors } = command;
  return errors instanceof WriteStream
    ? progressBar(errors, bytes, deps.clock)
    : progressLines(errors, bytes, deps.clock);
}

function tell(
  command: RunImport,
  fileName: string,
  report: ImportReport,
  rejected: RejectedFile | null,
): 0 | 2 {
  command.out.write(`${describeReport(fileName, report, command.dryRun)}\n`);
  for (const line of describeTrouble(fileName, report)) command.errors.write(`${line}\n`);
  if (rejected !== null && rejected.count > 0)
    command.errors.write(
      `The rows that failed are in ${rejected.path}: mend them there and import that file.\n`,
    );
  return report.failed > 0 ? 2 : 0;
}

function complain(command: RunImport, messages: readonly string[]): 2 {
  for (const message of messages) command.errors.write(`${message}\n`);
  return 2;
}

/** What a person can do about a file that broke off; anything else is thrown on, it is not about the file. */
function explain(error: unknown, fileName: string, isDryRun: boolean): string {
  if (error instanceof RejectedFileBroken) return error.message;
  if (!(error instanceof InputBroken)) throw error;
  const kept = isDryRun
    ? "Nothing was written."
    : "What was read before is imported; run the same import again.";
  return `Reading ${fileName} broke off: ${error.message}. ${kept}`;
}
