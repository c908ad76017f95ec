import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { catchAllArticles, specificityOf } from "../../../src/outcomes/domain/catch-all.js";
import { articleId } from "./make-facts.js";

const spread = (counts: readonly number[]): ReadonlyMap<string, number> =>
  new Map(counts.map((count, at) => [`cluster ${String(at)}`, count]));
const ALL = spread([40, 30, 20, 10]);

describe("how specific an article is", () => {
  test("is one less the entropy of its tickets by that of all tickets", () => {
    expect(specificityOf(spread([17, 1, 1, 1]), ALL).index).toBeCloseTo(0.5409626196112117, 12);
    expect(specificityOf(spread([10, 10]), ALL).index).toBeCloseTo(0.45841708643932066, 12);
    expect(specificityOf(spread([25]), ALL)).toEqual({ index: 1, clusters: 1, n: 25, verdict: "SPECIFIC" });
  });

  test("is nothing for an article that is linked to whatever comes in, also where most of that is of one kind", () => {
    expect(specificityOf(spread([8, 6, 4, 2]), ALL)).toMatchObject({ index: 0, verdict: "CATCH_ALL" });
    const mostlyMail = spread([900, 40, 30, 20, 10]);
    expect(specificityOf(spread([45, 2, 2, 1, 0]), mostlyMail)).toMatchObject({ verdict: "CATCH_ALL" });
  });

  test("cannot be told of few tickets or of none, nor where all tickets are alike", () => {
    expect(specificityOf(spread([7, 6, 4, 2]), ALL)).toMatchObject({ n: 19, verdict: "CANNOT_TELL" });
    expect(specificityOf(new Map(), ALL)).toEqual({ index: null, clusters: 0, n: 0, verdict: "CANNOT_TELL" });
    expect(specificityOf(spread([50]), spread([90]))).toMatchObject({ index: null, verdict: "CANNOT_TELL" });
  });

  test("is not doubted of an article about what three kinds of tickets share", () => {
    expect(specificityOf(spread([10, 10, 10]), spread([10, 10, 10]))).toMatchObject({
      index: 0,
      verdict: "SPECIFIC",
    });
  });

  test("lies from 0 to 1, whatever the tickets are", () => {
    const anySpread = fc.array(fc.nat(50), { maxLength: 8 }).map(spread);
    fc.assert(
      fc.property(anySpread, anySpread, (own, all) => {
        const { index } = specificityOf(own, all);
        expect(index === null || (index >= 0 && index <= 1)).toBe(true);
      }),
    );
  });

  test("picks the catch-alls out of many articles", () => {
    const spreads = new Map([
      [articleId("anything"), spread([8, 6, 4, 2])],
      [articleId("mail only"), spread([80])],
    ]);
    expect([...catchAllArticles(spreads, ALL)]).toEqual(["anything"]);
  });
});
