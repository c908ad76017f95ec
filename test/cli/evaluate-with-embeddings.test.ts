import { jest } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli.js";
import { startEmbeddingServer, type EmbeddingServer } from "../support/embedding-server.js";

const folder = mkdtempSync(join(tmpdir(), "embeddings-"));
let server: EmbeddingServer;
beforeEach(async () => {
  server = await startEmbeddingServer([
    ["unfriended", "friends"],
    ["who", "which"],
    ["me", "people"],
  ]);
});
afterEach(async () => server.close());
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, rows: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join("\n"));
  return path;
}

const DOCS = file("docs.jsonl", [
  { id: "asked", title: "Who unfriended me today", body: "" },
  { id: "meant", title: "Which people stopped being friends today", body: "" },
  { id: "other", title: "Reports today", body: "" },
  { id: "paper", title: "Printer out of paper", body: "Put paper into the tray." },
]);
const PAIRS = file("pairs.jsonl", [{ a: "asked", b: "meant" }]);

async function evaluate(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = "";
  let errors = "";
  const spies = [
    jest.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true)),
    jest.spyOn(process.stderr, "write").mockImplementation((text) => ((errors += String(text)), true)),
  ];
  try {
    const code = await runCommandLine(["duplicates", "evaluate", "--docs", DOCS, ...args]);
    return { code, out, errors };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const figuresOf = (out: string): { readonly mrr: number; readonly pairAP: number } =>
  JSON.parse(out) as { mrr: number; pairAP: number };

describe("duplicates evaluate with an embedding service", () => {
  it("fuses its cosines into the lists and the queue", async () => {
    const service = ["--embeddings", server.url, "--embeddings-model", "words-64"];
    const plain = await evaluate("--pairs", PAIRS, "--json");
    expect(server.requests).toEqual([]);
    const fused = await evaluate("--pairs", PAIRS, "--json", ...service);
    expect(fused.code).toBe(0);
    const [before, after] = [figuresOf(plain.out), figuresOf(fused.out)];
    expect(after.mrr).toBeGreaterThan(before.mrr);
    expect(after.pairAP).toBeGreaterThan(before.pairAP);
    expect(server.texts()).toHaveLength(4);
  });

  it("embeds questions as well as articles", async () => {
    const queries = file("queries.jsonl", [{ text: "who unfriended me today", relevant: ["meant"] }]);
    const found = await evaluate("--queries", queries, "--embeddings", server.url, "--embeddings-model", "m");
    expect(found.code).toBe(0);
    expect(server.texts().at(-1)).toBe("who unfriended me today");
  });

  it("says what is wrong with a service or its settings, and measures nothing then", async () => {
    const unnamed = await evaluate("--pairs", PAIRS, "--embeddings", server.url);
    expect(unnamed).toMatchObject({ code: 1, out: "" });
    expect(unnamed.errors).toContain("EMBEDDINGS_MODEL must name the model");
    server.faults.push({ status: 401 });
    const refused = await evaluate("--pairs", PAIRS, "--embeddings", server.url, "--embeddings-model", "m");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.errors).toContain("gave no embeddings: the service answered 401");
  });
});
