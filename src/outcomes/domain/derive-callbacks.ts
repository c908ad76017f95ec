import { MICRO } from "../../platform/kernel/micro.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { TargetMetric } from "./target-metric.js";
import { findRepeatContact, type RepeatContacts } from "./repeat-contacts.js";
import { resolutionFact, returnWindows } from "./resolution-windows.js";

/**
 * Callbacks of one ticket: each resolution is a case, met when the requester came back about the same issue with
 * another ticket within W, because it was not solved or for a reason nobody knows. Several repeats count once, a
 * chain A → B → C counts A and B, and a reopen of the ticket itself is not a callback.
 */
export function deriveCallbacks(
  ticket: TicketFacts,
  contacts: RepeatContacts,
  policy: DerivationPolicy,
): readonly OutcomeFact[] {
  return returnWindows(ticket, policy).map((window, ordinal) => {
    const fact = resolutionFact(TargetMetric.CALLBACK_RATE, ticket, { window, ordinal });
    const repeat = fact.exclusion === null ? findRepeatContact(ticket, window, contacts) : null;
    if (repeat === null) return fact;
    return { ...fact, numerator: MICRO, evidence: { relatedTicketId: repeat, linkIds: [] } };
  });
}
