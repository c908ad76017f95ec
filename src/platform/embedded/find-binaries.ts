import path from "node:path";

import {
  binaryCandidates,
  packageName,
  type BinaryCandidate,
  type BinarySource,
} from "./binary-candidates.js";
import { childEnvironment } from "./child-environment.js";
import { EmbeddedErrorCode, EmbeddedFailure } from "./embedded-error.js";
import type { EmbeddedInternals, EmbeddedOptions } from "./embedded-options.js";
import { makeLibraryLinks } from "./library-links.js";
import { runCommand } from "./run-command.js";
import type { ServerPlace } from "./server-place.js";
import { commandAs } from "./server-user.js";

/** Binaries that have been seen to run as the user of the server. */
export interface Binaries {
  readonly source: BinarySource;
  readonly binDir: string;
  readonly major: number;
  readonly env: Record<string, string>;
}

/** Takes the first candidate that runs: present is not enough (other libc, missing library, unreachable folder). */
export async function findBinaries(
  place: ServerPlace,
  options: EmbeddedOptions,
  internals: EmbeddedInternals,
): Promise<Binaries> {
  const reasons: string[] = [];
  for (const candidate of await binaryCandidates(options.binDir)) {
    const tried = await tryCandidate(candidate, place, internals);
    if (typeof tried !== "string") return tried;
    reasons.push(`${candidate.binDir}: ${tried}`);
  }
  throw new EmbeddedFailure(
    EmbeddedErrorCode.NO_BINARIES,
    `Expected the programs postgres and initdb in PG_BIN_DIR, the package ${packageName()} or /usr/lib/postgresql ` +
      `(${reasons.length === 0 ? "none found" : reasons.join("; ")}): run npm install with optional dependencies, ` +
      `set PG_BIN_DIR, or set DATABASE_URL.`,
  );
}

/** @returns the binaries, or why they cannot be used */
async function tryCandidate(
  candidate: BinaryCandidate,
  place: ServerPlace,
  internals: EmbeddedInternals,
): Promise<Binaries | string> {
  const { source, binDir, packageDir } = candidate;
  const spareDir = path.join(place.home, "lib");
  const libraryPath =
    packageDir === null
      ? null
      : await makeLibraryLinks(packageDir, spareDir, internals.packageReadOnly ?? false);
  const env = childEnvironment(libraryPath);
  const postgres = path.join(binDir, "postgres");
  const outcome = await runCommand(commandAs(place.user, postgres, ["--version"], env));
  if (!outcome.succeeded) return outcome.output.slice(-300);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(outcome.output)?.[1]);
  return Number.isInteger(major) ? { source, binDir, major, env } : `unknown version ${outcome.output}`;
}
