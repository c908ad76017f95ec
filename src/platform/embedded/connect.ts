import pg from "pg";

import type { EmbeddedConnection } from "./embedded-options.js";

/** Always there and never dropped or cloned by anyone, unlike the database of the application. */
const MAINTENANCE_DATABASE = "postgres";

/** Opens one connection of the supervisor; whoever calls it ends it. */
export async function connect(connection: EmbeddedConnection, purpose: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...connection,
    database: MAINTENANCE_DATABASE,
    application_name: `solvewell supervisor ${process.pid} ${purpose}`,
    connectionTimeoutMillis: 2_000,
    ssl: false,
  });
  client.on("error", () => undefined); // a lost connection shows at its next use, or as the event "end"
  try {
    await client.connect();
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  return client;
}
