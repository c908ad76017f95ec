import { chown, mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";

import { EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { Binaries } from "./find-binaries.js";
import { runCommand, type CommandOutcome } from "./run-command.js";
import type { ServerPlace } from "./server-place.js";
import { commandAs, ownerOf } from "./server-user.js";

/** The superuser of the cluster; the database of the application has the same name. */
export const CLUSTER_USER = "solvewell";

const UNFINISHED = /^pg\.new-/;

export interface InitOptions {
  /** Test data need not survive a loss of power. */
  readonly shouldSync: boolean;
  /** Windows only: where there are no socket permissions, a password guards the port. */
  readonly passwordFile: string | null;
}

/**
 * Makes the cluster beside its place and renames it: `pg/` is whole or absent, whenever this process is killed.
 * Must run under the start lock, for it removes what killed ones left.
 */
export async function initCluster(
  place: ServerPlace,
  binaries: Binaries,
  options: InitOptions,
): Promise<void> {
  for (const name of await readdir(place.home)) {
    if (UNFINISHED.test(name)) await removeTree(path.join(place.home, name));
  }
  const newDir = path.join(place.home, `pg.new-${process.pid}`);
  const outcome = await initWithSomeLocale(newDir, place, binaries, options);
  if (!outcome.succeeded) {
    await removeTree(newDir);
    throw new EmbeddedFailure(
      EmbeddedErrorCode.START_FAILED,
      `initdb failed in ${newDir}: ${outcome.output}`,
    );
  }
  const pgDir = path.join(place.home, "pg");
  await rmdir(pgDir).catch(() => undefined); // an empty one; Windows does not rename onto it
  await rename(newDir, pgDir);
  if (options.shouldSync) await syncFolder(place.home);
}

/** The sort order is that of code points everywhere; C.UTF-8 is missing in some systems' C libraries. */
async function initWithSomeLocale(
  newDir: string,
  place: ServerPlace,
  binaries: Binaries,
  options: InitOptions,
): Promise<CommandOutcome> {
  let outcome: CommandOutcome = { succeeded: false, output: "" };
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    await mkdir(newDir, { mode: 0o700 });
    const owner = ownerOf(place.user);
    if (owner !== null) await chown(newDir, owner.uid, owner.gid);
    const args = initArguments(newDir, locale, binaries, options);
    outcome = await runCommand(
      commandAs(place.user, path.join(binaries.binDir, "initdb"), args, binaries.env),
    );
    if (outcome.succeeded || !/invalid locale/i.test(outcome.output)) return outcome;
    await removeTree(newDir);
  }
  return outcome;
}

function initArguments(newDir: string, locale: string, binaries: Binaries, options: InitOptions): string[] {
  const { shouldSync, passwordFile } = options;
  // The built-in provider (17 and later) orders and folds case alike on every system; character classes
  // of full-text search and trigrams still come from the C library, hence both.
  const provider = binaries.major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  const collation = locale === "en_US.UTF-8" ? ["--lc-collate=C"] : [];
  const auth =
    passwordFile === null
      ? ["--auth-local=trust", "--auth-host=reject"]
      : ["--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  return [
    `--pgdata=${newDir}`,
    `--username=${CLUSTER_USER}`,
    "--encoding=UTF8",
    "--data-checksums",
    "--no-instructions",
    `--locale=${locale}`,
    ...collation,
    ...provider,
    ...auth,
    ...(shouldSync ? [] : ["--no-sync"]),
  ];
}

async function removeTree(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** Makes the rename itself survive a loss of power. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
