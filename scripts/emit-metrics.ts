/** Writes docs/metrics.md from the metric registry; with --check it only compares. */
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { describeMetrics } from "./describe-metrics.js";

const FILE = "docs/metrics.md";

const config = await resolveConfig(FILE);
const printed = await format(describeMetrics(), { ...config, parser: "markdown" });
if (!process.argv.includes("--check")) writeFileSync(FILE, printed);
else if (readFileSync(FILE, "utf8") !== printed) {
  process.stderr.write(`${FILE} is not what the registry says: run "npm run metrics" and commit it\n`);
  process.exitCode = 1;
}
