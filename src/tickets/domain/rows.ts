import type { Instant } from "../../platform/kernel/period.js";
import type { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "./ticket.js";

/**
 * A ticket as a source tells it. A field that is absent is left as it is, null clears it. People and other tickets are
 * named by their external ids in the same source (people also by e-mail address).
 */
export interface TicketRow {
  /** Kept exactly: `9007199254740993` and `000123` are texts. */
  readonly externalId: string;
  readonly displayKey?: string | null | undefined;
  readonly kind?: TicketKind | undefined;
  readonly status?: TicketStatus | undefined;
  readonly rawStatus?: string | null | undefined;
  readonly priority?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** A path, outermost first, joined with " > ". */
  readonly category?: string | null | undefined;
  readonly project?: string | null | undefined;
  readonly queue?: string | null | undefined;
  readonly customer?: string | null | undefined;
  /** A pseudonym of whoever asked; never a name or an address. */
  readonly requesterKey?: string | null | undefined;
  /** When it was opened; required for a ticket that is not known yet. */
  readonly createdAt?: Instant | undefined;
  readonly firstResponseAt?: Instant | null | undefined;
  readonly resolvedAt?: Instant | null | undefined;
  readonly closedAt?: Instant | null | undefined;
  readonly reopenedAt?: readonly Instant[] | undefined;
  readonly assignee?: string | null | undefined;
  readonly resolver?: string | null | undefined;
  /** Everybody who worked on it. */
  readonly touches?: readonly string[] | undefined;
  readonly handleSeconds?: number | null | undefined;
  readonly csat?: number | null | undefined;
  readonly csatAnsweredAt?: Instant | null | undefined;
  readonly csatAskedAt?: Instant | null | undefined;
  readonly parent?: string | null | undefined;
  readonly mergedInto?: string | null | undefined;
  /** The earlier ticket with the same issue, when the source knows it. */
  readonly repeatOf?: string | null | undefined;
  readonly repeatReason?: RepeatReason | null | undefined;
  readonly isSpam?: boolean | undefined;
  readonly noArticleReason?: NoArticleReason | null | undefined;
  readonly url?: string | null | undefined;
  readonly statusHistory?:
    | readonly {
        readonly status: TicketStatus;
        readonly at: Instant;
        readonly by?: string | null | undefined;
        readonly sourceEventId?: string | null | undefined;
      }[]
    | undefined;
  /** When the source last changed it; orders what arrives. The latest time of the row when left out. */
  readonly sourceUpdatedAt?: Instant | undefined;
  /** Orders what has the same sourceUpdatedAt. A whole number as text. */
  readonly sourceVersion?: string | undefined;
}
