import type { MetricDefinition } from "../domain/metric-definition.js";
import type { MetricResult } from "../domain/metric-result.js";
import { explainSuppression, type Suppression } from "../domain/suppression.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import { verdictReason } from "../domain/analysis-verdict-reason.js";
import type { VerdictTarget } from "../domain/verdict.js";
import type { MetricResultType } from "./metric-result-types.js";

/**
 * A result as GraphQL reads it. `$facts` says which facts may be listed behind it, `$analysis` which may be split and
 * described; null when none may. `$isPast` tells that a past state of knowledge was asked for.
 */
export type MetricResultValue = Omit<MetricResultType, "definition"> & {
  readonly definition: MetricDefinition;
  readonly $facts: MeasurementRequest | null;
  readonly $analysis: MeasurementRequest | null;
  readonly $target: VerdictTarget | null;
  readonly $isPast: boolean;
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
    $target: frame.target,
    $isPast: facts !== null && facts.asOf !== null,
  };
  if (suppressed !== null) return { ...common, ...WITHHELD, explanation: explainSuppression(suppressed) };
  const nExcluded = result.exclusions.reduce((sum, { count }) => sum + count, 0);
  const reason = verdictReason(result);
  return { ...figures, ...common, nExcluded, verdictReason: reason, $facts: facts, $analysis: facts };
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
  verdictReason: null,
  accuracy: null,
  $facts: null,
  $analysis: null,
} as const;
