/** One line of a file that is not blank. */
export type SourceLine = {
  /** Counted from 1 with blank lines, as an editor counts. */
  readonly number: number;
  /** How many bytes of the input end with this line. */
  readonly end: number;
} & (
  | { readonly kind: "text"; readonly text: string; readonly raw: Uint8Array }
  /** Cannot be read as UTF-8. */
  | { readonly kind: "broken"; readonly message: string; readonly raw: Uint8Array }
  /** Was never held in memory, so there is no text. */
  | { readonly kind: "tooLong"; readonly message: string }
);

/** The input ended before its end: the disk failed, the sender hung up, the stream was destroyed. */
export class InputBroken extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "InputBroken";
  }
}

/** The longest line that is read; the longest allowed body takes 6 MB when every character is escaped. */
export const MAX_LINE_BYTES = 16 * 1_024 * 1_024;

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const UTF_16_MARKS = new Set(["fffe", "feff"]);

/**
 * The lines of a stream, one at a time: memory holds one chunk and one line, whatever the size of the input. A UTF-8
 * byte order mark is dropped, lines end with LF or CRLF, blank lines are skipped, the last line may lack its end.
 * Rejects with InputBroken when the stream fails.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<SourceLine, void, undefined> {
  const assembler = new LineAssembler();
  for await (const chunk of guarded(input)) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      const line = assembler.complete(bytes.subarray(start, at), 1);
      if (line !== null) yield line;
      start = at + 1;
    }
    assembler.append(bytes.subarray(start));
  }
  const last = assembler.complete(new Uint8Array(), 0);
  if (last !== null) yield last;
}

async function* guarded(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array | string> {
  const iterator = input[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await iterator.next().catch((error: unknown) => {
        throw new InputBroken(error);
      });
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

/** Collects the pieces of the line that is being read. */
class LineAssembler {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private pieces: Uint8Array[] = [];
  private length = 0;
  private number = 0;
  private end = 0;

  /** Takes a piece of the line; what exceeds the limit is only counted. */
  append(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.length += piece.length;
    if (this.length > MAX_LINE_BYTES) this.pieces = [];
    else this.pieces.push(piece);
  }

  /** Ends the line with its last piece and a terminator of so many bytes; null when the line is blank. */
  complete(piece: Uint8Array, terminator: 0 | 1): SourceLine | null {
    this.append(piece);
    this.number += 1;
    this.end += this.length + terminator;
    const { pieces, length, number, end } = this;
    this.pieces = [];
    this.length = 0;
    if (length > MAX_LINE_BYTES) return { kind: "tooLong", number, end, message: tooLong(length) };
    const raw = this.trim(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces));
    const text = this.decode(raw);
    if (text === null) return { kind: "broken", number, end, raw, message: this.describeBroken(raw) };
    return text.trim() === "" ? null : { kind: "text", number, end, raw, text };
  }

  private trim(line: Uint8Array): Uint8Array {
    const start = this.number === 1 && BYTE_ORDER_MARK.every((byte, at) => line[at] === byte) ? 3 : 0;
    return line.subarray(start, line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length);
  }

  private decode(bytes: Uint8Array): string | null {
    try {
      return this.decoder.decode(bytes);
    } catch {
      return null;
    }
  }

  private describeBroken(raw: Uint8Array): string {
    if (this.number === 1 && UTF_16_MARKS.has(Buffer.from(raw.subarray(0, 2)).toString("hex")))
      return "the file is UTF-16, expected UTF-8: save or convert it as UTF-8 and import it again";
    return `byte ${firstBrokenByte(raw)} of the line is not UTF-8: save or convert the file as UTF-8`;
  }
}

function tooLong(length: number): string {
  const megabytes = (length / 1_000_000).toFixed(1);
  return `the line has ${megabytes} MB, and at most 16 MiB are read; it is not copied to the rejected rows`;
}

/** The position, from 1, of the byte at which a text stops being UTF-8: bisects, since decoding a prefix fails exactly from there on. */
function firstBrokenByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return Math.min(bad, bytes.length);
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
