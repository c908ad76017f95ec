import type { ImportReport, LineProblem } from "./import-report.js";

/** How many problems are printed; the rejected rows and the report have the others. */
const PRINTED_PROBLEMS = 20;

/** `Row 17 of articles.jsonl: confidence "Validted" is not one of …` */
export function describeProblem(fileName: string, problem: LineProblem): string {
  return `Row ${problem.line} of ${fileName}: ${problem.message}`;
}

/** What became of a file, in one sentence. */
export function describeReport(fileName: string, report: ImportReport, isDryRun: boolean): string {
  if (report.read === 0) return `${fileName} holds no rows: there was nothing to import.`;
  const { read, created, updated, unchanged, stale, failed } = report;
  const parts = [
    `${count(created)} created`,
    `${count(updated)} updated`,
    `${count(unchanged)} unchanged`,
    ...(stale > 0 ? [`${count(stale)} ignored because something newer is known`] : []),
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
  ];
  const rows = `${count(read)} ${read === 1 ? "row" : "rows"}`;
  return isDryRun
    ? `Dry run of ${fileName}: nothing was written. An import of its ${rows} would end with ${parts.join(", ")}.`
    : `Imported ${fileName}: ${rows} read, ${parts.join(", ")}.`;
}

/** The first problems and the fields that were not understood, one line each. */
export function describeTrouble(fileName: string, report: ImportReport): readonly string[] {
  const shown = report.problems.slice(0, PRINTED_PROBLEMS);
  const more = report.problemCount - shown.length;
  return [
    ...shown.map((problem) => describeProblem(fileName, problem)),
    ...(more > 0 ? [`… and ${count(more)} more ${more === 1 ? "problem" : "problems"}.`] : []),
    ...[...report.unknownFields].map(
      ([field, times]) =>
        `Warning: the field "${field}" is not known and was ignored (${count(times)} times). docs/import.md lists the fields.`,
    ),
  ];
}

function count(value: number): string {
  return value.toLocaleString("en");
}
