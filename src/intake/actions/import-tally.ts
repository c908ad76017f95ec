import type { RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { ImportReport, LineProblem } from "../domain/import-report.js";

/** How many problems and names of unknown fields a report keeps: a broken file of any size must not fill the memory. */
const REPORTED_PROBLEMS = 100;
const REPORTED_FIELDS = 50;

type Count = "created" | "updated" | "unchanged" | "stale";
const COUNT_OF: Readonly<Record<Exclude<RowOutcome["status"], "FAILED">, Count>> = {
  CREATED: "created",
  UPDATED: "updated",
  UNCHANGED: "unchanged",
  STALE_IGNORED: "stale",
};

/** Counts while a file is imported. */
export class ImportTally {
  private readonly counts = { created: 0, updated: 0, unchanged: 0, stale: 0, failed: 0 };
  private readonly problems: LineProblem[] = [];
  private problemCount = 0;
  private readonly unknownFields = new Map<string, number>();

  /** How many rows have found their end so far. */
  get read(): number {
    const { created, updated, unchanged, stale, failed } = this.counts;
    return created + updated + unchanged + stale + failed;
  }

  succeed(status: keyof typeof COUNT_OF): void {
    this.counts[COUNT_OF[status]] += 1;
  }

  fail(line: number, problems: readonly Omit<LineProblem, "line">[]): void {
    this.counts.failed += 1;
    this.problemCount += problems.length;
    for (const { field, message } of problems.slice(0, REPORTED_PROBLEMS - this.problems.length))
      this.problems.push({ line, field, message });
  }

  noteUnknown(fields: readonly string[]): void {
    for (const field of fields) {
      const seen = this.unknownFields.get(field);
      if (seen !== undefined || this.unknownFields.size < REPORTED_FIELDS)
        this.unknownFields.set(field, (seen ?? 0) + 1);
    }
  }

  report(): ImportReport {
    return {
      read: this.read,
      ...this.counts,
      problems: [...this.problems],
      problemCount: this.problemCount,
      unknownFields: new Map(this.unknownFields),
    };
  }
}
