import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findPerson, writePeople } from "../store/people.store.js";
import { currentValidities, replaceValidities } from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

export interface LeavePerson {
  readonly personId: PersonId;
  /** The first day on which the person is no longer there. */
  readonly leftOn: LocalDate;
}

/** Somebody leaves: everything that held about them ends that day, tokens stop working, facts stay. */
export async function leavePerson(
  deps: ActionDeps,
  viewer: Viewer,
  command: LeavePerson,
): Promise<Result<PersonId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const person = await findPerson(tx, command.personId);
    if (person === null) return err([problem("NOT_FOUND", "input.personId", "There is no such person")]);
    if (command.leftOn < person.joinedOn)
      return err([
        problem(
          "VALIDATION_FAILED",
          "input.leftOn",
          `The person joined on ${person.joinedOn}: they cannot leave before that`,
        ),
      ]);
    await writePeople(tx, [{ ...person, leftOn: command.leftOn }]);
    for (const table of ["membership", "reporting_line", "proficiency", "program_role"] as const) {
      const stored = await currentValidities(tx, table, [person.id]);
      const kept = stored
        .filter((row) => row.from < command.leftOn)
        .map((row) => (row.to === null || row.to > command.leftOn ? { ...row, to: command.leftOn } : row));
      await replaceValidities(tx, table, [person.id], kept);
    }
    await tx.emit({ task: "memberships-changed", ids: [person.id] });
    await tx.emit({ task: "people-changed", ids: [person.id] });
    return ok(person.id);
  });
}
