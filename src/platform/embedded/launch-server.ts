import { spawn, type ChildProcess } from "node:child_process";
import { open } from "node:fs/promises";
import path from "node:path";

import { connectWhenReady } from "./connect-when-ready.js";
import { EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { EmbeddedConnection, EmbeddedOptions } from "./embedded-options.js";
import type { Binaries } from "./find-binaries.js";
import type { RunningServer } from "./running-server.js";
import { logSize, logTail, rotateLog } from "./server-log.js";
import type { ServerPlace } from "./server-place.js";
import { serverArguments } from "./server-settings.js";
import { commandAs } from "./server-user.js";
import { pause } from "./wait-until.js";

export interface LaunchPlan {
  readonly place: ServerPlace;
  readonly binaries: Binaries;
  readonly connection: EmbeddedConnection;
  readonly tuning: EmbeddedOptions["tuning"];
  readonly logFile: string;
}

/** Children of a server that was killed need a moment to notice it; until then PostgreSQL refuses to start. */
const STILL_IN_USE = /pre-existing shared memory block/;
const LAUNCH_TRIES = 20;
const RETRY_MS = 250;

/** Starts the server and waits until it answers. @throws EmbeddedFailure START_FAILED with the end of its log */
export async function launchServer(plan: LaunchPlan): Promise<RunningServer> {
  await rotateLog(plan.logFile);
  let tail = "";
  for (let tries = 0; tries < LAUNCH_TRIES; tries += 1) {
    const fromByte = await logSize(plan.logFile);
    const server = await launchOnce(plan);
    if (server !== null) return server;
    tail = await logTail(plan.logFile, fromByte);
    if (!STILL_IN_USE.test(tail)) break;
    await pause(RETRY_MS);
  }
  const said = tail === "" ? "no line in its log" : tail;
  throw new EmbeddedFailure(
    EmbeddedErrorCode.START_FAILED,
    `Expected PostgreSQL ${plan.binaries.major} to start on ${path.join(plan.place.home, "pg")}, but it did not ` +
      `(log: ${plan.logFile}): ${said}`,
  );
}

async function launchOnce(plan: LaunchPlan): Promise<RunningServer | null> {
  const pgDir = path.join(plan.place.home, "pg");
  const child = await spawnServer(plan, pgDir);
  let hasExited = false;
  const gone = (): void => void (hasExited = true);
  child.once("exit", gone);
  child.once("error", gone);
  const client = await connectWhenReady(plan.connection, "presence", () => Promise.resolve(hasExited));
  if (client !== null && child.pid !== undefined)
    return { pid: child.pid, pgDir, connection: plan.connection, client };
  child.kill("SIGQUIT");
  return null;
}

/** In a process group of its own: Ctrl-C in the terminal must not reach it before this process has drained. */
async function spawnServer(plan: LaunchPlan, pgDir: string): Promise<ChildProcess> {
  const { place, binaries, connection, tuning } = plan;
  const listen = { socketDir: process.platform === "win32" ? null : connection.host, port: connection.port };
  const { file, args, env, uid, gid } = commandAs(
    place.user,
    path.join(binaries.binDir, "postgres"),
    serverArguments(pgDir, listen, tuning),
    binaries.env,
  );
  const log = await open(plan.logFile, "a", 0o600);
  try {
    const child = spawn(file, args, {
      env,
      cwd: "/",
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}
