import { describe, expect, test } from "@jest/globals";
import { deriveFacts } from "../../../src/outcomes/domain/derive-facts.js";
import type { LinkFacts, OutcomeFact, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import type { Metric } from "../../../src/outcomes/domain/metric-key.js";
import { articleId, hour, HOUR_MS, link, momentAt, personId, ticket } from "./make-facts.js";

const DAY = 24;
const facts = (metric: Metric, one: TicketFacts): readonly OutcomeFact[] =>
  deriveFacts([one]).filter((fact) => fact.metric === metric);
const withLinks = (...links: readonly LinkFacts[]): TicketFacts => ticket("t", { links });

describe("link accuracy", () => {
  const accuracy = (...links: readonly LinkFacts[]): readonly OutcomeFact[] =>
    facts("LINK_ACCURACY", withLinks(...links));

  test.each([
    ["ACCURATE", 1_000_000],
    ["PARTIAL", 500_000],
    ["INACCURATE", 0],
    ["DISPUTED", 0],
  ] as const)("of a link found %s is %d millionths of one case", (verdict, numerator) => {
    expect(accuracy(link("l", { verdict }))).toMatchObject([
      { numerator, denominator: 1_000_000, reviewedLinks: 1, exclusion: null },
    ]);
  });

  test("leaves out what nobody has reviewed, with its reason", () => {
    expect(accuracy(link("l"))).toMatchObject([
      { exclusion: "UNREVIEWED", denominator: 0, evidence: { linkIds: ["l"] } },
    ]);
  });

  test("belongs to whoever made the link, on the day it was made", () => {
    const late = link("l", { linkedBy: personId("cid"), linkedAt: hour(30), verdict: "ACCURATE" });
    expect(accuracy(late)).toMatchObject([
      { personId: "cid", occurredAt: hour(30), occurredOn: "2026-03-03", articleId: "article" },
    ]);
  });

  test("takes no link by a contributor, by an import or of another kind than solved by", () => {
    for (const changes of [
      { linkedBy: personId("bob") },
      { origin: "IMPORT" },
      { kind: "REFERENCED" },
      { articleCreatedAt: hour(0.5) },
    ] as const)
      expect(accuracy(link("l", { ...changes, verdict: "ACCURATE" }))).toEqual([]);
  });

  test("takes articles with an author in common as one case, worth halfway between best and worst", () => {
    const parts = [
      link("a", { articleId: articleId("A.1"), verdict: "ACCURATE" }),
      link("b", { articleId: articleId("A.2"), verdict: "INACCURATE" }),
      link("c", { articleId: articleId("A.3"), verdict: "UNREVIEWED" }),
    ];
    expect(accuracy(...parts)).toMatchObject([{ numerator: 500_000, reviewedLinks: 2 }]);
  });

  test("is left out with the ticket that was no case", () => {
    const cancelled = { ...withLinks(link("l", { verdict: "ACCURATE" })), disposition: "CANCELLED" } as const;
    expect(facts("LINK_ACCURACY", cancelled)).toMatchObject([{ exclusion: "CANCELLED", denominator: 0 }]);
  });
});

describe("the known share", () => {
  const known = (one: TicketFacts): readonly OutcomeFact[] => facts("KNOWN_SHARE", one);
  const created = link("c", { kind: "CREATED_FROM", articleCreatedAt: hour(1) });

  test("takes a ticket solved with an older article as known, whoever linked it", () => {
    expect(known(withLinks(link("l")))).toMatchObject([{ numerator: 1_000_000, denominator: 1_000_000 }]);
    expect(known(withLinks(link("l", { linkedBy: personId("bob") })))[0]?.numerator).toBe(1_000_000);
    expect(known(withLinks(link("l"), created))[0]?.numerator).toBe(1_000_000);
  });

  test("takes one from which an article was created as new", () => {
    expect(known(withLinks(created))).toMatchObject([{ numerator: 0, denominator: 1_000_000 }]);
  });

  test("leaves out what no link classifies, and apart from it what needs no article", () => {
    expect(known(ticket("t"))).toMatchObject([{ exclusion: "UNCLASSIFIED" }]);
    expect(known(ticket("t", { noArticleReason: "ONE_OFF" }))).toMatchObject([
      { exclusion: "NOT_APPLICABLE" },
    ]);
    expect(known(ticket("t", { noArticleReason: "ONE_OFF", links: [link("l")] }))).toMatchObject([
      { exclusion: null, numerator: 1_000_000 },
    ]);
    expect(known(ticket("t", { closure: null }))).toEqual([]);
    expect(known(ticket("t", { disposition: "SPAM" }))).toMatchObject([{ exclusion: "SPAM" }]);
  });
});

describe("reuse and creation", () => {
  test("are cases of one share: each reused body of knowledge is met, each created article not", () => {
    const one = withLinks(
      link("l", { articleId: articleId("A") }),
      link("m", { articleId: articleId("B"), contributorIds: [personId("dot")] }),
      link("c", { articleId: articleId("C"), kind: "CREATED_FROM" }),
    );
    expect(
      facts("REUSE_TO_CREATE_RATIO", one).map(({ ordinal, articleId: article, numerator }) => [
        ordinal,
        article,
        numerator,
      ]),
    ).toEqual([
      [0, "A", 1_000_000],
      [1, "B", 1_000_000],
      [2, "C", 0],
    ]);
  });

  test("have no case on a ticket with neither, an open one or one that was no case", () => {
    for (const changes of [{}, { closure: null }, { disposition: "SPAM" }] as const)
      expect(facts("REUSE_TO_CREATE_RATIO", ticket("t", { links: [], ...changes }))).toEqual([]);
  });
});

describe("publishing at closure", () => {
  const CLOSED = hour(2);
  const read = (one: TicketFacts): readonly [OutcomeFact | undefined, OutcomeFact | undefined] => [
    facts("VISIBLE_AT_CLOSURE", one)[0],
    facts("PUBLISH_LAG", one)[0],
  ];
  const created = (changes: Partial<LinkFacts> = {}): LinkFacts =>
    link("c", {
      articleId: articleId("created"),
      kind: "CREATED_FROM",
      articleCreatedAt: hour(1),
      contributorIds: [personId("ann")],
      reusedElsewhereAt: hour(5 * DAY),
      ...changes,
    });

  test("is met when requesters could read it no later than the closing, and the lag is then 0", () => {
    for (const at of [hour(-900), CLOSED]) {
      const [visible, lag] = read(withLinks(link("l", { articleVisibleAt: at })));
      expect(visible).toMatchObject({
        numerator: 1_000_000,
        occurredAt: CLOSED,
        maturesAt: hour(2 + 30 * DAY),
      });
      expect(lag).toMatchObject({ durationMs: 0, denominator: 1_000_000 });
    }
  });

  test("is missed a moment later, and the lag says by how much", () => {
    const [visible, lag] = read(withLinks(created({ articleVisibleAt: hour(8) })));
    expect(visible).toMatchObject({ numerator: 0, denominator: 1_000_000, articleId: "created" });
    expect(lag).toMatchObject({ durationMs: 6 * HOUR_MS });
  });

  test("is missed without a lag while requesters cannot read it", () => {
    const [visible, lag] = read(withLinks(created()));
    expect(visible).toMatchObject({ numerator: 0, denominator: 1_000_000 });
    expect(lag).toMatchObject({ exclusion: "CENSORED", denominator: 0, durationMs: null });
  });

  test("takes the article that could be read first", () => {
    const both = withLinks(
      link("l", { articleVisibleAt: hour(9) }),
      created({ articleVisibleAt: hour(-1), linkedAt: hour(1.5) }),
    );
    expect(read(both)[0]).toMatchObject({ numerator: 1_000_000, articleId: "created" });
  });

  test("asks nothing of an article that nobody else needed within 30 days", () => {
    const at = (reusedElsewhereAt: LinkFacts["reusedElsewhereAt"]): unknown =>
      read(withLinks(created({ reusedElsewhereAt, articleVisibleAt: hour(1) })))[0];
    expect(at(null)).toBeUndefined();
    expect(at(hour(2 + 30 * DAY))).toBeDefined();
    expect(at(hour(3 + 30 * DAY))).toBeUndefined();
  });

  test("has no case on an open ticket, and leaves out one that was no case", () => {
    expect(read({ ...withLinks(link("l")), closure: null })).toEqual([undefined, undefined]);
    const merged = { ...withLinks(link("l")), closure: momentAt(CLOSED), disposition: "MERGED" } as const;
    expect(read(merged)).toMatchObject([{ exclusion: "MERGED" }, { exclusion: "MERGED" }]);
  });
});
