import fc from "fast-check";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";

/** An English article; what is not given is absent. */
export function article(fields: Partial<ArticleText>): ArticleText {
  return {
    title: "",
    issue: null,
    environment: null,
    cause: null,
    resolution: null,
    body: null,
    language: "en",
    ...fields,
  };
}

const word = fc.constantFrom(
  ..."outlook calendar share error 0x8004010f 5.7.134 KB3089230 the on off printer paper jam mail flow 日历 錯誤 così perché".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const field = fc.option(text, { nil: null });

/** Any article: known words, arbitrary Unicode, absent and empty fields. */
export const anyArticle: fc.Arbitrary<ArticleText> = fc.record({
  title: text,
  issue: field,
  environment: field,
  cause: field,
  resolution: field,
  body: field,
  language: fc.constantFrom("en", "en-GB", "it", "zh", null),
});
