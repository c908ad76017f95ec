import type pg from "pg";

import { connectWhenReady } from "./connect-when-ready.js";
import { CLUSTER_USER } from "./init-cluster.js";
import { EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { EmbeddedConnection } from "./embedded-options.js";
import {
  isServerOf,
  parsePostmasterFile,
  readPostmasterFile,
  type PostmasterFile,
} from "./postmaster-file.js";
import type { RunningServer } from "./running-server.js";

/**
 * Finds the server that runs on this folder, also one that is still starting, stopping or recovering.
 * @returns null when none runs, whatever an old postmaster.pid says
 * @throws EmbeddedFailure START_FAILED when one holds the folder but does not answer
 */
export async function adoptServer(pgDir: string, password: string | null): Promise<RunningServer | null> {
  const file = await readPostmasterFile(pgDir);
  if (file === null) return null;
  const stillHeld = (): Promise<boolean> => isServerOf(file.pid, pgDir);
  if (!(await stillHeld())) return null;
  for (;;) {
    const current = await readPostmasterFile(pgDir);
    if (current?.pid !== file.pid) return adoptServer(pgDir, password);
    const connection = connectionTo(current, password);
    const changed = async (): Promise<boolean> =>
      !(await stillHeld()) ||
      connectionTo(await readPostmasterFile(pgDir), password).host !== connection.host;
    const client = await connectWhenReady(connection, "presence", changed);
    if (client !== null) {
      if (await runsOnFolderOf(client, file)) return { pid: file.pid, pgDir, connection, client };
      await client.end();
      return null;
    }
    if (!(await stillHeld())) return null;
    if (!(await changed())) throw silent(file.pid, pgDir);
  }
}

export function connectionTo(file: PostmasterFile | null, password: string | null): EmbeddedConnection {
  const isSocket = process.platform !== "win32";
  return {
    host: isSocket ? (file?.socketDir ?? "") || "/nonexistent" : "127.0.0.1",
    port: file?.port ?? 0,
    user: CLUSTER_USER,
    database: CLUSTER_USER,
    ...(password === null ? {} : { password }),
  };
}

/**
 * The server reads its own postmaster.pid through its own folder: unlike a compared path this also holds for a
 * folder that was moved or mounted elsewhere, and fails for one that was deleted and made anew under its name.
 */
async function runsOnFolderOf(client: pg.Client, file: PostmasterFile): Promise<boolean> {
  const answer = await client
    .query<{ text: string }>("select pg_read_file('postmaster.pid') as text")
    .catch(() => null);
  return parsePostmasterFile(answer?.rows[0]?.text ?? "")?.identity === file.identity;
}

function silent(pid: number, pgDir: string): EmbeddedFailure {
  return new EmbeddedFailure(
    EmbeddedErrorCode.START_FAILED,
    `Expected an answer from the database server that holds ${pgDir}, but process ${pid} gives none: ` +
      `end that process and start again.`,
  );
}
