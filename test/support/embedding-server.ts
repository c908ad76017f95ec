import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { seededRandom } from "../../src/platform/kernel/random.js";

/** A request that the service was sent. */
export interface EmbeddingRequest {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: { readonly model: string; readonly input: readonly string[] };
}

/** What a faulty service does instead of answering: a status, a body, or nothing at all. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly answer: string }
  | "SILENCE";

/** An embedding service on a local port: small, deterministic, and as faulty as a test wants. */
export interface EmbeddingServer {
  readonly url: string;
  readonly requests: EmbeddingRequest[];
  /** All texts it was ever sent. */
  texts(): readonly string[];
  /** What the next requests meet, one each. */
  readonly faults: Fault[];
  close(): Promise<void>;
}

const DIMENSIONS = 64;

/**
 * Starts the service. A text's vector is the sum of its words' vectors, and a word's is drawn from a sequence seeded by
 * its letters; words of one list in `synonyms` have the same.
 */
export async function startEmbeddingServer(
  synonyms: readonly (readonly string[])[] = [],
): Promise<EmbeddingServer> {
  const requests: EmbeddingRequest[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({
        path: request.url ?? "",
        authorization: request.headers.authorization ?? null,
        body: body as EmbeddingRequest["body"],
      });
      answer(response, body as EmbeddingRequest["body"], faults.shift(), synonyms);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/embeddings`,
    requests,
    texts: () => requests.flatMap(({ body }) => body.input),
    faults,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

function answer(
  response: ServerResponse,
  { input }: EmbeddingRequest["body"],
  fault: Fault | undefined,
  synonyms: readonly (readonly string[])[],
): void {
  if (fault === "SILENCE") return;
  if (fault !== undefined && "status" in fault) {
    response.writeHead(fault.status, fault.headers).end("no embeddings here");
    return;
  }
  // The format promises an index, not an order.
  const data = input
    .map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text, synonyms) }))
    .reverse();
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(fault === undefined ? JSON.stringify({ object: "list", data }) : fault.answer);
}

function vectorOf(text: string, synonyms: readonly (readonly string[])[]): readonly number[] {
  const sum = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const meaning = synonyms.find((group) => group.includes(word))?.[0] ?? word;
    const random = seededRandom(
      [...meaning].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16_777_619), 7),
    );
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] ?? 0) + random() - 0.5;
  }
  return sum;
}
