import type { AnalysedArticle } from "./analyse.js";
import type { ArticleField } from "./article-text.js";
import { BREAK, commonRuns, type Run } from "./common-runs.js";
import { idf, type DocumentFrequencies } from "./document-frequencies.js";
import { wordId } from "./feature-hash.js";
import { PASSAGES_V1 } from "./parameters.js";
import type { Token } from "./text-pipeline.js";

/** Where a passage stands in one field: UTF-16 offsets, half-open. */
export interface PassagePlace {
  readonly field: ArticleField;
  readonly start: number;
  readonly end: number;
}

/** A run of words that two articles have in common; `text` is as it stands in `a`. */
export interface Passage {
  readonly text: string;
  readonly words: number;
  readonly a: PassagePlace;
  readonly b: PassagePlace;
}

interface Place {
  readonly field: ArticleField;
  readonly token: Token;
}

/** The words of an article in reading order, with a break behind each field. */
interface Reading {
  readonly keys: Float64Array;
  /** Null at a break. */
  readonly places: readonly (Place | null)[];
}

/**
 * The longest common word runs of two articles: at least five words, within one field of each, heaviest first by the
 * summed rarity of their content words, at most ten, none overlapping another in either article. A run of function words
 * weighs nothing and is left out. Ties: longer first, then by place in `a`, then in `b`.
 * A run is found at no more than 16 places of `a` that begin with the same five words.
 */
export function overlappingPassages(
  a: AnalysedArticle,
  b: AnalysedArticle,
  frequencies: DocumentFrequencies,
): readonly Passage[] {
  const left = readingOf(a);
  const right = readingOf(b);
  const sums = raritySums(left, frequencies);
  const weightOf = ({ a: from, length }: Run): number => (sums[from + length] ?? 0) - (sums[from] ?? 0);
  const runs = commonRuns(left.keys, right.keys, {
    minLength: PASSAGES_V1.minWords,
    maxPositions: PASSAGES_V1.maxPositionsPerSeed,
  });
  return chooseRuns(runs, weightOf, left.places.length, right.places.length).flatMap((run) => {
    const placeA = placeOf(left, run.a, run.length);
    const placeB = placeOf(right, run.b, run.length);
    if (placeA === null || placeB === null) return [];
    const text = (a.sources.get(placeA.field) ?? "").slice(placeA.start, placeA.end);
    return [{ text, words: run.length, a: placeA, b: placeB }];
  });
}

function readingOf(article: AnalysedArticle): Reading {
  const places: (Place | null)[] = [];
  for (const [field, tokens] of article.tokens) {
    for (const token of tokens) places.push({ field, token });
    places.push(null);
  }
  return {
    keys: Float64Array.from(places, (place) => (place === null ? BREAK : wordId(place.token.word))),
    places,
  };
}

/** The rarity of all content words before each position. */
function raritySums({ places }: Reading, frequencies: DocumentFrequencies): Float64Array {
  const sums = new Float64Array(places.length + 1);
  places.forEach((place, at) => {
    const counts = place !== null && !place.token.isStopWord;
    sums[at + 1] = (sums[at] ?? 0) + (counts ? idf(frequencies, wordId(place.token.term)) : 0);
  });
  return sums;
}

/** The heaviest runs, each cut to what no heavier one covers. */
function chooseRuns(
  runs: readonly Run[],
  weightOf: (run: Run) => number,
  lengthA: number,
  lengthB: number,
): readonly Run[] {
  const takenA = new Uint8Array(lengthA);
  const takenB = new Uint8Array(lengthB);
  const chosen: Run[] = [];
  for (const run of inOrder(runs, weightOf)) {
    if (chosen.length >= PASSAGES_V1.maxPassages) break;
    const free = longestFree(run, takenA, takenB);
    if (free.length < PASSAGES_V1.minWords || weightOf(free) === 0) continue;
    takenA.fill(1, free.a, free.a + free.length);
    takenB.fill(1, free.b, free.b + free.length);
    chosen.push(free);
  }
  return inOrder(chosen, weightOf);
}

function inOrder(runs: readonly Run[], weightOf: (run: Run) => number): readonly Run[] {
  return runs
    .map((run) => ({ run, weight: weightOf(run) }))
    .sort(
      (l, r) => r.weight - l.weight || r.run.length - l.run.length || l.run.a - r.run.a || l.run.b - r.run.b,
    )
    .map(({ run }) => run);
}

function placeOf({ places }: Reading, from: number, length: number): PassagePlace | null {
  const first = places[from] ?? null;
  const last = places[from + length - 1] ?? null;
  if (first === null || last === null) return null;
  return { field: first.field, start: first.token.start, end: last.token.end };
}

/** The longest part of a run that no chosen passage covers, the first of equal ones. */
function longestFree(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run {
  let best: Run = { ...run, length: 0 };
  let from = 0;
  for (let at = 0; at <= run.length; at += 1) {
    const isTaken = at === run.length || takenA[run.a + at] === 1 || takenB[run.b + at] === 1;
    if (!isTaken) continue;
    if (at - from > best.length) best = { a: run.a + from, b: run.b + from, length: at - from };
    from = at + 1;
  }
  return best;
}
