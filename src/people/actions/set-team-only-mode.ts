import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { lockTeamOnlyMode, writeTeamOnlyMode } from "../store/organisation-setting.store.js";
import { lacksAdministration } from "./require.js";

/** The most characters of a purpose. */
const MAX_PURPOSE = 2_000;

export interface SetTeamOnlyMode {
  readonly teamOnlyMode: boolean;
  /** What it is changed for; everybody in the organisation can read it. */
  readonly purpose: string;
}

/**
 * An administrator decides whether figures of people are for those people alone. The purpose is kept with the change.
 * Setting what is set already changes nothing and is refused, so that no purpose is stated for nothing.
 * Errors: FORBIDDEN, VALIDATION_FAILED, INVALID_STATE.
 */
export async function setTeamOnlyMode(
  deps: ActionDeps,
  viewer: Viewer,
  { teamOnlyMode, purpose }: SetTeamOnlyMode,
): Promise<Result<OrganisationId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  const { length } = purpose.trim();
  if (length === 0 || length > MAX_PURPOSE)
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.purpose",
        `The purpose takes 1 to ${MAX_PURPOSE} characters, not ${length}: those whose figures are concerned must be able to read what it is for`,
      ),
    ]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const before = await lockTeamOnlyMode(tx);
    if (before === teamOnlyMode)
      return err([
        problem("INVALID_STATE", "input.teamOnlyMode", `Team-only mode is ${before ? "on" : "off"} already`, {
          state: before ? "ON" : "OFF",
        }),
      ]);
    await writeTeamOnlyMode(tx, {
      before,
      after: teamOnlyMode,
      purpose: purpose.trim(),
      by: viewer.personId,
    });
    return ok(viewer.organisationId);
  });
}
