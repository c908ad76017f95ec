import type { Tx } from "../../platform/database/unit-of-work.js";
import type { SourceId } from "../../platform/kernel/ids.js";

/** Keeps batches of articles of one source apart, so that two of them cannot create the same article. */
export async function lockSource(tx: Tx, sourceId: SourceId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('articles:' || $1::text || $2::text, 0))`, [
    tx.organisationId,
    sourceId,
  ]);
}
