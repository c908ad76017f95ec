import { rm } from "node:fs/promises";
import path from "node:path";

import { isServerOf, readPostmasterFile } from "./postmaster-file.js";
import { runCommand } from "./run-command.js";
import { childEnvironment } from "./child-environment.js";
import { waitUntil } from "./wait-until.js";

const FAST_MS = 15_000;
const IMMEDIATE_MS = 5_000;
const LOOK_MS = 10;

/**
 * Fast shutdown: ends all connections, writes a checkpoint, waits until the process is gone. A server that is not
 * done in 15 s is stopped at once and recovers at its next start: nothing committed is lost.
 */
export async function stopServer(pid: number, pgDir: string, binDir: string): Promise<void> {
  const isGone = async (): Promise<boolean> => !(await isServerOf(pid, pgDir));
  if (process.platform === "win32") {
    const args = ["stop", "-m", "fast", "-w", "-D", pgDir];
    await runCommand({ file: path.join(binDir, "pg_ctl"), args, env: childEnvironment(null) });
    return;
  }
  signal(pid, "SIGINT");
  if (await waitUntil(isGone, FAST_MS, LOOK_MS)) return;
  signal(pid, "SIGQUIT");
  await waitUntil(isGone, IMMEDIATE_MS, LOOK_MS);
  if ((await isGone()) && (await readPostmasterFile(pgDir))?.pid === pid) {
    await rm(path.join(pgDir, "postmaster.pid"), { force: true });
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone by itself meanwhile: what was wanted
  }
}
