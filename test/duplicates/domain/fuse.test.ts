import fc from "fast-check";
import { embeddingCosine, fuse } from "../../../src/duplicates/domain/fuse.js";

const share = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => millionths / 1e6);
const cosine = fc.double({ min: -1, max: 1, noNaN: true });

describe("a fused score", () => {
  it("adds 0.3 times the cosine of the embeddings and stays a share", () => {
    expect(fuse(1, 1)).toBe(1);
    expect(fuse(0.65, 0)).toBe(0.5);
    expect(fuse(0, 1)).toBe(0.230769);
    expect(fuse(0.5, -0.8)).toBe(fuse(0.5, 0));
  });

  it("is in [0, 1]", () => {
    fc.assert(
      fc.property(share, fc.double({ noNaN: true }), (score, any) => {
        expect(fuse(score, any)).toBeGreaterThanOrEqual(0);
        expect(fuse(score, any)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is the score itself without embeddings", () => {
    fc.assert(fc.property(share, (score) => expect(fuse(score, null)).toBe(score)));
  });

  it("never falls when the words or the meanings are nearer", () => {
    fc.assert(
      fc.property(share, share, cosine, cosine, (score, other, near, nearer) => {
        const [low, high] = [Math.min(score, other), Math.max(score, other)];
        const [far, close] = [Math.min(near, nearer), Math.max(near, nearer)];
        expect(fuse(high, close)).toBeGreaterThanOrEqual(fuse(low, far));
      }),
    );
  });

  it("keeps the order of the words among articles of equal meaning", () => {
    fc.assert(
      fc.property(share, share, cosine, (one, other, near) => {
        fc.pre(one - other > 2e-6);
        expect(fuse(one, near)).toBeGreaterThan(fuse(other, near));
      }),
    );
  });
});

describe("the cosine of two embeddings", () => {
  const unit = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 })
    .filter((numbers) => numbers.some((number) => number !== 0))
    .map((numbers) => Float32Array.from(numbers, (number) => number / Math.hypot(...numbers)));

  it("is symmetric, in [-1, 1], and 1 with itself", () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const found = embeddingCosine(a, b) ?? Number.NaN;
        expect(embeddingCosine(b, a)).toBe(found);
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
        expect(embeddingCosine(a, a)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("is unknown when one is missing or comes from another model", () => {
    const two = Float32Array.from([1, 0]);
    expect(embeddingCosine(two, null)).toBeNull();
    expect(embeddingCosine(undefined, two)).toBeNull();
    expect(embeddingCosine(two, Float32Array.from([1, 0, 0]))).toBeNull();
    expect(embeddingCosine(Float32Array.from([]), Float32Array.from([]))).toBeNull();
  });
});
