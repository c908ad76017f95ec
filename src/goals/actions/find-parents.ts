import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { isTerminal } from "../domain/goal-transition.js";
import type { NewAlignment } from "../store/goal-alignment.store.js";
import { findGoal, type StoredGoal } from "../store/goal.store.js";
import { activityProblem, requiredText } from "./goal-text.js";

/** A goal another is to contribute to, how, and with what share. */
export interface ParentInput {
  readonly parentId: GoalId;
  readonly why: string;
  /** In basis points; all parents are weighed or none. */
  readonly weightBps?: number | null | undefined;
}

/** The goals one is to contribute to: a list, or in short the only one. */
export interface ParentsInput {
  readonly parents?: readonly ParentInput[] | null | undefined;
  readonly parentId?: GoalId | null | undefined;
  readonly why?: string | null | undefined;
}

/** A parent that was found, and where in the input it was named. */
export interface FoundParent extends NewAlignment {
  readonly goal: StoredGoal;
  readonly path: string;
}

interface PlacedParent extends ParentInput {
  readonly idPath: string;
  readonly whyPath: string;
}

/**
 * Finds the goals another one is to contribute to.
 * @param whyPath where the short form says how it moves its parent.
 */
export async function findParents(
  tx: Tx,
  viewer: Viewer,
  input: ParentsInput,
  whyPath: string,
): Promise<Result<readonly FoundParent[], readonly Problem[]>> {
  const placed = place(input, whyPath);
  if (!placed.ok) return placed;
  const problems: Problem[] = [];
  const found: FoundParent[] = [];
  for (const parent of placed.value) {
    const one = await findParent(tx, viewer, parent);
    if (one.ok) found.push(one.value);
    else problems.push(...one.error);
  }
  return problems.length === 0 ? ok(found) : err(problems);
}

function place(input: ParentsInput, whyPath: string): Result<readonly PlacedParent[], readonly Problem[]> {
  const { parents, parentId, why } = input;
  if (parents == null) {
    if (parentId != null) return ok([{ parentId, why: why ?? "", idPath: "input.parentId", whyPath }]);
    if (why == null) return ok([]);
    return refuse(whyPath, "There is no parent to say this about: leave it out");
  }
  if (parentId != null || why != null)
    return refuse("input.parents", "Give parents, or the only one by itself");
  const twice = parents.findIndex(({ parentId: id }, at) =>
    parents.slice(0, at).some((earlier) => earlier.parentId === id),
  );
  if (twice >= 0) return refuse(`input.parents.${twice}.parentId`, "This parent is in the list already");
  return ok(
    parents.map((parent, at) => ({
      ...parent,
      idPath: `input.parents.${at}.parentId`,
      whyPath: `input.parents.${at}.why`,
    })),
  );
}

function refuse(path: string, message: string): Result<never, readonly Problem[]> {
  return err([problem("VALIDATION_FAILED", path, message)]);
}

async function findParent(
  tx: Tx,
  viewer: Viewer,
  { parentId, why, weightBps, idPath, whyPath }: PlacedParent,
): Promise<Result<FoundParent, readonly Problem[]>> {
  const wrong = requiredText(whyPath, "How this goal moves its parent", why) ?? activityProblem(whyPath, why);
  if (wrong !== null) return err([wrong]);
  const goal = await findGoal(tx, viewer, parentId);
  if (goal === null) return err([problem("NOT_FOUND", idPath, "There is no such goal")]);
  if (isTerminal(goal.state))
    return err([
      problem("INVALID_STATE", idPath, `The parent is ${goal.state}: choose one that is still pursued`, {
        state: goal.state,
      }),
    ]);
  return ok({ parentId, why: why.trim(), weightBps: weightBps ?? null, goal, path: idPath });
}
