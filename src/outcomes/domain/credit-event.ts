import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { LinkVerdict } from "../../knowledge/domain/link.js";
import { DERIVATION_POLICY_V1, type DerivationPolicy } from "./derivation-policy.js";
import type { LinkFacts, TicketFacts } from "./facts.js";
import { reuseEventsOf } from "./reuse-events.js";
import { findRepeatedReuse } from "./reuse-windows.js";

/** An eligible link behind a reuse event. */
export interface CreditLink {
  readonly linkId: LinkId;
  readonly articleId: ArticleId;
  /** Null in self-service: the requester solved it. */
  readonly linkedBy: PersonId | null;
  readonly linkedAt: Instant;
  /** The latest word of a review. */
  readonly verdict: LinkVerdict;
  /** Who said it; null when there is no review or its reviewer is not known. */
  readonly reviewedBy: PersonId | null;
  /**
   * Whether the review, if any, was asked for because something was suspected. Such reviews decide about their link; they
   * say nothing about links that were not suspected, so they are left out of the accuracy of a domain.
   */
  readonly isTargeted: boolean;
}

/** One closed ticket solved with one body of knowledge, as personal credit counts it. */
export interface CreditEvent {
  readonly ticketId: TicketId;
  /** 0, 1, 2 … within the ticket. */
  readonly ordinal: number;
  /** The root of the ticket's category path; null when the source gives none. */
  readonly domain: string | null;
  /** When the ticket was closed: a moment that is not in the hands of whoever makes or moves the link. */
  readonly occurredAt: Instant;
  readonly occurredOn: LocalDate;
  /** In order of time; at least one. */
  readonly links: readonly CreditLink[];
  /** The ticket with which the same knowledge had just earned, so that this one earns nothing; else null. */
  readonly repeats: TicketId | null;
}

/** What is known of the reviewers of links. */
export interface ReviewerOf {
  (link: LinkFacts): { readonly reviewedBy: PersonId | null; readonly isTargeted: boolean };
}

const NO_REVIEWER: ReviewerOf = () => ({ reviewedBy: null, isTargeted: false });

/**
 * The credit events of closed tickets, in order of ticket and time: the same events that ACCURATE_REUSE_PER_100 counts,
 * with the same repetitions left without credit. Pass all tickets that can influence one another, as for `deriveFacts`.
 */
export function creditEventsOf(
  tickets: readonly TicketFacts[],
  reviewerOf: ReviewerOf = NO_REVIEWER,
  policy: DerivationPolicy = DERIVATION_POLICY_V1,
): readonly CreditEvent[] {
  const repeated = findRepeatedReuse(tickets, policy);
  return tickets.flatMap((ticket) => {
    const { closure, disposition } = ticket;
    if (closure === null || disposition !== null) return [];
    return reuseEventsOf(ticket).map(({ first, links }, ordinal) => ({
      ticketId: ticket.ticketId,
      ordinal,
      domain: ticket.category[0] ?? null,
      occurredAt: closure.at,
      occurredOn: closure.on,
      links: links.map((link) => ({ ...creditLink(link), ...reviewerOf(link) })),
      repeats: repeated.get(first.linkId) ?? null,
    }));
  });
}

function creditLink(link: LinkFacts): Omit<CreditLink, "reviewedBy" | "isTargeted"> {
  const { linkId, articleId, linkedBy, linkedAt, verdict } = link;
  return { linkId, articleId, linkedBy, linkedAt, verdict };
}
