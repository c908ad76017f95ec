import { assertNever } from "../../platform/kernel/assert-never.js";
import type { MetricDefinition } from "../domain/metric-definition.js";
import type { MetricResult } from "../domain/metric-result.js";
import type { Suppression } from "../domain/suppression.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import type { MetricResultType } from "./metric-result-types.js";

/** A result as GraphQL reads it; `$facts` says which facts may be listed behind it, null when none may. */
export type MetricResultValue = Omit<MetricResultType, "definition"> & {
  readonly definition: MetricDefinition;
  readonly $facts: MeasurementRequest | null;
};

/**
 * Shapes a result for GraphQL. Give the request when the viewer may list the facts behind it.
 * @param suppressed blanks every number, and the explanation with them.
 */
export function metricResultValue(
  result: MetricResult,
  facts: MeasurementRequest | null,
  suppressed: Suppression | null = null,
): MetricResultValue {
  const { definition, frame, endIntervals: _, ...figures } = result;
  const common = {
    definition,
    definitionVersion: definition.version,
    scopeLevel: frame.level,
    period: frame.period,
    unit: definition.unit,
    minN: result.minN,
    dataAsOf: result.dataAsOf,
    suppressed,
  };
  if (suppressed !== null) return { ...common, ...WITHHELD, explanation: explainSuppression(suppressed) };
  const nExcluded = result.exclusions.reduce((sum, { count }) => sum + count, 0);
  return { ...figures, ...common, nExcluded, $facts: facts };
}

const WITHHELD = {
  value: null,
  valueUpper: null,
  range: null,
  numerator: null,
  denominator: null,
  n: null,
  nImmature: null,
  nExcluded: null,
  exclusions: [],
  interval: null,
  verdict: null,
  accuracy: null,
  $facts: null,
} as const;

function explainSuppression({ reason, threshold }: Suppression): string {
  switch (reason) {
    case "TOO_FEW_PEOPLE":
      return `Withheld: peers see the figure of a group when at least ${threshold} people stand behind it.`;
    default:
      return assertNever(reason);
  }
}
