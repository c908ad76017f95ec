import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { figureWords, percentWords, targetWords } from "../domain/figure-words.js";
import type { MetricTarget } from "../domain/goal-measure.js";
import type { GoalProgress, MilestoneStanding } from "../domain/progress.js";
import type { GoalFrame } from "../store/goal-frame.js";
import type { MeasureFigure, MeasureReading, MonthReading } from "./goal-measurement.js";

/** How far a goal has come, in words, followed by what each of its figures is made of. */
export function explainGoal(
  frame: GoalFrame,
  readings: readonly MeasureReading[],
  elapsedShare: number,
): string {
  const time = `${percentWords(elapsedShare)} of the period is over`;
  const [only] = readings;
  if (readings.length === 1 && only !== undefined)
    return `${only.words}; ${time}.${teamWords(frame, [only])}${resultWords(only)}`;
  const parts = readings.map(
    (reading, index) =>
      `${index + 1}. (${percentWords(reading.weightBps / 10_000)} of the goal) ${reading.words}.${resultWords(reading)}`,
  );
  return `${time}.${teamWords(frame, readings)} ${parts.join(" ")}`;
}

function resultWords({ figure }: MeasureReading): string {
  return figure === null ? "" : ` ${figure.result.explanation}`;
}

function teamWords(frame: GoalFrame, readings: readonly MeasureReading[]): string {
  const isTeams = readings.some(({ figure }) => figure?.result.frame.level === "TEAM");
  if (frame.level !== "PERSON" || !isTeams) return "";
  return " In this organisation people are held against the figure of their team.";
}

/** What can be said of a measure bound to a metric, without the figure's own explanation. */
export function metricWords(
  { value }: GoalProgress,
  { target, result }: MeasureFigure,
  months: readonly MonthReading[],
): string {
  if (value === null) return "How far the goal has come cannot be said";
  return wayWords(target, value, result, months);
}

function wayWords(
  target: MetricTarget,
  value: number,
  { definition, value: current }: MetricResult,
  months: readonly MonthReading[],
): string {
  const aim = targetWords(target, definition);
  switch (target.kind) {
    case "REACH":
      return `${percentWords(value)} of the way ${aim} is done`;
    case "AT_LEAST":
    case "AT_MOST": {
      const told = months.filter(({ isMet }) => isMet !== null);
      const met = told.filter(({ isMet }) => isMet === true).length;
      return `${met} of ${told.length} months that can tell were ${aim}`;
    }
    case "BAND": {
      const at = current === null ? "" : `, at ${figureWords(current, definition)}`;
      return `The figure is ${value >= 1 ? "inside" : "outside"} ${aim}${at}`;
    }
  }
}

/** What can be said of milestones. */
export function milestoneWords(milestones: readonly MilestoneStanding[]): string {
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
  return `${done} of ${milestones.length} milestones ${done === 1 ? "is" : "are"} done`;
}

/** What can be said of a way of working; there is no number to it. */
export function behaviourWords(statement: string, assessments: number, isShown: boolean | null): string {
  if (isShown !== null) return `Both parties found that this was ${isShown ? "" : "not "}shown: ${statement}`;
  return assessments === 0
    ? `Nobody has said yet whether this was shown: ${statement}`
    : `The parties have not both found the same about this: ${statement}`;
}
