import { assertNever } from "../../platform/kernel/assert-never.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import type { StepRefusal } from "../domain/goal-transition.js";
import type { GoalLevel, GoalState } from "../domain/goal.js";
import type { GoalProblem } from "../domain/validate-goal.js";

/** What is wrong with a goal, in words and with its place in the input. */
export function goalProblem(found: GoalProblem): Problem {
  switch (found.code) {
    case "DEGENERATE_TARGET":
      return problem(
        found.code,
        "input.target.reach.target",
        `The target ${found.value} is the baseline: say where the figure should go, or use a band to keep it where it is`,
      );
    case "TARGET_DIRECTION":
      return problem(
        found.code,
        "input.target.reach.target",
        found.direction === "HIGHER_IS_BETTER"
          ? "A higher figure is better here: the target must lie above the baseline"
          : "A lower figure is better here: the target must lie below the baseline",
      );
    case "BAND_INVERTED":
      return problem(
        found.code,
        "input.target.band.low",
        `A band runs from its lower to its higher end, and ${found.low} is not below ${found.high}`,
      );
    case "TARGET_OUT_OF_RANGE":
      return problem(
        found.code,
        "input.target",
        `${found.value} is outside what the metric can be, which is from ${found.low} to ${found.high}`,
      );
    case "EMPTY_PERIOD":
      return problem(
        found.code,
        "input.period.end",
        "The period must end after it starts; its end is the first day that no longer counts",
      );
    case "GOAL_LEVEL_INVERTED":
      return levelInverted(found.child, found.parent);
    case "METRIC_LEVEL_FORBIDDEN":
      return problem(
        found.code,
        "input.metric",
        `${found.metric} is measured for a ${found.lowestLevel} and above: set this goal there, or choose another metric`,
      );
    default:
      return assertNever(found);
  }
}

/** A goal cannot contribute to a narrower one. */
export function levelInverted(child: GoalLevel, parent: GoalLevel): Problem {
  return problem(
    "GOAL_LEVEL_INVERTED",
    "input.parentId",
    `A goal of level ${child} cannot contribute to one of level ${parent}: choose a parent that is as wide or wider`,
  );
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
