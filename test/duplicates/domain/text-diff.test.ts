import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { diffTexts, type DiffSide } from "../../../src/duplicates/domain/text-diff.js";

const side = (survivor: string, merged: string, own: DiffSide): string =>
  diffTexts(survivor, merged)
    .filter((segment) => segment.side === own || segment.side === "BOTH")
    .map(({ text }) => text)
    .join("");

describe("two texts side by side", () => {
  test("can both be read from the pieces, letter by letter", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc
        .array(fc.constantFrom("close", "Outlook", "共享日历", " ", "\n", "5.7.12", "é", "\t"), {
          maxLength: 20,
        })
        .map((words) => words.join("")),
    );
    fc.assert(
      fc.property(anyText, anyText, (survivor, merged) => {
        expect(side(survivor, merged, "SURVIVOR")).toBe(survivor);
        expect(side(survivor, merged, "MERGED")).toBe(merged);
      }),
    );
  });

  test("are told apart word by word", () => {
    expect(diffTexts("Close Outlook first", "Close Teams first")).toEqual([
      { side: "BOTH", text: "Close " },
      { side: "SURVIVOR", text: "Outlook" },
      { side: "MERGED", text: "Teams" },
      { side: "BOTH", text: " first" },
    ]);
    expect(diffTexts("same", "same")).toEqual([{ side: "BOTH", text: "same" }]);
    expect(diffTexts("", "")).toEqual([]);
    expect(diffTexts("", "new")).toEqual([{ side: "MERGED", text: "new" }]);
  });

  test("are compared as a whole when they have too little in common to be read by word", () => {
    const words = (prefix: string): string =>
      Array.from({ length: 6_000 }, (_, at) => `${prefix}${at}`).join(" ");
    const lines = (prefix: string): string => words(prefix).replaceAll(" ", "\n");
    expect(diffTexts(lines("a"), lines("b")).map((segment) => segment.side)).toEqual(["SURVIVOR", "MERGED"]);
    expect(side(words("a"), words("b"), "MERGED")).toBe(words("b"));
  });
});
