import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import { makeObservation, type Observation } from "../domain/fold-ticket.js";
import type { TicketContent } from "../domain/ticket-content.js";
import type { TicketStatus } from "../domain/ticket.js";
import { contentHash } from "./content-hash.js";

/** How rows came in. */
export type ArrivedBy = "API" | "FILE" | "WEBHOOK";

/** Everything that is on record about the tickets. */
export async function loadObservations(
  tx: Tx,
  ids: readonly TicketId[],
): Promise<ReadonlyMap<TicketId, readonly Observation[]>> {
  const found = new Map<TicketId, Observation[]>();
  if (ids.length === 0) return found;
  const rows = await tx.query<{ id: TicketId; at: Date; version: string; content: TicketContent }>(
    `select o.ticket_id as id, o.source_updated_at as at, o.source_version::text as version, o.content
     from ticket_observation o
     where o.organisation_id = $1 and o.ticket_id = any($2::uuid[])`,
    [tx.organisationId, ids],
  );
  for (const { id, at, version, content } of rows) {
    const observation = makeObservation(at.toISOString() as Instant, version, content);
    const known = found.get(id);
    if (known === undefined) found.set(id, [observation]);
    else known.push(observation);
  }
  return found;
}

/** Puts observations on record, each with when it was learnt and which way it came. */
export async function appendObservations(
  tx: Tx,
  arrivedBy: ArrivedBy,
  observations: readonly { readonly ticketId: TicketId; readonly observation: Observation }[],
): Promise<void> {
  if (observations.length === 0) return;
  await tx.query(
    `insert into ticket_observation
       (organisation_id, occurred_on, id, ticket_id, source_updated_at, source_version, content, content_hash, arrived_by, recorded_at)
     select $1, (r.at at time zone 'UTC')::date, r.id, r."ticketId", r.at, r.version, r.content, decode(r.hash, 'hex'), $2, $3
     from jsonb_to_recordset($4::jsonb) as r
       (id uuid, "ticketId" uuid, at timestamptz, version bigint, content jsonb, hash text)`,
    [
      tx.organisationId,
      arrivedBy,
      tx.recordedAt,
      JSON.stringify(
        observations.map(({ ticketId, observation }) => ({
          id: newId(),
          ticketId,
          at: observation.at,
          version: observation.version,
          content: observation.content,
          hash: contentHash(observation),
        })),
      ),
    ],
  );
}

/** A status change with the person behind it. */
export interface StatusChangeRecord {
  readonly ticketId: TicketId;
  readonly status: TicketStatus;
  readonly at: Instant;
  readonly byPersonId: PersonId | null;
  readonly sourceEventId: string | null;
}

/**
 * Adds status changes that are not known yet. What is known stays, except that somebody who was unknown may get a
 * name; what each source said, and when, stays in the observations.
 */
export async function addStatusChanges(tx: Tx, changes: readonly StatusChangeRecord[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into ticket_status_change as c
       (organisation_id, occurred_on, id, ticket_id, status, occurred_at, by_person_id, source_event_id, recorded_at)
     select $1, (r.at at time zone 'UTC')::date, r.id, r."ticketId", r.status, r.at, r."byPersonId", r."sourceEventId", $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, "ticketId" uuid, status text, at timestamptz, "byPersonId" uuid, "sourceEventId" text)
     on conflict (organisation_id, ticket_id, occurred_on, occurred_at, status) do update set
       by_person_id = excluded.by_person_id, source_event_id = excluded.source_event_id
     where (c.by_person_id, c.source_event_id) is distinct from (excluded.by_person_id, excluded.source_event_id)`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(changes.map((change) => ({ id: newId(), ...change })))],
  );
}
