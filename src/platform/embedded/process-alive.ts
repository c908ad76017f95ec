import { readFile } from "node:fs/promises";

import { codeOf } from "./embedded-error.js";

/** Whether a process of this number exists and is more than a zombie nobody has reaped. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return (await processState(pid))?.state !== "Z";
}

/**
 * A mark that tells a process from a later one with the same number: its start in clock ticks since boot.
 * Empty where the system has no /proc; a restarted container reuses small numbers all the time.
 */
export async function startMark(pid: number): Promise<string> {
  return (await processState(pid))?.startTicks ?? "";
}

async function processState(pid: number): Promise<{ state: string; startTicks: string } | null> {
  if (process.platform !== "linux") return null;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (stat === null) return null;
  // The name in parentheses may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", startTicks: fields[19] ?? "" };
}
