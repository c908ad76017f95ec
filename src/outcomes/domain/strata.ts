import { LinkKind } from "../../knowledge/domain/link.js";
import { daysBetween, type LocalDate } from "../../platform/kernel/period.js";
import { KnowledgeStratum, TenureBand, type FactStrata, type TicketFacts } from "./facts.js";

const FIRST_BAND_DAYS = 90;
const SECOND_BAND_DAYS = 365;

/**
 * What a ticket's case is compared by, for somebody who joined on the given day. The category is the root of its path:
 * finer cells would hold too few cases to say anything.
 */
export function strataOf(ticket: TicketFacts, joinedOn: LocalDate | null, on: LocalDate): FactStrata {
  return {
    category: ticket.category[0] ?? null,
    priority: ticket.priority,
    channel: ticket.channel,
    queue: ticket.queue,
    project: ticket.project,
    customerGroup: ticket.customerKey,
    tenureBand: joinedOn === null ? null : tenureBand(joinedOn, on),
    knowledge: isKnownIssue(ticket) ? KnowledgeStratum.KNOWN : KnowledgeStratum.NEW,
  };
}

/** How long somebody has been here on a day: up to 90 days after the first, up to 365, or longer. */
export function tenureBand(joinedOn: LocalDate, on: LocalDate): TenureBand {
  const days = daysBetween(joinedOn, on);
  if (days <= FIRST_BAND_DAYS) return TenureBand.UP_TO_90_DAYS;
  return days <= SECOND_BAND_DAYS ? TenureBand.UP_TO_1_YEAR : TenureBand.OVER_1_YEAR;
}

/**
 * Whether the issue was known: an article that existed before the ticket was opened solved it, whoever says so. This
 * describes a case, it credits nobody, so a link by the article's own author tells as much as any other.
 */
export function isKnownIssue(ticket: TicketFacts): boolean {
  return ticket.links.some(
    (link) => link.kind === LinkKind.SOLVED_BY && link.articleCreatedAt < ticket.openedAt,
  );
}
