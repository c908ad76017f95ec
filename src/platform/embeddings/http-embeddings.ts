import { setTimeout } from "node:timers/promises";
import type { EmbeddingSettings } from "../config.js";
import { chunks } from "../kernel/chunks.js";
import { EmbeddingError, type EmbeddingProvider } from "./embedding-provider.js";
import { checkDimensions, parseVectors } from "./parse-vectors.js";

/** How patient a provider is. */
export interface HttpPatience {
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long to wait before the one repetition, in milliseconds. */
  readonly backOffMs: number;
}

const PATIENCE: HttpPatience = { timeoutMs: 30_000, backOffMs: 1_000 };
/** Texts in one request: what common services take at once. */
const BATCH = 64;
/** The longest answer that is read: 64 vectors of 4,096 dimensions are about six megabytes. */
const MAX_ANSWER_BYTES = 32 * 2 ** 20;

/**
 * A service that speaks the widespread `/v1/embeddings` format: `POST {"model", "input": [texts]}`, answered by
 * `{"data": [{"index", "embedding"}]}`. What fails for want of the service is tried once more; redirects are refused, so
 * that texts and key go nowhere but to the address that was set.
 */
export function httpEmbeddings(
  settings: EmbeddingSettings,
  patience: HttpPatience = PATIENCE,
): EmbeddingProvider {
  const { origin, pathname } = new URL(settings.url);
  return {
    name: `${settings.model} at ${origin}${pathname}`,
    embed: async (texts, signal) => {
      const vectors: Float32Array[] = [];
      for (const batch of chunks(texts, BATCH))
        vectors.push(...(await askPatiently(settings, batch, signal, patience)));
      checkDimensions(vectors);
      return vectors;
    },
  };
}

async function askPatiently(
  settings: EmbeddingSettings,
  texts: readonly string[],
  signal: AbortSignal,
  patience: HttpPatience,
): Promise<readonly Float32Array[]> {
  try {
    return await ask(settings, texts, signal, patience.timeoutMs);
  } catch (error) {
    if (!(error instanceof EmbeddingError) || error.failure !== "UNAVAILABLE") throw error;
  }
  await setTimeout(patience.backOffMs, undefined, { signal }).catch(() => undefined);
  return ask(settings, texts, signal, patience.timeoutMs);
}

async function ask(
  { url, model, key }: EmbeddingSettings,
  texts: readonly string[],
  signal: AbortSignal,
  timeoutMs: number,
): Promise<readonly Float32Array[]> {
  const json = await during(signal, timeoutMs, async (ending) => {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, input: texts }),
      signal: ending,
    });
    if (response.ok) return readAll(response);
    await response.body?.cancel();
    const isTheirs = response.status === 429 || response.status >= 500;
    throw new EmbeddingError(isTheirs ? "UNAVAILABLE" : "WRONG", `the service answered ${response.status}`);
  });
  return parseVectors(json, texts.length);
}

/** Runs a request until it ends, the caller stops waiting or the time is up; whatever it throws becomes an EmbeddingError. */
async function during(
  signal: AbortSignal,
  timeoutMs: number,
  work: (ending: AbortSignal) => Promise<string>,
): Promise<string> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await work(AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    if (signal.aborted)
      throw new EmbeddingError("ABANDONED", "the answer did not come in the time there was");
    if (timeout.aborted) throw new EmbeddingError("UNAVAILABLE", `no answer within ${timeoutMs} ms`);
    throw new EmbeddingError("UNAVAILABLE", `the service cannot be reached (${codeOf(error)})`);
  }
}

async function readAll(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES)
      throw new EmbeddingError("WRONG", `the answer is longer than ${MAX_ANSWER_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** The system's code of a failed connection, which names no text: ECONNREFUSED, for example. */
function codeOf(error: unknown): string {
  const code = (error as { readonly cause?: { readonly code?: unknown } } | null)?.cause?.code;
  return typeof code === "string" ? code : "no code";
}
