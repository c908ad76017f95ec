import type { Tx } from "../../platform/database/unit-of-work.js";
import type { TicketId } from "../../platform/kernel/ids.js";

/**
 * The closed unit around some tickets: every ticket that can influence their facts, directly or over others. Tickets
 * hang together by their requester, and within a source by parent, named repeat and merge.
 *
 * A requester is a step of its own, so that one with ten thousand tickets costs ten thousand rows and not their
 * square; every step is one index lookup.
 */
export async function readUnit(tx: Tx, ticketIds: readonly string[]): Promise<readonly TicketId[]> {
  const rows = await tx.query<{ id: TicketId }>(
    `with recursive step (ticket_id, requester_key) as (
       select s.id, null::text from unnest($2::uuid[]) as s (id)
       union
       select n.ticket_id, n.requester_key
       from step
       join lateral (
         select null::uuid as ticket_id, t.requester_key
         from ticket t
         where t.organisation_id = $1 and t.id = step.ticket_id and t.requester_key is not null
         union all
         select t.id, null
         from ticket t
         where t.organisation_id = $1 and t.requester_key = step.requester_key
         union all
         select o.id, null
         from ticket t
         join ticket o
           on o.organisation_id = $1
           and o.source_id = t.source_id
           and o.external_id = any(array[t.parent_external_id, t.repeat_of_external_id, t.merged_into_external_id])
         where t.organisation_id = $1 and t.id = step.ticket_id
         ${["parent", "repeat_of", "merged_into"].map(namedBy).join("")}
       ) n on true
     )
     select t.id
     from step
     join ticket t on t.organisation_id = $1 and t.id = step.ticket_id`,
    [tx.organisationId, ticketIds],
  );
  return rows.map((row) => row.id);
}

/** The tickets that name the ticket of this step. */
function namedBy(relation: string): string {
  return `union all
         select o.id, null
         from ticket t
         join ticket o
           on o.organisation_id = $1
           and o.source_id = t.source_id
           and o.${relation}_external_id = t.external_id
         where t.organisation_id = $1 and t.id = step.ticket_id
         `;
}

/** Where a walk over all tickets stands: first requester by requester, then the tickets without one. */
export type Walk =
  | { readonly phase: "REQUESTERS"; readonly after: string | null }
  | { readonly phase: "UNNAMED"; readonly after: TicketId | null };

/** The beginning of a walk over all tickets. */
export const WALK_START: Walk = { phase: "REQUESTERS", after: null };

/** The next stretch of a walk: about `size` tickets, whole requesters at a time. */
export interface Stretch {
  readonly ticketIds: readonly TicketId[];
  readonly next: Walk | null;
}

/** Reads the next stretch; memory stays flat however many tickets there are. */
export async function readStretch(tx: Tx, walk: Walk, size: number): Promise<Stretch> {
  return walk.phase === "REQUESTERS"
    ? readRequesters(tx, walk.after, size)
    : readUnnamed(tx, walk.after, size);
}

async function readRequesters(tx: Tx, after: string | null, size: number): Promise<Stretch> {
  const rows = await tx.query<{ id: TicketId; key: string }>(
    `with ahead as (
       select t.id, t.requester_key as key
       from ticket t
       where t.organisation_id = $1 and t.requester_key is not null and ($2::text is null or t.requester_key > $2)
       order by t.requester_key
       limit $3
     )
     select t.id, t.requester_key as key
     from ticket t
     where t.organisation_id = $1
       and t.requester_key <= (select max(a.key) from ahead a)
       and ($2::text is null or t.requester_key > $2)
     order by t.requester_key, t.id`,
    [tx.organisationId, after, size],
  );
  const last = rows.at(-1);
  if (last === undefined) return { ticketIds: [], next: { phase: "UNNAMED", after: null } };
  return { ticketIds: rows.map((row) => row.id), next: { phase: "REQUESTERS", after: last.key } };
}

async function readUnnamed(tx: Tx, after: TicketId | null, size: number): Promise<Stretch> {
  const rows = await tx.query<{ id: TicketId }>(
    `select t.id
     from ticket t
     where t.organisation_id = $1 and t.requester_key is null and ($2::uuid is null or t.id > $2)
     order by t.id
     limit $3`,
    [tx.organisationId, after, size],
  );
  const last = rows.at(-1);
  return {
    ticketIds: rows.map((row) => row.id),
    next: last === undefined || rows.length < size ? null : { phase: "UNNAMED", after: last.id },
  };
}

/** The tickets that articles are or were linked to: what an edit or a merge of the articles can change. */
export async function readTicketsOfArticles(
  tx: Tx,
  articleIds: readonly string[],
): Promise<readonly TicketId[]> {
  const rows = await tx.query<{ id: TicketId }>(
    `select distinct l.ticket_id as id
     from article_link l
     where l.organisation_id = $1 and l.article_id = any($2::uuid[]) and l.superseded_at is null`,
    [tx.organisationId, articleIds],
  );
  return rows.map((row) => row.id);
}

/**
 * The tickets from which the articles were created that solved the given ones, or once did: whether somebody else has
 * reused an article decides whether its publishing counts.
 */
export async function readOriginsOfReuse(tx: Tx, ticketIds: readonly string[]): Promise<readonly TicketId[]> {
  const rows = await tx.query<{ id: TicketId }>(
    `select distinct origin.ticket_id as id
     from article_link use
     join article_link origin
       on origin.organisation_id = use.organisation_id and origin.article_id = use.article_id
       and origin.kind = 'CREATED_FROM' and origin.superseded_at is null
     where use.organisation_id = $1 and use.ticket_id = any($2::uuid[]) and use.kind = 'SOLVED_BY'`,
    [tx.organisationId, ticketIds],
  );
  return rows.map((row) => row.id);
}
