import type { Pool, PoolClient } from "pg";
import { BadUserInput } from "../kernel/bad-user-input.js";
import type { TreeReader } from "./tree/read-tree.js";
import type { TreeScope } from "./tree/tree.js";

/**
 * Everything one request reads, seen at one moment: a single `repeatable read read only` transaction that begins
 * with the first statement. Statements run one at a time, as node-postgres asks.
 */
export class Snapshot implements TreeReader {
  private client: Promise<PoolClient> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private failure: Error | null = null;
  /** How many statements ran, for tests and the log. */
  statements = 0;

  constructor(
    private readonly pool: Pool,
    readonly scope: TreeScope,
    private readonly statementTimeoutMs: number,
  ) {}

  /** Runs a statement and returns its rows. */
  query<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const run = this.queue.then(async () => {
      refuseNul(values);
      const client = await this.open();
      this.statements += 1;
      // A failed statement aborts the transaction: what comes after it failed for the same reason.
      if (this.failure !== null) throw this.failure;
      try {
        const result = await client.query(text, values as unknown[]);
        return result.rows as Row[];
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    });
    this.queue = run.catch(() => undefined);
    return run;
  }

  /** Runs a statement that gives at most one row. */
  async one<Row>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    const rows = await this.query<Row>(text, values);
    return rows[0] ?? null;
  }

  /** Ends the transaction; the next statement begins a new one. */
  async end(): Promise<void> {
    await this.queue;
    const opened = this.client;
    this.client = null;
    this.failure = null;
    if (opened === null) return;
    const client = await opened.catch(() => null);
    if (client === null) return;
    try {
      await client.query("commit");
      client.release();
    } catch (error) {
      client.release(error instanceof Error ? error : true);
    }
  }

  private open(): Promise<PoolClient> {
    this.client ??= this.pool.connect().then(async (client) => {
      try {
        await client.query(
          `begin isolation level repeatable read read only; set local statement_timeout = ${this.statementTimeoutMs}; set local jit = off`,
        );
        return client;
      } catch (error) {
        client.release(error instanceof Error ? error : true);
        throw error;
      }
    });
    return this.client;
  }
}

/** PostgreSQL holds no NUL in a text, so nothing can be found by one; asked anyway, it would abort the transaction. */
function refuseNul(values: readonly unknown[]): void {
  for (const value of values)
    for (const text of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (typeof text === "string" && text.includes("\u0000"))
        throw new BadUserInput(
          [],
          "A text to look for holds the character NUL, which no text holds: remove it",
        );
}
