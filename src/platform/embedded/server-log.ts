import { open, rename, stat } from "node:fs/promises";

const MAX_BYTES = 5_000_000;
const TAIL_BYTES = 4_000;
const TAIL_LINES = 5;

/** Keeps one older log; called before a start, never while a server writes. */
export async function rotateLog(logFile: string): Promise<void> {
  const found = await stat(logFile).catch(() => null);
  if (found !== null && found.size > MAX_BYTES) await rename(logFile, `${logFile}.1`);
}

/** The size now, to tell later lines from earlier ones. */
export async function logSize(logFile: string): Promise<number> {
  return (await stat(logFile).catch(() => null))?.size ?? 0;
}

/** The last lines that were written after `fromByte`. */
export async function logTail(logFile: string, fromByte: number): Promise<string> {
  const handle = await open(logFile, "r").catch(() => null);
  if (handle === null) return "";
  try {
    const { size } = await handle.stat();
    const start = Math.max(fromByte, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(size - start, 0)), {
      position: start,
    });
    return buffer.toString("utf8", 0, bytesRead).trim().split("\n").slice(-TAIL_LINES).join("\n");
  } finally {
    await handle.close();
  }
}
