import type { Tx } from "../../platform/database/unit-of-work.js";
import type { MetricObservationId, OwnMetricId, SourceId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import { makeStatement, type ObservationContent, type ObservationStatement } from "../domain/observation.js";

/** What names an observation within its source. */
export interface ObservationKey {
  readonly metric: string;
  readonly externalId: string;
}

/** An observation with everything that was said of it. */
export interface StoredObservation extends ObservationKey {
  readonly id: MetricObservationId;
  readonly statements: readonly ObservationStatement[];
}

/** Lets the rows of one source in one after the other, so that no two writers meet over a new observation. */
export async function lockObservations(tx: Tx, sourceId: SourceId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('observations:' || $1::text, 0))`, [
    sourceId,
  ]);
}

/** The observations of a source that are known by these keys. */
export async function loadObservations(
  tx: Tx,
  sourceId: SourceId,
  keys: readonly ObservationKey[],
): Promise<readonly StoredObservation[]> {
  if (keys.length === 0) return [];
  return readObservations(
    tx,
    `o.source_id = $2::uuid and (o.metric, o.external_id) in (select k.metric, k.external_id from unnest($3::text[], $4::text[]) as k (metric, external_id))`,
    [sourceId, keys.map(({ metric }) => metric), keys.map(({ externalId }) => externalId)],
  );
}

interface StatementRow extends ObservationKey {
  readonly id: MetricObservationId;
  readonly at: Date;
  readonly content: ObservationContent;
}

async function readObservations(
  tx: Tx,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly StoredObservation[]> {
  const rows = await tx.query<StatementRow>(
    `select o.id, o.metric, o.external_id as "externalId", s.source_updated_at as at, s.content
     from metric_observation o
     join observation_statement s on s.organisation_id = o.organisation_id and s.observation_id = o.id
     where o.organisation_id = $1 and ${condition}`,
    [tx.organisationId, ...parameters],
  );
  const found = new Map<MetricObservationId, StoredObservation & { statements: ObservationStatement[] }>();
  for (const { id, metric, externalId, at, content } of rows) {
    const statement = makeStatement(at.toISOString() as Instant, content);
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, metric, externalId, statements: [statement] });
    else known.statements.push(statement);
  }
  return [...found.values()];
}

/** What is to be written about one observation. */
export interface ObservationWrite extends ObservationKey {
  readonly id: MetricObservationId;
  readonly ownMetricId: OwnMetricId | null;
  readonly ticket: string | null;
  /** The newest version after this. */
  readonly newestAt: Instant;
  readonly statement: ObservationStatement;
}

/** Writes observations and puts the statements on record, one statement per table. */
export async function writeObservations(
  tx: Tx,
  sourceId: SourceId,
  writes: readonly ObservationWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await tx.query(
    `insert into metric_observation
       (organisation_id, id, source_id, metric, own_metric_id, external_id, ticket_external_id, source_updated_at, recorded_at, updated_at)
     select $1, r.id, $2::uuid, r.metric, r."ownMetricId", r."externalId", r.ticket, r."newestAt", $3, $3
     from jsonb_to_recordset($4::jsonb) as r
       (id uuid, metric text, "ownMetricId" uuid, "externalId" text, ticket text, "newestAt" timestamptz)
     on conflict (organisation_id, id) do update set
       ticket_external_id = excluded.ticket_external_id, source_updated_at = excluded.source_updated_at,
       updated_at = excluded.updated_at`,
    [tx.organisationId, sourceId, tx.recordedAt, JSON.stringify(writes)],
  );
  await tx.query(
    `insert into observation_statement (organisation_id, id, observation_id, source_updated_at, content, recorded_at)
     select $1, r.id, r."observationId", r.at, r.content, $2
     from jsonb_to_recordset($3::jsonb) as r (id uuid, "observationId" uuid, at timestamptz, content jsonb)`,
    [
      tx.organisationId,
      tx.recordedAt,
      JSON.stringify(
        writes.map(({ id, statement }) => ({
          id: newId(),
          observationId: id,
          at: statement.at,
          content: statement.content,
        })),
      ),
    ],
  );
}

/** The observations of these ids, with everything that was said of them. */
export async function readObservationsById(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly StoredObservation[]> {
  return ids.length === 0 ? [] : readObservations(tx, `o.id = any($2::uuid[])`, [ids]);
}
