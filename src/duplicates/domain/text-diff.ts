import { diffLines, diffWordsWithSpace, type Change } from "diff";

/** Where a piece of text stands: in both texts, or only in one. */
export const DiffSide = { BOTH: "BOTH", SURVIVOR: "SURVIVOR", MERGED: "MERGED" } as const;
export type DiffSide = (typeof DiffSide)[keyof typeof DiffSide];

/** A piece of two texts. */
export interface DiffSegment {
  readonly side: DiffSide;
  readonly text: string;
}

/**
 * How many words, or lines, may differ before a coarser comparison is taken: the work grows with the square of it. Two
 * thousand words cost some tens of milliseconds; texts further apart than that are not read side by side by word.
 */
const DIFF_V1 = { words: 2_000, lines: 1_000 } as const;

/**
 * The two texts side by side: in order, the pieces of SURVIVOR and BOTH make up the one text and those of MERGED and
 * BOTH the other. By word where that is feasible, else by line, else as a whole; bounded and the same every time.
 */
export function diffTexts(survivor: string, merged: string): readonly DiffSegment[] {
  if (survivor === merged) return survivor === "" ? [] : [{ side: DiffSide.BOTH, text: survivor }];
  const changes =
    diffWordsWithSpace(survivor, merged, { maxEditLength: DIFF_V1.words }) ??
    diffLines(survivor, merged, { maxEditLength: DIFF_V1.lines });
  if (changes !== undefined) return changes.map(toSegment);
  const whole = [
    { side: DiffSide.SURVIVOR, text: survivor },
    { side: DiffSide.MERGED, text: merged },
  ];
  return whole.filter(({ text }) => text !== "");
}

function toSegment({ value, added, removed }: Change): DiffSegment {
  const side = added ? DiffSide.MERGED : removed ? DiffSide.SURVIVOR : DiffSide.BOTH;
  return { side, text: value };
}
