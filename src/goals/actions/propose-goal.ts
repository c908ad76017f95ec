import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import { metricLevelOf } from "../domain/goal-level.js";
import {
  Ambition,
  GoalState,
  RollUpRule,
  type GoalCategory,
  type GoalDraft,
  type GoalLevel,
} from "../domain/goal.js";
import { validateGoal } from "../domain/validate-goal.js";
import type { Derivation } from "../store/goal-derivation.store.js";
import { lockGoals } from "../store/goal.store.js";
import { checkOwner } from "./check-owner.js";
import { findDerivations, type DerivationInput } from "./find-derivations.js";
import { findParents, type FoundParent, type ParentInput } from "./find-parents.js";
import { actingPerson } from "./goal-party.js";
import { goalProblem } from "./goal-problems.js";
import { activityProblem, requiredText } from "./goal-text.js";
import { readMeasures, type MeasuresInput, type ReadMeasures } from "./read-measures.js";
import { storeGoal } from "./store-goal.js";

export interface ProposeGoal extends MeasuresInput {
  readonly level: GoalLevel;
  readonly ownerPersonId?: PersonId | null | undefined;
  readonly ownerTeamId?: TeamId | null | undefined;
  readonly title: string;
  readonly rationale: string;
  /** Null or left out: nobody has said what kind of goal it is. */
  readonly category?: GoalCategory | null | undefined;
  /** COMMITTED when left out. */
  readonly ambition?: Ambition | null | undefined;
  /** NONE when left out. */
  readonly rollUp?: RollUpRule | null | undefined;
  readonly period: Period;
  readonly parents?: readonly ParentInput[] | null | undefined;
  readonly parentId?: GoalId | null | undefined;
  /** How reaching this goal is expected to move the parent's. */
  readonly parentWhy?: string | null | undefined;
  /** What it follows from; the goals it serves and the metrics of its measures when left out. */
  readonly derivedFrom?: readonly DerivationInput[] | null | undefined;
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
  const texts = textProblems(command);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockGoals(tx);
    const measures = await readMeasures(tx, command);
    if (!measures.ok) return err([...texts, ...measures.error]);
    const owner = await checkOwner(tx, viewer, command);
    const found = await findAbove(tx, viewer, command, measures.value);
    const wrong = found.ok
      ? await draftProblems(tx, viewer, command, measures.value, found.value.parents)
      : found.error;
    const problems = [...texts, ...(owner.ok ? [] : owner.error), ...wrong];
    if (problems.length > 0 || !found.ok) return err(problems);
    return ok(await store(tx, actor.value, command, { ...found.value, measures: measures.value }));
  });
}

/** What is wrong with the words of a goal. */
export function textProblems(given: {
  readonly title?: string | undefined;
  readonly rationale?: string | undefined;
}): readonly Problem[] {
  const texts = [
    ["input.title", "The title", given.title],
    ["input.rationale", "The rationale", given.rationale],
  ] as const;
  return texts.flatMap(([path, what, text]) => {
    if (text === undefined) return [];
    const wrong = requiredText(path, what, text) ?? activityProblem(path, text);
    return wrong === null ? [] : [wrong];
  });
}

interface Above {
  readonly parents: readonly FoundParent[];
  readonly derivations: readonly Derivation[];
}

async function findAbove(
  tx: Tx,
  viewer: Viewer,
  command: ProposeGoal,
  measures: ReadMeasures,
): Promise<Result<Above, readonly Problem[]>> {
  const { parents: list, parentId, parentWhy, derivedFrom } = command;
  const parents = await findParents(
    tx,
    viewer,
    { parents: list, parentId, why: parentWhy },
    "input.parentWhy",
  );
  const parentIds = parents.ok ? parents.value.map((parent) => parent.parentId) : [];
  const derivations = await findDerivations(tx, viewer, derivedFrom, {
    measures: measures.drafts,
    parentIds,
  });
  if (parents.ok && derivations.ok) return ok({ parents: parents.value, derivations: derivations.value });
  return err([...(parents.ok ? [] : parents.error), ...(derivations.ok ? [] : derivations.error)]);
}

async function draftProblems(
  tx: Tx,
  viewer: Viewer,
  command: ProposeGoal,
  { drafts, paths }: ReadMeasures,
  parents: readonly FoundParent[],
): Promise<readonly Problem[]> {
  const { teamOnlyMode } = await readStanding(tx, viewer);
  const draft: GoalDraft = {
    level: command.level,
    metricLevel: metricLevelOf(command.level, teamOnlyMode),
    category: command.category ?? null,
    measures: drafts,
    period: command.period,
    parents: parents.map(({ goal: { level }, weightBps }) => ({ level, weightBps })),
  };
  const valid = validateGoal(draft);
  const parent = (at: number): string => parents[at]?.path ?? "input.parents";
  return valid.ok ? [] : valid.error.map((found) => goalProblem(found, { ...paths, parent }));
}

async function store(
  tx: Tx,
  actorId: PersonId,
  command: ProposeGoal,
  { parents, derivations, measures }: Above & { readonly measures: ReadMeasures },
): Promise<GoalId> {
  return storeGoal(tx, {
    level: command.level,
    personId: command.ownerPersonId ?? null,
    teamId: command.ownerTeamId ?? null,
    title: command.title.trim(),
    rationale: command.rationale.trim(),
    category: command.category ?? null,
    ambition: command.ambition ?? Ambition.COMMITTED,
    rollUp: command.rollUp ?? RollUpRule.NONE,
    period: command.period,
    state: command.asDraft === true ? GoalState.DRAFT : GoalState.PROPOSED,
    proposedBy: actorId,
    measures: measures.drafts,
    alignments: parents.map(({ parentId, why, weightBps }) => ({ parentId, why, weightBps })),
    derivations,
  });
}
