import { hubOf, leastOf, NEAREST_V1, signatureCosine } from "./nearest.js";
import {
  allocateSignatures,
  greatestCosine,
  packSignature,
  sharedWeight,
  squaredLength,
} from "./packed-signatures.js";
import type { Signature } from "./signature.js";

/** A candidate as its signature ranks it. */
export interface RankedCandidate<T> {
  readonly candidate: T;
  /** Cosine of the two signatures, in [0, 1]. */
  readonly score: number;
  /** The greatest cosine that the two articles can have. */
  readonly greatest: number;
}

/** Candidates by their score, best first; those of equal score stay in the order of their ids. */
export function rankCandidates<T extends Signature & { readonly articleId: string }>(
  own: Signature,
  candidates: readonly T[],
): readonly RankedCandidate<T>[] {
  const packed = allocateSignatures(candidates.length + 1);
  packSignature(packed, 0, own);
  const squares = squaredLength(packed, 0);
  return candidates
    .map((candidate, at) => {
      packSignature(packed, at + 1, candidate);
      const shared = sharedWeight(packed, 0, packed, at + 1);
      const others = squaredLength(packed, at + 1);
      return {
        candidate,
        score: signatureCosine(shared, squares, others),
        greatest: greatestCosine(shared, squares, others),
      };
    })
    .sort((l, r) => r.score - l.score || (l.candidate.articleId < r.candidate.articleId ? -1 : 1));
}

/** The hub of an article whose best candidates are ranked, and what it takes to be one of the ten. */
export function hubOfRanked(ranked: readonly RankedCandidate<unknown>[]): {
  readonly hub: number;
  readonly hubLeast: number;
} {
  const scores = ranked.slice(0, NEAREST_V1.neighbours).map(({ score }) => score);
  return { hub: hubOf(scores), hubLeast: leastOf(scores) };
}
