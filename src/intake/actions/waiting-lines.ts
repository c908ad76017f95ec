import type { SourceLine } from "./read-lines.js";

/**
 * Lines that wait for the end of the file, because what they name may come later in it. Once a row of something waits,
 * all later rows of the same wait with it, so that they are taken together.
 */
export class WaitingLines {
  private readonly waiting: SourceLine[] = [];
  private readonly ids = new Set<string>();
  private bytes = 0;

  /** At most so many lines and bytes wait; lines beyond fail as they are. */
  constructor(
    private readonly maxLines: number,
    private readonly maxBytes: number,
  ) {}

  get lines(): readonly SourceLine[] {
    return this.waiting;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Whether there is still room. */
  get hasRoom(): boolean {
    return this.waiting.length < this.maxLines && this.bytes < this.maxBytes;
  }

  add(id: string, line: SourceLine): void {
    this.ids.add(id);
    this.waiting.push(line);
    this.bytes += line.kind === "tooLong" ? 0 : line.raw.length;
  }
}
