import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  deriveDuplicateRate,
  type ArticleCensus,
  type DuplicatedArticle,
} from "../../../src/outcomes/domain/derive-duplicate-rate.js";
import type { OrganisationId, TeamId } from "../../../src/platform/kernel/ids.js";
import { articleId, hour, momentAt } from "./make-facts.js";

const ORGANISATION = "organisation" as OrganisationId;
const team = (name: string): TeamId => name as TeamId;
const article = (name: string, owner: string | null, age: number): DuplicatedArticle => ({
  articleId: articleId(name),
  teamId: owner === null ? null : team(owner),
  createdAt: hour(-age),
});
const census = (inUse: ArticleCensus["inUse"], pairs: ArticleCensus["pairs"]): ArticleCensus => ({
  lastDay: momentAt(hour(0)),
  endsAt: hour(24),
  inUse,
  pairs,
});

describe("the duplicate rate", () => {
  const old = article("old", "desk", 300);
  const copy = article("copy", "field", 200);
  const third = article("third", "desk", 100);

  test("saves all but the oldest of a cluster, each for the team that owns it", () => {
    const facts = deriveDuplicateRate(
      ORGANISATION,
      census(
        [
          { teamId: team("desk"), count: 10 },
          { teamId: team("field"), count: 4 },
          { teamId: null, count: 2 },
        ],
        [
          { a: old, b: copy },
          { a: copy, b: third },
          { a: article("x", null, 9), b: article("y", null, 9) },
        ],
      ),
    );
    expect(
      facts.map(({ subjectId, teamId, numerator, denominator }) => [
        subjectId,
        teamId,
        numerator,
        denominator,
      ]),
    ).toEqual([
      ["organisation", null, 1_000_000, 2_000_000],
      ["desk", "desk", 1_000_000, 10_000_000],
      ["field", "field", 1_000_000, 4_000_000],
    ]);
    expect(facts[0]).toMatchObject({ maturesAt: hour(24), personId: null, ticketId: null, strata: null });
  });

  test("is nothing where no article is in use", () => {
    expect(deriveDuplicateRate(ORGANISATION, census([], []))).toEqual([]);
  });

  test("saves as many articles as clusters have beyond their first, in whatever order pairs are told", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const anyPairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 8 });
    fc.assert(
      fc.property(anyPairs, fc.nat(50), (drawn, seed) => {
        const one = (index: number): DuplicatedArticle => article(names[index] ?? "a", "desk", index);
        const pairs = drawn.filter(([x, y]) => x !== y).map(([x, y]) => ({ a: one(x), b: one(y) }));
        const shuffled = pairs
          .map((pair, index) => ({ pair, key: ((index + 1) * 7919 * (seed + 1)) % 104_729 }))
          .sort((x, y) => x.key - y.key)
          .map(({ pair }) => ({ a: pair.b, b: pair.a }));
        const inUse = [{ teamId: team("desk"), count: 6 }];
        const facts = deriveDuplicateRate(ORGANISATION, census(inUse, pairs));
        expect(deriveDuplicateRate(ORGANISATION, census(inUse, shuffled))).toEqual(facts);
        expect(facts[0]?.numerator).toBe((6 - countClusters(pairs)) * 1_000_000);
      }),
    );
    function countClusters(pairs: ArticleCensus["pairs"]): number {
      const label = new Map(names.map((name) => [articleId(name), name]));
      for (const _ of names)
        for (const { a, b } of pairs) {
          const least = [label.get(a.articleId) ?? "", label.get(b.articleId) ?? ""].sort()[0] ?? "";
          label.set(a.articleId, least);
          label.set(b.articleId, least);
        }
      return new Set(label.values()).size;
    }
  });
});
