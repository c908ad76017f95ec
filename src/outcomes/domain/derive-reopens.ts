import { MICRO } from "../../platform/kernel/micro.js";
import type { DerivationPolicy } from "./derivation-policy.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { TargetMetric } from "./target-metric.js";
import { resolutionFact, returnWindows, windowContains } from "./resolution-windows.js";

/** Reopens of one ticket: each resolution is a case, met when the ticket was opened again within W of it. */
export function deriveReopens(ticket: TicketFacts, policy: DerivationPolicy): readonly OutcomeFact[] {
  return returnWindows(ticket, policy).map((window, ordinal) => {
    const fact = resolutionFact(TargetMetric.REOPEN_RATE, ticket, { window, ordinal });
    if (fact.exclusion !== null) return fact;
    const isReopened = ticket.reopenedAt.some((at) => windowContains(window, at));
    return isReopened ? { ...fact, numerator: MICRO } : fact;
  });
}
