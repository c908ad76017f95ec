import fc from "fast-check";
import { languageKey } from "../../../src/duplicates/domain/article-text.js";
import { contentTokens, tokenise, tokeniseTerms } from "../../../src/duplicates/domain/text-pipeline.js";

const words = (text: string, language: string | null): string[] =>
  tokenise(text, language).map(({ word }) => word);
const terms = (text: string, language: string | null): string[] =>
  contentTokens(tokenise(text, language)).map(({ term }) => term);

const anyLanguage = fc.constantFrom("en", "zh", "it", "sv", "ro", "pl", "ja", "xx", null);
const anyWord = fc.constantFrom(
  ..."Outlook calendar 0x8004010F 5.7.134 KB3089230 v4.7.1a ORA-01017 E_FAIL l'account perché åtkomst hasło și 日历 错误 2019".split(
    " ",
  ),
);
const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 12 });

describe("tokenise", () => {
  it("keeps error codes, versions, names with a one-letter prefix and KB numbers whole", () => {
    expect(
      words("Error 0x8004010F, 5.7.134. (v4.7.1a) KB3089230, KB 3089230 and ORA-01017 E_FAIL", "en"),
    ).toEqual("error 0x8004010f 5.7.134 v4.7.1a kb3089230 kb3089230 and ora-01017 e_fail".split(" "));
  });

  it("takes file names, long identifiers and web addresses apart, so that they are found by their words", () => {
    expect(words("outlook.exe", "en")).toEqual(["outlook", "exe"]);
    expect(words("ERROR_ACCESS_DENIED", "en")).toEqual(["error", "access", "denied"]);
    expect(terms("https://www.contoso.com/mail", "en")).toEqual(["contoso", "com", "mail"]);
  });

  it("stems English and drops its function words, for unknown languages too", () => {
    expect(terms("How do I share the calendars?", "en-GB")).toEqual(["share", "calendar"]);
    expect(terms("How do I share the calendars?", null)).toEqual(["share", "calendar"]);
  });

  it("keeps the words that turn an issue round, in every language", () => {
    expect(terms("Turn the sync off", "en")).toContain("off");
    expect(terms("Turn the sync on", "en")).toContain("on");
    expect(terms("la casella non si apre", "it")).toContain("non");
    expect(terms("skrivaren svarar inte", "sv")).toContain("int");
    expect(terms("imprimanta nu pornește", "ro")).toContain("nu");
    expect(terms("drukarka nie drukuje", "pl")).toContain("nie");
    expect(terms("打印机不工作", "zh").join("")).toContain("不");
  });

  it("gives the inflected forms of a word one term in Italian, Swedish and Romanian", () => {
    expect(terms("utenti", "it")).toEqual(terms("utente", "it"));
    expect(terms("kalendrarna", "sv")).toEqual(terms("kalendrar", "sv"));
    expect(terms("utilizatorii", "ro")).toEqual(terms("utilizatorilor", "ro"));
  });

  it("drops what an elision leaves before the apostrophe", () => {
    expect(terms("l'account dell'ufficio", "it")).toEqual(terms("account ufficio", "it"));
    expect(terms("l’imprimante qu’il utilise", "fr")).toEqual(terms("imprimante utilise", "fr"));
  });

  it("finds a Polish or Swedish word typed without diacritics, and keeps the word as it was written", () => {
    expect(terms("Łódź hasło", "pl")).toEqual(terms("Lodz haslo", "pl"));
    expect(terms("lösenord", "sv")).toEqual(["losenord"]);
    expect(words("lösenord", "sv")).toEqual(["lösenord"]);
  });

  it("reads the comma and the cedilla below a Romanian letter as one", () => {
    expect(words("şi ţara", "ro")).toEqual(words("și țara", "ro"));
    expect(terms("tipăreşte pagina", "ro")).toEqual(terms("tipărește pagina", "ro"));
  });

  it("cuts Chinese and Japanese into words, drops function words and keeps codes within them", () => {
    expect(terms("无法打开共享的日历，错误0x8004010f版本5.7.134", "zh")).toEqual(
      "无法 打开 共享 日历 错误 0x8004010f 版本 5.7.134".split(" "),
    );
    expect(words("共有カレンダーを開けません", "ja")).toEqual(expect.arrayContaining(["共有", "カレンダー"]));
  });

  it("reads full-width, decomposed and softly hyphenated letters as their plain forms, at their own places", () => {
    const text = "ｆｕｌｌ ５．７．２ cafe\u0301 ﬁle cal\u00adendar";
    const tokens = tokenise(text, "en");
    expect(tokens.map(({ word }) => word)).toEqual(["full", "5.7.2", "café", "file", "calendar"]);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(" "));
  });

  it("gives no token to emoji, control characters, lone surrogates and marks on nothing", () => {
    expect(words("⚠️ 👍🏽 \u0000\u0007 \ud800 \u0301 mail", "en")).toEqual(["mail"]);
  });

  it("reads right-to-left text", () => {
    expect(words("المدير \u200fהמשתמש", "ar")).toEqual(["المدير", "המשתמש"]);
  });

  it("does not empty a text of function words alone", () => {
    expect(terms("How to", "en")).toEqual(["how", "to"]);
  });

  it("gives ordered places inside any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), anyLanguage, (text, language) => {
        let last = 0;
        for (const { start, end, word } of tokenise(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe("");
          last = end;
        }
      }),
    );
  });

  it("reads the same words in what a token covers", () => {
    fc.assert(
      fc.property(anyWords, (list) => {
        const text = `<p>${list.join(" ")}</p>`;
        for (const { start, end, word } of tokenise(text, "it"))
          expect(words(text.slice(start, end), "it")).toEqual([word]);
      }),
    );
  });

  it("does not depend on case or on the kind and amount of white space", () => {
    const space = fc.constantFrom(" ", "  ", "\n", "\r\n\t", "\u00a0", "\u3000");
    fc.assert(
      fc.property(
        anyWords,
        fc.array(space, { minLength: 12, maxLength: 12 }),
        anyLanguage,
        (list, gaps, language) => {
          const spaced = list.map((word, at) => `${word}${gaps[at] ?? " "}`).join("");
          const plain = words(list.join(" "), language);
          expect(words(spaced, language)).toEqual(plain);
          expect(words(spaced.toUpperCase(), language)).toEqual(plain);
          expect(words(spaced.toLowerCase(), language)).toEqual(plain);
        },
      ),
    );
  });
});

describe("tokeniseTerms", () => {
  it("gives exactly the terms of the content tokens of any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      anyWords.map((list) => list.join(" ")),
      fc.constantFrom("How to", "", "<b>the</b>"),
    );
    fc.assert(
      fc.property(text, anyLanguage, (given, language) => {
        expect(tokeniseTerms(given, language)).toEqual(terms(given, language));
      }),
    );
  });
});

describe("languageKey", () => {
  it("is the primary language, and one key for unknown", () => {
    expect(["en-GB", "EN_us", "en", "und", " ", null].map(languageKey)).toEqual([
      "en",
      "en",
      "en",
      "",
      "",
      "",
    ]);
  });
});

describe("a text made to be slow", () => {
  it("is read: one word of a hundred thousand letters, which stemmed would take minutes", () => {
    expect(tokenise("a".repeat(100_000), "en")).toHaveLength(1);
    expect(tokenise("а".repeat(100_000), "ru")).toHaveLength(1);
  });

  it.each([
    "a<",
    "](",
    "![",
    "&#",
    "<b ",
    "<script>",
    "](x ",
    "kb ",
    "1.",
    ":::image",
    "<!--",
    "a\u00ad",
    "中",
  ])("is read in order: two hundred thousand characters of %j", (piece) => {
    const tokens = tokenise(piece.repeat(Math.ceil(200_000 / piece.length)), "zh");
    for (const [at, { start }] of tokens.entries())
      if (start < (tokens[at - 1]?.end ?? 0)) throw new Error(`token ${at} begins within the one before`);
    expect(tokens.length).toBeLessThanOrEqual(200_000);
  });
});
