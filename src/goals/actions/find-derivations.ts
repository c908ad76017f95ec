import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId, WorkStandardId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Aim } from "../domain/aim.js";
import type { MeasureDraft } from "../domain/goal-measure.js";
import type { Derivation } from "../store/goal-derivation.store.js";
import { findGoal } from "../store/goal.store.js";
import { findStandard } from "../store/work-standard.store.js";
import { findOwnMetrics, namesMetric, readAim, type AimInput, type KnownOwnMetrics } from "./find-aims.js";

/** What a goal follows from, as it is given: exactly one of the three; a metric is a built-in or an own one. */
export interface DerivationInput extends AimInput {
  readonly standardId?: WorkStandardId | null | undefined;
  readonly goalId?: GoalId | null | undefined;
}

/** What a goal follows from if nobody says: the goals it serves and the metrics it is measured by. */
interface Implied {
  readonly measures: readonly MeasureDraft[];
  readonly parentIds: readonly GoalId[];
}

/**
 * What a goal follows from: at least one requirement of the job, standard of a training, goal above or metric. A goal
 * that follows from nothing is somebody's whim, and nobody can say later whether its reason still holds.
 */
export async function findDerivations(
  tx: Tx,
  viewer: Viewer,
  given: readonly DerivationInput[] | null | undefined,
  implied: Implied,
): Promise<Result<readonly Derivation[], readonly Problem[]>> {
  if (given == null || given.length === 0) {
    const derived = imply(implied);
    return derived.length > 0 ? ok(derived) : err([required()]);
  }
  const problems: Problem[] = [];
  const found: Derivation[] = [];
  const own = await findOwnMetrics(tx, given);
  for (const [at, input] of given.entries()) {
    const one = await findOne(tx, viewer, { input, own, path: `input.derivedFrom.${at}` });
    if (one.ok) found.push(one.value);
    else problems.push(...one.error);
  }
  return problems.length === 0 ? ok(found) : err(problems);
}

function imply({ measures, parentIds }: Implied): readonly Derivation[] {
  const aims = measures.flatMap(({ basis }) => (basis.by === "METRIC" ? [basis] : []));
  return [
    ...parentIds.map((parentId) => ({ kind: "PARENT_GOAL", parentId }) as const),
    ...new Map(aims.map((aim) => [aim.metric, fromMetric(aim)])).values(),
  ];
}

function fromMetric({ metric, definition }: Aim): Derivation {
  return { kind: "METRIC", metric, definitionVersion: definition.version };
}

interface OneDerivation {
  readonly input: DerivationInput;
  readonly own: KnownOwnMetrics;
  readonly path: string;
}

async function findOne(
  tx: Tx,
  viewer: Viewer,
  { input, own, path }: OneDerivation,
): Promise<Result<Derivation, readonly Problem[]>> {
  const { standardId, goalId, metric, ownMetricId } = input;
  const count = [standardId, goalId, metric, ownMetricId].filter((one) => one != null).length;
  if (count !== 1)
    return err([
      problem("VALIDATION_FAILED", path, "Give exactly one of standardId, goalId, metric and ownMetricId"),
    ]);
  if (namesMetric(input)) {
    const aim = readAim(input, own, path);
    return aim.ok ? ok(fromMetric(aim.value)) : aim;
  }
  if (goalId != null) {
    const goal = await findGoal(tx, viewer, goalId);
    if (goal === null) return err([problem("NOT_FOUND", `${path}.goalId`, "There is no such goal")]);
    return ok({ kind: "PARENT_GOAL", parentId: goalId });
  }
  const standard = standardId == null ? null : await findStandard(tx, standardId);
  if (standard === null)
    return err([problem("NOT_FOUND", `${path}.standardId`, "There is no such standard")]);
  if (standard.isRetired)
    return err([
      problem("INVALID_STATE", `${path}.standardId`, "The standard is retired: derive from one that holds", {
        state: "RETIRED",
      }),
    ]);
  return ok({ kind: "WORK_STANDARD", standardId: standard.id });
}

function required(): Problem {
  return problem(
    "DERIVATION_REQUIRED",
    "input.derivedFrom",
    "Say what the goal follows from: a requirement of the job, a standard of a training, a goal above or a metric",
  );
}
