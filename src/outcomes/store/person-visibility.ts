import type { SqlParams } from "../../platform/database/tree/tree.js";

/**
 * Whether the viewer may read what is about a person, given the SQL of the person's id: their own, or of somebody below
 * them in today's reporting lines; in team-only mode their own alone.
 */
export function mayReadPerson(personId: string, params: SqlParams): string {
  const viewer = params.add(params.scope.personId, "uuid");
  const today = params.add(params.scope.today, "date");
  const holds = `l.superseded_at is null and l.valid_from <= ${today} and (l.valid_to is null or l.valid_to > ${today})`;
  return `(${personId} = ${viewer} or (
    not (select o.team_only_mode from organisation o where o.id = $1::uuid)
    and ${personId} in (
      with recursive line as (
        select l.person_id from reporting_line l
        where l.organisation_id = $1::uuid and l.manager_id = ${viewer} and ${holds}
        union
        select l.person_id from line
        join reporting_line l on l.organisation_id = $1::uuid and l.manager_id = line.person_id
        where ${holds}
      )
      select line.person_id from line
    )))`;
}
