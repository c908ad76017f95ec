import { assertNever } from "../../platform/kernel/assert-never.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { nextStates, type ObstacleRefusal, type ObstacleState } from "../domain/obstacle.js";

/** Why nothing happens to an obstacle, in words. */
export function obstacleProblem(refusal: ObstacleRefusal): Problem {
  switch (refusal.code) {
    case "NO_SAY":
      return problem(
        "FORBIDDEN",
        "input.obstacleId",
        "Obstacles are decided by those who lead the people or teams whose goals they affect",
      );
    case "NO_SAY_IN_EVERY_GOAL":
      return problem(
        "FORBIDDEN",
        "input.obstacleId",
        "The decision holds for every goal the obstacle affects, and some are not led by you: ask somebody above all of them, or report it for each group of goals",
      );
    case "OWN_REPORT":
      return problem(
        "SELF_REVIEW_FORBIDDEN",
        "input.obstacleId",
        "You reported this obstacle: a second person decides about it",
      );
    case "OWN_GOAL":
      return problem(
        "SELF_REVIEW_FORBIDDEN",
        "input.obstacleId",
        "The obstacle affects a goal of your own: somebody whose goal it is not decides whether its verdict is suspended",
      );
    case "NOT_POSSIBLE":
      return problem("INVALID_STATE", "input.obstacleId", notPossible(refusal.state), {
        state: refusal.state,
      });
    case "ENDS_BEFORE_IT_STARTS":
      return problem(
        "EMPTY_PERIOD",
        "input.endedOn",
        `It stands in the way from ${refusal.from} on, so it can only have ended later`,
      );
    case "UNCHANGED":
      return problem("INVALID_STATE", "input.suspendsVerdict", "That is how it stands already");
    default:
      return assertNever(refusal);
  }
}

function notPossible(state: ObstacleState): string {
  const next = nextStates(state);
  const ways = next.length === 0 ? "stays so" : `can become ${next.join(" or ")}`;
  return `An obstacle that is ${state} ${ways}; it suspends verdicts only once it is accepted`;
}
