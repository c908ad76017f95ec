import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, DuplicatePairId, OrganisationId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import { refreshBurden } from "./burden.store.js";
import type { SharedTerm } from "../domain/compare.js";
import type { DuplicateKind, DuplicateSide, DuplicateStatus } from "../domain/duplicate.js";
import type { PairExplanation } from "../domain/explain-pair.js";
import type { Passage } from "../domain/overlapping-passages.js";

/** Two articles, the smaller id first: the order in which a pair is stored and its passages are written. */
export interface PairKey {
  readonly a: ArticleId;
  readonly b: ArticleId;
}

/** What the engine found about two articles at their versions. */
export interface PairEvidence extends PairKey {
  readonly similarity: number;
  readonly kind: DuplicateKind;
  readonly passages: readonly Passage[];
  readonly sharedTerms: readonly SharedTerm[];
  /** Which article is contained in the other; null unless the kind is CONTAINED. */
  readonly contained: DuplicateSide | null;
  readonly explanation: PairExplanation;
  readonly aVersion: number;
  readonly bVersion: number;
}

/** A pair as stored, as far as a refresh needs it. */
export interface StoredPair extends PairKey {
  readonly id: DuplicatePairId;
  readonly status: DuplicateStatus;
  /** Whether anybody ever decided about it: such a pair is never deleted, its decisions are on record. */
  readonly hasDecisions: boolean;
}

/** The evidence of a pair carries its texts, so pairs are written in small parts. */
const BATCH = 200;

/** Two ids in the order of a stored pair. */
export function pairKey(one: ArticleId, other: ArticleId): PairKey {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

/** A pair as one text, to look pairs up and to put them in order. */
export function pairText({ a, b }: PairKey): string {
  return `${a} ${b}`;
}

const STORED_PAIR = `p.id, p.article_a_id as a, p.article_b_id as b, p.status,
       exists (
         select from duplicate_decision d where d.organisation_id = p.organisation_id and d.pair_id = p.id
       ) as "hasDecisions"`;

/** Every pair that one of the articles is in. */
export async function pairsOf(
  runs: Runs,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<readonly StoredPair[]> {
  return runs.query<StoredPair>(
    `select ${STORED_PAIR}
     from duplicate_pair p
     where p.organisation_id = $1 and (p.article_a_id = any($2::uuid[]) or p.article_b_id = any($2::uuid[]))
     order by p.article_a_id, p.article_b_id`,
    [organisationId, articleIds],
  );
}

/** Every pair that is open now, whether or not it was decided before. */
export async function openPairs(runs: Runs, organisationId: OrganisationId): Promise<readonly StoredPair[]> {
  return runs.query<StoredPair>(
    `select ${STORED_PAIR}
     from duplicate_pair p
     where p.organisation_id = $1 and p.status = 'SUSPECTED'
     order by p.article_a_id, p.article_b_id`,
    [organisationId],
  );
}

/** Every pair that somebody decided and nothing has opened since. */
export async function decidedPairs(runs: Runs, organisationId: OrganisationId): Promise<readonly PairKey[]> {
  return runs.query<PairKey>(
    `select p.article_a_id as a, p.article_b_id as b
     from duplicate_pair p
     where p.organisation_id = $1 and p.status <> 'SUSPECTED'`,
    [organisationId],
  );
}

/**
 * Opens new pairs and brings open ones up to date; a decided pair keeps the evidence it was decided on.
 * Returns how many rows changed: nothing is written, and no version grows, when nothing is new.
 */
export async function writePairs(
  tx: Tx,
  engineVersion: string,
  pairs: readonly PairEvidence[],
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < pairs.length; from += BATCH) {
    const part = pairs.slice(from, from + BATCH).map((pair) => ({ id: newId(), ...pair }));
    const rows = await tx.query<{ id: DuplicatePairId }>(WRITE_PAIRS, [
      tx.organisationId,
      engineVersion,
      tx.recordedAt,
      JSON.stringify(part),
    ]);
    await refreshBurden(
      tx,
      rows.map(({ id }) => id),
    );
    changed += rows.length;
  }
  return changed;
}

const WRITE_PAIRS = `
  insert into duplicate_pair as p
    (organisation_id, id, article_a_id, article_b_id, similarity, kind, status, cause, passages, shared_terms,
     contained, explanation, engine_version, article_a_version, article_b_version, version, detected_at, updated_at)
  select $1, r.id, r.a, r.b, r.similarity, r.kind, 'SUSPECTED', null, r.passages, r."sharedTerms",
    r.contained, r.explanation, $2, r."aVersion", r."bVersion", 1, $3, $3
  from jsonb_to_recordset($4::jsonb) as r
    (id uuid, a uuid, b uuid, similarity float8, kind text, passages jsonb, "sharedTerms" jsonb,
     contained text, explanation jsonb, "aVersion" int, "bVersion" int)
  on conflict (organisation_id, article_a_id, article_b_id) do update set
    similarity = excluded.similarity, kind = excluded.kind,
    passages = excluded.passages, shared_terms = excluded.shared_terms,
    contained = excluded.contained, explanation = excluded.explanation,
    engine_version = excluded.engine_version,
    article_a_version = excluded.article_a_version, article_b_version = excluded.article_b_version,
    version = p.version + 1, updated_at = excluded.updated_at
  where p.status = 'SUSPECTED'
    and (p.similarity, p.kind, p.passages, p.shared_terms, p.contained, p.explanation, p.engine_version, p.article_a_version, p.article_b_version)
      is distinct from (excluded.similarity, excluded.kind, excluded.passages, excluded.shared_terms,
        excluded.contained, excluded.explanation, excluded.engine_version, excluded.article_a_version, excluded.article_b_version)
  returning p.id`;

/**
 * Deletes pairs that are open and were never decided; returns how many there were. A pair with an article that
 * is archived without a redirect stays: archiving one of two answers is no way around saying whether they were one
 * (invariant I9, docs/adr/0006).
 */
export async function deleteUndecided(tx: Tx, ids: readonly DuplicatePairId[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.query<{ count: number }>(
    `with gone as (
       delete from duplicate_pair p
       where p.organisation_id = $1 and p.id = any($2::uuid[]) and p.status = 'SUSPECTED'
         and not exists (
           select from duplicate_decision d where d.organisation_id = p.organisation_id and d.pair_id = p.id
         )
         and not exists (
           select from article a
           where a.organisation_id = p.organisation_id and a.id in (p.article_a_id, p.article_b_id)
             and a.confidence = 'ARCHIVED' and a.redirect_to is null
         )
       returning p.id
     )
     select count(*)::int as count from gone`,
    [tx.organisationId, ids],
  );
  return rows[0]?.count ?? 0;
}
