import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lacksAdministration, writingPerson } from "../../people/actions/require.js";
import { GOAL_LIMIT_RANGE_V1, type GoalLimits } from "../domain/goal-limit.js";
import { replaceGoalLimits } from "../store/goal-limit.store.js";
import { lockGoals } from "../store/goal.store.js";

/** Sets how many goals of a person and of a team may be active at once. Goals that run already stay. */
export async function setGoalLimits(
  deps: ActionDeps,
  viewer: Viewer,
  limits: GoalLimits,
): Promise<Result<OrganisationId, readonly Problem[]>> {
  const actor = writingPerson(viewer, "Limits are set");
  if (!actor.ok) return actor;
  const forbidden = lacksAdministration(viewer);
  if (forbidden !== null) return err([forbidden]);
  const problems = [...rangeProblem("person", limits.person), ...rangeProblem("team", limits.team)];
  if (problems.length > 0) return err(problems);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockGoals(tx);
    await replaceGoalLimits(tx, limits, actor.value);
    return ok(viewer.organisationId);
  });
}

function rangeProblem(field: "person" | "team", value: number): readonly Problem[] {
  const { fewest, most } = GOAL_LIMIT_RANGE_V1;
  if (value >= fewest && value <= most) return [];
  const message = `A ${field} may have from ${fewest} to ${most} active goals, not ${value}`;
  return [problem("VALIDATION_FAILED", `input.${field}`, message)];
}
