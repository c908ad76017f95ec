import { LinkKind, LinkOrigin } from "../../knowledge/domain/link.js";
import type { LinkFacts, TicketFacts } from "./facts.js";

/**
 * Whether a link shows that knowledge was reused by somebody else: it solved the ticket, with an article that existed
 * before the ticket was opened, and a named person who had not contributed to it says so. A requester who solved
 * their own case in self-service needs no name. Imports and automations name nobody, so they earn nothing.
 * (KCS v6 practices guide: reuse is a citation by others, self-citation does not count.)
 */
export function isEligibleReuse(link: LinkFacts, ticket: TicketFacts): boolean {
  if (link.kind !== LinkKind.SOLVED_BY) return false;
  if (link.origin === LinkOrigin.IMPORT || link.origin === LinkOrigin.AUTOMATION) return false;
  if (link.articleCreatedAt >= ticket.openedAt) return false;
  if (link.linkedBy === null) return link.origin === LinkOrigin.SELF_SERVICE;
  return link.linkerIsPerson && !link.contributorIds.includes(link.linkedBy);
}

/**
 * Whether two links draw on the same knowledge: the same cluster, or clusters with a contributor in common. Judging
 * by contributors makes it pointless to split one article into several.
 */
export function isSameKnowledge(a: LinkFacts, b: LinkFacts): boolean {
  return a.clusterId === b.clusterId || a.contributorIds.some((person) => b.contributorIds.includes(person));
}
