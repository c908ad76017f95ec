import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";

import type {
  EmbeddedConnection,
  EmbeddedServer,
} from "../../../../src/platform/embedded/embedded-postgres.js";
import type { EmbeddedError } from "../../../../src/platform/embedded/embedded-error.js";
import type {
  EmbeddedInternals,
  EmbeddedOptions,
} from "../../../../src/platform/embedded/embedded-options.js";
import { superviseServer } from "../../../../src/platform/embedded/supervise-server.js";

const folders: string[] = [];

/** A folder that `cleanUp` removes, with every server that still works in it. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "swe-"));
  folders.push(folder);
  return folder;
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) {
    for (const pid of processesIn(folder)) end(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // it ended by itself meanwhile
  }
}

/** The processes that work inside the folder: a server and its children have it as their working folder. */
export function processesIn(folder: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && workingFolder(pid).startsWith(folder));
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

export async function start(
  dataDir: string,
  more: Partial<EmbeddedOptions & EmbeddedInternals> = {},
): Promise<EmbeddedServer> {
  const answer = await superviseServer({ dataDir, tuning: "test", log: () => undefined, ...more }, more);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

export async function failedStart(
  dataDir: string,
  more: Partial<EmbeddedOptions> = {},
): Promise<EmbeddedError> {
  const answer = await superviseServer({ dataDir, tuning: "test", log: () => undefined, ...more }, {});
  if (answer.ok) {
    await answer.value.stop();
    throw new Error("it was expected not to start");
  }
  return answer.error;
}

/** The first value of the first row, over a connection of its own. */
export async function ask(connection: EmbeddedConnection, sql: string): Promise<unknown> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
