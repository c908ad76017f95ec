/**
 * Turns texts into vectors whose cosine tells how near their meanings are. There is none unless the operator sets one
 * (docs/embeddings.md), and everything works without.
 */
export interface EmbeddingProvider {
  /** Names the space of the vectors: those of different names are never compared. Holds no secret. */
  readonly name: string;
  /**
   * One vector of length 1 for each text, in their order; all have the same number of dimensions. No text may be empty.
   * @throws EmbeddingError whatever goes wrong, also when `signal` aborts
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}

/**
 * Why there are no vectors. UNAVAILABLE: no answer in time, or a fault of the service. WRONG: it refused the request or
 * answered something that cannot be used. ABANDONED: the caller stopped waiting. PAUSED: it failed a moment ago.
 */
export type EmbeddingFailure = "UNAVAILABLE" | "WRONG" | "ABANDONED" | "PAUSED";

/** The message is safe to log: it holds neither a text that was sent, nor an answer, nor the key. */
export class EmbeddingError extends Error {
  constructor(
    readonly failure: EmbeddingFailure,
    message: string,
  ) {
    super(message);
  }
}
