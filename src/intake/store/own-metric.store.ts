import { brokenConstraint, type Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, OwnMetricId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { OwnMetric, OwnMetricNames, OwnMetricShape, OwnMetricTerms } from "../domain/own-metric.js";
import { OwnMetricEntity } from "./own-metric.entity.js";
import { OwnMetricVersionEntity } from "./own-metric-version.entity.js";

/** A definition with the time from which it holds. */
export interface OwnMetricVersion extends OwnMetric {
  readonly recordedAt: Instant;
}

type VersionRow = Omit<OwnMetricVersion, "recordedAt"> & { readonly recordedAt: Date };

/** Every version of the metrics, oldest first; unknown ids and those of others are missing. */
export async function readOwnMetricVersions(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly OwnMetricId[],
): Promise<readonly OwnMetricVersion[]> {
  if (ids.length === 0) return [];
  const rows = await runs.query<VersionRow>(
    `select m.id, m.shape, m.names, v.version, v.name, v.description, v.formula, v.direction, v.unit,
       v.duration_unit_ms::float8 as "durationUnitMs", v.level, v.maturity_days as "maturityDays",
       v.minimum_n as "minimumN", v.guard_metric as "guardMetric", v.defined_by as "definedBy",
       m.retired_at is not null as "isRetired", v.recorded_at as "recordedAt"
     from own_metric m
     join own_metric_version v on v.organisation_id = m.organisation_id and v.own_metric_id = m.id
     where m.organisation_id = $1 and m.id = any($2::uuid[])
     order by m.id, v.version`,
    [organisationId, [...new Set(ids)]],
  );
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() as Instant }));
}

/** The version in force of each metric, by its id. */
export async function readOwnMetrics(
  runs: Runs,
  organisationId: OrganisationId,
  ids: readonly OwnMetricId[],
): Promise<ReadonlyMap<OwnMetricId, OwnMetric>> {
  // Versions come oldest first, so the last one of each metric stays.
  const versions = await readOwnMetricVersions(runs, organisationId, ids);
  return new Map(versions.map((version) => [version.id, version]));
}

/** Lets one change of an own metric follow the other. Null when there is no such metric. */
export async function lockOwnMetric(tx: Tx, id: OwnMetricId): Promise<OwnMetric | null> {
  await tx.query(`select from own_metric m where m.organisation_id = $1 and m.id = $2::uuid for update`, [
    tx.organisationId,
    id,
  ]);
  return (await readOwnMetrics(tx, tx.organisationId, [id])).get(id) ?? null;
}

/** A metric to be stored in its first version. */
export interface NewOwnMetric {
  readonly shape: OwnMetricShape;
  readonly names: OwnMetricNames;
  readonly terms: OwnMetricTerms;
  readonly definedBy: PersonId | null;
}

/** Stores a metric in its first version; null when another one has that name. */
export async function insertOwnMetric(tx: Tx, metric: NewOwnMetric): Promise<OwnMetricId | null> {
  const id = newId<"OwnMetric">();
  await tx.manager.insert(OwnMetricEntity, {
    organisationId: tx.organisationId,
    id,
    shape: metric.shape,
    names: metric.names,
    version: 1,
    createdAt: new Date(tx.recordedAt),
    retiredAt: null,
  });
  return (await insertVersion(tx, { id, version: 1, terms: metric.terms, definedBy: metric.definedBy }))
    ? id
    : null;
}

/** Ends the version in force and begins the next; false when another metric has that name. */
export async function appendOwnMetricVersion(
  tx: Tx,
  next: {
    readonly id: OwnMetricId;
    readonly version: number;
    readonly terms: OwnMetricTerms;
    readonly definedBy: PersonId | null;
  },
): Promise<boolean> {
  await tx.query(
    `update own_metric_version v set superseded_at = $3
     where v.organisation_id = $1 and v.own_metric_id = $2::uuid and v.superseded_at is null`,
    [tx.organisationId, next.id, tx.recordedAt],
  );
  await tx.query(`update own_metric m set version = $3 where m.organisation_id = $1 and m.id = $2::uuid`, [
    tx.organisationId,
    next.id,
    next.version,
  ]);
  return insertVersion(tx, next);
}

async function insertVersion(
  tx: Tx,
  version: {
    readonly id: OwnMetricId;
    readonly version: number;
    readonly terms: OwnMetricTerms;
    readonly definedBy: PersonId | null;
  },
): Promise<boolean> {
  const { durationUnitMs, ...terms } = version.terms;
  try {
    await tx.manager.insert(OwnMetricVersionEntity, {
      organisationId: tx.organisationId,
      id: newId(),
      ownMetricId: version.id,
      version: version.version,
      ...terms,
      durationUnitMs: durationUnitMs === null ? null : String(durationUnitMs),
      definedBy: version.definedBy,
      recordedAt: new Date(tx.recordedAt),
      supersededAt: null,
    });
    return true;
  } catch (error) {
    if (brokenConstraint(error) === "uq_own_metric_version_name") return false;
    throw error;
  }
}

/** No further observations are taken; figures stay readable. */
export async function retireOwnMetric(tx: Tx, id: OwnMetricId): Promise<void> {
  await tx.query(`update own_metric m set retired_at = $3 where m.organisation_id = $1 and m.id = $2::uuid`, [
    tx.organisationId,
    id,
    tx.recordedAt,
  ]);
}
