/**
 * `npm run check`: everything that can be wrong without a test failing. Prints what each failed check said, and a
 * closing line. `npm run check -- lint types` runs only the named ones.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { ensureBuilt, ensureInstalled, requireNode, ROOT } from "./ready.mjs";

const CHECKS = {
  format: ["prettier", "--check", "--log-level", "warn", "."],
  lint: ["eslint", "."],
  types: ["tsc", "--noEmit"],
  "import rules": ["depcruise", "--config", ".dependency-cruiser.cjs", "src", "migrations"],
  "dead code": ["knip", "--no-progress"],
  "schema drift": ["tsx", "scripts/emit-schema.ts", "--check"],
  "schema rules": [
    "eslint",
    "--config",
    "eslint.schema.config.mjs",
    "schema/schema.graphql",
    "schema/operations",
  ],
  "metrics docs": ["tsx", "scripts/emit-metrics.ts", "--check"],
  "migration drift": ["tsx", "scripts/migration-drift.ts"],
  "codegen drift": ["tsx", "scripts/codegen-drift.ts"],
};

requireNode();
ensureInstalled({ development: true });
await ensureBuilt();

const wanted = process.argv.slice(2);
const names = Object.keys(CHECKS).filter((name) => wanted.length === 0 || wanted.includes(name));
const queue = [...names];
let failed = 0;
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
process.stdout.write(`${names.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const begun = Date.now();
    const { code, output } = await run(CHECKS[name]);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    process.stdout.write(
      `${code === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)\n${code === 0 ? "" : `${output}\n`}`,
    );
    if (code !== 0) failed += 1;
  }
}

function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", program, ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    child.on("close", (code) => resolve({ code, output }));
  });
}
