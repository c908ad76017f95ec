import { describe, expect, test } from "@jest/globals";
import { creditInterval, noCredit, replicateCredit } from "../../../src/outcomes/domain/credit-interval.js";
import { ageFactor } from "../../../src/outcomes/domain/footprint-credit.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import type { CreditJoins } from "../../../src/outcomes/domain/credit.js";
import { creditsOf, HALF_YEAR, joined, ledgerOf, type ToldArticle, type ToldTicket } from "./credit-world.js";
import { personId } from "./make-facts.js";

const words = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `word${String(from + at)}`);
const article = (id: string, by: string, text = words(0, 40)): ToldArticle => ({
  id,
  createdHour: -1000,
  edits: [{ by, hour: -1000, words: text }],
});
/** The last day of the half year, 4,384 hours after its second morning. */
const LAST_DAY = 24 * 182;
const solved = (id: string, by: string, on = "a", closedHour = LAST_DAY): ToldTicket => ({
  id,
  closedHour,
  links: [{ article: on, by }],
});
const ofBob = (world: Parameters<typeof ledgerOf>[0]) => {
  const credit = ledgerOf(world).people.get(personId("bob"));
  if (credit === undefined) throw new Error("bob has no entry");
  return credit;
};

describe("personal credit", () => {
  test("halves with every 180 days that a ticket lies before the end of the period", () => {
    const end = "2026-09-01" as LocalDate;
    expect(ageFactor("2026-03-05" as LocalDate, end)).toBe(500_000);
    expect(ageFactor("2026-08-31" as LocalDate, end)).toBe(996_157);
    expect(ageFactor("2025-09-06" as LocalDate, end)).toBe(250_000);
  });

  test("of one ticket, half a life old and solved with one's own article alone, is log2(1.5)", () => {
    const credit = ofBob({ articles: [article("a", "bob")], tickets: [solved("t", "ann", "a", 24 * 3)] });
    expect(credit.entries).toHaveLength(1);
    expect(credit.entries[0]).toMatchObject({
      status: "COUNTED",
      occurredOn: "2026-03-05",
      split: 1_000_000,
      accuracy: 1_000_000,
      age: 500_000,
      share: 1_000_000,
      weight: 500_000,
    });
    expect(credit.value).toBe(584_963);
    expect(credit.n).toBe(1);
    expect(credit.accuracy).toBe("UNREVIEWED");
  });

  test("of ten tickets from one linker is a third of that from ten linkers", () => {
    const ids = Array.from({ length: 10 }, (_, at) => String(at));
    const one = ids.map((id) => solved(id, "ann"));
    const many = ids.map((id) => solved(id, `linker ${id}`));
    const articles = [article("a", "bob")];
    // log2(1 + 10 · 0.996157) and 10 · log2(1 + 0.996157)
    expect(creditsOf({ articles, tickets: one })).toEqual({ bob: 3_454_383 });
    expect(creditsOf({ articles, tickets: many })).toEqual({ bob: 9_972_250 });
  });

  test("counts what self-service solved as the word of one linker, because requesters can be made up", () => {
    const tickets = Array.from({ length: 10 }, (_, at) => ({
      id: String(at),
      closedHour: LAST_DAY,
      links: [{ article: "a", by: null }],
    }));
    expect(creditsOf({ articles: [article("a", "bob")], tickets })).toEqual({ bob: 3_454_383 });
  });

  test("goes to whoever wrote what was there when the ticket was closed, whenever the link says it was made", () => {
    const edited: ToldArticle = {
      ...article("a", "bob"),
      edits: [
        { by: "bob", hour: -1000, words: words(0, 40) },
        { by: "cid", hour: 100, words: words(0, 80) },
      ],
    };
    const at = (closedHour: number, linked: number): ToldTicket => ({
      id: "t",
      closedHour,
      links: [{ article: "a", by: "ann", hour: linked }],
    });
    expect(Object.keys(creditsOf({ articles: [edited], tickets: [at(90, 90)] }))).toEqual(["bob"]);
    expect(Object.keys(creditsOf({ articles: [edited], tickets: [at(90, 110)] }))).toEqual(["bob"]);
    expect(Object.keys(creditsOf({ articles: [edited], tickets: [at(110, 110)] }))).toEqual(["bob", "cid"]);
  });

  test("gives a report that was right as much as the least material contribution, and none for one's own links", () => {
    const fixed: ToldArticle = { ...article("a", "bob"), fixes: [{ by: "fay", hour: -500 }] };
    const world = { articles: [fixed], tickets: [solved("t", "ann"), solved("u", "fay")] };
    const entries = [...ledgerOf(world).people.values()].flatMap((person) => person.entries);
    expect(entries.map((entry) => [entry.linker, entry.contributor, entry.share])).toEqual([
      ["ann", "bob", 666_667],
      ["fay", "bob", 666_667],
      ["ann", "fay", 333_333],
    ]);
  });

  test("of an event with two unrelated articles is halved, and of one with two of one writer is not", () => {
    const two = (writer: string) => ({
      articles: [article("a", "bob"), article("b", writer, words(40, 40))],
      tickets: [
        {
          id: "t",
          closedHour: 72,
          links: [
            { article: "a", by: "ann" },
            { article: "b", by: "ann" },
          ],
        },
      ],
    });
    expect(ofBob(two("cid")).entries.map(({ split }) => split)).toEqual([500_000]);
    expect(ofBob(two("bob")).entries.map(({ split, share }) => [split, share])).toEqual([
      [1_000_000, 1_000_000],
    ]);
  });

  test("counts an unreviewed link by its domain's lower bound, as far as reviews of the same article bear it out", () => {
    const reviewed = (verdict: "ACCURATE" | "INACCURATE", count: number) =>
      Array.from({ length: count }, (_, at): ToldTicket => ({
        id: `${verdict} ${String(at)}`,
        closedHour: 72,
        links: [{ article: "c", by: "zoe", more: { verdict } }],
      }));
    const unreviewedOf = (writer: "bob" | "cid", accurate: number) => {
      const world = {
        articles: [article("a", "bob"), article("c", "cid")],
        tickets: [
          solved("t", "ann", writer === "bob" ? "a" : "c", 72),
          ...reviewed("ACCURATE", accurate),
          ...reviewed("INACCURATE", 5),
        ],
      };
      const entries = ledgerOf(world).people.get(personId(writer))?.entries ?? [];
      return entries.find(({ ticketId }) => ticketId === "t");
    };
    // 45 of 50: the lower end of the Wilson interval is 0.7864 (knowledge.md §5.3), times 45 ÷ 51, each cut to millionths.
    expect(unreviewedOf("cid", 45)).toMatchObject({ accuracy: 693_878, basis: "REVIEWED" });
    // No review has found Bob's article right yet.
    expect(unreviewedOf("bob", 45)).toMatchObject({ accuracy: 0, basis: "REVIEWED" });
    // 24 of 29: too few to tell.
    for (const writer of ["bob", "cid"] as const)
      expect(unreviewedOf(writer, 24)).toMatchObject({ accuracy: 1_000_000, basis: "UNREVIEWED" });
  });

  test("shows what a catch-all and a repetition would have carried, and counts neither", () => {
    const world = {
      articles: [article("a", "bob"), article("b", "bob", words(40, 40))],
      tickets: [
        { ...solved("t", "ann", "a", 72), requester: "rob" },
        { ...solved("u", "cid", "a", 73), requester: "rob" },
        solved("v", "ann", "b", 72),
      ],
      catchAll: ["b"],
    };
    const credit = ofBob(world);
    expect(credit.entries.map(({ ticketId, status, weight }) => [ticketId, status, weight])).toEqual([
      ["t", "COUNTED", 500_000],
      ["u", "REPEATED", 500_000],
      ["v", "CATCH_ALL", 500_000],
    ]);
    expect(credit.entries[1]?.repeats).toBe("t");
    expect(credit.n).toBe(1);
    expect(credit.value).toBe(584_963);
  });

  test("gives another article the whole ticket when the one beside it is a catch-all", () => {
    const world = {
      articles: [article("a", "bob"), article("b", "cid", words(40, 40))],
      tickets: [
        {
          id: "t",
          closedHour: 72,
          links: [
            { article: "b", by: "ann" },
            { article: "a", by: "ann" },
          ],
        },
      ],
    };
    expect(ofBob(world).entries[0]?.split).toBe(500_000);
    expect(ofBob({ ...world, catchAll: ["b"] }).entries[0]?.split).toBe(1_000_000);
  });

  describe("for an article that was written again", () => {
    const world = {
      articles: [
        article("a", "bob"),
        {
          id: "b",
          createdHour: -500,
          edits: [
            { by: "cid", hour: -500, words: words(30, 50) },
            { by: "dan", hour: -400, words: words(30, 90) },
          ],
        },
      ],
      tickets: [solved("t", "ann", "b", 72), solved("u", "ann", "b", 1000)],
    };
    const sharesOf = (name: string, joins: CreditJoins) =>
      ledgerOf({ ...world, joins })
        .people.get(personId(name))
        ?.entries.map(({ share }) => share);

    test("falls to the writers of the original and to whoever added to the copy, also for the past, when nobody looked", () => {
      const joins = joined("a", "b", 500, true);
      // Bob wrote 40 words, Dan added 40; of Cid's fifty, 40 are new and none counts.
      expect(sharesOf("cid", joins)).toBeUndefined();
      expect(sharesOf("bob", joins)).toEqual([500_000, 500_000]);
      expect(sharesOf("dan", joins)).toEqual([500_000, 500_000]);
    });

    test("is shared by new words from the merge on when its writer had other words for it", () => {
      const joins = joined("a", "b", 500, false);
      expect(sharesOf("cid", joins)).toEqual([555_556, 333_333]);
      expect(sharesOf("bob", joins)).toEqual([333_334]);
    });

    test("leaves the one who imported it nothing from the merge on", () => {
      const [join] = joined("a", "b", 500, false).shared;
      if (join === undefined) throw new Error("the two are joined");
      const joins = { confirmed: [join], shared: [{ ...join, isImport: true }] };
      expect(sharesOf("cid", joins)).toEqual([555_556]);
      expect(sharesOf("bob", joins)).toEqual([500_000]);
    });
  });

  test("gives no share for fewer than 20 words, unless nobody has 20", () => {
    const sharesWith = (count: number, own = 40) => {
      const edited: ToldArticle = {
        ...article("a", "bob"),
        edits: [
          { by: "bob", hour: -1000, words: words(0, own) },
          { by: "cid", hour: -900, words: words(0, own + count) },
        ],
      };
      const entries = [...ledgerOf({ articles: [edited], tickets: [solved("t", "ann")] }).people.values()];
      return entries.flatMap((person) =>
        person.entries.map(({ contributor, share }) => [contributor, share]),
      );
    };
    expect(sharesWith(19)).toEqual([["bob", 1_000_000]]);
    expect(sharesWith(20)).toEqual([
      ["bob", 666_667],
      ["cid", 333_333],
    ]);
    expect(sharesWith(10, 10)).toEqual([
      ["bob", 500_000],
      ["cid", 500_000],
    ]);
  });

  test("can be computed again from its entries to the same digit", () => {
    const tickets = Array.from({ length: 60 }, (_, at) =>
      solved(String(at), `linker ${String(at % 7)}`, at % 3 === 0 ? "a" : "b", 24 * (at % 90) + 1),
    );
    const both: ToldArticle = {
      id: "b",
      createdHour: -900,
      edits: [
        { by: "cid", hour: -900, words: words(0, 30) },
        { by: "bob", hour: -800, words: words(0, 57) },
      ],
    };
    const credit = ofBob({ articles: [article("a", "bob"), both], tickets });
    const sums = new Map<string, number>();
    for (const { linker, split, accuracy, age, share } of credit.entries) {
      const cut = (a: number, b: number): number => Math.floor((a * b) / 1_000_000);
      sums.set(linker ?? "", (sums.get(linker ?? "") ?? 0) + cut(cut(cut(split, accuracy), age), share));
    }
    const again = [...sums.values()].reduce(
      (sum, weight) => sum + Math.round(1_000_000 * Math.log2(1 + weight / 1_000_000)),
      0,
    );
    expect(again).toBe(credit.value);
    expect(credit.n).toBe(60);
  });

  test("has an interval that holds it, is the same every time, and is not there without a ticket", () => {
    const tickets = Array.from({ length: 40 }, (_, at) => solved(String(at), `linker ${String(at % 5)}`));
    const credit = ofBob({ articles: [article("a", "bob")], tickets });
    const interval = creditInterval(replicateCredit(credit, HALF_YEAR));
    expect(interval).toEqual(creditInterval(replicateCredit(credit, HALF_YEAR)));
    expect(interval?.low).toBeLessThan(credit.value);
    expect(interval?.high).toBeGreaterThan(credit.value);
    expect(creditInterval(replicateCredit(noCredit(personId("bob")), HALF_YEAR))).toBeNull();
  });
});
