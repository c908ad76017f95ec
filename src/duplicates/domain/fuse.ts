import { roundShare } from "./similarity.js";

/** How much the meaning counts beside the words. Source: docs/embeddings.md. */
export const FUSION_V1 = { version: "fusion-1", embedding: 0.3 } as const;

/**
 * The cosine of two embeddings of length 1, in [-1, 1]. Null when one is missing or they have different numbers of
 * dimensions: then nothing is known, which is not 0.
 */
export function embeddingCosine(
  a: Float32Array | null | undefined,
  b: Float32Array | null | undefined,
): number | null {
  if (a == null || b == null || a.length === 0 || a.length !== b.length) return null;
  const sum = a.reduce((total, value, at) => total + value * (b[at] ?? 0), 0);
  return Math.min(1, Math.max(-1, sum));
}

/**
 * A score in [0, 1] by which a list is ordered, with 0.3 times the cosine of the embeddings added and divided by 1.3, so
 * that it stays in [0, 1]. A cosine below 0 counts as 0. Never falls when either grows. Without a cosine (null) the score
 * itself: as if the meanings were as near as the words. Orders lists; never published as the similarity, which has to
 * be a sum over shared words.
 */
export function fuse(score: number, cosine: number | null): number {
  if (cosine === null) return score;
  const nearness = Math.min(1, Math.max(0, cosine));
  return roundShare((score + FUSION_V1.embedding * nearness) / (1 + FUSION_V1.embedding));
}
