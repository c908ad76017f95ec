import { addDays, type LocalDate, type Period } from "../../platform/kernel/period.js";
import { measure } from "../../outcomes/domain/measure.js";
import { isMeasuredAt } from "../../outcomes/domain/metric-definition.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { Verdict } from "../../outcomes/domain/verdict.js";
import type { ScopeSums } from "../../outcomes/store/measurements.read-model.js";
import { findBehaviour } from "../domain/behaviour-finding.js";
import { goalHealth, GoalHealth, milestoneHealth } from "../domain/goal-health.js";
import { MeasureKind } from "../domain/goal-measure.js";
import { verdictTargetOf } from "../domain/goal-verdict-target.js";
import { monthsOf } from "../domain/months.js";
import {
  goalProgress,
  isMet,
  maintainedShare,
  milestoneProgress,
  progressOf,
  ROUNDING_RESIDUE,
  type GoalProgress,
} from "../domain/progress.js";
import { targetInForce } from "../domain/target-revision.js";
import type { MeasureFrame, MetricMeasureFrame } from "../store/measure-frame.js";
import { behaviourWords, metricWords, milestoneWords } from "./explain-progress.js";
import type {
  GoalRequest,
  GoalToMeasure,
  MeasureFigure,
  MeasureReading,
  Moment,
  MonthReading,
} from "./goal-measurement.js";

/** A measure with the figures that judging it takes. */
export interface MeasurePlan {
  readonly measure: MeasureFrame;
  readonly requests: readonly GoalRequest[];
}

/** A goal of which a measure is judged. */
interface JudgedGoal extends GoalToMeasure {
  /** Why the measure gets no verdict, in words; null when it gets one. */
  readonly suspendedBecause: string | null;
}

/** What has to be read for a measure: the figure of the window and, for a threshold, of each month of it that is over. */
export function planMeasure(
  { scope, window }: GoalToMeasure,
  measure: MeasureFrame,
  { asOf, on }: Moment,
): MeasurePlan {
  if (measure.by !== "METRIC" || !isMeasuredAt(measure.definition, scope.level))
    return { measure, requests: [] };
  const request = (period: Period): GoalRequest => ({ metric: measure.metric, scope, period, asOf });
  const isMaintained = measure.kind === MeasureKind.AT_LEAST || measure.kind === MeasureKind.AT_MOST;
  const months = isMaintained ? monthsOf(window).filter(({ end }) => end <= on) : [];
  return { measure, requests: [window, ...months].map(request) };
}

type SumsOf = (request: GoalRequest) => ScopeSums | undefined;

/** Judges a measure by what was read for it. */
export function judgeMeasure(
  goal: JudgedGoal,
  { measure, requests }: MeasurePlan,
  moment: Moment,
  sumsOf: SumsOf,
): MeasureReading {
  switch (measure.by) {
    case "METRIC":
      return judgeMetric(goal, measure, requests, moment, sumsOf);
    case "MILESTONES":
      return judgeMilestones(goal, measure, moment);
    case "BEHAVIOUR":
      return judgeBehaviour(goal, measure, moment);
  }
}

function judgeMetric(
  goal: JudgedGoal,
  frame: MetricMeasureFrame,
  requests: readonly GoalRequest[],
  moment: Moment,
  sumsOf: SumsOf,
): MeasureReading {
  const [whole, ...monthly] = requests;
  if (whole === undefined) return unmeasured(goal, frame);
  const { period } = goal.frame;
  const day = moment.on < period.end ? moment.on : addDays(period.end, -1);
  const figure = figureOf(goal, frame, whole, day, moment, sumsOf);
  if (figure === null)
    throw new Error(`Measure ${frame.id} has no target: the first is stored with the measure`);
  const months = monthly.map((request) => monthOf(goal, frame, request, moment, sumsOf));
  const isMaintained = "threshold" in figure.target;
  const progress = isMaintained
    ? maintainedShare(months.map((month) => month.isMet))
    : goalProgress(figure.target, figure.result.value);
  return {
    ...progress,
    ...partsOf(frame, frame.kind),
    health: goalHealth(figure.result.verdict, { period, on: moment.on }),
    isReached: reachedBy(progress, figure.result),
    words: metricWords(progress, figure, months),
    figure,
    months,
  };
}

/** A person's goal that was set on a team's metric in team-only mode has no figure once that mode has ended. */
function unmeasured({ scope }: JudgedGoal, frame: MetricMeasureFrame): MeasureReading {
  const { name, lowestLevel } = frame.definition;
  return {
    ...progressOf(null),
    ...partsOf(frame, frame.kind),
    health: GoalHealth.UNKNOWN,
    isReached: null,
    words: `${name} is measured for a ${lowestLevel} and above, and not for a ${scope.level}`,
    figure: null,
    months: [],
  };
}

/** Too few cases and an obstacle leave it open; else the point decides, which the verdict then qualifies. */
function reachedBy({ value }: GoalProgress, { verdict }: MetricResult): boolean | null {
  if (verdict === Verdict.INSUFFICIENT_DATA || verdict === Verdict.SUSPENDED) return null;
  return value === null ? null : value >= 1 - ROUNDING_RESIDUE;
}

function figureOf(
  { scope, suspendedBecause }: JudgedGoal,
  frame: MetricMeasureFrame,
  request: GoalRequest,
  day: LocalDate,
  { asOf }: Moment,
  sumsOf: SumsOf,
): MeasureFigure | null {
  const target = targetInForce(frame.targets, day, asOf)?.target;
  const own = sumsOf(request);
  if (target === undefined || own === undefined) return null;
  const result = measure(own.sums, frame.definition, {
    level: scope.level,
    period: request.period,
    target: verdictTargetOf(target),
    suspendedBecause,
  });
  return { target, result, request };
}

function monthOf(
  goal: JudgedGoal,
  frame: MetricMeasureFrame,
  request: GoalRequest,
  moment: Moment,
  sumsOf: SumsOf,
): MonthReading {
  const { period } = request;
  const figure = figureOf(goal, frame, request, period.start, moment, sumsOf);
  if (figure === null || !("threshold" in figure.target)) return { period, value: null, isMet: null };
  const { value, n, minN } = figure.result;
  return { period, value, isMet: value === null || n < minN ? null : isMet(figure.target, value) };
}

function judgeMilestones(
  { frame }: GoalToMeasure,
  measure: Extract<MeasureFrame, { readonly by: "MILESTONES" }>,
  { asOf, on }: Moment,
): MeasureReading {
  const standing = measure.milestones.map(({ weightBps, dueOn, marks }) => {
    const said = marks.findLast(({ recordedAt }) => asOf === null || recordedAt <= asOf);
    return { weightBps, dueOn, doneOn: said?.doneOn ?? null };
  });
  const progress = milestoneProgress(standing);
  return {
    ...progress,
    ...partsOf(measure, MeasureKind.MILESTONE),
    health: milestoneHealth(standing, { period: frame.period, on }),
    isReached: progress.value === null ? null : progress.value >= 1,
    words: milestoneWords(standing),
    figure: null,
    months: [],
  };
}

function judgeBehaviour(
  { frame }: GoalToMeasure,
  measure: Extract<MeasureFrame, { readonly by: "BEHAVIOUR" }>,
  { asOf, on }: Moment,
): MeasureReading {
  const known = measure.assessments.filter(({ recordedAt }) => asOf === null || recordedAt <= asOf);
  const isReached = findBehaviour(frame.level, known);
  return {
    ...progressOf(null),
    ...partsOf(measure, MeasureKind.BEHAVIOUR),
    health: on < frame.period.start ? GoalHealth.NOT_STARTED : GoalHealth.UNKNOWN,
    isReached,
    words: behaviourWords(measure.statement, known.length, isReached),
    figure: null,
    months: [],
  };
}

function partsOf(
  { id, weightBps }: MeasureFrame,
  kind: MeasureKind,
): Pick<MeasureReading, "id" | "weightBps" | "kind"> {
  return { id, weightBps, kind };
}
