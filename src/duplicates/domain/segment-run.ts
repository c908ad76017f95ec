import { INVISIBLE_CHARACTERS } from "./character-classes.js";

const segmenters = new Map<string, Intl.Segmenter>();
/** Languages with a dictionary of their own; all others are cut as Chinese, which knows Japanese and Thai words too. */
const OWN_DICTIONARY: ReadonlySet<string> = new Set(["ja", "th", "lo", "km", "my"]);
/** A run is cut after so many units: none is as long in a text that somebody wrote. */
const MAX_RUN = 5_000;

function segmenterOf(languageKey: string): Intl.Segmenter {
  const locale = OWN_DICTIONARY.has(languageKey) ? languageKey : "zh";
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Cuts a run of a script without spaces into words, with their places (half-open) in the run. */
export function segmentRun(
  run: string,
  languageKey: string,
  visit: (part: string, start: number, end: number) => void,
): void {
  const segmenter = segmenterOf(languageKey);
  for (let from = 0; from < run.length;) {
    const to = endOfPiece(run, from);
    const { text, starts, ends } = normalised(run.slice(from, to));
    for (const { segment, index } of segmenter.segment(text)) {
      const last = index + segment.length - 1;
      visit(segment, from + (starts?.[index] ?? index), from + (ends?.[last] ?? last + 1));
    }
    from = to;
  }
}

/** The end of the next piece: a pair of surrogates is not cut. */
function endOfPiece(run: string, from: number): number {
  const to = Math.min(from + MAX_RUN, run.length);
  const last = run.charCodeAt(to - 1);
  return to < run.length && last >= 0xd800 && last <= 0xdbff ? to + 1 : to;
}

/** A NFKC text with the source offsets of each of its UTF-16 units; null offsets mean that nothing moved. */
interface Normalised {
  readonly text: string;
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
}

function normalised(run: string): Normalised {
  if (run.replace(INVISIBLE_CHARACTERS, "").normalize("NFKC") === run)
    return { text: run, starts: null, ends: null };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const match of run.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = match[0].replace(INVISIBLE_CHARACTERS, "").normalize("NFKC");
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    text += piece;
  }
  return { text, starts, ends };
}
