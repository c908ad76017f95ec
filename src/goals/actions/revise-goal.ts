import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import { metricLevelOf } from "../domain/goal-level.js";
import type { Ambition, GoalCategory, RollUpRule } from "../domain/goal.js";
import type { MeasureDraft } from "../domain/goal-measure.js";
import { validateGoal } from "../domain/validate-goal.js";
import { replaceDerivations } from "../store/goal-derivation.store.js";
import { replaceMeasures } from "../store/goal-measure.store.js";
import type { GoalChange, StoredGoal } from "../store/goal.store.js";
import { changeGoal, step, type GoalCommand, type GoalInHand } from "./change-goal.js";
import { draftOfMeasures } from "./draft-of-measures.js";
import { findDerivations, type DerivationInput } from "./find-derivations.js";
import { goalProblem } from "./goal-problems.js";
import { textProblems } from "./propose-goal.js";
import { readMeasures, type MeasureInput, type ReadMeasures } from "./read-measures.js";

/** What is left out stays as it is. */
export interface ReviseGoal extends GoalCommand {
  readonly title?: string | undefined;
  readonly rationale?: string | undefined;
  /** Null: nobody says what kind of goal it is. */
  readonly category?: GoalCategory | null | undefined;
  readonly ambition?: Ambition | undefined;
  readonly rollUp?: RollUpRule | undefined;
  /** All measures, in place of those before. */
  readonly measures?: readonly MeasureInput[] | undefined;
  readonly derivedFrom?: readonly DerivationInput[] | undefined;
}

/**
 * Changes a goal that does not count yet: a draft, a proposal, what was agreed, or what is on trial. A revision is a
 * proposal of whoever made it, to which the other party agrees anew; new measures have to be acknowledged anew.
 */
export async function reviseGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: ReviseGoal,
): Promise<Result<GoalId, readonly Problem[]>> {
  const texts = textProblems(command);
  if (!changesAnything(command))
    return err([problem("VALIDATION_FAILED", "input", "Say what should be different: nothing was given")]);
  return changeGoal(deps, viewer, command, async (tx, { goal, by }) => {
    const measures =
      command.measures === undefined ? ok(null) : await readMeasures(tx, { measures: command.measures });
    if (!measures.ok || texts.length > 0) return err([...texts, ...(measures.ok ? [] : measures.error)]);
    const revised = step(goal, { kind: "REVISE", by });
    if (!revised.ok) return revised;
    const wrong = await revisionProblems(tx, viewer, { goal, by }, command, measures.value);
    if (wrong.length > 0) return err(wrong);
    if (measures.value !== null) await store(tx, { goal, by }, measures.value.drafts);
    return ok({ ...changeOf(command, measures.value !== null), ...revised.value, proposedBy: by.personId });
  });
}

function changesAnything(command: ReviseGoal): boolean {
  const { goalId: _goal, version: _version, ...changes } = command;
  return Object.values(changes).some((change) => change !== undefined);
}

async function revisionProblems(
  tx: Tx,
  viewer: Viewer,
  { goal }: GoalInHand,
  command: ReviseGoal,
  measures: ReadMeasures | null,
): Promise<readonly Problem[]> {
  const drafts = measures?.drafts ?? draftOfMeasures(goal.frame, viewer.today);
  const nowhere = (): string => "input.measures";
  const paths = { metric: nowhere, target: nowhere, ...measures?.paths, parent: nowhere };
  const { teamOnlyMode } = await readStanding(tx, viewer);
  const valid = validateGoal({
    level: goal.level,
    metricLevel: metricLevelOf(goal.level, teamOnlyMode),
    category: command.category === undefined ? goal.category : command.category,
    measures: drafts,
    period: goal.frame.period,
    parents: [],
  });
  const wrong = valid.ok ? [] : valid.error.map((found) => goalProblem(found, paths));
  return [...wrong, ...(await deriveAnew(tx, viewer, goal, command, drafts))];
}

async function deriveAnew(
  tx: Tx,
  viewer: Viewer,
  goal: StoredGoal,
  { derivedFrom }: ReviseGoal,
  measures: readonly MeasureDraft[],
): Promise<readonly Problem[]> {
  if (derivedFrom === undefined) return [];
  const derivations = await findDerivations(tx, viewer, derivedFrom, { measures, parentIds: [] });
  if (!derivations.ok) return derivations.error;
  await replaceDerivations(tx, goal.id, derivations.value);
  return [];
}

async function store(tx: Tx, { goal, by }: GoalInHand, measures: readonly MeasureDraft[]): Promise<void> {
  await replaceMeasures(tx, {
    goalId: goal.id,
    termsVersion: goal.termsVersion + 1,
    effectiveFrom: goal.frame.period.start,
    setBy: by.personId,
    measures,
  });
}

function changeOf(command: ReviseGoal, bumpsTerms: boolean): Pick<GoalChange, "bumpsTerms" | "text"> {
  const { title, rationale, category, ambition, rollUp } = command;
  return {
    bumpsTerms,
    text: {
      ...(title === undefined ? {} : { title: title.trim() }),
      ...(rationale === undefined ? {} : { rationale: rationale.trim() }),
      ...(category === undefined ? {} : { category }),
      ...(ambition === undefined ? {} : { ambition }),
      ...(rollUp === undefined ? {} : { rollUp }),
    },
  };
}
