import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare-text.js";
import { observedChanges, type StatusChange } from "./observed-changes.js";
import { canonicalContent, type TicketContent, type ToldField } from "./ticket-content.js";
import { TicketStatus } from "./ticket.js";

/** What a source said about a ticket in one row. */
export interface Observation {
  /** When the source last changed the ticket; the version is this time and then the source's own number. */
  readonly at: Instant;
  /** A whole number as text, so that numbers beyond 2^53 stay exact. */
  readonly version: string;
  /** In canonical form. */
  readonly content: TicketContent;
  /** The canonical form as text. */
  readonly text: string;
}

/** The value of a field that holds, and the observation that told it. */
export interface Told<Field extends ToldField> {
  readonly value: Exclude<TicketContent[Field], undefined>;
  readonly observation: Observation;
}

/** Everything that was ever said of a ticket, put together. */
export interface FoldedTicket {
  readonly told: { readonly [Field in ToldField]?: Told<Field> };
  /** Every status that was ever reported, earliest first. */
  readonly changes: readonly StatusChange[];
  readonly newest: Observation;
}

const STATUS_ORDER: readonly TicketStatus[] = Object.values(TicketStatus);

/** Makes an observation; equal statements make equal observations. */
export function makeObservation(at: Instant, version: string, content: TicketContent): Observation {
  const canonical = canonicalContent(content);
  return { at, version, content: canonical, text: JSON.stringify(canonical) };
}

/** Orders observations by version; of one version, by content and never by arrival. Zero only for equal ones. */
export function compareObservations(a: Observation, b: Observation): number {
  return compareText(a.at, b.at) || compareNumbers(a.version, b.version) || compareText(a.text, b.text);
}

/** Whole numbers without leading zeros: the longer one is the larger. */
function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/** Orders status changes by time; those of one instant in the order in which tickets pass through their states. */
export function compareChanges(a: StatusChange, b: StatusChange): number {
  return compareText(a.at, b.at) || STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
}

/**
 * Puts observations together; the result depends on which they are, not on the order in which they are given or on
 * repetitions. For each field the newest observation that gives it holds, and status changes add up. Returns null
 * when there is no observation.
 */
export function foldTicket(observations: readonly Observation[]): FoldedTicket | null {
  const ordered = [...observations].sort(compareObservations);
  const newest = ordered.at(-1);
  if (newest === undefined) return null;
  const told: Record<string, unknown> = {};
  const changes = new Map<string, StatusChange>();
  for (const observation of ordered) {
    for (const [field, value] of Object.entries(observation.content))
      if (field !== "statusHistory" && field !== "reopenedAt") told[field] = { value, observation };
    for (const change of observedChanges(observation.at, observation.content)) addChange(changes, change);
  }
  return { told, changes: [...changes.values()].sort(compareChanges), newest };
}

/** A later observation of the same change may name who did it, but does not take a name away. */
function addChange(changes: Map<string, StatusChange>, change: StatusChange): void {
  const key = `${change.at} ${change.status}`;
  const known = changes.get(key);
  changes.set(key, {
    ...change,
    by: change.by ?? known?.by ?? null,
    sourceEventId: change.sourceEventId ?? known?.sourceEventId ?? null,
  });
}
