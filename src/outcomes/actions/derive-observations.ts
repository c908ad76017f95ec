import { foldStatements } from "../../intake/domain/observation.js";
import { readObservationsById } from "../../intake/store/observation.store.js";
import { readOwnMetricVersions, type OwnMetricVersion } from "../../intake/store/own-metric.store.js";
import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { MetricObservationId, OrganisationId, OwnMetricId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { deriveObservation, type ObservedCase } from "../domain/derive-observation.js";
import type { MetricDefinition } from "../domain/metric-definition.js";
import { isMetric } from "../domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { ownDefinition } from "../domain/own-metric-definition.js";
import {
  readObservationIdsAfter,
  readObservationsOfTickets,
  readObservedNames,
} from "../store/observed-cases.read-model.js";
import { readObservedFacts } from "../store/outcome-fact.store.js";
import { inOneDerivation, writeDerived } from "./write-derived.js";

/** How many observations one transaction of a rebuild takes. */
const REBUILD_OBSERVATIONS = 2_000;

/**
 * Handles `observations-changed`: derives the facts of these observations and writes only what differs. Harmless to run
 * twice, in any order and at the same time as others.
 */
export async function refreshObservations(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<void> {
  await inOneDerivation(deps, organisationId, (tx) => derive(deps, tx, ids));
}

/** Handles `tickets-changed`: an observation may have named a ticket before it came, or one that turned out to be spam. */
export async function refreshObservationsOfTickets(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ticketIds: readonly string[],
): Promise<void> {
  await inOneDerivation(deps, organisationId, async (tx) =>
    derive(deps, tx, await readObservationsOfTickets(tx, ticketIds)),
  );
}

/** Derives the facts of every observation anew, for instance because people or teams have become known since. */
export async function rebuildObservations(deps: ActionDeps, organisationId: OrganisationId): Promise<void> {
  for (let after: MetricObservationId | null | undefined = null; after !== undefined;) {
    const from: MetricObservationId | null = after;
    after = await inOneDerivation(deps, organisationId, async (tx) => {
      const ids = await readObservationIdsAfter(tx, from, REBUILD_OBSERVATIONS);
      await derive(deps, tx, ids);
      return ids.at(-1);
    });
  }
}

async function derive(deps: ActionDeps, tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const observations = await readObservationsById(tx, ids);
  const told = observations.flatMap(({ id, metric, statements }) => {
    const state = foldStatements(statements);
    // A tombstone may be all that was ever told; it has no day and no fact.
    return state.occurredAt === null ? [] : [{ id, metric, state, occurredAt: state.occurredAt }];
  });
  const names = new Map((await readObservedNames(tx, told)).map((row) => [row.id, row]));
  const definitionAt = await readDefinitions(tx, told);
  const derived = told.flatMap(({ id, metric, state, occurredAt }) => {
    const named = names.get(id);
    if (named === undefined) throw new Error(`observation ${id} was there a moment ago`);
    const definition = definitionAt(metric, occurredAt);
    const { ticketId, disposition, personId, teamId, occurredOn } = named;
    const observed: ObservedCase = {
      observationId: id,
      metric: isMetric(metric) ? metric : (metric as OwnMetricId),
      definition,
      state,
      occurred: { at: occurredAt, on: occurredOn },
      ticketId,
      disposition,
      personId,
      teamId,
    };
    const fact = deriveObservation(observed);
    return fact === null ? [] : [fact];
  });
  const stored = await readObservedFacts(tx, ids as readonly MetricObservationId[]);
  await writeDerived(deps, tx, stored, derived);
}

/** Finds the definition that held when a case occurred: a new version of an own metric does not alter past results. */
async function readDefinitions(
  tx: Tx,
  observations: readonly { readonly metric: string }[],
): Promise<(metric: string, occurredAt: Instant) => MetricDefinition> {
  const ids = observations.flatMap(({ metric }) => (isMetric(metric) ? [] : [metric as OwnMetricId]));
  const versions = groupBy(await readOwnMetricVersions(tx, tx.organisationId, ids), ({ id }) => String(id));
  return (metric, occurredAt) => {
    if (isMetric(metric)) return METRIC_DEFINITIONS[metric];
    return ownDefinition(versionAt(versions.get(metric) ?? [], occurredAt));
  };
}

/** The latest version that was there when the case occurred; the first one for what occurred before. */
function versionAt(versions: readonly OwnMetricVersion[], occurredAt: Instant): OwnMetricVersion {
  const held = versions.filter(({ recordedAt }) => recordedAt <= occurredAt).at(-1) ?? versions[0];
  if (held === undefined) throw new Error("an observation of an own metric has its definition");
  return held;
}
