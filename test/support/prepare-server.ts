import "reflect-metadata";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MIGRATIONS } from "../../migrations/index.js";
import { ENTITIES } from "../../src/entities.js";
import type { ConnectionTarget } from "../../src/platform/database/connection.js";
import { withDatabase } from "../../src/platform/database/connection.js";
import { Database } from "../../src/platform/database/database.js";
import { migrate } from "../../src/platform/database/migrate.js";
import { startEmbedded } from "../../src/platform/embedded/embedded-postgres.js";
import { createLogger } from "../../src/platform/logger.js";
import { SETUP_FILE, type TestServer } from "./server.js";

/** What the teardown needs of the setup; both run in the same process. */
export const held: { stop: (() => Promise<unknown>) | null } = { stop: null };

/**
 * Finds a server (DATABASE_URL, or an embedded one of this run), migrates one template database, and leaves a note for
 * the workers, who clone it: a clone takes some milliseconds.
 */
export async function prepareServer(): Promise<void> {
  const target = await findServer();
  const template = `solvewell_test_${process.pid}`;
  await recreate(target, template);
  const database = await Database.open({
    target: withDatabase(target, template),
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    poolSize: 4,
    statementTimeoutMs: 60_000,
    log: createLogger("error"),
  });
  await migrate(database);
  await database.close();
  const note: TestServer = { target, template };
  const file = join(await mkdtemp(join(tmpdir(), "solvewell-test-")), "server.json");
  await writeFile(file, JSON.stringify(note));
  process.env[SETUP_FILE] = file;
  const stopServer = held.stop;
  held.stop = async () => {
    await drop(target, template);
    await stopServer?.();
  };
}

async function findServer(): Promise<ConnectionTarget> {
  const url = process.env["DATABASE_URL"];
  if (url !== undefined && url !== "") return { url };
  const dataDir = await mkdtemp(join(tmpdir(), "solvewell-pg-"));
  const started = await startEmbedded({ dataDir, tuning: "test", log: () => undefined });
  if (!started.ok) throw new Error(`The tests need PostgreSQL: ${started.error.message}`);
  held.stop = () => started.value.stop();
  return started.value.connection;
}

async function recreate(target: ConnectionTarget, name: string): Promise<void> {
  await drop(target, name);
  await withServer(target, (query) => query(`create database ${name}`));
}

async function drop(target: ConnectionTarget, name: string): Promise<void> {
  await withServer(target, (query) => query(`drop database if exists ${name} with (force)`));
}

async function withServer(
  target: ConnectionTarget,
  work: (query: (text: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const { Client } = (await import("pg")).default;
  const { pgOptions } = await import("../../src/platform/database/connection.js");
  const client = new Client(pgOptions(withDatabase(target, "postgres")));
  await client.connect();
  try {
    await work((text) => client.query(text));
  } finally {
    await client.end();
  }
}
