import type { LinkId, TicketId } from "../../platform/kernel/ids.js";
import { msBetween } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import type { TicketFacts } from "./facts.js";
import { isSameReuse, reuseEventsOf, type ReuseEvent } from "./reuse-events.js";
import { ticketFamilies } from "./ticket-families.js";

/**
 * The reuse events that earn nothing because the same knowledge has just earned: with a ticket of the same requester that
 * was opened less than 24 hours earlier (half-open: exactly 24 hours later is new), or with another ticket of the same
 * parent at any time. Splitting a ticket, or an article over two tickets, therefore pays nothing. The opening decides,
 * because the time of a link is in the hands of whoever makes it (docs/gaming.md).
 *
 * Tickets that are still open take part, so that the closing of an earlier ticket never takes back what a later one
 * has earned; cancelled, merged and spam tickets do not. Verdicts play no role, so a review changes its own ticket only.
 * @returns the first link of each such event and the ticket that earned in its place.
 */
export function findRepeatedReuse(
  tickets: readonly TicketFacts[],
  policy: DerivationPolicy,
): ReadonlyMap<LinkId, TicketId> {
  const families = ticketFamilies(tickets);
  const repeated = new Map<LinkId, TicketId>();
  const earnedByRequester = new Map<string, ReuseEvent[]>();
  const earnedByFamily = new Map<TicketId, ReuseEvent[]>();
  for (const event of orderedEvents(tickets)) {
    const { requesterKey, ticketId } = event.ticket;
    const ofRequester = requesterKey === null ? [] : listAt(earnedByRequester, requesterKey);
    const ofFamily = listAt(earnedByFamily, families.get(ticketId) ?? ticketId);
    const earlier =
      ofFamily.find((other) => isRepetition(other, event)) ??
      findRecent(ofRequester, event, policy.reuseWindowMs);
    if (earlier !== undefined) {
      repeated.set(event.first.linkId, earlier.ticket.ticketId);
      continue;
    }
    ofRequester.push(event);
    ofFamily.push(event);
  }
  return repeated;
}

/** The list is in order of time, so the search ends at the first event that is out of the window. */
function findRecent(
  earned: readonly ReuseEvent[],
  event: ReuseEvent,
  windowMs: number,
): ReuseEvent | undefined {
  for (let index = earned.length - 1; index >= 0; index -= 1) {
    const other = earned[index];
    if (other === undefined || msBetween(other.ticket.openedAt, event.ticket.openedAt) >= windowMs)
      return undefined;
    if (isRepetition(other, event)) return other;
  }
  return undefined;
}

/** Events of one ticket share that ticket's credit instead of competing for it. */
function isRepetition(earlier: ReuseEvent, event: ReuseEvent): boolean {
  return earlier.ticket.ticketId !== event.ticket.ticketId && isSameReuse(earlier, event);
}

function orderedEvents(tickets: readonly TicketFacts[]): readonly ReuseEvent[] {
  return tickets
    .filter((ticket) => ticket.disposition === null)
    .flatMap(reuseEventsOf)
    .sort(
      (a, b) =>
        compareText(a.ticket.openedAt, b.ticket.openedAt) ||
        compareText(a.ticket.ticketId, b.ticket.ticketId) ||
        compareText(a.first.linkId, b.first.linkId),
    );
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
