import fc from "fast-check";
import { isComparable } from "../../../src/duplicates/domain/analyse.js";
import { boostEngine, type ArticleComparison } from "../../../src/duplicates/domain/compare.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import {
  countDocumentFrequencies,
  documentFrequencies,
  NO_FREQUENCIES,
  type DocumentFrequencies,
} from "../../../src/duplicates/domain/document-frequencies.js";
import { anyArticle, article } from "./articles.js";

const engine = boostEngine;

function compare(one: ArticleText, other: ArticleText, frequencies = NO_FREQUENCIES): ArticleComparison {
  const found = engine.compareArticles(engine.analyse(one), engine.analyse(other), frequencies);
  if (found === null) throw new Error("two comparable articles were expected");
  return found;
}

function frequenciesOf(articles: readonly ArticleText[]): DocumentFrequencies {
  const { n, table } = countDocumentFrequencies(articles.map((one) => engine.analyse(one).features));
  return documentFrequencies(n, table);
}

/** Two articles that may be compared. */
const anyPair = fc
  .tuple(anyArticle, anyArticle)
  .filter(([one, other]) => isComparable(engine.analyse(one), engine.analyse(other)));

const inMicro = (share: number): number => Math.round(share * 1_000_000);

describe("shared phrases", () => {
  it("sum to 1 with what is not shown, in whole millionths, or are nothing when nothing is shared", () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const { similarity, explanation } = compare(one, other, frequenciesOf([one, other]));
        const shares = [...explanation.sharedPhrases.map(({ share }) => share), explanation.otherShare];
        const sum = shares.reduce((total, share) => total + inMicro(share), 0);
        expect(sum).toBe(explanation.sharedPhrases.length === 0 ? 0 : 1_000_000);
        if (similarity > 0) expect(sum).toBe(1_000_000);
        expect(shares.every((share) => share === inMicro(share) / 1_000_000 && share >= 0)).toBe(true);
        expect(explanation.sharedPhrases.length).toBeLessThanOrEqual(15);
        const told = explanation.sharedPhrases.map(({ share }) => share);
        expect([...told].sort((l, r) => r - l)).toEqual(told);
      }),
    );
  });

  it("are the runs of words that both texts have in one order, inflections and function words passed over", () => {
    const { sharedPhrases } = compare(
      article({ title: "Outlook", body: "Open the shared calendar folder." }),
      article({ title: "Mail", body: "Then opened shared calendar folders, slowly." }),
    ).explanation;
    expect(sharedPhrases).toEqual([{ text: "open shared calendar folder", share: 1 }]);
  });

  it("tell each part once: a phrase begins where a heavier one ends", () => {
    const text = "delete profile. open shared calendar folder now";
    const { sharedPhrases } = compare(
      article({ title: "One", body: `${text}. delete shared mailbox` }),
      article({ title: "Two", body: `${text}. mailbox delete shared` }),
    ).explanation;
    const texts = sharedPhrases.map(({ text: phrase }) => phrase);
    expect(texts[0]).toBe("delete profile open shared calendar folder");
    expect(texts).toContain("mailbox");
  });

  it("name a title's word once although it is shared as a word and as 4-grams", () => {
    const { sharedPhrases } = compare(
      article({ title: "Calendars" }),
      article({ title: "Calendar" }),
    ).explanation;
    expect(sharedPhrases).toEqual([{ text: "calendar", share: 1 }]);
  });
});

describe("the explanation", () => {
  it("is mirrored when the articles are swapped", () => {
    fc.assert(
      fc.property(anyPair, fc.integer({ min: 1, max: 30 }), ([one, other], times) => {
        // Repetition brings the limits into play.
        const first = { ...one, language: "en" };
        const longer = { ...other, language: "en", body: `${other.body ?? ""} `.repeat(times) };
        const [there, back] = [compare(first, longer), compare(longer, first)];
        const { onlyA, onlyB, ...shared } = there.explanation;
        expect(back.explanation).toEqual({ ...shared, onlyA: onlyB, onlyB: onlyA });
        expect(back.passages.map(({ a, b, words }) => ({ a: b, b: a, words }))).toEqual(
          there.passages.map(({ a, b, words }) => ({ a, b, words })),
        );
        for (const { text, a } of back.passages)
          expect(text).toBe((longer[a.field] ?? "").slice(a.start, a.end));
      }),
    );
  });

  it("is the same in other letters, spaces and markup", () => {
    const words = fc.array(
      fc.constantFrom("Open", "shared", "calendar", "5.7.12", "mailbox", "the", "folder"),
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        const plain = article({ title: "Calendar", body: one.join(" ") });
        const dressed = article({
          title: " CALENDAR ",
          body: `<p>${one.join("</b>\n <b>").toUpperCase()}</p>`,
        });
        const against = article({ title: "Mailbox 5.7.12", body: other.join(" ") });
        const [before, after] = [compare(plain, against), compare(dressed, against)];
        expect(after.similarity).toBe(before.similarity);
        expect(after.kind).toBe(before.kind);
        expect(after.explanation.sharedPhrases).toEqual(before.explanation.sharedPhrases);
        expect(after.explanation.sectionOverlaps).toEqual(before.explanation.sectionOverlaps);
      }),
    );
  });

  it("gives the overlap of each section in [0, 1], and null where one article lacks it", () => {
    const left = article({
      title: "Printer jam",
      issue: "Paper is stuck",
      environment: "Windows",
      cause: "...",
    });
    const right = article({
      title: "Printer jam",
      issue: "Toner is empty",
      resolution: "Wait",
      cause: "Dust",
    });
    expect(compare(left, right).explanation.sectionOverlaps).toEqual([
      { section: "title", overlap: 1 },
      { section: "issue", overlap: 0 },
      { section: "environment", overlap: null },
      { section: "cause", overlap: null },
      { section: "resolution", overlap: null },
      { section: "body", overlap: null },
    ]);
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        for (const { overlap } of compare(one, other).explanation.sectionOverlaps) {
          expect(overlap ?? 0).toBeGreaterThanOrEqual(0);
          expect(overlap ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("says what tells two articles apart, codes first, as it is written", () => {
    const left = article({
      title: "Fix NDR error 5.7.12 in Exchange",
      environment: "Outlook for Mac",
      body: "Ask the Sender.",
    });
    const right = article({
      title: "Fix NDR error 5.7.134 in Exchange",
      environment: "Outlook",
      body: "Ask the admin.",
    });
    const { onlyA, onlyB } = compare(left, right).explanation;
    expect(onlyA).toEqual([
      { text: "5.7.12", section: "title", isCode: true },
      { text: "Mac", section: "environment", isCode: false },
      { text: "Sender", section: "body", isCode: false },
    ]);
    expect(onlyB.map(({ text }) => text)).toEqual(["5.7.134", "admin"]);
  });

  it("names no more than fourteen differences of a side, and none of an article with itself", () => {
    fc.assert(
      fc.property(anyPair, ([one, other]) => {
        const { onlyA, onlyB } = compare(one, other).explanation;
        expect(Math.max(onlyA.length, onlyB.length)).toBeLessThanOrEqual(14);
        const same = compare(one, one).explanation;
        expect([...same.onlyA, ...same.onlyB]).toEqual([]);
      }),
    );
  });

  it("keeps the kind when another article joins the collection", () => {
    fc.assert(
      fc.property(anyPair, anyArticle, ([one, other], joined) => {
        const before = compare(one, other, frequenciesOf([one, other]));
        expect(compare(one, other, frequenciesOf([one, other, joined])).kind).toBe(before.kind);
      }),
    );
  });
});

describe("passages", () => {
  it("stand at their places in the source, whatever markup and letter forms stand within them", () => {
    const one = article({
      title: "A",
      body: "Then <b>open</b> the&nbsp;shared **calendar** ﬁle of KB 3089230!",
    });
    const other = article({ title: "B", resolution: "open the shared calendar file of KB3089230" });
    const [passage, ...more] = compare(one, other).passages;
    expect(more).toEqual([]);
    expect(passage?.text).toBe("open</b> the&nbsp;shared **calendar** ﬁle of KB 3089230");
    expect(passage?.b).toEqual({ field: "resolution", start: 0, end: 42 });
  });

  it("are found where a run begins with words that are repeated before it", () => {
    const rare = "unplug the blue projector cable";
    const one = article({ title: "A", body: `${"go on ".repeat(40)} ${rare}` });
    const other = article({ title: "B", body: `${"go on ".repeat(10)} ${rare}` });
    expect(compare(one, other).passages[0]?.text).toContain(rare);
  });
});

describe("odd texts", () => {
  const odd: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["one word", "printer"],
    ["fifty thousand times one word", "x ".repeat(50_000)],
    [
      "a megabyte of four sentences",
      "Open the calendar. Share it. Close the folder. Wait a while. ".repeat(18_000),
    ],
    [
      "binary noise",
      Array.from({ length: 10_000 }, (_, at) => String.fromCharCode((at * 48_271) % 65_536)).join(""),
    ],
    ["right-to-left text", "لا يمكن فتح التقويم المشترك في البرنامج. ".repeat(50)],
    ["emoji", "😀 printer 🖨️ jam 😡 ".repeat(50)],
    ["mixed languages", "Open the calendar. Öppna kalendern. 打开共享日历。 Apri il calendario. ".repeat(20)],
  ];
  it.each(odd)("are compared and explained: %s", (_name, body) => {
    const one = article({ title: "Printer", body });
    const other = article({ title: "Printer", body: `${body} indeed` });
    const { similarity, passages, explanation } = compare(one, other);
    expect(similarity).toBeGreaterThan(0.5);
    expect(similarity).toBeLessThanOrEqual(1);
    const shares = [...explanation.sharedPhrases.map(({ share }) => share), explanation.otherShare];
    expect(shares.reduce((sum, share) => sum + inMicro(share), 0)).toBe(1_000_000);
    for (const { text, a } of passages) expect(text).toBe(one[a.field]?.slice(a.start, a.end));
  });
});
