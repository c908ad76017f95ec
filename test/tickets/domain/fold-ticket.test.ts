import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { acceptObservations } from "../../../src/tickets/domain/accept-observations.js";
import {
  compareObservations,
  foldTicket,
  makeObservation,
  type Observation,
} from "../../../src/tickets/domain/fold-ticket.js";
import { ticketState } from "../../../src/tickets/domain/ticket-state.js";
import type { TicketContent } from "../../../src/tickets/domain/ticket-content.js";
import { NoArticleReason, TicketStatus } from "../../../src/tickets/domain/ticket.js";
import { at, observe } from "./observe.js";

const time = fc.integer({ min: 0, max: 6 }).map(at);
const sometimes = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(values, { nil: undefined, freq: 2 });
const status = fc.constantFrom(...Object.values(TicketStatus));
const person = fc.constantFrom("ada", "ben", null);

/** Few values and few times, so that versions tie and fields collide. */
const anyContent: fc.Arbitrary<TicketContent> = fc.record({
  createdAt: sometimes(fc.constant(at(0))),
  status: sometimes(status),
  priority: sometimes(fc.constantFrom("low", "high", null)),
  resolver: sometimes(person),
  resolvedAt: sometimes(fc.option(time, { nil: null })),
  closedAt: sometimes(fc.option(time, { nil: null })),
  reopenedAt: sometimes(fc.array(time, { maxLength: 2 })),
  noArticleReason: sometimes(fc.constantFrom(NoArticleReason.SPAM, NoArticleReason.ONE_OFF, null)),
  statusHistory: sometimes(fc.array(fc.record({ status, at: time, by: person }), { maxLength: 3 })),
});
const anyObservation: fc.Arbitrary<Observation> = fc
  .tuple(time, fc.constantFrom("0", "9", "10"), anyContent)
  .map(([when, version, content]) => makeObservation(when, version, content));
const shuffledTwice = fc
  .array(anyObservation, { minLength: 1, maxLength: 6 })
  .chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat()),
  );

describe("folding the observations of a ticket", () => {
  test("gives one state for every order and for repetitions", () => {
    fc.assert(
      fc.property(shuffledTwice, ([list, shuffled]) => {
        expect(foldTicket([...shuffled, ...list])).toEqual(foldTicket(list));
      }),
      { numRuns: 500 },
    );
  });

  test("gives one state however the rows are split over calls, although stale ones are not put on record", () => {
    fc.assert(
      fc.property(shuffledTwice, ([list, shuffled, cut]) => {
        const at = cut % (shuffled.length + 1);
        const first = shuffled.slice(0, at);
        const kept = first.length === 0 ? [] : acceptObservations([], first).accepted;
        const second = acceptObservations(kept, shuffled.slice(at)).folded;
        const whole = foldTicket(list);
        expect([ticketState(second), second.changes]).toEqual(whole && [ticketState(whole), whole.changes]);
      }),
      { numRuns: 500 },
    );
  });

  test("takes each field from the newest observation that gives it", () => {
    const folded = foldTicket([
      observe(2, { priority: "high" }),
      observe(1, { priority: "low", channel: "phone", queue: "A" }),
      observe(3, { queue: null }),
    ]);
    expect(folded && ticketState(folded)).toMatchObject({ priority: "high", channel: "phone", queue: null });
  });

  test("orders versions as numbers, beyond what a double can tell apart", () => {
    const versions = ["9", "10", "9007199254740993", "9007199254740992"];
    const sorted = versions.map((version) => makeObservation(at(1), version, {})).sort(compareObservations);
    expect(sorted.map((observation) => observation.version)).toEqual([
      "9",
      "10",
      "9007199254740992",
      "9007199254740993",
    ]);
  });

  test("decides between contents of one version by content, not by arrival", () => {
    const [a, b] = [observe(1, { priority: "a" }), observe(1, { priority: "b" })];
    const priority = (list: readonly Observation[]): unknown => foldTicket(list)?.told.priority?.value;
    expect(priority([a, b])).toBe("b");
    expect(priority([b, a])).toBe("b");
  });

  test("does not take the order of keys, of people or of absent fields for a difference", () => {
    const one = makeObservation(at(1), "0", { queue: "A", touches: ["b", "a"], priority: undefined });
    const other = makeObservation(at(1), "0", { touches: ["a", "b", "a"], queue: "A" });
    expect(compareObservations(one, other)).toBe(0);
  });
});

describe("accepting observations", () => {
  const first = observe(1, { createdAt: at(0), status: "OPEN", priority: "low" });

  test("calls a repetition unchanged, wherever it stands in the history", () => {
    const later = observe(2, { priority: "high" });
    expect(acceptObservations([first, later], [first]).outcomes).toEqual(["UNCHANGED"]);
  });

  test("ignores what is older in every field and adds nothing", () => {
    const later = observe(3, { priority: "high" });
    const result = acceptObservations([first, later], [observe(2, { priority: "middle" })]);
    expect(result.outcomes).toEqual(["STALE_IGNORED"]);
    expect(result.accepted).toEqual([]);
  });

  test("lets an older row fill what no newer one has said", () => {
    const later = observe(3, { priority: "high" });
    const result = acceptObservations([first, later], [observe(2, { priority: "middle", queue: "A" })]);
    expect(result.outcomes).toEqual(["UPDATED"]);
    expect(ticketState(result.folded)).toMatchObject({ priority: "high", queue: "A" });
  });

  test("keeps an older row for the history it adds", () => {
    const result = acceptObservations(
      [first, observe(5, { status: "CLOSED" })],
      [observe(3, { status: "RESOLVED" }), observe(4, { status: "OPEN" })],
    );
    expect(result.outcomes).toEqual(["UPDATED", "UPDATED"]);
    expect(ticketState(result.folded)).toMatchObject({ status: "CLOSED", reopenCount: 1, resolvedAt: at(5) });
  });

  test("gives each row of a batch its own outcome in version order, in the order given", () => {
    const rows = [observe(3, { priority: "high" }), first, first, observe(2, { priority: "low" })];
    expect(acceptObservations([], rows).outcomes).toEqual(["UPDATED", "CREATED", "UNCHANGED", "UNCHANGED"]);
  });
});
