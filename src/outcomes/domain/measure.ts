import { measureSums } from "./aggregate.js";
import { explainResult } from "./explanation.js";
import { isMeasuredAt, minimumCases, type MetricDefinition } from "./metric-definition.js";
import { AccuracyBasis, type MeasureFrame, type MetricResult } from "./metric-result.js";
import type { MetricSums } from "./metric-sums.js";
import { TargetMetric } from "./target-metric.js";
import { decideVerdict } from "./verdict.js";

/** Reviewed links below which the accuracy of the others is unknown. */
export const MIN_REVIEWED_LINKS = 30;

/**
 * Measures a metric from sums: value, interval, verdict and their explanation.
 * @throws RangeError when the metric is not defined at the level, because such a figure must not come into being.
 */
export function measure(sums: MetricSums, definition: MetricDefinition, frame: MeasureFrame): MetricResult {
  if (!isMeasuredAt(definition, frame.level)) {
    throw new RangeError(
      `${definition.key} is measured at ${definition.lowestLevel} and above, not at ${frame.level}`,
    );
  }
  const measurement = measureSums(sums, definition);
  const minN = minimumCases(definition, frame.level);
  const verdict = decideVerdict({
    suspended: frame.suspendedBecause !== null,
    n: measurement.n,
    minN,
    intervals: measurement.endIntervals,
    target: frame.target,
    direction: definition.direction,
  });
  const accuracy = accuracyBasis(sums, definition);
  const result = { ...measurement, definition, frame, minN, verdict, accuracy, dataAsOf: sums.dataAsOf };
  return { ...result, explanation: explainResult(result) };
}

function accuracyBasis(sums: MetricSums, definition: MetricDefinition): AccuracyBasis | null {
  if (definition.key !== TargetMetric.ACCURATE_REUSE_PER_100) return null;
  return sums.reviewedLinks < MIN_REVIEWED_LINKS ? AccuracyBasis.UNREVIEWED : AccuracyBasis.REVIEWED;
}
