import path from "node:path";

import { adoptServer } from "./adopt-server.js";
import type { EmbeddedConnection, EmbeddedOptions } from "./embedded-options.js";
import type { Binaries } from "./find-binaries.js";
import { freePort } from "./free-port.js";
import { CLUSTER_USER, initCluster } from "./init-cluster.js";
import { inspectFolder } from "./inspect-folder.js";
import { launchServer } from "./launch-server.js";
import { passwordFileOf, readOrMakePassword } from "./password-file.js";
import { disarmStaleFile } from "./postmaster-file.js";
import type { RunningServer } from "./running-server.js";
import type { ServerPlace } from "./server-place.js";
import { prepareSocketDir, SOCKET_PORT } from "./socket-dir.js";

/** Adopts the server of the folder or starts one, on a new cluster where there is none. Under the start lock. */
export async function obtainServer(
  dataDir: string,
  place: ServerPlace,
  binaries: Binaries,
  options: EmbeddedOptions,
): Promise<{ readonly server: RunningServer; readonly started: boolean }> {
  const pgDir = path.join(place.home, "pg");
  const passwordFile = passwordFileOf(place.home);
  const password = await readOrMakePassword(passwordFile);
  const running = await adoptServer(pgDir, password);
  if (running !== null) return { server: running, started: false };

  if ((await inspectFolder(pgDir, binaries)) === "absent") {
    options.log("making a new database cluster", { folder: pgDir, version: binaries.major });
    await initCluster(place, binaries, { shouldSync: options.tuning === "durable", passwordFile });
  }
  await disarmStaleFile(pgDir);
  const connection = await newConnection(place, password);
  const logFile = path.join(dataDir, "pg.log");
  const server = await launchServer({ place, binaries, connection, tuning: options.tuning, logFile });
  return { server, started: true };
}

async function newConnection(place: ServerPlace, password: string | null): Promise<EmbeddedConnection> {
  const named = { user: CLUSTER_USER, database: CLUSTER_USER };
  if (password === null) return { host: await prepareSocketDir(place), port: SOCKET_PORT, ...named };
  return { host: "127.0.0.1", port: await freePort(), ...named, password };
}
