import fc from "fast-check";
import { titleTemplate } from "../../../src/duplicates/domain/title-template.js";

const templateOf = (...titles: readonly string[]): string =>
  titleTemplate(titles.map((title) => ({ title, language: "en" })));

describe("titleTemplate", () => {
  it.each([
    [
      ['Fix NDR error "550 5.7.12" in Exchange', 'Fix NDR error "550 5.7.134" in Exchange'],
      "Fix NDR error 550 … in Exchange",
    ],
    [["Remove an alias from a contact", "remove an alias from a mail group"], "Remove an alias from a …"],
    [["CPU status is unhealthy", "The sleep timer status is unhealthy"], "… status is unhealthy"],
    [["Share the calendar", "Share calendar"], "Share … calendar"],
    [["Printer", "Calendar"], "…"],
    [["Printer jam", "Printer jam"], "Printer jam"],
    [["A b c d", "A c d", "A b d"], "A … d"],
    [["无法打开共享日历", "无法打开共享邮箱"], "无法 打开 共享 …"],
    [[], "…"],
  ])("of %j is %s", (titles, expected) => {
    expect(
      titleTemplate(titles.map((title) => ({ title, language: /\p{sc=Han}/u.test(title) ? "zh" : "en" }))),
    ).toBe(expected);
  });

  it("has only words that every title has, in their order", () => {
    const title = fc.array(fc.constantFrom("open", "share", "calendar", "5.7.12"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 5 }), (titles) => {
        const words = templateOf(...titles.map((one) => one.join(" ")))
          .split(" ")
          .filter((word) => word !== "…");
        for (const one of titles) {
          let at = 0;
          for (const word of one) if (word === words[at]) at += 1;
          expect(at).toBe(words.length);
        }
      }),
    );
  });
});
