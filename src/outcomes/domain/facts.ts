import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Micro } from "../../platform/kernel/micro.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "../../knowledge/domain/link.js";
import type { RepeatReason, TicketKind } from "../../tickets/domain/ticket.js";
import type { TargetMetric } from "./target-metric.js";

/** When something happened; `on` is the calendar date of `at` in the organisation's time zone. */
export interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

/** Who resolved: nobody known (null), a person, or a bot (an id that is not a person). */
export interface Resolver {
  readonly resolverId: PersonId | null;
  readonly resolverIsPerson: boolean;
}

/** One time a ticket was declared resolved. */
export interface ResolutionFacts extends Moment, Resolver {}

/** Why a ticket was not work on a case. */
export const TicketDisposition = { CANCELLED: "CANCELLED", SPAM: "SPAM", MERGED: "MERGED" } as const;
export type TicketDisposition = (typeof TicketDisposition)[keyof typeof TicketDisposition];

/** What is known of an article's duplicates; a merged pair is NONE, because only a merge ends the burden. */
export const LinkDuplication = { NONE: "NONE", SUSPECTED: "SUSPECTED", CONFIRMED: "CONFIRMED" } as const;
export type LinkDuplication = (typeof LinkDuplication)[keyof typeof LinkDuplication];

/** A link in force between a ticket and an article. */
export interface LinkFacts {
  readonly linkId: LinkId;
  readonly articleId: ArticleId;
  /** The oldest article of the body of knowledge that the link drew on when it was made, or the article itself. */
  readonly clusterId: ArticleId;
  readonly kind: LinkKind;
  readonly origin: LinkOrigin;
  readonly linkedBy: PersonId | null;
  readonly linkerIsPerson: boolean;
  readonly linkedAt: Instant;
  readonly verdict: LinkVerdict;
  readonly articleCreatedAt: Instant;
  /** Everyone who had contributed to that body of knowledge when the link was made. */
  readonly contributorIds: readonly PersonId[];
  readonly duplication: LinkDuplication;
}

/** An answer to a satisfaction question; `positive` is decided by the source's own mark. */
export interface CsatAnswer extends Moment {
  readonly score: number;
  readonly positive: boolean;
}

/** What is known of a ticket. Absent knowledge is null, never a guess. */
export interface TicketFacts extends Resolver {
  readonly ticketId: TicketId;
  readonly kind: TicketKind;
  readonly openedAt: Instant;
  /** The closure in force; null while the ticket is open or open again. */
  readonly closure: Moment | null;
  readonly resolutions: readonly ResolutionFacts[];
  readonly reopenedAt: readonly Instant[];
  /** Stands for the requester without naming them; null when the source does not say. */
  readonly requesterKey: string | null;
  /** The category path from its root. */
  readonly category: readonly string[];
  readonly disposition: TicketDisposition | null;
  readonly parentId: TicketId | null;
  /** The earlier ticket that somebody named as the one this repeats. */
  readonly repeatOf: TicketId | null;
  readonly repeatReason: RepeatReason | null;
  readonly csat: CsatAnswer | null;
  readonly csatAsked: Moment | null;
  readonly links: readonly LinkFacts[];
}

/** Why a fact is shown and not counted. UNATTRIBUTED is given by the aggregation of one person or team. */
export const ExclusionReason = {
  CANCELLED: "CANCELLED",
  SPAM: "SPAM",
  MERGED: "MERGED",
  BOT_RESOLVED: "BOT_RESOLVED",
  NO_ANSWER: "NO_ANSWER",
  UNATTRIBUTED: "UNATTRIBUTED",
} as const;
export type ExclusionReason = (typeof ExclusionReason)[keyof typeof ExclusionReason];

/** Where a fact can be checked. */
export interface FactEvidence {
  /** The repeat contact of a callback, or the ticket whose earlier reuse left nothing to earn. */
  readonly relatedTicketId: TicketId | null;
  readonly linkIds: readonly LinkId[];
}

/**
 * One countable observation. Amounts are millionths; 0 ≤ numerator, undecided; numerator + undecided ≤ denominator ≤ 1.
 * The facts of ACCURATE_REUSE_PER_100 share the denominator 1 of their ticket, one fact per body of knowledge.
 */
export interface OutcomeFact {
  readonly metric: TargetMetric;
  readonly ticketId: TicketId;
  /** 0, 1, 2 … within the metric and ticket. */
  readonly ordinal: number;
  readonly articleId: ArticleId | null;
  /** The person it is attributed to; null when the resolver is unknown or a bot. */
  readonly personId: PersonId | null;
  readonly occurredAt: Instant;
  readonly occurredOn: LocalDate;
  /** From when on it is counted; null when it is final at once. */
  readonly maturesAt: Instant | null;
  readonly numerator: Micro;
  /** What open decisions could still add to the numerator (DUP_BURDEN only, else 0). */
  readonly undecided: Micro;
  /** 0 when excluded. */
  readonly denominator: Micro;
  readonly exclusion: ExclusionReason | null;
  /** Links behind this fact whose accuracy somebody has reviewed. */
  readonly reviewedLinks: number;
  readonly evidence: FactEvidence;
}
