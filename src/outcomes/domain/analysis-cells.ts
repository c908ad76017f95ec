import type { MetricSums } from "./metric-sums.js";
import { compareText } from "./compare.js";
import type { ExclusionReason } from "./facts.js";
import type { Instant } from "../../platform/kernel/period.js";
import { sortNumbers } from "./statistics/quantiles.js";

/** What the facts behind a figure can be split by; each fact falls into exactly one cell of each. */
export const FactSplit = {
  DAY: "DAY",
  PERSON: "PERSON",
  PERIOD: "PERIOD",
  HOUR_OF_DAY: "HOUR_OF_DAY",
  WEEKDAY: "WEEKDAY",
  CYCLE: "CYCLE",
  PROJECT: "PROJECT",
  QUEUE: "QUEUE",
  CATEGORY: "CATEGORY",
  PRIORITY: "PRIORITY",
  CHANNEL: "CHANNEL",
  TENURE_BAND: "TENURE_BAND",
  CUSTOMER_GROUP: "CUSTOMER_GROUP",
} as const;
export type FactSplit = (typeof FactSplit)[keyof typeof FactSplit];

/** What a figure can be split by for a reader: everything except single days (a series) and single people (never). */
export const SegmentKey = {
  PERIOD: "PERIOD",
  HOUR_OF_DAY: "HOUR_OF_DAY",
  WEEKDAY: "WEEKDAY",
  CYCLE: "CYCLE",
  PROJECT: "PROJECT",
  QUEUE: "QUEUE",
  CATEGORY: "CATEGORY",
  PRIORITY: "PRIORITY",
  CHANNEL: "CHANNEL",
  TENURE_BAND: "TENURE_BAND",
  CUSTOMER_GROUP: "CUSTOMER_GROUP",
} as const;
export type SegmentKey = (typeof SegmentKey)[keyof typeof SegmentKey];

/** The facts of a figure that agree in what they are split by, added up. */
export interface FactCell {
  /** One value for each split, in their order; null where it is not known. */
  readonly values: readonly (string | null)[];
  readonly sums: MetricSums;
}

/**
 * The sums of several disjoint cells together. Amounts are integers and durations are put in order, so the order of the
 * cells does not show.
 * @param dataAsOf the instant that all cells were read at.
 */
export function totalSums(cells: readonly MetricSums[], dataAsOf: Instant): MetricSums {
  const total = (amount: (sums: MetricSums) => number): number =>
    cells.reduce((sum, cell) => sum + amount(cell), 0);
  const counts = new Map<ExclusionReason, number>();
  for (const { reason, count } of cells.flatMap(({ exclusions }) => exclusions))
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  const isDuration = cells.some(({ durationsMs }) => durationsMs !== null);
  return {
    numerator: total(({ numerator }) => numerator),
    undecided: total(({ undecided }) => undecided),
    denominator: total(({ denominator }) => denominator),
    immature: total(({ immature }) => immature),
    exclusions: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => compareText(a.reason, b.reason)),
    reviewedLinks: total(({ reviewedLinks }) => reviewedLinks),
    durationsMs: isDuration ? sortNumbers(cells.flatMap(({ durationsMs }) => durationsMs ?? [])) : null,
    dataAsOf,
  };
}
