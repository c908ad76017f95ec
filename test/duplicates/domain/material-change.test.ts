import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import { MATERIAL_CHANGE_V1, materialChange } from "../../../src/duplicates/domain/material-change.js";
import { anyArticle, article } from "./articles.js";

const OUTLOOK = article({
  title: "Shared calendar does not open in Outlook",
  issue: "The shared calendar of a colleague stays empty and Outlook shows error 0x8004010f.",
  environment: "Windows 11, Outlook 2021",
  resolution:
    "Remove the shared calendar from the list. Close Outlook and delete the offline folder file. Add the shared calendar again from the address book.",
});
const edited = (fields: Partial<ArticleText>): ReturnType<typeof materialChange> =>
  materialChange(OUTLOOK, { ...OUTLOOK, ...fields });

describe("an edit is not material", () => {
  test("when it changes case, spaces, punctuation, order, function words or inflection", () => {
    expect(edited({ title: "  SHARED calendar doesn't open -- in the Outlook! " })).toBeNull();
    expect(edited({ title: "Outlook: shared calendars do not open" })).toBeNull();
  });

  test("when it moves a passage into another field", () => {
    expect(edited({ body: OUTLOOK.resolution, resolution: null })).toBeNull();
  });

  test("when it mends a word or two", () => {
    expect(edited({ title: "Shared calender does not open in Outlook" })).toBeNull();
    expect(materialChange(article({ title: "Fax fails" }), article({ title: "Fax broken" }))).toBeNull();
  });

  test("when it stamps a date into free text", () => {
    expect(edited({ body: "Last looked at in 2025" })).toBeNull();
  });

  test("when it names the language of the article", () => {
    const unknown = { ...OUTLOOK, language: null };
    expect(materialChange(unknown, OUTLOOK)).toBeNull();
  });
});

describe("an edit is material", () => {
  test("when a fifth of the words are others, and says which in which field", () => {
    expect(edited({ resolution: "Cancel the fax line at the provider." })).toEqual([
      expect.objectContaining({
        field: "resolution",
        wordsAdded: ["cancel", "fax", "line", "provider"],
        wordsRemoved: expect.arrayContaining(["offline", "folder", "file"]) as unknown,
      }),
    ]);
  });

  test("when twenty words of a long article are others", () => {
    const words = (from: number, count: number): string =>
      Array.from(
        { length: count },
        (_, at) =>
          `word${"abcdefghij"[Math.floor((from + at) / 26)] ?? ""}${"abcdefghijklmnopqrstuvwxyz"[(from + at) % 26] ?? ""}`,
      ).join(" ");
    const long = article({ title: "Long", body: words(0, 200) });
    expect(materialChange(long, { ...long, body: `${words(0, 200)} ${words(200, 19)}` })).toBeNull();
    expect(materialChange(long, { ...long, body: `${words(0, 200)} ${words(200, 20)}` })).toMatchObject([
      { field: "body", wordsRemoved: [] },
    ]);
  });

  test("when an error code, a version or a product number becomes another", () => {
    expect(edited({ issue: OUTLOOK.issue?.replace("0x8004010f", "0x800ccc0e") ?? null })).toEqual([
      { field: "issue", wordsAdded: ["0x800ccc0e"], wordsRemoved: ["0x8004010f"] },
    ]);
    expect(edited({ environment: "Windows 10, Outlook 2021" })).toEqual([
      { field: "environment", wordsAdded: ["10"], wordsRemoved: ["11"] },
    ]);
  });
});

describe("for any articles", () => {
  test("no text has changed from itself, nor from itself in capitals and other spaces", () => {
    // Letters whose capitals fold back to themselves; Unicode has a few that do not.
    const plain = anyArticle.filter((any) =>
      Object.values(any).every(
        (text) =>
          text === null || (text as string).toUpperCase().toLowerCase() === (text as string).toLowerCase(),
      ),
    );
    fc.assert(
      fc.property(plain, (any) => {
        const loud = (text: string | null): string | null =>
          text?.toUpperCase().replace(/ /gu, " \n ") ?? null;
        expect(materialChange(any, any)).toBeNull();
        expect(
          materialChange(any, {
            ...any,
            title: loud(any.title) ?? "",
            issue: loud(any.issue),
            environment: loud(any.environment),
            cause: loud(any.cause),
            resolution: loud(any.resolution),
            body: loud(any.body),
          }),
        ).toBeNull();
      }),
    );
  });

  test("taking an edit back is as material as the edit, with added and removed words exchanged", () => {
    const inEnglish = anyArticle.map((any) => ({ ...any, language: "en" }));
    fc.assert(
      fc.property(inEnglish, inEnglish, (one, other) => {
        const there = materialChange(one, other);
        const back = materialChange(other, one);
        expect(back === null).toBe(there === null);
        if (there === null || back === null) return;
        expect(there.length).toBeGreaterThan(0);
        for (const { wordsAdded, wordsRemoved } of there) {
          expect(wordsAdded.length + wordsRemoved.length).toBeGreaterThan(0);
          expect(Math.max(wordsAdded.length, wordsRemoved.length)).toBeLessThanOrEqual(
            MATERIAL_CHANGE_V1.listedWords,
          );
        }
      }),
    );
  });
});
