import { MICRO } from "../../platform/kernel/micro.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { ExclusionReason, Moment, OutcomeFact, Resolver, TicketFacts } from "./facts.js";
import type { TargetMetric } from "./target-metric.js";

/** Whom an observation is attributed to: the resolver when it is a known person, else nobody. */
export function attributedPerson(resolver: Resolver): PersonId | null {
  return resolver.resolverIsPerson ? resolver.resolverId : null;
}

/** A counted fact of one whole case that did not meet the metric's condition; callers change what differs. */
export function plainFact(
  metric: TargetMetric,
  ticket: TicketFacts,
  at: { readonly moment: Moment; readonly resolver: Resolver },
): OutcomeFact {
  return {
    metric,
    ticketId: ticket.ticketId,
    ordinal: 0,
    articleId: null,
    personId: attributedPerson(at.resolver),
    occurredAt: at.moment.at,
    occurredOn: at.moment.on,
    maturesAt: null,
    numerator: 0,
    undecided: 0,
    denominator: MICRO,
    exclusion: null,
    reviewedLinks: 0,
    evidence: { relatedTicketId: null, linkIds: [] },
  };
}

/** The same observation, shown with its reason and not counted. */
export function excludedFact(fact: OutcomeFact, exclusion: ExclusionReason): OutcomeFact {
  return { ...fact, maturesAt: null, numerator: 0, undecided: 0, denominator: 0, exclusion };
}
