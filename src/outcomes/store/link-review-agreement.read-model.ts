import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { ReviewOpinion } from "../domain/link-review.js";

/** The first two opinions of every link whose second was given on a day of the period. */
export async function readDoubleReviews(
  runs: Runs,
  organisationId: OrganisationId,
  { start, end }: Period,
): Promise<readonly (readonly [ReviewOpinion, ReviewOpinion])[]> {
  const rows = await runs.query<{ first: ReviewOpinion; second: ReviewOpinion }>(
    `with opinion as (
       select a.link_id, r.verdict, r.given_at,
         row_number() over (partition by a.link_id order by r.given_at, r.id) as place
       from link_review_opinion r
       join link_review_assignment a on a.organisation_id = r.organisation_id and a.id = r.assignment_id
       where r.organisation_id = $1
     )
     select f.verdict as first, s.verdict as second
     from opinion s
     join opinion f on f.link_id = s.link_id and f.place = 1
     join organisation o on o.id = $1
     where s.place = 2
       and (s.given_at at time zone o.time_zone)::date >= $2::date
       and (s.given_at at time zone o.time_zone)::date < $3::date
     order by s.given_at, s.link_id`,
    [organisationId, start, end],
  );
  return rows.map(({ first, second }) => [first, second]);
}
