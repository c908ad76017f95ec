/** Names of HTML elements: `<b>` is markup, `<your domain>` is text. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite
  code col colgroup data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
  h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav
  noscript object ol optgroup option output p param picture pre q s samp script section select small source span strike
  strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
  wbr`.split(/\s+/u),
);
/** Named entities of characters that separate words. */
const SEPARATOR_ENTITIES: ReadonlySet<string> = new Set(
  `nbsp amp lt gt quot apos lsquo rsquo ldquo rdquo sbquo bdquo laquo raquo lsaquo rsaquo ndash mdash hellip bull middot
  copy reg trade ensp emsp thinsp times rarr larr deg sect para euro pound yen cent`.split(/\s+/u),
);
/** Named entities of invisible characters: a word goes on across them. */
const INVISIBLE_ENTITIES: ReadonlySet<string> = new Set(["shy", "zwj", "zwnj", "lrm", "rlm"]);
const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};
const LETTER_ENTITIES: Readonly<Record<string, string>> = {
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oelig: "œ",
  OElig: "Œ",
  oslash: "ø",
  Oslash: "Ø",
  lstrok: "ł",
  Lstrok: "Ł",
};

/** The longest tag and the longest address of a link that are looked for, in UTF-16 units. */
const MAX_TAG = 4_096;
const MAX_ADDRESS = 1_000;
const SOFT_HYPHEN = "\u00ad";
const MARKUP = /<|&|\]\(|!\[|:::image/;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,10})(?=[\s/>])/y;

/** Finds the next place of a text in a text, asked with places that do not decrease: linear over all questions. */
class Finder {
  private found = -1;
  constructor(
    private readonly text: string,
    private readonly wanted: string,
  ) {}
  next(from: number): number {
    if (this.found >= from) return this.found;
    const at = this.text.indexOf(this.wanted, from);
    this.found = at < 0 ? Number.POSITIVE_INFINITY : at;
    return this.found;
  }
}

/** A piece of markup: it ends before `end` and reads as `letter`, or as nothing when that is empty. */
interface Piece {
  readonly end: number;
  readonly letter: string;
}

/**
 * The same text with its markup blanked, every other character at its place: HTML tags, comments, scripts and styles,
 * entities, the addresses of Markdown links, and images whole (what a caption says, "icon png", is no content). An entity
 * that is a letter becomes the letter, filled up with soft hyphens, which a word goes on across. Emphasis, headings and
 * lists need nothing, being made of punctuation. Linear in the length; what is no markup ("a < b", "AT&T") stays.
 */
export function withoutMarkup(text: string): string {
  if (!MARKUP.test(text)) return text;
  const read = markupReader(text);
  const start = new RegExp(MARKUP.source, "g");
  let out = "";
  let from = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const piece = read(match[0], match.index);
    if (piece === null) continue;
    const length = piece.end - match.index;
    out += text.slice(from, match.index);
    out +=
      piece.letter === ""
        ? " ".repeat(length)
        : piece.letter + SOFT_HYPHEN.repeat(length - piece.letter.length);
    from = piece.end;
    start.lastIndex = from;
  }
  return out + text.slice(from);
}

function markupReader(text: string): (opening: string, at: number) => Piece | null {
  const finders = new Map<string, Finder>();
  const next = (wanted: string, from: number): number => {
    const finder = finders.get(wanted) ?? new Finder(text, wanted);
    finders.set(wanted, finder);
    return finder.next(from);
  };
  const address = addressReader(text, next);
  return (opening, at) => {
    if (opening === "&") return readEntity(text, at);
    if (opening === "<") return blankTo(readTag(text, at, next));
    if (opening === "](") return blankTo(address(at));
    if (opening === "![") {
      const middle = next("](", at + 2);
      return middle - at > MAX_ADDRESS ? null : blankTo(address(middle));
    }
    const end = next(":::", at + opening.length);
    return end - at > MAX_TAG ? null : blankTo(end + 3);
  };
}

function blankTo(end: number | null): Piece | null {
  return end === null ? null : { end, letter: "" };
}

function readTag(text: string, at: number, next: (wanted: string, from: number) => number): number | null {
  if (text.startsWith("<!--", at)) {
    const close = next("-->", at + 4);
    return Number.isFinite(close) ? close + 3 : null;
  }
  TAG.lastIndex = at;
  const [, slash, name = ""] = TAG.exec(text) ?? [];
  const element = name.toLowerCase();
  if (!ELEMENTS.has(element)) return null;
  const close = next(">", at);
  if (close - at > MAX_TAG) return null;
  if (slash === "" && (element === "script" || element === "style")) {
    const end = next(`</${name}`, close);
    return Number.isFinite(end) ? end : close + 1;
  }
  return close + 1;
}

/**
 * Reads `](address)` and `](address "title")`. A run of non-spaces that turned out not to be an address is not read again
 * for the brackets within it.
 */
function addressReader(
  text: string,
  next: (wanted: string, from: number) => number,
): (at: number) => number | null {
  let refusedTo = -1;
  return (at) => {
    const close = next(")", at + 2);
    if (close - at > MAX_ADDRESS || at < refusedTo) return null;
    let end = at + 2;
    while (end < close && !isSpace(text.charCodeAt(end))) end += 1;
    let after = end;
    while (after < close && isSpace(text.charCodeAt(after))) after += 1;
    if (after === close || `"'(`.includes(text.charAt(after))) return close + 1;
    refusedTo = end;
    return null;
  };
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0;
}

function readEntity(text: string, at: number): Piece | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (match === null) return null;
  const [whole, decimal, hexadecimal, name = ""] = match;
  const end = at + whole.length;
  if (decimal !== undefined || hexadecimal !== undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : " ";
    return { end, letter: /[\p{L}\p{M}\p{N}]/u.test(character) ? character : "" };
  }
  if (SEPARATOR_ENTITIES.has(name.toLowerCase())) return { end, letter: "" };
  if (INVISIBLE_ENTITIES.has(name)) return { end, letter: SOFT_HYPHEN };
  const accent = ACCENTS[name.slice(1)];
  const letter = accent === undefined ? LETTER_ENTITIES[name] : `${name.charAt(0)}${accent}`.normalize("NFC");
  return letter === undefined ? null : { end, letter };
}
