import { mkdir, realpath } from "node:fs/promises";
import path from "node:path";

import { err, ok, type Result } from "../kernel/result.js";
import { codeOf, EmbeddedErrorCode, EmbeddedFailure, oneLine, type EmbeddedError } from "./embedded-error.js";
import type { EmbeddedInternals, EmbeddedOptions } from "./embedded-options.js";
import type { EmbeddedServer } from "./embedded-server.js";
import { ensureDatabase, serverVersion } from "./ensure-database.js";
import { findBinaries } from "./find-binaries.js";
import { isUsedByOthers } from "./is-used-by-others.js";
import { obtainServer } from "./obtain-server.js";
import { isServerOf, readPostmasterFile } from "./postmaster-file.js";
import { keepPresence, type Presence } from "./presence.js";
import type { RunningServer } from "./running-server.js";
import { choosePlace } from "./server-place.js";
import { removeSocketDir } from "./socket-dir.js";
import { withStartLock } from "./start-lock.js";
import { stopServer } from "./stop-server.js";

/** Longer than the slowest start (recovery after a crash) should ever take. */
const LOCK_MS = 150_000;

/** `startEmbedded` with the switches that tests need. */
export async function superviseServer(
  options: EmbeddedOptions,
  internals: EmbeddedInternals,
): Promise<Result<EmbeddedServer, EmbeddedError>> {
  try {
    const dataDir = await makeDataDir(options.dataDir);
    return ok(await withStartLock(dataDir, LOCK_MS, () => start(dataDir, options, internals)));
  } catch (error) {
    return err(toEmbeddedError(error, options.dataDir));
  }
}

async function start(
  dataDir: string,
  options: EmbeddedOptions,
  internals: EmbeddedInternals,
): Promise<EmbeddedServer> {
  const place = await choosePlace(dataDir, options, internals);
  const binaries = await findBinaries(place, options, internals);
  const { server, started } = await obtainServer(dataDir, place, binaries, options);
  const version = await prepareDatabase(server).catch(async (error: unknown) => {
    await server.client.end();
    if (started) await stopServer(server.pid, server.pgDir, binaries.binDir);
    throw error;
  });
  const presence = keepPresence(server.client, server.connection, options.log);
  let stopping: Promise<"stopped" | "left-running"> | null = null;
  return {
    connection: server.connection,
    started,
    version,
    binaries: binaries.source,
    stop: () => (stopping ??= stop(dataDir, server, presence, binaries.binDir, options)),
  };
}

async function prepareDatabase(server: RunningServer): Promise<string> {
  await ensureDatabase(server.client);
  return serverVersion(server.client);
}

/** Under the lock, so that nobody adopts a server that is about to stop, and of two leaving one is the last. */
async function stop(
  dataDir: string,
  server: RunningServer,
  presence: Presence,
  binDir: string,
  options: EmbeddedOptions,
): Promise<"stopped" | "left-running"> {
  try {
    return await withStartLock(dataDir, LOCK_MS, async () => {
      await presence.leave();
      if (await isUsedByOthers(server.connection)) return "left-running";
      // It may have been started anew by another process since.
      const pid = (await readPostmasterFile(server.pgDir))?.pid ?? server.pid;
      if (await isServerOf(pid, server.pgDir)) await stopServer(pid, server.pgDir, binDir);
      await removeSocketDir(server.connection.host);
      return "stopped";
    });
  } catch (error) {
    await presence.leave();
    options.log("the embedded database was left running", {
      reason: toEmbeddedError(error, dataDir).message,
    });
    return "left-running";
  }
}

async function makeDataDir(dataDir: string): Promise<string> {
  await mkdir(path.resolve(dataDir), { recursive: true });
  return realpath(path.resolve(dataDir));
}

/** Faults of the system (rights, space) can be put right by a person; anything else is a bug and is thrown. */
function toEmbeddedError(error: unknown, dataDir: string): EmbeddedError {
  if (error instanceof EmbeddedFailure) return { code: error.code, message: error.message };
  const code = codeOf(error);
  if (code === null) throw error;
  const said = oneLine(hasMessage(error) ? error.message : code);
  if (code === "EEXIST" || code === "ENOTDIR") {
    const message = `Expected ${dataDir} to be a folder: choose another data folder (${said}).`;
    return { code: EmbeddedErrorCode.NOT_A_DATA_FOLDER, message };
  }
  const message = `Expected to be able to run a database in ${dataDir}, but ${said}: put that right and start again.`;
  return { code: EmbeddedErrorCode.START_FAILED, message };
}

function hasMessage(error: unknown): error is { message: string } {
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}
