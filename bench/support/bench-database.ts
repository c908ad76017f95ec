import "reflect-metadata";
import pg from "pg";
import { MIGRATIONS } from "../../migrations/index.js";
import { ENTITIES } from "../../src/entities.js";
import { systemClock } from "../../src/platform/clock.js";
import { withDatabase, type ConnectionTarget } from "../../src/platform/database/connection.js";
import { Database } from "../../src/platform/database/database.js";
import { migrate } from "../../src/platform/database/migrate.js";
import type { ActionDeps } from "../../src/platform/database/unit-of-work.js";
import { createLogger } from "../../src/platform/logger.js";

/** The server that benchmarks run on: DATABASE_URL, or the PostgreSQL of the machine. */
export const BENCH_SERVER: ConnectionTarget = {
  url: process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres",
};

/** Creates an empty migrated database of that name, replacing one left by an earlier run. */
export async function createBenchDatabase(name: string): Promise<void> {
  const client = new pg.Client({ connectionString: (BENCH_SERVER as { url: string }).url });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const deps = await openBenchDatabase(name);
  await migrate(deps.database);
  await deps.database.close();
}

/** Opens a benchmark's database. */
export async function openBenchDatabase(name: string): Promise<ActionDeps> {
  const log = createLogger("error");
  const database = await Database.open({
    target: withDatabase(BENCH_SERVER, name),
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    poolSize: 10,
    statementTimeoutMs: 60_000,
    log,
  });
  return { database, clock: systemClock, log };
}

/** Prints one line of a report. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
