import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { dataFolder, freePort, runScript, startProduct, type Product } from "../support/product.js";

const SLOW_MS = 120_000;

async function ask(
  product: Product,
  token: string,
  query: string,
): Promise<{ data: unknown; errors?: unknown }> {
  const response = await fetch(product.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: unknown; errors?: unknown };
}

/** The token that the start printed for a role. */
function tokenOf(product: Product, role: string): string {
  const line = product
    .output()
    .split("\n")
    .find((text) => text.trim().startsWith(`${role} (`));
  const token = line?.trim().split(/\s+/).at(-1);
  if (token === undefined) throw new Error(`no token for ${role} in:\n${product.output()}`);
  return token;
}

describe("npm start on an embedded database", () => {
  let folder: Awaited<ReturnType<typeof dataFolder>>;
  let environment: Record<string, string>;
  beforeAll(async () => {
    folder = await dataFolder();
    environment = { DATA_DIR: folder.path, PORT: String(await freePort()), DEMO_SIZE: "small" };
  });
  afterAll(async () => folder.remove());

  test(
    "loads the demo once, answers the three queries it prints, survives kill -9 and ends cleanly",
    async () => {
      const first = await startProduct(environment);
      expect(first.output()).toContain("Loading the demo organisation");
      expect(first.output()).toContain("THIS IS A DEMO");
      const manager = tokenOf(first, "manager");
      const queries = first
        .output()
        .split("\n")
        .filter((line) => /^ {3}\{ /.test(line));
      expect(queries).toHaveLength(3);
      for (const query of queries) {
        const answer = await ask(first, manager, query);
        expect(answer.errors).toBeUndefined();
        expect(JSON.stringify(answer.data)).not.toBe("{}");
      }
      const written = await ask(
        first,
        tokenOf(first, "administrator"),
        `mutation { teamCreate(input: {name: "Kept", from: "2026-01-01"}) { team { name } userErrors { message } } }`,
      );
      expect(written.data).toEqual({ teamCreate: { team: { name: "Kept" }, userErrors: [] } });
      await first.stop("SIGKILL");

      const second = await startProduct(environment);
      expect(second.output()).not.toContain("Loading the demo organisation");
      expect(tokenOf(second, "manager")).toBe(manager);
      const kept = await ask(second, manager, `{ teams(first: 100) { nodes { name } } }`);
      expect(JSON.stringify(kept.data)).toContain("Kept");
      const other = await runScript("start", [], environment);
      expect(other.code).toBe(1);
      expect(other.err.trim()).toMatch(/^Port \d+ is in use: .*PORT=/);
      const list = await runScript("solvewell", ["organisation", "list"], environment);
      expect(list.out).toContain("demo\tTundralink Care");
      expect(await second.stop("SIGTERM")).toBe(0);
    },
    SLOW_MS,
  );

  test(
    "a removed demo does not come back, and one's own organisation answers with its first token",
    async () => {
      const removed = await runScript("solvewell", ["demo", "remove"], environment);
      expect(removed).toMatchObject({
        code: 0,
        out: expect.stringContaining("Removed the demo organisation"),
      });
      const created = await runScript(
        "solvewell",
        [
          "organisation",
          "create",
          "--slug",
          "own",
          "--name",
          "Own",
          "--admin-name",
          "Ann",
          "--admin-email",
          "ann@own.example",
        ],
        environment,
      );
      expect(created.code).toBe(0);
      const token = created.out.trim().split("\n").at(-1) ?? "";
      const product = await startProduct(environment);
      expect(product.output()).not.toContain("DEMO");
      const answer = await ask(
        product,
        token,
        `{ organisation { slug } viewer { isAdministrator person { displayName } } }`,
      );
      expect(answer.data).toEqual({
        organisation: { slug: "own" },
        viewer: { isAdministrator: true, person: { displayName: "Ann" } },
      });
      expect(await product.stop("SIGINT")).toBe(0);
    },
    SLOW_MS,
  );
});

describe("what cannot start says why in one line and fails", () => {
  test("a data folder of another version", async () => {
    const folder = await dataFolder();
    await mkdir(join(folder.path, "pg"));
    await writeFile(join(folder.path, "pg", "PG_VERSION"), "11\n");
    const run = await runScript("start", [], { DATA_DIR: folder.path, PORT: String(await freePort()) });
    await folder.remove();
    expect(run.code).toBe(1);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).toMatch(/11/);
  });

  test("an unreachable database", async () => {
    const port = await freePort();
    const run = await runScript("start", [], {
      DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none`,
      PORT: String(await freePort()),
    });
    expect(run.code).toBe(1);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).toContain("Cannot use the database");
    expect(run.err).toContain("DATABASE_URL");
  });

  test("settings that make no sense are reported together", async () => {
    const run = await runScript("start", [], {
      PORT: "eighty",
      DATABASE_URL: "mysql://x",
      LOG_LEVEL: "loud",
    });
    expect(run.code).toBe(1);
    expect(run.err.trim().split("\n")).toHaveLength(3);
  });

  test("a port that somebody else has", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => holder.once("listening", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const run = await runScript("start", [], { PORT: String(port) });
    holder.close();
    expect(run.code).toBe(1);
    expect(run.err).toContain(`Port ${port} is in use`);
  });

  test("every command explains itself", async () => {
    for (const command of [
      [],
      ["import"],
      ["token", "issue"],
      ["organisation", "create"],
      ["person", "move"],
      ["demo"],
      ["duplicates", "scan"],
      ["outcomes", "rebuild"],
    ]) {
      const run = await runScript("solvewell", [...command, "--help"], {});
      expect(run).toMatchObject({ code: 0, out: expect.stringContaining("Usage: solvewell") });
    }
  });
});
