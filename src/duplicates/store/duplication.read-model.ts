import type { Runs } from "../../people/store/access.read-model.js";
import type { ArticleId, OrganisationId, TicketId } from "../../platform/kernel/ids.js";
import { boostEngine } from "../domain/compare.js";
import { FAMILY_KINDS } from "../domain/review-rules.js";
import { latestDecision } from "./reopening.store.js";

/** What duplicates an article has: a confirmed one that nobody merged, else one that is only suspected. */
export type ArticleDuplication = "SUSPECTED" | "CONFIRMED";

/**
 * Whether a pair burdens its tickets, as SQL; `pair` is the alias of a row of duplicate_pair. A confirmed one does, and
 * an open one may: when it is above the gate and no family, or when it was confirmed and its texts were edited apart
 * since, whatever they look like now. Only a person's decision or a merge ends that, never an edit or an archiving.
 * A pair whose articles were merged into one, directly or over a third, burdens nobody.
 */
function isBurdening(pair: string): string {
  return `(${pair}.status = 'CONFIRMED'
         or ${pair}.status = 'SUSPECTED' and (
           ${pair}.similarity >= ${boostEngine.suspectAt} and ${pair}.kind <> all(array[${FAMILIES}])
           or 'CONFIRMED' = (${latestDecision(pair, "d.status")})
         )) and 2 = (
           select count(distinct coalesce(o.redirect_to, o.id)) from article o
           where o.organisation_id = ${pair}.organisation_id and o.id in (${pair}.article_a_id, ${pair}.article_b_id)
         )`;
}

const FAMILIES = FAMILY_KINDS.map((kind) => `'${kind}'`).join(", ");

/**
 * Every article that is one with an asked one by a merge, as rows (id, article_id): itself, its survivor, and whatever
 * was merged into that. `asked` is the name of a relation with the column `id`.
 */
export function mergedFamilies(asked: string): string {
  // Two branches, because a condition with "or" would read every article for each that is asked for.
  return `select k.id, coalesce(o.redirect_to, o.id) as article_id
       from ${asked} k
       join article o on o.organisation_id = $1 and o.id = k.id
       union all
       select k.id, a.id
       from ${asked} k
       join article o on o.organisation_id = $1 and o.id = k.id
       join article a on a.organisation_id = $1 and a.redirect_to = coalesce(o.redirect_to, o.id)`;
}

/**
 * What is known of the duplicates of articles, archived ones too (invariant I9); an article that is absent has none.
 * A pair of one article burdens everything that was merged with it.
 */
export async function duplicationOf(
  runs: Runs,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleDuplication>> {
  if (articleIds.length === 0) return new Map();
  const rows = await runs.query<{ id: ArticleId; isConfirmed: boolean }>(
    `with asked as (select distinct u.id from unnest($2::uuid[]) as u (id)),
     family as (
       ${mergedFamilies("asked")}
     ),
     duplication as (
       ${familyDuplications("family")}
     )
     select d.id, d.confirmed as "isConfirmed" from duplication d`,
    [organisationId, articleIds],
  );
  return new Map(rows.map((row) => [row.id, row.isConfirmed ? "CONFIRMED" : "SUSPECTED"]));
}

/**
 * The articles of `mergedFamilies` that a pair burdens, as rows (id, confirmed): of which one is confirmed, and of which
 * some only wait for a decision. `families` is the name of a relation with its rows. Pairs are looked up article by
 * article, because whether all pairs burden is dear to ask.
 */
export function familyDuplications(families: string): string {
  const pairsOn = (side: string): string =>
    `select p.status from duplicate_pair p
           where p.organisation_id = $1 and p.${side} = f.article_id and ${isBurdening("p")}
           offset 0`;
  return `select s.id, bool_or(s.status = 'CONFIRMED') as confirmed
       from (
         select f.id, p.status from ${families} f cross join lateral (${pairsOn("article_a_id")}) p
         union all
         select f.id, p.status from ${families} f cross join lateral (${pairsOn("article_b_id")}) p
       ) s
       group by s.id`;
}

/** The tickets that one of the articles solved, by the links in force. */
export async function ticketsSolvedBy(
  runs: Runs,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<readonly TicketId[]> {
  if (articleIds.length === 0) return [];
  const rows = await runs.query<{ id: TicketId }>(
    `select distinct l.ticket_id as id
     from article_link l
     where l.organisation_id = $1 and l.article_id = any($2::uuid[]) and l.kind = 'SOLVED_BY'
       and l.unlinked_at is null and l.superseded_at is null
     order by l.ticket_id`,
    [organisationId, articleIds],
  );
  return rows.map((row) => row.id);
}
