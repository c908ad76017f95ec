import { isSuspected } from "./gate.js";
import { NEAREST_V1 } from "./nearest.js";

/** Two articles of a scan by their numbers, `a < b`, with their cosine. */
export interface NumberedPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/** Families of articles that say the same. */
export const FAMILY_V1 = {
  version: "family-1",
  /** Up to this number each is paired with each, so that a reader who may not see the first still sees the others. */
  pairedWithEachOther: 5,
} as const;

/**
 * For each article the one that stands for it: the first of those that say the same words in the same language when they
 * are more than `FAMILY_V1.pairedWithEachOther`, otherwise itself. Ten thousand copies so make ten thousand pairs with
 * one article instead of fifty million with each other. An identity of 0 is shared by nobody.
 */
export function firstOfSame(identities: Float64Array, languages: Uint16Array): Int32Array {
  const seen = new Map<number, number>();
  for (const identity of identities) seen.set(identity, (seen.get(identity) ?? 0) + 1);
  // Texts are rarely the same: only identities met often are told apart by language.
  const families = new Map<string, number[]>();
  identities.forEach((identity, article) => {
    if (identity === 0 || (seen.get(identity) ?? 0) <= FAMILY_V1.pairedWithEachOther) return;
    const key = `${languages[article]} ${identity}`;
    const family = families.get(key);
    if (family === undefined) families.set(key, [article]);
    else family.push(article);
  });
  const firsts = Int32Array.from(identities.keys());
  for (const family of families.values())
    if (family.length > FAMILY_V1.pairedWithEachOther)
      for (const article of family) firsts[article] = family[0] ?? article;
  return firsts;
}

/** What `chosenPairs` needs to know of a collection. */
export interface PairedCollection {
  readonly firsts: Int32Array;
  readonly hubs: Float32Array;
  readonly languages: Uint16Array;
}

/**
 * The pairs that are put before people: those that pass the gate and are among the best twenty of one of their articles,
 * and each copy with the first of its kind. Ordered by `a`, then `b`.
 */
export function chosenPairs(
  pairs: readonly NumberedPair[],
  collection: PairedCollection,
): readonly NumberedPair[] {
  const { firsts, hubs, languages } = collection;
  const sizes = new Map<number, number>();
  for (const language of languages) sizes.set(language, (sizes.get(language) ?? 0) + 1);
  const places = new Map<number, number>();
  const ranked = pairs
    .filter(({ a, b, similarity }) =>
      isSuspected(similarity, hubs[a] ?? 0, hubs[b] ?? 0, sizes.get(languages[a] ?? 0) ?? 0),
    )
    .sort((l, r) => r.similarity - l.similarity || l.a - r.a || l.b - r.b);
  const chosen: NumberedPair[] = [];
  for (const pair of ranked) {
    const [ofA, ofB] = [places.get(pair.a) ?? 0, places.get(pair.b) ?? 0];
    places.set(pair.a, ofA + 1);
    places.set(pair.b, ofB + 1);
    if (ofA < NEAREST_V1.neighbours || ofB < NEAREST_V1.neighbours) chosen.push(pair);
  }
  firsts.forEach((first, article) => {
    if (first !== article) chosen.push({ a: first, b: article, similarity: 1 });
  });
  return chosen.sort((l, r) => l.a - r.a || l.b - r.b);
}
