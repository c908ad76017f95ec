/** The built-in metrics that a goal may aim at: outcomes and quality. Activity (articles written, links made) is deliberately not among them. */
export const TargetMetric = {
  ACCURATE_REUSE_PER_100: "ACCURATE_REUSE_PER_100",
  CALLBACK_RATE: "CALLBACK_RATE",
  REOPEN_RATE: "REOPEN_RATE",
  DUP_BURDEN: "DUP_BURDEN",
  CSAT_SHARE: "CSAT_SHARE",
} as const;
export type TargetMetric = (typeof TargetMetric)[keyof typeof TargetMetric];

/** Which way a metric improves. */
export const MetricDirection = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
} as const;
export type MetricDirection = (typeof MetricDirection)[keyof typeof MetricDirection];

/** For whom a figure is computed, ordered from the narrowest to the widest. */
export const MetricLevel = {
  PERSON: "PERSON",
  TEAM: "TEAM",
  ORGANISATION: "ORGANISATION",
} as const;
export type MetricLevel = (typeof MetricLevel)[keyof typeof MetricLevel];

const LEVEL_ORDER: readonly MetricLevel[] = ["PERSON", "TEAM", "ORGANISATION"];

/** Whether `level` is as wide as `lowest` or wider. */
export function isAtLeastLevel(level: MetricLevel, lowest: MetricLevel): boolean {
  return LEVEL_ORDER.indexOf(level) >= LEVEL_ORDER.indexOf(lowest);
}
