import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ArticleContent } from "../../../src/knowledge/domain/content.js";
import {
  MERGE_FIELDS,
  mergedContent,
  mergeProblems,
  MergeChoice,
} from "../../../src/knowledge/domain/merge.js";
import type { ArticleActor } from "../../../src/knowledge/domain/transition.js";

const content = (changes: Partial<ArticleContent> = {}): ArticleContent => ({
  title: "Shared calendar is empty",
  issue: "It stays blank.",
  environment: null,
  resolution: "Close Outlook.",
  cause: null,
  body: "",
  language: "en",
  category: "Mail",
  tags: ["calendar"],
  url: null,
  translationOf: null,
  confidence: "VALIDATED",
  audience: "INTERNAL",
  governance: "EXPERIENCE_BASED",
  ...changes,
});
const actor = (changes: Partial<ArticleActor> = {}): ArticleActor => ({
  proficiency: "CONTRIBUTOR",
  isAuthor: false,
  isAdministrator: false,
  isDomainExpert: false,
  ...changes,
});
const problemsOf = (
  survivor: Partial<ArticleContent> & { readonly teamId?: string | null },
  merged: Partial<ArticleContent> & { readonly teamId?: string | null },
  who: Partial<ArticleActor> = {},
  changesText = false,
): readonly string[] =>
  mergeProblems(
    actor(who),
    {
      survivor: { ...content(survivor), teamId: survivor.teamId ?? null },
      merged: { ...content(merged), teamId: merged.teamId ?? null },
    },
    changesText,
  ).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("the text after a merge", () => {
  test("is the survivor's where nothing is chosen, and never loses a title or repeats a text", () => {
    const anyText = fc.option(fc.constantFrom("", "a", "b", " a "), { nil: null });
    const anyContent = fc
      .record({ issue: anyText, environment: anyText, cause: anyText, resolution: anyText })
      .map((texts) => content(texts));
    const anyChoices = fc.record(
      Object.fromEntries(
        MERGE_FIELDS.map((field) => [field, fc.constantFrom(...Object.values(MergeChoice))]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyContent, anyContent, anyChoices, (survivor, merged, choices) => {
        expect(mergedContent(survivor, merged, {})).toEqual(survivor);
        expect(mergedContent(survivor, survivor, choices)).toEqual(survivor);
        const text = mergedContent(survivor, merged, choices);
        expect(text.title).not.toBe("");
        for (const field of MERGE_FIELDS)
          if (choices[field] === "BOTH")
            for (const part of [survivor[field], merged[field]])
              expect(text[field] ?? "").toContain((part ?? "").trim());
      }),
    );
  });

  test("puts the merged article's text behind the survivor's", () => {
    const text = mergedContent(content(), content({ issue: "No entries." }), { issue: "BOTH" });
    expect(text.issue).toBe("It stays blank.\n\nNo entries.");
  });
});

describe("who may merge two articles", () => {
  test("takes the right to give the merged article the survivor's audience", () => {
    expect(problemsOf({}, {})).toEqual([]);
    expect(problemsOf({ audience: "PUBLIC" }, {})).toEqual(["PROFICIENCY_REQUIRED input.mergedId"]);
    expect(problemsOf({ audience: "PUBLIC" }, {}, { proficiency: "PUBLISHER" })).toEqual([]);
  });

  test("lets nobody who reads the one be unable to read the other", () => {
    expect(problemsOf({}, { audience: "PUBLIC" }, { proficiency: "PUBLISHER" })).toEqual([
      "INVALID_STATE input.survivorId",
    ]);
    const within = { audience: "WITHIN", teamId: "desk" } as const;
    expect(problemsOf(within, within)).toEqual([]);
    expect(problemsOf(within, { ...within, teamId: "field" })).toEqual(["INVALID_STATE input.survivorId"]);
    expect(problemsOf({}, within)).toEqual([]);
  });

  test("leaves restricted articles to their owners, and an archived one cannot survive", () => {
    const restricted = { governance: "COMPLIANCE_BASED" } as const;
    expect(problemsOf(restricted, {})).toEqual(["FORBIDDEN input.survivorId"]);
    expect(problemsOf({}, restricted)).toEqual(["FORBIDDEN input.mergedId"]);
    expect(problemsOf(restricted, restricted, { isDomainExpert: true })).toEqual([]);
    expect(problemsOf({ confidence: "ARCHIVED" }, {})).toEqual(["ARTICLE_ARCHIVED input.survivorId"]);
    expect(problemsOf({}, { confidence: "ARCHIVED" })).toEqual([]);
  });

  test("asks of whoever changes the survivor's text what an edit asks", () => {
    const expert = { proficiency: "NONE", isDomainExpert: true } as const;
    expect(problemsOf({}, {}, expert)).toEqual([]);
    expect(problemsOf({}, {}, expert, true)).toEqual(["PROFICIENCY_REQUIRED input.survivorId"]);
  });
});
