import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import english from "wink-porter2-stemmer";
import { UNKNOWN_LANGUAGE } from "./article-text.js";

type Stem = (word: string) => string;

/**
 * The Snowball stemmers by primary language. English is Porter2; the English stemmer of the other package is the older
 * Porter. Those of the other languages agree with PostgreSQL's on every word tried (docs/adr/0005).
 * Polish has no well-kept stemmer in JavaScript; it is read by `subwordGrams`, like every language that is not here.
 * A text of unknown language is read as English, because most bases that name no language are English.
 */
const STEMMERS: ReadonlyMap<string, Stem> = new Map<string, Stem>([
  [UNKNOWN_LANGUAGE, english],
  ["en", english],
  ["it", italian],
  ["sv", swedish],
  ["ro", (word) => romanian(word.replaceAll("ș", "ş").replaceAll("ț", "ţ"))],
  ["de", german],
  ["fr", french],
  ["es", spanish],
  ["nl", dutch],
  ["pt", portuguese],
  ["da", danish],
  ["no", norwegian],
  ["nb", norwegian],
  ["nn", norwegian],
  ["fi", finnish],
  ["hu", hungarian],
  ["ru", russian],
  ["tr", turkish],
]);

/** Shorter words have no ending to lose, no longer ones exist; Porter2 takes time with the square of the length. */
const STEMMABLE = /^[\p{L}\p{M}]{3,60}$/u;
const STEMMABLE_ENGLISH = /^[a-z]{3,60}$/u;

/** Whether the inflected forms of a word of this language become one term by a stemmer; by `subwordGrams` otherwise. */
export function hasStemmer(languageKey: string): boolean {
  return STEMMERS.has(languageKey);
}

/** The stem of a lower-case word; codes, numbers, and words of a language without a stemmer stay whole. */
export function stemOf(word: string, languageKey: string): string {
  const stem = STEMMERS.get(languageKey);
  if (stem === undefined) return word;
  const stemmable = stem === english ? STEMMABLE_ENGLISH : STEMMABLE;
  return stemmable.test(word) ? stem(word) : word;
}

const GRAM_LENGTH = 4;
/** Beyond it a word is cut: real words are shorter, and a text without spaces must not have a gram for every letter. */
const MAX_GRAM_LETTERS = 32;
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Parts of a term that its inflected or differently cut forms share, for languages without a stemmer: the 4-grams of
 * `_word_`, or, in a script without spaces, the pairs of neighbouring characters (`共享日历` gives 共享, 享日, 日历, whatever
 * words the segmenter cut). Give it `Token.term`. None for a code or number, and none for a single character.
 * At most 31 grams: those of the first 32 letters.
 */
export function subwordGrams(term: string): readonly string[] {
  if (/\p{N}/u.test(term)) return [];
  const letters = [...term.slice(0, 2 * MAX_GRAM_LETTERS)].slice(0, MAX_GRAM_LETTERS);
  if (letters.length < 2) return [];
  const isUnspaced = UNSPACED.test(term);
  const length = isUnspaced ? 2 : GRAM_LENGTH;
  const units = isUnspaced ? letters : ["_", ...letters, "_"];
  const grams: string[] = [];
  for (let at = 0; at + length <= units.length; at += 1) grams.push(units.slice(at, at + length).join(""));
  return grams;
}
