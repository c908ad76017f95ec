import type { Tx } from "../../platform/database/unit-of-work.js";
import type { PersonId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { DisputeState, FactIdentity } from "../domain/dispute.js";
import { followFactChanges } from "./follow-fact-changes.store.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** A fact somebody wants to dispute, as it is known now. */
export interface DisputableFact extends FactIdentity {
  readonly id: string;
  readonly personId: PersonId | null;
  readonly ticketId: TicketId | null;
  readonly occurredOn: LocalDate;
  readonly exclusion: string | null;
  readonly recordedAt: Instant;
}

const SAME_FACT = `f.organisation_id = o.organisation_id and f.subject_id = o.subject_id and f.metric = o.metric
         and f.occurred_at = o.occurred_at
         and f.person_id is not distinct from o.person_id and f.article_id is not distinct from o.article_id`;

const FACT_COLUMNS = `f.id, f.metric, f.subject_id as "subjectId", f.person_id as "personId", f.article_id as "articleId",
       f.ticket_id as "ticketId", f.occurred_on::text as "occurredOn", f.exclusion,
       ${instantSql("f.occurred_at")} as "occurredAt", ${instantSql("f.recorded_at")} as "recordedAt"`;

/** The fact in force that an id names: itself, or the one that says the same since it was derived anew. */
export async function findFact(tx: Tx, id: string): Promise<DisputableFact | null> {
  const [row] = await tx.query<DisputableFact>(
    `select ${FACT_COLUMNS}
     from outcome_fact o
     join outcome_fact f on ${SAME_FACT} and f.superseded_at is null
     where o.organisation_id = $1 and o.id = $2
     order by f.ordinal
     limit 1`,
    [tx.organisationId, id],
  );
  return row ?? null;
}

/** A dispute under a lock, with what a decision must know. */
export interface LockedDispute {
  readonly id: string;
  readonly personId: PersonId;
  readonly factId: string;
  readonly state: DisputeState;
  readonly version: number;
}

/** Locks a dispute; null when there is none of that id. */
export async function lockDispute(tx: Tx, id: string): Promise<LockedDispute | null> {
  const [row] = await tx.query<LockedDispute>(
    `select d.id, d.person_id as "personId", d.fact_id as "factId", d.state, d.version
     from fact_dispute d
     where d.organisation_id = $1 and d.id = $2
     for update`,
    [tx.organisationId, id],
  );
  return row ?? null;
}

/** Files a dispute; breaks uq_fact_dispute_open when one about the same fact is open. */
export async function insertDispute(
  tx: Tx,
  fact: DisputableFact,
  personId: PersonId,
  reason: string,
): Promise<string> {
  const id: string = newId();
  await tx.query(
    `insert into fact_dispute
       (organisation_id, id, person_id, metric, subject_id, ticket_id, article_id, occurred_at, occurred_on, fact_id, reason,
        state, filed_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'OPEN', $12, 1)`,
    [
      tx.organisationId,
      id,
      personId,
      fact.metric,
      fact.subjectId,
      fact.ticketId,
      fact.articleId,
      fact.occurredAt,
      fact.occurredOn,
      fact.id,
      reason,
      tx.recordedAt,
    ],
  );
  await appendEvent(tx, id, { before: null, after: "OPEN", note: reason, actorId: personId });
  return id;
}

/** Ends a dispute and keeps who did it and why. */
export async function endDispute(
  tx: Tx,
  dispute: LockedDispute,
  end: { readonly state: Exclude<DisputeState, "OPEN">; readonly note: string; readonly actorId: PersonId },
): Promise<void> {
  const isDecided = end.state !== "WITHDRAWN";
  await tx.query(
    `update fact_dispute
     set state = $3, resolved_by = $4, resolved_at = $5, resolution = $6, version = version + 1
     where organisation_id = $1 and id = $2`,
    [
      tx.organisationId,
      dispute.id,
      end.state,
      isDecided ? end.actorId : null,
      tx.recordedAt,
      isDecided ? end.note : null,
    ],
  );
  await appendEvent(tx, dispute.id, {
    before: dispute.state,
    after: end.state,
    note: end.note,
    actorId: end.actorId,
  });
}

interface DisputeStep {
  readonly before: DisputeState | null;
  readonly after: DisputeState;
  readonly note: string;
  readonly actorId: PersonId;
}

async function appendEvent(tx: Tx, disputeId: string, step: DisputeStep): Promise<void> {
  await tx.query(
    `insert into fact_dispute_event (organisation_id, id, dispute_id, state_before, state_after, note, actor_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.organisationId, newId(), disputeId, step.before, step.after, step.note, step.actorId, tx.recordedAt],
  );
}

/** Who made or reviewed the links a fact was derived from. */
export async function readWitnesses(tx: Tx, factId: string): Promise<readonly PersonId[]> {
  const rows = await tx.query<{ id: PersonId }>(
    `with evidence as (
       select e.id::uuid as link_id
       from outcome_fact f, jsonb_array_elements_text(f.evidence -> 'linkIds') as e (id)
       where f.organisation_id = $1 and f.id = $2
     )
     select l.linked_by as id
     from evidence e join article_link l on l.organisation_id = $1 and l.id = e.link_id
     where l.linked_by is not null
     union
     select v.reviewed_by
     from evidence e join link_verdict v on v.organisation_id = $1 and v.link_id = e.link_id
     where v.reviewed_by is not null`,
    [tx.organisationId, factId],
  );
  return rows.map((row) => row.id);
}

/** What an upheld dispute leaves out, of the given subjects. */
export async function readUpheld(tx: Tx, subjectIds: readonly string[]): Promise<readonly FactIdentity[]> {
  return tx.query<FactIdentity>(
    `select d.metric, d.subject_id as "subjectId", d.person_id as "personId", d.article_id as "articleId",
       ${instantSql("d.occurred_at")} as "occurredAt"
     from fact_dispute d
     where d.organisation_id = $1 and d.subject_id = any($2::uuid[]) and d.state = 'UPHELD'`,
    [tx.organisationId, subjectIds],
  );
}

/**
 * Ends the fact and appends the same one left out, as a derivation does from now on. Callers hold the lock of the
 * outcomes.
 */
export async function excludeFact(tx: Tx, fact: DisputableFact, at: Instant): Promise<void> {
  await tx.query(
    `update outcome_fact set superseded_at = $4 where organisation_id = $1 and occurred_on = $2 and id = $3`,
    [tx.organisationId, fact.occurredOn, fact.id, at],
  );
  const id: string = newId();
  await tx.query(
    `insert into outcome_fact
       (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal, article_id, person_id,
        team_id, observation_id, occurred_at, matures_at, numerator, undecided, denominator, duration_ms, exclusion,
        reviewed_links, stratum_id, evidence, recorded_at)
     select f.organisation_id, f.occurred_on, $4, f.metric, f.definition_version, f.subject_id, f.ticket_id, f.ordinal,
       f.article_id, f.person_id, f.team_id, f.observation_id, f.occurred_at, null, 0, 0, 0, null, 'DISPUTED_UPHELD',
       f.reviewed_links, f.stratum_id, f.evidence, $5
     from outcome_fact f
     where f.organisation_id = $1 and f.occurred_on = $2 and f.id = $3`,
    [tx.organisationId, fact.occurredOn, fact.id, id, at],
  );
  await followFactChanges(tx, {
    superseded: [{ occurredOn: fact.occurredOn, id: fact.id }],
    appended: [{ occurredOn: fact.occurredOn, id }],
  });
}
