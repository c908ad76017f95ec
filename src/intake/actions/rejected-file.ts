import { open, rm, type FileHandle } from "node:fs/promises";

/** Where the rows that failed go, as they were. */
export interface RejectedRows {
  write(raw: Uint8Array): Promise<void>;
}

/** The file of rejected rows cannot be written. */
export class RejectedFileBroken extends Error {
  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Cannot write the rejected rows to ${path}: ${reason}`, { cause });
    this.name = "RejectedFileBroken";
  }
}

const NEWLINE = Uint8Array.of(10);

/** Rejected rows in a file that exists only when there are any; what an earlier run left there is removed first. */
export class RejectedFile implements RejectedRows {
  private handle: FileHandle | null = null;
  private rows = 0;

  private constructor(readonly path: string) {}

  static async replace(path: string): Promise<RejectedFile> {
    await rm(path, { force: true }).catch((error: unknown) => {
      throw new RejectedFileBroken(path, error);
    });
    return new RejectedFile(path);
  }

  /** How many rows were written. */
  get count(): number {
    return this.rows;
  }

  async write(raw: Uint8Array): Promise<void> {
    try {
      this.handle ??= await open(this.path, "w");
      await this.handle.writeFile(Buffer.concat([raw, NEWLINE]));
    } catch (error) {
      throw new RejectedFileBroken(this.path, error);
    }
    this.rows += 1;
  }

  async close(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
  }
}
