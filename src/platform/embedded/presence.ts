import type pg from "pg";

import { connect } from "./connect.js";
import type { EmbeddedConnection, EmbeddedLog } from "./embedded-options.js";
import { pause } from "./wait-until.js";

const RETURN_MS = 500;
const RETURN_TRIES = 60;

/** One idle connection that a process holds as long as it uses the server: it is how others know of it. */
export interface Presence {
  leave(): Promise<void>;
}

/**
 * The kernel ends the connection with the process, however it dies, so no list of users can go stale.
 * It does not keep the process alive, and comes back when the server restarted itself after a crash.
 */
export function keepPresence(first: pg.Client, connection: EmbeddedConnection, log: EmbeddedLog): Presence {
  let client = first;
  let hasLeft = false;
  const watch = (): void => {
    refable(client).unref();
    client.once("end", () => {
      if (!hasLeft) void comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    for (let tries = 0; tries < RETURN_TRIES && !hasLeft; tries += 1) {
      await pause(RETURN_MS, "mayEnd");
      if (hasLeft) return;
      const next = await connect(connection, "presence").catch(() => null);
      if (next === null) continue;
      if (hasLeft) return next.end();
      client = next;
      return watch();
    }
    if (!hasLeft) log("the embedded database went away", { host: connection.host });
  };
  watch();
  return {
    leave: async () => {
      hasLeft = true;
      refable(client).ref(); // else the process may end before the answer
      await client.end().catch(() => undefined);
    },
  };
}

/** `ref` and `unref` are documented by pg, but missing in its types. */
function refable(client: pg.Client): { ref(): void; unref(): void } {
  return client as pg.Client & { ref(): void; unref(): void };
}
