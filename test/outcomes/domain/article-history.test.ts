import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { articlesAt } from "../../../src/outcomes/domain/article-history.js";
import { articleId, hour, personId } from "./make-facts.js";

type Edit = readonly [by: string | null, at: number, words: string];
const partsAt = (edits: readonly Edit[], at: number): Readonly<Record<string, string>> => {
  const history = {
    id: articleId("a"),
    createdAt: hour(0),
    edits: edits.map(([by, when, words]) => ({
      by: by === null ? null : personId(by),
      at: hour(when),
      words: words.split(" "),
    })),
    fixes: [],
  };
  const article = articlesAt([history])(articleId("a"), hour(at));
  return Object.fromEntries(
    (article?.parts ?? []).map(({ personId: by, words }) => [by ?? "?", words.join(" ")]),
  );
};

describe("whose the words of an article are", () => {
  test("is whoever brought them in first, while they stand there", () => {
    const edits: readonly Edit[] = [
      ["ann", 0, "open the window"],
      ["bob", 10, "open the other window"],
      ["cid", 20, "shut the other door"],
    ];
    expect(partsAt(edits, 5)).toEqual({ ann: "open the window" });
    expect(partsAt(edits, 10)).toEqual({ ann: "open the window", bob: "other" });
    expect(partsAt(edits, 99)).toEqual({ ann: "the", bob: "other", cid: "door shut" });
    // Nothing is known of the time before the first edit.
    expect(partsAt(edits, -5)).toEqual({ ann: "open the window" });
  });

  test("does not change by taking them out and putting them back, moving or repeating them", () => {
    const anyText = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
    fc.assert(
      fc.property(anyText, fc.nat(4), (words, turn) => {
        const text = words.join(" ");
        const moved = [...words.slice(turn), ...words.slice(0, turn), ...words].join(" ");
        expect(
          partsAt(
            [
              ["ann", 0, text],
              ["bob", 1, "nothing"],
              ["bob", 2, moved],
            ],
            3,
          ),
        ).toEqual(partsAt([["ann", 0, text]], 3));
      }),
    );
  });

  test("is nobody's, and takes nothing from anybody, where they were added to another's article without using it", () => {
    const edit = (by: string, at: number, words: string, isFromUse: boolean) => ({
      ...{ by: personId(by), at: hour(at), isFromUse },
      words: words.split(" "),
    });
    const partsOf = (isFromUse: boolean) =>
      articlesAt([
        {
          ...{ id: articleId("a"), createdAt: hour(0), fixes: [] },
          edits: [
            edit("ann", 0, "open", false),
            edit("bob", 1, "open door", isFromUse),
            edit("cid", 2, "open door slowly", true),
            edit("ann", 3, "open door slowly now", false),
          ],
        },
      ])(articleId("a"), hour(9))?.parts;
    const ann = { personId: "ann", words: ["now", "open"] };
    const cid = { personId: "cid", words: ["slowly"] };
    expect(new Set(partsOf(false))).toEqual(new Set([ann, cid]));
    expect(new Set(partsOf(true))).toEqual(new Set([ann, cid, { personId: "bob", words: ["door"] }]));
  });

  test("is nobody's where the writer is unknown", () => {
    expect(
      partsAt(
        [
          [null, 0, "one two"],
          ["bob", 1, "one two three"],
        ],
        1,
      ),
    ).toEqual({ "?": "one two", bob: "three" });
  });

  test("is not whoever merged another article into it", () => {
    const edits = [
      { by: personId("ann"), at: hour(0), words: ["one"] },
      { by: personId("dan"), at: hour(1), words: ["one", "two", "three"], isMerge: true },
      { by: personId("bob"), at: hour(2), words: ["one", "two", "four"] },
    ];
    const read = articlesAt([{ id: articleId("a"), createdAt: hour(0), edits, fixes: [] }]);
    expect(read(articleId("a"), hour(3))?.parts).toEqual([
      { personId: "bob", words: ["four"] },
      { personId: "ann", words: ["one"] },
    ]);
  });

  test("of unknown articles is not known", () => {
    expect(articlesAt([])(articleId("a"), hour(0))).toBeUndefined();
  });
});
