import type { PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { LinkOrigin } from "./link.js";

/** One interval during which an article was linked to a ticket; `end` is null while it still is. */
export interface LinkInterval {
  readonly start: Instant;
  readonly end: Instant | null;
}

/** What somebody says of an interval. */
export interface LinkClaim extends LinkInterval {
  readonly linkedBy: PersonId | null;
  readonly origin: LinkOrigin;
}

/**
 * For every interval of one (ticket, article, kind) the one that covers it, or null when it holds itself. Starts
 * are distinct. An interval that begins inside an earlier one says nothing new. The answer is a function of the
 * set, never of the order in which its members arrived; that is why covered intervals are kept on record.
 */
export function coveredBy<T extends LinkInterval>(intervals: Iterable<T>): ReadonlyMap<T, T | null> {
  const covers = new Map<T, T | null>();
  let last: T | null = null;
  for (const interval of [...intervals].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const isInside: boolean = last !== null && (last.end === null || interval.start < last.end);
    covers.set(interval, isInside ? last : null);
    if (!isInside) last = interval;
  }
  return covers;
}

/**
 * What two statements about the same interval amount to, in whichever order they came: the earlier end (a link that
 * somebody saw withdrawn is withdrawn, whatever older news says), and a named linker rather than none.
 */
export function mergeClaims(a: LinkClaim, b: LinkClaim): LinkClaim {
  const by = compareLinkers(a, b) <= 0 ? a : b;
  return { start: a.start, end: earlier(a.end, b.end), linkedBy: by.linkedBy, origin: by.origin };
}

/** A fixed order: named before unnamed, then by id and origin, so that a contradiction is never decided by arrival. */
function compareLinkers(a: LinkClaim, b: LinkClaim): number {
  const [keyA, keyB] = [a, b].map((claim) => `${claim.linkedBy ?? "~"} ${claim.origin}`) as [string, string];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
