import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, LinkId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { LinkKind, LinkOrigin, LinkVerdict } from "../../knowledge/domain/link.js";
import { familyDuplications, mergedFamilies } from "../../duplicates/store/duplication.read-model.js";
import type { ArticleJoin } from "../domain/bodies-of-knowledge.js";
import type { LinkDuplication } from "../domain/facts.js";
import { instantSql, localDateSql } from "./ticket-rows.read-model.js";

/** A link in force, with the latest word of a review. */
export interface LinkFactRow {
  readonly id: LinkId;
  readonly ticketId: TicketId;
  readonly articleId: ArticleId;
  readonly kind: LinkKind;
  readonly origin: LinkOrigin;
  readonly linkedBy: PersonId | null;
  readonly linkerIsPerson: boolean;
  readonly linkerJoinedOn: LocalDate | null;
  readonly linkedAt: Instant;
  readonly linkedOn: LocalDate;
  readonly verdict: LinkVerdict;
  readonly articleCreatedAt: Instant;
  readonly articleVisibleAt: Instant | null;
  readonly reusedElsewhereAt: Instant | null;
  readonly duplication: LinkDuplication;
}

/** Somebody contributed to an article. */
export interface ContributionRow {
  readonly articleId: ArticleId;
  readonly personId: PersonId;
  readonly since: Instant;
}

/**
 * When somebody else's ticket was first solved with the article that was created from this ticket: by a named person who
 * had not contributed to it by then, or by the requester in self-service, as for every reuse.
 */
const REUSED_ELSEWHERE = `select min(u.linked_at) as since
       from article_link u
       join ticket t on t.organisation_id = u.organisation_id and t.id = u.ticket_id
       left join person by on by.organisation_id = u.organisation_id and by.id = u.linked_by
       -- Asked inside, so that the other links of an article are not looked through for nothing.
       where l.kind = 'CREATED_FROM'
         and u.organisation_id = l.organisation_id and u.article_id = l.article_id and u.ticket_id <> l.ticket_id
         and u.kind = 'SOLVED_BY' and u.unlinked_at is null and u.superseded_at is null
         and u.origin not in ('IMPORT', 'AUTOMATION')
         and (by.is_person or (u.linked_by is null and u.origin = 'SELF_SERVICE'))
         and a.created_at < t.opened_at
         and not exists (
           select from article_contributor c
           where c.organisation_id = u.organisation_id and c.article_id = u.article_id
             and c.person_id = u.linked_by and c.since <= u.linked_at
         )`;

/**
 * The links in force of the tickets. An article is a confirmed duplicate when any of its pairs is confirmed, else a
 * suspected one when a pair that burdens it (`isBurdening`) waits for a decision. A pair of one article burdens everything
 * that was merged with it.
 */
export async function readLinkRows(tx: Tx, ids: readonly TicketId[]): Promise<readonly LinkFactRow[]> {
  return tx.query<LinkFactRow>(
    `with link as (
       select l.*
       from article_link l
       where l.organisation_id = $1 and l.ticket_id = any($2::uuid[])
         and l.unlinked_at is null and l.superseded_at is null
     ),
     asked as (select distinct l.article_id as id from link l),
     family as (
       ${mergedFamilies("asked")}
     ),
     duplication as (
       ${familyDuplications("family")}
     ),
     visible as (
       -- The revision that made it readable; what it became later takes back nothing that a requester could have read.
       select r.article_id, min(r.occurred_at) as since
       from article_revision r
       where r.organisation_id = $1 and r.article_id in (select asked.id from asked)
         and r.audience in ('CUSTOMER', 'PUBLIC') and r.confidence in ('NOT_VALIDATED', 'VALIDATED')
       group by r.article_id
     ),
     verdict as (
       select distinct on (v.link_id) v.link_id, v.verdict
       from link_verdict v
       where v.organisation_id = $1 and v.link_id in (select l.id from link l)
       order by v.link_id, v.reviewed_at desc, v.verdict
     )
     select
       l.id, l.ticket_id as "ticketId", l.article_id as "articleId", l.kind, l.origin,
       l.linked_by as "linkedBy",
       coalesce(p.is_person, false) as "linkerIsPerson",
       p.joined_on::text as "linkerJoinedOn",
       ${instantSql("l.linked_at")} as "linkedAt",
       ${localDateSql("l.linked_at")} as "linkedOn",
       coalesce(v.verdict, 'UNREVIEWED') as verdict,
       ${instantSql("a.created_at")} as "articleCreatedAt",
       ${instantSql("visible.since")} as "articleVisibleAt",
       ${instantSql("reused.since")} as "reusedElsewhereAt",
       case when d.confirmed then 'CONFIRMED' when d.id is not null then 'SUSPECTED' else 'NONE' end as duplication
     from link l
     join organisation o on o.id = l.organisation_id
     join article a on a.organisation_id = l.organisation_id and a.id = l.article_id
     left join visible on visible.article_id = l.article_id
     left join lateral (
       ${REUSED_ELSEWHERE}
     ) reused on true
     left join person p on p.organisation_id = l.organisation_id and p.id = l.linked_by
     left join verdict v on v.link_id = l.id
     left join duplication d on d.id = l.article_id`,
    [tx.organisationId, ids],
  );
}

/** Two articles that are joined, with when each was created. */
export interface JoinRow extends ArticleJoin {
  readonly aCreatedAt: Instant;
  readonly bCreatedAt: Instant;
}

/**
 * Every pair that is confirmed or merged; few, because both are decisions of people. A pair is joined since the first
 * of the decisions that say so and that nothing has contradicted since.
 */
export async function readJoins(tx: Tx): Promise<readonly JoinRow[]> {
  return tx.query<JoinRow>(
    `select p.article_a_id as a, p.article_b_id as b,
       ${instantSql("coalesce(d.since, p.detected_at)")} as "joinedAt",
       coalesce(p.cause in ('NO_SEARCH', 'IGNORED_HIT'), false) as "isRetroactive",
       ${instantSql("a.created_at")} as "aCreatedAt",
       ${instantSql("b.created_at")} as "bCreatedAt"
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     join article b on b.organisation_id = p.organisation_id and b.id = p.article_b_id
     cross join lateral (
       select min(d.decided_at) as since
       from duplicate_decision d
       where d.organisation_id = p.organisation_id and d.pair_id = p.id and d.status in ('CONFIRMED', 'MERGED')
         and not exists (
           select from duplicate_decision o
           where o.organisation_id = d.organisation_id and o.pair_id = d.pair_id
             and o.status not in ('CONFIRMED', 'MERGED') and (o.decided_at, o.id) > (d.decided_at, d.id)
         )
     ) d
     where p.organisation_id = $1 and p.status in ('CONFIRMED', 'MERGED')
     order by p.article_a_id, p.article_b_id`,
    [tx.organisationId],
  );
}

export async function readContributions(
  tx: Tx,
  articleIds: readonly ArticleId[],
): Promise<readonly ContributionRow[]> {
  return tx.query<ContributionRow>(
    `select c.article_id as "articleId", c.person_id as "personId", ${instantSql("c.since")} as since
     from article_contributor c
     where c.organisation_id = $1 and c.article_id = any($2::uuid[])
     order by c.article_id, c.person_id`,
    [tx.organisationId, articleIds],
  );
}
