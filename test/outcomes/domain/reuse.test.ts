import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addMs, type Instant } from "../../../src/platform/kernel/period.js";
import { deriveFacts } from "../../../src/outcomes/domain/derive-facts.js";
import type { LinkFacts, OutcomeFact, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import { articleId, DAY_MS, hour, link, personId, ticket, ticketId } from "./make-facts.js";

const reuse = (tickets: readonly TicketFacts[]): readonly OutcomeFact[] =>
  deriveFacts(tickets).filter((fact) => fact.metric === "ACCURATE_REUSE_PER_100");
const earned = (tickets: readonly TicketFacts[]): readonly number[] =>
  tickets.map(({ ticketId: id }) =>
    reuse(tickets)
      .filter((fact) => fact.ticketId === id)
      .reduce((sum, fact) => sum + fact.numerator, 0),
  );
const linkOf = (article: string, author: string, changes: Partial<LinkFacts> = {}): LinkFacts =>
  link(`${article} ${author} ${changes.linkedAt ?? ""}`, {
    articleId: articleId(article),
    contributorIds: [personId(author)],
    ...changes,
  });

describe("accurate reuse of one ticket", () => {
  test("is 1 when another person's older article solved it", () => {
    expect(reuse([ticket("t", { links: [link("l")] })])).toMatchObject([
      {
        numerator: 1_000_000,
        denominator: 1_000_000,
        personId: "ann",
        articleId: "article",
        maturesAt: null,
      },
    ]);
  });

  test.each<[string, Partial<LinkFacts>]>([
    ["was only referred to", { kind: "REFERENCED" }],
    ["was only sent", { kind: "SENT" }],
    ["was rejected", { kind: "REJECTED" }],
    ["was linked by a contributor", { contributorIds: [personId("bob"), personId("ann")] }],
    ["was linked by an import", { origin: "IMPORT" }],
    ["was linked by an automation", { origin: "AUTOMATION" }],
    ["was linked by nobody named", { linkedBy: null }],
    ["was linked by a bot", { linkerIsPerson: false }],
    ["was written when the ticket was opened", { articleCreatedAt: hour(0) }],
  ])("is 0 when the article %s", (_, changes) => {
    expect(reuse([ticket("t", { links: [link("l", changes)] })])).toMatchObject([
      { numerator: 0, denominator: 1_000_000, articleId: null },
    ]);
  });

  test("counts self-service that nobody linked", () => {
    const selfService = link("l", { origin: "SELF_SERVICE", linkedBy: null, linkerIsPerson: false });
    expect(earned([ticket("t", { links: [selfService] })])).toEqual([1_000_000]);
  });

  test.each<[LinkFacts["verdict"], number]>([
    ["UNREVIEWED", 1_000_000],
    ["ACCURATE", 1_000_000],
    ["PARTIAL", 500_000],
    ["INACCURATE", 0],
    ["DISPUTED", 0],
  ])("with a link that is %s is worth %d millionths", (verdict, worth) => {
    expect(earned([ticket("t", { links: [link("l", { verdict })] })])).toEqual([worth]);
  });

  test("is shared between the articles that solved it and never exceeds 1", () => {
    const links = [linkOf("A", "bob"), linkOf("B", "cid", { verdict: "INACCURATE" }), linkOf("C", "dot")];
    const found = reuse([ticket("t", { links })]);
    expect(found.map((fact) => fact.denominator)).toEqual([333_334, 333_333, 333_333]);
    expect(earned([ticket("t", { links })])).toEqual([666_667]);
  });

  test("takes several articles of one author as one body of knowledge, between its best and its worst review", () => {
    const links = [linkOf("A", "bob"), linkOf("B", "bob", { verdict: "INACCURATE" }), linkOf("C", "cid")];
    expect(reuse([ticket("t", { links })])).toMatchObject([
      { articleId: "A", numerator: 250_000, denominator: 500_000, reviewedLinks: 1 },
      { articleId: "C", numerator: 500_000, denominator: 500_000, reviewedLinks: 0 },
    ]);
    expect(earned([ticket("t", { links: [...links, linkOf("A2", "bob")] })])).toEqual([750_000]);
  });

  test("is not diluted by links that cannot count", () => {
    const links = [linkOf("A", "bob"), linkOf("B", "ann"), linkOf("C", "cid", { origin: "IMPORT" })];
    expect(earned([ticket("t", { links })])).toEqual([1_000_000]);
  });

  test("knows no fact of an open ticket and excludes one that was no case", () => {
    expect(reuse([ticket("t", { closure: null, links: [link("l")] })])).toEqual([]);
    expect(reuse([ticket("t", { disposition: "MERGED", links: [link("l")] })])).toMatchObject([
      { exclusion: "MERGED", numerator: 0, denominator: 0 },
    ]);
  });
});

describe("repeated reuse", () => {
  const pair = (
    at: Instant,
    second: Partial<LinkFacts> = {},
    changes: Partial<TicketFacts> = {},
  ): readonly TicketFacts[] => [
    ticket("t1", { openedAt: hour(1), links: [linkOf("A", "bob", { linkedAt: hour(1) })] }),
    ticket("t2", { openedAt: at, links: [linkOf("B", "bob", { linkedAt: at, ...second })], ...changes }),
  ];
  const DAY_AFTER = addMs(hour(1), DAY_MS);

  test("of one author's knowledge within 24 hours earns once and keeps its denominator", () => {
    const found = reuse(pair(addMs(DAY_AFTER, -1)));
    expect(found.map((fact) => [fact.numerator, fact.denominator, fact.evidence.relatedTicketId])).toEqual([
      [1_000_000, 1_000_000, null],
      [0, 1_000_000, "t1"],
    ]);
  });

  test("leaves the credit with the ticket that was opened first, whatever the ids", () => {
    expect(earned(pair(hour(0)))).toEqual([0, 1_000_000]);
  });

  test("is told by the opening of the tickets, so that moving the time of a link gains nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 1000 }), (moved) => {
        expect(earned(pair(hour(2), { linkedAt: hour(moved) }))).toEqual([1_000_000, 0]);
      }),
    );
  });

  test("exactly 24 hours later earns again", () => {
    expect(earned(pair(DAY_AFTER))).toEqual([1_000_000, 1_000_000]);
  });

  test("is measured from the first event, not from the latest", () => {
    const third = ticket("t3", { openedAt: hour(26), links: [linkOf("A", "bob", { linkedAt: hour(26) })] });
    expect(earned([...pair(hour(20)), third])).toEqual([1_000_000, 0, 1_000_000]);
  });

  test("does not exist between requesters, nor between unknown ones", () => {
    expect(earned(pair(hour(2), {}, { requesterKey: "other" }))).toEqual([1_000_000, 1_000_000]);
    const unknown = pair(hour(2)).map((each) => ({ ...each, requesterKey: null }));
    expect(earned(unknown)).toEqual([1_000_000, 1_000_000]);
  });

  test("does not exist between authors who share nothing, but does within one cluster", () => {
    expect(earned(pair(hour(2), { contributorIds: [personId("cid")] }))).toEqual([1_000_000, 1_000_000]);
    expect(earned(pair(hour(2), { contributorIds: [personId("cid")], clusterId: articleId("A") }))).toEqual([
      1_000_000, 0,
    ]);
  });

  test("below one parent earns once however late and whoever asks", () => {
    const below = { parentId: ticketId("problem") };
    const [one, two] = pair(hour(500), {}, { ...below, requesterKey: "other" });
    if (one === undefined || two === undefined) throw new Error("expected a pair");
    expect(earned([{ ...one, ...below }, two])).toEqual([1_000_000, 0]);
  });

  test("below parents that name each other in a circle still comes to an end", () => {
    const [one, two] = pair(hour(500), {}, { parentId: ticketId("t1") });
    if (one === undefined || two === undefined) throw new Error("expected a pair");
    expect(earned([{ ...one, parentId: ticketId("t2") }, two])).toEqual([1_000_000, 0]);
  });

  test("is not begun by a ticket that was cancelled", () => {
    const [one, two] = pair(hour(2));
    if (one === undefined || two === undefined) throw new Error("expected a pair");
    expect(earned([{ ...one, disposition: "CANCELLED" }, two])).toEqual([0, 1_000_000]);
  });

  test("is not undone by the order of closing: the earlier event earns", () => {
    const [one, two] = pair(hour(2));
    if (one === undefined || two === undefined) throw new Error("expected a pair");
    expect(earned([{ ...one, closure: null }, two])).toEqual([0, 0]);
  });
});

describe("the duplicate burden", () => {
  const burden = (links: readonly LinkFacts[]): readonly (readonly number[])[] =>
    deriveFacts([ticket("t", { links })])
      .filter((fact) => fact.metric === "DUP_BURDEN")
      .map((fact) => [fact.numerator, fact.undecided, fact.denominator]);

  test("counts a ticket once when one of its articles has a confirmed duplicate", () => {
    const links = [
      linkOf("A", "bob", { duplication: "CONFIRMED" }),
      linkOf("B", "cid", { duplication: "SUSPECTED" }),
    ];
    expect(burden(links)).toEqual([[1_000_000, 0, 1_000_000]]);
  });

  test("holds a suspicion apart until somebody decides it", () => {
    expect(burden([linkOf("A", "bob", { duplication: "SUSPECTED" })])).toEqual([[0, 1_000_000, 1_000_000]]);
  });

  test("is no case without an article that solved the ticket", () => {
    expect(burden([linkOf("A", "bob", { kind: "SENT", duplication: "CONFIRMED" })])).toEqual([]);
  });

  test("is no case when only its own author, an import or nobody says that an article solved it", () => {
    const confirmed = { duplication: "CONFIRMED" } as const;
    expect(burden([linkOf("A", "ann", { ...confirmed, linkedBy: personId("ann") })])).toEqual([]);
    expect(burden([linkOf("A", "bob", { ...confirmed, origin: "IMPORT" })])).toEqual([]);
    expect(burden([linkOf("A", "bob", { ...confirmed, linkedBy: null })])).toEqual([]);
  });
});
