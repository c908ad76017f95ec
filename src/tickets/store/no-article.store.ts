import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { NoArticleReason } from "../domain/ticket.js";

/** That no article fits a ticket, as somebody or a source states it. */
export interface NoArticleStatement {
  readonly ticketId: TicketId;
  readonly reason: NoArticleReason;
  readonly note: string | null;
  /** Null when a source or tool stated it. */
  readonly statedBy: PersonId | null;
  readonly statedAt: Instant;
}

/** Locks a ticket; false when there is none. */
export async function lockTicket(tx: Tx, ticketId: TicketId): Promise<boolean> {
  const rows = await tx.query(
    `select from ticket t where t.organisation_id = $1 and t.id = $2::uuid for update`,
    [tx.organisationId, ticketId],
  );
  return rows.length === 1;
}

/** The statement in force about a ticket, or null. */
export async function findStatement(
  tx: Tx,
  ticketId: TicketId,
): Promise<Pick<NoArticleStatement, "reason" | "note"> | null> {
  const rows = await tx.query<Pick<NoArticleStatement, "reason" | "note">>(
    `select s.reason, s.note
     from no_article_statement s
     where s.organisation_id = $1 and s.ticket_id = $2::uuid and s.withdrawn_at is null`,
    [tx.organisationId, ticketId],
  );
  return rows[0] ?? null;
}

/** Puts statements on record; a statement that is in force already stays. */
export async function addStatements(tx: Tx, statements: readonly NoArticleStatement[]): Promise<void> {
  if (statements.length === 0) return;
  await tx.query(
    `insert into no_article_statement
       (organisation_id, id, ticket_id, reason, note, stated_by, stated_at, recorded_at)
     select $1, r.id, r."ticketId", r.reason, r.note, r."statedBy", r."statedAt", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "ticketId" uuid, reason text, note text, "statedBy" uuid, "statedAt" timestamptz)
     on conflict (organisation_id, ticket_id) where withdrawn_at is null do nothing`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(statements.map((statement) => ({ id: newId(), ...statement }))),
    ],
  );
}

/** Withdraws the statements in force; of sources only, when people's own are to stay. */
export async function withdrawStatements(
  tx: Tx,
  ticketIds: readonly TicketId[],
  whose: "ANYBODY" | "SOURCES",
): Promise<void> {
  if (ticketIds.length === 0) return;
  await tx.query(
    `update no_article_statement s set withdrawn_at = $2
     where s.organisation_id = $1 and s.ticket_id = any($3::uuid[]) and s.withdrawn_at is null
       and ($4::boolean or s.stated_by is null)`,
    [tx.organisationId, tx.recordedAt, ticketIds, whose === "ANYBODY"],
  );
}

/** Notes that a reader sees a difference on the ticket. */
export async function touchTicket(tx: Tx, ticketId: TicketId): Promise<void> {
  await tx.query(`update ticket set updated_at = $3 where organisation_id = $1 and id = $2::uuid`, [
    tx.organisationId,
    ticketId,
    tx.recordedAt,
  ]);
}
