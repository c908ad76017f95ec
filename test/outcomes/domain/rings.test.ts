import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { seededRandom } from "../../../src/platform/kernel/random.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import { findRings, type RingEvidence } from "../../../src/outcomes/domain/rings.js";
import { stronglyConnected } from "../../../src/outcomes/domain/strongly-connected.js";
import { ledgerOf, type ToldArticle, type ToldTicket } from "./credit-world.js";
import { personId } from "./make-facts.js";

const name = (at: number): string => `p${String(at).padStart(2, "0")}`;
/** A team in which everybody links everybody else's articles evenly. */
const team = (size: number, each: number, domain: string, from = 0): readonly RingEvidence[] =>
  Array.from({ length: size }, (_, linker) => linker).flatMap((linker) =>
    Array.from({ length: size }, (_, contributor) => contributor)
      .filter((contributor) => contributor !== linker)
      .map((contributor) => ({
        domain,
        linker: personId(name(from + linker)),
        contributor: personId(name(from + contributor)),
        tickets: each * MICRO,
      })),
  );
/** Members who besides link one another: each the next one, or each every other one. */
const ring = (size: number, each: number, isCircle: boolean, domain = "mail"): readonly RingEvidence[] =>
  team(size, each, domain).filter(
    ({ linker, contributor }) => !isCircle || contributor === name((Number(linker.slice(1)) + 1) % size),
  );
const membersOf = (evidence: readonly RingEvidence[]): readonly (readonly string[])[] =>
  findRings(evidence).map(({ members }) => members);

describe("rings", () => {
  test.each([
    [2, 20, false],
    [3, 20, false],
    [3, 20, true],
    [8, 12, false],
    [8, 20, true],
  ])(
    "of %i people with %i tickets a pair are found among colleagues (as a circle: %p)",
    (size, each, isCircle) => {
      const found = findRings([...team(30, 1, "mail"), ...ring(size, each, isCircle)]);
      expect(found).toHaveLength(1);
      expect(found[0]?.members).toEqual(Array.from({ length: size }, (_, at) => name(at)));
      expect(found[0]?.inside).toBeGreaterThan(2 * (found[0]?.expected ?? Infinity));
    },
  );

  test("are not seen in a team that lives on its own knowledge, however small, beside a larger organisation", () => {
    for (const size of [2, 3, 6])
      expect(membersOf([...team(40, 2, "mail"), ...team(size, 30, "mainframe", 50)])).toEqual([]);
  });

  test("are not seen in one much used author, nor in two who use each other no more than others do", () => {
    const author = Array.from({ length: 20 }, (_, at) => ({
      domain: "mail",
      linker: personId(name(at + 1)),
      contributor: personId(name(0)),
      tickets: 30 * MICRO,
    }));
    expect(membersOf([...team(20, 1, "mail"), ...author])).toEqual([]);
  });

  test("are not seen in honest organisations of any kind, drawn at random", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = seededRandom(seed);
      const people = 6 + Math.floor(random() * 25);
      const domains = 1 + Math.floor(random() * 3);
      // Some articles are in much more demand than others, and everybody works mostly in one domain.
      const demand = Array.from({ length: people }, () => random() ** 3 + 0.01);
      const evidence = Array.from({ length: people * 60 }, (): RingEvidence => {
        const linker = Math.floor(random() * people);
        const domain = random() < 0.8 ? linker % domains : Math.floor(random() * domains);
        const authors = demand.map((weight, at) => (at === linker || at % domains !== domain ? 0 : weight));
        let left = random() * authors.reduce((sum, weight) => sum + weight, 0);
        const contributor = authors.findIndex((weight) => (left -= weight) < 0);
        return {
          domain: String(domain),
          linker: personId(name(linker)),
          contributor: personId(name(contributor)),
          tickets: MICRO,
        };
      });
      expect(membersOf(evidence.filter(({ linker, contributor }) => linker !== contributor))).toEqual([]);
    }
  });

  test("do not depend on the order of what is known", () => {
    const evidence = [...team(12, 1, "mail"), ...ring(3, 15, true), ...team(4, 9, "net", 20)];
    expect(findRings([...evidence].reverse())).toEqual(findRings(evidence));
  });

  describe("in the ledger", () => {
    const people = Array.from({ length: 12 }, (_, at) => name(at));
    const articles = people.map((id): ToldArticle => ({
      id: `by ${id}`,
      createdHour: -500,
      edits: [{ by: id, hour: -500, words: [id] }],
    }));
    const honest = people.flatMap((by) =>
      people
        .filter((of) => of !== by)
        .map((of): ToldTicket => ({
          id: `${by} ${of}`,
          closedHour: 50,
          links: [{ article: `by ${of}`, by }],
        })),
    );
    const between = (
      by: string,
      of: string,
      verdict: "UNREVIEWED" | "ACCURATE" | "INACCURATE",
      count: number,
    ) =>
      Array.from({ length: count }, (_, at): ToldTicket => ({
        id: `ring ${by} ${of} ${verdict} ${String(at).padStart(2, "0")}`,
        closedHour: 60,
        links: [{ article: `by ${of}`, by, more: { verdict } }],
      }));
    const worldOf = (tickets: readonly ToldTicket[], reviewer: string) => ({
      articles,
      tickets: [...honest, ...tickets],
      reviewers: Object.fromEntries(tickets.map(({ id }) => [`${id}-0`, reviewer])),
    });
    const ofFirst = (world: ReturnType<typeof worldOf>) =>
      ledgerOf(world)
        .people.get(personId(name(0)))
        ?.entries.filter(({ linker }) => linker === name(1));

    test("their credit is held, and only what they owe to one another", () => {
      const world = worldOf(
        [...between(name(0), name(1), "UNREVIEWED", 25), ...between(name(1), name(0), "UNREVIEWED", 25)],
        name(9),
      );
      const { rings, people: credits } = ledgerOf(world);
      expect(rings).toMatchObject([{ members: [name(0), name(1)], isHeld: true, needed: 20 }]);
      expect(rings[0]?.links).toHaveLength(52);
      expect(new Set(ofFirst(world)?.map(({ status }) => status))).toEqual(new Set(["HELD"]));
      expect(credits.get(personId(name(0)))?.linkers).toHaveLength(10);
    });

    test("it is given at the accuracy that reviewers outside find, and members' own reviews do not free it", () => {
      const reviewed = (reviewer: string) =>
        worldOf(
          [
            ...between(name(0), name(1), "UNREVIEWED", 20),
            ...between(name(1), name(0), "INACCURATE", 16),
            ...between(name(1), name(0), "ACCURATE", 4),
          ],
          reviewer,
        );
      expect(ledgerOf(reviewed(name(1))).rings[0]?.isHeld).toBe(true);
      const { rings } = ledgerOf(reviewed(name(9)));
      expect(rings[0]).toMatchObject({ isHeld: false, accuracy: { reviewed: 20, accurate: 4 * MICRO } });
      // The lower end of the Wilson interval of 4 in 20.
      const back = ledgerOf(reviewed(name(9)))
        .people.get(personId(name(1)))
        ?.entries.find(({ linker }) => linker === name(0));
      expect(back).toMatchObject({ status: "COUNTED", accuracy: 80_657 });
    });
  });
});

describe("strongly connected components", () => {
  test("are the sets of nodes that reach each other", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }), (edges) => {
        const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
        const next = (node: number): readonly number[] =>
          edges.filter(([from]) => from === node).map(([, to]) => to);
        const reach = (from: number): ReadonlySet<number> => {
          const seen = new Set([from]);
          for (const node of seen) for (const other of next(node)) seen.add(other);
          return seen;
        };
        const components = stronglyConnected(nodes, next);
        expect(components.flat().sort()).toEqual(nodes);
        for (const component of components)
          for (const node of component)
            expect(nodes.filter((other) => reach(node).has(other) && reach(other).has(node)).sort()).toEqual(
              [...component].sort(),
            );
      }),
    );
  });

  test("of a circle of ten thousand are one", () => {
    const nodes = Array.from({ length: 10_000 }, (_, at) => at);
    expect(stronglyConnected(nodes, (node) => [(node + 1) % 10_000])).toHaveLength(1);
  });
});
