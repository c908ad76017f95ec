import { jest } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommandLine } from "../../src/cli.js";

const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return path;
}

/** Runs `duplicates evaluate` and gives its exit code and what it printed. */
async function evaluate(...args: readonly string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = "";
  let errors = "";
  const stdout = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => ((out += String(text)), true));
  const stderr = jest
    .spyOn(process.stderr, "write")
    .mockImplementation((text) => ((errors += String(text)), true));
  try {
    return { code: await runCommandLine(["duplicates", "evaluate", ...args]), out, errors };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const docs = file("docs.jsonl", [
  { id: "1", title: "Share a calendar", body: "Open the calendar and choose share." },
  { id: "2", title: "Sharing calendars", body: "Choose share in the calendar." },
  { id: "3", title: "Printer out of paper", body: "Put paper into the tray." },
]);

describe("duplicates evaluate", () => {
  it("prints one object with the names that scripts read, for pairs and for queries", async () => {
    const pairs = file("pairs.jsonl", [
      { a: "1", b: "2", label: 1, source: "hand" },
      { a: "1", b: "3", label: 0 },
    ]);
    const { code, out } = await evaluate("--docs", docs, "--pairs", pairs, "--json");
    expect(code).toBe(0);
    const figures = JSON.parse(out) as Record<string, number | null>;
    expect(Object.keys(figures)).toEqual(
      "docs queries recallAt5 recallAt10 mrr pairAP bestF1 buildMs queryMsP50 peakRssMb".split(" "),
    );
    expect(figures).toMatchObject({
      docs: 3,
      queries: 2,
      recallAt5: 1,
      recallAt10: 1,
      mrr: 1,
      pairAP: 1,
      bestF1: 1,
    });
    expect(figures["peakRssMb"]).toBeGreaterThan(10);
    const queries = file("queries.jsonl", [{ id: "q", text: "how to share my calendar", relevant: ["1"] }]);
    const asked = await evaluate("--docs", docs, "--queries", queries, "--json");
    expect(JSON.parse(asked.out)).toMatchObject({ queries: 1, recallAt10: 1, pairAP: null, bestF1: null });
  });

  it("prints a table with intervals for people", async () => {
    const pairs = file("pairs.jsonl", [{ a: "1", b: "2" }]);
    const { out } = await evaluate("--docs", docs, "--pairs", pairs);
    expect(out).toContain("3 articles, 2 queries");
    expect(out).toMatch(/product's order +1\.000 \[1\.000, 1\.000\]/u);
    expect(out).toMatch(/queue +pair AP 1\.000/u);
  });

  it.each([
    ["neither pairs nor queries", [], /Give either --pairs or --queries/u],
    [
      "a line that is not JSON",
      ["--pairs", file("p2.jsonl", [{ a: "1", b: "2" }, "{broken"])],
      /line 2 is not JSON/u,
    ],
    ["a row without its fields", ["--pairs", file("p3.jsonl", [{ a: "1" }])], /line 1: "b" /u],
    ["a file that is not there", ["--pairs", join(folder, "absent.jsonl")], /cannot be read/u],
  ])("refuses %s and says where", async (_, args, message) => {
    const { code, errors } = await evaluate("--docs", docs, ...args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });

  it("leaves out labels of articles that are not there, and says so", async () => {
    const pairs = file("strange.jsonl", [
      { a: "1", b: "2" },
      { a: "1", b: "9" },
    ]);
    const { code, errors, out } = await evaluate("--docs", docs, "--pairs", pairs, "--json");
    expect(code).toBe(0);
    expect(errors).toMatch(/1 ids of the labels, such as "9", are not in/u);
    expect(JSON.parse(out)).toMatchObject({ queries: 2, mrr: 1 });
  });

  it("refuses an empty file of articles and ids given twice", async () => {
    const pairs = file("pairs.jsonl", []);
    expect((await evaluate("--docs", file("none.jsonl", []), "--pairs", pairs)).errors).toMatch(
      /holds no articles/u,
    );
    const twice = file("twice.jsonl", [
      { id: "1", title: "a" },
      { id: "1", title: "b" },
    ]);
    expect((await evaluate("--docs", twice, "--pairs", pairs)).errors).toMatch(/given twice/u);
  });
});
