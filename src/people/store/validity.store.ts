import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LocalDate, Validity } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { Line } from "../domain/validity-lines.js";

/** The tables whose rows hold for a while, with the column that says for whom and the columns that say what. */
const TABLES = {
  membership: { key: "person_id", values: ["team_id", "role"] },
  reporting_line: { key: "person_id", values: ["manager_id"] },
  proficiency: { key: "person_id", values: ["level"] },
  program_role: { key: "person_id", values: ["role"] },
  team_placement: { key: "team_id", values: ["parent_id"] },
} as const;
export type ValidityTable = keyof typeof TABLES;

/** One statement about `key` that holds in `[from, to)`; `values` in the order of the table's value columns. */
export interface ValidityRow extends Validity {
  readonly key: string;
  readonly values: readonly (string | null)[];
}

/** The rows whose first value is what their key is under; those under nothing are left out. */
export function linesOf(rows: readonly ValidityRow[]): readonly Line[] {
  return rows.flatMap(({ key, values: [parent], from, to }) =>
    parent == null ? [] : [{ child: key, parent, from, to }],
  );
}

interface StoredRow extends ValidityRow {
  readonly id: string;
}

/** What is known now about the given keys, earliest first. */
export async function currentValidities(
  tx: Tx,
  table: ValidityTable,
  keys: readonly string[] | "ALL",
): Promise<readonly StoredRow[]> {
  const { key, values } = TABLES[table];
  return tx.query<StoredRow>(
    `select v.id, v.${key} as key, array[${values.map((value) => `v.${value}::text`).join(", ")}] as values,
       v.valid_from::text as "from", v.valid_to::text as "to"
     from ${table} v
     where v.organisation_id = $1 and v.superseded_at is null and ($2::uuid[] is null or v.${key} = any($2))
     order by v.${key}, v.valid_from, v.id`,
    [tx.organisationId, keys === "ALL" ? null : keys],
  );
}

/**
 * Makes `wanted` the whole truth about the given keys: rows that are no longer said are superseded, new ones are
 * appended, equal ones stay. Returns the keys about which anything changed.
 */
export async function replaceValidities(
  tx: Tx,
  table: ValidityTable,
  keys: readonly string[],
  wanted: readonly ValidityRow[],
): Promise<ReadonlySet<string>> {
  const stored = await currentValidities(tx, table, keys);
  const text = (row: ValidityRow): string => JSON.stringify([row.key, row.values, row.from, row.to]);
  const wantedTexts = new Set(wanted.map(text));
  const storedTexts = new Set(stored.map(text));
  const ended = stored.filter((row) => !wantedTexts.has(text(row)));
  const added = wanted.filter((row) => !storedTexts.has(text(row)));
  if (ended.length > 0)
    await tx.query(
      `update ${table} set superseded_at = $3 where organisation_id = $1 and id = any($2::uuid[])`,
      [tx.organisationId, ended.map((row) => row.id), tx.recordedAt],
    );
  if (added.length > 0) await append(tx, table, added);
  return new Set([...ended, ...added].map((row) => row.key));
}

async function append(tx: Tx, table: ValidityTable, rows: readonly ValidityRow[]): Promise<void> {
  const { key, values } = TABLES[table];
  await tx.query(
    `insert into ${table} (organisation_id, id, ${key}, ${values.join(", ")}, valid_from, valid_to, recorded_at)
     select $1, r.id, r.key, ${values.map((value) => `r.${value}`).join(", ")}, r.valid_from, r.valid_to, $2
     from jsonb_to_recordset($3::jsonb)
       as r (id uuid, key uuid, ${values.map((value) => `${value} ${value.endsWith("_id") ? "uuid" : "text"}`).join(", ")}, valid_from date, valid_to date)`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(
        rows.map((row) => ({
          id: newId(),
          key: row.key,
          ...Object.fromEntries(values.map((value, index) => [value, row.values[index] ?? null])),
          valid_from: row.from,
          valid_to: row.to,
        })),
      ),
    ],
  );
}

/**
 * What holds when `next` holds from `from` on: the row that held that day is cut off there. Returns null when
 * another row begins later, because then nobody can know which of the two is meant.
 */
export function continueWith(
  stored: readonly ValidityRow[],
  from: LocalDate,
  next: ValidityRow | null,
): readonly ValidityRow[] | null {
  if (stored.some((row) => row.from > from)) return null;
  const kept = stored
    .filter((row) => row.from < from)
    .map((row) => (row.to === null || row.to > from ? { ...row, to: from } : row));
  return next === null ? kept : [...kept, next];
}
