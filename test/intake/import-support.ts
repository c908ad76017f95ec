import { Readable } from "node:stream";
import { importFile, type ImportFile } from "../../src/intake/actions/import-file.js";
import type { ImportReport } from "../../src/intake/domain/import-report.js";
import type { Database } from "../../src/platform/database/database.js";
import type { TestDatabase } from "../support/test-database.js";
import { must, type TestOrganisation } from "../support/test-organisation.js";

/** Rows as a file. */
export function fileOf(rows: readonly unknown[]): Readable {
  return Readable.from(rows.map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`));
}

/** Imports rows, or a stream, into the small organisation. */
export async function importInto(
  db: Pick<TestDatabase, "deps">,
  org: TestOrganisation,
  kind: ImportFile["kind"],
  input: readonly unknown[] | ImportFile["input"],
  extra: Partial<Omit<ImportFile, "kind" | "input">> = {},
): Promise<ImportReport> {
  return must(
    await importFile(db.deps, org.admin, {
      kind,
      sourceId: org.sourceId,
      input: Array.isArray(input) ? fileOf(input) : (input as ImportFile["input"]),
      fileName: `${kind}.jsonl`,
      rejected: null,
      ...extra,
    }),
  );
}

/** The counts of a report that are not zero. */
export function countsOf(report: ImportReport): Readonly<Record<string, number>> {
  const { read, created, updated, unchanged, stale, failed } = report;
  return Object.fromEntries(
    Object.entries({ read, created, updated, unchanged, stale, failed }).filter(([, count]) => count > 0),
  );
}

/** A digest of everything in every table, also of what waits in the queue. */
export async function digestOf(database: Database): Promise<Readonly<Record<string, string>>> {
  return digestTables(database, ["public", "graphile_worker"], "t::text");
}

/** The same for our own tables without what differs from one database to another: ids and digests made with them. */
export async function contentsOf(database: Database): Promise<Readonly<Record<string, string>>> {
  const withoutIds = String.raw`regexp_replace(t::text, '[0-9a-f]{8}-[0-9a-f-]{27}|\\x[0-9a-f]+', '#', 'g')`;
  return digestTables(database, ["public"], withoutIds);
}

async function digestTables(
  database: Database,
  schemas: readonly string[],
  row: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any($1)
     order by 1`,
    [schemas],
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [found] = await database.query<{ digest: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as digest from ${name} t`,
    );
    digests[name] = found?.digest ?? "";
  }
  return digests;
}
