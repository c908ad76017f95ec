import type { SqlParams } from "../../platform/database/tree/tree.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import type { MetricScope } from "../../outcomes/store/measurements.read-model.js";
import { TargetForm, type GoalLevel, type GoalTarget } from "../domain/goal.js";

/** Everything that measuring a goal takes. */
export interface GoalFrame {
  readonly goalId: GoalId;
  readonly level: GoalLevel;
  readonly metric: TargetMetric;
  readonly target: GoalTarget;
  readonly period: Period;
  /** The person whose goal it is; null for every level but PERSON. */
  readonly personId: PersonId | null;
  /** Whose figure it is held against; null when the person of the goal is in no team to be measured by. */
  readonly scope: MetricScope | null;
}

/** A goal's frame as the SQL builds it. */
export interface GoalFrameRow {
  readonly goalId: GoalId;
  readonly level: GoalLevel;
  readonly metric: TargetMetric;
  readonly form: TargetForm;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly personId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly teamOnly: boolean;
}

/**
 * The SQL of a frame row. In team-only mode a person's goal is held against the figure of the team the person is in
 * today, or was in on the last day of the period once that is over: no personal figure comes into being.
 */
export function goalFrameSql(row: string, params: SqlParams): string {
  const [org, member] = [params.alias(), params.alias()];
  const today = params.add(params.scope.today, "date");
  const day = `least(${today}, ${row}.period_end - 1)`;
  const teamOnly = `(select ${org}.team_only_mode from organisation ${org} where ${org}.id = ${row}.organisation_id)`;
  const team = `coalesce(${row}.owner_team_id, (select ${member}.team_id from membership ${member} where ${member}.organisation_id = ${row}.organisation_id and ${member}.person_id = ${row}.owner_person_id and ${member}.superseded_at is null and ${member}.valid_from <= ${day} and (${member}.valid_to is null or ${member}.valid_to > ${day})))`;
  return `json_build_object('goalId', ${row}.id, 'level', ${row}.level, 'metric', ${row}.metric, 'form', ${row}.form, 'baseline', ${row}.baseline, 'target', ${row}.target, 'low', ${row}.band_low, 'high', ${row}.band_high, 'start', ${row}.period_start, 'end', ${row}.period_end, 'personId', ${row}.owner_person_id, 'teamId', ${team}, 'teamOnly', ${teamOnly})`;
}

/** Reads a frame row. */
export function toGoalFrame(row: GoalFrameRow): GoalFrame {
  return {
    goalId: row.goalId,
    level: row.level,
    metric: row.metric,
    target: toTarget(row),
    period: { start: row.start, end: row.end },
    personId: row.personId,
    scope: scopeOf(row),
  };
}

function scopeOf(row: GoalFrameRow): MetricScope | null {
  switch (row.level) {
    case "STRATEGY":
    case "ORGANISATION":
      return { level: "ORGANISATION" };
    case "TEAM":
      return row.teamId === null ? null : { level: "TEAM", id: row.teamId };
    case "PERSON":
      if (!row.teamOnly) return row.personId === null ? null : { level: "PERSON", id: row.personId };
      return row.teamId === null ? null : { level: "TEAM", id: row.teamId };
    default:
      return assertNever(row.level);
  }
}

function toTarget(row: GoalFrameRow): GoalTarget {
  const { form, baseline, target, low, high } = row;
  if (form === TargetForm.REACH && baseline !== null && target !== null) return { form, baseline, target };
  if (form === TargetForm.BAND && low !== null && high !== null) return { form, low, high };
  throw new Error(`Goal ${row.goalId} has the form ${form} without its values: ck_goal_form forbids that`);
}
