import type { MetricDefinition } from "./metric-definition.js";
import { histogram, type Histogram } from "./statistics/histogram.js";
import { summariseDistribution, type DistributionSummary } from "./statistics/distribution-summary.js";
import { quantileInterval, type QuantileInterval } from "./statistics/quantile-interval.js";
import type { VerdictTarget } from "./verdict.js";

/** Where bins meet, in the metric's unit. The same for every figure, so that histograms may be laid side by side and added. */
export const HISTOGRAM_EDGES_V1: readonly number[] = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

const HALF = 0.5;

/** How the durations behind a figure are spread, in the metric's unit. */
export interface DurationDistribution {
  /** Null when there is no case. */
  readonly summary: DistributionSummary | null;
  /** Between which observed durations the median lies; null when there is no case. */
  readonly medianInterval: QuantileInterval | null;
  readonly histogram: Histogram;
}

/**
 * Describes durations. The share within target counts those at or below it, or at or below the upper end of a band.
 * @param durationsMs in milliseconds, in any order.
 */
export function describeDurations(
  durationsMs: readonly number[],
  { durationUnitMs }: Pick<MetricDefinition, "durationUnitMs">,
  target: VerdictTarget | null,
): DurationDistribution {
  const values = durationsMs.map((ms) => ms / (durationUnitMs ?? 1));
  return {
    summary: summariseDistribution(values, longestAllowed(target)),
    medianInterval: quantileInterval(values, HALF),
    histogram: histogram(values, HISTOGRAM_EDGES_V1),
  };
}

function longestAllowed(target: VerdictTarget | null): number | null {
  if (target === null) return null;
  return target.kind === "VALUE" ? target.value : target.high;
}
