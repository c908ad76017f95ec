import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** Bytes that a scan puts aside and reads again: a file, or memory for a small collection. */
export interface Spill {
  /** Puts bytes at the end and says where they are. */
  append(bytes: Uint8Array): number;
  /** The bytes from `offset` on, in a buffer of their own. */
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
  /** Replaces bytes that were appended before. */
  write(offset: number, bytes: Uint8Array): void;
  /** Bytes appended so far. */
  size(): number;
  /** Lets others read what was appended. */
  flush(): void;
  close(): void;
}

const BUFFER_BYTES = 2 ** 20;

/** A spill in a file, whose end is kept in memory until it is a megabyte. `mode` "r" opens what another thread wrote. */
export function fileSpill(path: string, mode: "w+" | "r+"): Spill {
  const file = openSync(path, mode, 0o600);
  const buffer = new Uint8Array(mode === "w+" ? BUFFER_BYTES : 0);
  let written = mode === "w+" ? 0 : fstatSync(file).size;
  let buffered = 0;
  const flush = (): void => {
    if (buffered > 0) writeSync(file, buffer, 0, buffered, written);
    written += buffered;
    buffered = 0;
  };
  return {
    append: (bytes) => {
      if (buffered + bytes.length > buffer.length) flush();
      const offset = written + buffered;
      if (bytes.length > buffer.length) {
        writeSync(file, bytes, 0, bytes.length, written);
        written += bytes.length;
      } else {
        buffer.set(bytes, buffered);
        buffered += bytes.length;
      }
      return offset;
    },
    read: (offset, length) => {
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length;) {
        const got = readSync(file, bytes, done, length - done, offset + done);
        if (got === 0) throw new Error(`the scan's file ${path} ends before ${offset + length}`);
        done += got;
      }
      return bytes;
    },
    write: (offset, bytes) => void writeSync(file, bytes, 0, bytes.length, offset),
    size: () => written + buffered,
    flush,
    close: () => closeSync(file),
  };
}

/** A spill in memory. */
export function memorySpill(): Spill {
  let bytes = new Uint8Array(2 ** 16);
  let used = 0;
  return {
    append: (more) => {
      if (used + more.length > bytes.length) {
        const grown = new Uint8Array(Math.max(2 * bytes.length, used + more.length));
        grown.set(bytes);
        bytes = grown;
      }
      bytes.set(more, used);
      used += more.length;
      return used - more.length;
    },
    read: (offset, length) => bytes.slice(offset, offset + length),
    write: (offset, more) => bytes.set(more, offset),
    size: () => used,
    flush: () => undefined,
    close: () => undefined,
  };
}
