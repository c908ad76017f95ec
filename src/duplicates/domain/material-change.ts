import { ARTICLE_FIELDS, type ArticleField, type ArticleText } from "./article-text.js";
import { contentTokens, tokenise } from "./text-pipeline.js";

/**
 * From when on an edit is material: it may have made a decision about the article wrong.
 * - A fifth of the words, because a pair is suspected at half its weight: less cannot turn most of what it says.
 * - Twenty words in a long article: the same size from which a contribution counts as one (docs/adr/0006).
 * - Never fewer than three words, so that a mended typing error in a short title brings nothing back.
 * - Any code, because articles of one template often differ by nothing else; other numbers only where they name the case.
 */
export const MATERIAL_CHANGE_V1 = {
  version: "material-1",
  share: 0.2,
  words: 20,
  leastWords: 3,
  /** Words listed of a field on each side; the first in reading order. */
  listedWords: 20,
} as const;

/** What an edit did to one field; words as they are compared (NFKC, lower case), in reading order. */
export interface FieldChange {
  readonly field: ArticleField;
  /** Words that the article has more often now, at most 20. */
  readonly wordsAdded: readonly string[];
  /** Words that the article has less often now, at most 20. */
  readonly wordsRemoved: readonly string[];
}

interface Word {
  readonly field: ArticleField;
  readonly word: string;
  /** The stem, or the word itself: inflection is no change. */
  readonly term: string;
}

/** Fields in which a bare number names the case: "Windows 11", "step 3 of the 550 error". Elsewhere it may be a date. */
const NUMBERED_FIELDS: ReadonlySet<ArticleField> = new Set(["title", "environment", "resolution"]);
/** Letters and digits in one word. */
const CODE = /\p{L}.*\p{N}|\p{N}.*\p{L}/u;
const NUMBER = /\p{N}/u;

/**
 * What changed between two texts of an article when the change is material (`MATERIAL_CHANGE_V1`), field by field in
 * reading order; null when it is not. Only content words count, as stems and as often as they occur in the whole
 * article: case, whitespace, markup, order, function words and moving a passage to another field are never material.
 */
export function materialChange(before: ArticleText, after: ArticleText): readonly FieldChange[] | null {
  const old = wordsOf(before, after.language);
  const now = wordsOf(after, after.language);
  const removed = surplus(old, now);
  const added = surplus(now, old);
  const changed = Math.max(added.length, removed.length);
  const isMaterial =
    changed >= MATERIAL_CHANGE_V1.words ||
    (changed >= MATERIAL_CHANGE_V1.leastWords &&
      changed >= MATERIAL_CHANGE_V1.share * Math.max(old.length, now.length)) ||
    changesTheCase(removed, now) ||
    changesTheCase(added, old);
  if (!isMaterial) return null;
  return ARTICLE_FIELDS.map((field) => ({
    field,
    wordsAdded: listed(added, field),
    wordsRemoved: listed(removed, field),
  })).filter(({ wordsAdded, wordsRemoved }) => wordsAdded.length + wordsRemoved.length > 0);
}

/** Both texts are read in one language, so that naming the language of an article changes no stem. */
function wordsOf(article: ArticleText, language: string | null): readonly Word[] {
  return ARTICLE_FIELDS.flatMap((field) => {
    const text = article[field];
    if (text === null || text === "") return [];
    return contentTokens(tokenise(text, language)).map(({ word, term }) => ({ field, word, term }));
  });
}

/** The words that `words` has more often than `others`; of equal ones the last, which are most likely the new ones. */
function surplus(words: readonly Word[], others: readonly Word[]): readonly Word[] {
  const left = new Map<string, number>();
  for (const { term } of others) left.set(term, (left.get(term) ?? 0) + 1);
  return words.filter(({ term }) => {
    const count = left.get(term) ?? 0;
    left.set(term, count - 1);
    return count <= 0;
  });
}

/** Whether one of the words is a code, or a number where it names the case, that the other text has nowhere. */
function changesTheCase(words: readonly Word[], others: readonly Word[]): boolean {
  const known = new Set(others.map(({ term }) => term));
  return words.some(
    ({ field, word, term }) =>
      !known.has(term) && (CODE.test(word) || (NUMBER.test(word) && NUMBERED_FIELDS.has(field))),
  );
}

function listed(words: readonly Word[], field: ArticleField): readonly string[] {
  const distinct = new Set(words.filter((word) => word.field === field).map(({ word }) => word));
  return [...distinct].slice(0, MATERIAL_CHANGE_V1.listedWords);
}
