import fc from "fast-check";
import { languageKey, type ArticleText } from "../../../src/duplicates/domain/article-text.js";
import { isComparable } from "../../../src/duplicates/domain/analyse.js";
import { boostEngine } from "../../../src/duplicates/domain/compare.js";
import {
  countDocumentFrequencies,
  documentFrequencies,
} from "../../../src/duplicates/domain/document-frequencies.js";
import { findPairs, type PairCandidate } from "../../../src/duplicates/domain/find-pairs.js";
import { cosine } from "../../../src/duplicates/domain/similarity.js";
import { anyArticle, article } from "./articles.js";

function candidates(articles: readonly ArticleText[]): PairCandidate[] {
  const features = articles.map((one) => boostEngine.analyse(one).features);
  const { n, table } = countDocumentFrequencies(features);
  const frequencies = documentFrequencies(n, table);
  return features.map((own, at) => ({
    id: `article-${at}`,
    language: languageKey(articles[at]?.language ?? null),
    vector: boostEngine.vectorOf(own, frequencies),
  }));
}

describe("findPairs", () => {
  it("finds exactly the pairs that comparing all with all finds, in order, whatever the order of the input", () => {
    const threshold = fc.constantFrom(0.1, 0.3, 0.5, 0.9);
    fc.assert(
      fc.property(
        fc.array(anyArticle, { maxLength: 14 }),
        threshold,
        fc.infiniteStream(fc.nat()),
        (articles, least, keys) => {
          const all = candidates(articles);
          const expected = all
            .flatMap((left) =>
              all
                .filter((right) => left.id < right.id && isComparable(left, right))
                .map((right) => ({ a: left.id, b: right.id, similarity: cosine(left.vector, right.vector) })),
            )
            .filter(({ similarity }) => similarity >= least)
            .sort((l, r) => (l.a === r.a ? (l.b < r.b ? -1 : 1) : l.a < r.a ? -1 : 1));
          const shuffled = all
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((l, r) => l.key - r.key)
            .map(({ one }) => one);
          expect([...findPairs(all, { threshold: least })]).toEqual(expected);
          expect([...findPairs(shuffled, { threshold: least })]).toEqual(expected);
        },
      ),
    );
  });

  it("pairs within one language, and articles of an unknown one with all", () => {
    const languages = ["en", "en-GB", "it", null, null];
    const pairs = [
      ...findPairs(candidates(languages.map((language) => article({ title: "Outlook 5.7.134", language })))),
    ];
    expect(pairs.map(({ a, b }) => `${a} ${b}`)).toEqual([
      ...["article-0 article-1", "article-0 article-3", "article-0 article-4", "article-1 article-3"],
      ...["article-1 article-4", "article-2 article-3", "article-2 article-4", "article-3 article-4"],
    ]);
  });

  it("follows no posting list longer than the cap", () => {
    const same = candidates(Array.from({ length: 5 }, () => article({ title: "Outlook" })));
    expect([...findPairs(same)]).toHaveLength(10);
    expect([...findPairs(same, { postingCap: 4 })]).toEqual([]);
  });

  it("tells its progress and refuses ids given twice and impossible thresholds", () => {
    const two = candidates([article({ title: "one" }), article({ title: "two" })]);
    const progress: number[] = [];
    expect([...findPairs(two, { onProgress: (done, total) => progress.push(done, total) })]).toEqual([]);
    expect(progress).toEqual([2, 2]);
    expect(() => [...findPairs([...two, ...two])]).toThrow(RangeError);
    expect(() => [...findPairs(two, { threshold: 0 })]).toThrow(RangeError);
    expect([...findPairs([])]).toEqual([]);
  });
});
