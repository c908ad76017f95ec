import type { OwnMetricId } from "../../platform/kernel/ids.js";
import type { OwnMetric } from "../../intake/domain/own-metric.js";
import type { MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import { isTargetMetric, type FactMetric } from "../../outcomes/domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import { ownDefinition } from "../../outcomes/domain/own-metric-definition.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";

/** What a goal can aim at: a built-in outcome or quality, or by its id a metric that the organisation defined itself. */
export type AimedMetric = TargetMetric | OwnMetricId;

/** A metric that is aimed at, with the definition it is judged by. */
export interface Aim {
  readonly metric: AimedMetric;
  readonly definition: MetricDefinition;
}

/** Aims at a built-in metric, in the definition in force. */
export function aimAtBuiltIn(metric: TargetMetric): Aim {
  return { metric, definition: METRIC_DEFINITIONS[metric] };
}

/**
 * Aims at an own metric in the version given. A goal keeps the version it was set in: another one may count in another
 * unit or improve the other way, and would turn what was agreed into something else.
 */
export function aimAtOwn(own: OwnMetric): Aim {
  return { metric: own.id, definition: ownDefinition(own) };
}

/** How people are told of what is aimed at: a built-in metric by its key, which they can look up, an own one by its name. */
export function aimWords({ metric, definition }: Aim): string {
  return isTargetMetric(metric) ? metric : `"${definition.name}"`;
}

/**
 * Finds the definitions of what is aimed at. Of an own metric that is aimed at in several versions it finds one of them:
 * what they differ in plays no part in adding up facts.
 * @throws RangeError for a metric that none of them aims at.
 */
export function definitionsOf(aims: readonly Aim[]): (metric: FactMetric) => MetricDefinition {
  const known = new Map<FactMetric, MetricDefinition>(
    aims.map(({ metric, definition }) => [metric, definition]),
  );
  return (metric) => {
    const definition = known.get(metric);
    if (definition === undefined) throw new RangeError(`${metric} is aimed at by none of the measures`);
    return definition;
  };
}

/** A metric as it is stored: the key of a built-in one, or the id of an own one. */
export function metricColumns(metric: AimedMetric): {
  readonly metric: TargetMetric | null;
  readonly ownMetricId: OwnMetricId | null;
} {
  return isTargetMetric(metric) ? { metric, ownMetricId: null } : { metric: null, ownMetricId: metric };
}
