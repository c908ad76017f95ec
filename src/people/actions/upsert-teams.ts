import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { SourceId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { TeamRow } from "../domain/rows.js";
import { findCycle, type Line } from "../domain/validity-lines.js";
import { findTeams } from "../store/external.read-model.js";
import { lockStructure } from "../store/organisation.store.js";
import { writeTeams } from "../store/people.store.js";
import { currentValidities, linesOf, replaceValidities, type ValidityRow } from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

/** Since when a team that a source reports has always been where it is. */
const ALWAYS = "1970-01-01" as LocalDate;

/** Creates or updates teams of a source; a row whose parent is unknown or below it fails, the others are written. */
export async function upsertTeams(
  deps: ActionDeps,
  viewer: Viewer,
  sourceId: SourceId,
  rows: readonly TeamRow[],
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockStructure(tx);
    return ok(await writeRows(tx, sourceId, rows));
  });
}

async function writeRows(
  tx: Tx,
  sourceId: SourceId,
  rows: readonly TeamRow[],
): Promise<readonly RowOutcome[]> {
  const references = rows.flatMap((row) => [row.externalId, ...(row.parent == null ? [] : [row.parent])]);
  const known = await findTeams(tx, sourceId, references);
  const ids = new Map<string, TeamId>(known);
  for (const row of rows) if (!ids.has(row.externalId)) ids.set(row.externalId, newId());
  const last = new Map(rows.map((row, index) => [row.externalId, index]));
  const placements = await currentValidities(tx, "team_placement", "ALL");
  let lines = linesOf(placements);
  const outcomes: RowOutcome[] = [];
  const accepted: { readonly row: TeamRow; readonly index: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const id = ids.get(row.externalId);
    const parent = row.parent == null ? null : ids.get(row.parent);
    if (id === undefined || parent === undefined) {
      outcomes[index] = failed(
        problem(
          "NOT_FOUND",
          "parent",
          `No team has the external id "${row.parent}" in this source: import it first or in the same file`,
        ),
      );
      continue;
    }
    const others = lines.filter((line) => line.child !== id);
    const line: Line | null = parent === null ? null : { child: id, parent, from: ALWAYS, to: null };
    if (line !== null && findCycle([...others, line], [line]) !== null) {
      outcomes[index] = failed(
        problem(
          "TEAM_CYCLE",
          "parent",
          `Team "${row.externalId}" would stand above itself: its parent "${row.parent}" is below it`,
        ),
      );
      continue;
    }
    lines = line === null ? others : [...others, line];
    if (last.get(row.externalId) === index) accepted.push({ row, index });
    outcomes[index] = { status: "UNCHANGED", id };
  }
  const written = await writeTeams(
    tx,
    accepted.map(({ row }) => ({
      id: idOf(ids, row.externalId),
      sourceId,
      externalId: row.externalId,
      name: row.name,
    })),
  );
  const moved = await replaceValidities(
    tx,
    "team_placement",
    accepted.map(({ row }) => idOf(ids, row.externalId)),
    accepted.map(({ row }) => placementRow(ids, row, placements)),
  );
  await tx.emit({ task: "memberships-changed", ids: [...moved] });
  for (const { row, index } of accepted) {
    const id = idOf(ids, row.externalId);
    const status = !known.has(row.externalId)
      ? "CREATED"
      : written.has(id) || moved.has(id)
        ? "UPDATED"
        : "UNCHANGED";
    outcomes[index] = { status, id };
  }
  return outcomes;
}

function idOf(ids: ReadonlyMap<string, TeamId>, externalId: string): TeamId {
  const id = ids.get(externalId);
  if (id === undefined) throw new Error(`team ${externalId} has no id`);
  return id;
}

function placementRow(
  ids: ReadonlyMap<string, TeamId>,
  row: TeamRow,
  stored: readonly ValidityRow[],
): ValidityRow {
  const id = idOf(ids, row.externalId);
  const parent = row.parent == null ? null : idOf(ids, row.parent);
  const before = stored.find((placement) => placement.key === id && placement.to === null);
  return { key: id, values: [parent], from: before?.from ?? ALWAYS, to: null };
}
