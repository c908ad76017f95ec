import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { GoalState, type GoalLevel, type GoalTarget } from "../domain/goal.js";
import { validateGoal } from "../domain/validate-goal.js";
import { appendGoalEvent, insertGoal, lockGoals, type StoredGoal } from "../store/goal.store.js";
import { checkOwner } from "./check-owner.js";
import { findParent } from "./find-parent.js";
import { actingPerson } from "./goal-party.js";
import { goalProblem } from "./goal-problems.js";
import { activityProblem, requiredText } from "./goal-text.js";
import { readTarget, type TargetInput } from "./read-target.js";

export interface ProposeGoal {
  readonly level: GoalLevel;
  readonly ownerPersonId?: PersonId | null | undefined;
  readonly ownerTeamId?: TeamId | null | undefined;
  readonly title: string;
  readonly rationale: string;
  readonly metric: TargetMetric;
  readonly target: TargetInput;
  readonly period: Period;
  readonly parentId?: GoalId | null | undefined;
  /** How reaching this goal is expected to move the parent's. */
  readonly parentWhy?: string | null | undefined;
  /** True: kept for oneself until it is submitted. */
  readonly asDraft?: boolean | null | undefined;
}

/**
 * Proposes a goal: people for themselves, those above for their reports, leaders for their teams, administrators for the
 * organisation. Everything that is wrong with the input is reported together.
 */
export async function proposeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: ProposeGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  const actor = actingPerson(viewer);
  if (!actor.ok) return actor;
  const target = readTarget(command.target);
  const texts = textProblems(command);
  if (!target.ok) return err([...texts, ...target.error]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockGoals(tx);
    const owner = await checkOwner(tx, viewer, command);
    const parent = await findParent(tx, viewer, command);
    const wrong = parent.ok ? draftProblems(command, target.value, parent.value) : parent.error;
    const problems = [...texts, ...(owner.ok ? [] : owner.error), ...wrong];
    if (problems.length > 0 || !owner.ok) return err(problems);
    return ok(await store(tx, actor.value, command, target.value));
  });
}

function textProblems(command: ProposeGoal): readonly Problem[] {
  const texts = [
    ["input.title", "The title", command.title],
    ["input.rationale", "The rationale", command.rationale],
  ] as const;
  return texts.flatMap(([path, what, text]) => {
    const wrong = requiredText(path, what, text) ?? activityProblem(path, text);
    return wrong === null ? [] : [wrong];
  });
}

function draftProblems(
  command: ProposeGoal,
  target: GoalTarget,
  parent: StoredGoal | null,
): readonly Problem[] {
  const { level, metric, period } = command;
  const valid = validateGoal({
    level,
    metric,
    target,
    period,
    parentLevels: parent === null ? [] : [parent.level],
  });
  return valid.ok ? [] : valid.error.map(goalProblem);
}

async function store(tx: Tx, actorId: PersonId, command: ProposeGoal, target: GoalTarget): Promise<GoalId> {
  const id = newId<"Goal">();
  const state = command.asDraft === true ? GoalState.DRAFT : GoalState.PROPOSED;
  await insertGoal(tx, {
    id,
    level: command.level,
    personId: command.ownerPersonId ?? null,
    teamId: command.ownerTeamId ?? null,
    parentId: command.parentId ?? null,
    parentWhy: command.parentWhy?.trim() ?? null,
    title: command.title.trim(),
    rationale: command.rationale.trim(),
    metric: command.metric,
    definitionVersion: METRIC_DEFINITIONS[command.metric].version,
    target,
    period: command.period,
    state,
    proposedBy: actorId,
  });
  await appendGoalEvent(tx, { goalId: id, state, goalVersion: 1, actorId, reason: null });
  return id;
}
