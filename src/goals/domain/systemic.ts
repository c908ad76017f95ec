import { Verdict } from "../../outcomes/domain/verdict.js";
import type { GoalState } from "./goal.js";

/** When a miss is taken as the system's rather than a person's. */
export interface SystemicPolicy {
  readonly version: number;
  /** Personal goals of one team, metric and period that it takes before "all of them" says anything. */
  readonly minGoals: number;
}

export const SYSTEMIC_V1: SystemicPolicy = Object.freeze({ version: 1, minGoals: 3 });

/** What shows that a whole team misses. */
export const SystemicBasis = {
  ALL_GOALS_MISSED: "ALL_GOALS_MISSED",
  TEAM_FIGURE_WORSE: "TEAM_FIGURE_WORSE",
} as const;
export type SystemicBasis = (typeof SystemicBasis)[keyof typeof SystemicBasis];

/** A goal of the team, or of somebody in it, with what its figure says; obstacles play no part in it. */
export interface TeamGoalReading {
  readonly level: "PERSON" | "TEAM";
  readonly state: GoalState;
  readonly verdict: Verdict;
}

/** A whole team misses: the cause is looked for in the system first. */
export interface SystemicMark {
  /** Null where it is told to one person, because it would say something about colleagues. */
  readonly basis: SystemicBasis | null;
  /** The personal goals of the team that can be judged; all of them miss when the basis is ALL_GOALS_MISSED. Null like the basis. */
  readonly n: number | null;
  /** Neutral about colleagues: it is also read by the persons whose evaluation is withheld. */
  readonly explanation: string;
}

const EXPLANATION =
  "the whole team misses this metric in this period, so the cause is looked for in the system before it is looked for in a person (SYSTEMIC)";

/**
 * Whether a miss is systemic (rule G21): the team's own figure is worse than the team's target, or all personal goals
 * of the team on one metric and period that can be judged are worse than their target or were concluded as missed, and
 * there are enough of them. Goals with too few cases say nothing either way, and are left aside. Null when it is not.
 */
export function systemicMark(
  readings: readonly TeamGoalReading[],
  policy: SystemicPolicy = SYSTEMIC_V1,
): SystemicMark | null {
  const judged = readings.filter(
    (reading) => reading.level === "PERSON" && (isMissed(reading) || isJudged(reading.verdict)),
  );
  const mark = (basis: SystemicBasis): SystemicMark => ({
    basis,
    n: judged.length,
    explanation: EXPLANATION,
  });
  const isTeamWorse = readings.some(({ level, verdict }) => level === "TEAM" && verdict === Verdict.WORSE);
  if (isTeamWorse) return mark(SystemicBasis.TEAM_FIGURE_WORSE);
  return judged.length >= policy.minGoals && judged.every(isMissed)
    ? mark(SystemicBasis.ALL_GOALS_MISSED)
    : null;
}

/** What one person of the team is told: that it is systemic, and nothing that counts colleagues. */
export function withoutColleagues(mark: SystemicMark): SystemicMark {
  return { ...mark, basis: null, n: null };
}

function isMissed({ state, verdict }: TeamGoalReading): boolean {
  return state === "MISSED" || verdict === Verdict.WORSE;
}

function isJudged(verdict: Verdict): boolean {
  return verdict === Verdict.BETTER || verdict === Verdict.WORSE || verdict === Verdict.INDISTINGUISHABLE;
}
