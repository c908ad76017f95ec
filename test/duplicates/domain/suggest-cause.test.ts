import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DuplicateCause } from "../../../src/duplicates/domain/duplicate.js";
import {
  seesSuggestedCauses,
  suggestCause,
  type PairOrigin,
  type UsedSearch,
} from "../../../src/duplicates/domain/suggest-cause.js";

const SUSPECT_AT = 0.5;

function origin(changes: Partial<PairOrigin> = {}): PairOrigin {
  return { similarityThen: null, isImported: false, couldShowReceipts: true, searches: [], ...changes };
}

/** A search that was pertinent, in time, and did not show the older article. */
function search(changes: Partial<UsedSearch> = {}): UsedSearch {
  return {
    kind: "SUGGESTIONS",
    isStale: false,
    wordsAsked: 4,
    wordsShared: 3,
    shown: 5,
    olderArticle: null,
    isAfterOlder: true,
    ...changes,
  };
}
const showing = (place: number, score: number | null, changes: Partial<UsedSearch> = {}): UsedSearch =>
  search({ olderArticle: { place, score }, ...changes });

const causeOf = (...searches: readonly UsedSearch[]): string =>
  suggestCause(origin({ searches }), SUSPECT_AT).cause;
const because = (...searches: readonly UsedSearch[]): string =>
  suggestCause(origin({ searches }), SUSPECT_AT).because;

describe("the cause suggested is", () => {
  test("NO_SEARCH without a receipt, and with stale ones only", () => {
    expect(suggestCause(origin(), SUSPECT_AT)).toEqual({
      cause: "NO_SEARCH",
      because: "The later article was created without the receipt of a search.",
      rule: "cause-1",
    });
    const stale = showing(1, 0.9, { isStale: true });
    expect(causeOf(stale)).toBe("NO_SEARCH");
    expect(because(stale)).toBe(
      "The later article was created with receipts of searches that were all too old to count.",
    );
  });

  test("IGNORED_HIT when a search showed the older article high enough to be seen", () => {
    expect(causeOf(showing(2, 0.5))).toBe("IGNORED_HIT");
    expect(causeOf(showing(2, 0.499999))).toBe("CONTEXT_VARIANCE");
    expect(causeOf(showing(20, 0.3, { kind: "DRAFT" }))).toBe("IGNORED_HIT");
    expect(causeOf(showing(1, 0.299999, { kind: "DRAFT" }))).toBe("CONTEXT_VARIANCE");
    expect(causeOf(showing(10, null, { kind: "LIST" }))).toBe("IGNORED_HIT");
    expect(causeOf(showing(11, null, { kind: "LIST" }))).toBe("CONTEXT_VARIANCE");
    expect(because(search(), showing(3, 0.7), showing(2, 0.61234))).toBe(
      "A search before the later article was written showed the older one in place 2 with a score of 0.61.",
    );
    expect(because(showing(4, null, { kind: "LIST" }))).toContain("in place 4.");
  });

  test("CONTEXT_VARIANCE when pertinent searches did not show it, or only faintly", () => {
    expect(causeOf(search())).toBe("CONTEXT_VARIANCE");
    expect(because(search())).toContain("other articles and not the older one");
    expect(because(search({ shown: 0 }))).toContain("found nothing");
    expect(because(search(), showing(7, 0.2))).toContain("only faintly (in place 7 with a score of 0.20)");
  });

  test("UNKNOWN for searches that could not find it, or were for something else", () => {
    expect(causeOf(search({ isAfterOlder: false }))).toBe("UNKNOWN");
    expect(causeOf(search({ wordsShared: 0 }))).toBe("UNKNOWN");
    expect(causeOf(search({ wordsShared: 0 }), search())).toBe("CONTEXT_VARIANCE");
    // A search of no words, such as for an error sign, is held against nobody.
    expect(causeOf(search({ wordsAsked: 0, wordsShared: 0 }))).toBe("CONTEXT_VARIANCE");
  });

  test("UNKNOWN for what was written before searches left receipts", () => {
    expect(suggestCause(origin({ couldShowReceipts: false }), SUSPECT_AT).cause).toBe("UNKNOWN");
  });

  test("IMPORT for an imported article, whatever receipts there are in the organisation", () => {
    for (const couldShowReceipts of [true, false])
      expect(suggestCause(origin({ isImported: true, couldShowReceipts }), SUSPECT_AT).cause).toBe("IMPORT");
  });

  test("CONVERGED_BY_EDIT when they were below the bound at first, also after an import", () => {
    expect(suggestCause(origin({ similarityThen: 0.499, isImported: true }), SUSPECT_AT)).toMatchObject({
      cause: "CONVERGED_BY_EDIT",
      because:
        "The two were 49 % alike when the later one came, below the 50 % of a suspicion: edits since then brought them together.",
    });
    expect(suggestCause(origin({ similarityThen: 0.5 }), SUSPECT_AT).cause).toBe("NO_SEARCH");
  });
});

const searches = fc.array(
  fc.record<UsedSearch>({
    kind: fc.constantFrom("SUGGESTIONS", "DRAFT", "LIST"),
    isStale: fc.boolean(),
    wordsAsked: fc.integer({ min: 0, max: 40 }),
    wordsShared: fc.integer({ min: 0, max: 40 }),
    shown: fc.integer({ min: 0, max: 20 }),
    olderArticle: fc.option(
      fc.record({
        place: fc.integer({ min: 1, max: 20 }),
        score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    ),
    isAfterOlder: fc.boolean(),
  }),
  { maxLength: 10 },
);
const origins = fc.record<PairOrigin>({
  similarityThen: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  isImported: fc.boolean(),
  couldShowReceipts: fc.boolean(),
  searches,
});

describe("a suggestion", () => {
  test("is one of the causes with a sentence, whatever the record says", () => {
    fc.assert(
      fc.property(origins, (known) => {
        const { cause, because: why } = suggestCause(known, SUSPECT_AT);
        expect(Object.keys(DuplicateCause)).toContain(cause);
        expect(why).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });

  test("does not turn on the order of the searches", () => {
    fc.assert(
      fc.property(origins, (known) => {
        const reversed = { ...known, searches: [...known.searches].reverse() };
        expect(suggestCause(reversed, SUSPECT_AT)).toEqual(suggestCause(known, SUSPECT_AT));
      }),
    );
  });

  test("is never worse for a stale search, and cannot be mended by searches behind an overlooked hit", () => {
    fc.assert(
      fc.property(searches, fc.boolean(), (made, isStale) => {
        const more = [...made, search({ isStale, shown: 0 })];
        const [before, after] = [causeOf(...made), causeOf(...more)];
        if (isStale || before === "IGNORED_HIT") expect(after).toBe(before);
        else expect(after).not.toBe("NO_SEARCH");
      }),
    );
  });

  test("is shown to those who decide pairs", () => {
    const nobody = { proficiency: "CANDIDATE", isAdministrator: false, isDomainExpert: false } as const;
    expect(seesSuggestedCauses(nobody)).toBe(false);
    expect(seesSuggestedCauses({ ...nobody, proficiency: "CONTRIBUTOR" })).toBe(true);
    expect(seesSuggestedCauses({ ...nobody, isDomainExpert: true })).toBe(true);
    expect(seesSuggestedCauses({ ...nobody, isAdministrator: true })).toBe(true);
  });
});
