import { connect } from "./connect.js";
import type { EmbeddedConnection } from "./embedded-options.js";
import { waitUntil } from "./wait-until.js";

/** A pool that was closed a moment ago may still show: its connections get this long to vanish. */
const LINGER_MS = 300;
const LOOK_MS = 30;

/**
 * Whether anyone but the asking connection still uses the server: other processes show by their presence connection,
 * other programs by whatever connection they hold.
 */
export async function isUsedByOthers(connection: EmbeddedConnection): Promise<boolean> {
  const client = await connect(connection, "leaving").catch(() => null);
  if (client === null) return false;
  try {
    const isAlone = await waitUntil(async () => (await countOthers(client)) === 0, LINGER_MS, LOOK_MS);
    return !isAlone;
  } catch {
    return false; // the server went away while it was asked
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function countOthers(client: Awaited<ReturnType<typeof connect>>): Promise<number> {
  const answer = await client.query<{ n: number }>(
    `select count(*)::int as n
     from pg_stat_activity
     where backend_type = 'client backend'
       and pid <> pg_backend_pid()`,
  );
  return answer.rows[0]?.n ?? 0;
}
