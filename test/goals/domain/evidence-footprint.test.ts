import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { evidenceFootprint, type EvidenceFootprint } from "../../../src/goals/domain/evidence-footprint.js";
import { bodiesOfKnowledge } from "../../../src/outcomes/domain/bodies-of-knowledge.js";
import { CreditStatus, type CreditEntry } from "../../../src/outcomes/domain/credit-entry.js";
import type { CreditLink } from "../../../src/outcomes/domain/credit-event.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import {
  eventsOf,
  joined,
  ledgerOf,
  type ToldArticle,
  type ToldTicket,
  type ToldWorld,
} from "../../outcomes/domain/credit-world.js";
import { articleId, hour, linkId, personId, ticketId } from "../../outcomes/domain/make-facts.js";

const words = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `word${String(from + at)}`);
const article = (id: string, by: string, createdHour = -1000, text = words(0, 40)): ToldArticle => ({
  id,
  createdHour,
  edits: [{ by, hour: createdHour, words: text }],
});
const solved = (
  id: string,
  on: string,
  closedHour: number,
  verdict?: "ACCURATE" | "INACCURATE",
): ToldTicket => ({
  id,
  closedHour,
  links: [{ article: on, by: "ann", ...(verdict === undefined ? {} : { more: { verdict } }) }],
});

function footprintIn(world: ToldWorld, of: string): EvidenceFootprint {
  const links = eventsOf(world).flatMap((event) => event.links);
  const createdAt = new Map(world.articles.map((one) => [articleId(one.id), hour(one.createdHour)]));
  const clusters = bodiesOfKnowledge(world.joins?.confirmed ?? [], createdAt);
  return evidenceFootprint(
    ledgerOf(world).people.get(personId(of))?.entries ?? [],
    new Map(links.map((link) => [link.linkId, link])),
    (id) => clusters.nameAt(id, hour(10_000)),
  );
}

describe("where somebody's knowledge took part", () => {
  test("is told in tickets, each once, and by cluster under its oldest article", () => {
    const world: ToldWorld = {
      articles: [
        article("old", "bob"),
        article("young", "cid", -500, words(20, 40)),
        article("other", "bob"),
      ],
      tickets: [
        solved("t1", "other", 24),
        solved("t2", "young", 48),
        solved("t3", "old", 72),
        {
          id: "t4",
          closedHour: 96,
          links: [
            { article: "other", by: "ann" },
            { article: "young", by: "ann" },
          ],
        },
      ],
      joins: joined("old", "young", 36, false),
    };
    const footprint = footprintIn(world, "bob");
    expect(footprint.n).toBe(4);
    expect(footprint.leftOut).toEqual([]);
    expect(footprint.clusters).toMatchObject([
      // t4 was solved with articles of both clusters, which have the writer Bob in common: it is with the first.
      { articleId: "other", firstUsedOn: "2026-03-03", n: 2 },
      { articleId: "old", firstUsedOn: "2026-03-04", lastUsedOn: "2026-03-05", n: 2 },
    ]);
    // Bob's 40 of the cluster's 60 different words; Cid brought 20 new ones.
    expect(footprint.clusters[1]?.share).toBeCloseTo(40 / 60, 5);
    expect(footprintIn(world, "cid").clusters.map(({ articleId: id }) => id)).toContain("old");
  });

  test("has the accuracy of its links as far as they were reviewed: 45 of 50 lie between 78.64 and 95.65 %", () => {
    const tickets = Array.from({ length: 60 }, (_, at) =>
      solved(`t${String(at)}`, "a", at + 1, at < 45 ? "ACCURATE" : at < 50 ? "INACCURATE" : undefined),
    );
    const { n, accuracy } = footprintIn({ articles: [article("a", "bob")], tickets }, "bob");
    expect(n).toBe(60);
    expect(accuracy).toMatchObject({ reviewed: 50, accurate: 45, value: 0.9 });
    expect(accuracy.interval?.low).toBeCloseTo(0.7864, 4);
    expect(accuracy.interval?.high).toBeCloseTo(0.9565, 4);
  });

  test("says nothing about accuracy while nobody reviewed, and knows nothing of who wrote nothing", () => {
    const world = { articles: [article("a", "bob")], tickets: [solved("t", "a", 1)] };
    expect(footprintIn(world, "bob").accuracy).toEqual({
      reviewed: 0,
      accurate: 0,
      value: null,
      interval: null,
    });
    expect(footprintIn(world, "ann")).toMatchObject({ n: 0, leftOut: [], clusters: [] });
  });

  test("leaves out what repeats and what says too little, and says so", () => {
    const again: ToldTicket = { ...solved("t2", "a", 3), requester: "requester of t1" };
    const world: ToldWorld = {
      articles: [article("a", "bob"), article("b", "bob", -1000, words(100, 10))],
      tickets: [solved("t1", "a", 1), again, solved("t3", "b", 5)],
      catchAll: ["b"],
    };
    expect(footprintIn(world, "bob")).toMatchObject({
      n: 1,
      leftOut: [
        { reason: "REPEATED", n: 1 },
        { reason: "CATCH_ALL", n: 1 },
      ],
    });
  });
});

const arbitraryEntry: fc.Arbitrary<CreditEntry> = fc
  .record({
    ticket: fc.integer({ min: 0, max: 8 }),
    ordinal: fc.integer({ min: 0, max: 2 }),
    article: fc.integer({ min: 0, max: 4 }),
    status: fc.constantFrom(...Object.values(CreditStatus)),
    share: fc.integer({ min: 0, max: 1_000_000 }),
    split: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ ticket, ordinal, article: at, status, share, split }) => ({
    ticketId: ticketId(`t${String(ticket)}`),
    ordinal,
    status,
    share,
    split,
    domain: null,
    occurredOn: `2026-03-0${String(ticket + 1)}` as LocalDate,
    articleId: articleId(`a${String(at)}`),
    linkIds: [linkId(`l${String(ticket)}-${String(ordinal)}`)],
    linker: null,
    contributor: personId("bob"),
    accuracy: 1_000_000,
    basis: "UNREVIEWED",
    age: 1_000_000,
    repeats: null,
    weight: 0,
  }));
/** One entry for each use: a person has one share of it. */
const arbitraryEntries = fc.uniqueArray(arbitraryEntry, {
  selector: ({ ticketId: id, ordinal }) => `${id} ${String(ordinal)}`,
});

describe("a footprint of any entries", () => {
  const links = new Map<CreditLink["linkId"], CreditLink>();
  const inClusters = (id: ArticleId): ArticleId => (id === "a1" ? articleId("a0") : id);

  test("puts every ticket in exactly one place, counted or left out for one reason", () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const { n, leftOut } = evidenceFootprint(entries, links, inClusters);
        const told = leftOut.reduce((sum, one) => sum + one.n, n);
        expect(told).toBe(new Set(entries.map((entry) => entry.ticketId)).size);
        expect(leftOut.every((one) => one.n > 0)).toBe(true);
      }),
    );
  });

  test("has clusters of at most its tickets, which together have them all, with shares in [0, 1]", () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const { n, clusters } = evidenceFootprint(entries, links, inClusters);
        expect(clusters.every((cluster) => cluster.n >= 1 && cluster.n <= n)).toBe(true);
        expect(clusters.reduce((sum, cluster) => sum + cluster.n, 0)).toBeGreaterThanOrEqual(n);
        expect(clusters.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
        expect(clusters.map(({ articleId: id }) => id)).not.toContain("a1");
      }),
    );
  });

  test("does not depend on the order of the entries", () => {
    fc.assert(
      fc.property(
        arbitraryEntries.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(evidenceFootprint(shuffled, links, inClusters)).toEqual(
            evidenceFootprint(entries, links, inClusters),
          );
        },
      ),
    );
  });
});
