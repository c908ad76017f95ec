import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { childEnvironment } from "./child-environment.js";
import { EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { EmbeddedInternals, EmbeddedOptions } from "./embedded-options.js";
import { isReachableBy } from "./reachable.js";
import { runCommand } from "./run-command.js";
import { commandAs, isRootOnLinux, NOBODY, type ServerUser } from "./server-user.js";

/** As whom the server runs and which folder holds its `pg/` and `run/`. */
export interface ServerPlace {
  readonly user: ServerUser;
  readonly home: string;
}

const NOBODY_USER = { kind: "uid", uid: NOBODY, gid: NOBODY } as const;

/**
 * Chooses both together, because a user must be able to reach the data. An existing folder decides by its owner, so
 * that a start as root never takes a person's files from them.
 */
export async function choosePlace(
  dataDir: string,
  options: EmbeddedOptions,
  internals: EmbeddedInternals,
): Promise<ServerPlace> {
  if (!isRootOnLinux()) return { user: { kind: "self" }, home: dataDir };
  const pointerFile = path.join(dataDir, "pg-location");
  const home = (await readFile(pointerFile, "utf8").catch(() => dataDir)).trim();
  const found = await stat(path.join(home, "pg")).catch(() => null);
  if (found !== null && found.uid !== 0) {
    return { user: { kind: "uid", uid: found.uid, gid: found.gid }, home };
  }
  if (internals.rootMode !== "uid" && (await namespaceWorks(home)))
    return { user: { kind: "namespace" }, home };
  if (await isReachableBy(NOBODY, path.join(home, "pg"))) {
    if (found !== null) await handOver(path.join(home, "pg"));
    return { user: NOBODY_USER, home };
  }
  if (found !== null) throw unreachable(path.join(home, "pg"));
  const elsewhere = await makeHomeElsewhere(dataDir, options, internals);
  await writeFile(pointerFile, `${elsewhere}\n`, { mode: 0o600 });
  options.log("database files are kept outside the data folder, which the database user cannot enter", {
    folder: elsewhere,
    dataDir,
  });
  return { user: NOBODY_USER, home: elsewhere };
}

/** Root in a namespace has no powers outside it: the folder must be writable for plain user 0. */
async function namespaceWorks(home: string): Promise<boolean> {
  const args = ["-c", 'test -w "$1" && test -x "$1"', "sh", home];
  const outcome = await runCommand(commandAs({ kind: "namespace" }, "sh", args, childEnvironment(null)));
  return outcome.succeeded;
}

async function handOver(pgDir: string): Promise<void> {
  const owner = `${NOBODY}:${NOBODY}`;
  const outcome = await runCommand({
    file: "chown",
    args: ["-R", owner, pgDir],
    env: childEnvironment(null),
  });
  if (!outcome.succeeded) {
    throw new EmbeddedFailure(
      EmbeddedErrorCode.START_FAILED,
      `chown -R ${owner} ${pgDir} failed: ${outcome.output}`,
    );
  }
}

async function makeHomeElsewhere(
  dataDir: string,
  options: EmbeddedOptions,
  internals: EmbeddedInternals,
): Promise<string> {
  const under = internals.relocateUnder ?? (options.tuning === "test" ? os.tmpdir() : "/var/lib");
  const home = path.join(
    under,
    `solvewell-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`,
  );
  await mkdir(home, { recursive: true });
  const made = await lstat(home);
  if (!made.isDirectory() || made.uid !== 0) throw unreachable(home);
  await chmod(home, 0o711);
  if (!(await isReachableBy(NOBODY, path.join(home, "pg")))) throw unreachable(home);
  return home;
}

function unreachable(folder: string): EmbeddedFailure {
  return new EmbeddedFailure(
    EmbeddedErrorCode.START_FAILED,
    `PostgreSQL does not run as root, user namespaces are not available, and uid ${NOBODY} cannot use ${folder}: ` +
      `start as an ordinary user, choose another data folder, or set DATABASE_URL.`,
  );
}
