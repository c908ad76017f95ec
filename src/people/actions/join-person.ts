import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import { brokenConstraint } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { addressProblem, nameProblem } from "../domain/check-name.js";
import type { Proficiency, TeamRole } from "../domain/person.js";
import { findPerson, teamExists, writePeople } from "../store/people.store.js";
import { replaceValidities } from "../store/validity.store.js";
import { isTimeZone } from "../../platform/kernel/time-zone.js";
import { lacksAdministration } from "./require.js";

export interface JoinPerson {
  readonly displayName: string;
  readonly email?: string | null | undefined;
  readonly isPerson?: boolean | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly joinedOn: LocalDate;
  readonly teamId?: TeamId | null | undefined;
  readonly teamRole?: TeamRole | null | undefined;
  readonly managerId?: PersonId | null | undefined;
  readonly proficiency?: Proficiency | null | undefined;
}

/** Something, an at sign, and a domain: enough to catch a slip of the pen. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Somebody joins: the person, their team, manager and proficiency from the first day. */
export async function joinPerson(
  deps: ActionDeps,
  viewer: Viewer,
  command: JoinPerson,
): Promise<Result<PersonId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  const wrong =
    nameProblem("input.displayName", "A person", command.displayName) ??
    addressProblem("input.email", command.email);
  if (wrong) return err([wrong]);
  if (command.email != null && !ADDRESS.test(command.email))
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.email",
        `"${command.email}" is no e-mail address, such as ann@acme.example`,
      ),
    ]);
  if (command.timeZone != null && !isTimeZone(command.timeZone))
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.timeZone",
        `"${command.timeZone}" is no IANA time zone, such as Europe/Stockholm`,
      ),
    ]);
  try {
    return await transact(deps, viewer.organisationId, async (tx) => {
      const { teamId, managerId } = command;
      if (teamId != null && !(await teamExists(tx, teamId)))
        return err([problem("NOT_FOUND", "input.teamId", "There is no such team")]);
      if (managerId != null && (await findPerson(tx, managerId)) === null)
        return err([problem("NOT_FOUND", "input.managerId", "There is no such person")]);
      const id = newId<"Person">();
      await writePeople(tx, [
        {
          id,
          displayName: command.displayName.trim(),
          email: command.email?.toLowerCase() ?? null,
          isPerson: command.isPerson ?? true,
          timeZone: command.timeZone ?? viewer.timeZone,
          joinedOn: command.joinedOn,
          leftOn: null,
        },
      ]);
      const since = { key: id, from: command.joinedOn, to: null };
      if (teamId != null)
        await replaceValidities(
          tx,
          "membership",
          [id],
          [{ ...since, values: [teamId, command.teamRole ?? "MEMBER"] }],
        );
      if (managerId != null)
        await replaceValidities(tx, "reporting_line", [id], [{ ...since, values: [managerId] }]);
      await replaceValidities(
        tx,
        "proficiency",
        [id],
        [{ ...since, values: [command.proficiency ?? "NONE"] }],
      );
      await tx.emit({ task: "people-changed", ids: [id] });
      return ok(id);
    });
  } catch (error) {
    if (brokenConstraint(error) !== "uq_person_email") throw error;
    return err([
      problem("ALREADY_EXISTS", "input.email", "Another person of the organisation has this address"),
    ]);
  }
}
