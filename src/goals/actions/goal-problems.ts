import { assertNever } from "../../platform/kernel/assert-never.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import type { StepRefusal } from "../domain/goal-transition.js";
import type { GoalState } from "../domain/goal.js";
import type { MeasureKind } from "../domain/goal-measure.js";
import type { GoalProblem } from "../domain/validate-goal.js";
import type { MeasureProblem, TargetProblem } from "../domain/validate-measure.js";
import type { MeasurePaths } from "./read-measures.js";

/** Where the parts of a goal stand in the input. */
export interface GoalPaths extends MeasurePaths {
  readonly parent: (at: number) => string;
}

/** What is wrong with a goal, in words and with its place in the input. */
export function goalProblem(found: GoalProblem, paths: GoalPaths): Problem {
  switch (found.code) {
    case "EMPTY_PERIOD":
      return problem(
        found.code,
        "input.period.end",
        "The period must end after it starts; its end is the first day that no longer counts",
      );
    case "PERIOD_TOO_LONG":
      return invalid(
        "input.period.end",
        `The period of a goal is at most ${found.years} years: end it sooner, and set the next goal when it is over`,
      );
    case "MEASURE_COUNT":
      return invalid(
        "input.measures",
        `A goal has from ${found.fewest} to ${found.most} measures, not ${found.count}`,
      );
    case "WEIGHTS_NOT_100":
      return weightsProblem(found);
    case "PARENT_COUNT":
      return invalid(
        "input.parents",
        `A goal contributes to at most ${found.most} others, not ${found.count}`,
      );
    case "GOAL_LEVEL_INVERTED":
      return problem(
        found.code,
        paths.parent(found.at),
        `A goal of level ${found.child} cannot contribute to one of level ${found.parent}: choose a parent that is as wide or wider`,
      );
    case "METRIC_ON_WORK_ETHIC":
      return invalid(
        "input.category",
        "How somebody works is judged by people and not by a metric: measure a WORK_ETHIC goal by behaviour or milestones",
      );
    default:
      return measureProblem(found, paths);
  }
}

function measureProblem(found: MeasureProblem, paths: MeasurePaths): Problem {
  const target = paths.target(found.at);
  switch (found.code) {
    case "DEGENERATE_TARGET":
    case "TARGET_DIRECTION":
    case "BAND_INVERTED":
    case "TARGET_OUT_OF_RANGE":
      return targetProblem(found, target);
    case "METRIC_LEVEL_FORBIDDEN":
      return problem(
        found.code,
        paths.metric(found.at),
        found.lowestLevel === null
          ? `No goal can aim at ${found.metric}: choose another metric`
          : `${found.metric} can be aimed at by a ${found.lowestLevel} and above: set this goal there, or choose another metric`,
      );
    case "MILESTONE_COUNT":
      return invalid(`${target}.milestones`, `Give from 1 to ${found.most} milestones, not ${found.count}`);
    case "MILESTONE_WEIGHTS":
      return problem(
        "WEIGHTS_NOT_100",
        `${target}.milestones`,
        `The weights of the milestones must sum to 10000 basis points, each above 0; they sum to ${found.sum}`,
      );
    case "MILESTONE_OUTSIDE_PERIOD":
      return invalid(
        `${target}.milestones.${found.milestone}.dueOn`,
        `${found.dueOn} is outside the period of the goal`,
      );
    case "EXAMPLE_REQUIRED":
      return problem(
        found.code,
        `${target}.behaviour.exampleSituations`,
        "Name at least one situation that would show it: two people can only judge what both can picture",
      );
    case "ANCHORS_REQUIRED":
      return invalid(
        `${target}.behaviour.anchors`,
        "Describe at least two anchors, from little of it to much of it",
      );
    default:
      return assertNever(found);
  }
}

/** What is wrong with a target; `path` is where the target stands. */
export function targetProblem(found: TargetProblem, path: string): Problem {
  switch (found.code) {
    case "DEGENERATE_TARGET":
      return problem(
        found.code,
        `${path}.reach.target`,
        `The target ${found.value} is the baseline: say where the figure should go, or use a band to keep it where it is`,
      );
    case "TARGET_DIRECTION":
      return problem(found.code, directionPath(found.kind, path), directionWords(found));
    case "BAND_INVERTED":
      return problem(
        found.code,
        `${path}.band.low`,
        `A band runs from its lower to its higher end, and ${found.low} is not below ${found.high}`,
      );
    case "TARGET_OUT_OF_RANGE":
      return problem(
        found.code,
        path,
        found.high === null
          ? `${found.value} is outside what the metric can be, which is ${found.low} or more`
          : `${found.value} is outside what the metric can be, which is from ${found.low} to ${found.high}`,
      );
    default:
      return assertNever(found);
  }
}

function directionPath(kind: MeasureKind, path: string): string {
  if (kind === "REACH") return `${path}.reach.target`;
  return kind === "AT_LEAST" ? `${path}.atLeast` : `${path}.atMost`;
}

function directionWords({
  direction,
  kind,
}: Extract<TargetProblem, { readonly code: "TARGET_DIRECTION" }>): string {
  if (direction === "TARGET_BAND") return "The figure is healthy inside a band: use band";
  const isHigher = direction === "HIGHER_IS_BETTER";
  const better = isHigher ? "A higher figure is better here" : "A lower figure is better here";
  if (kind === "REACH") return `${better}: the target must lie ${isHigher ? "above" : "below"} the baseline`;
  return `${better}: use ${isHigher ? "atLeast" : "atMost"}`;
}

function weightsProblem({ of, sum }: Extract<GoalProblem, { readonly code: "WEIGHTS_NOT_100" }>): Problem {
  const what = of === "MEASURES" ? "measures" : "parents";
  return problem(
    "WEIGHTS_NOT_100",
    `input.${what}`,
    sum === null
      ? "Weigh every parent or none"
      : `The weights of the ${what} must be whole basis points above 0 that sum to 10000; they sum to ${sum}`,
  );
}

function invalid(path: string, message: string): Problem {
  return problem("VALIDATION_FAILED", path, message);
}

/** Why a step cannot be taken, in words. */
export function stepProblem(refusal: StepRefusal, state: GoalState): Problem {
  const inState = (path: string, message: string): Problem =>
    problem("INVALID_STATE", path, message, { state });
  switch (refusal.code) {
    case "INVALID_STATE":
      return inState("input.goalId", `A goal that is ${refusal.state} cannot take the step ${refusal.step}`);
    case "PARTY_NOT_ALLOWED":
      return problem(
        "FORBIDDEN",
        "input.goalId",
        `As ${refusal.party} you have no say in goals of level ${refusal.level}`,
      );
    case "ALREADY_CONSENTED":
      return problem(
        "FORBIDDEN",
        "input.goalId",
        "You have said yes already: a goal takes the agreement of the other party",
      );
    case "OTHER_PERSON_NEEDED":
      return problem(
        "FORBIDDEN",
        "input.goalId",
        "Somebody other than the proposer must agree: nobody sets a goal with themselves",
      );
    case "GOAL_NOT_ACKNOWLEDGED":
      return problem(
        refusal.code,
        "input.goalId",
        "The person whose goal it is has not said in their own words what it means as it stands now: they do that with goalAcknowledge",
      );
    case "PERIOD_NOT_STARTED":
      return inState(
        "input.goalId",
        `The period starts on ${refusal.start}: activate the goal from that day on`,
      );
    case "PERIOD_OVER":
      return inState(
        "input.goalId",
        `The period ended on ${refusal.end}: propose a goal for a period to come`,
      );
    case "PERIOD_NOT_OVER":
      return inState(
        "input.goalId",
        `The period runs until ${refusal.end}, and the figure can still change: conclude the goal from that day on`,
      );
    default:
      return assertNever(refusal);
  }
}
