import { DuplicateStatus } from "./duplicate.js";

/** A decision of people that the engine may ask them to look at again; a merge is never undone by an edit. */
export type ReopenableStatus = Exclude<DuplicateStatus, "SUSPECTED" | "MERGED">;

/**
 * Whether a material change of the texts speaks against what was decided. A dismissed or related pair comes back while
 * the texts are alike: what told them apart may be gone. A confirmed one comes back when they are no longer alike, and
 * stays confirmed as long as they are; until somebody decides it still counts as an undecided burden, so that editing a
 * duplicate into something else is no way around a merge (docs/adr/0006).
 */
export function speaksAgainst(status: ReopenableStatus, isAlike: boolean): boolean {
  return status === DuplicateStatus.CONFIRMED ? !isAlike : isAlike;
}

/** The share of dismissals that somebody else looks at again (docs/adr/0006): one in ten. */
export const SECOND_OPINION_V1 = { version: "second-opinion-1", oneIn: 10 } as const;

/** Days of links that count as burden of a pair in the queue. */
export const QUEUE_V1 = { version: "queue-1", burdenDays: 365 } as const;

/** Kinds that are shown as families and wait for nobody's decision. */
export const FAMILY_KINDS = ["VARIANT", "RELATED_DIFFERENT_ENVIRONMENT"] as const;
