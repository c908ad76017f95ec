import type { Tx } from "../../platform/database/unit-of-work.js";
import type { MetricObservationId, TicketId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { OutcomeFact } from "../domain/facts.js";
import { builtInDefinition } from "../domain/metric-registry.js";
import { findOrAddStrata, STRATA_JSON, stratumKey } from "./fact-stratum.store.js";
import { followFactChanges } from "./follow-fact-changes.store.js";
import type { FactRef } from "./rollup.store.js";
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

/** The facts in force that were derived from the tickets. */
export async function readCurrentFacts(tx: Tx, ids: readonly TicketId[]): Promise<readonly StoredFact[]> {
  // A fact derived from a ticket is about that ticket; the index is on what a fact is about.
  return readFacts(tx, `f.subject_id = any($2::uuid[]) and f.ticket_id is not null`, [ids]);
}

/** The facts in force that rest on these observations from outside. */
export async function readObservedFacts(
  tx: Tx,
  observationIds: readonly MetricObservationId[],
): Promise<readonly StoredFact[]> {
  return selectFacts(tx, `f.observation_id = any($2::uuid[])`, [observationIds]);
}

/**
 * The derived facts in force that meet a condition on `f`. What rests on an observation from outside is no derivation's
 * to supersede.
 * @param parameters stand for $2, $3 …
 */
export async function readFacts(
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly StoredFact[]> {
  return selectFacts(tx, `f.observation_id is null and ${condition}`, parameters);
}

async function selectFacts(
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly StoredFact[]> {
  const rows = await tx.query<FactRow>(
    `select
       f.id, f.definition_version as "definitionVersion",
       ${instantSql("f.recorded_at")} as "recordedAt",
       f.metric, f.subject_id as "subjectId", f.ticket_id as "ticketId", f.ordinal,
       f.article_id as "articleId", f.person_id as "personId", f.team_id as "teamId",
       f.observation_id as "observationId",
       ${instantSql("f.occurred_at")} as "occurredAt",
       f.occurred_on::text as "occurredOn",
       ${instantSql("f.matures_at")} as "maturesAt",
       f.numerator::float8 as numerator, f.undecided::float8 as undecided, f.denominator::float8 as denominator,
       f.duration_ms::float8 as "durationMs", f.exclusion, f.reviewed_links as "reviewedLinks",
       ${STRATA_JSON} as strata, f.evidence
     from outcome_fact f
     left join fact_stratum s on s.organisation_id = f.organisation_id and s.id = f.stratum_id
     where f.organisation_id = $1 and f.superseded_at is null and ${condition}`,
    [tx.organisationId, ...parameters],
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
  return fact.definitionVersion ?? builtInDefinition(fact.metric).version;
}

function contentOf(fact: OutcomeFact, definitionVersion: number): string {
  return JSON.stringify([
    definitionVersion,
    fact.metric,
    fact.subjectId,
    fact.ticketId,
    fact.ordinal,
    fact.articleId,
    fact.personId,
    fact.teamId,
    fact.observationId,
    fact.occurredAt,
    fact.occurredOn,
    fact.maturesAt,
    fact.numerator,
    fact.undecided,
    fact.denominator,
    fact.durationMs,
    fact.exclusion,
    fact.reviewedLinks,
    fact.strata === null ? null : stratumKey(fact.strata),
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
  await followFactChanges(tx, {
    superseded: changes.superseded.map(({ id, fact }) => ({ id, occurredOn: fact.occurredOn })),
    appended: changes.appended.length > 0 ? await append(tx, changes.appended, at) : [],
  });
}

async function append(tx: Tx, facts: readonly OutcomeFact[], at: Instant): Promise<readonly FactRef[]> {
  const strata = await findOrAddStrata(
    tx,
    facts.flatMap((fact) => (fact.strata === null ? [] : [fact.strata])),
  );
  const rows = facts.map((fact) => ({
    ...fact,
    id: newId(),
    definitionVersion: versionOf(fact),
    stratumId: fact.strata === null ? null : strata.get(stratumKey(fact.strata)),
  }));
  await tx.query(
    `insert into outcome_fact
       (organisation_id, occurred_on, id, metric, definition_version, subject_id, ticket_id, ordinal, article_id, person_id,
        team_id, observation_id, occurred_at, matures_at, numerator, undecided, denominator, duration_ms, exclusion,
        reviewed_links, stratum_id, evidence, recorded_at)
     select $1, r."occurredOn", r.id, r.metric, r."definitionVersion", r."subjectId", r."ticketId", r.ordinal,
       r."articleId", r."personId", r."teamId", r."observationId", r."occurredAt", r."maturesAt", r.numerator,
       r.undecided, r.denominator, r."durationMs", r.exclusion, r."reviewedLinks", r."stratumId", r.evidence, $2
     from jsonb_to_recordset($3::jsonb) as r
       (id uuid, metric text, "definitionVersion" integer, "subjectId" uuid, "ticketId" uuid, ordinal integer,
        "articleId" uuid, "personId" uuid, "teamId" uuid, "observationId" uuid, "occurredAt" timestamptz,
        "occurredOn" date, "maturesAt" timestamptz, numerator bigint, undecided bigint, denominator bigint,
        "durationMs" bigint, exclusion text, "reviewedLinks" integer, "stratumId" uuid, evidence jsonb)`,
    [tx.organisationId, at, JSON.stringify(rows)],
  );
  return rows;
}
