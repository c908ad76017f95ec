import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import { measure } from "../domain/measure.js";
import type { Metric } from "../domain/metric-key.js";
import { definitionOf, METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { MetricSums } from "../domain/metric-sums.js";
import { monthOf } from "../domain/calendar-months.js";
import type { MetricLevel } from "../domain/target-metric.js";
import type { RestatedAmountsType } from "./published-types.js";

/** A restatement as its table gives it. */
export interface RestatementRow {
  readonly metric: Metric;
  readonly level: MetricLevel;
  readonly month: LocalDate;
  readonly definitionVersion: number;
  readonly publishedAt: Instant;
  readonly openedAt: Instant;
  readonly sumsBefore: Omit<MetricSums, "dataAsOf">;
  readonly sumsAfter: Omit<MetricSums, "dataAsOf">;
  readonly mayRead: boolean;
}

/** The figure that sums make, under the definition it was published under; null when the viewer may not read it. */
export function amountsOf(
  row: RestatementRow,
  sums: Omit<MetricSums, "dataAsOf">,
  dataAsOf: Instant,
): RestatedAmountsType | null {
  if (!row.mayRead) return null;
  const definition = definitionOf(row.metric, row.definitionVersion) ?? METRIC_DEFINITIONS[row.metric];
  const frame = { level: row.level, period: monthOf(row.month), target: null, suspendedBecause: null };
  const { value, numerator, denominator, n } = measure({ ...sums, dataAsOf }, definition, frame);
  return { value, numerator, denominator, n };
}
