/** The text of one article as it is compared. An absent field is null; `language` is a BCP 47 tag or null when unknown. */
export interface ArticleText {
  readonly title: string;
  readonly issue: string | null;
  readonly environment: string | null;
  readonly cause: string | null;
  readonly resolution: string | null;
  readonly body: string | null;
  readonly language: string | null;
}

/** The text fields in reading order: passages and shingles are read in this order. */
export const ARTICLE_FIELDS = ["title", "issue", "environment", "cause", "resolution", "body"] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** The key of an article whose language is neither given nor plain to detect: it is compared with other unknown ones only. */
export const UNKNOWN_LANGUAGE = "";

/**
 * The primary language of a tag (`en-GB` and `EN_us` give `en`), or UNKNOWN_LANGUAGE for null, blank and `und`.
 * Only articles of equal keys are compared: a translation is not a duplicate.
 */
export function languageKey(tag: string | null): string {
  const primary = (tag ?? "").trim().toLowerCase().split(/[-_]/u, 1)[0] ?? "";
  return primary === "und" ? UNKNOWN_LANGUAGE : primary;
}
