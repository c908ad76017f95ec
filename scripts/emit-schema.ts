/**
 * Writes schema/schema.graphql from the code; with --check it only compares, and also refuses changes that break the
 * clients of schema/released.graphql unless the member was deprecated.
 */
import "reflect-metadata";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSolvewellSchema } from "../src/schema.js";

const FILE = "schema/schema.graphql";
const RELEASED = "schema/released.graphql";

const printed = `# Emitted by "npm run schema"; do not edit.\n\n${printSchema(lexicographicSortSchema(buildSolvewellSchema()))}\n`;
if (!process.argv.includes("--check")) writeFileSync(FILE, printed);
else if (readFileSync(FILE, "utf8") !== printed)
  refuse(`${FILE} is not what the code says: run "npm run schema" and commit it`);
else if (existsSync(RELEASED)) await refuseBreaking(printed);

async function refuseBreaking(current: string): Promise<void> {
  const changes = await diff(buildSchema(readFileSync(RELEASED, "utf8")), buildSchema(current));
  const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
  if (breaking.length > 0)
    refuse(
      `Changes that break clients of the last release (deprecate first, remove later):\n${breaking.map((change) => `  ${change.message}`).join("\n")}`,
    );
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
