/** `npm start`: makes the checkout ready and starts the product in this very process. */
import { ensureBuilt, ensureInstalled, requireNode } from "./ready.mjs";

requireNode();
ensureInstalled({ development: false });
await ensureBuilt();
// npm dies of a SIGTERM without passing it on: a start that lost its npm was asked to stop.
if (process.env.npm_lifecycle_event !== undefined) {
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
const { main } = await import("../dist/src/main.js");
await main(process.argv.slice(2));
