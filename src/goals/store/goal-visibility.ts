import type { SqlParams } from "../../platform/database/tree/tree.js";

/**
 * Everybody below the viewer in today's reporting lines. It does not depend on the goal, so that PostgreSQL works it
 * out once per statement.
 */
export function peopleBelowViewer(params: SqlParams): string {
  const viewer = params.add(params.scope.personId, "uuid");
  const today = params.add(params.scope.today, "date");
  const below = params.alias();
  const holds = `l.superseded_at is null and l.valid_from <= ${today} and (l.valid_to is null or l.valid_to > ${today})`;
  return `with recursive ${below} as (select l.person_id from reporting_line l where l.organisation_id = $1::uuid and l.manager_id = ${viewer} and ${holds} union select l.person_id from ${below} join reporting_line l on l.organisation_id = $1::uuid and l.manager_id = ${below}.person_id and ${holds}) select ${below}.person_id from ${below}`;
}

/**
 * Who may see a goal: a draft, whoever wrote it; a person's goal, the person, the people above in today's reporting
 * line and the proposer; every other goal, everybody in the organisation. A tool is nobody's manager, so it sees no
 * person's goal; administrators see none either unless they stand above the person.
 */
export function goalIsVisible(row: string, params: SqlParams): string {
  if (params.scope.personId === null) return `(${row}.level <> 'PERSON' and ${row}.state <> 'DRAFT')`;
  const viewer = params.add(params.scope.personId, "uuid");
  return `(${row}.proposed_by = ${viewer} or ${row}.state <> 'DRAFT' and (${row}.level <> 'PERSON' or ${row}.owner_person_id = ${viewer} or ${row}.owner_person_id in (${peopleBelowViewer(params)})))`;
}
