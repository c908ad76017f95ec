import type { Instant } from "../../platform/kernel/period.js";
import { isResolved } from "./observed-changes.js";
import { TicketStatus } from "./ticket.js";

/** A status from an instant on, by somebody: a person's id or what a source calls them. */
export interface TimelineChange<Person extends string = string> {
  readonly status: TicketStatus;
  readonly at: Instant;
  readonly by: Person | null;
}

/** What the status changes of a ticket amount to. */
export interface Timeline<Person extends string = string> {
  /** The changes without repetitions of the same status. */
  readonly changes: readonly TimelineChange<Person>[];
  /** Every transition into RESOLVED or CLOSED from a status that was neither. */
  readonly resolutions: readonly { readonly at: Instant; readonly by: Person | null }[];
  /** Every transition from RESOLVED or CLOSED back to a status in which somebody works or waits. */
  readonly reopenings: readonly Instant[];
  /** The last resolution; null while the ticket is not resolved or is open again. */
  readonly resolvedAt: Instant | null;
  /** When it was closed after the last resolution; null while it is not closed. */
  readonly closedAt: Instant | null;
  /** The number of reopenings. */
  readonly reopenCount: number;
}

/** Reads the timeline out of status changes that are sorted by time. A cancelled ticket is not a reopened one. */
export function deriveTimeline<Person extends string>(
  sorted: readonly TimelineChange<Person>[],
): Timeline<Person> {
  const changes = sorted.filter((change, index) => change.status !== sorted[index - 1]?.status);
  const resolutions: { at: Instant; by: Person | null }[] = [];
  const reopenings: Instant[] = [];
  let resolvedAt: Instant | null = null;
  let closedAt: Instant | null = null;
  for (const { status, at, by } of changes) {
    if (!isResolved(status)) {
      if (resolvedAt !== null && status !== TicketStatus.CANCELLED) reopenings.push(at);
      resolvedAt = null;
      closedAt = null;
      continue;
    }
    if (resolvedAt === null) {
      resolutions.push({ at, by });
      resolvedAt = at;
    }
    closedAt = status === TicketStatus.CLOSED ? at : null;
  }
  return { changes, resolutions, reopenings, resolvedAt, closedAt, reopenCount: reopenings.length };
}
