/** What a ticket asks for. */
export const TicketKind = {
  INCIDENT: "INCIDENT",
  REQUEST: "REQUEST",
  COMPLAINT: "COMPLAINT",
  WORK_ORDER: "WORK_ORDER",
  OTHER: "OTHER",
} as const;
export type TicketKind = (typeof TicketKind)[keyof typeof TicketKind];

/** The canonical state of a ticket; the vendor's own word is kept beside it as `rawStatus`. */
export const TicketStatus = {
  NEW: "NEW",
  OPEN: "OPEN",
  PENDING: "PENDING",
  ON_HOLD: "ON_HOLD",
  RESOLVED: "RESOLVED",
  CLOSED: "CLOSED",
  CANCELLED: "CANCELLED",
} as const;
export type TicketStatus = (typeof TicketStatus)[keyof typeof TicketStatus];

/** Why a requester came back after a resolution. */
export const RepeatReason = {
  NOT_RESOLVED: "NOT_RESOLVED",
  NEW_ISSUE: "NEW_ISSUE",
  CUSTOMER_INFO_MISSING: "CUSTOMER_INFO_MISSING",
  EXTERNAL_DEPENDENCY: "EXTERNAL_DEPENDENCY",
  UNKNOWN: "UNKNOWN",
} as const;
export type RepeatReason = (typeof RepeatReason)[keyof typeof RepeatReason];

/** Why no article fits a ticket; saying so costs as little as a link. */
export const NoArticleReason = {
  SPAM: "SPAM",
  ADMINISTRATIVE: "ADMINISTRATIVE",
  ONE_OFF: "ONE_OFF",
  NOT_KNOWLEDGE_WORK: "NOT_KNOWLEDGE_WORK",
  OTHER: "OTHER",
} as const;
export type NoArticleReason = (typeof NoArticleReason)[keyof typeof NoArticleReason];
