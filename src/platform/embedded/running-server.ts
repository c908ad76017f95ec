import type pg from "pg";

import type { EmbeddedConnection } from "./embedded-options.js";

/** A server that answers, with the connection that proved it. */
export interface RunningServer {
  readonly pid: number;
  readonly pgDir: string;
  readonly connection: EmbeddedConnection;
  /** This process's connection from now on. */
  readonly client: pg.Client;
}
