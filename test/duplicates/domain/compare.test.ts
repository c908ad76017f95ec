import fc from "fast-check";
import { isComparable } from "../../../src/duplicates/domain/analyse.js";
import { boostEngine } from "../../../src/duplicates/domain/compare.js";
import {
  countDocumentFrequencies,
  documentFrequencies,
  idf,
  NO_FREQUENCIES,
} from "../../../src/duplicates/domain/document-frequencies.js";
import { hashText } from "../../../src/duplicates/domain/feature-hash.js";
import { tokenise } from "../../../src/duplicates/domain/text-pipeline.js";
import { anyArticle, article } from "./articles.js";

const engine = boostEngine;

function frequenciesOf(articles: readonly Parameters<typeof engine.analyse>[0][]) {
  const { n, table } = countDocumentFrequencies(articles.map((one) => engine.analyse(one).features));
  return documentFrequencies(n, table);
}

describe("similarity", () => {
  it("is symmetric to the digit, in [0, 1], and explains itself with shares of at most 1", () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, fc.boolean(), (one, other, counted) => {
        const frequencies = counted ? frequenciesOf([one, other]) : NO_FREQUENCIES;
        const [a, b] = [engine.analyse(one), engine.analyse(other)];
        const there = engine.compareArticles(a, b, frequencies);
        const back = engine.compareArticles(b, a, frequencies);
        expect(there === null).toBe(!isComparable(a, b));
        if (there === null || back === null) return;
        expect(back.similarity).toBe(there.similarity);
        expect(back.kind).toBe(there.kind);
        expect(back.sharedTerms).toEqual(there.sharedTerms);
        expect(there.similarity).toBeGreaterThanOrEqual(0);
        expect(there.similarity).toBeLessThanOrEqual(1);
        expect(there.sharedTerms.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.00001);
      }),
    );
  });

  it("is 1 for an article with itself, 0 when it has no words", () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const analysed = engine.analyse(one);
        const same = engine.compareArticles(analysed, engine.analyse(one), frequenciesOf([one]));
        expect(same?.similarity).toBe(analysed.words.length > 0 ? 1 : 0);
      }),
    );
  });

  it("says nothing of empty articles, and never NaN", () => {
    const empty = engine.analyse(article({ title: " ... ", body: "" }));
    const full = engine.analyse(article({ title: "Printer jam" }));
    const nothing = { similarity: 0, isSuspect: false, kind: "OVERLAP", passages: [], sharedTerms: [] };
    expect(engine.compareArticles(empty, empty, NO_FREQUENCIES)).toMatchObject(nothing);
    expect(engine.compareArticles(empty, full, NO_FREQUENCIES)).toMatchObject(nothing);
  });

  it("does not compare a translation, and compares what is of unknown language with any", () => {
    const [en, it, unknown] = ["en", "it", null].map((language) =>
      engine.analyse(article({ title: "Outlook 5.7.134", language })),
    );
    if (en === undefined || it === undefined || unknown === undefined)
      throw new Error("three articles expected");
    expect(engine.compareArticles(en, it, NO_FREQUENCIES)).toBeNull();
    expect(engine.compareArticles(en, unknown, NO_FREQUENCIES)?.similarity).toBe(1);
    expect(engine.compareArticles(unknown, unknown, NO_FREQUENCIES)?.similarity).toBe(1);
  });

  it("names the words that make two articles alike", () => {
    const a = engine.analyse(
      article({ title: "Share a calendar in Outlook", body: "Open the calendar and share it." }),
    );
    const b = engine.analyse(
      article({ title: "Sharing calendars", body: "How to share calendars with others." }),
    );
    const terms = engine.compareArticles(a, b, NO_FREQUENCIES)?.sharedTerms.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(["calendar", "share"]));
  });
});

describe("features", () => {
  it("are hashed the same on every machine", () => {
    expect([hashText(""), hashText("w:calendar"), hashText("w:日历")]).toEqual([
      -1421968373, -1829659812, 1667654188,
    ]);
  });

  it("are worth more the rarer they are, and never nothing", () => {
    const frequencies = documentFrequencies(
      100,
      new Map([
        [1, 100],
        [2, 10],
        [3, 500],
      ]),
    );
    expect(idf(frequencies, 2)).toBeGreaterThan(idf(frequencies, 1));
    expect(idf(frequencies, 9)).toBeGreaterThan(idf(frequencies, 1));
    expect(idf(frequencies, 3)).toBeCloseTo(Math.log(2));
    expect(idf(NO_FREQUENCIES, 9)).toBeGreaterThan(0);
  });
});

describe("signature", () => {
  const texts = ["Outlook calendar error 0x8004010f", "Outlook mail error", "Outlook printer"].map((title) =>
    article({ title }),
  );
  const frequencies = frequenciesOf(texts);

  it("holds the strongest features first, ties by id, and does not depend on the order of the features", () => {
    fc.assert(
      fc.property(anyArticle, (one) => {
        const { features } = engine.analyse(one);
        const signature = engine.signatureOf(engine.vectorOf(features, frequencies));
        const reversed = new Map([...features].reverse());
        expect(engine.signatureOf(engine.vectorOf(reversed, frequencies))).toEqual(signature);
        expect(signature.features.length).toBe(Math.min(64, features.size));
        expect([...signature.weights].sort((l, r) => r - l)).toEqual(signature.weights);
        expect(signature.features.every((id) => Number.isInteger(id) && id === (id | 0))).toBe(true);
      }),
    );
  });

  it("is asked by its rarest features that anyone else has", () => {
    const vector = engine.vectorOf(
      engine.analyse(article({ title: "Outlook calendar error 0x8004010f" })).features,
      frequencies,
    );
    const asked = engine.queryFeatures(engine.signatureOf(vector), frequencies);
    const dfs = asked.map(({ feature }) => frequencies.df(feature)).filter((df) => df > 1);
    expect(dfs.length).toBeGreaterThan(0);
    expect([...dfs].sort((l, r) => l - r)).toEqual(dfs);
  });
});

describe("passages", () => {
  it("of two texts that repeat one word 30,000 times are found, the whole text first", () => {
    const [one, other] = ["", " end"].map((end) =>
      engine.analyse(article({ title: "t", body: "x ".repeat(30_000) + end })),
    );
    if (one === undefined || other === undefined) throw new Error("two articles were made");
    const found = engine.compareArticles(one, other, NO_FREQUENCIES)?.passages;
    expect(found?.[0]?.words).toBe(30_000);
  });

  it("cut equal words out of both articles, at least five and never twice the same place", () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (one, other) => {
        const sameLanguage = { ...other, language: one.language };
        const [a, b] = [engine.analyse(one), engine.analyse(sameLanguage)];
        const passages = engine.compareArticles(a, b, NO_FREQUENCIES)?.passages ?? [];
        const cut = (
          of: typeof one,
          { field, start, end }: { field: keyof typeof one; start: number; end: number },
        ) => tokenise((of[field] ?? "").slice(start, end), one.language).map(({ word }) => word);
        expect(passages.length).toBeLessThanOrEqual(10);
        for (const passage of passages) {
          expect(cut(one, passage.a)).toEqual(cut(sameLanguage, passage.b));
          expect(passage.words).toBeGreaterThanOrEqual(5);
          expect(passage.text).toBe((one[passage.a.field] ?? "").slice(passage.a.start, passage.a.end));
        }
        for (const side of ["a", "b"] as const) {
          const places = passages.map((passage) => passage[side]);
          const clash = places.some((place, at) =>
            places
              .slice(at + 1)
              .some((next) => next.field === place.field && next.start < place.end && place.start < next.end),
          );
          expect(clash).toBe(false);
        }
      }),
    );
  });

  it("stand where they stand, across fields", () => {
    const a = article({ title: "Calendar", issue: "Then: open a shared calendar FOLDER in Outlook!" });
    const b = article({ title: "Other", resolution: "Please open a shared calendar folder, and wait." });
    const found = engine.compareArticles(engine.analyse(a), engine.analyse(b), NO_FREQUENCIES)?.passages;
    expect(found).toEqual([
      {
        text: "open a shared calendar FOLDER",
        words: 5,
        a: { field: "issue", start: 6, end: 35 },
        b: { field: "resolution", start: 7, end: 36 },
      },
    ]);
  });
});
