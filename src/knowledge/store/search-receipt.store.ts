import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, OrganisationId, PersonId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { SearchReceipt } from "../domain/search-receipt.js";

/** A receipt that somebody creates an article with. */
export interface UsedReceipt {
  readonly receipt: SearchReceipt;
  readonly isStale: boolean;
  /** How many of the receipt's words stand in the article. */
  readonly wordsShared: number;
}

/** The secret that the receipts of an organisation are signed with; null before its first one. */
export async function receiptSecretOf(runs: Runs, organisationId: OrganisationId): Promise<Buffer | null> {
  const rows = await runs.query<{ secret: Buffer }>(
    `select s.secret from search_receipt_secret s where s.organisation_id = $1`,
    [organisationId],
  );
  return rows[0]?.secret ?? null;
}

/** Keeps a secret, unless there is one already: the first of two processes wins. Returns the one that holds. */
export async function keepReceiptSecret(tx: Tx, secret: Buffer): Promise<Buffer> {
  await tx.query(
    `insert into search_receipt_secret (organisation_id, secret, created_at)
     values ($1, $2, $3)
     on conflict (organisation_id) do nothing`,
    [tx.organisationId, secret, tx.recordedAt],
  );
  return (await receiptSecretOf(tx, tx.organisationId)) ?? secret;
}

/** Appends what an article was created with. The same receipt given twice is one row. */
export async function appendUsedReceipts(
  tx: Tx,
  articleId: ArticleId,
  personId: PersonId | null,
  used: readonly UsedReceipt[],
): Promise<void> {
  if (used.length === 0) return;
  const rows = used.map(({ receipt, isStale, wordsShared }) => ({
    id: newId(),
    receiptId: receipt.id,
    kind: receipt.kind,
    queryHash: receipt.queryHash,
    wordsAsked: receipt.wordHashes.length,
    wordsShared,
    hitIds: receipt.hits.map((hit) => hit.articleId),
    hitScores: receipt.hits.map((hit) => hit.score),
    isStale,
    issuedAt: receipt.issuedAt,
  }));
  await tx.query(
    `insert into search_receipt
       (organisation_id, id, receipt_id, article_id, person_id, kind, query_hash, words_asked, words_shared,
        hit_ids, hit_scores, is_stale, issued_at, used_at, recorded_at)
     select $1, r.id, r."receiptId", $2, $3, r.kind, r."queryHash", r."wordsAsked", r."wordsShared",
       r."hitIds", r."hitScores", r."isStale", r."issuedAt", $4, $4
     from jsonb_to_recordset($5::jsonb) as r
       (id uuid, "receiptId" uuid, kind text, "queryHash" text, "wordsAsked" integer, "wordsShared" integer,
        "hitIds" uuid[], "hitScores" float8[], "isStale" boolean, "issuedAt" timestamptz)
     on conflict (organisation_id, article_id, receipt_id) do nothing`,
    [tx.organisationId, articleId, personId, tx.recordedAt, JSON.stringify(rows)],
  );
}
