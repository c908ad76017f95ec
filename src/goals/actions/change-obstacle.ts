import { writingPerson } from "../../people/actions/require.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { ObstacleId, PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { isOwnGoal } from "../domain/conversation.js";
import {
  decideSuspension,
  moveObstacle,
  type ObstacleJudge,
  type ObstacleRefusal,
  type ObstacleStanding,
  type ObstacleState,
} from "../domain/obstacle.js";
import { goalsOfObstacle, standingsOf } from "../store/conversation.read-model.js";
import {
  lockObstacle,
  updateObstacle,
  type ObstacleStep,
  type StoredObstacle,
} from "../store/obstacle.store.js";
import { requiredText } from "./goal-text.js";
import { obstacleProblem } from "./obstacle-problems.js";

/** Every change of an obstacle names it, the version it was read in, and why it is made. */
export interface ObstacleCommand {
  readonly obstacleId: ObstacleId;
  /** The version the caller has seen; another one in force is a VERSION_CONFLICT. */
  readonly version: number;
  readonly reason: string;
}

export interface MoveObstacle extends ObstacleCommand {
  readonly state: ObstacleState;
  /** RESOLVED: the first day on which it no longer stood in the way; today when left out. */
  readonly endedOn?: LocalDate | null | undefined;
}

/**
 * A leader moves an obstacle on: accepts or rejects it, works on it, resolves it. Errors: VALIDATION_FAILED, NOT_FOUND,
 * FORBIDDEN, SELF_REVIEW_FORBIDDEN, VERSION_CONFLICT, INVALID_STATE, EMPTY_PERIOD.
 */
export async function changeObstacleState(
  deps: ActionDeps,
  viewer: Viewer,
  command: MoveObstacle,
): Promise<Result<ObstacleId, readonly Problem[]>> {
  return change(deps, viewer, command, "STATE", (obstacle, judge) =>
    moveObstacle(obstacle, command.state, judge, command.endedOn ?? viewer.today),
  );
}

/**
 * A second person decides that an obstacle suspends the verdicts of the goals it affects, or takes that back. Errors:
 * VALIDATION_FAILED, NOT_FOUND, FORBIDDEN, SELF_REVIEW_FORBIDDEN, VERSION_CONFLICT, INVALID_STATE.
 */
export async function decideObstacleSuspension(
  deps: ActionDeps,
  viewer: Viewer,
  command: ObstacleCommand & { readonly suspendsVerdict: boolean },
): Promise<Result<ObstacleId, readonly Problem[]>> {
  return change(deps, viewer, command, "SUSPENSION", (obstacle, judge) =>
    decideSuspension(obstacle, command.suspendsVerdict, judge),
  );
}

async function change(
  deps: ActionDeps,
  viewer: Viewer,
  command: ObstacleCommand,
  step: ObstacleStep,
  decide: (obstacle: StoredObstacle, judge: ObstacleJudge) => Result<ObstacleStanding, ObstacleRefusal>,
): Promise<Result<ObstacleId, readonly Problem[]>> {
  const person = writingPerson(viewer, "Obstacles are decided");
  if (!person.ok) return person;
  const wrong = requiredText("input.reason", "The reason", command.reason);
  if (wrong !== null) return err([wrong]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const obstacle = await lockObstacle(tx, viewer, command.obstacleId);
    if (obstacle === null)
      return err([problem("NOT_FOUND", "input.obstacleId", "There is no such obstacle")]);
    const judge = await judgeOf(tx, viewer, obstacle, person.value);
    if (obstacle.version !== command.version) return err([conflict(command.version, obstacle.version)]);
    const next = decide(obstacle, judge);
    if (!next.ok) return err([obstacleProblem(next.error)]);
    const reason = command.reason.trim();
    await updateObstacle(tx, obstacle, next.value, { step, actorId: person.value, reason });
    return ok(obstacle.id);
  });
}

async function judgeOf(
  tx: Tx,
  viewer: Viewer,
  obstacle: StoredObstacle,
  personId: PersonId,
): Promise<ObstacleJudge> {
  const goals = await goalsOfObstacle(tx, obstacle.id);
  const standings = await standingsOf(tx, viewer, goals);
  const led = standings.filter(({ leads }) => leads).length;
  return {
    personId,
    leads: led === 0 ? "NONE" : led === goals.length ? "EVERY" : "SOME",
    ownsOne: goals.some((goal, index) => {
      const standing = standings[index];
      return standing !== undefined && isOwnGoal(goal, standing, personId);
    }),
  };
}

function conflict(given: number, currentVersion: number): Problem {
  return problem(
    "VERSION_CONFLICT",
    "input.version",
    `The obstacle has changed since you read version ${given}: read version ${currentVersion} and decide anew`,
    { currentVersion },
  );
}
