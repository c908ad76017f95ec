import type { Tx } from "../../platform/database/unit-of-work.js";
import type { SourceId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { TicketPeople } from "../domain/attribute-people.js";
import type { Observation } from "../domain/fold-ticket.js";
import type { TicketState } from "../domain/ticket-state.js";
import { contentHash } from "./content-hash.js";

/** A ticket as stored, as far as taking in rows needs it. */
export interface StoredTicket extends TicketPeople {
  readonly id: TicketId;
  readonly externalId: string;
  readonly sourceUpdatedAt: Instant;
  readonly sourceVersion: string;
  readonly contentHash: string;
}

/** The current row of a ticket as it is to be written. */
export interface TicketProjection {
  readonly id: TicketId;
  readonly externalId: string;
  readonly state: TicketState;
  readonly people: TicketPeople;
  readonly newest: Observation;
  /** Whether a reader sees a difference. */
  readonly isChanged: boolean;
}

/** Whether the source belongs to the organisation. */
export async function sourceExists(tx: Tx, sourceId: SourceId): Promise<boolean> {
  const rows = await tx.query(
    `select from source_system s where s.organisation_id = $1 and s.id = $2::uuid`,
    [tx.organisationId, sourceId],
  );
  return rows.length === 1;
}

/** Lets the rows of one source in one after the other, so that no two writers meet over a new ticket. */
export async function lockSource(tx: Tx, sourceId: SourceId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('tickets:' || $1::text, 0))`, [sourceId]);
}

/** The tickets that a source calls by these ids. */
export async function loadTickets(
  tx: Tx,
  sourceId: SourceId,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, StoredTicket>> {
  const rows = await tx.query<Omit<StoredTicket, "sourceUpdatedAt"> & { readonly sourceUpdatedAt: Date }>(
    `select t.id, t.external_id as "externalId", t.source_updated_at as "sourceUpdatedAt",
       t.source_version::text as "sourceVersion", encode(t.content_hash, 'hex') as "contentHash",
       t.assignee_id as "assigneeId", t.resolver_id as "resolverId", t.touched_by as "touchedBy",
       t.unmatched_people as "unmatchedPeople"
     from ticket t
     where t.organisation_id = $1 and t.source_id = $2 and t.external_id = any($3::text[])`,
    [tx.organisationId, sourceId, externalIds],
  );
  return new Map(
    rows.map((row) => [
      row.externalId,
      { ...row, sourceUpdatedAt: row.sourceUpdatedAt.toISOString() as Instant },
    ]),
  );
}

const TICKET_COLUMNS: Readonly<Record<string, string>> = {
  display_key: "text",
  kind: "text",
  status: "text",
  raw_status: "text",
  priority: "text",
  channel: "text",
  category: "text",
  project: "text",
  queue: "text",
  customer_key: "text",
  requester_key: "text",
  opened_at: "timestamptz",
  first_response_at: "timestamptz",
  resolved_at: "timestamptz",
  closed_at: "timestamptz",
  reopen_count: "integer",
  assignee_id: "uuid",
  resolver_id: "uuid",
  touched_by: "uuid[]",
  unmatched_people: "text[]",
  handle_seconds: "integer",
  csat: "integer",
  csat_answered_at: "timestamptz",
  csat_asked_at: "timestamptz",
  parent_external_id: "text",
  merged_into_external_id: "text",
  repeat_of_external_id: "text",
  repeat_reason: "text",
  is_spam: "boolean",
  url: "text",
  source_updated_at: "timestamptz",
  source_version: "bigint",
};
const NAMES = Object.keys(TICKET_COLUMNS);
const WRITE_TICKETS = `
  insert into ticket as t
    (organisation_id, id, source_id, external_id, ${NAMES.join(", ")}, content_hash, recorded_at, updated_at)
  select $1, r.id, $2, r.external_id, ${NAMES.map((name) => `r.${name}`).join(", ")}, decode(r.content_hash, 'hex'), $3, $3
  from jsonb_to_recordset($4::jsonb) as r
    (id uuid, external_id text, ${NAMES.map((name) => `${name} ${TICKET_COLUMNS[name]}`).join(", ")}, content_hash text)
  on conflict (organisation_id, id) do update set
    ${NAMES.map((name) => `${name} = excluded.${name}`).join(", ")},
    content_hash = excluded.content_hash,
    updated_at = case when t.id = any($5::uuid[]) then excluded.updated_at else t.updated_at end`;

/** Inserts or updates current rows; the time of the last change moves only where a reader sees a difference. */
export async function writeTickets(
  tx: Tx,
  sourceId: SourceId,
  tickets: readonly TicketProjection[],
): Promise<void> {
  if (tickets.length === 0) return;
  const changed = tickets.filter((ticket) => ticket.isChanged).map((ticket) => ticket.id);
  const rows = JSON.stringify(tickets.map(ticketRecord));
  await tx.query(WRITE_TICKETS, [tx.organisationId, sourceId, tx.recordedAt, rows, changed]);
  await refreshStatistics(tx, tickets.length);
}

/** Fewer rows than this cost nothing, however they are found. */
const WORTH_ANALYSING = 100;

/**
 * PostgreSQL plans the check of a foreign key once per session. Planned while the table has no statistics it walks
 * every ticket of the organisation for each row that points at one (measured on one machine: 4,000 tickets came in at
 * 360 a second so, 8,000 at 2,000 a second with statistics). So a first import does not wait for autovacuum.
 */
async function refreshStatistics(tx: Tx, written: number): Promise<void> {
  if (written < WORTH_ANALYSING) return;
  const known = await tx.query<{ rows: number }>(
    `select c.reltuples as rows from pg_class c where c.oid = 'ticket'::regclass`,
  );
  if ((known[0]?.rows ?? 0) < written) await tx.query(`analyze ticket`);
}

function ticketRecord({ id, externalId, state, people, newest }: TicketProjection): object {
  return {
    id,
    external_id: externalId,
    display_key: state.displayKey,
    kind: state.kind,
    status: state.status,
    raw_status: state.rawStatus,
    priority: state.priority,
    channel: state.channel,
    category: state.category,
    project: state.project,
    queue: state.queue,
    customer_key: state.customerKey,
    requester_key: state.requesterKey,
    opened_at: state.openedAt,
    first_response_at: state.firstResponseAt,
    resolved_at: state.resolvedAt,
    closed_at: state.closedAt,
    reopen_count: state.reopenCount,
    assignee_id: people.assigneeId,
    resolver_id: people.resolverId,
    touched_by: people.touchedBy,
    unmatched_people: people.unmatchedPeople,
    handle_seconds: state.handleSeconds,
    csat: state.csat,
    csat_answered_at: state.csatAnsweredAt,
    csat_asked_at: state.csatAskedAt,
    parent_external_id: state.parentExternalId,
    merged_into_external_id: state.mergedIntoExternalId,
    repeat_of_external_id: state.repeatOfExternalId,
    repeat_reason: state.repeatReason,
    is_spam: state.isSpam,
    url: state.url,
    source_updated_at: newest.at,
    source_version: newest.version,
    content_hash: contentHash(newest),
  };
}
