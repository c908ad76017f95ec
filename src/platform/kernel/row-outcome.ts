import type { Problem } from "./problem.js";

/** What became of one row of a batch. */
export type RowOutcome =
  | { readonly status: "CREATED" | "UPDATED" | "UNCHANGED" | "STALE_IGNORED"; readonly id: string }
  | { readonly status: "FAILED"; readonly problems: readonly Problem[] };

/** A row that failed. */
export function failed(...problems: readonly Problem[]): RowOutcome {
  return { status: "FAILED", problems };
}
