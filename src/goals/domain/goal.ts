import type { Period } from "../../platform/kernel/period.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";

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

/** How a goal is expressed: a way from a baseline to a target, or a band to stay in. */
export const TargetForm = { REACH: "REACH", BAND: "BAND" } as const;
export type TargetForm = (typeof TargetForm)[keyof typeof TargetForm];

/** What a goal aims at, in the unit of its metric. */
export type GoalTarget =
  | { readonly form: typeof TargetForm.REACH; readonly baseline: number; readonly target: number }
  | { readonly form: typeof TargetForm.BAND; readonly low: number; readonly high: number };

/** The parts of a goal that can be right or wrong before anybody has agreed to it. */
export interface GoalDraft {
  readonly level: GoalLevel;
  readonly metric: TargetMetric;
  readonly target: GoalTarget;
  readonly period: Period;
  /** The levels of the goals it contributes to. */
  readonly parentLevels: readonly GoalLevel[];
}
