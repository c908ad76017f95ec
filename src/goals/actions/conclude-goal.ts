import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { addDays } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { logAccess } from "../../people/store/access-log.store.js";
import { goalOutcome } from "../domain/goal-outcome.js";
import { GoalState } from "../domain/goal.js";
import { measuresAsOf } from "../store/goal-frame.js";
import type { StoredGoal } from "../store/goal.store.js";
import { changeGoal, step, wrongState, type GoalCommand } from "./change-goal.js";
import type { MeasureReading } from "./goal-measurement.js";
import { measureGoals } from "./measure-goals.js";

/**
 * Settles a goal whose period is over: its measures at the end decide whether it was achieved or missed, nobody types it
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
    const as = await outcomeAtEnd(tx, viewer, goal);
    return as.ok ? step(goal, { kind: "CONCLUDE", on: viewer.today, as: as.value }) : as;
  });
  // The answer tells a figure, so the look at it is on record before the answer leaves, also when it was refused.
  const subjects = read.flatMap(({ frame: { scope } }) => (scope?.level === "PERSON" ? [scope.id] : []));
  await logAccess(deps.database, viewer, subjects, "Progress of a goal, to conclude it", deps.clock.now());
  return result;
}

/** Some cases become final only days after they happened; until then a figure could still change. */
function stillMaturing(goal: StoredGoal, viewer: Viewer): Problem | null {
  const days = measuresAsOf(goal.frame, null).map((measure) =>
    measure.by === "METRIC" ? measure.definition.maturityDays : 0,
  );
  const maturityDays = Math.max(0, ...days);
  const final = addDays(goal.frame.period.end, maturityDays);
  if (viewer.today >= final) return null;
  return wrongState(
    goal,
    `cases of the last ${maturityDays} days of the period can still return: conclude it from ${final} on`,
  );
}

/** An own metric that was defined anew can hold its cases for longer than the version the goal was set in says. */
function stillWaiting(goal: StoredGoal, measures: readonly MeasureReading[]): Problem | null {
  const waiting = measures.flatMap(({ figure }) =>
    figure !== null && figure.result.nImmature > 0 ? [figure.result] : [],
  );
  const [first] = waiting;
  if (first === undefined) return null;
  const { nImmature, definition } = first;
  return wrongState(
    goal,
    `${nImmature} cases of ${definition.name} are not final yet: conclude it when they are`,
  );
}

type Ending = typeof GoalState.ACHIEVED | typeof GoalState.MISSED;

async function outcomeAtEnd(
  tx: Tx,
  viewer: Viewer,
  goal: StoredGoal,
): Promise<Result<Ending, readonly Problem[]>> {
  const { frame } = goal;
  const toMeasure = frame.scope === null ? [] : [{ frame, scope: frame.scope, window: frame.period }];
  const moment = { now: tx.recordedAt, asOf: null, on: viewer.today };
  const [measured] = await measureGoals(tx, viewer.organisationId, moment, toMeasure);
  const waiting = stillWaiting(goal, measured?.measures ?? []);
  if (waiting !== null) return err([waiting]);
  const outcome = goalOutcome(measured?.measures ?? []);
  switch (outcome.kind) {
    case "ACHIEVED":
      return ok(GoalState.ACHIEVED);
    case "MISSED":
      return ok(GoalState.MISSED);
    case "UNDECIDED": {
      const open = (measured?.measures ?? []).filter(({ id }) => outcome.because.includes(id));
      return err([problem("INSUFFICIENT_DATA", "input.goalId", undecidedWords(open))]);
    }
  }
}

function undecidedWords(open: readonly MeasureReading[]): string {
  const reasons = open.map(({ figure, kind, words }) => {
    if (kind === "BEHAVIOUR") return `${words}: both parties have to assess it first`;
    if (figure === null) return words;
    const { n, minN, verdict, definition } = figure.result;
    return verdict === "SUSPENDED"
      ? `${definition.name} is not judged, because of an obstacle`
      : `${n} cases of ${definition.name} are too few, and a judgement takes ${minN}`;
  });
  const because = reasons.length === 0 ? "there is no figure to judge by" : reasons.join("; ");
  return `Whether the goal was achieved cannot be said: ${because}. It can be withdrawn with that as the reason`;
}
