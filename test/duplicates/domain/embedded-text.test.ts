import fc from "fast-check";
import { EMBEDDED_CHARACTERS, embeddedText } from "../../../src/duplicates/domain/embedded-text.js";
import { anyArticle, article } from "./articles.js";

describe("what an embedding service is given of an article", () => {
  it("is the title and the beginning of its fields, without markup", () => {
    const text = embeddedText(
      article({
        title: "Printer  is offline",
        issue: "<p>It shows <b>E5</b>.</p>",
        resolution: "Restart\nit.",
      }),
    );
    expect(text).toBe("Printer is offline\nIt shows E5 . Restart it.");
  });

  it("ends within the lead of a long article", () => {
    const text = embeddedText(article({ title: "Title", body: `${"word ".repeat(200)}secret` }));
    expect(text.length).toBeLessThanOrEqual(EMBEDDED_CHARACTERS);
    expect(text).not.toContain("secret");
  });

  it("is nothing for an article without text", () => {
    expect(embeddedText(article({ title: " ", body: "<br>\n" }))).toBe("");
  });

  it("counts characters, never cuts one in two, and is well-formed whatever it is made of", () => {
    expect(Array.from(embeddedText(article({ title: "😀".repeat(900) })))).toHaveLength(EMBEDDED_CHARACTERS);
    expect(embeddedText(article({ title: "half \ud83d of it" }))).toBe("half \ufffd of it");
    fc.assert(
      fc.property(anyArticle, (any) => {
        const text = embeddedText(any);
        expect(Array.from(text).length).toBeLessThanOrEqual(EMBEDDED_CHARACTERS);
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
