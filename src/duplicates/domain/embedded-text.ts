import { ARTICLE_FIELDS, type ArticleText } from "./article-text.js";
import { withoutMarkup } from "./markup.js";

/**
 * Characters of an article that an embedding service is given: title and lead. Common models read 512 tokens, and in
 * Chinese a character is about one.
 */
export const EMBEDDED_CHARACTERS = 500;
/** UTF-16 units of a field that are looked at: enough for the lead behind much markup. */
const MAX_UNITS = 20_000;

/**
 * What an embedding service is given of an article: the title, a line break, and the first words of its other fields in
 * reading order, without markup, 500 characters at most. Empty for an article without text, which is not sent.
 */
export function embeddedText(article: ArticleText): string {
  const [title = "", ...lead] = ARTICLE_FIELDS.map((field) => plain(article[field] ?? ""));
  const text = [title, lead.filter((part) => part !== "").join(" ")].filter((part) => part !== "").join("\n");
  return Array.from(text).slice(0, EMBEDDED_CHARACTERS).join("").trim();
}

/** Half a character (a lone surrogate, as a cut or a faulty client leaves it) is none that a service could read. */
function plain(text: string): string {
  return withoutMarkup(text.slice(0, MAX_UNITS))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
