import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addPairs, creditOfPairs, damp, medianWeight } from "../../../src/outcomes/domain/pair-damping.js";
import { personId } from "./make-facts.js";

const pair = (linker: string | null, contributor: string, tickets: number) => ({
  linker: linker === null ? null : personId(linker),
  contributor: personId(contributor),
  weight: tickets * 1_000_000,
});

describe("the damping of pairs", () => {
  test("is log2(1 + n)", () => {
    expect([0, 0.5, 1, 3, 7, 10].map((tickets) => damp(tickets * 1_000_000))).toEqual([
      0, 584_963, 1_000_000, 2_000_000, 3_000_000, 3_459_432,
    ]);
  });

  test("never pays to part what one linker gives, and always more to be used by more people", () => {
    const anyWeight = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(anyWeight, anyWeight, (a, b) => {
        expect(damp(a + b)).toBeLessThanOrEqual(damp(a) + damp(b) + 1);
        expect(damp(a + b)).toBeGreaterThanOrEqual(Math.max(damp(a), damp(b)));
      }),
    );
  });

  test("adds up each pair once and leaves out those that carry nothing", () => {
    expect(addPairs([pair("u", "v", 1), pair(null, "v", 2), pair("u", "v", 3), pair("u", "w", 0)])).toEqual([
      pair(null, "v", 2),
      pair("u", "v", 4),
    ]);
  });

  test("cuts reciprocal pairs, and no others, at twice the median", () => {
    const pairs = [
      pair("u", "v", 40),
      pair("v", "u", 30),
      pair("x", "v", 40),
      pair("y", "v", 3),
      pair(null, "u", 2),
    ];
    expect(medianWeight(pairs)).toBe(30_000_000);
    const small = [
      pair("u", "v", 40),
      pair("v", "u", 3),
      ...["a", "b", "c", "d"].map((id) => pair(id, "v", 2)),
    ];
    expect(medianWeight(small)).toBe(2_000_000);
    expect(
      creditOfPairs(small)
        .map(({ counted, cap, credit }) => [counted, cap, credit])
        .slice(0, 3),
    ).toEqual([
      [4_000_000, 4_000_000, 2_321_928],
      [3_000_000, 4_000_000, 2_000_000],
      [2_000_000, null, 1_584_963],
    ]);
    expect(medianWeight([])).toBe(0);
  });
});
