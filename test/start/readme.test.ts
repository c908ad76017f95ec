import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { dataFolder, freePort, runScript, startProduct } from "../support/product.js";

const SLOW_MS = 180_000;
const PREFIX = "npm run --silent solvewell -- ";

/** The words of a command line, quotes understood, comments dropped. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

const COMMANDS = [...readFileSync("README.md", "utf8").matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = ""]) => block.replaceAll("\\\n", " ").split("\n"))
  .map((line) => line.replace(/\s+#.*$/, "").trim())
  .filter((line) => line.startsWith(PREFIX))
  .map((line) => line.slice(PREFIX.length));

test(
  "the README alone leads a newcomer to their own articles",
  async () => {
    expect(COMMANDS.map((command) => command.split(" ", 2).join(" "))).toEqual([
      "organisation create",
      "import teams",
      "import people",
      "import articles",
      "import tickets",
      "import links",
      "token issue",
      "demo remove",
    ]);
    const folder = await dataFolder();
    const environment = { DATA_DIR: folder.path, PORT: String(await freePort()) };
    const printed = new Map<string, string>();
    for (const command of COMMANDS) {
      const run = await runScript("solvewell", words(command), environment);
      expect({ command, code: run.code, err: run.code === 0 ? "" : run.err }).toEqual({
        command,
        code: 0,
        err: "",
      });
      printed.set(command.split(" ", 2).join(" "), run.out);
    }
    const token = printed.get("organisation create")?.trim().split("\n").at(-1) ?? "";
    const product = await startProduct(environment);
    const response = await fetch(product.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `{ articles(first: 5) { totalCount nodes { title author { displayName } links(first: 1) { nodes { ticket { externalId } } } } } }`,
      }),
    });
    const { data, errors } = (await response.json()) as {
      data: { articles: { totalCount: number; nodes: unknown[] } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data.articles.totalCount).toBeGreaterThan(0);
    expect(JSON.stringify(data.articles.nodes)).toContain("externalId");
    expect(await product.stop("SIGTERM")).toBe(0);
    await folder.remove();
  },
  SLOW_MS,
);
