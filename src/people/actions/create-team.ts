import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import { nameProblem } from "../domain/check-name.js";
import { findCycle } from "../domain/validity-lines.js";
import { lockStructure } from "../store/organisation.store.js";
import { teamExists, writeTeams } from "../store/people.store.js";
import { continueWith, currentValidities, linesOf, replaceValidities } from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

export interface CreateTeam {
  readonly name: string;
  readonly parentId?: TeamId | null | undefined;
  readonly from: LocalDate;
}

/** Creates a team below another, or at the top. */
export async function createTeam(
  deps: ActionDeps,
  viewer: Viewer,
  command: CreateTeam,
): Promise<Result<TeamId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  const unnamed = nameProblem("input.name", "A team", command.name);
  if (unnamed) return err([unnamed]);
  return transact(deps, viewer.organisationId, async (tx) => {
    const parent = command.parentId ?? null;
    if (parent !== null && !(await teamExists(tx, parent)))
      return err([problem("NOT_FOUND", "input.parentId", "There is no such team")]);
    const id = newId<"Team">();
    await writeTeams(tx, [{ id, sourceId: null, externalId: null, name: command.name.trim() }]);
    await replaceValidities(
      tx,
      "team_placement",
      [id],
      [{ key: id, values: [parent], from: command.from, to: null }],
    );
    return ok(id);
  });
}

export interface MoveTeam {
  readonly teamId: TeamId;
  readonly parentId: TeamId | null;
  readonly from: LocalDate;
}

/** Puts a team below another from a day on; reports on earlier periods keep the earlier tree. */
export async function moveTeam(
  deps: ActionDeps,
  viewer: Viewer,
  command: MoveTeam,
): Promise<Result<TeamId, readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockStructure(tx);
    if (!(await teamExists(tx, command.teamId)))
      return err([problem("NOT_FOUND", "input.teamId", "There is no such team")]);
    if (command.parentId !== null && !(await teamExists(tx, command.parentId)))
      return err([problem("NOT_FOUND", "input.parentId", "There is no such team")]);
    const stored = await currentValidities(tx, "team_placement", "ALL");
    const own = stored.filter((row) => row.key === command.teamId);
    const rows = continueWith(own, command.from, {
      key: command.teamId,
      values: [command.parentId],
      from: command.from,
      to: null,
    });
    if (rows === null)
      return err([
        problem(
          "OVERLAPPING_VALIDITY",
          "input.from",
          `A later move of this team is recorded after ${command.from}`,
        ),
      ]);
    const lines = linesOf([...stored.filter((row) => row.key !== command.teamId), ...rows]);
    if (
      findCycle(
        lines,
        lines.filter((line) => line.child === command.teamId),
      ) !== null
    )
      return err([
        problem(
          "TEAM_CYCLE",
          "input.parentId",
          "This team is below the one you move: a team cannot stand above itself",
        ),
      ]);
    await replaceValidities(tx, "team_placement", [command.teamId], rows);
    await tx.emit({ task: "memberships-changed", ids: [command.teamId] });
    return ok(command.teamId);
  });
}
