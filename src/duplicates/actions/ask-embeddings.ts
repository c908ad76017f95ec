import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import {
  EmbeddingError,
  type EmbeddingFailure,
  type EmbeddingProvider,
} from "../../platform/embeddings/embedding-provider.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";

/** Asks for vectors; a failure is logged, without any text, and is none of the caller's: it goes on without them. */
export async function askEmbeddings(
  { log }: ActionDeps,
  organisationId: OrganisationId,
  provider: EmbeddingProvider,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly Float32Array[], EmbeddingFailure>> {
  try {
    return ok(await provider.embed(texts, signal));
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const { failure, message } = error;
    // Of a service that is left alone it was said before.
    if (failure !== "PAUSED")
      log.warn(
        { organisationId, provider: provider.name, texts: texts.length, failure, reason: message },
        "no embeddings: articles are compared by their words alone",
      );
    return err(failure);
  }
}
