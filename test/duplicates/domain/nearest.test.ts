import fc from "fast-check";
import { NO_FREQUENCIES } from "../../../src/duplicates/domain/document-frequencies.js";
import { hubOf, NEAREST_V1, nearestSearch, signatureCosine } from "../../../src/duplicates/domain/nearest.js";
import {
  allocateSignatures,
  greatestCosine,
  PACKED_SIZE,
  packSignature,
  sharedWeight,
  squaredLength,
  unpackSignature,
  type PackedSignatures,
} from "../../../src/duplicates/domain/packed-signatures.js";
import { buildPostingIndex } from "../../../src/duplicates/domain/posting-index.js";
import { rankCandidates } from "../../../src/duplicates/domain/rank-candidates.js";
import { rarestFeatures, signatureOf, type Signature } from "../../../src/duplicates/domain/signature.js";
import { cosine, type SparseVector } from "../../../src/duplicates/domain/similarity.js";

/** Vectors over few features, spread over all numbers as hashes are. */
const vector: fc.Arbitrary<SparseVector> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 9 })), {
    selector: ([feature]) => feature,
    maxLength: 90,
  })
  .map((entries) => {
    const sorted = entries
      .map(([feature, weight]) => [feature * 33_554_467, weight] as const)
      .sort((l, r) => l[0] - r[0]);
    const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return {
      ids: Int32Array.from(sorted, ([feature]) => feature),
      weights: Float64Array.from(sorted, ([, weight]) => weight / length),
    };
  });

function pack(vectors: readonly SparseVector[]): PackedSignatures {
  const packed = allocateSignatures(vectors.length);
  vectors.forEach((one, at) => packSignature(packed, at, signatureOf(one)));
  return packed;
}

/** All others of the language by their score, compared one by one. */
function compared(
  packed: PackedSignatures,
  languages: Uint16Array,
  article: number,
): { article: number; score: number }[] {
  return [...languages.keys()]
    .filter(
      (other) =>
        other !== article &&
        (languages[other] === languages[article] || languages[other] === 0 || languages[article] === 0),
    )
    .map((other) => ({
      article: other,
      score: signatureCosine(
        sharedWeight(packed, article, packed, other),
        squaredLength(packed, article),
        squaredLength(packed, other),
      ),
    }))
    .filter(({ score }) => score > 0)
    .sort((l, r) => r.score - l.score || l.article - r.article);
}

describe("signatures of a collection", () => {
  it("are given back as they were packed, in single precision", () => {
    fc.assert(
      fc.property(vector, (one) => {
        const signature = signatureOf(one);
        const { features, weights } = unpackSignature(pack([one]), 0);
        expect(weights).toEqual(signature.weights.map(Math.fround));
        expect([...features].sort()).toEqual([...signature.features].sort());
      }),
    );
  });

  it("bring at most the cosine of the articles, and the bound at least", () => {
    fc.assert(
      fc.property(vector, vector, (left, right) => {
        const packed = pack([left, right]);
        const shared = sharedWeight(packed, 0, packed, 1);
        expect(shared).toBe(sharedWeight(packed, 1, packed, 0));
        expect(shared).toBeLessThanOrEqual(cosine(left, right) + 1e-4);
        const bound = greatestCosine(shared, squaredLength(packed, 0), squaredLength(packed, 1));
        expect(bound).toBeGreaterThanOrEqual(cosine(left, right) - 1e-4);
      }),
    );
  });
});

describe("nearestSearch", () => {
  it("gives what comparing with each of the language and of unknown language gives, ties by position, while no list is long", () => {
    const collection = fc.array(fc.tuple(vector, fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(collection, (articles) => {
        const packed = pack(articles.map(([one]) => one));
        const languages = Uint16Array.from(articles, ([, language]) => language);
        const index = buildPostingIndex(packed, new Uint8Array(articles.length).fill(1));
        const search = nearestSearch({ packed, languages, index, frequencies: NO_FREQUENCIES });
        for (const article of articles.keys()) {
          const expected = compared(packed, languages, article).slice(0, NEAREST_V1.neighbours);
          const { articles: found, scores } = search(article);
          const hits = found
            .map((other, at) => ({ article: other, score: scores[at] ?? 0 }))
            .filter(({ score }) => score > 0);
          expect(hits).toEqual(expected);
        }
      }),
    );
  });

  it("follows the features that the database is asked with", () => {
    fc.assert(
      fc.property(
        vector,
        fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 7, maxLength: 7 }),
        (one, counts) => {
          const df = (feature: number): number => counts[Math.abs(feature) % 7] ?? 0;
          const packed = pack([one]);
          const asked = rarestFeatures(unpackSignature(packed, 0), { n: 5_000, df });
          // An article for each feature asked with; each has that feature alone.
          const all = pack([
            one,
            ...signatureOf(one).features.map((id) => ({
              ids: Int32Array.of(id),
              weights: Float64Array.of(1),
            })),
          ]);
          const index = buildPostingIndex(all, new Uint8Array(all.lengths.length).fill(1));
          const search = nearestSearch({
            packed: all,
            languages: new Uint16Array(all.lengths.length),
            index,
            frequencies: { n: 5_000, df },
          });
          const found = search(0).articles.map((article) => all.features[article * PACKED_SIZE] ?? 0);
          expect(found.length).toBe(Math.min(NEAREST_V1.neighbours, asked.length));
          expect(asked.map(({ feature }) => feature)).toEqual(expect.arrayContaining(found));
        },
      ),
    );
  });

  it("does not find articles that are not indexed", () => {
    const one = { ids: Int32Array.of(7), weights: Float64Array.of(1) };
    const packed = pack([one, one, one]);
    const search = nearestSearch({
      packed,
      languages: new Uint16Array(3),
      index: buildPostingIndex(packed, Uint8Array.of(1, 0, 1)),
      frequencies: NO_FREQUENCIES,
    });
    expect(search(0)).toEqual({ articles: [2], scores: [1] });
  });

  it("ranks candidates of the database by the same score", () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), (vectors) => {
        const packed = pack(vectors);
        const [own, ...others] = vectors.map((one) => signatureOf(one)) as [Signature, ...Signature[]];
        const candidates = others.map((signature, at) => ({
          ...signature,
          articleId: String(at + 1).padStart(2, "0"),
        }));
        const ranked = rankCandidates(own, candidates).filter(({ score }) => score > 0);
        expect(
          ranked.map(({ candidate, score }) => ({ article: Number(candidate.articleId), score })),
        ).toEqual(compared(packed, new Uint16Array(vectors.length), 0));
      }),
    );
  });
});

describe("hubOf", () => {
  it("is the mean of the ten best, absent ones counting nothing", () => {
    expect(hubOf([])).toBe(0);
    expect(hubOf([1])).toBe(Math.fround(0.1));
    expect(hubOf([...new Array<number>(10).fill(0.5), 0.4, 0.4])).toBe(0.5);
  });
});
