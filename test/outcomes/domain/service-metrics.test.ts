import { describe, expect, test } from "@jest/globals";
import { deriveFacts } from "../../../src/outcomes/domain/derive-facts.js";
import type { OutcomeFact, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import type { Metric } from "../../../src/outcomes/domain/metric-key.js";
import { tenureBand } from "../../../src/outcomes/domain/strata.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { hour, HOUR_MS, link, personId, resolution, ticket, ticketId } from "./make-facts.js";

const DAY = 24;
const facts = (metric: Metric, tickets: readonly TicketFacts[]): readonly OutcomeFact[] =>
  deriveFacts(tickets).filter((fact) => fact.metric === metric);

function complaint(
  id: string,
  about: string,
  openedAt: number,
  more: Partial<TicketFacts> = {},
): TicketFacts {
  return ticket(id, {
    kind: "COMPLAINT",
    openedAt: hour(openedAt),
    closure: null,
    resolutions: [],
    parentId: ticketId(about),
    ...more,
  });
}

describe("the complaint rate", () => {
  const original = ticket("t");
  const rate = (...tickets: readonly TicketFacts[]): readonly OutcomeFact[] =>
    facts("COMPLAINT_RATE", tickets);

  test("charges a complaint to whoever resolved the ticket it is about, not to whoever handles it", () => {
    const handled = complaint("c", "t", 5, {
      resolutions: [resolution(hour(9), "bob")],
      resolverId: personId("bob"),
    });
    expect(rate(original, handled)).toMatchObject([
      {
        ticketId: "t",
        personId: "ann",
        numerator: 1_000_000,
        denominator: 1_000_000,
        evidence: { relatedTicketId: "c" },
      },
    ]);
  });

  test("takes a complaint that names the ticket as what it repeats as well as one below it", () => {
    const repeating = complaint("c", "t", 5, { parentId: null, repeatOf: ticketId("t") });
    expect(rate(original, repeating)[0]?.numerator).toBe(1_000_000);
  });

  test("counts a ticket once, however often somebody complains", () => {
    const both = complaint("c", "t", 5, { repeatOf: ticketId("t") });
    expect(rate(original, both, complaint("d", "t", 6))).toHaveLength(1);
    expect(rate(original, both, complaint("d", "t", 6))[0]?.evidence.relatedTicketId).toBe("c");
  });

  test("charges up to 14 days after the resolution to the millisecond, and no later", () => {
    const atTheEnd = complaint("c", "t", 1 + 14 * DAY);
    const tooLate = { ...atTheEnd, openedAt: hour(1 + 14 * DAY + 1 / 3_600_000) };
    expect(rate(original, atTheEnd)[0]?.numerator).toBe(1_000_000);
    expect(rate(original, tooLate)[0]?.numerator).toBe(0);
    expect(rate(original)[0]?.maturesAt).toBe(hour(1 + 14 * DAY));
  });

  test("is charged to the resolution it followed, not to whoever repaired the damage later", () => {
    const twice = ticket("t", { resolutions: [resolution(hour(1), "ann"), resolution(hour(50), "bob")] });
    expect(rate(twice, complaint("c", "t", 20))).toMatchObject([
      { personId: "ann", occurredAt: hour(1), numerator: 1_000_000 },
    ]);
    expect(rate(twice)).toMatchObject([{ personId: "bob", occurredAt: hour(50), numerator: 0 }]);
  });

  test("takes a complaint from before the first resolution as one about it", () => {
    const slow = ticket("t", { resolutions: [resolution(hour(90))] });
    expect(rate(slow, complaint("c", "t", 20))[0]?.numerator).toBe(1_000_000);
  });

  test("is not lowered by merging or cancelling a complaint, and takes no spam", () => {
    for (const disposition of ["MERGED", "CANCELLED"] as const)
      expect(rate(original, complaint("c", "t", 5, { disposition }))[0]?.numerator).toBe(1_000_000);
    expect(rate(original, complaint("c", "t", 5, { disposition: "SPAM" }))[0]?.numerator).toBe(0);
  });

  test("has no case for a complaint itself, nor for a ticket nobody resolved", () => {
    expect(rate(complaint("c", "t", 5, { resolutions: [resolution(hour(9))] }))).toEqual([]);
    expect(rate(ticket("open", { resolutions: [], closure: null }))).toEqual([]);
  });

  test("leaves out what a bot resolved and what was no case", () => {
    const byBot = ticket("t", { resolutions: [{ ...resolution(hour(1), "bot"), resolverIsPerson: false }] });
    expect(rate(byBot, complaint("c", "t", 5))).toMatchObject([
      { exclusion: "BOT_RESOLVED", numerator: 0, denominator: 0 },
    ]);
    expect(rate(ticket("t", { disposition: "MERGED" }))).toMatchObject([{ exclusion: "MERGED" }]);
  });
});

describe("time to resolve", () => {
  const times = (one: TicketFacts): readonly OutcomeFact[] => facts("TIME_TO_RESOLVE", [one]);

  test("runs from the first opening to each resolution, by the clock, and is final at once", () => {
    const twice = ticket("t", {
      resolutions: [resolution(hour(50), "bob"), resolution(hour(1.5), "ann")],
      reopenedAt: [hour(20)],
    });
    expect(times(twice)).toMatchObject([
      { ordinal: 0, personId: "ann", durationMs: 1.5 * HOUR_MS, maturesAt: null, denominator: 1_000_000 },
      { ordinal: 1, personId: "bob", durationMs: 50 * HOUR_MS },
    ]);
  });

  test("has no time for a ticket that is still open", () => {
    expect(times(ticket("t", { resolutions: [], closure: null }))).toEqual([]);
  });

  test("is 0, never less, where a source says it was resolved before it was opened", () => {
    expect(times(ticket("t", { openedAt: hour(3) }))[0]?.durationMs).toBe(0);
  });

  test("leaves out what the callback rate leaves out, without a time", () => {
    const byBot = { ...resolution(hour(1)), resolverIsPerson: false };
    for (const [changes, exclusion] of [
      [{ disposition: "SPAM" }, "SPAM"],
      [{ resolutions: [byBot] }, "BOT_RESOLVED"],
    ] as const)
      expect(times(ticket("t", changes))).toMatchObject([{ exclusion, durationMs: null, denominator: 0 }]);
  });

  test("tells issues that an article solved which existed before from new ones", () => {
    const known = ticket("t", { links: [link("l")] });
    const fresh = ticket("t", { links: [link("l", { articleCreatedAt: hour(0.5) })] });
    const referenced = ticket("t", { links: [link("l", { kind: "REFERENCED" })] });
    expect(times(known)[0]?.strata?.knowledge).toBe("KNOWN");
    expect(times(fresh)[0]?.strata?.knowledge).toBe("NEW");
    expect(times(referenced)[0]?.strata?.knowledge).toBe("NEW");
  });
});

describe("what a case is compared by", () => {
  test("is the ticket's own, the category by its root, and the tenure of whoever it is attributed to", () => {
    const [fact] = facts("CALLBACK_RATE", [ticket("t")]);
    expect(fact?.strata).toEqual({
      category: "mail",
      priority: "P3",
      channel: "email",
      queue: "first line",
      project: null,
      customerGroup: "customer",
      tenureBand: "OVER_1_YEAR",
      knowledge: "NEW",
    });
  });

  test("has no tenure where nobody or a bot resolved", () => {
    const byBot = { ...resolution(hour(1)), resolverIsPerson: false };
    expect(facts("CALLBACK_RATE", [ticket("t", { resolutions: [byBot] })])[0]?.strata?.tenureBand).toBeNull();
  });

  test("changes its tenure band after 90 and after 365 days", () => {
    const joined = "2025-01-01" as LocalDate;
    const bands = ["2025-01-01", "2025-04-01", "2025-04-02", "2026-01-01", "2026-01-02"].map((on) =>
      tenureBand(joined, on as LocalDate),
    );
    expect(bands).toEqual(["UP_TO_90_DAYS", "UP_TO_90_DAYS", "UP_TO_1_YEAR", "UP_TO_1_YEAR", "OVER_1_YEAR"]);
  });
});
