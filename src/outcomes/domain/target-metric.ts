/** The built-in metrics that a goal may aim at: outcomes and quality. Activity (articles written, links made) is deliberately not among them. */
export const TargetMetric = {
  ACCURATE_REUSE_PER_100: "ACCURATE_REUSE_PER_100",
  LINK_ACCURACY: "LINK_ACCURACY",
  DUP_BURDEN: "DUP_BURDEN",
  CALLBACK_RATE: "CALLBACK_RATE",
  REOPEN_RATE: "REOPEN_RATE",
  COMPLAINT_RATE: "COMPLAINT_RATE",
  TIME_TO_RESOLVE: "TIME_TO_RESOLVE",
  CSAT_SHARE: "CSAT_SHARE",
  FIRST_CONTACT_RESOLUTION: "FIRST_CONTACT_RESOLUTION",
  PUBLISH_LAG: "PUBLISH_LAG",
  VISIBLE_AT_CLOSURE: "VISIBLE_AT_CLOSURE",
  SELF_SERVICE_SUCCESS: "SELF_SERVICE_SUCCESS",
  FALSE_DEFLECTION: "FALSE_DEFLECTION",
  TIME_TO_PROFICIENCY: "TIME_TO_PROFICIENCY",
  LICENSED_SHARE: "LICENSED_SHARE",
  ROOT_CAUSE_REMOVALS: "ROOT_CAUSE_REMOVALS",
  CONTENT_STANDARD_ADHERENCE: "CONTENT_STANDARD_ADHERENCE",
  PROCESS_ALIGNMENT: "PROCESS_ALIGNMENT",
} as const;
export type TargetMetric = (typeof TargetMetric)[keyof typeof TargetMetric];

/** Which way a metric improves: up, down, towards a band in which it is healthy, or neither, because it only describes. */
export const MetricDirection = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
  TARGET_BAND: "TARGET_BAND",
  NEITHER: "NEITHER",
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
