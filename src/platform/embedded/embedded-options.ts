export type EmbeddedLog = (message: string, fields?: Record<string, unknown>) => void;

export interface EmbeddedOptions {
  /** The folder that holds `pg/`, the server log and the start lock; made when missing. */
  readonly dataDir: string;
  /** `durable` survives a loss of power; `test` gives that up for speed. */
  readonly tuning: "durable" | "test";
  readonly log: EmbeddedLog;
  /** A folder with `postgres` and `initdb` that goes before all others (PG_BIN_DIR). */
  readonly binDir?: string | undefined;
}

/** For tests only: takes a path that this machine would not take by itself. */
export interface EmbeddedInternals {
  /** As root on Linux: `uid` acts as if user namespaces were forbidden. */
  readonly rootMode?: "uid" | undefined;
  /** Where the data goes when the other uid cannot reach `dataDir`. */
  readonly relocateUnder?: string | undefined;
  /** As if the binary package lay on a read-only disk. */
  readonly packageReadOnly?: boolean | undefined;
}

/** How to reach the server; `host` is a socket folder, or 127.0.0.1 on Windows. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
}
