import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ProgramRole } from "../domain/person.js";
import { findPerson } from "../store/people.store.js";
import { currentValidities, replaceValidities } from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

export interface GrantRole {
  readonly personId: PersonId;
  readonly role: ProgramRole;
  readonly from: LocalDate;
  /** False ends the role on that day. */
  readonly granted: boolean;
}

/** Gives somebody a duty in the programme from a day on, or ends it. */
export async function grantRole(
  deps: ActionDeps,
  viewer: Viewer,
  command: GrantRole,
): Promise<Result<PersonId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    if ((await findPerson(tx, command.personId)) === null)
      return err([problem("NOT_FOUND", "input.personId", "There is no such person")]);
    const stored = await currentValidities(tx, "program_role", [command.personId]);
    const others = stored.filter((row) => row.values[0] !== command.role);
    const earlier = stored
      .filter((row) => row.values[0] === command.role && row.from < command.from)
      .map((row) => (row.to === null || row.to > command.from ? { ...row, to: command.from } : row));
    const next = { key: command.personId, values: [command.role], from: command.from, to: null };
    await replaceValidities(
      tx,
      "program_role",
      [command.personId],
      [...others, ...earlier, ...(command.granted ? [next] : [])],
    );
    return ok(command.personId);
  });
}
