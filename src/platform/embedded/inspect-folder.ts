import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

import { binaryCandidates } from "./binary-candidates.js";
import { codeOf, EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { Binaries } from "./find-binaries.js";

/**
 * Looks at `pg/` before a start.
 * @returns `absent` when a cluster is to be made there
 * @throws EmbeddedFailure NOT_A_DATA_FOLDER or OTHER_VERSION
 */
export async function inspectFolder(pgDir: string, binaries: Binaries): Promise<"absent" | "usable"> {
  const names = await namesIn(pgDir);
  if (names === null || names.length === 0) return "absent";
  const version = (await readFile(path.join(pgDir, "PG_VERSION"), "utf8").catch(() => "")).trim();
  if (!/^\d+(\.\d+)?$/.test(version)) throw notADataFolder(pgDir, "it has no readable file PG_VERSION");
  if (Number(version) !== binaries.major) throw await otherVersion(pgDir, version, binaries);
  const control = await stat(path.join(pgDir, "global", "pg_control")).catch(() => null);
  if (control === null) throw notADataFolder(pgDir, "it has no file global/pg_control");
  return "usable";
}

async function namesIn(pgDir: string): Promise<readonly string[] | null> {
  try {
    return await readdir(pgDir);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    if (codeOf(error) === "ENOTDIR") throw notADataFolder(pgDir, "it is a file");
    throw error;
  }
}

function notADataFolder(pgDir: string, reason: string): EmbeddedFailure {
  return new EmbeddedFailure(
    EmbeddedErrorCode.NOT_A_DATA_FOLDER,
    `Expected ${pgDir} to be absent, empty or a PostgreSQL data folder, but ${reason}: ` +
      `move it away or choose another data folder.`,
  );
}

async function otherVersion(pgDir: string, version: string, binaries: Binaries): Promise<EmbeddedFailure> {
  const matching = (await binaryCandidates(undefined)).find(({ binDir }) => binDir.includes(`/${version}/`));
  const hint = matching === undefined ? "a folder with its programs" : matching.binDir;
  return new EmbeddedFailure(
    EmbeddedErrorCode.OTHER_VERSION,
    `Expected data of PostgreSQL ${binaries.major} (programs in ${binaries.binDir}), but ${pgDir} was made by ` +
      `PostgreSQL ${version}: set PG_BIN_DIR to ${hint} to go on with it, or move the folder away to begin anew ` +
      `(its data can be taken along with pg_dump of version ${version}).`,
  );
}
