import { describe, expect, test } from "@jest/globals";
import type { ArticleRow } from "../../../src/demo/domain/rows.js";
import { defaultDemoFacts, shareOf } from "./demo-facts.js";

/** A throw-away TF-IDF (title three times, unit vectors): only to see that the texts are as varied as promised. */
function vectorsOf(rows: readonly ArticleRow[]): readonly ReadonlyMap<string, number>[] {
  const counts = rows.map((row) => {
    const text = [
      row.title,
      row.title,
      row.title,
      row.issue,
      row.environment,
      row.cause,
      row.resolution,
      row.body,
    ].join(" ");
    const words = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  });
  const frequencies = new Map<string, number>();
  for (const words of counts)
    for (const word of words.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return counts.map((words) => {
    const weighted = [...words].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(rows.length / (frequencies.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weighted.map(([, weight]) => weight));
    return new Map(weighted.map(([word, weight]) => [word, weight / length]));
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

describe("similarity of the articles' texts", () => {
  const { articles, demo } = defaultDemoFacts();
  const rows = [...articles.values()].filter(({ language }) => language === "en");
  const vectors = vectorsOf(rows);
  const position = new Map(rows.map(({ externalId }, index) => [externalId, index]));
  const between = (a: string, b: string): number => {
    const [left, right] = [vectors[position.get(a) ?? -1], vectors[position.get(b) ?? -1]];
    if (left === undefined || right === undefined)
      throw new Error(`expected ${a} and ${b} among the articles`);
    return cosine(left, right);
  };

  test("planted near-duplicates are alike", () => {
    const pairs = demo.plantedPairs().filter(({ cause }) => cause !== null);
    expect(pairs).toHaveLength(60);
    expect(shareOf(pairs, ({ a, b }) => between(a, b) > 0.5)).toBeGreaterThan(0.95);
  });

  test("template siblings about other products are alike too, and are no duplicates", () => {
    const siblings = demo.plantedPairs().filter(({ cause }) => cause === null);
    expect(siblings.length).toBeGreaterThan(30);
    for (const { a, b } of siblings) {
      expect(articles.get(a)?.title).not.toBe(articles.get(b)?.title);
      expect(between(a, b)).toBeGreaterThan(0.35);
    }
  });

  test("other pairs hardly ever are: fewer than one in two thousand exceeds 0.5", () => {
    const planted = new Set(demo.plantedPairs().map(({ a, b }) => `${a}|${b}`));
    let [tried, alike] = [0, 0];
    for (let left = 0; left < rows.length; left += 1) {
      for (let right = left + 1 + (left % 5); right < rows.length; right += 5) {
        const [a, b] = [rows[left]?.externalId ?? "", rows[right]?.externalId ?? ""];
        if (planted.has(`${a}|${b}`)) continue;
        tried += 1;
        if (between(a, b) > 0.5) alike += 1;
      }
    }
    expect(tried).toBeGreaterThan(200_000);
    expect(alike / tried).toBeLessThan(1 / 2_000);
  });

  test("no two articles carry the same text", () => {
    expect(new Set(rows.map(({ title, issue, body }) => `${title}|${issue ?? ""}|${body}`)).size).toBe(
      rows.length,
    );
  });
});
