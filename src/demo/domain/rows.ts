import type { DuplicateCause } from "../../duplicates/domain/duplicate.js";
import type {
  ArticleAudience,
  ArticleConfidence,
  ArticleGovernance,
} from "../../knowledge/domain/article.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "../../knowledge/domain/link.js";
import type { ProgramRole, Proficiency, TeamRole } from "../../people/domain/person.js";
import type { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "../../tickets/domain/ticket.js";

/**
 * The rows of the product's own import formats, as the demo emits them.
 * Dates are `YYYY-MM-DD`, ranges half-open `[from, to)`, instants ISO 8601 in UTC.
 */
export interface TeamRow {
  readonly externalId: string;
  readonly name: string;
  readonly parent?: string;
}

export interface MembershipRow {
  readonly team: string;
  readonly role: TeamRole;
  readonly from: string;
  readonly to?: string;
}

export interface ReportingLineRow {
  readonly manager: string;
  readonly from: string;
  readonly to?: string;
}

export interface ProficiencyRow {
  readonly level: Proficiency;
  readonly from: string;
  readonly to?: string;
}

export interface RoleRow {
  readonly role: ProgramRole;
  readonly from: string;
  readonly to?: string;
}

export interface PersonRow {
  readonly externalId: string;
  readonly displayName: string;
  readonly email: string;
  readonly timeZone: string;
  readonly isPerson: boolean;
  readonly joinedOn: string;
  readonly leftOn?: string;
  readonly memberships: readonly MembershipRow[];
  readonly reportingLines: readonly ReportingLineRow[];
  readonly proficiencies: readonly ProficiencyRow[];
  readonly roles: readonly RoleRow[];
}

/** One line per revision; lines of one article follow each other with rising `updatedAt`. */
export interface ArticleRow {
  readonly externalId: string;
  readonly title: string;
  readonly issue?: string;
  readonly environment?: string;
  readonly resolution?: string;
  readonly cause?: string;
  readonly body: string;
  readonly language: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly updatedBy?: string;
  readonly confidence: ArticleConfidence;
  readonly audience: ArticleAudience;
  readonly governance?: ArticleGovernance;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type Priority = "P1" | "P2" | "P3" | "P4";
export type Channel = "PHONE" | "EMAIL" | "PORTAL" | "CHAT";

export interface StatusEventRow {
  readonly status: TicketStatus;
  readonly at: string;
  readonly by?: string;
}

export interface TicketRow {
  readonly externalId: string;
  readonly displayKey: string;
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly category: string;
  readonly project?: string;
  readonly queue: string;
  readonly customer: string;
  readonly requesterKey: string;
  readonly createdAt: string;
  readonly firstResponseAt?: string;
  readonly resolvedAt?: string;
  readonly closedAt?: string;
  readonly reopenedAt?: readonly string[];
  readonly assignee: string;
  readonly resolver?: string;
  readonly handleSeconds: number;
  readonly csat?: number;
  readonly csatAskedAt?: string;
  readonly repeatOf?: string;
  readonly repeatReason?: RepeatReason;
  readonly parent?: string;
  readonly mergedInto?: string;
  readonly noArticleReason?: NoArticleReason;
  readonly statusHistory: readonly StatusEventRow[];
  readonly sourceUpdatedAt: string;
}

export interface LinkRow {
  readonly ticket: string;
  readonly article: string;
  readonly kind: LinkKind;
  readonly origin: LinkOrigin;
  readonly linkedBy?: string;
  readonly linkedAt: string;
  readonly unlinkedAt?: string;
  readonly verdict?: LinkVerdict;
  readonly reviewedBy?: string;
  readonly reviewedAt?: string;
}

export type GoalMetric =
  "ACCURATE_REUSE_PER_100" | "CALLBACK_RATE" | "REOPEN_RATE" | "DUP_BURDEN" | "CSAT_SHARE";

/** Baseline and target are 0..1, and 0..100 for ACCURATE_REUSE_PER_100. The period is `[periodStart, periodEnd)`. */
export interface GoalRow {
  readonly externalKey: string;
  readonly parentKey?: string;
  readonly level: "ORGANISATION" | "TEAM" | "PERSON";
  readonly owner: string | null;
  readonly metric: GoalMetric;
  readonly baseline: number;
  readonly target: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly title: string;
  readonly rationale: string;
  readonly proposedBy: string;
  readonly agreedBy?: string;
}

export interface DuplicateDecisionRow {
  readonly a: string;
  readonly b: string;
  readonly status: "CONFIRMED" | "NOT_DUPLICATE" | "RELATED";
  readonly cause?: DuplicateCause;
  readonly reason?: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}
