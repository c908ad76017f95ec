/** `npm test`: makes the checkout ready and runs Jest; further arguments go to Jest. */
import { spawnSync } from "node:child_process";
import { ensureBuilt, ensureInstalled, requireNode, ROOT } from "./ready.mjs";

requireNode();
ensureInstalled({ development: true });
await ensureBuilt();
const done = spawnSync(
  process.execPath,
  ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  },
);
process.exitCode = done.status ?? 1;
