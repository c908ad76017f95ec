import { groupBy } from "../../platform/kernel/group-by.js";
import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, SourceId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { failed, type RowOutcome } from "../../platform/kernel/row-outcome.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { newId } from "../../platform/new-id.js";
import type { PersonRow } from "../domain/rows.js";
import { findCycle, findOverlap } from "../domain/validity-lines.js";
import { findPeople, findTeams } from "../store/external.read-model.js";
import { lockStructure } from "../store/organisation.store.js";
import { addIdentity, writePeople, type PersonFields } from "../store/people.store.js";
import {
  currentValidities,
  replaceValidities,
  type ValidityRow,
  type ValidityTable,
  linesOf,
} from "../store/validity.store.js";
import { lacksAdministration } from "./require.js";

interface Resolved {
  readonly index: number;
  readonly row: PersonRow;
  readonly fields: PersonFields;
  readonly validities: ReadonlyMap<ValidityTable, readonly ValidityRow[]>;
}

/** Creates or updates people of a source with their teams, managers, proficiency and roles; a bad row fails alone. */
export async function upsertPeople(
  deps: ActionDeps,
  viewer: Viewer,
  sourceId: SourceId,
  rows: readonly PersonRow[],
): Promise<Result<readonly RowOutcome[], readonly Problem[]>> {
  const forbidden = lacksAdministration(viewer);
  if (forbidden) return err([forbidden]);
  return transact(deps, viewer.organisationId, async (tx) => {
    await lockStructure(tx);
    return ok(await writeRows(tx, sourceId, viewer.timeZone, rows));
  });
}

async function writeRows(
  tx: Tx,
  sourceId: SourceId,
  timeZone: string,
  rows: readonly PersonRow[],
): Promise<readonly RowOutcome[]> {
  const { people, teams, known } = await resolveReferences(tx, sourceId, rows);
  const outcomes: RowOutcome[] = [];
  const last = new Map(rows.map((row, index) => [row.externalId, index]));
  const resolved: Resolved[] = [];
  const emails = await emailOwners(tx, rows);
  for (const [index, row] of rows.entries()) {
    const result = resolveRow(index, row, people, teams, timeZone, emails);
    if (!result.ok) outcomes[index] = failed(...result.error);
    else if (last.get(row.externalId) === index) resolved.push(result.value);
    else outcomes[index] = { status: "UNCHANGED", id: result.value.fields.id };
  }
  const unusable = rows.flatMap((row, index) => {
    const id = people.get(row.externalId);
    return outcomes[index]?.status === "FAILED" && id !== undefined && !known.has(row.externalId)
      ? [String(id)]
      : [];
  });
  const accepted = await refuseManagerCycles(tx, resolved, outcomes, new Set(unusable));
  const written = await writePeople(
    tx,
    accepted.map((person) => person.fields),
  );
  await addIdentity(
    tx,
    accepted
      .filter((person) => !known.has(person.row.externalId))
      .map((person) => ({ personId: person.fields.id, sourceId, externalId: person.row.externalId })),
  );
  const changed = await writeValidities(tx, accepted);
  await tx.emit({ task: "people-changed", ids: [...new Set<string>([...written, ...changed])] });
  for (const { index, row, fields } of accepted) {
    const isChanged = written.has(fields.id) || changed.has(fields.id);
    const status = !known.has(row.externalId) ? "CREATED" : isChanged ? "UPDATED" : "UNCHANGED";
    outcomes[index] = { status, id: fields.id };
  }
  return outcomes;
}

async function resolveReferences(
  tx: Tx,
  sourceId: SourceId,
  rows: readonly PersonRow[],
): Promise<{
  readonly people: ReadonlyMap<string, PersonId>;
  readonly teams: ReadonlyMap<string, TeamId>;
  readonly known: ReadonlySet<string>;
}> {
  const managers = rows.flatMap((row) => (row.reportingLines ?? []).map((line) => line.manager));
  const found = await findPeople(tx, sourceId, [...rows.map((row) => row.externalId), ...managers]);
  const people = new Map<string, PersonId>(found);
  for (const row of rows) if (!people.has(row.externalId)) people.set(row.externalId, newId());
  const teams = await findTeams(
    tx,
    sourceId,
    rows.flatMap((row) => (row.memberships ?? []).map((membership) => membership.team)),
  );
  return { people, teams, known: new Set(found.keys()) };
}

async function emailOwners(tx: Tx, rows: readonly PersonRow[]): Promise<Map<string, string>> {
  const emails = rows.flatMap((row) => (row.email == null ? [] : [row.email.toLowerCase()]));
  const found = await tx.query<{ email: string; id: string }>(
    `select p.email, p.id from person p where p.organisation_id = $1 and p.email = any($2::text[])`,
    [tx.organisationId, emails],
  );
  return new Map(found.map((row) => [row.email, row.id]));
}

function resolveRow(
  index: number,
  row: PersonRow,
  people: ReadonlyMap<string, PersonId>,
  teams: ReadonlyMap<string, TeamId>,
  timeZone: string,
  emails: Map<string, string>,
): Result<Resolved, readonly Problem[]> {
  const id = people.get(row.externalId);
  if (id === undefined) throw new Error(`person ${row.externalId} has no id`);
  const problems: Problem[] = [];
  const email = row.email?.toLowerCase() ?? null;
  const owner = email === null ? undefined : emails.get(email);
  if (email !== null && owner !== undefined && owner !== id)
    problems.push(
      problem(
        "ALREADY_EXISTS",
        "email",
        `Another person of the organisation has the address of "${row.externalId}"`,
      ),
    );
  if (row.leftOn != null && row.leftOn < row.joinedOn)
    problems.push(
      problem("VALIDATION_FAILED", "leftOn", `leftOn ${row.leftOn} is before joinedOn ${row.joinedOn}`),
    );
  const validities = collectValidities(id, row, people, teams, problems);
  if (problems.length > 0) return err(problems);
  if (email !== null) emails.set(email, id);
  const fields: PersonFields = {
    id,
    displayName: row.displayName,
    email,
    isPerson: row.isPerson ?? true,
    timeZone: row.timeZone ?? timeZone,
    joinedOn: row.joinedOn,
    leftOn: row.leftOn ?? null,
  };
  return ok({ index, row, fields, validities });
}

function collectValidities(
  id: PersonId,
  row: PersonRow,
  people: ReadonlyMap<string, PersonId>,
  teams: ReadonlyMap<string, TeamId>,
  problems: Problem[],
): ReadonlyMap<ValidityTable, readonly ValidityRow[]> {
  const validities = new Map<ValidityTable, readonly ValidityRow[]>();
  const take = <T extends { from: LocalDate; to?: LocalDate | null | undefined }>(
    table: ValidityTable,
    field: string,
    list: readonly T[] | undefined,
    valuesOf: (item: T, at: number) => readonly (string | null)[],
    alone: (row: ValidityRow) => string = () => "",
  ): void => {
    if (list === undefined) return;
    const rowsOf = list.map((item, at): ValidityRow => {
      if (item.to != null && item.to <= item.from)
        problems.push(
          problem(
            "EMPTY_PERIOD",
            `${field}.${at}.to`,
            `A validity ends after it begins: ${item.from} to ${item.to}`,
          ),
        );
      return { key: id, values: valuesOf(item, at), from: item.from, to: item.to ?? null };
    });
    for (const group of groupBy(rowsOf, alone).values()) {
      const overlap = findOverlap(group);
      if (overlap !== null)
        problems.push(
          problem(
            "OVERLAPPING_VALIDITY",
            field,
            `${field} overlap: one holds from ${overlap[0].from} to ${overlap[0].to ?? "now"}, another from ${overlap[1].from}. End the first on the day the next begins`,
          ),
        );
    }
    validities.set(table, rowsOf);
  };
  const reference = (
    map: ReadonlyMap<string, string>,
    what: string,
    path: string,
    external: string,
  ): string | null => {
    const found = map.get(external);
    if (found === undefined)
      problems.push(
        problem(
          "NOT_FOUND",
          path,
          `No ${what} has the external id "${external}" in this source: import it first`,
        ),
      );
    return found ?? null;
  };
  take("membership", "memberships", row.memberships, (item, at) => [
    reference(teams, "team", `memberships.${at}.team`, item.team),
    item.role ?? "MEMBER",
  ]);
  take("reporting_line", "reportingLines", row.reportingLines, (item, at) => [
    reference(people, "person", `reportingLines.${at}.manager`, item.manager),
  ]);
  take("proficiency", "proficiencies", row.proficiencies, (item) => [item.level]);
  take(
    "program_role",
    "roles",
    row.roles,
    (item) => [item.role],
    (item) => String(item.values[0]),
  );
  return validities;
}

async function refuseManagerCycles(
  tx: Tx,
  resolved: readonly Resolved[],
  outcomes: RowOutcome[],
  unusable: ReadonlySet<string>,
): Promise<readonly Resolved[]> {
  if (!resolved.some((person) => person.validities.has("reporting_line"))) return resolved;
  let lines = linesOf(await currentValidities(tx, "reporting_line", "ALL"));
  // A line to a person of the same file who was refused must not be written either.
  const accepted: Resolved[] = [];
  for (const person of resolved) {
    const wanted = person.validities.get("reporting_line");
    if (wanted === undefined) {
      accepted.push(person);
      continue;
    }
    const own = linesOf(wanted);
    const next = [...lines.filter((line) => line.child !== person.fields.id), ...own];
    const cycle = findCycle(next, own);
    if (cycle === null) {
      lines = next;
      accepted.push(person);
    } else
      outcomes[person.index] = failed(
        problem(
          "MANAGER_CYCLE",
          "reportingLines",
          `"${person.row.externalId}" would be their own manager over ${cycle.length - 1} steps: end one of these reporting lines first`,
        ),
      );
  }
  return dropDangling(accepted, resolved, outcomes, unusable);
}

/** Refuses rows that point at a new person whose own row was refused. */
function dropDangling(
  accepted: readonly Resolved[],
  resolved: readonly Resolved[],
  outcomes: RowOutcome[],
  unusable: ReadonlySet<string>,
): readonly Resolved[] {
  const refused = new Set([
    ...unusable,
    ...resolved
      .filter((person) => outcomes[person.index]?.status === "FAILED")
      .map((person) => String(person.fields.id)),
  ]);
  if (refused.size === 0) return accepted;
  const kept = accepted.filter(
    (person) =>
      !(person.validities.get("reporting_line") ?? []).some((line) => refused.has(String(line.values[0]))),
  );
  for (const person of accepted)
    if (!kept.includes(person))
      outcomes[person.index] = failed(
        problem(
          "NOT_FOUND",
          "reportingLines",
          `The manager of "${person.row.externalId}" was refused in this file: mend that row first`,
        ),
      );
  return kept.length === accepted.length ? kept : dropDangling(kept, resolved, outcomes, unusable);
}

async function writeValidities(tx: Tx, people: readonly Resolved[]): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (const table of ["membership", "reporting_line", "proficiency", "program_role"] as const) {
    const given = people.filter((person) => person.validities.has(table));
    if (given.length === 0) continue;
    const keys = given.map((person) => person.fields.id);
    const rows = given.flatMap((person) => person.validities.get(table) ?? []);
    const moved = await replaceValidities(tx, table, keys, rows);
    for (const key of moved) changed.add(key);
    if (table === "membership") await tx.emit({ task: "memberships-changed", ids: [...moved] });
  }
  return changed;
}
