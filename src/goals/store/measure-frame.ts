import type { SqlParams } from "../../platform/database/tree/tree.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { GoalId, GoalMeasureId, GoalMilestoneId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../platform/kernel/period.js";
import type { OwnMetric } from "../../intake/domain/own-metric.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { aimAtBuiltIn, aimAtOwn, type Aim } from "../domain/aim.js";
import type { Assessment } from "../domain/behaviour-finding.js";
import { MeasureKind, type MetricTarget } from "../domain/goal-measure.js";
import type { TargetRevision } from "../domain/target-revision.js";

interface MeasureBase {
  readonly id: GoalMeasureId;
  readonly position: number;
  readonly weightBps: number;
  readonly termsVersion: number;
  readonly recordedAt: Instant;
  /** When another took its place; null while it is in force. */
  readonly supersededAt: Instant | null;
}

/** A target that was set, and why a later one was. */
export interface StoredTarget extends TargetRevision {
  readonly reason: string | null;
}

/** A milestone with everything that was said about its being done. */
export interface StoredMilestone {
  readonly id: GoalMilestoneId;
  readonly text: string;
  readonly weightBps: number;
  readonly dueOn: LocalDate;
  /** In the order in which they were said; a day of null takes an earlier one back. */
  readonly marks: readonly { readonly doneOn: LocalDate | null; readonly recordedAt: Instant }[];
}

/** What one party said about a way of working. */
export interface StoredAssessment extends Assessment {
  readonly recordedAt: Instant;
}

/** A measure bound to a metric: a built-in one in the definition in force, an own one in the version it was set in. */
export interface MetricMeasureFrame extends MeasureBase, Aim {
  readonly by: "METRIC";
  readonly kind: MetricTarget["kind"];
  /** Whether the metric is an own one that takes no further observations and goals. */
  readonly isMetricRetired: boolean;
  readonly targets: readonly StoredTarget[];
}

/** Everything that judging one measure takes. */
export type MeasureFrame =
  | MetricMeasureFrame
  | (MeasureBase & { readonly by: "MILESTONES"; readonly milestones: readonly StoredMilestone[] })
  | (MeasureBase & {
      readonly by: "BEHAVIOUR";
      readonly statement: string;
      readonly anchors: readonly string[];
      readonly examples: readonly string[];
      readonly assessments: readonly StoredAssessment[];
    });

/** A target as the SQL builds it. */
export interface TargetRow {
  readonly effectiveFrom: LocalDate;
  readonly recordedAt: Instant;
  readonly reason: string | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A measure as the SQL builds it. */
export interface MeasureFrameRow extends MeasureBase {
  readonly kind: MeasureKind;
  readonly metric: TargetMetric | null;
  /** The own metric in the version the measure was set in; null for a built-in one and for none. */
  readonly own: OwnMetric | null;
  readonly statement: string | null;
  readonly anchors: readonly string[];
  readonly examples: readonly string[];
  readonly targets: readonly TargetRow[];
  readonly milestones: readonly StoredMilestone[];
  readonly assessments: readonly StoredAssessment[];
}

const iso = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The SQL of the own metric a measure is bound to, in the version it was set in; null when it is bound to none. */
function ownMetricSql(measure: string, params: SqlParams): string {
  const [o, v] = [params.alias(), params.alias()];
  return `case when ${measure}.own_metric_id is not null then (select json_build_object('id', ${o}.id, 'shape', ${o}.shape, 'names', ${o}.names, 'isRetired', ${o}.retired_at is not null, 'version', ${v}.version, 'name', ${v}.name, 'description', ${v}.description, 'formula', ${v}.formula, 'direction', ${v}.direction, 'unit', ${v}.unit, 'durationUnitMs', ${v}.duration_unit_ms, 'level', ${v}.level, 'maturityDays', ${v}.maturity_days, 'minimumN', ${v}.minimum_n, 'guardMetric', ${v}.guard_metric, 'definedBy', ${v}.defined_by) from own_metric ${o} join own_metric_version ${v} on ${v}.organisation_id = ${o}.organisation_id and ${v}.own_metric_id = ${o}.id and ${v}.version = ${measure}.definition_version where ${o}.organisation_id = ${measure}.organisation_id and ${o}.id = ${measure}.own_metric_id) end`;
}

/** The SQL of all measures of a goal, superseded ones included, by position. */
export function measuresSql(goal: string, params: SqlParams): string {
  const m = params.alias();
  const below = (table: string): string =>
    `organisation_id = ${m}.organisation_id and ${table}.measure_id = ${m}.id`;
  const [t, s, k, a] = [params.alias(), params.alias(), params.alias(), params.alias()];
  const targets = `(select coalesce(json_agg(json_build_object('effectiveFrom', ${t}.effective_from, 'recordedAt', ${iso(`${t}.recorded_at`)}, 'reason', ${t}.reason, 'baseline', ${t}.baseline, 'target', ${t}.target, 'low', ${t}.band_low, 'high', ${t}.band_high) order by ${t}.effective_from, ${t}.recorded_at, ${t}.id), '[]'::json) from goal_target ${t} where ${t}.${below(t)})`;
  const marks = `(select coalesce(json_agg(json_build_object('doneOn', ${k}.done_on, 'recordedAt', ${iso(`${k}.recorded_at`)}) order by ${k}.recorded_at, ${k}.id), '[]'::json) from goal_milestone_mark ${k} where ${k}.organisation_id = ${s}.organisation_id and ${k}.milestone_id = ${s}.id)`;
  const milestones = `(select coalesce(json_agg(json_build_object('id', ${s}.id, 'text', ${s}.text, 'weightBps', ${s}.weight_bps, 'dueOn', ${s}.due_on, 'marks', ${marks}) order by ${s}.position), '[]'::json) from goal_milestone ${s} where ${s}.${below(s)})`;
  const assessments = `(select coalesce(json_agg(json_build_object('party', ${a}.party, 'assessedBy', ${a}.assessed_by, 'finding', ${a}.finding, 'recordedAt', ${iso(`${a}.recorded_at`)}) order by ${a}.recorded_at, ${a}.id), '[]'::json) from goal_assessment ${a} where ${a}.${below(a)})`;
  return `(select coalesce(json_agg(json_build_object('id', ${m}.id, 'position', ${m}.position, 'weightBps', ${m}.weight_bps, 'termsVersion', ${m}.terms_version, 'recordedAt', ${iso(`${m}.recorded_at`)}, 'supersededAt', ${iso(`${m}.superseded_at`)}, 'kind', ${m}.kind, 'metric', ${m}.metric, 'own', ${ownMetricSql(m, params)}, 'statement', ${m}.statement, 'anchors', ${m}.anchors, 'examples', ${m}.examples, 'targets', ${targets}, 'milestones', ${milestones}, 'assessments', ${assessments}) order by ${m}.position, ${m}.recorded_at), '[]'::json) from goal_measure ${m} where ${m}.organisation_id = ${goal}.organisation_id and ${m}.goal_id = ${goal}.id)`;
}

/** Reads a measure's row. */
export function toMeasureFrame(goalId: GoalId, row: MeasureFrameRow): MeasureFrame {
  const { id, position, weightBps, termsVersion, recordedAt, supersededAt, kind } = row;
  const base = { id, position, weightBps, termsVersion, recordedAt, supersededAt };
  switch (kind) {
    case MeasureKind.REACH:
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
    case MeasureKind.BAND: {
      const targets = row.targets.map((target) => toStoredTarget(goalId, kind, target));
      const isMetricRetired = row.own?.isRetired ?? false;
      return { ...base, by: "METRIC", kind, ...aimOf(goalId, row), isMetricRetired, targets };
    }
    case MeasureKind.MILESTONE:
      return { ...base, by: "MILESTONES", milestones: row.milestones };
    case MeasureKind.BEHAVIOUR: {
      const { statement, anchors, examples, assessments } = row;
      return { ...base, by: "BEHAVIOUR", statement: statement ?? "", anchors, examples, assessments };
    }
    default:
      return assertNever(kind);
  }
}

function aimOf(goalId: GoalId, { metric, own }: MeasureFrameRow): Aim {
  if (metric !== null) return aimAtBuiltIn(metric);
  if (own !== null) return aimAtOwn(own);
  throw new Error(`A measure of goal ${goalId} has no metric: ck_goal_measure_metric forbids that`);
}

function toStoredTarget(goalId: GoalId, kind: MetricTarget["kind"], row: TargetRow): StoredTarget {
  const { effectiveFrom, recordedAt, reason } = row;
  return { effectiveFrom, recordedAt, reason, target: toTarget(goalId, kind, row) };
}

function toTarget(goalId: GoalId, kind: MetricTarget["kind"], row: TargetRow): MetricTarget {
  const { baseline, target, low, high } = row;
  if (kind === MeasureKind.BAND && low !== null && high !== null) return { kind, low, high };
  if (kind === MeasureKind.REACH && baseline !== null && target !== null) return { kind, baseline, target };
  if ((kind === MeasureKind.AT_LEAST || kind === MeasureKind.AT_MOST) && target !== null)
    return { kind, threshold: target };
  throw new Error(`A target of goal ${goalId} lacks the values of ${kind}: ck_goal_target_form forbids that`);
}

/** The columns of a target. */
export function targetColumns(target: MetricTarget): {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly bandLow: number | null;
  readonly bandHigh: number | null;
} {
  const none = { baseline: null, target: null, bandLow: null, bandHigh: null };
  switch (target.kind) {
    case MeasureKind.REACH:
      return { ...none, baseline: target.baseline, target: target.target };
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
      return { ...none, target: target.threshold };
    case MeasureKind.BAND:
      return { ...none, bandLow: target.low, bandHigh: target.high };
    default:
      return assertNever(target);
  }
}
