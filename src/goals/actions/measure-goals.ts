import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { measure } from "../../outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { Verdict } from "../../outcomes/domain/verdict.js";
import {
  readScopeSums,
  type MeasurementRequest,
  type MetricScope,
} from "../../outcomes/store/measurements.read-model.js";
import { elapsedShare, goalHealth, type GoalHealth } from "../domain/goal-health.js";
import { verdictTargetOf } from "../domain/goal-verdict-target.js";
import { goalProgress, type GoalProgress } from "../domain/progress.js";
import type { GoalFrame } from "../store/goal-frame.js";
import { explainProgress } from "./explain-progress.js";

/** A goal to measure: by what, and over which part of its period. */
export interface GoalToMeasure {
  readonly frame: GoalFrame;
  readonly scope: MetricScope;
  /** The goal's period, or the closed part of it that the viewer may see. */
  readonly window: Period;
}

/** The moment a goal is looked at. */
interface Moment {
  readonly now: Instant;
  /** What was known at this instant; null is what is known now. */
  readonly asOf: Instant | null;
  /** The calendar day of it in the organisation. */
  readonly on: LocalDate;
}

/** How far a goal has come, with everything that says so. */
export interface GoalMeasurement extends GoalProgress {
  /** The figure, in the metric's unit; null while nothing is counted. */
  readonly current: number | null;
  readonly health: GoalHealth;
  readonly elapsedShare: number;
  readonly explanation: string;
  readonly result: MetricResult;
  /** What was measured, and where the facts behind it are to be found. */
  readonly request: MeasurementRequest;
  /** How many people stand behind the counted facts. */
  readonly people: number;
}

/**
 * Measures goals, in the same order. Goals that share metric, level and window are one statement, so fifty people with
 * the same goal cost no more than one.
 */
export async function measureGoals(
  runs: Runs,
  organisationId: OrganisationId,
  moment: Moment,
  goals: readonly GoalToMeasure[],
): Promise<readonly GoalMeasurement[]> {
  const { now, asOf } = moment;
  const requests = goals.map(({ frame, scope, window }): MeasurementRequest => ({
    metric: frame.metric,
    scope,
    period: window,
    asOf,
  }));
  const sums = await readScopeSums(runs, organisationId, now, requests);
  return goals.flatMap((goal, index) => {
    const [own, request] = [sums[index], requests[index]];
    if (own === undefined || request === undefined) return [];
    return [{ ...measureOne(goal, own.sums, moment.on), people: own.people, request }];
  });
}

function measureOne(
  { frame, scope, window }: GoalToMeasure,
  sums: Parameters<typeof measure>[0],
  on: LocalDate,
): Omit<GoalMeasurement, "people" | "request"> {
  const result = measure(sums, METRIC_DEFINITIONS[frame.metric], {
    level: scope.level,
    period: window,
    target: verdictTargetOf(frame.target),
    suspendedBecause: null,
  });
  const progress = goalProgress(frame.target, result.value);
  const measured = {
    ...progress,
    current: result.value,
    health: goalHealth(result.verdict, { period: frame.period, on }),
    elapsedShare: elapsedShare(frame.period, on),
  };
  return { ...measured, explanation: explainProgress(frame, measured, result), result };
}

/** 57 of 100 tickets times 100 is 56.99999999999999 in floating point, and that is 57. */
const ROUNDING_RESIDUE = 1e-9;

/** Whether a concluded goal was reached: all the way to its target or beyond, or inside its band. */
export function isReached(measurement: GoalMeasurement): boolean {
  return measurement.value !== null && measurement.value >= 1 - ROUNDING_RESIDUE;
}

/** Whether there are enough cases to say anything about the goal. */
export function isJudgeable(measurement: GoalMeasurement): boolean {
  return measurement.result.verdict !== Verdict.INSUFFICIENT_DATA;
}
