import { MICRO } from "../../platform/kernel/micro.js";
import type { RootCauseActionId, TeamId } from "../../platform/kernel/ids.js";
import { compareText } from "./compare.js";
import { excludedFact, wholeCase } from "./fact-builder.js";
import { ExclusionReason, type Moment, type OutcomeFact } from "./facts.js";
import { ChartRule } from "./statistics/chart-signals.js";
import { lockXmrBaseline, xmrChart, type XmrBaseline } from "./statistics/xmr.js";
import { TargetMetric } from "./target-metric.js";

/** How many months before an action its limits come from, at most. */
export const BASELINE_MONTHS_V1 = 12;
/** How many months after an action the number of tickets has to fall. */
export const DECISION_MONTHS_V1 = 12;

/** An action against the cause of an issue, with the monthly number of tickets about that issue. */
export interface RootCauseFacts {
  readonly actionId: RootCauseActionId;
  readonly teamId: TeamId | null;
  readonly acted: Moment;
  /** The calendar months before that of the action, earliest first: at most 12, those without tickets as 0. */
  readonly before: readonly number[];
  /** The calendar months after that of the action which are over, earliest first: at most 12. */
  readonly after: readonly number[];
}

/**
 * The limits that the months after an action are held against; null when nothing can be told, because fewer than 8 months
 * before it are known or no ticket came in them.
 */
export function limitsBefore(before: readonly number[]): XmrBaseline | null {
  const limits = lockXmrBaseline(before, { clampLowAtZero: true });
  return limits === null || limits.centre === 0 ? null : limits;
}

/**
 * A case for each action, on the day of the action: met as soon as the number of tickets has fallen by a signal, a month
 * below the lower limit or eight in a row below the average; not met when that has not happened in twelve months; left
 * out as censored until then. The month of the action itself is on neither side.
 */
export function deriveRootCauses(actions: readonly RootCauseFacts[]): readonly OutcomeFact[] {
  return actions
    .flatMap(({ actionId, teamId, acted, before, after }) => {
      const limits = limitsBefore(before);
      if (limits === null) return [];
      const fact = { ...wholeCase(TargetMetric.ROOT_CAUSE_REMOVALS, actionId, acted), teamId };
      if (hasFallen(after, limits)) return [{ ...fact, numerator: MICRO }];
      return [after.length < DECISION_MONTHS_V1 ? excludedFact(fact, ExclusionReason.CENSORED) : fact];
    })
    .sort((a, b) => compareText(a.subjectId, b.subjectId));
}

function hasFallen(after: readonly number[], limits: XmrBaseline): boolean {
  return xmrChart(after, limits).signals.some(
    ({ rule, side }) =>
      side === "BELOW" && (rule === ChartRule.OUTSIDE_LIMITS || rule === ChartRule.RUN_OF_EIGHT),
  );
}
