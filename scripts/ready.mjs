/**
 * Makes a checkout ready to run with nothing but Node and npm: installs the locked packages when they are missing or
 * others than the lock file says, and compiles src/ when it changed. Both are skipped in some milliseconds otherwise.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, "dist");
const OLDEST_NODE = [20, 19];

/** Ends the process with one line when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Solvewell needs Node ${OLDEST_NODE.join(".")} or later; this is ${process.versions.node}`);
}

/** Installs the packages of the lock file unless exactly they are there. */
export function ensureInstalled({ development }) {
  if (isInstalled(development)) return;
  process.stderr.write("Installing packages (only needed once)…\n");
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    development ? "--include=dev" : "--omit=dev",
  ];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, args, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) fail("npm ci failed: see above");
}

function isInstalled(development) {
  const hidden = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.devOptional ||
      (entry.dev && !development) ||
      present[path]?.version === entry.version,
  );
}

/** Compiles src/ and migrations/ into dist/ with swc, which strips types; `npm run check` verifies them. */
export async function ensureBuilt() {
  const files = ["src", "migrations"].flatMap((folder) => typescriptFiles(join(ROOT, folder)));
  const settings = join(ROOT, ".swcrc");
  const stamp = createHash("sha256");
  for (const file of [...files, settings, fileURLToPath(import.meta.url)]) {
    const { size, mtimeMs } = statSync(file);
    stamp.update(`${relative(ROOT, file)} ${size} ${mtimeMs}\n`);
  }
  const digest = stamp.digest("hex");
  const stampFile = join(DIST, ".stamp");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === digest) return;
  const { transformFile } = await import("@swc/core");
  rmSync(DIST, { recursive: true, force: true });
  await Promise.all(
    files.map(async (file) => {
      const { code } = await transformFile(file, { configFile: settings, sourceMaps: "inline" });
      const target = join(DIST, relative(ROOT, file)).replace(/\.ts$/, ".js");
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }),
  );
  writeFileSync(stampFile, digest);
}

function typescriptFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Ends the process with one line. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
