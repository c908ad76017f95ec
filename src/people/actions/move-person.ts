import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Proficiency, TeamRole } from "../domain/person.js";
import { findCycle } from "../domain/validity-lines.js";
import { lockStructure } from "../store/organisation.store.js";
import { findPerson, teamExists } from "../store/people.store.js";
import {
  continueWith,
  currentValidities,
  replaceValidities,
  type ValidityRow,
  type ValidityTable,
  linesOf,
} from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

export interface MovePerson {
  readonly personId: PersonId;
  /** The first day on which the new state holds. */
  readonly from: LocalDate;
  readonly teamId?: TeamId | null | undefined;
  readonly teamRole?: TeamRole | null | undefined;
  /** null: from then on nobody. */
  readonly managerId?: PersonId | null | undefined;
  readonly proficiency?: Proficiency | null | undefined;
}

/** Somebody gets another team, manager or proficiency from a day on; what held before stays on record. */
export async function movePerson(
  deps: ActionDeps,
  viewer: Viewer,
  command: MovePerson,
): Promise<Result<PersonId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockStructure(tx);
    const person = await findPerson(tx, command.personId);
    if (person === null) return err([problem("NOT_FOUND", "input.personId", "There is no such person")]);
    if (command.from < person.joinedOn)
      return err([
        problem(
          "VALIDATION_FAILED",
          "input.from",
          `The person joined on ${person.joinedOn}: nothing can hold before that`,
        ),
      ]);
    const problems = [
      ...(await moveTeam(tx, command)),
      ...(await moveManager(tx, command)),
      ...(command.proficiency == null
        ? []
        : await hold(tx, "proficiency", command, [command.proficiency], "input.from")),
    ];
    if (problems.length > 0) return err(problems);
    if (command.teamId != null) await tx.emit({ task: "memberships-changed", ids: [command.personId] });
    if (command.proficiency != null) await tx.emit({ task: "people-changed", ids: [command.personId] });
    return ok(command.personId);
  });
}

async function moveTeam(tx: Tx, command: MovePerson): Promise<readonly Problem[]> {
  const { teamId } = command;
  if (teamId == null) return [];
  if (!(await teamExists(tx, teamId))) return [problem("NOT_FOUND", "input.teamId", "There is no such team")];
  return hold(tx, "membership", command, [teamId, command.teamRole ?? "MEMBER"], "input.from");
}

async function moveManager(tx: Tx, command: MovePerson): Promise<readonly Problem[]> {
  const { managerId } = command;
  if (managerId === undefined) return [];
  if (managerId === null) return hold(tx, "reporting_line", command, null, "input.from");
  if (managerId === command.personId)
    return [problem("MANAGER_CYCLE", "input.managerId", "Nobody can be their own manager")];
  if ((await findPerson(tx, managerId)) === null)
    return [problem("NOT_FOUND", "input.managerId", "There is no such person")];
  const problems = await hold(tx, "reporting_line", command, [managerId], "input.from");
  if (problems.length > 0) return problems;
  const lines = linesOf(await currentValidities(tx, "reporting_line", "ALL"));
  const own = lines.filter((line) => line.child === command.personId);
  return findCycle(lines, own) === null
    ? []
    : [
        problem(
          "MANAGER_CYCLE",
          "input.managerId",
          "This manager reports, over some steps, to the person on the same day: end that line first",
        ),
      ];
}

/** Lets `values` hold from the day on; null lets nothing hold. */
async function hold(
  tx: Tx,
  table: ValidityTable,
  command: MovePerson,
  values: ValidityRow["values"] | null,
  path: string,
): Promise<readonly Problem[]> {
  const key = command.personId;
  const stored = await currentValidities(tx, table, [key]);
  const next = values === null ? null : { key, values, from: command.from, to: null };
  const rows = continueWith(stored, command.from, next);
  if (rows === null)
    return [
      problem(
        "OVERLAPPING_VALIDITY",
        path,
        `Something is already recorded to begin after ${command.from}: choose a later day, or import the whole history of the person`,
      ),
    ];
  await replaceValidities(tx, table, [key], rows);
  return [];
}
