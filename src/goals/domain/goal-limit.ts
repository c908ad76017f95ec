import { assertNever } from "../../platform/kernel/assert-never.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { GoalLevel } from "./goal.js";

/** The most goals that may be active at once of one owner. */
export interface GoalLimits {
  readonly person: number;
  readonly team: number;
}

/**
 * The limits of an organisation that has set none. Attention is the scarce thing: more goals than these are pursued by
 * choosing among them unseen. Trial goals do not count, because they are never evaluated. Version 1.
 */
export const ACTIVE_GOAL_LIMITS_V1: GoalLimits = Object.freeze({ person: 5, team: 7 });

/** The widest range an organisation may choose from. */
export const GOAL_LIMIT_RANGE_V1 = Object.freeze({ fewest: 1, most: 20 });

/** The owner has no room for one more active goal. */
export interface TooManyGoals {
  readonly code: "TOO_MANY_GOALS";
  readonly limit: number;
}

/** Whether an owner with so many active goals may have one more; the organisation itself has no limit. */
export function checkGoalLimit(
  level: GoalLevel,
  activeCount: number,
  limits: GoalLimits = ACTIVE_GOAL_LIMITS_V1,
): Result<null, TooManyGoals> {
  const limit = limitOf(level, limits);
  return limit !== null && activeCount >= limit ? err({ code: "TOO_MANY_GOALS", limit }) : ok(null);
}

function limitOf(level: GoalLevel, limits: GoalLimits): number | null {
  switch (level) {
    case GoalLevel.PERSON:
      return limits.person;
    case GoalLevel.TEAM:
      return limits.team;
    case GoalLevel.ORGANISATION:
    case GoalLevel.STRATEGY:
      return null;
    default:
      return assertNever(level);
  }
}
