import type { Runs } from "../../people/store/access.read-model.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, PersonId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import { newId } from "../../platform/new-id.js";
import type { Granularity } from "../domain/analysis-calendar.js";
import type { ChartBaseline } from "../domain/analysis-chart.js";
import type { XmrVariant } from "../domain/statistics/xmr.js";
import { MetricBaselineEntity } from "./metric-baseline.entity.js";
import type { MetricScope } from "./measurements.read-model.js";
import { instantSql } from "./ticket-rows.read-model.js";

/** Which figure over time. */
export interface BaselineKey {
  readonly metric: string;
  readonly scope: MetricScope;
  readonly granularity: Granularity;
}

/** What somebody locked, and why. */
export interface LockedBaseline {
  readonly id: string;
  readonly period: Period;
  readonly granularity: Granularity;
  readonly baseline: ChartBaseline;
  /** The largest value of a rate in the metric's unit is 1 × its scale; centres of P_CHART are in [0, 1]. */
  readonly definitionVersion: number;
  readonly reason: string;
  readonly lockedBy: PersonId;
  readonly lockedAt: Instant;
}

/** A baseline that is about to be locked. */
export type NewBaseline = BaselineKey &
  Pick<LockedBaseline, "period" | "baseline" | "definitionVersion" | "reason" | "lockedBy">;

/** Locks limits from now on; the former ones of the same figure stay on record. */
export async function replaceBaseline(tx: Tx, given: NewBaseline): Promise<string> {
  const { metric, scope, granularity, period, baseline, definitionVersion, reason, lockedBy } = given;
  const key = { metric, level: scope.level, scopeId: scopeId(scope, tx.organisationId), granularity };
  await tx.query(
    `update metric_baseline b set superseded_at = $6
     where b.organisation_id = $1 and b.metric = $2 and b.level = $3 and b.scope_id = $4 and b.granularity = $5
       and b.superseded_at is null`,
    [tx.organisationId, key.metric, key.level, key.scopeId, key.granularity, tx.recordedAt],
  );
  const id = newId();
  await tx.manager.insert(MetricBaselineEntity, {
    organisationId: tx.organisationId,
    id,
    ...key,
    definitionVersion,
    startsOn: period.start,
    endsOn: period.end,
    ...columnsOf(baseline),
    reason,
    lockedBy,
    recordedAt: new Date(tx.recordedAt),
    supersededAt: null,
  });
  return id;
}

/** Which figure over time, and as of when; null is now. */
export interface BaselineQuestion extends BaselineKey {
  readonly asOf: Instant | null;
}

/** The limits that are, or at the instant were, locked for each figure, in their order; null when there are none. */
export async function readBaselines(
  runs: Runs,
  organisationId: OrganisationId,
  _now: Instant,
  questions: readonly BaselineQuestion[],
): Promise<readonly (LockedBaseline | null)[]> {
  const rows = await runs.query<BaselineRow & { readonly position: number }>(
    `select q.position::int as position, ${COLUMNS}
     from unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[])
       with ordinality as q (metric, level, scope_id, granularity, as_of, position)
     join metric_baseline b
       on b.organisation_id = $1 and b.metric = q.metric and b.level = q.level and b.scope_id = q.scope_id
         and b.granularity = q.granularity
         and case when q.as_of is null then b.superseded_at is null
           else b.recorded_at <= q.as_of and (b.superseded_at is null or b.superseded_at > q.as_of) end`,
    [
      organisationId,
      questions.map(({ metric }) => metric),
      questions.map(({ scope }) => scope.level),
      questions.map(({ scope }) => scopeId(scope, organisationId)),
      questions.map(({ granularity }) => granularity),
      questions.map(({ asOf }) => asOf),
    ],
  );
  const found = new Map(rows.map((row) => [row.position, toLocked(row)]));
  return questions.map((_, index) => found.get(index + 1) ?? null);
}

/** One that was just locked; null when there is none of that id. */
export async function readBaselineById(
  runs: Runs,
  organisationId: OrganisationId,
  id: string,
): Promise<(LockedBaseline & { readonly metric: string }) | null> {
  const [row] = await runs.query<BaselineRow & { readonly metric: string }>(
    `select b.metric, ${COLUMNS} from metric_baseline b where b.organisation_id = $1 and b.id = $2::uuid`,
    [organisationId, id],
  );
  return row === undefined ? null : { ...toLocked(row), metric: row.metric };
}

interface BaselineRow {
  readonly id: string;
  readonly granularity: Granularity;
  readonly definitionVersion: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly method: ChartBaseline["method"];
  readonly variant: XmrVariant | null;
  readonly centre: number;
  readonly movingRange: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rangeLimit: number | null;
  readonly points: number;
  readonly cases: number | null;
  readonly reason: string;
  readonly lockedBy: PersonId;
  readonly lockedAt: Instant;
}

const COLUMNS = `b.id, b.granularity, b.definition_version as "definitionVersion", b.starts_on::text as "startsOn",
       b.ends_on::text as "endsOn", b.method, b.variant, b.centre, b.moving_range as "movingRange", b.low, b.high,
       b.range_limit as "rangeLimit", b.points, b.cases, b.reason, b.locked_by as "lockedBy",
       ${instantSql("b.recorded_at")} as "lockedAt"`;

function toLocked(row: BaselineRow): LockedBaseline {
  const { id, granularity, definitionVersion, reason, lockedBy, lockedAt, startsOn, endsOn } = row;
  const period = { start: startsOn, end: endsOn };
  return {
    id,
    granularity,
    definitionVersion,
    reason,
    lockedBy,
    lockedAt,
    period,
    baseline: toBaseline(row),
  };
}

/** A check of the table says which columns a method fills. */
function toBaseline(row: BaselineRow): ChartBaseline {
  const { method, centre, points } = row;
  if (method === "P_CHART") return { method, centre, points, cases: row.cases ?? 0 };
  const { movingRange, low, high, rangeLimit, variant } = row;
  return {
    method,
    centre,
    points,
    movingRange: movingRange ?? 0,
    low: low ?? 0,
    high: high ?? 0,
    rangeLimit: rangeLimit ?? 0,
    variant: variant ?? "MEAN",
  };
}

type BaselineColumns = Pick<
  BaselineRow,
  "method" | "variant" | "centre" | "movingRange" | "low" | "high" | "rangeLimit" | "points" | "cases"
>;

function columnsOf(baseline: ChartBaseline): BaselineColumns {
  const { method, centre, points } = baseline;
  if (method === "P_CHART") {
    const noLimits = { variant: null, movingRange: null, low: null, high: null, rangeLimit: null };
    return { method, centre, points, cases: baseline.cases, ...noLimits };
  }
  const { variant, movingRange, low, high, rangeLimit } = baseline;
  return { method, centre, points, variant, movingRange, low, high, rangeLimit, cases: null };
}

function scopeId(scope: MetricScope, organisationId: OrganisationId): string {
  return scope.level === "ORGANISATION" ? organisationId : scope.id;
}
