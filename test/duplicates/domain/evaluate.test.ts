import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { evaluateDuplicates, type LabelledArticle } from "../../../src/duplicates/domain/evaluate.js";
import { article } from "./articles.js";

let clock = 0;
const now = (): number => (clock += 1);

function labelled(id: string, title: string, base: string | null = null): LabelledArticle {
  return { id, base, text: article({ title, language: "en" }) };
}

describe("an evaluation", () => {
  const shelf = [
    labelled("a", "Share your calendar in Outlook"),
    labelled("b", "Sharing a calendar with Outlook"),
    labelled("c", "Printer out of paper"),
    labelled("d", "VPN asks for a password"),
  ];

  it("asks for both sides of a pair, and for one when the set has bases", () => {
    const pairs = { kind: "PAIRS", pairs: [{ a: "a", b: "b" }] } as const;
    const found = evaluateDuplicates(shelf, pairs, now);
    expect(found.queries).toBe(2);
    expect(found.lists.RANK.mrr.value).toBe(1);
    expect(found.pairAP).toBe(1);
    const based = shelf.map((own) => ({ ...own, base: "kb" }));
    expect(evaluateDuplicates(based, pairs, now).queries).toBe(1);
  });

  it("looks for an article in its own base only", () => {
    const two = [
      labelled("a", "Share your calendar", "one"),
      labelled("b", "Share your calendar", "two"),
      labelled("c", "Share a calendar folder", "one"),
    ];
    const found = evaluateDuplicates(two, { kind: "PAIRS", pairs: [{ a: "a", b: "c" }] }, now);
    expect(found.lists.COSINE.mrr.value).toBe(1);
  });

  it("answers questions in words, and has no queue to judge then", () => {
    const queries = [{ text: "how do I share my calendar", relevant: ["a", "b"] }];
    const found = evaluateDuplicates(shelf, { kind: "QUERIES", queries }, now);
    expect(found.lists.RANK.recallAt5.value).toBe(1);
    expect(found.pairAP).toBeNull();
    expect(found.queryMsP50).toBe(1);
  });

  it("of nothing has no figures, rather than zeros", () => {
    const found = evaluateDuplicates(shelf, { kind: "PAIRS", pairs: [] }, now);
    expect(found.lists.RANK.recallAt5).toEqual({ value: null, interval: null });
  });
});

describe("on real duplicates", () => {
  const folder = resolve(process.cwd(), "../shared/data/duplicates");
  const isPresent = existsSync(resolve(folder, "bugs-mozmobile.docs.jsonl"));
  const rows = <T>(file: string): T[] =>
    readFileSync(resolve(folder, file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as T);
  const name = "finds nine of ten reports of mozmobile in the first ten, and ranks the pairs as was measured";
  (isPresent ? it : it.skip)(isPresent ? name : `${name} (skipped: ${folder} is absent)`, () => {
    const documents = rows<{ id: string; title: string; body: string }>("bugs-mozmobile.docs.jsonl");
    const pairs = rows<{ a: string; b: string; label: number }>("bugs-mozmobile.pairs.jsonl");
    const found = evaluateDuplicates(
      documents.map(({ id, title, body }) => ({
        id,
        base: null,
        text: article({ title, body, language: null }),
      })),
      { kind: "PAIRS", pairs: pairs.filter(({ label }) => label === 1) },
      now,
    );
    expect(found.lists.RANK.recallAt10.value).toBeGreaterThanOrEqual(0.89);
    expect(found.lists.RANK.mrr.value).toBeGreaterThanOrEqual(0.82);
    expect(found.pairAP).toBeGreaterThanOrEqual(0.66);
  });
});
