import type { Period } from "../../platform/kernel/period.js";
import type { MetricLevel } from "../../outcomes/domain/target-metric.js";
import type { MeasureDraft } from "./goal-measure.js";

/** Whose goal it is, ordered from the widest to the narrowest. */
export const GoalLevel = {
  STRATEGY: "STRATEGY",
  ORGANISATION: "ORGANISATION",
  TEAM: "TEAM",
  PERSON: "PERSON",
} as const;
export type GoalLevel = (typeof GoalLevel)[keyof typeof GoalLevel];

/** Where a goal stands between being an idea and being settled. */
export const GoalState = {
  DRAFT: "DRAFT",
  PROPOSED: "PROPOSED",
  AGREED: "AGREED",
  TRIAL: "TRIAL",
  ACTIVE: "ACTIVE",
  ACHIEVED: "ACHIEVED",
  MISSED: "MISSED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type GoalState = (typeof GoalState)[keyof typeof GoalState];

/** What a goal is about, as a review is divided. */
export const GoalCategory = {
  TECHNICAL: "TECHNICAL",
  CUSTOMER_SERVICE: "CUSTOMER_SERVICE",
  WORK_ETHIC: "WORK_ETHIC",
  DEVELOPMENT: "DEVELOPMENT",
  KNOWLEDGE: "KNOWLEDGE",
  LEADERSHIP: "LEADERSHIP",
} as const;
export type GoalCategory = (typeof GoalCategory)[keyof typeof GoalCategory];

/** How sure it is meant to be: something one stands by, or something one tries for. */
export const Ambition = { COMMITTED: "COMMITTED", STRETCH: "STRETCH" } as const;
export type Ambition = (typeof Ambition)[keyof typeof Ambition];

/** How several parts become one number; NONE says that unlike things have no mean. */
export const RollUpRule = {
  NONE: "NONE",
  WEIGHTED_MEAN: "WEIGHTED_MEAN",
  SUM_OF_TARGETS: "SUM_OF_TARGETS",
  POOLED_METRIC: "POOLED_METRIC",
} as const;
export type RollUpRule = (typeof RollUpRule)[keyof typeof RollUpRule];

/** The parts of a goal that can be right or wrong before anybody has agreed to it. */
export interface GoalDraft {
  readonly level: GoalLevel;
  /** The level whose figures it is judged by; a person's goal is judged by the team in team-only mode. */
  readonly metricLevel: MetricLevel;
  readonly category: GoalCategory | null;
  readonly measures: readonly MeasureDraft[];
  readonly period: Period;
  /** The goals it contributes to. */
  readonly parents: readonly ParentDraft[];
}

/** One goal another contributes to. */
export interface ParentDraft {
  readonly level: GoalLevel;
  /** The parent's share in what the child is for, in basis points; null where nobody weighed them. */
  readonly weightBps: number | null;
}
