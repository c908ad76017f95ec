/** One piece of a folded text: a word, a number in digits, or a sign. */
export interface Token {
  readonly kind: "WORD" | "NUMBER" | "SIGN";
  readonly text: string;
  /** Whether it is a number that counts hundredths ("10 %", the 60 of "60 to 70 %"). */
  readonly isPercent: boolean;
}

const PERCENT_WORDS =
  /(?<!\p{L})(?:per cento|per cent|percento|percent|procent\p{L}{0,3}|la suta|pct)(?!\p{L})/gu;
/** Letters that no Unicode decomposition takes apart. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", ı: "i" };
/** Two words that mean one thing to the screen. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})mi piace(?!\p{L})/gu, "mi_piace"],
  [/(?<!\p{L})dwa razy(?!\p{L})/gu, "dwa_razy"],
];
const TOKEN = /\d+(?:[.,]\d+)*\+?|[\p{L}_][\p{L}\d_]*|\S/gu;
const RANGE_JOIN = /^(?:to|and|a|e|till|och|la|si|do|i|-|–|—|→|\/)$/u;

/**
 * A text as the screen compares it: compatibility forms (full-width digits, ligatures) replaced, lower case, without
 * diacritics, white space single, elisions apart. Words for per cent become the sign.
 */
export function foldText(text: string): string {
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[łøđßæı]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ`\s]+/gu, " ")
    .trim()
    .replace(PERCENT_WORDS, "%");
  return IDIOMS.reduce((result, [idiom, word]) => result.replace(idiom, word), folded);
}

/** The sentences of a folded text, each in tokens. A point between digits does not end a sentence. */
export function sentencesOf(folded: string): readonly (readonly Token[])[] {
  return folded
    .split(/[;!?…。；！？]|\.(?!\d)/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0);
}

function tokensOf(sentence: string): readonly Token[] {
  const texts = sentence.match(TOKEN) ?? [];
  return texts.map((text, at) => {
    if (/^\d/u.test(text)) return { kind: "NUMBER", text, isPercent: isPercentAt(texts, at) };
    return { kind: /^[\p{L}_]/u.test(text) ? "WORD" : "SIGN", text, isPercent: false };
  });
}

function isPercentAt(texts: readonly string[], at: number): boolean {
  if (isPercentSign(texts[at + 1])) return true;
  const joins = RANGE_JOIN.test(texts[at + 1] ?? "") && /^\d/u.test(texts[at + 2] ?? "");
  return joins && isPercentSign(texts[at + 3]);
}

function isPercentSign(text: string | undefined): boolean {
  return text === "%" || text === "‰";
}
