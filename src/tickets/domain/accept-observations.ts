import { deriveTimeline } from "./derive-timeline.js";
import { compareObservations, foldTicket, type FoldedTicket, type Observation } from "./fold-ticket.js";
import type { StatusChange } from "./observed-changes.js";
import { ticketState } from "./ticket-state.js";

/** What became of an observation. */
export type ObservationOutcome = "CREATED" | "UPDATED" | "UNCHANGED" | "STALE_IGNORED";

/** What new observations do to a ticket. */
export interface Acceptance {
  /** For each incoming observation, in the order given. */
  readonly outcomes: readonly ObservationOutcome[];
  /** Those that say something new and are put on record. */
  readonly accepted: readonly Observation[];
  /** Everything said so far. */
  readonly folded: FoldedTicket;
  /** Everything said before; null for a new ticket. */
  readonly before: FoldedTicket | null;
}

/**
 * Takes observations of one ticket in, in the order of their versions. A repetition is UNCHANGED. An observation is
 * STALE_IGNORED when every field it gives is already told by a newer one and it adds nothing to the history.
 * At least one observation must be known or incoming.
 */
export function acceptObservations(
  known: readonly Observation[],
  incoming: readonly Observation[],
): Acceptance {
  const outcomes = incoming.map((): ObservationOutcome => "UNCHANGED");
  const onRecord = [...known];
  const before = foldTicket(known);
  let folded = before;
  const inOrder = [...incoming.entries()].sort(([, a], [, b]) => compareObservations(a, b));
  for (const [index, observation] of inOrder) {
    if (onRecord.some((other) => compareObservations(other, observation) === 0)) continue;
    const next = foldTicket([...onRecord, observation]);
    const outcome = outcomeOf(folded, next, observation);
    outcomes[index] = outcome;
    if (outcome === "STALE_IGNORED") continue;
    onRecord.push(observation);
    folded = next;
  }
  if (folded === null) throw new Error("a ticket that nothing was said about cannot be folded");
  return {
    outcomes,
    accepted: onRecord.slice(known.length),
    folded,
    before,
  };
}

/** The status changes that the ticket did not have before, or has now with another author or event. */
export function changesSince(before: FoldedTicket | null, after: FoldedTicket): readonly StatusChange[] {
  if (before === null) return after.changes;
  const known = new Set(before.changes.map((change) => JSON.stringify(change)));
  return after.changes.filter((change) => !known.has(JSON.stringify(change)));
}

function outcomeOf(
  before: FoldedTicket | null,
  after: FoldedTicket | null,
  observation: Observation,
): ObservationOutcome {
  if (before === null || after === null) return "CREATED";
  if (shape(before) !== shape(after)) return "UPDATED";
  const isOlder =
    after.newest !== observation &&
    Object.values(after.told).every((told) => told.observation !== observation);
  const addsNothing = JSON.stringify(before.changes) === JSON.stringify(after.changes);
  return isOlder && addsNothing ? "STALE_IGNORED" : "UNCHANGED";
}

/** What a reader sees of a ticket; a change of it is what UPDATED means. */
function shape(folded: FoldedTicket): string {
  return JSON.stringify([ticketState(folded), deriveTimeline(folded.changes).changes]);
}
