import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ArticleJoin } from "../../../src/outcomes/domain/bodies-of-knowledge.js";
import {
  attribute,
  shareOfEvent,
  type CreditedArticle,
  type CreditJoins,
  type ReuseOfArticle,
} from "../../../src/outcomes/domain/credit.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { articleId, hour, personId } from "./make-facts.js";

/** Three articles a, b, c, the first the oldest, each with words of its own writers. */
const WRITERS = { a: ["ann", "abe"], b: ["bob", "bea"], c: ["cid", "cleo"] } as const;
const CREATED = { a: -300, b: -200, c: -100 } as const;
type Name = keyof typeof WRITERS;
const NAMES = ["a", "b", "c"] as const;
const anyWords = fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { minLength: 1, maxLength: 10 });
const anyArticle = (name: Name): fc.Arbitrary<CreditedArticle> =>
  fc.tuple(anyWords, anyWords).map((parts) => ({
    id: articleId(name),
    createdAt: hour(CREATED[name]),
    parts: parts.map((words, at) => ({ personId: personId(WRITERS[name][at] ?? "nobody"), words })),
  }));
const anyArticles = fc
  .tuple(anyArticle("a"), anyArticle("b"), anyArticle("c"))
  .map((articles) => new Map(articles.map((article) => [article.id, article])));
const anyEvent: fc.Arbitrary<ReuseOfArticle> = fc.record({
  articleId: fc.constantFrom(...NAMES).map(articleId),
  linkedBy: fc.constantFrom("zoe", "yan", "ann", "bob", "cleo").map(personId),
  linkedAt: fc.integer({ min: -90, max: 100 }).map(hour),
  worth: fc.integer({ min: 0, max: MICRO }),
});
const anyEvents = fc.array(anyEvent, { maxLength: 12 });
const anyCause = fc.constantFrom(
  "NO_SEARCH",
  "IGNORED_HIT",
  "CONTEXT_VARIANCE",
  "IMPORT",
  "CONVERGED_BY_EDIT",
);
const isCareless = (cause: string): boolean => cause === "NO_SEARCH" || cause === "IGNORED_HIT";
const NONE: CreditJoins = { confirmed: [], shared: [] };

/** The joins of two articles that were confirmed and merged at one hour. */
function joined(one: Name, other: Name, cause: string, at: number): CreditJoins {
  const join: ArticleJoin = {
    a: articleId(one),
    b: articleId(other),
    joinedAt: hour(at),
    isRetroactive: isCareless(cause),
  };
  return { confirmed: [join], shared: [join] };
}
const both = (left: CreditJoins, right: CreditJoins): CreditJoins => ({
  confirmed: [...left.confirmed, ...right.confirmed],
  shared: [...left.shared, ...right.shared],
});
const of = (credit: ReadonlyMap<PersonId, number>, name: string): number => credit.get(personId(name)) ?? 0;

describe("the credit of reuse", () => {
  test("is shared in parts that make up one whole", () => {
    fc.assert(
      fc.property(
        anyArticles,
        anyEvent,
        anyCause,
        fc.integer({ min: -90, max: 100 }),
        (articles, event, cause, at) => {
          const shares = [...shareOfEvent(event, articles, joined("a", "b", cause, at)).values()];
          const total = shares.reduce((sum, share) => sum + share, 0);
          expect(shares.length === 0 ? MICRO : total).toBe(MICRO);
          for (const share of shares) expect(share).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("I3: a link by somebody who contributed to any article of the cluster gives nobody any", () => {
    fc.assert(
      fc.property(anyArticles, anyCause, fc.constantFrom("a", "b"), (articles, cause, on) => {
        const joins = joined("a", "b", cause, 0);
        for (const writer of [...WRITERS.a, ...WRITERS.b]) {
          const event = {
            articleId: articleId(on),
            linkedBy: personId(writer),
            linkedAt: hour(1),
            worth: MICRO,
          };
          expect(shareOfEvent(event, articles, joins).size).toBe(0);
        }
      }),
    );
  });

  test("I4: a merge never lowers that of those who wrote the older article, whatever was linked before it", () => {
    fc.assert(
      fc.property(anyArticles, anyEvents, anyCause, (articles, events, cause) => {
        const before = attribute(events, articles, NONE);
        const after = attribute(events, articles, joined("a", "b", cause, 101));
        for (const writer of WRITERS.a) expect(of(after, writer)).toBeGreaterThanOrEqual(of(before, writer));
        // And the younger one's past is another's only where nobody searched.
        if (!isCareless(cause)) expect(after).toEqual(before);
      }),
    );
  });

  test("I5: who repeated an article without searching gets no more than the words they added, also for the past", () => {
    fc.assert(
      fc.property(
        anyArticles,
        fc.integer({ min: -90, max: 100 }).map(hour),
        fc.constantFrom("NO_SEARCH", "IGNORED_HIT"),
        (articles, linkedAt, cause) => {
          const event = { articleId: articleId("b"), linkedBy: personId("zoe"), linkedAt, worth: MICRO };
          const shares = shareOfEvent(event, articles, joined("a", "b", cause, 0));
          const partsOf = (name: Name): CreditedArticle["parts"] =>
            articles.get(articleId(name))?.parts ?? [];
          const known = new Set(partsOf("a").flatMap(({ words }) => words));
          const added = partsOf("b").map(({ words }) => words.filter((word) => !known.has(word)).length);
          const all =
            partsOf("a").reduce((sum, { words }) => sum + words.length, 0) +
            added.reduce((sum, count) => sum + count, 0);
          for (const [at, writer] of WRITERS.b.entries())
            expect(of(shares, writer)).toBeLessThanOrEqual(Math.ceil(((added[at] ?? 0) * MICRO) / all));
        },
      ),
    );
  });

  test("merging is associative: it does not matter which two of three articles were merged first, nor into which", () => {
    const ways = [
      ["ab", "bc"],
      ["bc", "ab"],
      ["ac", "bc"],
      ["ab", "ac"],
    ] as const;
    fc.assert(
      fc.property(anyArticles, anyEvents, anyCause, (articles, events, cause) => {
        const credits = ways.map((pairs) => {
          const joins = pairs
            .map(([one, other]) => joined(one as Name, other as Name, cause, 50))
            .reduce(both, NONE);
          return attribute(events, articles, joins);
        });
        for (const credit of credits) expect(credit).toEqual(credits[0]);
      }),
    );
  });
});
