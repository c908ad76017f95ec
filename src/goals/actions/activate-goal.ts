import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { evidenceStrength, weakestFirst, type EvidencedGoal } from "../domain/evidence-strength.js";
import { percentWords } from "../domain/figure-words.js";
import { checkGoalLimit } from "../domain/goal-limit.js";
import type { GoalFrame } from "../store/goal-frame.js";
import { readGoalLimits } from "../store/goal-limit.store.js";
import { activeGoalFrames, type StoredGoal } from "../store/goal.store.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";
import { measureGoals } from "./measure-goals.js";

export interface ActivateGoal extends GoalCommand {
  /** True: the goal is tried out, visible and measured but never concluded, until it is activated. */
  readonly asTrial: boolean;
}

/**
 * An agreed goal begins: on trial at any time, in earnest when its period has started, the person whose goal it is has
 * acknowledged it, and there is room for it.
 */
export async function activateGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: ActivateGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  return changeGoal(deps, viewer, command, async (tx, { goal }) => {
    if (command.asTrial) return step(goal, { kind: "START_TRIAL" });
    const activated = step(goal, { kind: "ACTIVATE", on: viewer.today });
    if (!activated.ok) return activated;
    const active = await activeGoalFrames(tx, viewer, goal);
    const limits = await readGoalLimits(tx, viewer.organisationId);
    const room = checkGoalLimit(goal.level, active.length, limits);
    if (room.ok) return activated;
    return err([tooMany(goal, room.error.limit, await weakestOf(tx, viewer, active))]);
  });
}

/** How many goals a refusal names. */
const NAMED_V1 = 3;

/** The goals that rest on the fewest cases: giving up one of them loses least. */
async function weakestOf(
  tx: Tx,
  viewer: Viewer,
  frames: readonly GoalFrame[],
): Promise<readonly EvidencedGoal[]> {
  const toMeasure = frames.flatMap((frame) =>
    frame.scope === null ? [] : [{ frame, scope: frame.scope, window: frame.period }],
  );
  const moment = { now: tx.recordedAt, asOf: null, on: viewer.today };
  const measured = await measureGoals(tx, viewer.organisationId, moment, toMeasure);
  const goals = toMeasure.map(({ frame }, index) => ({
    title: frame.title,
    figures: (measured[index]?.measures ?? []).flatMap(({ figure }) =>
      figure === null ? [] : [{ n: figure.result.n, minN: figure.result.minN }],
    ),
  }));
  return weakestFirst(goals).slice(0, NAMED_V1);
}

function tooMany(goal: StoredGoal, limit: number, weakest: readonly EvidencedGoal[]): Problem {
  const owner = goal.level === "TEAM" ? "team" : "person";
  const named = weakest.map(
    (one) => `"${one.title}" (${percentWords(evidenceStrength(one))} of the cases a verdict takes)`,
  );
  const hint = named.length === 0 ? "" : `; the weakest evidence has ${named.join(", ")}`;
  return problem(
    "TOO_MANY_GOALS",
    "input.goalId",
    `A ${owner} pursues at most ${limit} goals at once: conclude or withdraw one first${hint}`,
  );
}
