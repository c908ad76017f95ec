/** Generates the typed documents in memory and compares them with the committed ones. */
import { existsSync, readFileSync } from "node:fs";
import { generate } from "@graphql-codegen/cli";
import config from "../codegen.js";

const files = (await generate({ ...config, silent: true }, false)) as readonly {
  filename: string;
  content: string;
}[];
const stale = files.filter(
  ({ filename, content }) => !existsSync(filename) || readFileSync(filename, "utf8") !== content,
);
for (const { filename } of stale)
  process.stderr.write(`${filename} is stale: run "npm run codegen" and commit it\n`);
process.exitCode = stale.length === 0 && files.length > 0 ? 0 : 1;
