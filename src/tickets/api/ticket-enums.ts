import { registerEnumType } from "type-graphql";
import { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "../domain/ticket.js";

registerEnumType(TicketKind, {
  name: "TicketKind",
  description: "What a ticket asks for. New values may be added.",
  valuesConfig: {
    INCIDENT: { description: "Something does not work as it should." },
    REQUEST: { description: "Somebody wants something that works as intended: access, equipment, advice." },
    COMPLAINT: { description: "Somebody is dissatisfied with the service itself." },
    WORK_ORDER: { description: "Work on site: an installation or a repair." },
    OTHER: { description: "Anything else, and whatever the source does not tell apart." },
  },
});
registerEnumType(TicketStatus, {
  name: "TicketStatus",
  description:
    "The state of a ticket in words that are the same for every source; rawStatus has the source's own. New values may be added.",
  valuesConfig: {
    NEW: { description: "Nobody has begun to work on it." },
    OPEN: { description: "Somebody works on it." },
    PENDING: { description: "It waits for the requester." },
    ON_HOLD: { description: "It waits for somebody else, such as a supplier." },
    RESOLVED: { description: "The work is declared done; the requester may still come back." },
    CLOSED: { description: "It is done for good." },
    CANCELLED: { description: "It was given up without a resolution; such a ticket is never counted." },
  },
});
registerEnumType(RepeatReason, {
  name: "RepeatReason",
  description: "Why a requester came back after a resolution. New values may be added.",
  valuesConfig: {
    NOT_RESOLVED: { description: "The problem was not solved." },
    NEW_ISSUE: { description: "It is about something else; this is no callback." },
    CUSTOMER_INFO_MISSING: { description: "The requester had left out what was needed." },
    EXTERNAL_DEPENDENCY: { description: "Something outside the desk's hands undid the resolution." },
    UNKNOWN: { description: "Nobody said why; counts as a callback unless the policy says otherwise." },
  },
});
registerEnumType(NoArticleReason, {
  name: "NoArticleReason",
  description: "Why no article fits a ticket; saying so is as good as a link. New values may be added.",
  valuesConfig: {
    SPAM: { description: "It is no request at all." },
    ADMINISTRATIVE: { description: "It is housekeeping without a question, such as a change of address." },
    ONE_OFF: { description: "It will not come again, so that an article would help nobody." },
    NOT_KNOWLEDGE_WORK: { description: "Nobody had to know anything, such as handing out a part." },
    OTHER: { description: "Another reason, best told in the note." },
  },
});

/** The ways a list of tickets can run. */
export const TicketOrderField = {
  OPENED_AT: "OPENED_AT",
  RESOLVED_AT: "RESOLVED_AT",
  UPDATED_AT: "UPDATED_AT",
} as const;
registerEnumType(TicketOrderField, {
  name: "TicketOrderField",
  description: "What tickets can be sorted by.",
  valuesConfig: {
    OPENED_AT: { description: "When it was opened." },
    RESOLVED_AT: { description: "When it was last resolved; tickets that are not resolved count as oldest." },
    UPDATED_AT: { description: "When Solvewell last learnt something new about it; for polling." },
  },
});
