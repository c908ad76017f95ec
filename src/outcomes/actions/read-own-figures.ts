import type { Runs } from "../../people/store/access.read-model.js";
import { readOwnMetrics } from "../../intake/store/own-metric.store.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OwnMetricId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { measure } from "../domain/measure.js";
import { isMeasuredAt, type MetricDefinition } from "../domain/metric-definition.js";
import type { FactMetric } from "../domain/metric-key.js";
import type { MetricResult } from "../domain/metric-result.js";
import { ownDefinition } from "../domain/own-metric-definition.js";
import { readScopeSums, type MeasurementRequest } from "../store/measurements.read-model.js";
import { FigureAccess } from "./figure-access.js";
import { readAccess } from "./read-figures.js";

/** What is asked of an own metric. */
export type OwnMeasurementRequest = MeasurementRequest<OwnMetricId>;

/** A figure of an own metric, or why there is none to show. */
export type OwnFigure =
  | {
      readonly kind: "MEASURED";
      readonly result: MetricResult;
      /** The request that lists the facts behind it; null when they may not be listed. */
      readonly facts: OwnMeasurementRequest | null;
    }
  /** The metric is read for a wider level than was asked. */
  | { readonly kind: "WRONG_LEVEL"; readonly definition: MetricDefinition };

/**
 * Reads figures of own metrics, in the order of the requests: null where the metric is unknown and where the viewer may
 * not see the figure. They are for whoever leads the team or the organisation, and for administrators: own metrics are
 * not released to peers.
 */
export async function readOwnFigures(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  requests: readonly OwnMeasurementRequest[],
): Promise<readonly (OwnFigure | null)[]> {
  const definitions = await readDefinitions(runs, viewer, requests);
  const { access, teamOnlyMode } = await readAccess(runs, viewer, requests);
  const isShown = ({ metric, scope }: OwnMeasurementRequest, at: number): boolean => {
    const definition = definitions.get(metric);
    return (
      access[at] === FigureAccess.FULL && definition !== undefined && isMeasuredAt(definition, scope.level)
    );
  };
  const shown = requests.filter(isShown);
  const definitionOf = (metric: FactMetric): MetricDefinition => {
    const definition = definitions.get(metric);
    if (definition === undefined) throw new Error(`${metric} was not among the metrics that were read`);
    return definition;
  };
  const sums = await readScopeSums(runs, viewer.organisationId, deps.clock.now(), shown, definitionOf);
  const results = new Map(
    shown.map((request, at) => {
      const result = measured(request, definitionOf(request.metric), sums[at]?.sums);
      // In team-only mode nobody but the person sees what a person did, so groups list no facts.
      return [request, { kind: "MEASURED", result, facts: teamOnlyMode ? null : request } as const];
    }),
  );
  return requests.map((request, at) => {
    const figure = results.get(request);
    if (figure !== undefined) return figure;
    const definition = definitions.get(request.metric);
    const isNarrow = definition !== undefined && !isMeasuredAt(definition, request.scope.level);
    return isNarrow && access[at] !== FigureAccess.NONE ? { kind: "WRONG_LEVEL", definition } : null;
  });
}

function measured(
  { metric, scope, period }: OwnMeasurementRequest,
  definition: MetricDefinition,
  sums: Parameters<typeof measure>[0] | undefined,
): MetricResult {
  if (sums === undefined) throw new Error(`the sums of ${metric} were asked for and did not come`);
  const frame = { level: scope.level, period, target: null, suspendedBecause: null };
  return measure(sums, definition, frame);
}

async function readDefinitions(
  runs: Runs,
  viewer: Viewer,
  requests: readonly OwnMeasurementRequest[],
): Promise<ReadonlyMap<FactMetric, MetricDefinition>> {
  const own = await readOwnMetrics(
    runs,
    viewer.organisationId,
    requests.map(({ metric }) => metric),
  );
  return new Map([...own].map(([id, metric]) => [id, ownDefinition(metric)]));
}
