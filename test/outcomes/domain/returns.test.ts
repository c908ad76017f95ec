import { describe, expect, test } from "@jest/globals";
import { addMs, type Instant } from "../../../src/platform/kernel/period.js";
import { deriveFacts } from "../../../src/outcomes/domain/derive-facts.js";
import type { OutcomeFact, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import { sumFacts } from "../../../src/outcomes/domain/metric-sums.js";
import type { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { DAY_MS, hour, momentAt, personId, resolution, ticket, ticketId } from "./make-facts.js";

const facts = (metric: TargetMetric, tickets: readonly TicketFacts[]): readonly OutcomeFact[] =>
  deriveFacts(tickets).filter((fact) => fact.metric === metric);
const charged = (metric: TargetMetric, tickets: readonly TicketFacts[]): readonly string[] =>
  facts(metric, tickets)
    .filter((fact) => fact.numerator > 0)
    .map((fact) => `${fact.ticketId}#${String(fact.ordinal)}`);
const resolvedAt = (at: Instant): Partial<TicketFacts> => ({ resolutions: [resolution(at)], closure: null });
const open = { resolutions: [], closure: null };
const first = ticket("a", resolvedAt(hour(1)));
const WEEK_AFTER = addMs(hour(1), 7 * DAY_MS);

describe("the callback rate", () => {
  test("of ten resolutions with one immature, one callback and one new issue is 1 of 9", () => {
    const asOf = hour(24 * 60);
    const ten = Array.from({ length: 10 }, (_, index) =>
      ticket(`r${String(index)}`, {
        requesterKey: `requester ${String(index)}`,
        ...resolvedAt(index === 9 ? addMs(asOf, -DAY_MS) : hour(index)),
      }),
    );
    const repeats = [
      ticket("back", { requesterKey: "requester 0", openedAt: hour(48), ...open }),
      ticket("new", { requesterKey: "requester 1", openedAt: hour(48), repeatReason: "NEW_ISSUE", ...open }),
    ];
    const sums = sumFacts(facts("CALLBACK_RATE", [...ten, ...repeats]), asOf);
    expect([sums.numerator, sums.denominator, sums.immature]).toEqual([1_000_000, 9_000_000, 1_000_000]);
  });

  test("charges A and B of a chain A, B, C, each to the one who resolved it", () => {
    const chain = [
      ticket("a", { resolutions: [resolution(hour(1), "ann")] }),
      ticket("b", { openedAt: hour(30), resolutions: [resolution(hour(40), "bob")] }),
      ticket("c", { openedAt: hour(60), resolutions: [resolution(hour(70), "cid")] }),
    ];
    const found = facts("CALLBACK_RATE", chain);
    expect(found.map((fact) => [fact.personId, fact.numerator, fact.evidence.relatedTicketId])).toEqual([
      ["ann", 1_000_000, "b"],
      ["bob", 1_000_000, "c"],
      ["cid", 0, null],
    ]);
  });

  test.each<[string, Instant, boolean]>([
    ["at the resolution itself", hour(1), false],
    ["a millisecond after it", addMs(hour(1), 1), true],
    ["exactly 7 days after it", WEEK_AFTER, true],
    ["a millisecond later than that", addMs(WEEK_AFTER, 1), false],
  ])("with a contact %s (%s) counts it: %s", (_, openedAt, counts) => {
    const found = charged("CALLBACK_RATE", [first, ticket("b", { openedAt, ...open })]);
    expect(found).toEqual(counts ? ["a#0"] : []);
  });

  test("counts several repeats of one resolution once", () => {
    const repeats = ["b", "c", "d"].map((id, index) => ticket(id, { openedAt: hour(20 + index), ...open }));
    expect(charged("CALLBACK_RATE", [first, ...repeats])).toEqual(["a#0"]);
  });

  test.each<[string, Partial<TicketFacts>, boolean]>([
    ["of another requester", { requesterKey: "somebody" }, false],
    ["of an unknown requester", { requesterKey: null }, false],
    ["of another category", { category: ["printer"] }, false],
    ["of a deeper category", { category: ["mail", "login", "phone"] }, false],
    ["of another requester that names it", { requesterKey: "somebody", repeatOf: ticketId("a") }, true],
    ["of another category below it", { category: ["printer"], parentId: ticketId("a") }, true],
    ["that names another ticket", { repeatOf: ticketId("x") }, false],
    ["because it was not solved", { repeatReason: "NOT_RESOLVED" }, true],
    ["for an unknown reason", { repeatReason: "UNKNOWN" }, true],
    ["because information was missing", { repeatReason: "CUSTOMER_INFO_MISSING" }, false],
    ["that is spam", { disposition: "SPAM" }, false],
    ["that was merged", { disposition: "MERGED" }, true],
  ])("with a contact %s is charged: %s", (_, changes, counts) => {
    const contact = ticket("b", { openedAt: hour(20), ...open, ...changes });
    expect(charged("CALLBACK_RATE", [first, contact])).toEqual(counts ? ["a#0"] : []);
  });

  test("never joins tickets of unknown requesters, nor a ticket to itself", () => {
    const nobody = { requesterKey: null };
    expect(
      charged("CALLBACK_RATE", [
        { ...first, ...nobody },
        ticket("b", { openedAt: hour(20), ...open, ...nobody }),
      ]),
    ).toEqual([]);
    expect(charged("CALLBACK_RATE", [{ ...first, openedAt: hour(20) }])).toEqual([]);
  });

  test("joins tickets of one requester below the same parent, whatever their category", () => {
    const below = { parentId: ticketId("problem") };
    const contact = ticket("b", { openedAt: hour(20), category: ["printer"], ...open, ...below });
    expect(charged("CALLBACK_RATE", [{ ...first, ...below }, contact])).toEqual(["a#0"]);
    expect(
      charged("CALLBACK_RATE", [
        { ...first, ...below },
        { ...contact, requesterKey: "other" },
      ]),
    ).toEqual([]);
  });

  test("charges a contact after a second resolution to that one alone", () => {
    const twice = ticket("a", {
      resolutions: [resolution(hour(1)), resolution(hour(30))],
      reopenedAt: [hour(20)],
    });
    expect(charged("CALLBACK_RATE", [twice, ticket("b", { openedAt: hour(50), ...open })])).toEqual(["a#1"]);
    expect(charged("REOPEN_RATE", [twice])).toEqual(["a#0"]);
  });

  test("leaves out what a bot resolved, and keeps what nobody known resolved without naming anybody", () => {
    const bot = { ...resolution(hour(1)), resolverId: personId("bot"), resolverIsPerson: false };
    const unknown = { ...resolution(hour(1)), resolverId: null, resolverIsPerson: false };
    expect(facts("CALLBACK_RATE", [ticket("a", { resolutions: [bot] })])).toMatchObject([
      { exclusion: "BOT_RESOLVED", denominator: 0, personId: null },
    ]);
    expect(facts("CALLBACK_RATE", [ticket("a", { resolutions: [unknown] })])).toMatchObject([
      { exclusion: null, denominator: 1_000_000, personId: null },
    ]);
  });

  test("matures exactly when the window has closed", () => {
    const found = facts("CALLBACK_RATE", [first]);
    expect(sumFacts(found, addMs(WEEK_AFTER, -1))).toMatchObject({ denominator: 0, immature: 1_000_000 });
    expect(sumFacts(found, WEEK_AFTER)).toMatchObject({ denominator: 1_000_000, immature: 0 });
  });
});

describe("the reopen rate", () => {
  test.each<[string, Instant, boolean]>([
    ["at the resolution itself", hour(1), false],
    ["a millisecond after it", addMs(hour(1), 1), true],
    ["exactly 7 days after it", WEEK_AFTER, true],
    ["a millisecond later than that", addMs(WEEK_AFTER, 1), false],
  ])("with a reopen %s (%s) counts it: %s", (_, at, counts) => {
    const reopened = ticket("a", { ...resolvedAt(hour(1)), reopenedAt: [at] });
    expect(charged("REOPEN_RATE", [reopened])).toEqual(counts ? ["a#0"] : []);
    expect(charged("CALLBACK_RATE", [reopened])).toEqual([]);
  });

  test.each(["CANCELLED", "SPAM", "MERGED"] as const)("leaves out a ticket that is %s", (disposition) => {
    const found = facts("REOPEN_RATE", [{ ...first, disposition, reopenedAt: [hour(3)] }]);
    expect(found).toMatchObject([{ exclusion: disposition, numerator: 0, denominator: 0 }]);
  });
});

describe("satisfaction", () => {
  const answer = (positive: boolean): Partial<TicketFacts> => ({
    csat: { ...momentAt(hour(5)), score: positive ? 5 : 1, positive },
  });

  test("is the share of positive answers, with those who did not answer beside it", () => {
    const tickets = [
      ticket("a", answer(true)),
      ticket("b", answer(false)),
      ticket("c", { csatAsked: momentAt(hour(5)) }),
      ticket("d"),
    ];
    expect(sumFacts(facts("CSAT_SHARE", tickets), hour(10))).toMatchObject({
      numerator: 1_000_000,
      denominator: 2_000_000,
      exclusions: [{ reason: "NO_ANSWER", count: 1 }],
    });
  });

  test("keeps an answer when the ticket is cancelled later", () => {
    const found = facts("CSAT_SHARE", [ticket("a", { ...answer(false), disposition: "CANCELLED" })]);
    expect(found).toMatchObject([{ exclusion: null, numerator: 0, denominator: 1_000_000 }]);
  });
});
