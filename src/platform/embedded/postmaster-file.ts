import { readFile, readlink, realpath, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { childEnvironment } from "./child-environment.js";
import { isAlive } from "./process-alive.js";
import { runCommand } from "./run-command.js";

/** What a running server says of itself in postmaster.pid (or what a dead one left there). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Empty until the server listens, and on Windows. */
  readonly socketDir: string;
  /** The lines that never change while it runs: number, folder, start. */
  readonly identity: string;
}

export async function readPostmasterFile(pgDir: string): Promise<PostmasterFile | null> {
  const text = await readFile(fileOf(pgDir), "utf8").catch(() => null);
  return text === null ? null : parsePostmasterFile(text);
}

/** @returns null when the text is not that of a postmaster.pid (an empty or half-written one) */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketDir: lines[4] ?? "",
    identity: lines.slice(0, 3).join("\n"),
  };
}

/** Whether that process is a server of this folder, and not something that got the number of a dead one. */
export async function isServerOf(pid: number, pgDir: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  if (process.platform === "win32") return true;
  if (process.platform === "linux") {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    if (folder !== null) return folder === (await realpath(pgDir).catch(() => null));
  }
  const command = { file: "ps", args: ["-o", "command=", "-p", String(pid)], env: childEnvironment(null) };
  return (await runCommand(command)).output.includes("postgres");
}

/**
 * Makes a stale file harmless. PostgreSQL itself passes over the number of a dead process and over that of its own
 * parent, but stops at any other live process. The file is not removed: its shared-memory key lets the new server
 * see whether children of the dead one still work on the data.
 */
export async function disarmStaleFile(pgDir: string): Promise<void> {
  const text = await readFile(fileOf(pgDir), "utf8").catch(() => null);
  if (text === null) return;
  const found = parsePostmasterFile(text);
  if (found === null) return rm(fileOf(pgDir));
  if (await isAlive(found.pid)) await writeFile(fileOf(pgDir), text.replace(/^[^\n]*/, String(process.pid)));
}

function fileOf(pgDir: string): string {
  return path.join(pgDir, "postmaster.pid");
}
