import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { codeOf, EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import { isAlive, startMark } from "./process-alive.js";
import { pause } from "./wait-until.js";

const RETRY_MS = 30;

/**
 * Runs `work` while no other process starts or stops the server of this folder.
 *
 * The lock is `start.lock`, made by `link` so that it is never seen half-written; it names its owner by number and
 * start, so a killed owner does not block. PostgreSQL's own postmaster.pid and the atomic rename of the new cluster
 * stay the last guard of the data: the lock adds patience and order, not safety.
 * @throws EmbeddedFailure LOCKED when a live process holds it longer than `timeoutMs`
 */
export async function withStartLock<T>(
  dataDir: string,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const lockFile = path.join(dataDir, "start.lock");
  const ticket = `${process.pid} ${await startMark(process.pid)} ${randomUUID()}`;
  await take(lockFile, ticket, timeoutMs);
  try {
    return await work();
  } finally {
    if ((await contentOf(lockFile)) === ticket) await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string, ticket: string, timeoutMs: number): Promise<void> {
  const ownFile = `${lockFile}.${randomUUID()}`;
  const deadline = Date.now() + timeoutMs;
  await writeFile(ownFile, ticket, { mode: 0o600 });
  try {
    while (!(await tryLink(ownFile, lockFile))) {
      const holder = await contentOf(lockFile);
      if (holder === null) continue;
      if (!(await holderLives(holder))) await removeDead(lockFile, holder);
      else if (Date.now() < deadline) await pause(RETRY_MS);
      else throw locked(lockFile, holder, timeoutMs);
    }
  } finally {
    await rm(ownFile, { force: true });
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function holderLives(holder: string): Promise<boolean> {
  const [pidText, mark] = holder.split(" ");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !(await isAlive(pid))) return false;
  return (await startMark(pid)) === mark;
}

/** Moves the dead lock aside first: of two that saw it, only one may remove it, and never a newer one. */
async function removeDead(lockFile: string, holder: string): Promise<void> {
  const aside = `${lockFile}.dead-${randomUUID()}`;
  try {
    await rename(lockFile, aside);
  } catch {
    return;
  }
  if ((await contentOf(aside)) !== holder) await tryLink(aside, lockFile);
  await rm(aside, { force: true });
}

function contentOf(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch(() => null);
}

function locked(lockFile: string, holder: string, timeoutMs: number): EmbeddedFailure {
  const pid = holder.split(" ")[0] ?? "?";
  return new EmbeddedFailure(
    EmbeddedErrorCode.LOCKED,
    `Expected ${lockFile} to be free within ${timeoutMs / 1000} s, but process ${pid} is still starting or stopping ` +
      `the database there: wait for it or end it, then start again.`,
  );
}
