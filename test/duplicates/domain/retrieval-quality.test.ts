import {
  answerQuality,
  bootstrapMean,
  rankingQuality,
} from "../../../src/duplicates/domain/retrieval-quality.js";

describe("the quality of a list", () => {
  it("is told by hand: two of three in the first five, the first at place 2, the third at place 7", () => {
    const quality = answerQuality([9, 1, 8, 2, 7, 6, 3], new Set([1, 2, 3]));
    expect(quality).toEqual({ recallAt5: 2 / 3, recallAt10: 1, reciprocalRank: 1 / 2 });
  });

  it("is nothing when nothing relevant was found, and cannot be told when nothing is relevant", () => {
    expect(answerQuality([4, 5], new Set([1]))).toEqual({ recallAt5: 0, recallAt10: 0, reciprocalRank: 0 });
    expect(() => answerQuality([4], new Set())).toThrow(RangeError);
  });
});

describe("the quality of a queue", () => {
  it("is told by hand: hits at places 1, 3 and 4 of 4 labelled pairs", () => {
    const { averagePrecision, bestF1 } = rankingQuality([true, false, true, true, false], 4);
    expect(averagePrecision).toBeCloseTo((1 / 1 + 2 / 3 + 3 / 4) / 4, 12);
    expect(bestF1).toBeCloseTo((2 * 3) / (4 + 4), 12);
  });

  it("is 0 without labels, never NaN", () => {
    expect(rankingQuality([], 0)).toEqual({ averagePrecision: 0, bestF1: 0 });
  });
});

describe("the bootstrap", () => {
  it("gives the same interval twice, around the mean, and a point for equal values", () => {
    const values = Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 1 : 0));
    const interval = bootstrapMean(values);
    expect(bootstrapMean(values)).toEqual(interval);
    // The normal approximation: 0.25 ± 1.96 · sqrt(0.25 · 0.75 / 200).
    expect(interval?.low).toBeCloseTo(0.19, 1.5);
    expect(interval?.high).toBeCloseTo(0.31, 1.5);
    expect(bootstrapMean([1, 1, 1])).toEqual({ low: 1, high: 1 });
    expect(bootstrapMean([])).toBeNull();
  });
});
