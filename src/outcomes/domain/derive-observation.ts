import { MICRO } from "../../platform/kernel/micro.js";
import type { MetricObservationId, PersonId, TeamId, TicketId } from "../../platform/kernel/ids.js";
import { addMs, MS_PER_DAY } from "../../platform/kernel/period.js";
import type { ObservationState } from "../../intake/domain/observation.js";
import { excludedFact, wholeCase } from "./fact-builder.js";
import { ExclusionReason, type Moment, type OutcomeFact, type TicketDisposition } from "./facts.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import type { FactMetric } from "./metric-key.js";

/** An observation with everything it names looked up. */
export interface ObservedCase {
  readonly observationId: MetricObservationId;
  readonly metric: FactMetric;
  /** The definition that held when the case occurred. */
  readonly definition: MetricDefinition;
  readonly state: ObservationState;
  readonly occurred: Moment;
  /** Null when the ticket is not known yet, or none is named. */
  readonly ticketId: TicketId | null;
  /** Why the ticket was not work on a case; null when it was, or is not known. */
  readonly disposition: TicketDisposition | null;
  /** Null when nobody is named, or somebody who is not known or is a bot. */
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
}

/**
 * The one fact of an observation; null when it was deleted. It belongs to the person it names, else to the team; what
 * names a cancelled, merged or spam ticket, or somebody who did not answer, is shown and not counted.
 */
export function deriveObservation(observed: ObservedCase): OutcomeFact | null {
  const { definition, state, occurred, personId, disposition } = observed;
  if (state.isDeleted) return null;
  const { maturityDays } = definition;
  const fact: OutcomeFact = {
    ...wholeCase(observed.metric, observed.observationId, occurred),
    definitionVersion: definition.version,
    observationId: observed.observationId,
    ticketId: observed.ticketId,
    personId,
    teamId: personId === null ? observed.teamId : null,
    maturesAt: maturityDays === 0 ? null : addMs(occurred.at, maturityDays * MS_PER_DAY),
    ...amountsOf(state, definition),
  };
  if (disposition !== null) return excludedFact(fact, disposition);
  return fact.denominator === 0 ? excludedFact(fact, ExclusionReason.NO_ANSWER) : fact;
}

function amountsOf(
  { numerator, denominator, durationMs }: ObservationState,
  { shape }: MetricDefinition,
): Pick<OutcomeFact, "numerator" | "denominator" | "durationMs"> {
  if (shape === MetricShape.DURATION) return { numerator: 0, denominator: MICRO, durationMs };
  return { numerator: numerator ?? 0, denominator: denominator ?? MICRO, durationMs: null };
}
