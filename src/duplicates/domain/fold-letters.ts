/** Latin letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
};
const LATIN = /^[\p{Script=Latin}\p{N}\p{M}_.\-]+$/u;

/**
 * A lower-case Latin word without diacritics, as people type it who lack the keyboard or the time (`żądanie` gives
 * `zadanie`, `åtkomst` gives `atkomst`). Words of other scripts stay: their marks are letters.
 */
export function foldLetters(word: string): string {
  // Most words are ASCII.
  if (/^[\x00-\x7f]*$/u.test(word) || !LATIN.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøłđðþħıŋ]/gu, (letter) => PLAIN[letter] ?? letter);
}
