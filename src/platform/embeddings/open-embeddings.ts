import type { Clock } from "../clock.js";
import type { EmbeddingSettings } from "../config.js";
import { EmbeddingError, type EmbeddingProvider } from "./embedding-provider.js";
import { httpEmbeddings } from "./http-embeddings.js";

/** How long a service that failed is left alone, in milliseconds. */
const PAUSE_MS = 60_000;

/** The provider of the product; null when none is set, and then nothing is sent anywhere. */
export function openEmbeddings(settings: EmbeddingSettings | null, clock: Clock): EmbeddingProvider | null {
  return settings === null ? null : pausingAfterFailure(httpEmbeddings(settings), clock);
}

/**
 * Leaves a service that was UNAVAILABLE alone for a while, so that a service that hangs does not make every job wait for
 * its time-out.
 */
export function pausingAfterFailure(
  provider: EmbeddingProvider,
  clock: Clock,
  pauseMs: number = PAUSE_MS,
): EmbeddingProvider {
  let pausedUntil = 0;
  return {
    name: provider.name,
    embed: async (texts, signal) => {
      if (Date.parse(clock.now()) < pausedUntil)
        throw new EmbeddingError("PAUSED", "the service failed a moment ago and is left alone for a while");
      try {
        return await provider.embed(texts, signal);
      } catch (error) {
        if (error instanceof EmbeddingError && error.failure === "UNAVAILABLE")
          pausedUntil = Date.parse(clock.now()) + pauseMs;
        throw error;
      }
    },
  };
}
