import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { agreementOf } from "../../../src/outcomes/domain/cohen-kappa.js";
import {
  forbidsReview,
  opinionsNeeded,
  problemsOfReview,
  verdictAfter,
} from "../../../src/outcomes/domain/link-review.js";
import {
  drawLink,
  isReviewedTwice,
  orderStrata,
  seedOfDraw,
  type ReviewStratum,
} from "../../../src/outcomes/domain/review-sampling.js";
import type { TeamId } from "../../../src/platform/kernel/ids.js";
import { articleId, linkId } from "./make-facts.js";

const pairs = (
  ...counts: readonly (readonly [string, string, number])[]
): readonly (readonly [string, string])[] =>
  counts.flatMap(([first, second, count]) => Array.from({ length: count }, () => [first, second] as const));

describe("the agreement of reviewers", () => {
  test("is Cohen's κ with an interval", () => {
    const agreement = agreementOf(
      pairs(
        ["ACCURATE", "ACCURATE", 20],
        ["ACCURATE", "PARTIAL", 5],
        ["PARTIAL", "ACCURATE", 10],
        ["PARTIAL", "PARTIAL", 15],
      ),
    );
    expect(agreement).toMatchObject({ n: 50, agreed: 35, byChance: 0.5, verdict: "UNDECIDED" });
    expect(agreement.kappa).toBeCloseTo(0.4, 12);
    expect(agreement.interval?.low).toBeCloseTo(0.12499299071093195, 12);
    expect(agreement.interval?.high).toBeCloseTo(0.6179289299823811, 12);
  });

  test("is not certain when few pairs all agree", () => {
    const agreement = agreementOf(pairs(["ACCURATE", "ACCURATE", 10], ["PARTIAL", "PARTIAL", 10]));
    expect(agreement.kappa).toBe(1);
    expect(agreement.interval?.low).toBeCloseTo(0.6777496838943613, 12);
    expect(agreement.verdict).toBe("RELIABLE");
  });

  test("cannot be told below twenty pairs, without a pair, or when everybody always says the same", () => {
    expect(agreementOf(pairs(["ACCURATE", "ACCURATE", 10], ["PARTIAL", "PARTIAL", 9])).verdict).toBe(
      "CANNOT_TELL",
    );
    expect(agreementOf([])).toEqual({
      n: 0,
      agreed: 0,
      byChance: null,
      kappa: null,
      interval: null,
      verdict: "CANNOT_TELL",
    });
    expect(agreementOf(pairs(["ACCURATE", "ACCURATE", 99]))).toMatchObject({
      kappa: null,
      verdict: "CANNOT_TELL",
    });
  });

  test("is none when the second review is drawn at random", () => {
    const agreement = agreementOf(
      pairs(
        ["ACCURATE", "ACCURATE", 25],
        ["ACCURATE", "PARTIAL", 25],
        ["PARTIAL", "ACCURATE", 25],
        ["PARTIAL", "PARTIAL", 25],
      ),
    );
    expect(agreement).toMatchObject({ kappa: 0, verdict: "UNRELIABLE" });
  });
});

describe("the sample of links", () => {
  const anyStrata = fc
    .array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 })
    .map((drawn) =>
      drawn.map(([team, links], at): ReviewStratum => ({
        teamId: team === 2 ? null : (`team ${String(team)}` as TeamId),
        articleId: articleId(`article ${String(at)}`),
        links,
        drawn: 0,
      })),
    );

  test("allots draws to teams, and to articles within a team, in proportion to their links", () => {
    fc.assert(
      fc.property(anyStrata, fc.integer({ min: 1, max: 60 }), (strata, draws) => {
        let now = strata;
        for (let draw = 0; draw < draws; draw += 1) {
          const [next] = orderStrata(now, seedOfDraw("acme", draw));
          if (next === undefined) break;
          now = now.map((one) => (one.articleId === next.articleId ? { ...one, drawn: one.drawn + 1 } : one));
        }
        const total = sum(now, "links");
        const drawn = sum(now, "drawn");
        for (const team of new Set(now.map(({ teamId }) => teamId))) {
          const own = now.filter(({ teamId }) => teamId === team);
          const fair = (sum(own, "links") * drawn) / total;
          expect(Math.abs(sum(own, "drawn") - fair)).toBeLessThanOrEqual(1.5);
        }
        for (const one of now) expect(one.drawn).toBeLessThanOrEqual(one.links);
      }),
    );
  });

  test("can be drawn again: the same seed gives the same link, whatever the order of links and strata", () => {
    const ids = ["c", "a", "b", "d"].map(linkId);
    const strata = ids.map((id): ReviewStratum => ({
      teamId: null,
      articleId: articleId(id),
      links: 3,
      drawn: 1,
    }));
    for (let draw = 0; draw < 20; draw += 1) {
      const seed = seedOfDraw("acme", draw);
      expect(drawLink([...ids].reverse(), seed)).toBe(drawLink(ids, seed));
      expect(orderStrata([...strata].reverse(), seed)).toEqual(orderStrata(strata, seed));
    }
    expect(drawLink([], 7)).toBeNull();
  });

  test("draws each link of a stratum about as often as any other", () => {
    const ids = ["a", "b", "c", "d"].map(linkId);
    const counts = new Map(ids.map((id) => [id, 0]));
    for (let draw = 0; draw < 4000; draw += 1) {
      const id = drawLink(ids, seedOfDraw("acme", draw));
      if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("has one link in ten reviewed twice", () => {
    const twice = Array.from({ length: 5000 }, (_, at) => isReviewedTwice(linkId(`link ${String(at)}`)));
    expect(Math.abs(twice.filter(Boolean).length - 500)).toBeLessThan(70);
  });
});

describe("a review", () => {
  test("stands alone, becomes a dispute when the second differs, and is decided by the third", () => {
    expect(verdictAfter([])).toBeNull();
    expect(verdictAfter(["PARTIAL"])).toBe("PARTIAL");
    expect(verdictAfter(["PARTIAL", "PARTIAL"])).toBeNull();
    expect(verdictAfter(["PARTIAL", "ACCURATE"])).toBe("DISPUTED");
    expect(verdictAfter(["PARTIAL", "ACCURATE", "INACCURATE"])).toBe("INACCURATE");
    expect(verdictAfter(["PARTIAL", "PARTIAL", "ACCURATE"])).toBeNull();
  });

  test("takes one opinion, two for one link in ten, and three where two differ", () => {
    expect(opinionsNeeded([], false)).toBe(1);
    expect(opinionsNeeded(["ACCURATE"], true)).toBe(2);
    expect(opinionsNeeded(["ACCURATE", "ACCURATE"], true)).toBe(2);
    expect(opinionsNeeded(["ACCURATE", "PARTIAL"], true)).toBe(3);
  });

  test("needs a note unless it finds the link accurate", () => {
    expect(problemsOfReview("ACCURATE", null)).toEqual([]);
    expect(problemsOfReview("PARTIAL", "The second half is about another version")).toEqual([]);
    expect(problemsOfReview("INACCURATE", null)).toMatchObject([
      { code: "VALIDATION_FAILED", path: ["input", "note"] },
    ]);
    expect(problemsOfReview("ACCURATE", "x".repeat(2001))).toMatchObject([{ code: "VALIDATION_FAILED" }]);
  });

  test("is for contributors, publishers, coaches and administrators", () => {
    const may = (
      proficiency: "NONE" | "CANDIDATE" | "CONTRIBUTOR" | "PUBLISHER",
      isCoach: boolean,
      isAdministrator: boolean,
    ) => forbidsReview({ proficiency, isCoach, isAdministrator })?.code ?? "may";
    expect(may("CANDIDATE", false, false)).toBe("PROFICIENCY_REQUIRED");
    expect(may("CONTRIBUTOR", false, false)).toBe("may");
    expect(may("PUBLISHER", false, false)).toBe("may");
    expect(may("NONE", true, false)).toBe("may");
    expect(may("NONE", false, true)).toBe("may");
  });
});

function sum(strata: readonly ReviewStratum[], field: "links" | "drawn"): number {
  return strata.reduce((total, one) => total + one[field], 0);
}
