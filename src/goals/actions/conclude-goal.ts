import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { addDays } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import { logAccess } from "../../people/store/access-log.store.js";
import { GoalState } from "../domain/goal.js";
import type { StoredGoal } from "../store/goal.store.js";
import { changeGoal, step, type GoalCommand } from "./change-goal.js";
import { isJudgeable, isReached, measureGoals, type GoalMeasurement } from "./measure-goals.js";

/**
 * Settles a goal whose period is over: the figure at the end decides whether it was achieved or missed, nobody types it
 * in. With too few cases nothing is decided; the goal can then be withdrawn with that reason.
 */
export async function concludeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: GoalCommand,
): Promise<Result<GoalId, readonly Problem[]>> {
  const read: StoredGoal[] = [];
  const result = await changeGoal(deps, viewer, command, async (tx, { goal }) => {
    const isAllowed = step(goal, { kind: "CONCLUDE", on: viewer.today, as: GoalState.MISSED });
    if (!isAllowed.ok) return isAllowed;
    const early = stillMaturing(goal, viewer);
    if (early !== null) return err([early]);
    read.push(goal);
    const measured = await measureAtEnd(tx, viewer, goal);
    if (!measured.ok) return measured;
    const as = isReached(measured.value) ? GoalState.ACHIEVED : GoalState.MISSED;
    return step(goal, { kind: "CONCLUDE", on: viewer.today, as });
  });
  // The answer tells a figure, so the look at it is on record before the answer leaves, also when it was refused.
  const subjects = read.flatMap(({ frame: { scope } }) => (scope?.level === "PERSON" ? [scope.id] : []));
  await logAccess(deps.database, viewer, subjects, "Progress of a goal, to conclude it", deps.clock.now());
  return result;
}

/** Some cases become final only days after they happened; until then the figure could still change. */
function stillMaturing(goal: StoredGoal, viewer: Viewer): Problem | null {
  const { maturityDays } = METRIC_DEFINITIONS[goal.frame.metric];
  const final = addDays(goal.frame.period.end, maturityDays);
  if (viewer.today >= final) return null;
  return problem(
    "INVALID_STATE",
    "input.goalId",
    `Cases of the last ${maturityDays} days of the period can still return: conclude the goal from ${final} on`,
    { state: goal.state },
  );
}

async function measureAtEnd(
  tx: Tx,
  viewer: Viewer,
  goal: StoredGoal,
): Promise<Result<GoalMeasurement, readonly Problem[]>> {
  const { frame } = goal;
  const toMeasure = frame.scope === null ? [] : [{ frame, scope: frame.scope, window: frame.period }];
  const moment = { now: tx.recordedAt, asOf: null, on: viewer.today };
  const [measured] = await measureGoals(tx, viewer.organisationId, moment, toMeasure);
  if (measured !== undefined && isJudgeable(measured)) return ok(measured);
  const n = measured?.result.n ?? 0;
  return err([
    problem(
      "INSUFFICIENT_DATA",
      "input.goalId",
      `${n} cases are too few to say whether the goal was achieved${measured === undefined ? "" : `, which takes ${measured.result.minN}`}: withdraw it and give that as the reason`,
    ),
  ]);
}
