import { embeddedText } from "../duplicates/domain/embedded-text.js";
import { draftOf, type LabelledArticle, type Labels } from "../duplicates/domain/evaluate.js";
import { EmbeddingError, type EmbeddingProvider } from "../platform/embeddings/embedding-provider.js";
import { chunks } from "../platform/kernel/chunks.js";
import { CommandError, embeddingsNamed } from "./session.js";

/** What an evaluation is made of. */
export interface LabelledSet {
  readonly articles: readonly LabelledArticle[];
  readonly labels: Labels;
}

/** Texts between two lines of progress. */
const PART = 640;
/** How long all texts may take, in milliseconds. */
const LIMIT_MS = 3_600_000;

/**
 * Gives articles and questions the vectors of the service at `url`; without one they stay as they are. Texts that are
 * empty get none. @throws CommandError when the service fails: half a measurement would mislead
 */
export async function embedLabelled(
  set: LabelledSet,
  url: string | undefined,
  model: string | undefined,
): Promise<LabelledSet> {
  if (url === undefined) return set;
  const provider = embeddingsNamed(url, model);
  const { labels } = set;
  const vectors = await vectorsOf(provider, [
    ...set.articles.map(({ text }) => embeddedText(text)),
    ...(labels.kind === "QUERIES" ? labels.queries.map(({ text }) => embeddedText(draftOf(text))) : []),
  ]);
  const withVector = <T>(item: T, at: number): T & { readonly embedding: Float32Array | null } => ({
    ...item,
    embedding: vectors[at] ?? null,
  });
  const offset = set.articles.length;
  return {
    articles: set.articles.map(withVector),
    labels:
      labels.kind === "QUERIES"
        ? { ...labels, queries: labels.queries.map((query, at) => withVector(query, offset + at)) }
        : labels,
  };
}

async function vectorsOf(
  provider: EmbeddingProvider,
  texts: readonly string[],
): Promise<readonly (Float32Array | null)[]> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const vectors: (Float32Array | null)[] = texts.map(() => null);
  const sent = [...texts.entries()].filter(([, text]) => text !== "");
  let done = 0;
  for (const part of chunks(sent, PART)) {
    const answer = await ask(
      provider,
      part.map(([, text]) => text),
      signal,
    );
    part.forEach(([at], index) => (vectors[at] = answer[index] ?? null));
    done += part.length;
    process.stderr.write(`embedded ${done} of ${sent.length} texts\n`);
  }
  return vectors;
}

async function ask(
  provider: EmbeddingProvider,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Float32Array[]> {
  try {
    return await provider.embed(texts, signal);
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    throw new CommandError(`${provider.name} gave no embeddings: ${error.message}`);
  }
}
