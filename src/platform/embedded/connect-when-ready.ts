import type pg from "pg";

import { connect } from "./connect.js";
import { codeOf } from "./embedded-error.js";
import type { EmbeddedConnection } from "./embedded-options.js";
import { pause } from "./wait-until.js";

/** SQLSTATE cannot_connect_now: it is there, but still recovering (or shutting down). */
const NOT_YET = "57P03";
const SILENCE_MS = 10_000;
const RECOVERY_MS = 120_000;
const RETRY_MS = 10;

/**
 * Knocks until the server answers: 10 s if nobody opens, 120 s if it says that it is recovering after a crash.
 * @param isGone asked between two tries; ends the waiting early
 * @returns null when the server went away or did not answer in time
 */
export async function connectWhenReady(
  connection: EmbeddedConnection,
  purpose: string,
  isGone: () => Promise<boolean>,
): Promise<pg.Client | null> {
  const begun = Date.now();
  let deadline = begun + SILENCE_MS;
  for (;;) {
    try {
      return await connect(connection, purpose);
    } catch (error) {
      if (codeOf(error) === NOT_YET) deadline = begun + RECOVERY_MS;
    }
    if (Date.now() >= deadline || (await isGone())) return null;
    await pause(RETRY_MS);
  }
}
