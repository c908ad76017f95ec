import { articleIsInUse } from "../../knowledge/store/article-visibility.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, DuplicatePairId, Id } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { ArticleText } from "../domain/article-text.js";
import type { FieldChange } from "../domain/material-change.js";
import type { ReopenableStatus } from "../domain/review-rules.js";
import type { PairKey } from "./pair.store.js";

export type DuplicateDecisionId = Id<"DuplicateDecision">;

/** A decided pair of which an article has another version now than the one that was decided on. */
export interface OutdatedDecision extends PairKey {
  readonly pairId: DuplicatePairId;
  readonly decisionId: DuplicateDecisionId;
  readonly status: ReopenableStatus;
  readonly aVersion: number;
  readonly bVersion: number;
}

/** An article at a version. */
export interface RevisionKey {
  readonly articleId: ArticleId;
  readonly version: number;
}

/** What an edit did to one field of an article since a decision. */
export interface DecidedFieldChange extends FieldChange {
  readonly articleId: ArticleId;
  readonly fromVersion: number;
  readonly toVersion: number;
}

/** A pair that comes back, with what changed since it was decided; at least one change. */
export interface Reopening {
  readonly pairId: DuplicatePairId;
  readonly decisionId: DuplicateDecisionId;
  readonly status: ReopenableStatus;
  readonly changes: readonly DecidedFieldChange[];
}

/** The decision that stands last on record, as SQL; `pair` is the alias of a row of duplicate_pair. */
export function latestDecision(pair: string, columns: string): string {
  return `select ${columns}
       from duplicate_decision d
       where d.organisation_id = ${pair}.organisation_id and d.pair_id = ${pair}.id
       order by d.decided_at desc, d.id desc
       limit 1`;
}

/**
 * Decided pairs of the given articles (null: of all) whose texts have another version now, by id, behind `after`. Pairs
 * with an archived article are left out: an archived text waits for nobody.
 */
export async function readOutdatedDecisions(
  tx: Tx,
  articleIds: readonly ArticleId[] | null,
  after: DuplicatePairId | null,
  size: number,
): Promise<readonly OutdatedDecision[]> {
  return tx.query<OutdatedDecision>(
    `select p.id as "pairId", d.id as "decisionId", p.status, p.article_a_id as a, p.article_b_id as b,
       d.article_a_version as "aVersion", d.article_b_version as "bVersion"
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     join article b on b.organisation_id = p.organisation_id and b.id = p.article_b_id
     join lateral (
       ${latestDecision("p", "d.id, d.article_a_version, d.article_b_version")}
     ) d on (d.article_a_version, d.article_b_version) is distinct from (a.version, b.version)
     where p.organisation_id = $1
       and p.status in ('CONFIRMED', 'NOT_DUPLICATE', 'RELATED')
       and ${articleIsInUse("a")} and ${articleIsInUse("b")}
       and ($2::uuid[] is null or p.article_a_id = any($2::uuid[]) or p.article_b_id = any($2::uuid[]))
       and ($3::uuid is null or p.id > $3::uuid)
     order by p.id
     limit $4`,
    [tx.organisationId, articleIds, after, size],
  );
}

/** The texts of articles at past versions, by `articleId version`; a version without a revision on record is left out. */
export async function readRevisionTexts(
  tx: Pick<Tx, "organisationId" | "query">,
  keys: readonly RevisionKey[],
): Promise<ReadonlyMap<string, ArticleText>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<RevisionKey & ArticleText>(
    `select r.article_id as "articleId", r.number as version,
       r.title, r.issue, r.environment, r.cause, r.resolution, r.body, r.language
     from unnest($2::uuid[], $3::int[]) as k (article_id, version)
     join article_revision r
       on r.organisation_id = $1 and r.article_id = k.article_id and r.number = k.version`,
    [tx.organisationId, keys.map(({ articleId }) => articleId), keys.map(({ version }) => version)],
  );
  return new Map(rows.map(({ articleId, version, ...text }) => [`${articleId} ${version}`, text]));
}

/**
 * Lets pairs stand as SUSPECTED again and puts on record what changed. A pair that was decided anew meanwhile is left
 * as it is. Returns the pairs that were reopened.
 */
export async function writeReopenings(
  tx: Tx,
  reopenings: readonly Reopening[],
): Promise<readonly DuplicatePairId[]> {
  if (reopenings.length === 0) return [];
  // The lock is a statement of its own, so that the next one sees what was decided while it waited.
  await tx.query(
    `select p.id from duplicate_pair p
     where p.organisation_id = $1 and p.id = any($2::uuid[])
     order by p.id
     for no key update`,
    [tx.organisationId, reopenings.map(({ pairId }) => pairId)],
  );
  const rows = reopenings.flatMap(({ changes, ...pair }) =>
    changes.map((change) => ({ id: newId(), ...pair, ...change })),
  );
  const reopened = await tx.query<{ id: DuplicatePairId }>(WRITE_REOPENINGS, [
    tx.organisationId,
    tx.recordedAt,
    JSON.stringify(rows),
  ]);
  return reopened.map(({ id }) => id);
}

const WRITE_REOPENINGS = `
  with given as (
    select r.*
    from jsonb_to_recordset($3::jsonb) as r
      (id uuid, "pairId" uuid, "decisionId" uuid, status text, "articleId" uuid, "fromVersion" int, "toVersion" int,
       field text, "wordsAdded" text[], "wordsRemoved" text[])
    join duplicate_pair p on p.organisation_id = $1 and p.id = r."pairId" and p.status = r.status
    where r."decisionId" = (${latestDecision("p", "d.id")})
  ),
  appended as (
    insert into duplicate_reopening
      (organisation_id, id, pair_id, decision_id, article_id, from_version, to_version, field, words_added,
       words_removed, recorded_at)
    select $1, g.id, g."pairId", g."decisionId", g."articleId", g."fromVersion", g."toVersion", g.field,
      g."wordsAdded", g."wordsRemoved", $2
    from given g
  )
  update duplicate_pair p
  set status = 'SUSPECTED', cause = null, version = p.version + 1, updated_at = $2
  where p.organisation_id = $1 and p.id in (select g."pairId" from given g)
  returning p.id`;
