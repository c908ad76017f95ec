import { visibility } from "../../platform/database/tree/compile-tree.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, DuplicatePairId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { Proficiency } from "../../people/domain/person.js";
import type { DuplicateCause, DuplicateStatus } from "../domain/duplicate.js";
import type { Decider, Decision } from "../domain/pair-decision.js";
import { duplicatePairNode } from "./duplicates.nodes.js";
import type { PairKey } from "./pair.store.js";

/** A pair about to be decided; its row is locked until the transaction ends. */
export interface LockedPair {
  readonly id: DuplicatePairId;
  readonly articleIds: readonly [ArticleId, ArticleId];
  readonly status: DuplicateStatus;
  readonly cause: DuplicateCause | null;
  readonly version: number;
}

/** A decision with who took it and when. */
export interface TakenDecision extends Decision {
  readonly pairId: DuplicatePairId;
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
}

interface PairRow {
  readonly id: DuplicatePairId;
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly status: DuplicateStatus;
  readonly cause: DuplicateCause | null;
  readonly version: number;
}

const toLockedPair = ({ a, b, ...row }: PairRow): LockedPair => ({ ...row, articleIds: [a, b] });
const PAIR_COLUMNS = `p.id, p.article_a_id as a, p.article_b_id as b, p.status, p.cause, p.version`;

/** Locks a pair that the viewer may see; null when there is none, or not for them. */
export async function lockVisiblePair(
  tx: Tx,
  scope: TreeScope,
  id: DuplicatePairId,
): Promise<LockedPair | null> {
  const params = new SqlParams(scope);
  const conditions = [
    `p.organisation_id = $1::uuid`,
    `p.id = ${params.add(id, "uuid")}`,
    ...visibility(duplicatePairNode, "p", params),
  ];
  const rows = await tx.query<PairRow>(
    `select ${PAIR_COLUMNS} from duplicate_pair p where ${conditions.join(" and ")} for update of p`,
    params.values,
  );
  return rows[0] === undefined ? null : toLockedPair(rows[0]);
}

/** Locks the pair of two articles; null when it was never suspected. */
export async function lockPairOf(tx: Tx, { a, b }: PairKey): Promise<LockedPair | null> {
  const rows = await tx.query<PairRow>(
    `select ${PAIR_COLUMNS}
     from duplicate_pair p
     where p.organisation_id = $1 and p.article_a_id = $2::uuid and p.article_b_id = $3::uuid
     for update`,
    [tx.organisationId, a, b],
  );
  return rows[0] === undefined ? null : toLockedPair(rows[0]);
}

/** How a person stands to two articles on a day: what they may do, and whether they judge their own work. */
export async function findDecider(
  tx: Tx,
  personId: PersonId,
  day: LocalDate,
  articleIds: readonly ArticleId[],
): Promise<Omit<Decider, "isAdministrator">> {
  const rows = await tx.query<Omit<Decider, "isAdministrator">>(
    `select
       coalesce((
         select p.level from proficiency p
         where p.organisation_id = $1 and p.person_id = $2::uuid and p.superseded_at is null
           and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)
       ), 'NONE') as proficiency,
       exists (
         select from program_role r
         where r.organisation_id = $1 and r.person_id = $2::uuid and r.role = 'KNOWLEDGE_DOMAIN_EXPERT'
           and r.superseded_at is null
           and r.valid_from <= $3::date and (r.valid_to is null or r.valid_to > $3::date)
       ) as "isExpert",
       exists (
         select from article_contributor c
         where c.organisation_id = $1 and c.person_id = $2::uuid and c.article_id = any($4::uuid[])
       ) or exists (
         select from article a
         where a.organisation_id = $1 and a.author_id = $2::uuid and a.id = any($4::uuid[])
       ) as "hasContributed",
       exists (
         select from article a
         join membership m on m.organisation_id = a.organisation_id and m.team_id = a.team_id
         where a.organisation_id = $1 and a.id = any($4::uuid[]) and m.person_id = $2::uuid
           and m.superseded_at is null
           and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
       ) as "isInOwningTeam"`,
    [tx.organisationId, personId, day, articleIds],
  );
  const none: Proficiency = "NONE";
  return rows[0] ?? { proficiency: none, isExpert: false, hasContributed: false, isInOwningTeam: false };
}

/**
 * Puts a decision on record, with the similarity and the versions that were decided on, and lets the pair stand as the
 * latest decision says. The same decision of the same person and moment is recorded once.
 * Returns whether it is new. The pair must be locked.
 */
export async function recordDecision(tx: Tx, decision: TakenDecision): Promise<boolean> {
  const { pairId, status, cause, reason, decidedBy, decidedAt } = decision;
  const inserted = await tx.query(
    `insert into duplicate_decision
       (organisation_id, id, pair_id, status, cause, reason, decided_by, decided_at, similarity,
        article_a_version, article_b_version, recorded_at)
     select p.organisation_id, $3::uuid, p.id, $4::text, $5::text, $6::text, $7::uuid, $8::timestamptz, p.similarity,
       p.article_a_version, p.article_b_version, $9::timestamptz
     from duplicate_pair p
     where p.organisation_id = $1 and p.id = $2::uuid
       and not exists (
         select from duplicate_decision d
         where d.organisation_id = p.organisation_id and d.pair_id = p.id
           and (d.status, d.cause, d.reason, d.decided_by, d.decided_at)
             is not distinct from ($4::text, $5::text, $6::text, $7::uuid, $8::timestamptz)
       )
     returning id`,
    [tx.organisationId, pairId, newId(), status, cause, reason, decidedBy, decidedAt, tx.recordedAt],
  );
  if (inserted.length === 0) return false;
  await tx.query(
    `update duplicate_pair p
     set status = l.status, cause = l.cause, version = p.version + 1, updated_at = $3
     from (
       select d.id, d.status, d.cause
       from duplicate_decision d
       where d.organisation_id = $1 and d.pair_id = $2::uuid
       order by d.decided_at desc, d.id desc
       limit 1
     ) l
     where p.organisation_id = $1 and p.id = $2::uuid and p.status <> 'MERGED'
       -- A decision that an edit has overtaken stays so when an older one is learnt of.
       and not exists (
         select from duplicate_reopening r
         where r.organisation_id = p.organisation_id and r.decision_id = l.id
       )`,
    [tx.organisationId, pairId, tx.recordedAt],
  );
  return true;
}

/** What a merge, or its undoing, says of a pair. */
export interface SettledPair {
  readonly pairId: DuplicatePairId;
  readonly status: DuplicateStatus;
  readonly cause: DuplicateCause | null;
  readonly reason: string;
  readonly decidedBy: PersonId;
}

/** Puts on record that pairs were merged, or are what they were before, and lets them stand so. They must be locked. */
export async function settlePairs(tx: Tx, settled: readonly SettledPair[]): Promise<void> {
  const rows = JSON.stringify(settled.map((pair) => ({ id: newId(), ...pair })));
  await tx.query(
    `insert into duplicate_decision
       (organisation_id, id, pair_id, status, cause, reason, decided_by, decided_at, similarity,
        article_a_version, article_b_version, recorded_at)
     select $1, r.id, p.id, r.status, r.cause, r.reason, r."decidedBy", $3, p.similarity,
       p.article_a_version, p.article_b_version, $3
     from jsonb_to_recordset($2::jsonb) as r
       (id uuid, "pairId" uuid, status text, cause text, reason text, "decidedBy" uuid)
     join duplicate_pair p on p.organisation_id = $1 and p.id = r."pairId"`,
    [tx.organisationId, rows, tx.recordedAt],
  );
  await tx.query(
    `update duplicate_pair p
     set status = r.status, cause = r.cause, version = p.version + 1, updated_at = $3
     from jsonb_to_recordset($2::jsonb) as r ("pairId" uuid, status text, cause text)
     where p.organisation_id = $1 and p.id = r."pairId"`,
    [tx.organisationId, rows, tx.recordedAt],
  );
}
