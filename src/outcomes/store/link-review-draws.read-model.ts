import { articleIsVisible } from "../../knowledge/store/article-visibility.js";
import { Proficiency } from "../../people/domain/person.js";
import { SqlParams } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LinkId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Reviewer, ReviewPurpose } from "../domain/link-review.js";
import type { ReviewStratum } from "../domain/review-sampling.js";

/** What the viewer may do as a reviewer today. */
export async function readReviewer(tx: Tx, viewer: Viewer, personId: PersonId): Promise<Reviewer> {
  const [row] = await tx.query<Omit<Reviewer, "isAdministrator">>(
    `select
       coalesce((
         select p.level from proficiency p
         where p.organisation_id = $1 and p.person_id = $2::uuid and p.superseded_at is null
           and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)
       ), 'NONE') as proficiency,
       exists (
         select from program_role r
         where r.organisation_id = $1 and r.person_id = $2::uuid and r.role = 'COACH' and r.superseded_at is null
           and r.valid_from <= $3::date and (r.valid_to is null or r.valid_to > $3::date)
       ) as "isCoach"`,
    [tx.organisationId, personId, viewer.today],
  );
  return {
    ...(row ?? { proficiency: Proficiency.NONE, isCoach: false }),
    isAdministrator: viewer.isAdministrator,
  };
}

/** Which links may be drawn, and until when assignments stay with whom they were drawn for. */
export interface DrawScope {
  /** Only links made at this instant or later. */
  readonly since: Instant;
  /** Assignments drawn at or before this instant have lapsed. */
  readonly lapsedAt: Instant;
  /** Only links of tickets of this domain (the root of the category path); null: of any. */
  readonly domain: string | null;
}

/** The links that somebody solved a ticket with and that hold; imports and automations name nobody and are not reviewed. */
export const REVIEWABLE = `l.kind = 'SOLVED_BY' and l.unlinked_at is null and l.superseded_at is null
  and (l.origin in ('AGENT', 'PARSED_URL') and l.linked_by is not null or l.origin = 'SELF_SERVICE')`;

/** Whether a link is of the domain in the placeholder, or any is asked for. */
const isOfDomain = (domain: string): string =>
  `(${domain} is null or exists (
     select from ticket d
     where d.organisation_id = l.organisation_id and d.id = l.ticket_id and btrim(split_part(d.category, '>', 1)) = ${domain}
   ))`;

/** The calendar date of a link in the organisation's time zone. */
const LINKED_ON = `(l.linked_at at time zone o.time_zone)::date`;

/** Whether an assignment still keeps its link from others: answered, or drawn after `lapsedAt`, a placeholder. */
const holds = (assignment: string, lapsedAt: string): string =>
  `(${assignment}.drawn_at > ${lapsedAt} or exists (
     select from link_review_opinion h
     where h.organisation_id = ${assignment}.organisation_id and h.assignment_id = ${assignment}.id
   ))`;

/** The strata of the links that may be drawn; the team is the linker's on the day of the link. */
export async function readStrata(tx: Tx, scope: DrawScope): Promise<readonly ReviewStratum[]> {
  return tx.query<ReviewStratum>(
    `select m.team_id as "teamId", l.article_id as "articleId", count(*)::int as links,
       (count(*) filter (
         where exists (select from link_verdict v where v.organisation_id = l.organisation_id and v.link_id = l.id)
           or exists (
             select from link_review_assignment a
             where a.organisation_id = l.organisation_id and a.link_id = l.id and ${holds("a", "$3::timestamptz")}
           )
       ))::int as drawn
     from article_link l
     join organisation o on o.id = l.organisation_id
     left join membership m
       on m.organisation_id = l.organisation_id and m.person_id = l.linked_by and m.superseded_at is null
       and m.valid_from <= ${LINKED_ON} and (m.valid_to is null or m.valid_to > ${LINKED_ON})
     where l.organisation_id = $1 and l.linked_at >= $2::timestamptz and ${REVIEWABLE} and ${isOfDomain("$4::text")}
     group by m.team_id, l.article_id
     order by m.team_id, l.article_id`,
    [tx.organisationId, scope.since, scope.lapsedAt, scope.domain],
  );
}

/** A stratum, or null: of whatever team and article. */
export type StratumKey = Pick<ReviewStratum, "teamId" | "articleId">;

/** The links of some strata that nobody has been asked about and that the viewer may review. */
export async function readDrawable(
  tx: Tx,
  viewer: Viewer,
  reviewer: PersonId,
  scope: DrawScope,
  strata: readonly StratumKey[],
): Promise<readonly (StratumKey & { readonly linkId: LinkId })[]> {
  const params = new SqlParams(viewer);
  params.add(scope.since, "timestamptz");
  params.add(scope.lapsedAt, "timestamptz");
  const teams = params.add(
    strata.map(({ teamId }) => teamId),
    "uuid[]",
  );
  const articles = params.add(
    strata.map(({ articleId }) => articleId),
    "uuid[]",
  );
  return tx.query<StratumKey & { readonly linkId: LinkId }>(
    `${ownArticles(params.add(reviewer, "uuid"))}
     select l.id as "linkId", s.team_id as "teamId", s.article_id as "articleId"
     from unnest(${teams}, ${articles}) as s (team_id, article_id)
     join article_link l
       on l.organisation_id = $1 and l.article_id = s.article_id and l.linked_at >= $2::timestamptz and ${REVIEWABLE}
     join organisation o on o.id = l.organisation_id
     left join membership m
       on m.organisation_id = l.organisation_id and m.person_id = l.linked_by and m.superseded_at is null
       and m.valid_from <= ${LINKED_ON} and (m.valid_to is null or m.valid_to > ${LINKED_ON})
     where m.team_id is not distinct from s.team_id
       and not exists (select from link_verdict v where v.organisation_id = l.organisation_id and v.link_id = l.id)
       and ${mayReview(params, reviewer)}
       and ${isOfDomain(params.add(scope.domain, "text"))}
       and not exists (
         select from link_review_assignment a
         where a.organisation_id = l.organisation_id and a.link_id = l.id and ${holds("a", "$3::timestamptz")}
       )`,
    params.values,
  );
}

/** A link that somebody has asked about, or that another reviewer has looked at. */
export interface AwaitedLink {
  readonly linkId: LinkId;
  readonly purpose: ReviewPurpose;
}

/**
 * The links that wait for another opinion, and then those on which held credit waits, earliest first; only ones that the
 * viewer may review and has not been asked about. A disagreement comes before a second opinion.
 */
export async function readAwaited(
  tx: Tx,
  viewer: Viewer,
  reviewer: PersonId,
  scope: DrawScope,
): Promise<AwaitedLink | null> {
  const params = new SqlParams(viewer);
  const lapsedAt = params.add(scope.lapsedAt, "timestamptz");
  const [row] = await tx.query<AwaitedLink>(
    `${ownArticles(params.add(reviewer, "uuid"))},
     given as (
       select a.link_id, count(*)::int as n, count(distinct o.verdict)::int as verdicts, bool_or(a.is_twice) as is_twice,
         min(a.purpose) as purpose, min(o.given_at) as since
       from link_review_opinion o
       join link_review_assignment a on a.organisation_id = o.organisation_id and a.id = o.assignment_id
       where o.organisation_id = $1
       group by a.link_id
     ),
     awaited as (
       select g.link_id, g.purpose, case when g.verdicts > 1 then 1 else 2 end as turn, g.since,
         coalesce(r.not_for, '{}') as not_for
       from given g
       left join link_review_request r on r.organisation_id = $1 and r.link_id = g.link_id
       where g.n < case when g.verdicts > 1 then 3 when g.is_twice then 2 else 1 end
       union all
       select r.link_id, 'HELD_CREDIT', 3, r.recorded_at, r.not_for
       from link_review_request r
       where r.organisation_id = $1 and not exists (select from given g where g.link_id = r.link_id)
     )
     select l.id as "linkId", w.purpose
     from awaited w
     join article_link l on l.organisation_id = $1 and l.id = w.link_id and ${REVIEWABLE}
     where ${mayReview(params, reviewer)} and not ${params.add(reviewer, "uuid")} = any(w.not_for)
       and ${isOfDomain(params.add(scope.domain, "text"))}
       and not exists (
         select from link_review_assignment a
         where a.organisation_id = l.organisation_id and a.link_id = l.id
           and a.drawn_at > ${lapsedAt}
           and not exists (
             select from link_review_opinion o
             where o.organisation_id = a.organisation_id and o.assignment_id = a.id
           )
       )
     order by w.turn, w.since, l.id
     limit 1`,
    params.values,
  );
  return row ?? null;
}

/** Articles that the reviewer contributed to, and what they are joined with: nobody reviews the use of their own work. */
export function ownArticles(reviewer: string): string {
  return `with own as (
       select c.article_id from article_contributor c
       where c.organisation_id = $1 and c.person_id = ${reviewer}
       union
       select o.article_id
       from article_contributor c
       join duplicate_cluster_member m
         on m.organisation_id = c.organisation_id and m.article_id = c.article_id and m.superseded_at is null
       join duplicate_cluster_member o
         on o.organisation_id = m.organisation_id and o.cluster_id = m.cluster_id and o.superseded_at is null
       where c.organisation_id = $1 and c.person_id = ${reviewer}
     )`;
}

/** Whether the reviewer is neither linker nor contributor, may read the article, and was not asked before. */
function mayReview(params: SqlParams, reviewer: PersonId): string {
  const self = params.add(reviewer, "uuid");
  return `l.linked_by is distinct from ${self}
       and l.article_id not in (select own.article_id from own)
       and exists (
         select from article t
         where t.organisation_id = l.organisation_id and t.id = l.article_id and ${articleIsVisible("t", params)}
       )
       and not exists (
         select from link_review_assignment b
         where b.organisation_id = l.organisation_id and b.link_id = l.id and b.reviewer_id = ${self}
       )`;
}
