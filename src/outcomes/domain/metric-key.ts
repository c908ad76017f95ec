import type { OwnMetricId } from "../../platform/kernel/ids.js";
import { TargetMetric } from "./target-metric.js";

/** What helps to read the outcomes: shown beside them, never a target. */
export const ContextMetric = {
  KNOWN_SHARE: "KNOWN_SHARE",
  DUPLICATE_RATE: "DUPLICATE_RATE",
  REUSE_TO_CREATE_RATIO: "REUSE_TO_CREATE_RATIO",
} as const;
export type ContextMetric = (typeof ContextMetric)[keyof typeof ContextMetric];

/** How much was done: a trend of a team, never a target and never a figure of one person. */
export const ActivityMetric = {
  LINK_RATE: "LINK_RATE",
  CREATE_RATE: "CREATE_RATE",
  IMPROVE_RATE: "IMPROVE_RATE",
  SEARCH_FIRST_RATE: "SEARCH_FIRST_RATE",
  PARTICIPATION: "PARTICIPATION",
} as const;
export type ActivityMetric = (typeof ActivityMetric)[keyof typeof ActivityMetric];

/** What somebody's knowledge did for others: a weight with its own field, compared with nobody and never a target. */
export const CreditMetric = { REUSE_CREDIT: "REUSE_CREDIT" } as const;
export type CreditMetric = (typeof CreditMetric)[keyof typeof CreditMetric];

/** What a figure can be asked for: what goals may aim at, and what helps to read it. */
export const Metric = { ...TargetMetric, ...ContextMetric } as const;
export type Metric = TargetMetric | ContextMetric;

/** Everything that has a definition. */
export const MetricKey = { ...Metric, ...CreditMetric, ...ActivityMetric } as const;
export type MetricKey = Metric | CreditMetric | ActivityMetric;

/** What a fact can be about: a built-in metric, or by its id one that the organisation defined itself. */
export type FactMetric = Metric | OwnMetricId;

/** Whether the key stands for a built-in metric that has figures. */
export function isMetric(key: string): key is Metric {
  return Object.hasOwn(Metric, key);
}

/** Whether a goal may aim at what the key stands for, as far as the key alone tells. */
export function isTargetMetric(key: string): key is TargetMetric {
  return Object.hasOwn(TargetMetric, key);
}
