import { assertNever } from "../../platform/kernel/assert-never.js";
import { MetricLevel } from "../../outcomes/domain/target-metric.js";
import { GoalLevel } from "./goal.js";

const WIDEST_FIRST: readonly GoalLevel[] = ["STRATEGY", "ORGANISATION", "TEAM", "PERSON"];

/** Whether a goal of level `child` may contribute to one of level `parent`: the level never widens downwards. */
export function mayContribute(child: GoalLevel, parent: GoalLevel): boolean {
  return WIDEST_FIRST.indexOf(child) >= WIDEST_FIRST.indexOf(parent);
}

/** The level whose figures a goal is judged by; in team-only mode a person's goal is judged by the team's. */
export function metricLevelOf(level: GoalLevel, teamOnlyMode = false): MetricLevel {
  switch (level) {
    case GoalLevel.PERSON:
      return teamOnlyMode ? MetricLevel.TEAM : MetricLevel.PERSON;
    case GoalLevel.TEAM:
      return MetricLevel.TEAM;
    case GoalLevel.ORGANISATION:
    case GoalLevel.STRATEGY:
      return MetricLevel.ORGANISATION;
    default:
      return assertNever(level);
  }
}
