/**
 * Which pairs are put before people. Source: docs/adr/0005, "Candidate gates": the similarity ranks, and the correction
 * for hubness (cross-domain similarity local scaling) decides who enters, because an article that resembles everything
 * says little by resembling one more.
 */
export const GATE_V1 = {
  version: "gate-1",
  /** Least cosine of a pair, in [0, 1]. */
  suspectAt: 0.5,
  /** Least `2 cos - hub(a) - hub(b)`. */
  correctedAt: 0.15,
  /** From this cosine on a pair is suspected however many others resemble it: a family of copies is one of hubs. */
  certainAt: 0.8,
  /** Below this number of articles the mean of ten neighbours means nothing and the cosine alone decides. */
  leastArticles: 30,
} as const;

/**
 * Whether two articles of one language are suspected to be duplicates. `similarity` and both hubs are in [0, 1];
 * `articlesOfLanguage` counts the articles that hubs were taken from.
 */
export function isSuspected(
  similarity: number,
  hubA: number,
  hubB: number,
  articlesOfLanguage: number,
): boolean {
  if (similarity < GATE_V1.suspectAt) return false;
  if (articlesOfLanguage < GATE_V1.leastArticles || similarity >= GATE_V1.certainAt) return true;
  // The margin takes the rounding of stored numbers: what equals the bound is in, whichever way it was added.
  return 2 * similarity - (hubA + hubB) >= GATE_V1.correctedAt - 1e-6;
}
