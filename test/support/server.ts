import { readFileSync } from "node:fs";
import pg from "pg";
import { pgOptions, withDatabase, type ConnectionTarget } from "../../src/platform/database/connection.js";

/** The environment variable that names the note of the setup. */
export const SETUP_FILE = "SOLVEWELL_TEST_SERVER";

/** The server of this run and the migrated database that every test file clones. */
export interface TestServer {
  readonly target: ConnectionTarget;
  readonly template: string;
}

/** The server that the setup found. */
export function testServer(): TestServer {
  const file = process.env[SETUP_FILE];
  if (file === undefined) throw new Error("The global setup did not run");
  return JSON.parse(readFileSync(file, "utf8")) as TestServer;
}

/** Runs one statement on the server itself. */
export async function onServer(text: string): Promise<void> {
  const client = new pg.Client(pgOptions(withDatabase(testServer().target, "postgres")));
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
