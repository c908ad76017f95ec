import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import type { MeasurementRequest, MetricScope } from "../../outcomes/store/measurements.read-model.js";
import type { AimedMetric } from "../domain/aim.js";
import type { GoalHealth } from "../domain/goal-health.js";
import type { MeasureKind, MetricTarget } from "../domain/goal-measure.js";
import type { GoalProgress } from "../domain/progress.js";
import type { SystemicMark } from "../domain/systemic.js";
import type { GoalFrame } from "../store/goal-frame.js";

/** A figure that a goal asks for, of a built-in metric or an own one. */
export type GoalRequest = MeasurementRequest<AimedMetric>;

/** One month of a measure that holds a threshold month after month. */
export interface MonthReading {
  readonly period: Period;
  readonly value: number | null;
  /** Null when the month has too few cases to tell. */
  readonly isMet: boolean | null;
}

/** A measure's figure, and where the facts behind it are to be found. */
export interface MeasureFigure {
  /** The target in force on the day that is looked at. */
  readonly target: MetricTarget;
  readonly result: MetricResult;
  readonly request: GoalRequest;
}

/** How far one measure has come. */
export interface MeasureReading extends GoalProgress {
  readonly id: GoalMeasureId;
  readonly kind: MeasureKind;
  readonly weightBps: number;
  readonly health: GoalHealth;
  /** Whether it is where it should be; null when that cannot be said. */
  readonly isReached: boolean | null;
  readonly words: string;
  /** Null for milestones and behaviour. */
  readonly figure: MeasureFigure | null;
  readonly months: readonly MonthReading[];
}

/** A goal to measure: by what, and over which part of its period. */
export interface GoalToMeasure {
  readonly frame: GoalFrame;
  readonly scope: MetricScope;
  /** The goal's period, or the closed part of it that the viewer may see. */
  readonly window: Period;
}

/** The moment a goal is looked at. */
export interface Moment {
  readonly now: Instant;
  /** What was known at this instant; null is what is known now. */
  readonly asOf: Instant | null;
  /** The calendar day of it in the organisation. */
  readonly on: LocalDate;
}

/** What withholds the verdicts of a goal, and what is marked on it. */
export interface GoalSuspension {
  /** The approved obstacles in its window, in words; null when there are none. */
  readonly obstacles: string | null;
  /** The metrics that its whole team misses; marked on the goals of people and of the team. */
  readonly systemic: ReadonlyMap<AimedMetric, SystemicMark>;
}

/** How far a goal has come, with everything that says so. */
export interface GoalMeasurement extends GoalProgress {
  readonly measures: readonly MeasureReading[];
  readonly suspension: GoalSuspension;
  /** Measures that have no progress to be counted; the weights of the others are scaled up. */
  readonly missing: readonly GoalMeasureId[];
  readonly health: GoalHealth;
  readonly elapsedShare: number;
  readonly explanation: string;
  /** The same in one sentence. */
  readonly sentence: string;
  /** The figure of its first measure that has one, in the metric's unit; null while nothing is counted. */
  readonly current: number | null;
  /** The result of its first measure that has one. */
  readonly result: MetricResult | null;
  /** What was measured for it, and where the facts behind it are to be found. */
  readonly request: GoalRequest | null;
}
