import type { Tx } from "../../platform/database/unit-of-work.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { OutcomeFact } from "../domain/facts.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** A fact in force, with the version of the definition it was derived under. */
export interface StoredFact {
  readonly id: string;
  readonly definitionVersion: number;
  readonly recordedAt: Instant;
  readonly fact: OutcomeFact;
}

type FactRow = Omit<StoredFact, "fact"> & OutcomeFact;

/** Lets one derivation of an organisation run after the other, so that none compares with facts about to change. */
export async function lockOutcomes(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('outcomes:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}

/** The facts in force of the tickets. */
export async function readCurrentFacts(tx: Tx, ids: readonly TicketId[]): Promise<readonly StoredFact[]> {
  const rows = await tx.query<FactRow>(
    `select
       f.id, f.definition_version as "definitionVersion",
       ${instantSql("f.recorded_at")} as "recordedAt",
       f.metric, f.ticket_id as "ticketId", f.ordinal,
       f.article_id as "articleId", f.person_id as "personId",
       ${instantSql("f.occurred_at")} as "occurredAt",
       f.occurred_on::text as "occurredOn",
       ${instantSql("f.matures_at")} as "maturesAt",
       f.numerator::float8 as numerator, f.undecided::float8 as undecided, f.denominator::float8 as denominator,
       f.exclusion, f.reviewed_links as "reviewedLinks", f.evidence
     from outcome_fact f
     where f.organisation_id = $1 and f.ticket_id = any($2::uuid[]) and f.superseded_at is null`,
    [tx.organisationId, ids],
  );
  return rows.map(({ id, definitionVersion, recordedAt, ...fact }) => ({
    id,
    definitionVersion,
    recordedAt,
    fact,
  }));
}

/** What must be written so that the stored facts say what was derived. */
export interface FactChanges {
  readonly superseded: readonly StoredFact[];
  readonly appended: readonly OutcomeFact[];
}

/** Compares by content: a fact that says the same stays as it is, so that deriving again writes nothing. */
export function compareFacts(stored: readonly StoredFact[], derived: readonly OutcomeFact[]): FactChanges {
  const wanted = new Map(derived.map((fact) => [contentOf(fact, versionOf(fact)), fact]));
  const superseded: StoredFact[] = [];
  for (const row of stored) {
    if (!wanted.delete(contentOf(row.fact, row.definitionVersion))) superseded.push(row);
  }
  return { superseded, appended: [...wanted.values()] };
}

function versionOf(fact: OutcomeFact): number {
  return METRIC_DEFINITIONS[fact.metric].version;
}

function contentOf(fact: OutcomeFact, definitionVersion: number): string {
  return JSON.stringify([
    definitionVersion,
    fact.metric,
    fact.ticketId,
    fact.ordinal,
    fact.articleId,
    fact.personId,
    fact.occurredAt,
    fact.occurredOn,
    fact.maturesAt,
    fact.numerator,
    fact.undecided,
    fact.denominator,
    fact.exclusion,
    fact.reviewedLinks,
    fact.evidence.relatedTicketId,
    fact.evidence.linkIds,
  ]);
}

/** Ends the facts that no longer hold and appends the new ones, both at the same instant. */
export async function writeFactChanges(tx: Tx, changes: FactChanges, at: Instant): Promise<void> {
  if (changes.superseded.length > 0)
    await tx.query(
      `update outcome_fact f
       set superseded_at = $4
       from unnest($2::date[], $3::uuid[]) as s (occurred_on, id)
       where f.organisation_id = $1 and f.occurred_on = s.occurred_on and f.id = s.id`,
      [
        tx.organisationId,
        changes.superseded.map((row) => row.fact.occurredOn),
        changes.superseded.map((row) => row.id),
        at,
      ],
    );
  if (changes.appended.length > 0) await append(tx, changes.appended, at);
}

async function append(tx: Tx, facts: readonly OutcomeFact[], at: Instant): Promise<void> {
  await tx.query(
    `insert into outcome_fact
       (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal, article_id, person_id,
        occurred_at, matures_at, numerator, undecided, denominator, exclusion, reviewed_links, evidence, recorded_at)
     select $1, r."occurredOn", r.id, r.metric, r."definitionVersion", r."ticketId", r."ticketId", r.ordinal, r."articleId", r."personId",
       r."occurredAt", r."maturesAt", r.numerator, r.undecided, r.denominator, r.exclusion, r."reviewedLinks", r.evidence, $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, metric text, "definitionVersion" integer, "ticketId" uuid, ordinal integer, "articleId" uuid,
        "personId" uuid, "occurredAt" timestamptz, "occurredOn" date, "maturesAt" timestamptz, numerator bigint,
        undecided bigint, denominator bigint, exclusion text, "reviewedLinks" integer, evidence jsonb)`,
    [
      tx.organisationId,
      at,
      JSON.stringify(facts.map((fact) => ({ ...fact, id: newId(), definitionVersion: versionOf(fact) }))),
    ],
  );
}
