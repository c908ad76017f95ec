import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Consent, GoalParty } from "../domain/goal-agreement.js";
import { takeStep, type GoalStanding, type GoalStep } from "../domain/goal-transition.js";
import {
  appendGoalEvent,
  findGoal,
  lockGoals,
  updateGoal,
  type GoalChange,
  type StoredGoal,
} from "../store/goal.store.js";
import { actingPerson, partyOf } from "./goal-party.js";
import { stepProblem } from "./goal-problems.js";

/** Every change of a goal names the goal and the version it was read in. */
export interface GoalCommand {
  readonly goalId: GoalId;
  /** The version the caller has seen; another one in force is a VERSION_CONFLICT. */
  readonly version: number;
}

/** A goal that is about to be changed, and who is about to change it. */
export interface GoalInHand {
  readonly goal: StoredGoal;
  readonly by: Consent;
}

type Decision<T> = Promise<Result<T, readonly Problem[]>>;

/**
 * What everything that is done to a goal has in common, in one transaction: find it, see that the viewer has a say in
 * it and, where a version is given, has read its present one; then let `work` do its part.
 */
export async function withGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: { readonly goalId: GoalId; readonly version: number | null },
  work: (tx: Tx, inHand: GoalInHand) => Decision<unknown>,
): Promise<Result<GoalId, readonly Problem[]>> {
  const actor = actingPerson(viewer);
  if (!actor.ok) return actor;
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockGoals(tx);
    const goal = await findGoal(tx, viewer, command.goalId);
    if (goal === null) return err([problem("NOT_FOUND", "input.goalId", "There is no such goal")]);
    const party = await partyOf(tx, viewer, goal);
    if (party === null) return err([noSay()]);
    if (command.version !== null && goal.version !== command.version)
      return err([conflict(command.version, goal.version)]);
    const done = await work(tx, { goal, by: { personId: actor.value, party } });
    return done.ok ? ok(goal.id) : done;
  });
}

/** Changes a goal as `decide` says, and writes what was done to its history. */
export async function changeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: GoalCommand,
  decide: (tx: Tx, inHand: GoalInHand) => Decision<GoalChange>,
): Promise<Result<GoalId, readonly Problem[]>> {
  return withGoal(deps, viewer, command, async (tx, inHand) => {
    const decided = await decide(tx, inHand);
    if (decided.ok) await write(tx, inHand.goal, decided.value, inHand.by.personId);
    return decided;
  });
}

async function write(tx: Tx, goal: StoredGoal, change: GoalChange, actorId: PersonId): Promise<void> {
  const goalVersion = await updateGoal(tx, goal, change);
  await appendGoalEvent(tx, {
    goalId: goal.id,
    state: change.state,
    goalVersion,
    actorId,
    reason: change.reason,
  });
}

/** Takes a step of the goal's life; what the state machine refuses is a problem. */
export function step(
  goal: StoredGoal,
  taken: GoalStep,
  reason: string | null = null,
): Result<GoalChange, readonly Problem[]> {
  const next = takeStep(standingOf(goal), taken);
  return next.ok ? ok({ state: next.value.state, reason }) : err([stepProblem(next.error, goal.state)]);
}

/** A goal that is proposed has the word of its proposer: the one consent there is before it is agreed. */
function standingOf(goal: StoredGoal): GoalStanding {
  const isDraft = goal.state === "DRAFT";
  return {
    level: goal.level,
    state: goal.state,
    period: goal.frame.period,
    proposedBy: isDraft ? null : goal.proposedBy,
    consents: isDraft ? [] : [{ personId: goal.proposedBy, party: proposerParty(goal) }],
    isAcknowledged: goal.isAcknowledged,
  };
}

function proposerParty(goal: StoredGoal): GoalParty {
  if (goal.level === "PERSON") return goal.proposedBy === goal.personId ? "OWNER" : "LEADER";
  return goal.level === "TEAM" ? "LEADER" : "ADMINISTRATOR";
}

/** The problem of a goal whose state does not allow something, in the words of what does. */
export function wrongState(goal: StoredGoal, message: string): Problem {
  return problem("INVALID_STATE", "input.goalId", `The goal is ${goal.state}: ${message}`, {
    state: goal.state,
  });
}

function noSay(): Problem {
  return problem(
    "FORBIDDEN",
    "input.goalId",
    "You have no say in this goal: a person's goal is between the person and those above, a team's is its leader's, a wider one is the administrators' and of whoever leads the organisation",
  );
}

function conflict(given: number, currentVersion: number): Problem {
  return problem(
    "VERSION_CONFLICT",
    "input.version",
    `The goal has changed since you read version ${given}: read version ${currentVersion} and decide anew`,
    { currentVersion },
  );
}
