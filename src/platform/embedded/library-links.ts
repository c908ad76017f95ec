import { access, copyFile, mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";

import { codeOf } from "./embedded-error.js";

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm packages cannot hold symbolic links: the binary package lists them in native/pg-symlinks.json and makes them
 * in an install script that may never have run. Makes the missing ones; any number of processes may do so at once.
 * @param spareDir where the links go when the package cannot be written to
 * @returns the library path that the programs then need (a library found through a link looks for others beside the
 * link, so the package's own folder must be in it too), else null
 */
export async function makeLibraryLinks(
  packageDir: string,
  spareDir: string,
  packageReadOnly: boolean,
): Promise<string | null> {
  const missing: LibraryLink[] = [];
  for (const entry of await readLinks(packageDir)) {
    if (!(await exists(path.join(packageDir, entry.target)))) missing.push(entry);
  }
  if (missing.length === 0) return null;
  try {
    if (packageReadOnly) throw Object.assign(new Error("read-only"), { code: "EROFS" });
    for (const { source, target } of missing) {
      await makeLink(path.join(packageDir, source), path.join(packageDir, target));
    }
    return null;
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(codeOf(error) ?? "")) throw error;
  }
  await mkdir(spareDir, { recursive: true, mode: 0o755 });
  for (const { source, target } of missing) {
    await makeLink(path.join(packageDir, source), path.join(spareDir, path.basename(target)));
  }
  return [spareDir, path.join(packageDir, "native", "lib")].join(path.delimiter);
}

async function readLinks(packageDir: string): Promise<readonly LibraryLink[]> {
  const text = await readFile(path.join(packageDir, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(value: unknown): value is LibraryLink {
  if (typeof value !== "object" || value === null) return false;
  return (
    "source" in value &&
    typeof value.source === "string" &&
    "target" in value &&
    typeof value.target === "string"
  );
}

/** Beside its source the link is relative, so that the folder may be moved; Windows needs a right for links. */
async function makeLink(source: string, target: string): Promise<void> {
  if (await exists(target)) return;
  const isBeside = path.dirname(source) === path.dirname(target);
  try {
    if (process.platform === "win32") await copyFile(source, target);
    else await symlink(isBeside ? path.basename(source) : source, target);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
