import { z } from "zod";
import { EmbeddingError } from "./embedding-provider.js";

/** More than any model of today has; it keeps a faulty answer from filling the memory. */
const MAX_DIMENSIONS = 16_384;
const ANSWER = z.object({
  data: z.array(
    z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1).max(MAX_DIMENSIONS) }),
  ),
});

/**
 * The vectors of an answer `{"data": [{"index", "embedding"}]}`, in the order of the texts and scaled to length 1.
 * @throws EmbeddingError (WRONG) unless there is exactly one for each of `count` texts, all of one number of finite
 * dimensions and none of length 0
 */
export function parseVectors(json: string, count: number): readonly Float32Array[] {
  const parsed = ANSWER.safeParse(parseJson(json));
  if (!parsed.success)
    throw wrong(`the answer is not of the form {"data": [{"index", "embedding"}]} with finite numbers`);
  const { data } = parsed.data;
  const vectors = new Map(data.map(({ index, embedding }) => [index, unitVector(embedding)]));
  if (data.length !== count || vectors.size !== count)
    throw wrong(
      `the answer holds ${data.length} vectors of ${vectors.size} texts, not one for each of ${count}`,
    );
  const ordered = Array.from({ length: count }, (_, at) => vectors.get(at));
  return ordered.map((vector) => {
    if (vector === undefined)
      throw wrong(`the answer numbers its vectors otherwise than from 0 to ${count - 1}`);
    return vector;
  });
}

/** @throws EmbeddingError (WRONG) when the vectors differ in their number of dimensions */
export function checkDimensions(vectors: readonly Float32Array[]): void {
  const sizes = [...new Set(vectors.map(({ length }) => length))];
  if (sizes.length > 1)
    throw wrong(`the vectors have ${sizes.join(" and ")} dimensions, but those of one model have one number`);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw wrong("the answer is not JSON");
  }
}

function unitVector(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers);
  if (!Number.isFinite(length) || length === 0) throw wrong("a vector of the answer has no direction");
  return Float32Array.from(numbers, (value) => value / length);
}

function wrong(message: string): EmbeddingError {
  return new EmbeddingError("WRONG", message);
}
