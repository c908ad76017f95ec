import { languageKey } from "./article-text.js";
import { lexiconOf, type Lexicon, type Reading } from "./lexicon.js";
import { withoutMarkup } from "./markup.js";
import { scanWords } from "./scan-words.js";
import { segmentRun } from "./segment-run.js";

/** Changes whenever the same text could give other tokens; stored signatures of another version are recomputed. */
export const PIPELINE_VERSION = "text-2";

/** One word of a text. `start` and `end` are UTF-16 offsets (half-open) into the text that was given. */
export interface Token {
  /** NFKC, lower case: what passages and shingles compare. */
  readonly word: string;
  /** The word as a feature: its stem where the language has a stemmer, without diacritics in Latin script. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** A function word: it separates nothing and counts for nothing, but stays in shingles and passages. */
  readonly isStopWord: boolean;
  /** The feature of the term, and the word hashed: read once a word, not once a place. */
  readonly id: number;
  readonly hash: number;
}

/**
 * The words of a text in order, with the offsets where they stand in it. `language` is a BCP 47 tag; null is read as
 * English, because most bases that name no language are English. Source: docs/adr/0005, "Text pipeline".
 *
 * One token each: error codes (`0x8004010f`, `ORA-01017`), names with underscores (`E_FAIL`), dotted versions (`v4.7.1a`,
 * `5.7.134`), KB numbers (`KB 3089230` = `kb3089230`). A file name is its parts (`outlook`, `exe`), so that it is found by the
 * product's name; a web address likewise, its scheme being a function word. Markup is no text (`withoutMarkup`).
 * Time is linear in the length. Unspaced scripts are cut by the ICU dictionary of the running Node, so their tokens may
 * change with a Node upgrade.
 */
export function tokenise(text: string, language: string | null): readonly Token[] {
  const tokens: Token[] = [];
  readText(text, languageKey(language), ({ word, term, isStopWord, id, hash }, start, end) => {
    tokens.push({ word, term, start, end, isStopWord, id, hash });
  });
  return tokens;
}

/** The terms of `contentTokens(tokenise(text, language))`, in less time and memory: no places, no function words. */
export function tokeniseTerms(text: string, language: string | null): readonly string[] {
  const content: string[] = [];
  const all: string[] = [];
  readText(text, languageKey(language), ({ term, isStopWord }) => {
    if (!isStopWord) content.push(term);
    else if (content.length === 0) all.push(term);
  });
  return content.length > 0 ? content : all;
}

/** The words that carry meaning; when a text has none but function words ("How to"), those, so that it is not empty. */
export function contentTokens(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter((token) => !token.isStopWord);
  return content.length > 0 ? content : tokens;
}

type Visit = (reading: Reading, start: number, end: number) => void;

function readText(text: string, key: string, visit: Visit): void {
  const read: Lexicon = lexiconOf(key);
  const plain = withoutMarkup(text);
  scanWords(plain, {
    word: (start, end) => visit(read(plain.slice(start, end)), start, end),
    run: (start, end) =>
      segmentRun(plain.slice(start, end), key, (part, from, to) =>
        visit(read(part), start + from, start + to),
      ),
  });
}
