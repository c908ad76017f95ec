import { assertNever } from "../../platform/kernel/assert-never.js";
import type { MetricLevel } from "../domain/target-metric.js";

/** The placeholders of a question about facts; $1 is always the organisation. */
export interface FactQuestion {
  readonly level: MetricLevel;
  /** `uuid[]`: people, teams, or the organisation itself. */
  readonly scopeIds: string;
  readonly metric: string;
  /** First day, and the day after the last. */
  readonly start: string;
  readonly end: string;
  /** When the data are looked at. */
  readonly asOf: string;
  /** Whether `asOf` is a past instant at which knowledge is asked for, or simply now. */
  readonly isPast: boolean;
}

/** The conditions on a fact of the question's metric and period, as it was known. */
export function factConditions(row: string, question: FactQuestion): string {
  return `${row}.organisation_id = $1::uuid
         and ${row}.metric = ${question.metric}
         and ${row}.occurred_on >= ${question.start}
         and ${row}.occurred_on < ${question.end}
         and ${isKnown(row, question)}`;
}

/** Whether a fact is final and counted, or too recent. */
export function isMature(row: string, question: FactQuestion): string {
  return `(${row}.matures_at is null or ${row}.matures_at <= ${question.asOf})`;
}

/**
 * The one place that says which facts belong to whom: common table expressions that end in `scoped (scope_id, …fact)`.
 * A team's facts are those of the people who were its members, or members of a team below it, on the day of the fact;
 * the tree of teams is that of the period's last day. Somebody who moves takes nothing along and leaves nothing out.
 * A fact that names a team and no person belongs to that team.
 */
export function scopedFacts(question: FactQuestion): string {
  switch (question.level) {
    case "PERSON":
      return `scoped as (
       select f.person_id as scope_id, f.*
       from outcome_fact f
       where ${factConditions("f", question)}
         and f.person_id = any(${question.scopeIds})
     )`;
    case "ORGANISATION":
      return `scoped as (
       select f.organisation_id as scope_id, f.*
       from outcome_fact f
       where ${factConditions("f", question)}
         and f.organisation_id = any(${question.scopeIds})
     )`;
    case "TEAM":
      return `${teamTree(question)},
     scoped as (
       select below.scope_id, f.*
       from below
       join membership m
         on m.organisation_id = $1::uuid and m.team_id = below.team_id and ${isKnown("m", question)}
       join outcome_fact f
         on f.person_id = m.person_id
         and f.occurred_on >= m.valid_from
         and (m.valid_to is null or f.occurred_on < m.valid_to)
       where ${factConditions("f", question)}
       union all
       select below.scope_id, f.*
       from below
       join outcome_fact f on f.team_id = below.team_id and f.person_id is null
       where ${factConditions("f", question)}
     )`;
    default:
      return assertNever(question.level);
  }
}

/** `below (scope_id, team_id)`: each asked team with itself and every team below it. */
export function teamTree(question: FactQuestion): string {
  return `below as (
       select t.id as scope_id, t.id as team_id from unnest(${question.scopeIds}) as t (id)
       union
       select below.scope_id, p.team_id
       from below
       join team_placement p on p.organisation_id = $1::uuid and p.parent_id = below.team_id
       where ${isKnown("p", question)}
         and p.valid_from < ${question.end}
         and (p.valid_to is null or p.valid_to >= ${question.end})
     )`;
}

function isKnown(row: string, { isPast, asOf }: FactQuestion): string {
  return isPast
    ? `${row}.recorded_at <= ${asOf} and (${row}.superseded_at is null or ${row}.superseded_at > ${asOf})`
    : `${row}.superseded_at is null`;
}
