/** One thing that is wrong with one row. */
export interface LineProblem {
  /** The line in the file, from 1, blank lines counted. */
  readonly line: number;
  /** Where in the row, as in `memberships.0.from`; empty for the row as a whole. */
  readonly field: string;
  /** What was found and what was expected. */
  readonly message: string;
}

/** What became of the rows of a file. The counts of outcomes add up to `read`. */
export interface ImportReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Older than what is known, and therefore left aside. */
  readonly stale: number;
  readonly failed: number;
  /** The first hundred problems, in the order of the file. */
  readonly problems: readonly LineProblem[];
  readonly problemCount: number;
  /** Fields that the format does not know, with the number of times they were seen: ignored, perhaps misspelt. */
  readonly unknownFields: ReadonlyMap<string, number>;
}
