import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import { MS_PER_DAY } from "../../platform/kernel/period.js";
import type { LinkVerdict } from "../../knowledge/domain/link.js";
import { RepeatReason } from "../../tickets/domain/ticket.js";

/** The numbers behind the derivation of outcome facts. A change of any of them is a new version. */
export interface DerivationPolicy {
  readonly version: number;
  /** W: how long after a resolution a callback or a reopen is charged to it. */
  readonly returnWindowMs: number;
  /** How long after a reuse the same knowledge cannot earn again with the same requester. */
  readonly reuseWindowMs: number;
  /** What a link is worth after its review, in millionths of one ticket. */
  readonly linkValue: Readonly<Record<LinkVerdict, Micro>>;
  /** How long after a resolution a complaint about the ticket is charged to it. */
  readonly complaintWindowMs: number;
  /** Within what time after the closing of its ticket somebody else must reuse a new article, so that it is a case of publishing. */
  readonly firstReuseWindowMs: number;
  /** Reasons that make a repeat contact a callback; a reason not stated counts as UNKNOWN. */
  readonly callbackReasons: readonly RepeatReason[];
}

/** Days after a resolution in which a return of the requester says that it did not hold. Practice is 7 to 14. */
export const RETURN_WINDOW_DAYS = 7;

/** Days after a resolution in which a complaint is charged to it: the upper end of what repeat contacts use, because people complain later than they call again. */
export const COMPLAINT_WINDOW_DAYS = 14;

/** Days after a closing in which a new article must have helped somebody else; a month, so that a figure is final soon. */
export const FIRST_REUSE_WINDOW_DAYS = 30;

/**
 * The first policy. A day is 24 hours, so a change to summer time neither shortens nor lengthens a window.
 * A disputed link is worth nothing until the dispute is decided: leaving one open must not improve a figure.
 */
export const DERIVATION_POLICY_V1: DerivationPolicy = Object.freeze({
  version: 1,
  returnWindowMs: RETURN_WINDOW_DAYS * MS_PER_DAY,
  reuseWindowMs: MS_PER_DAY,
  complaintWindowMs: COMPLAINT_WINDOW_DAYS * MS_PER_DAY,
  firstReuseWindowMs: FIRST_REUSE_WINDOW_DAYS * MS_PER_DAY,
  linkValue: Object.freeze({
    UNREVIEWED: MICRO,
    ACCURATE: MICRO,
    PARTIAL: MICRO / 2,
    INACCURATE: 0,
    DISPUTED: 0,
  }),
  callbackReasons: Object.freeze([RepeatReason.NOT_RESOLVED, RepeatReason.UNKNOWN]),
});
