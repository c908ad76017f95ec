import { msBetween } from "../../platform/kernel/period.js";
import type { OutcomeFact, TicketFacts } from "./facts.js";
import { caseOfResolution, orderedResolutions } from "./resolution-windows.js";
import { TargetMetric } from "./target-metric.js";

/**
 * How long each resolution of a ticket took since the ticket was first opened, by the clock. A source that says it was
 * resolved before it was opened took no time. A reopened ticket that is resolved again has a second, longer duration: the
 * requester waited all that while.
 */
export function deriveTimeToResolve(ticket: TicketFacts): readonly OutcomeFact[] {
  return orderedResolutions(ticket).map((resolution, ordinal) => {
    const fact = caseOfResolution(TargetMetric.TIME_TO_RESOLVE, ticket, {
      resolution,
      ordinal,
      maturesAt: null,
    });
    if (fact.exclusion !== null) return fact;
    return { ...fact, durationMs: Math.max(0, msBetween(ticket.openedAt, resolution.at)) };
  });
}
