import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { DuplicatePairId, OrganisationId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { QUEUE_V1 } from "../domain/review-rules.js";

/** Pairs per statement: each looks up the links of two articles. */
const BATCH = 1_000;

/**
 * The distinct tickets that links in force say one of the two articles solved in the days before an instant. Stored on
 * the pair, because ranking 50,000 open pairs over 200,000 links would count all of them for every page
 * (docs/adr/0006 has the figures).
 */
const BURDEN = `(
       select count(distinct l.ticket_id)::int
       from article_link l
       where l.organisation_id = p.organisation_id and l.article_id in (p.article_a_id, p.article_b_id)
         and l.kind = 'SOLVED_BY' and l.unlinked_at is null and l.superseded_at is null
         and l.linked_at >= $2::timestamptz - make_interval(days => ${QUEUE_V1.burdenDays})
     )`;

/**
 * Brings the burden of pairs up to date as of this transaction; returns how many changed. It grows no version: what
 * somebody looked at to decide is the same.
 */
export async function refreshBurden(tx: Tx, ids: readonly DuplicatePairId[]): Promise<number> {
  let changed = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await tx.query<{ count: number }>(
      `with counted as (
         select p.id, ${BURDEN} as tickets
         from duplicate_pair p
         where p.organisation_id = $1 and p.id = any($3::uuid[])
         order by p.id
         for no key update
       ),
       changed as (
         update duplicate_pair p set burden_tickets = c.tickets
         from counted c
         where p.organisation_id = $1 and p.id = c.id and p.burden_tickets <> c.tickets
         returning p.id
       )
       select count(*)::int as count from changed`,
      [tx.organisationId, tx.recordedAt, ids.slice(from, from + BATCH)],
    );
    changed += rows[0]?.count ?? 0;
  }
  return changed;
}

/**
 * The pairs whose stored burden is not what links say as of an instant: of the articles that ever solved one of the
 * tickets, or of the whole organisation for null.
 */
export async function pairsWithOldBurden(
  runs: Runs,
  organisationId: OrganisationId,
  asOf: Instant,
  ticketIds: readonly TicketId[] | null,
): Promise<readonly DuplicatePairId[]> {
  const touched =
    ticketIds === null
      ? ""
      : `and p.id in (
         select q.id
         from article_link k
         join duplicate_pair q on q.organisation_id = k.organisation_id and q.article_a_id = k.article_id
         where k.organisation_id = $1 and k.ticket_id = any($3::uuid[]) and k.kind = 'SOLVED_BY'
         union
         select q.id
         from article_link k
         join duplicate_pair q on q.organisation_id = k.organisation_id and q.article_b_id = k.article_id
         where k.organisation_id = $1 and k.ticket_id = any($3::uuid[]) and k.kind = 'SOLVED_BY'
       )`;
  const rows = await runs.query<{ id: DuplicatePairId }>(
    `select p.id
     from duplicate_pair p
     where p.organisation_id = $1 ${touched} and p.burden_tickets <> ${BURDEN}
     order by p.id`,
    [organisationId, asOf, ...(ticketIds === null ? [] : [ticketIds])],
  );
  return rows.map(({ id }) => id);
}
