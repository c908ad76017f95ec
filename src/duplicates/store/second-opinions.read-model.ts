import { visibility } from "../../platform/database/tree/compile-tree.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { duplicatePairNode } from "./duplicates.nodes.js";
import { isDrawn, needsSecondOpinion } from "./pair-filter.js";

/** What became of the dismissals that were drawn for a second opinion; pairs, not people. */
export interface SecondOpinionCounts {
  /** Second opinions that were given. */
  readonly given: number;
  /** Those of them that did not say the same. */
  readonly overturned: number;
  /** Dismissals that still wait for one. */
  readonly waiting: number;
}

/**
 * Counts the second opinions on pairs that the viewer may see. A second opinion is the first later decision of somebody
 * else about the same texts as the first dismissal that was drawn.
 */
export async function countSecondOpinions(
  reader: Runs & { readonly scope: TreeScope },
): Promise<SecondOpinionCounts> {
  const params = new SqlParams(reader.scope);
  const visible = visibility(duplicatePairNode, "p", params).map((condition) => `and ${condition}`);
  const rows = await reader.query<SecondOpinionCounts>(
    `select
       count(e.status)::int as given,
       count(*) filter (where e.status <> 'NOT_DUPLICATE')::int as overturned,
       count(*) filter (where ${needsSecondOpinion("p")})::int as waiting
     from duplicate_pair p
     join lateral (
       select d.* from duplicate_decision d
       where d.organisation_id = p.organisation_id and d.pair_id = p.id and d.status = 'NOT_DUPLICATE'
         and ${isDrawn("d")}
       order by d.decided_at, d.id
       limit 1
     ) d on true
     left join lateral (
       select e.status from duplicate_decision e
       where e.organisation_id = p.organisation_id and e.pair_id = p.id and e.decided_by <> d.decided_by
         and (e.decided_at, e.id) > (d.decided_at, d.id)
         and (e.article_a_version, e.article_b_version) = (d.article_a_version, d.article_b_version)
       order by e.decided_at, e.id
       limit 1
     ) e on true
     where p.organisation_id = $1::uuid ${visible.join(" ")}`,
    params.values,
  );
  return rows[0] ?? { given: 0, overturned: 0, waiting: 0 };
}
