import type { BinarySource } from "./binary-candidates.js";
import type { EmbeddedConnection } from "./embedded-options.js";

/** A real PostgreSQL that this process uses, and perhaps others with it. */
export interface EmbeddedServer {
  readonly connection: EmbeddedConnection;
  /** False: it was running already and has been adopted. */
  readonly started: boolean;
  /** Of the server, for instance "18.4". */
  readonly version: string;
  /** Where the programs were found that this process would start; an adopted server may run others. */
  readonly binaries: BinarySource;
  /**
   * To be called after this process has closed its own connections; a second call gives the first answer.
   *
   * The rule: the server belongs to whoever still runs, and the last one out stops it. Each process that
   * called `startEmbedded` holds one idle connection until its `stop()` or its death. `stop()` ends that connection
   * and counts the others: if any is left (another process, a psql) the server is `left-running`, else it is shut
   * down. So a starter hands over, a guest leaves a used server running, and an orphan is stopped by its adopter.
   */
  stop(): Promise<"stopped" | "left-running">;
}
