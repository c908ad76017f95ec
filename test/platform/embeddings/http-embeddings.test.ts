import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { EmbeddingError } from "../../../src/platform/embeddings/embedding-provider.js";
import { httpEmbeddings } from "../../../src/platform/embeddings/http-embeddings.js";
import { pausingAfterFailure } from "../../../src/platform/embeddings/open-embeddings.js";
import { startEmbeddingServer, type EmbeddingServer, type Fault } from "../../support/embedding-server.js";
import { TestClock, TEST_NOW } from "../../support/test-database.js";

let server: EmbeddingServer;
beforeEach(async () => {
  server = await startEmbeddingServer();
});
afterEach(async () => server.close());

const KEY = "key-that-stays-here";
const forever = new AbortController().signal;
const provider = (timeoutMs = 10_000): ReturnType<typeof httpEmbeddings> =>
  httpEmbeddings(
    { url: `${server.url}?version=1`, model: "words-64", key: KEY },
    { timeoutMs, backOffMs: 0 },
  );

async function failureOf(asking: Promise<unknown>): Promise<EmbeddingError> {
  const error = await asking.then(
    () => new Error("expected a failure"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EmbeddingError)) throw error;
  return error;
}

function dot(a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe("an embedding service over HTTP", () => {
  test("gives each text a vector of length 1, in their order, and equal ones to equal texts", async () => {
    const [one, other, again] = await provider().embed(
      ["shared calendar", "paper jam", "shared calendar"],
      forever,
    );
    expect(dot(one, one)).toBeCloseTo(1, 5);
    expect(dot(one, again)).toBeCloseTo(1, 5);
    expect(dot(one, other)).toBeLessThan(0.7);
  });

  test("is asked with the model, the texts and the key, and named without the key", async () => {
    await provider().embed(["a text"], forever);
    expect(server.requests).toEqual([
      {
        path: "/v1/embeddings?version=1",
        authorization: `Bearer ${KEY}`,
        body: { model: "words-64", input: ["a text"] },
      },
    ]);
    expect(provider().name).toBe(`words-64 at ${server.url}`);
  });

  test("is sent no authorization when there is no key", async () => {
    await httpEmbeddings({ url: server.url, model: "words-64", key: null }).embed(["a text"], forever);
    expect(server.requests[0]?.authorization).toBeNull();
  });

  test("is given 64 texts at a time, and nothing when there are none", async () => {
    const texts = Array.from({ length: 130 }, (_, at) => `text number ${at}`);
    expect(await provider().embed(texts, forever)).toHaveLength(130);
    expect(server.requests.map(({ body }) => body.input.length)).toEqual([64, 64, 2]);
    expect(await provider().embed([], forever)).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });

  test.each([429, 500, 503])("is asked once more after %i", async (status) => {
    server.faults.push({ status });
    expect(await provider().embed(["a text"], forever)).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test("counts as unavailable after the second failure", async () => {
    server.faults.push({ status: 500 }, { status: 502 });
    const { failure, message } = await failureOf(provider().embed(["a text"], forever));
    expect({ failure, message }).toEqual({ failure: "UNAVAILABLE", message: "the service answered 502" });
    expect(server.requests).toHaveLength(2);
  });

  test("counts as unavailable when it does not answer in time, or is not there", async () => {
    server.faults.push("SILENCE", "SILENCE");
    const slow = await failureOf(provider(20).embed(["a text"], forever));
    expect(slow).toMatchObject({ failure: "UNAVAILABLE", message: "no answer within 20 ms" });
    const asking = provider();
    await server.close();
    expect(await failureOf(asking.embed(["a text"], forever))).toMatchObject({
      failure: "UNAVAILABLE",
      message: "the service cannot be reached (ECONNREFUSED)",
    });
    server = await startEmbeddingServer();
  });

  test("is left when the caller stops waiting", async () => {
    server.faults.push("SILENCE", "SILENCE");
    const { failure } = await failureOf(provider().embed(["a text"], AbortSignal.timeout(20)));
    expect(failure).toBe("ABANDONED");
    expect(server.requests).toHaveLength(1);
  });

  test.each([400, 401, 413])("is not asked again after %i", async (status) => {
    server.faults.push({ status });
    expect((await failureOf(provider().embed(["a text"], forever))).failure).toBe("WRONG");
    expect(server.requests).toHaveLength(1);
  });

  test("is not followed to another address", async () => {
    server.faults.push({ status: 307, headers: { location: server.url } });
    expect(await failureOf(provider().embed(["a text"], forever))).toMatchObject({ failure: "WRONG" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a wrong answer", () => {
  const vectors = (...data: readonly unknown[]): Fault => ({ answer: JSON.stringify({ data }) });
  const faults: readonly (readonly [string, Fault])[] = [
    ["that is not JSON", { answer: "<html>" }],
    ["of another form", { answer: `{"embeddings": [[1, 2], [3, 4]]}` }],
    ["without the second vector", vectors({ index: 0, embedding: [1, 2] })],
    ["with the same index twice", vectors({ index: 0, embedding: [1, 2] }, { index: 0, embedding: [1, 3] })],
    ["with an index too high", vectors({ index: 0, embedding: [1, 2] }, { index: 2, embedding: [1, 3] })],
    ["with vectors of two lengths", vectors({ index: 0, embedding: [1, 2] }, { index: 1, embedding: [1] })],
    ["with an empty vector", vectors({ index: 0, embedding: [] }, { index: 1, embedding: [] })],
    ["with null for a number", vectors({ index: 0, embedding: [null, 1] }, { index: 1, embedding: [1, 2] })],
    [
      "with an endless number",
      { answer: `{"data": [{"index": 0, "embedding": [1e999]}, {"index": 1, "embedding": [1]}]}` },
    ],
    ["with a vector of zeros", vectors({ index: 0, embedding: [0, 0] }, { index: 1, embedding: [1, 2] })],
  ];

  test.each(faults)("%s is refused whole, and the reason names no text", async (_, fault) => {
    server.faults.push(fault);
    const { failure, message } = await failureOf(
      provider().embed(["private words", "more of them"], forever),
    );
    expect(failure).toBe("WRONG");
    expect(message).not.toMatch(/private|more of|<html|key-that/);
  });

  test("of other dimensions than the batch before is refused too", async () => {
    const first = Array.from({ length: 64 }, (_, index) => ({ index, embedding: [1, 2, 3] }));
    server.faults.push({ answer: JSON.stringify({ data: first }) });
    const asking = provider().embed(new Array<string>(65).fill("text"), forever);
    expect((await failureOf(asking)).message).toContain("3 and 64 dimensions");
  });
});

describe("a service that failed", () => {
  test("is left alone for a minute and asked again then", async () => {
    const clock = new TestClock(TEST_NOW);
    const pausing = pausingAfterFailure(provider(), clock, 60_000);
    server.faults.push({ status: 500 }, { status: 500 });
    expect((await failureOf(pausing.embed(["a text"], forever))).failure).toBe("UNAVAILABLE");
    clock.set("2026-06-15T10:00:59.000Z");
    expect((await failureOf(pausing.embed(["a text"], forever))).failure).toBe("PAUSED");
    expect(server.requests).toHaveLength(2);
    clock.set("2026-06-15T10:01:00.000Z");
    expect(await pausing.embed(["a text"], forever)).toHaveLength(1);
  });

  test("is asked again at once when it only refused a request", async () => {
    const pausing = pausingAfterFailure(provider(), new TestClock(TEST_NOW));
    server.faults.push({ status: 400 });
    expect((await failureOf(pausing.embed(["a text"], forever))).failure).toBe("WRONG");
    expect(await pausing.embed(["a text"], forever)).toHaveLength(1);
  });
});
