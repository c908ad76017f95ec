import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { creditInterval, replicateCredit } from "../../../src/outcomes/domain/credit-interval.js";
import { damp, medianWeight } from "../../../src/outcomes/domain/pair-damping.js";
import {
  creditsOf,
  HALF_YEAR,
  joined,
  ledgerOf,
  type ToldArticle,
  type ToldLink,
  type ToldTicket,
  type ToldWorld,
} from "./credit-world.js";
import { personId } from "./make-facts.js";

const WRITERS = ["ann", "bob", "cid"] as const;
const LINKERS = ["zoe", "yan", "ann", "bob", "cid"] as const;
const ARTICLES = ["a", "b", "c"] as const;
const CREATED = { a: -900, b: -800, c: -700 } as const;
const anyWords = fc.uniqueArray(fc.constantFrom(..."abcdefghijklmnopqrst"), { minLength: 1, maxLength: 12 });

const anyArticle = (id: keyof typeof CREATED): fc.Arbitrary<ToldArticle> =>
  fc
    .tuple(
      fc.constantFrom(...WRITERS),
      anyWords,
      fc.option(fc.tuple(fc.constantFrom(...WRITERS), anyWords, fc.integer({ min: -600, max: 2000 })), {
        nil: null,
      }),
    )
    .map(([by, words, edit]) => ({
      id,
      createdHour: CREATED[id],
      edits: [
        { by, hour: CREATED[id], words },
        ...(edit === null ? [] : [{ by: edit[0], hour: edit[2], words: edit[1] }]),
      ],
    }));
const anyArticles = fc.tuple(anyArticle("a"), anyArticle("b"), anyArticle("c"));
const anyLink: fc.Arbitrary<ToldLink> = fc.record({
  article: fc.constantFrom(...ARTICLES),
  by: fc.option(fc.constantFrom(...LINKERS), { nil: null, freq: 8 }),
  more: fc.record({
    verdict: fc.constantFrom("UNREVIEWED", "ACCURATE", "PARTIAL", "INACCURATE", "DISPUTED"),
  }),
});
const anyTickets: fc.Arbitrary<readonly ToldTicket[]> = fc
  .array(
    fc.record({
      closedHour: fc.integer({ min: 0, max: 4000 }),
      category: fc.constantFrom("mail", "network"),
      requester: fc.constantFrom("rob", "ros", "ria", "ray"),
      links: fc.array(anyLink, { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((tickets) => tickets.map((told, at) => ({ id: `t${String(at)}`, ...told })));
const anyWorld: fc.Arbitrary<ToldWorld> = fc.record({ articles: anyArticles, tickets: anyTickets });
const runs = { numRuns: 150 };

const withLinks = (world: ToldWorld, extra: (at: number) => readonly ToldLink[]): ToldWorld => ({
  ...world,
  tickets: world.tickets.map((told, at) => ({ ...told, links: [...told.links, ...extra(at)] })),
});
const of = (credits: Readonly<Record<string, number>>, name: string): number => credits[name] ?? 0;

describe("what cannot be gained", () => {
  test("I1: an article that nobody else reuses changes no credit", () => {
    const anyUse = fc.array(
      fc.tuple(fc.nat(24), fc.constantFrom("SOLVED_BY", "REFERENCED", "CREATED_FROM", "IMPROVED")),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...WRITERS), anyWords, anyUse, (world, writer, words, uses) => {
        const unused = { id: "u", createdHour: -500, edits: [{ by: writer, hour: -500, words }] };
        const after = withLinks({ ...world, articles: [...world.articles, unused] }, (at) =>
          uses.flatMap(([on, kind]) => (on === at ? [{ article: "u", by: writer, more: { kind } }] : [])),
        );
        expect(creditsOf(after)).toEqual(creditsOf(world));
      }),
      runs,
    );
  });

  test("I2: cutting an article of one writer into parts, all or some of which are linked, changes no credit", () => {
    const anySolo = anyArticles.map((articles) =>
      articles.map((one) => ({ ...one, edits: one.edits.slice(0, 1) })),
    );
    const anyPicks = fc.array(fc.nat(), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(
        anySolo,
        anyTickets,
        fc.integer({ min: 2, max: 4 }),
        anyPicks,
        (articles, tickets, k, picks) => {
          const parts = cut(articles[0], k);
          let at = 0;
          const after = {
            articles: [...articles.slice(1), ...parts],
            tickets: tickets.map((told) => ({
              ...told,
              links: told.links.flatMap((link) => {
                if (link.article !== "a") return [link];
                const chosen = ((picks[at++ % picks.length] ?? 0) % (2 ** k - 1)) + 1;
                return parts.flatMap(({ id }, part) =>
                  (chosen >> part) & 1 ? [{ ...link, article: id }] : [],
                );
              }),
            })),
          };
          const before = { articles, tickets };
          expect(creditsOf(after)).toEqual(creditsOf(before));
        },
      ),
      runs,
    );
  });

  test("I2: cutting one beside an article of the same writer and others changes nobody's share", () => {
    fc.assert(
      fc.property(anyWords, anyWords, anyWords, fc.integer({ min: 2, max: 4 }), (own, first, second, k) => {
        const whole: ToldArticle = {
          id: "a",
          createdHour: -900,
          edits: [{ by: "ann", hour: -900, words: own }],
        };
        const shared: ToldArticle = {
          id: "b",
          createdHour: -800,
          edits: [
            { by: "ann", hour: -800, words: first },
            { by: "bob", hour: -700, words: [...first, ...second] },
          ],
        };
        const parts = cut(whole, k);
        const solvedWith = (ids: readonly string[]): readonly ToldTicket[] => [
          { id: "t", closedHour: 10, links: ids.map((id) => ({ article: id, by: "zoe" })) },
        ];
        expect(
          creditsOf({
            articles: [...parts, shared],
            tickets: solvedWith([...parts.map(({ id }) => id), "b"]),
          }),
        ).toEqual(creditsOf({ articles: [whole, shared], tickets: solvedWith(["a", "b"]) }));
      }),
      runs,
    );
  });

  test("I3, I8: links of contributors, imports, automations and links that solved nothing change no credit", () => {
    const anyWorthless = fc.tuple(fc.constantFrom(...ARTICLES), fc.nat(5), fc.nat(24));
    fc.assert(
      fc.property(anyWorld, fc.array(anyWorthless, { maxLength: 10 }), (world, extra) => {
        const creatorOf = (id: string): string =>
          world.articles.find((one) => one.id === id)?.edits[0]?.by ?? "nobody";
        const after = withLinks(world, (at) =>
          extra
            .filter(([, , on]) => on === at)
            .map(([id, kind]): ToldLink => {
              if (kind === 0) return { article: id, by: creatorOf(id) };
              if (kind === 1) return { article: id, by: "zoe", more: { origin: "IMPORT" } };
              if (kind === 2) return { article: id, by: "zoe", more: { origin: "AUTOMATION" } };
              const kinds = ["REFERENCED", "SENT", "REJECTED"] as const;
              return { article: id, by: "zoe", more: { kind: kinds[kind - 3] ?? "SENT" } };
            }),
        );
        expect(creditsOf(after)).toEqual(creditsOf(world));
      }),
      runs,
    );
  });

  test("I4: a merge after the events never lowers the credit of those who wrote the older article", () => {
    const anyUse = fc.record({
      article: fc.constantFrom(...ARTICLES),
      by: fc.constantFrom("zoe", "yan", "xia"),
      closedHour: fc.integer({ min: 0, max: 4000 }),
    });
    const anyDistinct = fc.tuple(anyWords, anyWords, anyWords).map((texts) =>
      ARTICLES.map((id, at): ToldArticle => ({
        id,
        createdHour: CREATED[id],
        edits: [{ by: WRITERS[at] ?? "", hour: CREATED[id], words: texts[at] ?? [] }],
      })),
    );
    fc.assert(
      fc.property(
        anyDistinct,
        fc.array(anyUse, { maxLength: 20 }),
        fc.boolean(),
        (articles, uses, isCareless) => {
          const tickets = uses.map(({ closedHour, ...use }, at) => ({
            id: String(at),
            closedHour,
            links: [use],
          }));
          const before = creditsOf({ articles, tickets });
          const after = creditsOf({ articles, tickets, joins: joined("a", "b", 5000, isCareless) });
          expect(of(after, "ann")).toBeGreaterThanOrEqual(of(before, "ann"));
          expect(of(after, "cid")).toBe(of(before, "cid"));
          if (!isCareless) expect(after).toEqual(before);
        },
      ),
      runs,
    );
  });

  test("I5: whoever copied without looking gets no more than the share of the words they added", () => {
    const anyUse = fc.tuple(fc.constantFrom("zoe", "yan"), fc.integer({ min: 0, max: 4000 }));
    fc.assert(
      fc.property(anyWords, anyWords, fc.array(anyUse, { maxLength: 15 }), (original, copy, uses) => {
        const articles: readonly ToldArticle[] = [
          { id: "a", createdHour: -900, edits: [{ by: "ann", hour: -900, words: original }] },
          { id: "b", createdHour: -800, edits: [{ by: "bob", hour: -800, words: copy }] },
        ];
        const tickets = uses.map(([by, closedHour], at) => ({
          id: String(at),
          closedHour,
          links: [{ article: "b", by }],
        }));
        const bob = ledgerOf({ articles, tickets, joins: joined("a", "b", 2000, true) }).people.get(
          personId("bob"),
        );
        const added = copy.filter((word) => !original.includes(word)).length;
        for (const { share } of bob?.entries ?? [])
          expect(share).toBeLessThanOrEqual(Math.ceil((added * 1_000_000) / (original.length + added)));
      }),
      runs,
    );
  });

  test("I6: the links of one linker grow a credit by the logarithm of their number, over however many articles", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 }), (n, k) => {
        const articles = Array.from({ length: k }, (_, at): ToldArticle => ({
          id: `a${String(at)}`,
          createdHour: -900,
          edits: [{ by: "bob", hour: -900, words: [String(at)] }],
        }));
        const tickets = Array.from({ length: n }, (_, at) => ({
          id: String(at),
          closedHour: at * 30,
          links: [{ article: `a${String(at % k)}`, by: "zoe" }],
        }));
        expect(of(creditsOf({ articles, tickets }), "bob")).toBeLessThanOrEqual(damp(n * 1_000_000));
        expect(of(creditsOf({ articles, tickets }), "bob")).toBe(
          of(
            creditsOf({
              articles,
              tickets: tickets.map((told) => ({ ...told, links: [{ article: "a0", by: "zoe" }] })),
            }),
            "bob",
          ),
        );
      }),
      runs,
    );
  });

  test("I7: what two people who link each other are worth to each other is at most twice the median pair", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const pairs = [...ledgerOf(world).people.values()].flatMap(({ linkers }) => linkers);
        const median = medianWeight(pairs);
        for (const pair of pairs) {
          const isReciprocal = pairs.some(
            ({ linker, contributor }) => linker === pair.contributor && contributor === pair.linker,
          );
          expect(pair.cap).toBe(isReciprocal ? 2 * median : null);
          if (isReciprocal) expect(pair.credit).toBeLessThanOrEqual(2 * damp(median) + 1);
        }
      }),
      runs,
    );
  });
});

describe("what credit is", () => {
  test("I10: depends on no order of articles, tickets and links", () => {
    const turned = (world: ToldWorld): ToldWorld => ({
      ...world,
      articles: [...world.articles].reverse(),
      tickets: [...world.tickets].reverse(),
    });
    fc.assert(
      fc.property(anyWorld, (world) => {
        const ledger = ledgerOf(world);
        expect(ledgerOf(turned(world))).toEqual(ledger);
        for (const [id, credit] of ledgerOf(turned(world)).people) {
          const same = ledger.people.get(id);
          expect(same === undefined ? undefined : creditInterval(replicateCredit(same, HALF_YEAR))).toEqual(
            creditInterval(replicateCredit(credit, HALF_YEAR)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test("I12: of one ticket no more than one is given away, intervals hold the credit, and nothing is null, not 0", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const given = new Map<string, number>();
        for (const credit of ledgerOf(world).people.values()) {
          for (const { ticketId, weight, status } of credit.entries)
            if (status === "COUNTED") given.set(ticketId, (given.get(ticketId) ?? 0) + weight);
          const interval = creditInterval(replicateCredit(credit, HALF_YEAR));
          expect(interval === null).toBe(credit.n === 0);
          if (interval === null) continue;
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.low).toBeLessThanOrEqual(credit.value);
          expect(interval.high).toBeGreaterThanOrEqual(credit.value);
        }
        for (const sum of given.values()) expect(sum).toBeLessThanOrEqual(1_000_000);
      }),
      { numRuns: 40 },
    );
  });
});

/** Parts of an article by its first writer that hold its words between them, each at least one. */
function cut(whole: ToldArticle | undefined, k: number): readonly ToldArticle[] {
  const [first] = whole?.edits ?? [];
  if (whole === undefined || first === undefined) throw new Error("there is nothing to cut");
  return Array.from({ length: k }, (_, part) => ({
    ...whole,
    id: `${whole.id}.${String(part)}`,
    edits: [
      {
        ...first,
        words: first.words.filter((_, at) => at % k === part || (part >= first.words.length && at === 0)),
      },
    ],
  }));
}
