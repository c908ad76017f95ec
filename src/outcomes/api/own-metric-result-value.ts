import type { OwnMeasurementRequest } from "../actions/read-own-figures.js";
import { verdictReason } from "../domain/analysis-verdict-reason.js";
import type { MetricResult } from "../domain/metric-result.js";
import type { OwnMetricResultType } from "./own-metric-types.js";

/** A figure of an own metric as GraphQL reads it, with what lists its facts and how the access log names it. */
export type OwnMetricResultValue = OwnMetricResultType & {
  readonly $facts: OwnMeasurementRequest | null;
  readonly $name: string;
};

/** Shapes a figure of an own metric for GraphQL. Give the request when the viewer may list the facts behind it. */
export function ownMetricResultValue(
  result: MetricResult,
  facts: OwnMeasurementRequest | null,
): OwnMetricResultValue {
  const { definition, frame, exclusions } = result;
  return {
    ...result,
    definitionVersion: definition.version,
    scopeLevel: frame.level,
    period: frame.period,
    unit: definition.unit,
    nExcluded: exclusions.reduce((sum, { count }) => sum + count, 0),
    verdictReason: verdictReason(result),
    $facts: facts,
    $name: definition.name,
  };
}
