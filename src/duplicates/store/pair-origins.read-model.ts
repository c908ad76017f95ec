import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, DuplicatePairId, OrganisationId } from "../../platform/kernel/ids.js";
import type { UsedSearch } from "../domain/suggest-cause.js";

/** How the two articles of an open pair came here, as far as it is on record. */
export interface RecordedOrigin {
  readonly pairId: DuplicatePairId;
  /** The one that came here last, and the one that was here before it. */
  readonly laterId: ArticleId;
  readonly olderId: ArticleId;
  /** Their versions when the later one came; null for an article without revisions from then. */
  readonly laterVersion: number | null;
  readonly olderVersion: number | null;
  /** Whether a text of one of them changed since. */
  readonly hasChanged: boolean;
  readonly isImported: boolean;
  readonly couldShowReceipts: boolean;
  readonly searches: readonly UsedSearch[];
}

/**
 * The origins of those of the pairs that wait for a decision, in one statement. An article came when its first revision was
 * recorded: an import may be older in years and later here. Only content decides whether texts changed: a state does not.
 */
export async function readPairOrigins(
  runs: Runs,
  organisationId: OrganisationId,
  pairIds: readonly DuplicatePairId[],
): Promise<readonly RecordedOrigin[]> {
  return runs.query<RecordedOrigin>(
    `with came as (
       select p.id as pair_id, a.id, a.source_id is not null as is_imported, first.at,
         row_number() over (partition by p.id order by first.at desc, a.id desc) = 1 as is_later
       from duplicate_pair p
       join article a on a.organisation_id = p.organisation_id and a.id in (p.article_a_id, p.article_b_id)
       cross join lateral (
         select coalesce(min(r.recorded_at), a.created_at) as at
         from article_revision r
         where r.organisation_id = a.organisation_id and r.article_id = a.id
       ) first
       where p.organisation_id = $1 and p.id = any($2::uuid[]) and p.status = 'SUSPECTED'
     )
     select l.pair_id as "pairId", l.id as "laterId", o.id as "olderId", l.is_imported as "isImported",
       ${versionAt("l")} as "laterVersion", ${versionAt("o")} as "olderVersion",
       exists (
         select from article_revision r
         where r.organisation_id = $1 and r.article_id in (l.id, o.id) and r.recorded_at > l.at
           and r.change in ('CONTENT', 'MERGED', 'UNMERGED')
       ) as "hasChanged",
       exists (
         select from search_receipt_secret k where k.organisation_id = $1 and k.created_at <= l.at
       ) as "couldShowReceipts",
       ${SEARCHES} as searches
     from came l
     join came o on o.pair_id = l.pair_id and not o.is_later
     where l.is_later`,
    [organisationId, pairIds],
  );
}

/** The version that an article had when the later one came. */
function versionAt(row: string): string {
  return `(select max(r.number) from article_revision r
        where r.organisation_id = $1 and r.article_id = ${row}.id and r.recorded_at <= l.at)`;
}

/** The searches that the later article was created with, the first issued first. */
const SEARCHES = `(
         select coalesce(json_agg(json_build_object(
           'kind', s.kind, 'isStale', s.is_stale, 'wordsAsked', s.words_asked, 'wordsShared', s.words_shared,
           'shown', cardinality(s.hit_ids), 'isAfterOlder', s.issued_at >= o.at,
           'olderArticle', case when h.place is not null
             then json_build_object('place', h.place, 'score', s.hit_scores[h.place]) end
         ) order by s.issued_at, s.receipt_id), '[]'::json)
         from search_receipt s
         cross join lateral (select array_position(s.hit_ids, o.id) as place) h
         where s.organisation_id = $1 and s.article_id = l.id
       )`;
