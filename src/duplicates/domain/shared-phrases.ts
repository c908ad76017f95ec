import type { AnalysedArticle } from "./analyse.js";
import { BREAK, commonRuns } from "./common-runs.js";
import { bigramId, wordId } from "./feature-hash.js";
import { plainer } from "./features.js";
import { PHRASES_V1 } from "./parameters.js";
import { forEachShared, type SparseVector } from "./similarity.js";
import { contentTokens } from "./text-pipeline.js";

/** Content words that both articles have in this order, and their share (0..1) of the similarity. */
export interface SharedPhrase {
  readonly text: string;
  readonly share: number;
}

/** The similarity told in phrases: all shares and `otherShare` sum to 1, or are 0 when nothing is shared. */
export interface PhraseShares {
  /** Heaviest first, at most `PHRASES_V1.maxPhrases`. */
  readonly sharedPhrases: readonly SharedPhrase[];
  /** What the phrases that are not given make up together. */
  readonly otherShare: number;
}

/** Shares are whole millionths, so that what is shown sums to 1 at the digits given. */
const MICRO = 1_000_000;

/**
 * The parts of the cosine told as phrases. A run of content words that stands in both articles in the same order (function
 * words are passed over, inflections are equal) is one phrase and carries the parts of its words, of its word pairs and of
 * its words' 4-grams; each part is told once, in the heaviest phrase that has it, and a phrase is shortened by what is told
 * elsewhere at its ends. What stands in no common run is a phrase of one word. Long runs are cut into pieces.
 */
export function sharedPhrases(
  a: AnalysedArticle,
  b: AnalysedArticle,
  left: SparseVector,
  right: SparseVector,
): PhraseShares {
  const parts = new Map<number, number>();
  forEachShared(left, right, (feature, product) => parts.set(feature, product));
  const ledger = new Ledger(a, b, parts);
  for (const phrase of commonPhrases(a, b, ledger)) ledger.tell(phrase);
  ledger.tellRest();
  return toShares(ledger.told);
}

/** Runs of content words (by their term ids) that both articles have, heaviest first, each once. */
function commonPhrases(
  a: AnalysedArticle,
  b: AnalysedArticle,
  ledger: Ledger,
): readonly (readonly number[])[] {
  const left = termIds(a);
  const runs = commonRuns(left, termIds(b), { minLength: 2, maxPositions: PHRASES_V1.maxPositionsPerSeed });
  const phrases = new Map<string, readonly number[]>();
  for (const run of runs) {
    // Pieces overlap by one word, so that the pair of words at the cut belongs to one of them.
    for (let from = 0; from + 1 < run.length; from += PHRASES_V1.maxWords - 1) {
      const to = Math.min(run.length, from + PHRASES_V1.maxWords);
      const phrase = [...left.subarray(run.a + from, run.a + to)];
      phrases.set(phrase.join(" "), phrase);
    }
  }
  return [...phrases]
    .map(([key, phrase]) => ({ key, phrase, weight: ledger.weightOf(phrase) }))
    .sort((l, r) => r.weight - l.weight || (l.key < r.key ? -1 : 1))
    .map(({ phrase }) => phrase);
}

function termIds(article: AnalysedArticle): Float64Array {
  const ids: number[] = [];
  for (const tokens of article.tokens.values()) {
    for (const { id } of contentTokens(tokens)) ids.push(id);
    ids.push(BREAK);
  }
  return Float64Array.from(ids);
}

/** Keeps account of which part of the similarity was told where. */
class Ledger {
  readonly told: { readonly text: string; readonly part: number }[] = [];
  private readonly open: Map<number, number>;
  /** Word -> the 4-grams that are told with it. */
  private readonly grams = new Map<number, number[]>();

  constructor(
    private readonly a: AnalysedArticle,
    private readonly b: AnalysedArticle,
    parts: ReadonlyMap<number, number>,
  ) {
    this.open = new Map(parts);
    const words = new Map<string, number>();
    for (const article of [b, a])
      for (const tokens of article.tokens.values())
        for (const { word, term } of contentTokens(tokens)) words.set(word, wordId(term));
    for (const feature of parts.keys()) {
      const word = words.get(this.textOf(feature));
      if (word === undefined || word === feature || !parts.has(word)) continue;
      const known = this.grams.get(word);
      if (known === undefined) this.grams.set(word, [feature]);
      else known.push(feature);
    }
  }

  weightOf(phrase: readonly number[]): number {
    let weight = 0;
    for (const feature of new Set(this.featuresOf(phrase))) weight += this.open.get(feature) ?? 0;
    return weight;
  }

  /** Tells what of a phrase is not told yet. */
  tell(phrase: readonly number[]): void {
    let from = 0;
    let to = phrase.length;
    while (from < to && this.isTold(phrase[from], pairAt(phrase, from, to))) from += 1;
    while (to > from && this.isTold(phrase[to - 1], to - from > 1 ? pairAt(phrase, to - 2, to) : null))
      to -= 1;
    const rest = phrase.slice(from, to);
    if (rest.length === 0) return;
    let part = 0;
    for (const feature of this.featuresOf(rest)) {
      part += this.open.get(feature) ?? 0;
      this.open.delete(feature);
    }
    this.told.push({ text: rest.map((word) => this.textOf(word)).join(" "), part });
  }

  /** Tells every part that stands in no common run, by the word it was read from. */
  tellRest(): void {
    const rest = new Map<string, number>();
    for (const [feature, part] of this.open) {
      const text = this.textOf(feature);
      rest.set(text, (rest.get(text) ?? 0) + part);
    }
    for (const [text, part] of rest) this.told.push({ text, part });
    this.open.clear();
  }

  /** Whether nothing of the end of a phrase is left to tell: its word, and the pair it makes with the next one. */
  private isTold(word = BREAK, pair: number | null): boolean {
    const own = [word, ...(this.grams.get(word) ?? []), ...(pair === null ? [] : [pair])];
    return !own.some((feature) => this.open.has(feature));
  }

  private featuresOf(phrase: readonly number[]): readonly number[] {
    return phrase.flatMap((word, at) => {
      const pair = pairAt(phrase, at, phrase.length);
      return [word, ...(this.grams.get(word) ?? []), ...(pair === null ? [] : [pair])];
    });
  }

  private textOf(feature: number): string {
    const text = this.a.terms.get(feature) ?? "";
    return plainer(text, this.b.terms.get(feature) ?? text);
  }
}

/** The feature of the words at a place and behind it; null when the phrase ends before. */
function pairAt(phrase: readonly number[], at: number, to: number): number | null {
  const [first, second] = [phrase[at], phrase[at + 1]];
  return first === undefined || second === undefined || at + 1 >= to ? null : bigramId(first, second);
}

/** Largest remainders, so that rounding neither adds nor loses a millionth; ties in the order of the list. */
function toShares(told: readonly { readonly text: string; readonly part: number }[]): PhraseShares {
  const sorted = [...told].sort((l, r) => r.part - l.part || (l.text < r.text ? -1 : 1));
  const total = sorted.reduce((sum, { part }) => sum + part, 0);
  if (total <= 0) return { sharedPhrases: [], otherShare: 0 };
  const shown = sorted.slice(0, PHRASES_V1.maxPhrases);
  const rest = sorted.slice(PHRASES_V1.maxPhrases).reduce((sum, { part }) => sum + part, 0);
  const exact = [...shown.map(({ part }) => part), rest].map((part) => (part / total) * MICRO);
  const micro = exact.map(Math.floor);
  const missing = MICRO - micro.reduce((sum, value) => sum + value, 0);
  const byRemainder = [...exact.keys()].sort(
    (l, r) => ((exact[r] ?? 0) % 1) - ((exact[l] ?? 0) % 1) || l - r,
  );
  for (const at of byRemainder.slice(0, missing)) micro[at] = (micro[at] ?? 0) + 1;
  return {
    sharedPhrases: shown.map(({ text }, at) => ({ text, share: (micro[at] ?? 0) / MICRO })),
    otherShare: (micro[shown.length] ?? 0) / MICRO,
  };
}
