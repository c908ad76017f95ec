import { MICRO } from "../../platform/kernel/micro.js";
import { excludedFact, plainFact } from "./fact-builder.js";
import { ExclusionReason, type OutcomeFact, type TicketFacts } from "./facts.js";
import { TargetMetric } from "./target-metric.js";

/**
 * Satisfaction with one ticket: an answer is a case, met when it is positive. Asked and not answered is excluded with
 * its reason, so that answers ÷ asked can be read beside the share; never asked is no fact. An answer counts whatever
 * became of the ticket: cancelling or merging it must not erase what the requester said.
 */
export function deriveCsat(ticket: TicketFacts): readonly OutcomeFact[] {
  if (ticket.csat !== null) {
    const answer = plainFact(TargetMetric.CSAT_SHARE, ticket, { moment: ticket.csat, resolver: ticket });
    return [{ ...answer, numerator: ticket.csat.positive ? MICRO : 0 }];
  }
  if (ticket.csatAsked === null) return [];
  const asked = plainFact(TargetMetric.CSAT_SHARE, ticket, { moment: ticket.csatAsked, resolver: ticket });
  return [excludedFact(asked, ExclusionReason.NO_ANSWER)];
}
