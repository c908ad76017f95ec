import type { EmbeddedError } from "./embedded-error.js";
import type { EmbeddedOptions } from "./embedded-options.js";
import type { EmbeddedServer } from "./embedded-server.js";
import { superviseServer } from "./supervise-server.js";
import type { Result } from "../kernel/result.js";

export type { EmbeddedError } from "./embedded-error.js";
export type { EmbeddedConnection, EmbeddedOptions } from "./embedded-options.js";

export type { EmbeddedServer } from "./embedded-server.js";

/**
 * Runs PostgreSQL on `dataDir/pg`, or uses the server that runs there already. Any number of processes may call it
 * at once; one starts, the others wait and adopt. Does not keep the process alive.
 * @returns an error with a one-line message for everything a person can put right
 */
export function startEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedServer, EmbeddedError>> {
  return superviseServer(options, {});
}
