import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { WorkStandardId } from "../../platform/kernel/ids.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lacksAdministration, writingPerson } from "../../people/actions/require.js";
import { endStandard, findStandard } from "../store/work-standard.store.js";
import { requiredText } from "./goal-text.js";

export interface RetireWorkStandard {
  readonly standardId: WorkStandardId;
  readonly reason: string;
}

/** Says that a standard no longer holds; goals that follow from it are then told to look for another reason. */
export async function retireWorkStandard(
  deps: ActionDeps,
  viewer: Viewer,
  { standardId, reason }: RetireWorkStandard,
): Promise<Result<WorkStandardId, readonly Problem[]>> {
  const actor = writingPerson(viewer, "Standards are retired");
  if (!actor.ok) return actor;
  const forbidden = lacksAdministration(viewer) ?? requiredText("input.reason", "The reason", reason);
  if (forbidden !== null) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const standard = await findStandard(tx, standardId);
    if (standard === null)
      return err([problem("NOT_FOUND", "input.standardId", "There is no such standard")]);
    if (standard.isRetired)
      return err([
        problem("INVALID_STATE", "input.standardId", "It is retired already", { state: "RETIRED" }),
      ]);
    await endStandard(tx, standardId, actor.value, reason.trim());
    return ok(standardId);
  });
}
