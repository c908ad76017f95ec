import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Readable } from "node:stream";
import { InputBroken, readLines, type SourceLine } from "../../../src/intake/actions/read-lines.js";

async function linesOf(input: AsyncIterable<Uint8Array | string>): Promise<readonly SourceLine[]> {
  const lines: SourceLine[] = [];
  for await (const line of readLines(input)) lines.push(line);
  return lines;
}

const textsOf = async (...chunks: readonly (string | Uint8Array)[]): Promise<readonly (string | null)[]> =>
  (await linesOf(Readable.from(chunks))).map((line) => (line.kind === "text" ? line.text : null));

describe("lines", () => {
  test("end with LF, CRLF or the end of the file", async () => {
    expect(await textsOf("a\nb\r\nc")).toEqual(["a", "b", "c"]);
  });

  test("are numbered as an editor does, blank ones left out", async () => {
    const lines = await linesOf(Readable.from(["\n  \na\r\n\r\nb"]));
    expect(lines.map(({ number, end }) => ({ number, end }))).toEqual([
      { number: 3, end: 7 },
      { number: 5, end: 10 },
    ]);
  });

  test("do not begin with the byte order mark of the file, and keep one anywhere else", async () => {
    expect(await textsOf("\ufeffa\n\ufeffb")).toEqual(["a", "\ufeffb"]);
  });

  test("are none in an empty file and in one that holds only a mark or blank lines", async () => {
    expect(await textsOf()).toEqual([]);
    expect(await textsOf("\ufeff\r\n \n")).toEqual([]);
  });

  test("are the same however the bytes are cut into chunks", async () => {
    const source = Buffer.from('\ufeff{"a":"ä€😀"}\r\n\r\n{"b":1}\nlast');
    const cuts = fc.array(fc.integer({ min: 0, max: source.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const bounds = [0, ...places.sort((a, b) => a - b), source.length];
        const chunks = bounds.slice(1).map((end, at) => source.subarray(bounds[at], end));
        expect(await textsOf(...chunks)).toEqual(['{"a":"ä€😀"}', '{"b":1}', "last"]);
      }),
    );
  });
});

describe("a line that is not UTF-8", () => {
  test.each([
    ["a byte that never occurs", [0x61, 0x62, 0xff, 0x63], 3],
    ["a sequence cut off by the end of the line", [0x61, 0xe2, 0x82], 3],
    ["a sequence cut off by another letter", [0xe2, 0x82, 0x61], 3],
    ["Latin-1", [0x7b, 0xe4, 0x7d], 3],
  ])("says at which byte: %s", async (_name, bytes, at) => {
    const lines = await linesOf(
      Readable.from([Buffer.from("fine\n"), Buffer.from(bytes), Buffer.from("\nfine")]),
    );
    expect(lines.map((line) => line.kind)).toEqual(["text", "broken", "text"]);
    expect(lines[1]).toMatchObject({
      number: 2,
      message: expect.stringContaining(`byte ${at} of the line is not UTF-8`),
    });
  });

  test("says that a whole file is UTF-16", async () => {
    const lines = await linesOf(Readable.from([Buffer.from("\ufeff{}\n", "utf16le")]));
    expect(lines[0]).toMatchObject({
      kind: "broken",
      message: expect.stringContaining("the file is UTF-16"),
    });
  });
});

test("a line of 20 MB fails, and the stream goes on", async () => {
  const lines = await linesOf(Readable.from(["before\n", Buffer.alloc(20_000_000, "x"), "\nafter"]));
  expect(lines.map((line) => line.kind)).toEqual(["text", "tooLong", "text"]);
  expect(lines[1]).toMatchObject({
    number: 2,
    message: expect.stringContaining("20.0 MB, and at most 16 MiB"),
  });
  expect(lines[2]).toMatchObject({ number: 3, text: "after" });
});

test("a line of 600 MB is never held in memory", async () => {
  let peak = 0;
  async function* input(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < 600; at += 1) {
      yield Buffer.alloc(1_000_000, "x");
      peak = Math.max(peak, process.memoryUsage().arrayBuffers);
    }
  }
  const start = process.memoryUsage().arrayBuffers;
  expect((await linesOf(input()))[0]).toMatchObject({ kind: "tooLong", end: 600_000_000 });
  expect(peak - start).toBeLessThan(250_000_000);
});

test("a stream that breaks off is told apart from a file that ends", async () => {
  const stream = new Readable({ read: () => undefined });
  stream.push("a\n");
  setTimeout(() => stream.destroy(new Error("the disk is gone")), 5);
  await expect(linesOf(stream)).rejects.toThrow(InputBroken);
});
