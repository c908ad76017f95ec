import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, DuplicatePairId, OrganisationId } from "../../platform/kernel/ids.js";
import type { PairKey } from "./pair.store.js";

/** How many different tickets links in force say each of two families of articles solved. */
export interface MergeReach {
  readonly tickets: number;
  readonly ofSurvivor: number;
  readonly ofMerged: number;
  readonly ofBoth: number;
}

/** Counts the tickets that a merge touches. */
export async function readMergeReach(
  runs: Runs,
  organisationId: OrganisationId,
  survivor: readonly ArticleId[],
  merged: readonly ArticleId[],
): Promise<MergeReach> {
  const [reach] = await runs.query<MergeReach>(
    `select count(*)::int as tickets,
       count(*) filter (where t.survivor)::int as "ofSurvivor",
       count(*) filter (where t.merged)::int as "ofMerged",
       count(*) filter (where t.survivor and t.merged)::int as "ofBoth"
     from (
       select l.ticket_id, bool_or(l.article_id = any($2::uuid[])) as survivor,
         bool_or(l.article_id = any($3::uuid[])) as merged
       from article_link l
       where l.organisation_id = $1 and l.article_id = any($2::uuid[] || $3::uuid[]) and l.kind = 'SOLVED_BY'
         and l.unlinked_at is null and l.superseded_at is null
       group by l.ticket_id
     ) t`,
    [organisationId, survivor, merged],
  );
  return reach ?? { tickets: 0, ofSurvivor: 0, ofMerged: 0, ofBoth: 0 };
}

/** The pair of two articles, or null when none was ever found. */
export async function findPairId(
  runs: Runs,
  organisationId: OrganisationId,
  { a, b }: PairKey,
): Promise<DuplicatePairId | null> {
  const [pair] = await runs.query<{ id: DuplicatePairId }>(
    `select p.id from duplicate_pair p
     where p.organisation_id = $1 and p.article_a_id = $2::uuid and p.article_b_id = $3::uuid`,
    [organisationId, a, b],
  );
  return pair?.id ?? null;
}
