import type { TicketId } from "../../platform/kernel/ids.js";
import { compareText } from "./compare.js";
import type { TicketFacts } from "./facts.js";

/**
 * The topmost known parent of each ticket, or the ticket itself: tickets below the same one are one family. Parents
 * that name each other in a circle have no top; the least id among them stands for all.
 */
export function ticketFamilies(tickets: readonly TicketFacts[]): ReadonlyMap<TicketId, TicketId> {
  const parents = new Map(tickets.map((ticket) => [ticket.ticketId, ticket.parentId]));
  return new Map(tickets.map(({ ticketId }) => [ticketId, topOf(ticketId, parents)]));
}

function topOf(ticketId: TicketId, parents: ReadonlyMap<TicketId, TicketId | null>): TicketId {
  const path: TicketId[] = [];
  let current = ticketId;
  while (!path.includes(current)) {
    path.push(current);
    const parent = parents.get(current) ?? null;
    if (parent === null) return current;
    current = parent;
  }
  return path.slice(path.indexOf(current)).sort(compareText)[0] ?? current;
}
