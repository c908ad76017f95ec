import fc from "fast-check";
import { analyseArticle } from "../../../src/duplicates/domain/analyse.js";
import {
  countDocumentFrequencies,
  documentFrequencies,
} from "../../../src/duplicates/domain/document-frequencies.js";
import { listScore, queueScore, rankScore, rankViewOf } from "../../../src/duplicates/domain/rank.js";
import { cosine, toUnitVector } from "../../../src/duplicates/domain/similarity.js";
import { article } from "./articles.js";

const word = fc.constantFrom("calendar", "share", "outlook", "printer", "5.7.12", "password", "reset", "vpn");
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
const anyArticle = fc
  .record({ title: sentence, body: fc.option(sentence) })
  .map(({ title, body }) => analyseArticle(article({ title, body, language: "en" })));

function scoreOf(...pair: readonly ReturnType<typeof analyseArticle>[]): number {
  const { n, table } = countDocumentFrequencies(pair.map(({ features }) => features));
  const frequencies = documentFrequencies(n, table);
  const [a, b] = pair.map((read) => ({
    vector: toUnitVector(read.features, frequencies),
    view: rankViewOf(read, frequencies),
  }));
  if (a === undefined || b === undefined) throw new Error("a score needs two articles");
  return rankScore(a.view, b.view, cosine(a.vector, b.vector));
}

describe("the rank score", () => {
  it("is symmetric to the digit and in [0, 1]", () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (a, b) => {
        const score = scoreOf(a, b);
        expect(score).toBe(scoreOf(b, a));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("of an article with itself is 1 when it has a body of two words or more", () => {
    const read = analyseArticle(
      article({ title: "Share a calendar", body: "open outlook settings", language: "en" }),
    );
    expect(scoreOf(read, read)).toBe(1);
  });

  it("puts an article whose title the other speaks of before one that is as alike in its words", () => {
    const asked = analyseArticle(
      article({ title: "vpn password", body: "printer calendar", language: "en" }),
    );
    const named = analyseArticle(article({ title: "vpn password", body: "outlook share", language: "en" }));
    const swapped = analyseArticle(
      article({ title: "outlook share", body: "vpn password printer", language: "en" }),
    );
    expect(scoreOf(asked, named)).toBeGreaterThan(scoreOf(asked, swapped));
  });

  it("falls with the hubs, in the queue by both and in a list by the candidate's", () => {
    expect(listScore(0.7, 0.5)).toBeCloseTo(0.55, 10);
    expect(queueScore(0.7, 0.5, 0.25)).toBeCloseTo(0.4, 10);
  });
});
