import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, PersonId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import { isTerminal } from "../domain/goal-transition.js";
import { metricLevelOf } from "../domain/goal-level.js";
import { GoalState, type GoalLevel } from "../domain/goal.js";
import { WHOLE_BPS, type MeasureDraft } from "../domain/goal-measure.js";
import { CascadeSplit } from "../domain/split-target.js";
import { isShare, validateGoal } from "../domain/validate-goal.js";
import { measuresAsOf } from "../store/goal-frame.js";
import { findGoal, lockGoals, type StoredGoal } from "../store/goal.store.js";
import { wrongState } from "./change-goal.js";
import { checkOwner } from "./check-owner.js";
import { retiredMetric } from "./find-aims.js";
import { actingPerson } from "./goal-party.js";
import { goalProblem } from "./goal-problems.js";
import { activityProblem, requiredText } from "./goal-text.js";
import { splitMeasures, type CascadePart, type CascadeRequest } from "./split-measures.js";
import { storeGoal } from "./store-goal.js";

export interface CascadeGoal extends CascadeRequest {
  readonly goalId: GoalId;
  /** What the goal means for those it is handed to, in words of their work. */
  readonly why: string;
}

/** The most parts of one cascade. */
export const MOST_PARTS_V1 = 50;

/**
 * Hands a goal down: a draft for each team or person, aligned to it, in one transaction. With SAME all aim at the same
 * figure; with SUM each answers for a share of the way, so that together they move the goal all the way. The drafts are
 * their author's until submitted, and can be adapted.
 */
export async function cascadeGoal(
  deps: ActionDeps,
  viewer: Viewer,
  command: CascadeGoal,
): Promise<Result<readonly GoalId[], readonly Problem[]>> {
  const actor = actingPerson(viewer);
  if (!actor.ok) return actor;
  const wrong = [...whyProblems(command.why), ...partProblems(command)];
  if (wrong.length > 0) return err(wrong);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockGoals(tx);
    const parent = await findGoal(tx, viewer, command.goalId);
    if (parent === null) return err([problem("NOT_FOUND", "input.goalId", "There is no such goal")]);
    if (isTerminal(parent.state) || parent.state === GoalState.DRAFT)
      return err([wrongState(parent, "a goal is handed down once it is proposed and until it is settled")]);
    const retired = retiredMetrics(parent);
    if (retired.length > 0) return err(retired);
    const measures = await splitMeasures(tx, viewer, parent, command);
    if (!measures.ok) return measures;
    const problems = await childProblems(tx, viewer, parent, command, measures.value);
    if (problems.length > 0) return err(problems);
    return ok(await storeChildren(tx, actor.value, parent, command, measures.value));
  });
}

/** What is handed down is a new goal, and a retired metric takes none. */
function retiredMetrics({ frame }: StoredGoal): readonly Problem[] {
  return measuresAsOf(frame, null).flatMap((measure) =>
    measure.by === "METRIC" && measure.isMetricRetired
      ? [retiredMetric("input.goalId", measure.definition.name)]
      : [],
  );
}

function whyProblems(why: string): readonly Problem[] {
  const wrong =
    requiredText("input.why", "What the goal means for them", why) ?? activityProblem("input.why", why);
  return wrong === null ? [] : [wrong];
}

function partProblems({ parts, split }: CascadeGoal): readonly Problem[] {
  const problems: Problem[] = [];
  const invalid = (path: string, message: string): void => {
    problems.push(problem("VALIDATION_FAILED", path, message));
  };
  if (parts.length === 0 || parts.length > MOST_PARTS_V1)
    invalid("input.parts", `Give from 1 to ${MOST_PARTS_V1} parts, not ${parts.length}`);
  const seen = new Set<string>();
  for (const [at, { teamId, personId }] of parts.entries()) {
    const id = teamId ?? personId;
    if (id == null || (teamId != null && personId != null))
      invalid(`input.parts.${at}`, "Give exactly one of teamId and personId");
    else if (seen.has(id)) invalid(`input.parts.${at}`, "This one is in the list already");
    else seen.add(id);
  }
  return [...problems, ...shareProblems(parts, split)];
}

function shareProblems(parts: readonly CascadePart[], split: CascadeSplit): readonly Problem[] {
  const shares = parts.map(({ shareBps }) => shareBps ?? null);
  if (split === CascadeSplit.SAME) {
    if (shares.every((share) => share === null)) return [];
    return [problem("VALIDATION_FAILED", "input.parts", "With SAME nobody takes a share: leave them out")];
  }
  const sum = shares.reduce((total: number, share) => total + (share ?? 0), 0);
  if (sum === WHOLE_BPS && shares.every((share) => share !== null && isShare(share))) return [];
  return [
    problem(
      "WEIGHTS_NOT_100",
      "input.parts",
      `The shares of all parts must be whole basis points above 0 that sum to 10000; they sum to ${sum}`,
    ),
  ];
}

const levelOf = ({ teamId }: CascadePart): GoalLevel => (teamId == null ? "PERSON" : "TEAM");

async function childProblems(
  tx: Tx,
  viewer: Viewer,
  parent: StoredGoal,
  { parts }: CascadeGoal,
  measures: readonly (readonly MeasureDraft[])[],
): Promise<readonly Problem[]> {
  const { teamOnlyMode } = await readStanding(tx, viewer);
  const problems: Problem[] = [];
  for (const [at, part] of parts.entries()) {
    const level = levelOf(part);
    const owner = await checkOwner(tx, viewer, {
      level,
      ownerPersonId: part.personId,
      ownerTeamId: part.teamId,
    });
    const path = `input.parts.${at}`;
    if (!owner.ok) problems.push(...owner.error.map((found) => ownerProblem(found, path, part)));
    const valid = validateGoal({
      level,
      metricLevel: metricLevelOf(level, teamOnlyMode),
      category: parent.category,
      measures: measures[at] ?? [],
      period: parent.frame.period,
      parents: [{ level: parent.level, weightBps: null }],
    });
    const here = (): string => path;
    if (!valid.ok)
      problems.push(
        ...valid.error
          .map((found) => goalProblem(found, { metric: here, target: here, parent: here }))
          .map((found) => ({ ...found, path: path.split(".") })),
      );
  }
  return problems;
}

/** What is wrong with whom a part is for: at its id when there is no such one, else at the part. */
function ownerProblem(found: Problem, path: string, { teamId }: CascadePart): Problem {
  const field = teamId == null ? "personId" : "teamId";
  return { ...found, path: (found.code === "NOT_FOUND" ? `${path}.${field}` : path).split(".") };
}

async function storeChildren(
  tx: Tx,
  actorId: PersonId,
  parent: StoredGoal,
  { parts, why }: CascadeGoal,
  measures: readonly (readonly MeasureDraft[])[],
): Promise<readonly GoalId[]> {
  const ids: GoalId[] = [];
  for (const [at, part] of parts.entries())
    ids.push(
      await storeGoal(tx, {
        level: levelOf(part),
        personId: part.personId ?? null,
        teamId: part.teamId ?? null,
        title: parent.frame.title,
        rationale: why.trim(),
        category: parent.category,
        ambition: parent.frame.ambition,
        rollUp: parent.frame.rollUp,
        period: parent.frame.period,
        state: GoalState.DRAFT,
        proposedBy: actorId,
        measures: measures[at] ?? [],
        alignments: [{ parentId: parent.id, why: why.trim(), weightBps: null }],
        derivations: [{ kind: "PARENT_GOAL", parentId: parent.id }],
      }),
    );
  return ids;
}
