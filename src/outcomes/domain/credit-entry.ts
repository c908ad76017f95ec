import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Micro } from "../../platform/kernel/micro.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import type { AccuracyBasis } from "./metric-result.js";
import type { PairWeight } from "./pair-damping.js";

/** Whether an event counts, and why not. */
export const CreditStatus = {
  /** It counts. */
  COUNTED: "COUNTED",
  /** It waits until enough links among these people have been reviewed. */
  HELD: "HELD",
  /** The article is linked to tickets of every kind, so the link says no more than that it was referred to. */
  CATCH_ALL: "CATCH_ALL",
  /** The same knowledge has just earned with this requester, or with another ticket of the same parent. */
  REPEATED: "REPEATED",
} as const;
export type CreditStatus = (typeof CreditStatus)[keyof typeof CreditStatus];

/**
 * What one event carries for one contributor. `weight` = ⌊⌊⌊split · accuracy⌋ · age⌋ · share⌋, all in millionths: whoever has
 * the entries can compute the credit again to the same digit.
 */
export interface CreditEntry extends PairWeight {
  readonly status: CreditStatus;
  readonly ticketId: TicketId;
  /** 0, 1, 2 … within the ticket. */
  readonly ordinal: number;
  readonly domain: string | null;
  readonly occurredOn: LocalDate;
  /** The article linked first. */
  readonly articleId: ArticleId;
  readonly linkIds: readonly LinkId[];
  readonly linker: PersonId | null;
  readonly contributor: PersonId;
  /** The part of the ticket that this body of knowledge solved. */
  readonly split: Micro;
  /** v: what reviews say of the links. */
  readonly accuracy: Micro;
  /** Whether reviews say it, or nothing is known and links count as accurate. */
  readonly basis: AccuracyBasis;
  readonly age: Micro;
  /** The contributor's share of the knowledge when it was used. */
  readonly share: Micro;
  /** The ticket that earned instead, for REPEATED. */
  readonly repeats: TicketId | null;
}
