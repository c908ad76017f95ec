import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "../../tickets/domain/ticket.js";

/** A ticket as facts are derived from it; dates are in the organisation's time zone. */
export interface TicketFactRow {
  readonly id: TicketId;
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly category: string | null;
  readonly priority: string | null;
  readonly channel: string | null;
  readonly queue: string | null;
  readonly project: string | null;
  readonly customerKey: string | null;
  readonly requesterKey: string | null;
  readonly openedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly resolvedOn: LocalDate | null;
  readonly closedAt: Instant | null;
  readonly closedOn: LocalDate | null;
  readonly resolverId: PersonId | null;
  readonly resolverIsPerson: boolean;
  readonly resolverJoinedOn: LocalDate | null;
  readonly isSpam: boolean;
  readonly isMerged: boolean;
  readonly parentId: TicketId | null;
  readonly repeatOf: TicketId | null;
  readonly repeatReason: RepeatReason | null;
  readonly csat: number | null;
  readonly csatPositiveFrom: number;
  readonly csatAt: Instant;
  readonly csatOn: LocalDate;
  readonly csatAskedAt: Instant | null;
  readonly csatAskedOn: LocalDate | null;
  readonly noArticleReason: NoArticleReason | null;
}

/** One change of status, earliest first within a ticket. */
export interface StatusChangeRow {
  readonly ticketId: TicketId;
  readonly status: TicketStatus;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly by: PersonId | null;
  readonly byIsPerson: boolean;
  readonly byJoinedOn: LocalDate | null;
}

/** How many days after a resolution a return is charged to it. */
export async function readCallbackWindowDays(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ days: number }>(
    `select o.callback_window_days as days from organisation o where o.id = $1`,
    [tx.organisationId],
  );
  if (row === undefined) throw new Error(`organisation ${tx.organisationId} does not exist`);
  return row.days;
}

/** An instant as canonical text, for rows that do not pass through GraphQL. */
export function instantSql(expression: string): string {
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The calendar date of an instant, for a statement that calls the organisation `o`. */
export function localDateSql(expression: string): string {
  return `(${expression} at time zone o.time_zone)::date::text`;
}

/** An answer without a time of its own was given at the earliest moment the source lets us know of. */
const CSAT_AT = `coalesce(t.csat_answered_at, t.csat_asked_at, t.resolved_at, t.closed_at, t.source_updated_at)`;
/**
 * When the work on a ticket ended: its closing, or its resolution in desks that never close. A ticket that was opened
 * again has neither, whatever its old time stamps say.
 */
const CLOSED_AT = `case when t.status in ('RESOLVED', 'CLOSED', 'CANCELLED') then coalesce(t.closed_at, t.resolved_at) end`;

export async function readTicketRows(tx: Tx, ids: readonly TicketId[]): Promise<readonly TicketFactRow[]> {
  return tx.query<TicketFactRow>(
    `select
       t.id, t.kind, t.status, t.category, t.priority, t.channel, t.queue, t.project,
       t.customer_key as "customerKey", t.requester_key as "requesterKey",
       ${instantSql("t.opened_at")} as "openedAt",
       ${instantSql("t.resolved_at")} as "resolvedAt",
       ${localDateSql("t.resolved_at")} as "resolvedOn",
       ${instantSql(CLOSED_AT)} as "closedAt",
       ${localDateSql(CLOSED_AT)} as "closedOn",
       t.resolver_id as "resolverId",
       coalesce(r.is_person, false) as "resolverIsPerson",
       r.joined_on::text as "resolverJoinedOn",
       t.is_spam or n.reason is not distinct from 'SPAM' as "isSpam",
       t.merged_into_external_id is not null as "isMerged",
       parent.id as "parentId",
       earlier.id as "repeatOf",
       t.repeat_reason as "repeatReason",
       t.csat,
       s.csat_positive_from as "csatPositiveFrom",
       ${instantSql(CSAT_AT)} as "csatAt",
       ${localDateSql(CSAT_AT)} as "csatOn",
       ${instantSql("t.csat_asked_at")} as "csatAskedAt",
       ${localDateSql("t.csat_asked_at")} as "csatAskedOn",
       n.reason as "noArticleReason"
     from ticket t
     join organisation o on o.id = t.organisation_id
     join source_system s on s.organisation_id = t.organisation_id and s.id = t.source_id
     left join person r on r.organisation_id = t.organisation_id and r.id = t.resolver_id
     left join no_article_statement n
       on n.organisation_id = t.organisation_id and n.ticket_id = t.id and n.withdrawn_at is null
     left join ticket parent
       on parent.organisation_id = t.organisation_id
       and parent.source_id = t.source_id
       and parent.external_id = t.parent_external_id
     left join ticket earlier
       on earlier.organisation_id = t.organisation_id
       and earlier.source_id = t.source_id
       and earlier.external_id = t.repeat_of_external_id
     where t.organisation_id = $1 and t.id = any($2::uuid[])`,
    [tx.organisationId, ids],
  );
}

export async function readStatusChanges(
  tx: Tx,
  ids: readonly TicketId[],
): Promise<readonly StatusChangeRow[]> {
  return tx.query<StatusChangeRow>(
    `select
       c.ticket_id as "ticketId",
       c.status,
       ${instantSql("c.occurred_at")} as at,
       ${localDateSql("c.occurred_at")} as on,
       c.by_person_id as by,
       coalesce(p.is_person, false) as "byIsPerson",
       p.joined_on::text as "byJoinedOn"
     from ticket_status_change c
     join organisation o on o.id = c.organisation_id
     left join person p on p.organisation_id = c.organisation_id and p.id = c.by_person_id
     where c.organisation_id = $1 and c.ticket_id = any($2::uuid[])
     order by
       c.ticket_id,
       c.occurred_at,
       -- Changes of one instant run in the order in which tickets pass through their states.
       array_position(array['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED'], c.status)`,
    [tx.organisationId, ids],
  );
}
