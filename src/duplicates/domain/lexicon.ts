import { INVISIBLE_CHARACTERS } from "./character-classes.js";
import { hashText, wordId } from "./feature-hash.js";
import { foldLetters } from "./fold-letters.js";
import { hasStemmer, stemOf } from "./stemmers.js";
import { hasStopWords, isStopWord } from "./stop-words.js";

/** What the pipeline reads in a word, wherever it stands. */
export interface Reading {
  readonly word: string;
  readonly term: string;
  readonly isStopWord: boolean;
  /** The feature of the term. */
  readonly id: number;
  /** The word, hashed. */
  readonly hash: number;
}

/** The readings of words of one language. */
export type Lexicon = (raw: string) => Reading;

const MEMO_LIMIT = 200_000;
const MAX_MEMO_LENGTH = 40;
/** V8 keeps the whole text alive behind a slice of at least 13 units. */
const SLICE_LENGTH = 13;
const KB_NUMBER = /^kb[^\p{L}\p{N}]*(\d{5,8})$/u;
/** Every language without a stemmer or a list of function words is read alike, so that the memos are few. */
const OTHER = "other";

const memos = new Map<string, Map<string, Reading>>();
let remembered = 0;

/**
 * Reads words of one language (a key of `languageKey`). Most words of a base are read before: the memo, bounded and
 * shared, changes the time and never the result.
 */
export function lexiconOf(languageKey: string): Lexicon {
  const key = hasStemmer(languageKey) || hasStopWords(languageKey) ? languageKey : OTHER;
  const memo = memos.get(key) ?? new Map<string, Reading>();
  memos.set(key, memo);
  return (raw) => memo.get(raw) ?? remember(memo, key, raw);
}

function remember(memo: Map<string, Reading>, key: string, raw: string): Reading {
  const reading = read(raw, key);
  if (raw.length > MAX_MEMO_LENGTH) return reading;
  if (remembered >= MEMO_LIMIT) {
    for (const full of memos.values()) full.clear();
    remembered = 0;
  }
  memo.set(flat(raw), reading);
  remembered += 1;
  return reading;
}

function read(raw: string, key: string): Reading {
  const word = wordOf(raw, key);
  const folded = foldLetters(word);
  const term = foldLetters(stemOf(word, key));
  return {
    word,
    term,
    isStopWord: isStopWord(word, key) || isStopWord(folded, key),
    id: wordId(term),
    hash: hashText(word),
  };
}

/** NFKC, lower case, without invisible characters; `KB 3089230` without the space. */
function wordOf(raw: string, key: string): string {
  const plain = raw.replace(INVISIBLE_CHARACTERS, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  const [, number] = KB_NUMBER.exec(plain) ?? [];
  if (number !== undefined) return `kb${number}`;
  const word = plain.replace(/\s+/gu, "");
  // The comma below is Romanian; older keyboards and fonts had the cedilla only.
  const romanian = key === "ro" ? word.replaceAll("ş", "ș").replaceAll("ţ", "ț") : word;
  return romanian === "" ? raw : flat(romanian);
}

/** The same text, not as a slice of another. */
function flat(word: string): string {
  return word.length < SLICE_LENGTH ? word : word.split("").join("");
}
