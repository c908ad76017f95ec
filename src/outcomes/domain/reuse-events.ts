import { compareText } from "./compare.js";
import type { LinkFacts, TicketFacts } from "./facts.js";
import { isEligibleReuse, isSameKnowledge } from "./reuse-eligibility.js";

/**
 * One ticket solved with one body of knowledge: the eligible links that draw on the same knowledge, directly or through
 * one another. It happened when the first of them was made.
 */
export interface ReuseEvent {
  readonly ticket: TicketFacts;
  readonly first: LinkFacts;
  /** All of them in order of time, the first included. */
  readonly links: readonly LinkFacts[];
}

/**
 * The reuse events of a ticket, in order of time. Bodies of knowledge rather than links are counted, because the
 * number of links is in the hands of whoever splits an article.
 */
export function reuseEventsOf(ticket: TicketFacts): readonly ReuseEvent[] {
  const eligible = ticket.links
    .filter((link) => isEligibleReuse(link, ticket))
    .sort((a, b) => compareText(a.linkedAt, b.linkedAt) || compareText(a.linkId, b.linkId));
  let events: readonly ReuseEvent[] = [];
  for (const link of eligible) {
    const touching = events.filter((event) => event.links.some((other) => isSameKnowledge(other, link)));
    const apart = events.filter((event) => !touching.includes(event));
    const links = [...touching.flatMap((event) => event.links), link].sort(byPlaceIn(eligible));
    events = [...apart, { ticket, first: links[0] ?? link, links }];
  }
  const byPlace = byPlaceIn(eligible);
  return [...events].sort((a, b) => byPlace(a.first, b.first));
}

/** Whether two events draw on the same knowledge. */
export function isSameReuse(a: ReuseEvent, b: ReuseEvent): boolean {
  return a.links.some((link) => b.links.some((other) => isSameKnowledge(link, other)));
}

function byPlaceIn(order: readonly LinkFacts[]): (a: LinkFacts, b: LinkFacts) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
