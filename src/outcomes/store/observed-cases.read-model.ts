import type { Tx } from "../../platform/database/unit-of-work.js";
import type { MetricObservationId, PersonId, TeamId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { ObservationState } from "../../intake/domain/observation.js";
import { TicketDisposition } from "../domain/facts.js";
import { localDateSql } from "./ticket-rows.read-model.js";

/** What an observation names, looked up as far as it is known. */
export interface ObservedNames {
  readonly id: MetricObservationId;
  /** The day of the case in the organisation's time zone. */
  readonly occurredOn: LocalDate;
  readonly ticketId: TicketId | null;
  readonly disposition: TicketDisposition | null;
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
}

interface NamesRow extends Omit<ObservedNames, "disposition"> {
  readonly isCancelled: boolean;
  readonly isSpam: boolean;
  readonly isMerged: boolean;
}

/** What the states of observations name, in the organisation now; a bot is nobody. */
export async function readObservedNames(
  tx: Tx,
  observations: readonly {
    readonly id: MetricObservationId;
    readonly occurredAt: Instant;
    readonly state: ObservationState;
  }[],
): Promise<readonly ObservedNames[]> {
  if (observations.length === 0) return [];
  const rows = await tx.query<NamesRow>(
    `select
       m.id, ${localDateSql("r.at")} as "occurredOn",
       t.id as "ticketId", coalesce(t.status = 'CANCELLED', false) as "isCancelled",
       coalesce(t.is_spam, false) or n.id is not null as "isSpam",
       coalesce(t.merged_into_external_id is not null, false) as "isMerged",
       p.id as "personId", g.id as "teamId"
     from jsonb_to_recordset($2::jsonb) as r (id uuid, at timestamptz, ticket text, person text, team text)
     join metric_observation m on m.organisation_id = $1 and m.id = r.id
     join organisation o on o.id = m.organisation_id
     left join ticket t
       on t.organisation_id = $1 and t.source_id = m.source_id and t.external_id = r.ticket
     left join no_article_statement n
       on n.organisation_id = $1 and n.ticket_id = t.id and n.withdrawn_at is null and n.reason = 'SPAM'
     left join person_identity i
       on i.organisation_id = $1 and i.source_id = m.source_id and i.external_id = r.person
     left join person p
       on p.organisation_id = $1 and p.is_person
       and (p.id = i.person_id or (i.person_id is null and p.email = lower(r.person)))
     left join team g
       on g.organisation_id = $1 and g.source_id = m.source_id and g.external_id = r.team`,
    [
      tx.organisationId,
      JSON.stringify(
        observations.map(({ id, occurredAt, state: { ticket, person, team } }) => ({
          id,
          at: occurredAt,
          ticket,
          person,
          team,
        })),
      ),
    ],
  );
  return rows.map(({ isCancelled, isSpam, isMerged, ...row }) => ({
    ...row,
    disposition: dispositionOf(isCancelled, isSpam, isMerged),
  }));
}

function dispositionOf(isCancelled: boolean, isSpam: boolean, isMerged: boolean): TicketDisposition | null {
  if (isSpam) return TicketDisposition.SPAM;
  if (isMerged) return TicketDisposition.MERGED;
  return isCancelled ? TicketDisposition.CANCELLED : null;
}

/** The observations that name these tickets. */
export async function readObservationsOfTickets(
  tx: Tx,
  ticketIds: readonly string[],
): Promise<readonly MetricObservationId[]> {
  if (ticketIds.length === 0) return [];
  const rows = await tx.query<{ id: MetricObservationId }>(
    `select m.id
     from ticket t
     join metric_observation m
       on m.organisation_id = t.organisation_id and m.source_id = t.source_id and m.ticket_external_id = t.external_id
     where t.organisation_id = $1 and t.id = any($2::uuid[])`,
    [tx.organisationId, ticketIds],
  );
  return rows.map((row) => row.id);
}

/** The next stretch of all observations, in the order of their ids. */
export async function readObservationIdsAfter(
  tx: Tx,
  after: MetricObservationId | null,
  size: number,
): Promise<readonly MetricObservationId[]> {
  const rows = await tx.query<{ id: MetricObservationId }>(
    `select m.id
     from metric_observation m
     where m.organisation_id = $1 and ($2::uuid is null or m.id > $2)
     order by m.id
     limit $3`,
    [tx.organisationId, after, size],
  );
  return rows.map((row) => row.id);
}
