import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir, rm, rmdir } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { codeOf, EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { ServerPlace } from "./server-place.js";
import { ownerOf } from "./server-user.js";

/** Names the socket file only: each server has a folder of its own. */
export const SOCKET_PORT = 5432;

/** Linux allows 107 bytes in a socket path, macOS 103. */
const MAX_PATH_BYTES = 100;

/** The folder of the socket: `run/` beside `pg/`, or a private one with a short name where that path is too long. */
export function socketDirOf(home: string): string {
  const beside = path.join(home, "run");
  if (fits(beside)) return beside;
  const name = `solvewell-run-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`;
  const short = path.join(os.tmpdir(), name);
  return fits(short) ? short : path.join("/tmp", name);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= MAX_PATH_BYTES;
}

/** Makes the folder, for its owner alone, without what a dead server left in it. Only while no server runs here. */
export async function prepareSocketDir(place: ServerPlace): Promise<string> {
  const folder = socketDirOf(place.home);
  const owner = ownerOf(place.user);
  const ownUid = process.geteuid?.() ?? 0;
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || (found.uid !== ownUid && found.uid !== owner?.uid)) {
    throw new EmbeddedFailure(
      EmbeddedErrorCode.START_FAILED,
      `Expected ${folder} to be a folder of this user, to hold the socket of the database: remove it and start again.`,
    );
  }
  await chmod(folder, 0o700);
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  await clearSocketDir(folder);
  return folder;
}

/** A lock left beside the socket would stop a start when its process number lives again as something else. */
async function clearSocketDir(folder: string): Promise<void> {
  const socket = path.join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  await rm(socket, { force: true });
  await rm(`${socket}.lock`, { force: true });
}

/** After a stop: leaves nothing behind; a folder that is not empty stays. */
export async function removeSocketDir(folder: string): Promise<void> {
  await rmdir(folder).catch(() => undefined);
}
