import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { codeOf } from "./embedded-error.js";

/** Windows only: a TCP port is open to every program of the machine, so a password in a private file guards it. */
export function passwordFileOf(home: string): string | null {
  return process.platform === "win32" ? path.join(home, "pg.password") : null;
}

/** Reads the password, or makes one. `initdb --pwfile` reads the first line of the same file. */
export async function readOrMakePassword(file: string | null): Promise<string | null> {
  if (file === null) return null;
  try {
    await writeFile(file, randomBytes(24).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  return (await readFile(file, "utf8")).trim();
}
