/** What a UTF-16 unit or a code point does in a text. */
export const CharacterClass = {
  UNREAD: 0,
  /** Ends a word: white space, punctuation, symbols, emoji, control characters, lone surrogates. */
  SEPARATOR: 1,
  /** A letter or digit of a script that separates words by spaces. */
  WORD: 2,
  /** Continues a word and begins none: a combining mark. */
  MARK: 3,
  /** A letter of a script written without spaces: its runs are cut by Intl.Segmenter. */
  UNSPACED: 4,
  /** Is there and is not seen: soft hyphen, joiners, variation selectors, marks of direction. */
  INVISIBLE: 5,
  SURROGATE: 6,
} as const;

const UNSPACED_SCRIPT =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Every invisible character; a zero width space is none, because it stands between words. */
export const INVISIBLE_CHARACTERS = /(?!\u{200b})[\p{Cf}\u{34f}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
const IS_INVISIBLE = new RegExp(INVISIBLE_CHARACTERS.source, "u");

/** Units read so far: filled when a unit is met first, so that nothing is computed at start. */
const classes = new Uint8Array(0x1_0000);

function classify(codePoint: number): number {
  const text = String.fromCodePoint(codePoint);
  if (IS_INVISIBLE.test(text)) return CharacterClass.INVISIBLE;
  if (!/[\p{L}\p{M}\p{N}]/u.test(text)) return CharacterClass.SEPARATOR;
  if (UNSPACED_SCRIPT.test(text)) return CharacterClass.UNSPACED;
  return /\p{M}/u.test(text) ? CharacterClass.MARK : CharacterClass.WORD;
}

/** The class of one UTF-16 unit (0..0xffff); SURROGATE for either half of a pair. */
export function classOfUnit(unit: number): number {
  const known = classes[unit] ?? CharacterClass.SEPARATOR;
  if (known !== CharacterClass.UNREAD) return known;
  const found = unit >= 0xd800 && unit <= 0xdfff ? CharacterClass.SURROGATE : classify(unit);
  classes[unit] = found;
  return found;
}

/** The class of the character that a surrogate at `at` begins; a lone surrogate separates. */
export function classOfPair(text: string, at: number): number {
  const codePoint = text.codePointAt(at) ?? 0;
  return codePoint > 0xffff ? classify(codePoint) : CharacterClass.SEPARATOR;
}
