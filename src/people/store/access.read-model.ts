import type { TeamId, PersonId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";

/** Anything that runs a statement: a transaction or a request's snapshot. */
export interface Runs {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/**
 * Which of the given people stand below the viewer in today's reporting lines, at any depth. A former manager is not
 * above anybody any more.
 */
export async function peopleBelow(
  runs: Runs,
  viewer: Viewer,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (viewer.personId === null || people.length === 0) return new Set();
  const rows = await runs.query<{ id: PersonId }>(
    `with recursive line as (
       select l.person_id, l.manager_id, l.person_id as origin
       from reporting_line l
       where l.organisation_id = $1 and l.person_id = any($2::uuid[]) and l.superseded_at is null
         and l.valid_from <= $4::date and (l.valid_to is null or l.valid_to > $4::date)
       union
       select l.person_id, l.manager_id, line.origin
       from line
       join reporting_line l on l.organisation_id = $1 and l.person_id = line.manager_id
       where l.superseded_at is null and l.valid_from <= $4::date and (l.valid_to is null or l.valid_to > $4::date)
     )
     select distinct line.origin as id from line where line.manager_id = $3::uuid`,
    [viewer.organisationId, people, viewer.personId, viewer.today],
  );
  return new Set(rows.map((row) => row.id));
}

/** Which of the given teams the viewer leads today, directly or through a team above. */
export async function teamsLed(
  runs: Runs,
  viewer: Viewer,
  teams: readonly TeamId[],
): Promise<ReadonlySet<TeamId>> {
  if (viewer.personId === null || teams.length === 0) return new Set();
  const rows = await runs.query<{ id: TeamId }>(
    `with recursive up as (
       select t.id as origin, t.id as team_id from unnest($2::uuid[]) as t (id)
       union
       select up.origin, p.parent_id
       from up
       join team_placement p on p.organisation_id = $1 and p.team_id = up.team_id
       where p.superseded_at is null and p.parent_id is not null
         and p.valid_from <= $4::date and (p.valid_to is null or p.valid_to > $4::date)
     )
     select distinct up.origin as id
     from up
     join membership m on m.organisation_id = $1 and m.team_id = up.team_id
     where m.person_id = $3::uuid and m.role = 'LEADER' and m.superseded_at is null
       and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to > $4::date)`,
    [viewer.organisationId, teams, viewer.personId, viewer.today],
  );
  return new Set(rows.map((row) => row.id));
}

/** Whether the viewer leads, today, a team with none above it: whoever answers for the organisation. */
export async function leadsTopTeam(runs: Runs, viewer: Viewer): Promise<boolean> {
  if (viewer.personId === null) return false;
  const rows = await runs.query(
    `select from membership m
     join team_placement p on p.organisation_id = m.organisation_id and p.team_id = m.team_id
     where m.organisation_id = $1 and m.person_id = $2::uuid and m.role = 'LEADER' and m.superseded_at is null
       and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
       and p.superseded_at is null and p.parent_id is null
       and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)`,
    [viewer.organisationId, viewer.personId, viewer.today],
  );
  return rows.length > 0;
}
