import fc from "fast-check";
import { GATE_V1, isSuspected } from "../../../src/duplicates/domain/gate.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("isSuspected", () => {
  it("asks for the cosine alone while there are too few articles for a hub", () => {
    expect(isSuspected(0.5, 0.9, 0.9, 29)).toBe(true);
    expect(isSuspected(0.5, 0.9, 0.9, 30)).toBe(false);
    expect(isSuspected(0.499, 0, 0, 5)).toBe(false);
  });

  it("lets a pair in whose cosine stands out from both neighbourhoods, the bound included", () => {
    expect(isSuspected(0.6, 0.5, 0.55, 1_000)).toBe(true);
    expect(isSuspected(0.6, 0.5, 0.56, 1_000)).toBe(false);
  });

  it("lets near copies in however many of them there are", () => {
    expect(isSuspected(GATE_V1.certainAt, 1, 1, 1_000)).toBe(true);
  });

  it("treats both articles alike, and never turns away what is more alike or less of a hub", () => {
    fc.assert(
      fc.property(share, share, share, share, (similarity, more, hubA, hubB) => {
        const is = isSuspected(similarity, hubA, hubB, 100);
        expect(isSuspected(similarity, hubB, hubA, 100)).toBe(is);
        if (is) expect(isSuspected(Math.max(similarity, more), hubA, hubB, 100)).toBe(true);
        if (is) expect(isSuspected(similarity, hubA * more, hubB, 100)).toBe(true);
      }),
    );
  });
});
