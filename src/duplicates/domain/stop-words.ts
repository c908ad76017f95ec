import { dan, deu, fin, fra, ita, nld, nob, pol, por, ron, spa, swe, zho } from "stopword";
import { UNKNOWN_LANGUAGE } from "./article-text.js";
import { foldLetters } from "./fold-letters.js";

/**
 * English function words, together with the fragments an apostrophe leaves behind ("doesn't" gives "doesn" and "t").
 * Question words and modal verbs are in it because support titles begin with them ("How do I …").
 * "not", "no", "cannot", "without", "on", "off", "up" and "down" are kept: they tell issues apart, at no cost in recall.
 */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren as at be because been before being below between
  both but by can could couldn d did didn do does doesn doing don during each either else etc few for from
  further get gets getting had hadn has hasn have haven having he her here hers herself him himself his how however i
  if in into is isn it its itself just let ll m may me might more most much must mustn my myself nor now of
  once one only or our ours ourselves over own per re s same shall she should shouldn so some such t than
  that the their theirs them themselves then there these they this those through to too until upon us ve very
  via was wasn we were weren what when where whether which while who whom whose why will with within won would
  wouldn you your yours yourself yourselves`.split(/\s+/u),
);

const SWEDISH_KEPT = `inte ej icke ingen inga inget ingenting utan aldrig upp ned ner höger vänster vänstra nummer dag
  dagar dagarna beslut olika olikt före efter innan långsam långsamt långsammare lätt enkel enkelt enkla ett två tre fyra fem sex
  sju åtta nio tio`;
const GERMAN_KEPT = `nicht kein keine keinem keinen keiner keines ohne gegen nein niemand teil tag tage tagen jahr jahre
  jahren mensch menschen recht rechte rechter rechten rechtes zeit uhr vor nach zwei drei vier fünf sechs sieben acht neun zehn`;

/**
 * The words of a list and their forms without diacritics, which people type too. `kept` are words of the list that tell
 * issues apart, as in English: negations, "without", "before", directions, numerals and nouns of support articles.
 */
function listed(words: readonly string[], kept: string, added = ""): ReadonlySet<string> {
  const meaningful = new Set(kept.split(/\s+/u).flatMap((word) => [word, foldLetters(word)]));
  const all = [...words, ...added.split(" ")].flatMap((word) => [word, foldLetters(word)]);
  return new Set(all.filter((word) => /^[\p{L}\p{M}]+$/u.test(word) && !meaningful.has(word)));
}

/** What an elision leaves of an Italian or French word before its apostrophe (`l'account`, `qu'il`). */
const ITALIAN_ELISIONS = "l d un c s t m v n all dall dell nell sull coll quell quest bell dov cos";
const FRENCH_ELISIONS = "l d c j m n s t qu jusqu lorsqu puisqu quoiqu aujourd hui";
/** The comma below and the cedilla are in use for the same Romanian letters; the list has the cedilla only. */
const ROMANIAN = ron.map((word) => word.replaceAll("ş", "ș").replaceAll("ţ", "ț"));
/** The list has single characters; these are words as the segmenter cuts them. */
const CHINESE =
  "我们 你们 他们 她们 它们 这个 那个 这些 那些 如果 因为 所以 但是 或者 以及 可以 已经 什么 怎么 如何 为什么 则 并且 而且 进行 然后 之后 " +
  "以下 以上 其他 其中 通过 由于 对于 关于 根据 当 将 从 以 其 被 让 使 所 而 它 您 要 能 可 上 下 里 后 前";

const NORWEGIAN = listed(nob, "ikke ingen uten før");
/**
 * Function words by primary language, in lower case. The lists other than English are those of the package `stopword`;
 * a language without a list has no function words.
 */
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  [UNKNOWN_LANGUAGE, ENGLISH_STOP_WORDS],
  ["en", ENGLISH_STOP_WORDS],
  ["it", listed(ita, "non contro", ITALIAN_ELISIONS)],
  ["sv", listed(swe, SWEDISH_KEPT)],
  ["ro", listed(ROMANIAN, "nu fără nici nimic nimeni contra timp față spate caut împotriva înainte")],
  ["pl", listed(pol, "nie bez żaden żadna żadne żadnych nic nigdy przed roku")],
  ["zh", listed(zho, "不 到 分 秒 时 日 月 年", CHINESE)],
  ["de", listed(deu, GERMAN_KEPT)],
  ["fr", listed(fra, "pas sans", FRENCH_ELISIONS)],
  ["es", listed(spa, "no sin contra")],
  ["nl", listed(nld, "niet geen zonder")],
  ["pt", listed(por, "não nem sem")],
  ["da", listed(dan, "ikke ingen uden aldrig før")],
  ["no", NORWEGIAN],
  ["nb", NORWEGIAN],
  ["fi", listed(fin, "ei ilman vuoden vuonna vuosina")],
]);
/** What every web address has. */
const ADDRESS_WORDS: ReadonlySet<string> = new Set(["http", "https", "www"]);

/** Whether a lower-case word is a function word of the language, or of web addresses. */
export function isStopWord(word: string, languageKey: string): boolean {
  return STOP_WORDS.get(languageKey)?.has(word) === true || ADDRESS_WORDS.has(word);
}

/** Whether the language has a list of function words. */
export function hasStopWords(languageKey: string): boolean {
  return STOP_WORDS.has(languageKey);
}
