import { MICRO } from "../../platform/kernel/micro.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { ExclusionReason, Moment, OutcomeFact, Resolver, TicketFacts } from "./facts.js";
import type { FactMetric, Metric } from "./metric-key.js";
import { strataOf } from "./strata.js";

/** Whom an observation is attributed to: the resolver when it is a known person, else nobody. */
export function attributedPerson(resolver: Resolver): PersonId | null {
  return resolver.resolverIsPerson ? resolver.resolverId : null;
}

/** A counted fact of one whole case that did not meet the metric's condition; callers change what differs. */
export function plainFact(
  metric: Metric,
  ticket: TicketFacts,
  at: { readonly moment: Moment; readonly resolver: Resolver },
): OutcomeFact {
  const personId = attributedPerson(at.resolver);
  const joinedOn = personId === null ? null : at.resolver.resolverJoinedOn;
  return {
    ...wholeCase(metric, ticket.ticketId, at.moment),
    ticketId: ticket.ticketId,
    personId,
    strata: strataOf(ticket, joinedOn, at.moment.on),
  };
}

/** A counted fact of one whole case that belongs to nobody and to no ticket yet. */
export function wholeCase(metric: FactMetric, subjectId: string, moment: Moment): OutcomeFact {
  return {
    metric,
    subjectId,
    ticketId: null,
    ordinal: 0,
    articleId: null,
    personId: null,
    teamId: null,
    observationId: null,
    occurredAt: moment.at,
    occurredOn: moment.on,
    maturesAt: null,
    numerator: 0,
    undecided: 0,
    denominator: MICRO,
    durationMs: null,
    exclusion: null,
    reviewedLinks: 0,
    strata: null,
    evidence: { relatedTicketId: null, linkIds: [] },
  };
}

/** The same observation, shown with its reason and not counted. */
export function excludedFact(fact: OutcomeFact, exclusion: ExclusionReason): OutcomeFact {
  return {
    ...fact,
    maturesAt: null,
    numerator: 0,
    undecided: 0,
    denominator: 0,
    durationMs: null,
    exclusion,
  };
}
