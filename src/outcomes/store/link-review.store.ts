import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LinkId, LinkReviewId, PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { ReviewOpinion } from "../domain/link-review.js";
import { ownArticles, REVIEWABLE, type AwaitedLink } from "./link-review-draws.read-model.js";

/** Keeps draws and answers of an organisation apart, so that no link is drawn twice at once. */
export async function lockLinkReviews(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('link-reviews:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}

/** An assignment as an answer needs it. */
export interface StoredReview {
  readonly id: LinkReviewId;
  readonly linkId: LinkId;
  readonly ticketId: TicketId;
  readonly isTwice: boolean;
  readonly isAnswered: boolean;
  /** Whether the link still holds and the reviewer is neither its linker nor a contributor by now. */
  readonly isReviewable: boolean;
  /** What others have said of the link, in the order in which they said it. */
  readonly opinions: readonly ReviewOpinion[];
}

/** The reviewer's own assignments that are not answered, or the one asked for; earliest first. */
export async function readReviews(
  tx: Tx,
  reviewer: PersonId,
  id: LinkReviewId | null,
): Promise<readonly StoredReview[]> {
  return tx.query<StoredReview>(
    `${ownArticles("$2::uuid")}
     select a.id, a.link_id as "linkId", l.ticket_id as "ticketId", a.is_twice as "isTwice",
       mine.id is not null as "isAnswered",
       ${REVIEWABLE} and l.linked_by is distinct from $2::uuid
         and l.article_id not in (select own.article_id from own) as "isReviewable",
       array(
         select o.verdict
         from link_review_assignment b
         join link_review_opinion o on o.organisation_id = b.organisation_id and o.assignment_id = b.id
         where b.organisation_id = a.organisation_id and b.link_id = a.link_id
         order by o.given_at, o.id
       ) as opinions
     from link_review_assignment a
     join article_link l on l.organisation_id = a.organisation_id and l.id = a.link_id
     left join link_review_opinion mine on mine.organisation_id = a.organisation_id and mine.assignment_id = a.id
     where a.organisation_id = $1 and a.reviewer_id = $2::uuid
       and case when $3::uuid is null then mine.id is null else a.id = $3::uuid end
     order by a.drawn_at, a.id`,
    [tx.organisationId, reviewer, id],
  );
}

/** How many assignments were drawn in the organisation so far. */
export async function countDraws(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select count(*)::int as n from link_review_assignment a where a.organisation_id = $1`,
    [tx.organisationId],
  );
  return row?.n ?? 0;
}

/** A new assignment. */
export interface ReviewToAssign extends AwaitedLink {
  readonly id: LinkReviewId;
  readonly reviewerId: PersonId;
  readonly seed: number;
  readonly isTwice: boolean;
}

export async function insertAssignment(tx: Tx, review: ReviewToAssign): Promise<void> {
  await tx.query(
    `insert into link_review_assignment
       (organisation_id, id, link_id, reviewer_id, purpose, seed, is_twice, drawn_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      tx.organisationId,
      review.id,
      review.linkId,
      review.reviewerId,
      review.purpose,
      review.seed,
      review.isTwice,
      tx.recordedAt,
    ],
  );
}

export async function insertOpinion(
  tx: Tx,
  opinion: {
    readonly id: string;
    readonly reviewId: LinkReviewId;
    readonly verdict: ReviewOpinion;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.query(
    `insert into link_review_opinion (organisation_id, id, assignment_id, verdict, note, given_at, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [tx.organisationId, opinion.id, opinion.reviewId, opinion.verdict, opinion.note, tx.recordedAt],
  );
}

/** Asks for reviews of links on which held credit waits; a link that was asked about before is left as it is. */
export async function insertRequests(
  tx: Tx,
  requests: readonly { readonly id: string; readonly linkId: LinkId; readonly notFor: readonly PersonId[] }[],
): Promise<void> {
  if (requests.length === 0) return;
  await tx.query(
    `insert into link_review_request (organisation_id, id, link_id, not_for, recorded_at)
     select $1, r.id, r."linkId", r."notFor", $2
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "linkId" uuid, "notFor" uuid[])
     on conflict (organisation_id, link_id) do nothing`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(requests)],
  );
}

/** Which of the links somebody has been asked to look at because held credit waits for them. */
export async function findRequested(tx: Tx, links: readonly LinkId[]): Promise<ReadonlySet<LinkId>> {
  const rows = await tx.query<{ id: LinkId }>(
    `select r.link_id as id from link_review_request r where r.organisation_id = $1 and r.link_id = any($2::uuid[])`,
    [tx.organisationId, links],
  );
  return new Set(rows.map(({ id }) => id));
}
