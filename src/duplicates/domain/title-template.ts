import { tokenise } from "./text-pipeline.js";

/** A title with its language (a BCP 47 tag or null). */
export interface Title {
  readonly title: string;
  readonly language: string | null;
}

/** Words of a title that are read, and titles of one family: the work grows with the square of the first. */
const TEMPLATE_V1 = { words: 60, titles: 100 } as const;
const GAP = "…";

/** A word of the first title that all titles read so far have, and whether any has others between it and the word before. */
interface FrameWord {
  readonly word: string;
  readonly text: string;
  readonly afterGap: boolean;
}

/**
 * What the titles of a family have in common, with "…" where they differ: `Fix NDR error "550 …" in Exchange Online` of
 * two such titles becomes `Fix NDR error 550 … in Exchange Online`. The words are spelled as in the first title; "…" alone
 * when the titles share none. Of a hundred titles at most, in the order given.
 */
export function titleTemplate(titles: readonly Title[]): string {
  const [first, ...others] = titles.slice(0, TEMPLATE_V1.titles).map(wordsOf);
  if (first === undefined) return GAP;
  let frame: readonly FrameWord[] = first.map((word) => ({ ...word, afterGap: false }));
  let hasTail = false;
  for (const other of others) {
    const matches = commonWords(frame, other);
    hasTail ||=
      (matches.at(-1)?.[0] ?? -1) < frame.length - 1 || (matches.at(-1)?.[1] ?? -1) < other.length - 1;
    frame = matches.flatMap(([at, otherAt], index) => {
      const [before, otherBefore] = matches[index - 1] ?? [-1, -1];
      const kept = frame[at];
      if (kept === undefined) return [];
      const isNext = at === before + 1 && otherAt === otherBefore + 1;
      const passed = frame.slice(before + 1, at + 1).some(({ afterGap }) => afterGap);
      return [{ ...kept, afterGap: passed || !isNext }];
    });
  }
  const parts = frame.flatMap(({ text, afterGap }) => (afterGap ? [GAP, text] : [text]));
  return [...parts, ...(hasTail || parts.length === 0 ? [GAP] : [])].join(" ");
}

function wordsOf({ title, language }: Title): readonly { readonly word: string; readonly text: string }[] {
  return tokenise(title, language)
    .slice(0, TEMPLATE_V1.words)
    .map(({ word, start, end }) => ({ word, text: title.slice(start, end) }));
}

/** Places of a longest common subsequence of words, the earliest in the first sequence among equal ones. */
function commonWords(
  left: readonly { readonly word: string }[],
  right: readonly { readonly word: string }[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Int32Array((left.length + 1) * width);
  for (let l = left.length - 1; l >= 0; l -= 1)
    for (let r = right.length - 1; r >= 0; r -= 1) {
      const below = lengths[(l + 1) * width + r] ?? 0;
      const beside = lengths[l * width + r + 1] ?? 0;
      const across = lengths[(l + 1) * width + r + 1] ?? 0;
      lengths[l * width + r] = left[l]?.word === right[r]?.word ? across + 1 : Math.max(below, beside);
    }
  const places: [number, number][] = [];
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    if (left[l]?.word === right[r]?.word) places.push([l++, r++]);
    else if ((lengths[(l + 1) * width + r] ?? 0) > (lengths[l * width + r + 1] ?? 0)) l += 1;
    else r += 1;
  }
  return places;
}
