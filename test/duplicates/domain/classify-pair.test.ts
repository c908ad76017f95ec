import fc from "fast-check";
import { analyseArticle } from "../../../src/duplicates/domain/analyse.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import { classifyPair } from "../../../src/duplicates/domain/classify-pair.js";
import { anyArticle, article } from "./articles.js";

const classify = (a: Partial<ArticleText>, b: Partial<ArticleText>) =>
  classifyPair(analyseArticle(article(a)), analyseArticle(article(b)));
const steps = Array.from({ length: 60 }, (_, at) => `step${at} word${at % 7}`).join(" ");

describe("classifyPair", () => {
  it("calls the same words EXACT, whatever their case, punctuation and fields", () => {
    expect(
      classify(
        { title: "Printer jam", body: "Open, then close." },
        { title: "PRINTER JAM", resolution: "open then close" },
      ).kind,
    ).toBe("EXACT");
  });

  it("calls nearly the same text a COPY", () => {
    expect(
      classify({ title: "Printer jam", body: steps }, { title: "Printer jam", body: `${steps} done` }).kind,
    ).toBe("COPY");
  });

  it("calls one template with another code a VARIANT, even when all else is the same", () => {
    const found = classify(
      { title: "Fix NDR error 550 5.7.12", body: steps },
      { title: "Fix NDR error 550 5.7.134", body: steps },
    );
    expect(found).toMatchObject({
      kind: "VARIANT",
      titleDifference: { onlyA: ["5.7.12"], onlyB: ["5.7.134"] },
    });
  });

  it("calls one template with another subject a VARIANT when the subject runs through the text", () => {
    const remove = (subject: string, more: string): Partial<ArticleText> => ({
      title: `Remove alias from ${subject}`,
      body: `${steps} Open the ${subject} and take the alias of the ${subject} away. ${more}`,
    });
    expect(classify(remove("contact", "It vanishes at once."), remove("group", "Wait an hour.")).kind).toBe(
      "VARIANT",
    );
  });

  it.each([
    ["en", "Printer issue after update", "Printer problem after update"],
    ["it", "Problema della stampante dopo l'aggiornamento", "Errore della stampante dopo l'aggiornamento"],
    ["sv", "Problem med skrivaren efter uppdateringen", "Fel med skrivaren efter uppdateringen"],
    ["pl", "Problem z drukarką po aktualizacji", "Błąd z drukarką po aktualizacji"],
  ])("does not call two articles VARIANTs for another word for the same (%s)", (language, left, right) => {
    const of = (title: string, end: string): ArticleText =>
      article({ title, body: `${steps.slice(0, 400)} ${end}`, language });
    const found = classifyPair(
      analyseArticle(of(left, "uno dos tres cuatro cinco seis siete ocho nueve diez once doce")),
      analyseArticle(of(right, "un deux trois quatre cinq six sept huit neuf dix onze douze treize")),
    );
    expect(found.overlap.aInB).toBeGreaterThan(0.4);
    expect(found.kind).toBe("OVERLAP");
  });

  it("does not call an article the VARIANT of a later edition that only lost its version", () => {
    const edition = (product: string): Partial<ArticleText> => ({
      title: `Add a network to ${product}`,
      body: `${steps} Install ${product} first.`,
    });
    expect(classify(edition("Server 2013"), edition("Server")).kind).toBe("COPY");
    expect(classify(edition("Server 2013"), edition("Server 2016")).kind).toBe("VARIANT");
  });

  it("does not call a text the VARIANT of a longer one that tells all of it and more", () => {
    const shorter = steps.split(" ").slice(0, 80).join(" ");
    const found = classify(
      { title: "Set up transfers", body: `${shorter} transfers` },
      { title: "Set up transfers and statements", body: `${steps} statements statements transfers` },
    );
    expect(found.kind).not.toBe("VARIANT");
  });

  it("says the same whichever article comes first", () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (one, other) => {
        const [a, b] = [analyseArticle(one), analyseArticle(other)];
        const there = classifyPair(a, b);
        const back = classifyPair(b, a);
        expect(back.kind).toBe(there.kind);
        expect(back.contained).toBe(there.contained === null ? null : there.contained === "A" ? "B" : "A");
        expect(back.titleDifference.onlyA).toEqual(there.titleDifference.onlyB);
      }),
    );
  });

  it("tells which of two is CONTAINED in the other", () => {
    const short = { title: "Printer jam", body: steps.split(" ").slice(0, 40).join(" ") };
    const long = { title: "Printer jam", body: steps };
    expect(classify(short, long)).toMatchObject({ kind: "CONTAINED", contained: "A" });
    expect(classify(long, short)).toMatchObject({ kind: "CONTAINED", contained: "B" });
  });

  it.each([
    ["macOS 14", "Windows 11", "RELATED_DIFFERENT_ENVIRONMENT"],
    ["Windows 10", "Windows 11", "RELATED_DIFFERENT_ENVIRONMENT"],
    ["Windows 10, Outlook 2016", "Windows 11, Outlook 2016", "COPY"],
    ["Windows", "Windows 11", "COPY"],
    ["Windows 11", null, "COPY"],
    ["Windows 11", " ", "COPY"],
  ])("takes the environments %s and %s for %s", (left, right, kind) => {
    const found = classify(
      { title: "Calendar does not sync", environment: left, resolution: steps },
      { title: "Calendar does not sync", environment: right, resolution: steps },
    );
    expect(found.kind).toBe(kind);
  });

  it("does not call two issues related because their environments differ", () => {
    const found = classify(
      { title: "Calendar does not sync", environment: "macOS" },
      { title: "Printer is offline", environment: "Windows" },
    );
    expect(found.kind).toBe("OVERLAP");
  });
});
