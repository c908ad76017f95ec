import type { WriteStream } from "node:tty";
import { Presets, SingleBar } from "cli-progress";
import type { Clock } from "../../platform/clock.js";
import { msBetween } from "../../platform/kernel/period.js";
import type { ImportProgress } from "./import-portion.js";

/** Tells how far an import is while it runs. */
export interface ProgressDisplay {
  update(progress: ImportProgress): void;
  /** Leaves the terminal as it was. */
  stop(): void;
}

/** Where texts for people go. */
export interface Output {
  write(text: string): unknown;
}

/** Says nothing. */
export const silent: ProgressDisplay = { update: () => undefined, stop: () => undefined };

const LINE_EVERY_MS = 10_000;
const MEGABYTE = 1_000_000;

/** A bar on a terminal: the share of bytes read when the size is known, and rows per second. */
export function progressBar(terminal: WriteStream, totalBytes: number | null, clock: Clock): ProgressDisplay {
  const started = clock.now();
  const bar = new SingleBar(
    {
      stream: terminal,
      hideCursor: true,
      clearOnComplete: true,
      format:
        totalBytes === null
          ? "{rows} rows, {perSecond} rows/s"
          : "[{bar}] {percentage}%  {rows} rows, {perSecond} rows/s",
    },
    Presets.shades_classic,
  );
  bar.start(totalBytes ?? 1, 0, { rows: "0", perSecond: "0" });
  return {
    update: ({ bytes, rows }) => {
      const perSecond = rowsPerSecond(rows, msBetween(started, clock.now()));
      bar.update(totalBytes === null ? 0 : Math.min(bytes, totalBytes), { rows: text(rows), perSecond });
    },
    stop: () => bar.stop(),
  };
}

/** A line every ten seconds, for logs and pipes. */
export function progressLines(output: Output, totalBytes: number | null, clock: Clock): ProgressDisplay {
  const started = clock.now();
  let lastLine = started;
  return {
    update: ({ bytes, rows }) => {
      const now = clock.now();
      if (msBetween(lastLine, now) < LINE_EVERY_MS) return;
      lastLine = now;
      const of = totalBytes === null ? "" : ` of ${megabytes(totalBytes)}`;
      const perSecond = rowsPerSecond(rows, msBetween(started, now));
      output.write(`${text(rows)} rows, ${megabytes(bytes)}${of} MB, ${perSecond} rows/s\n`);
    },
    stop: () => undefined,
  };
}

function rowsPerSecond(rows: number, ms: number): string {
  return ms <= 0 ? "–" : text(Math.round((rows * 1_000) / ms));
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

function text(value: number): string {
  return value.toLocaleString("en");
}
