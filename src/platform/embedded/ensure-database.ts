import pg from "pg";

import { CLUSTER_USER } from "./init-cluster.js";

/** `duplicate_database` and `unique_violation`: how PostgreSQL says that another session made it meanwhile. */
const MADE_BY_ANOTHER = new Set(["42P04", "23505"]);

/**
 * Asked at each start, so that a kill between initdb and this statement does no harm. A starter that was killed
 * leaves its statement running in the server: whoever comes next finds no database, and must not fail when
 * the orphaned statement wins.
 */
export async function ensureDatabase(client: pg.Client): Promise<void> {
  const found = await client.query("select 1 from pg_database where datname = $1", [CLUSTER_USER]);
  if (found.rows.length > 0) return;
  try {
    await client.query(`create database ${CLUSTER_USER}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || !MADE_BY_ANOTHER.has(error.code ?? "")) throw error;
  }
}

/** For instance "18.4". */
export async function serverVersion(client: pg.Client): Promise<string> {
  const answer = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return (answer.rows[0]?.version ?? "").split(" ")[0] ?? "";
}
