import { metricResultValue, type MetricResultValue } from "../../outcomes/api/metric-result-value.js";
import {
  ownMetricResultValue,
  type OwnMetricResultValue,
} from "../../outcomes/api/own-metric-result-value.js";
import { isTargetMetric } from "../../outcomes/domain/metric-key.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import type { GoalRequest } from "../actions/goal-measurement.js";

/** A figure of a goal as GraphQL reads it: in one field that of a built-in metric, in the other that of an own one. */
export interface FigureValue {
  readonly result: MetricResultValue | null;
  readonly ownResult: OwnMetricResultValue | null;
}

export const NO_FIGURE: FigureValue = Object.freeze({ result: null, ownResult: null });

/** Shapes the figure of a measure for GraphQL; the facts behind it can be listed where the viewer may look at them. */
export function figureValue(result: MetricResult, request: GoalRequest, mayReadFacts: boolean): FigureValue {
  const { metric } = request;
  if (isTargetMetric(metric))
    return { ...NO_FIGURE, result: metricResultValue(result, mayReadFacts ? { ...request, metric } : null) };
  const ownResult = ownMetricResultValue(result, mayReadFacts ? { ...request, metric } : null);
  return { ...NO_FIGURE, ownResult };
}
