import type { MergeChoices } from "../../knowledge/domain/merge.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, ArticleMergeId, DuplicatePairId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { DuplicateCause, DuplicateStatus } from "../domain/duplicate.js";

/** A pair that a merge made one article of, and how it stood before. */
export interface ClosedPair {
  readonly pairId: DuplicatePairId;
  readonly status: DuplicateStatus;
  readonly cause: DuplicateCause | null;
}

/** A merge on record. Versions are those of the articles before and after it. */
export interface StoredMerge {
  readonly id: ArticleMergeId;
  readonly pairId: DuplicatePairId;
  readonly survivorId: ArticleId;
  readonly mergedId: ArticleId;
  readonly survivorVersionBefore: number;
  readonly survivorVersion: number;
  readonly mergedVersion: number;
  readonly closedPairs: readonly ClosedPair[];
  readonly mergedAt: Instant;
}

/** A merge to put on record. */
export interface MergeToWrite extends Omit<StoredMerge, "id" | "mergedAt"> {
  readonly cause: DuplicateCause;
  readonly choices: MergeChoices;
  readonly mergedBy: PersonId;
}

/** Appends a merge. */
export async function writeMerge(tx: Tx, merge: MergeToWrite): Promise<ArticleMergeId> {
  const id = newId<"ArticleMerge">();
  await tx.query(
    `insert into duplicate_merge
       (organisation_id, id, pair_id, survivor_id, merged_id, cause, survivor_version_before, survivor_version,
        merged_version, choices, closed_pairs, merged_by, merged_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11::jsonb, $12, $13, $13)`,
    [
      tx.organisationId,
      id,
      merge.pairId,
      merge.survivorId,
      merge.mergedId,
      merge.cause,
      merge.survivorVersionBefore,
      merge.survivorVersion,
      merge.mergedVersion,
      JSON.stringify(merge.choices),
      JSON.stringify(merge.closedPairs),
      merge.mergedBy,
      tx.recordedAt,
    ],
  );
  return id;
}

const MERGE = `m.id, m.pair_id as "pairId", m.survivor_id as "survivorId", m.merged_id as "mergedId",
       m.survivor_version_before as "survivorVersionBefore", m.survivor_version as "survivorVersion",
       m.merged_version as "mergedVersion", m.closed_pairs as "closedPairs",
       to_char(m.merged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "mergedAt"`;

/** The merge by which an article went into another one, unless it was undone; null when there is none. */
export async function findMergeOf(tx: Tx, mergedId: ArticleId): Promise<StoredMerge | null> {
  const [merge] = await tx.query<StoredMerge>(
    `select ${MERGE} from duplicate_merge m
     where m.organisation_id = $1 and m.merged_id = $2::uuid and m.undone_at is null`,
    [tx.organisationId, mergedId],
  );
  return merge ?? null;
}

/** Everything that had been merged into an article, over any number of steps, by merges that were not undone. */
export async function followersOf(tx: Tx, articleId: ArticleId): Promise<readonly ArticleId[]> {
  const rows = await tx.query<{ id: ArticleId }>(
    `with recursive follower (id) as (
       select m.merged_id from duplicate_merge m
       where m.organisation_id = $1 and m.survivor_id = $2::uuid and m.undone_at is null
       union
       select m.merged_id from follower f
       join duplicate_merge m on m.organisation_id = $1 and m.survivor_id = f.id and m.undone_at is null
     )
     select f.id from follower f order by f.id`,
    [tx.organisationId, articleId],
  );
  return rows.map((row) => row.id);
}

/** Whether another article was merged into the survivor after this merge. */
export async function hasLaterMerge(tx: Tx, merge: StoredMerge): Promise<boolean> {
  const rows = await tx.query(
    `select from duplicate_merge m
     where m.organisation_id = $1 and m.survivor_id = $2::uuid and m.undone_at is null
       and m.survivor_version > $3`,
    [tx.organisationId, merge.survivorId, merge.survivorVersion],
  );
  return rows.length > 0;
}

/** Marks a merge as undone; it stays on record. */
export async function markUndone(tx: Tx, id: ArticleMergeId, undoneBy: PersonId): Promise<void> {
  await tx.query(
    `update duplicate_merge m set undone_by = $3, undone_at = $4 where m.organisation_id = $1 and m.id = $2`,
    [tx.organisationId, id, undoneBy, tx.recordedAt],
  );
}

/** The confirmed pairs of which each has an article in either of two families, locked. */
export async function lockConfirmedBetween(
  tx: Tx,
  one: readonly ArticleId[],
  other: readonly ArticleId[],
): Promise<readonly ClosedPair[]> {
  return tx.query<ClosedPair>(
    `select p.id as "pairId", p.status, p.cause
     from duplicate_pair p
     where p.organisation_id = $1 and p.status = 'CONFIRMED'
       and (p.article_a_id = any($2::uuid[]) and p.article_b_id = any($3::uuid[])
         or p.article_a_id = any($3::uuid[]) and p.article_b_id = any($2::uuid[]))
     order by p.id
     for update`,
    [tx.organisationId, one, other],
  );
}

/** The open pairs of an article that nobody ever decided. */
export async function undecidedPairsOf(tx: Tx, articleId: ArticleId): Promise<readonly DuplicatePairId[]> {
  const rows = await tx.query<{ id: DuplicatePairId }>(
    `select p.id
     from duplicate_pair p
     where p.organisation_id = $1 and p.status = 'SUSPECTED'
       and (p.article_a_id = $2::uuid or p.article_b_id = $2::uuid)
       and not exists (
         select from duplicate_decision d where d.organisation_id = p.organisation_id and d.pair_id = p.id
       )`,
    [tx.organisationId, articleId],
  );
  return rows.map((row) => row.id);
}
