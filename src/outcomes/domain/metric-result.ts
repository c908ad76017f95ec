import type { Instant, Period } from "../../platform/kernel/period.js";
import type { MetricMeasurement } from "./aggregate.js";
import type { MetricDefinition } from "./metric-definition.js";
import type { MetricLevel } from "./target-metric.js";
import type { Verdict, VerdictTarget } from "./verdict.js";

/** What a measurement is asked for. */
export interface MeasureFrame {
  readonly level: MetricLevel;
  readonly period: Period;
  readonly target: VerdictTarget | null;
  /** The approved obstacle that suspends judgement, in words; null when there is none. */
  readonly suspendedBecause: string | null;
}

/** Whether enough links were reviewed to know how accurate the rest are. */
export const AccuracyBasis = { REVIEWED: "REVIEWED", UNREVIEWED: "UNREVIEWED" } as const;
export type AccuracyBasis = (typeof AccuracyBasis)[keyof typeof AccuracyBasis];

/** A measurement with what may be concluded from it. */
export interface MetricResult extends MetricMeasurement {
  readonly definition: MetricDefinition;
  readonly frame: MeasureFrame;
  /** Cases that a verdict would take. */
  readonly minN: number;
  readonly verdict: Verdict;
  /** Null for metrics that do not depend on link reviews. */
  readonly accuracy: AccuracyBasis | null;
  readonly dataAsOf: Instant;
  /** One sentence that names n, the period and the limits of what can be said. */
  readonly explanation: string;
}
