import type { SqlParams } from "../../platform/database/tree/tree.js";
import { assertNever } from "../../platform/kernel/assert-never.js";
import type { GoalId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant, LocalDate, Period } from "../../platform/kernel/period.js";
import type { MetricScope } from "../../outcomes/store/measurements.read-model.js";
import type { Ambition, GoalLevel, GoalState, RollUpRule } from "../domain/goal.js";
import { measuresSql, toMeasureFrame, type MeasureFrame, type MeasureFrameRow } from "./measure-frame.js";

/** Everything that measuring a goal takes. */
export interface GoalFrame {
  readonly goalId: GoalId;
  readonly level: GoalLevel;
  readonly state: GoalState;
  readonly title: string;
  readonly ambition: Ambition;
  readonly rollUp: RollUpRule;
  readonly period: Period;
  /** Every measure it has or had, by position. */
  readonly measures: readonly MeasureFrame[];
  /** The person whose goal it is; null for every level but PERSON. */
  readonly personId: PersonId | null;
  /** Whose figure it is held against; null when the person of the goal is in no team to be measured by. */
  readonly scope: MetricScope | null;
}

/** A goal's frame as the SQL builds it. */
export interface GoalFrameRow extends Omit<GoalFrame, "measures" | "period" | "scope"> {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly teamId: TeamId | null;
  readonly teamOnly: boolean;
  readonly measures: readonly MeasureFrameRow[];
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
  return `json_build_object('goalId', ${row}.id, 'level', ${row}.level, 'state', ${row}.state, 'title', ${row}.title, 'ambition', ${row}.ambition, 'rollUp', ${row}.roll_up, 'start', ${row}.period_start, 'end', ${row}.period_end, 'personId', ${row}.owner_person_id, 'teamId', ${team}, 'teamOnly', ${teamOnly}, 'measures', ${measuresSql(row, params)})`;
}

/** Reads a frame row. */
export function toGoalFrame(row: GoalFrameRow): GoalFrame {
  const { start, end, teamId: _team, teamOnly: _teamOnly, measures, ...goal } = row;
  return {
    ...goal,
    period: { start, end },
    measures: measures.map((measure) => toMeasureFrame(row.goalId, measure)),
    scope: scopeOf(row),
  };
}

/**
 * The measures of a goal as they were known at an instant (null: now). Before the goal was written down they are the
 * ones it was first given, so that the past of a figure can be looked at under a goal that is younger.
 */
export function measuresAsOf(frame: GoalFrame, asOf: Instant | null): readonly MeasureFrame[] {
  const at = asOf ?? null;
  if (at === null) return frame.measures.filter(({ supersededAt }) => supersededAt === null);
  const known = frame.measures.filter(
    ({ recordedAt, supersededAt }) => recordedAt <= at && (supersededAt === null || supersededAt > at),
  );
  if (known.length > 0) return known;
  const first = Math.min(...frame.measures.map(({ termsVersion }) => termsVersion));
  return frame.measures.filter(({ termsVersion }) => termsVersion === first);
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
