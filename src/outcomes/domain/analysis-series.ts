import { periodContains, type Instant, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { measureSums, type MetricMeasurement } from "./aggregate.js";
import { totalSums, type FactCell } from "./analysis-cells.js";
import type { MetricDefinition } from "./metric-definition.js";
import type { MetricSums } from "./metric-sums.js";
import { countedPeriod } from "./period-rule.js";

/** One stretch of a series. */
export interface SeriesPoint extends Period {
  readonly sums: MetricSums;
  readonly measurement: MetricMeasurement;
  /** Whether it may still change by itself: it is not over, or some of its cases are too recent to count. */
  readonly provisional: boolean;
}

/** What a series is made of. */
export interface SeriesData {
  /** The stretches, in order. */
  readonly parts: readonly Period[];
  /** The facts by day: the first value of a cell is its date. */
  readonly days: readonly FactCell[];
  readonly definition: MetricDefinition;
  readonly dataAsOf: Instant;
  /** Today where the organisation is. */
  readonly today: LocalDate;
}

/** The figure of every stretch, those without a case included: a gap is shown as a gap. */
export function seriesOf({ parts, days, definition, dataAsOf, today }: SeriesData): readonly SeriesPoint[] {
  return parts.map((part) => {
    const counted = countedPeriod(definition.periodRule, part);
    const own = days.filter(({ values: [day] }) => periodContains(counted, day as LocalDate));
    const sums = totalSums(
      own.map((cell) => cell.sums),
      dataAsOf,
    );
    const measurement = measureSums(sums, definition);
    return { ...part, sums, measurement, provisional: measurement.nImmature > 0 || part.end > today };
  });
}
