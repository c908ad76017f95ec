/** `npm run --silent solvewell -- …`: makes the checkout ready and runs a command. */
import { ensureBuilt, ensureInstalled, requireNode } from "./ready.mjs";

requireNode();
ensureInstalled({ development: false });
await ensureBuilt();
const { runCommandLine } = await import("../dist/src/cli.js");
process.exitCode = await runCommandLine(process.argv.slice(2));
