import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { GoalLevel } from "./goal.js";

/**
 * The most goals that may be active at once; null is no limit. Attention is the scarce thing: more goals than these
 * are pursued by choosing among them unseen. Trial goals do not count, because they are never evaluated.
 */
export const ACTIVE_GOAL_LIMIT_V1: Readonly<Record<GoalLevel, number | null>> = Object.freeze({
  STRATEGY: null,
  ORGANISATION: null,
  TEAM: 7,
  PERSON: 5,
});

/** The owner has no room for one more active goal. */
export interface TooManyGoals {
  readonly code: "TOO_MANY_GOALS";
  readonly limit: number;
}

/** Whether an owner with so many active goals may have one more. */
export function checkGoalLimit(level: GoalLevel, activeCount: number): Result<null, TooManyGoals> {
  const limit = ACTIVE_GOAL_LIMIT_V1[level];
  return limit !== null && activeCount >= limit ? err({ code: "TOO_MANY_GOALS", limit }) : ok(null);
}
