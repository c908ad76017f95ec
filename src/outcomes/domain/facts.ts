import type { ArticleId, LinkId, PersonId, TeamId, TicketId } from "../../platform/kernel/ids.js";
import type { Micro } from "../../platform/kernel/micro.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "../../knowledge/domain/link.js";
import type { NoArticleReason, RepeatReason, TicketKind } from "../../tickets/domain/ticket.js";
import type { FactMetric } from "./metric-key.js";

/** When something happened; `on` is the calendar date of `at` in the organisation's time zone. */
export interface Moment {
  readonly at: Instant;
  readonly on: LocalDate;
}

/** Who resolved: nobody known (null), a person, or a bot (an id that is not a person). */
export interface Resolver {
  readonly resolverId: PersonId | null;
  readonly resolverIsPerson: boolean;
  /** The first day of that person here; null when nobody is known. */
  readonly resolverJoinedOn: LocalDate | null;
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
  /** The linker's first day here; null when nobody is known. */
  readonly linkerJoinedOn: LocalDate | null;
  readonly linkedAt: Instant;
  /** The calendar date of `linkedAt` in the organisation's time zone. */
  readonly linkedOn: LocalDate;
  readonly verdict: LinkVerdict;
  readonly articleCreatedAt: Instant;
  /** When requesters could first read the article (CUSTOMER or PUBLIC, with a resolution); null while they cannot. */
  readonly articleVisibleAt: Instant | null;
  /** When somebody else's ticket was first solved with the article; null while none was. */
  readonly reusedElsewhereAt: Instant | null;
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
  readonly priority: string | null;
  readonly channel: string | null;
  readonly queue: string | null;
  readonly project: string | null;
  /** Stands for the customer whom the requester belongs to. */
  readonly customerKey: string | null;
  readonly disposition: TicketDisposition | null;
  readonly parentId: TicketId | null;
  /** The earlier ticket that somebody named as the one this repeats. */
  readonly repeatOf: TicketId | null;
  readonly repeatReason: RepeatReason | null;
  readonly csat: CsatAnswer | null;
  readonly csatAsked: Moment | null;
  /** Why no article fits, as somebody stated; null when nobody did. */
  readonly noArticleReason: NoArticleReason | null;
  readonly links: readonly LinkFacts[];
}

/** Why a fact is shown and not counted. UNATTRIBUTED is given by the aggregation of one person or team. */
export const ExclusionReason = {
  CANCELLED: "CANCELLED",
  SPAM: "SPAM",
  MERGED: "MERGED",
  BOT_RESOLVED: "BOT_RESOLVED",
  NO_ANSWER: "NO_ANSWER",
  UNREVIEWED: "UNREVIEWED",
  UNCLASSIFIED: "UNCLASSIFIED",
  NOT_APPLICABLE: "NOT_APPLICABLE",
  CENSORED: "CENSORED",
  DISPUTED_UPHELD: "DISPUTED_UPHELD",
  UNATTRIBUTED: "UNATTRIBUTED",
} as const;
export type ExclusionReason = (typeof ExclusionReason)[keyof typeof ExclusionReason];

/** How long somebody had been here: up to 90 days, up to a year (365 days), or longer. */
export const TenureBand = {
  UP_TO_90_DAYS: "UP_TO_90_DAYS",
  UP_TO_1_YEAR: "UP_TO_1_YEAR",
  OVER_1_YEAR: "OVER_1_YEAR",
} as const;
export type TenureBand = (typeof TenureBand)[keyof typeof TenureBand];

/** Whether an article that existed before the ticket solved it. */
export const KnowledgeStratum = { KNOWN: "KNOWN", NEW: "NEW" } as const;
export type KnowledgeStratum = (typeof KnowledgeStratum)[keyof typeof KnowledgeStratum];

/** What a case can be compared by, as it was known when the fact was derived; null where nothing is known. */
export interface FactStrata {
  /** The root of the category path. */
  readonly category: string | null;
  readonly priority: string | null;
  readonly channel: string | null;
  readonly queue: string | null;
  readonly project: string | null;
  readonly customerGroup: string | null;
  /** Of the one the fact is attributed to, on that day. */
  readonly tenureBand: TenureBand | null;
  readonly knowledge: KnowledgeStratum | null;
}

/** Where a fact can be checked. */
export interface FactEvidence {
  /** The repeat contact of a callback, the complaint, or the ticket whose earlier reuse left nothing to earn. */
  readonly relatedTicketId: TicketId | null;
  readonly linkIds: readonly LinkId[];
}

/**
 * One countable observation. Amounts are millionths; 0 ≤ numerator, undecided; numerator + undecided ≤ denominator. What
 * is derived from a ticket or a person has a denominator of at most 1; an observation from outside or a state of a month
 * may stand for many cases. The facts of ACCURATE_REUSE_PER_100 share the denominator 1 of their ticket, one fact per
 * body of knowledge.
 */
export interface OutcomeFact {
  readonly metric: FactMetric;
  /** For own metrics: the version it was derived under. Absent for built-in ones: the version in force. */
  readonly definitionVersion?: number | undefined;
  /** What the fact is about: the id of a ticket, a person, a team, the organisation or an observation from outside. */
  readonly subjectId: string;
  readonly ticketId: TicketId | null;
  /** 0, 1, 2 … within the metric and subject. */
  readonly ordinal: number;
  readonly articleId: ArticleId | null;
  /** The person it is attributed to; null when the resolver is unknown or a bot. */
  readonly personId: PersonId | null;
  /** The team it was told for when no person is named; else null, and the membership of the day decides. */
  readonly teamId: TeamId | null;
  /** The observation from outside that it rests on; null for everything derived. */
  readonly observationId: string | null;
  readonly occurredAt: Instant;
  readonly occurredOn: LocalDate;
  /** From when on it is counted; null when it is final at once. */
  readonly maturesAt: Instant | null;
  readonly numerator: Micro;
  /** What open decisions could still add to the numerator (DUP_BURDEN only, else 0). */
  readonly undecided: Micro;
  /** 0 when excluded. */
  readonly denominator: Micro;
  /** How long it took, in whole milliseconds; null for metrics that are no duration and for cases left out. */
  readonly durationMs: number | null;
  readonly exclusion: ExclusionReason | null;
  /** Links behind this fact whose accuracy somebody has reviewed. */
  readonly reviewedLinks: number;
  /** Null when the case has nothing to be compared by. */
  readonly strata: FactStrata | null;
  readonly evidence: FactEvidence;
}
