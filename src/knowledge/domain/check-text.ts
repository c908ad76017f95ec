import { problem, type Problem } from "../../platform/kernel/problem.js";
import { isStorable } from "../../platform/kernel/storable-text.js";

/** The most characters of a title: what an index entry holds in any script. */
export const MAX_TITLE = 500;
/** The most characters of a body, and of each other text: far above any article, far below what hurts. */
const MAX_BODY = 500_000;
const MAX_TEXT = 100_000;
const MAX_SHORT = 2_000;
const MAX_TAGS = 100;

/** The texts of an article as they come in; what is absent is not looked at. */
export interface GivenText {
  readonly title?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly issue?: string | null | undefined;
  readonly environment?: string | null | undefined;
  readonly resolution?: string | null | undefined;
  readonly cause?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly url?: string | null | undefined;
}

/** What is wrong with the texts of an article; paths begin with `prefix`, such as `"input."`. */
export function textProblems(given: GivenText, prefix: string): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: string, message: string): void => {
    problems.push(problem("VALIDATION_FAILED", `${prefix}${field}`, message));
  };
  const limits = { title: MAX_TITLE, body: MAX_BODY, language: 35, category: 500, url: MAX_SHORT };
  for (const field of [
    "title",
    "body",
    "issue",
    "environment",
    "resolution",
    "cause",
    "language",
    "category",
    "url",
  ] as const) {
    const text = given[field];
    if (text == null) continue;
    const most = field in limits ? limits[field as keyof typeof limits] : MAX_TEXT;
    if (text.length > most)
      refuse(field, `${field} has ${text.length} characters, at most ${most} are kept: shorten it`);
    if (!isStorable(text))
      refuse(field, `${field} holds a character that is no text (NUL or half a surrogate pair)`);
  }
  if (given.title !== undefined && (given.title ?? "").trim() === "")
    refuse("title", "An article needs a title");
  const tags = given.tags ?? [];
  if (tags.length > MAX_TAGS) refuse("tags", `An article has at most ${MAX_TAGS} tags, not ${tags.length}`);
  for (const [at, tag] of tags.entries())
    if (tag.trim() === "" || tag.length > 100 || !isStorable(tag))
      refuse(`tags.${at}`, "A tag is 1 to 100 characters of text");
  return problems;
}
