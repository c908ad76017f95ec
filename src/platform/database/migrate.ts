import { runMigrations } from "graphile-worker";
import type { Database } from "./database.js";

/** Any number: all processes that migrate one database wait for each other on it. */
const MIGRATION_LOCK = 7_305_812;

/** Brings the schema up to date; safe when several processes start at once. Returns the names that ran. */
export async function migrate(database: Database): Promise<readonly string[]> {
  const lock = await database.pool.connect();
  try {
    await lock.query(`select pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    await runMigrations({ pgPool: database.pool });
    const ran = await database.dataSource.runMigrations({ transaction: "each" });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query(`select pg_advisory_unlock($1)`, [MIGRATION_LOCK]).catch(() => undefined);
    lock.release();
  }
}
