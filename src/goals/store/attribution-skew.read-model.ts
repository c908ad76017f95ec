import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId, TeamId } from "../../platform/kernel/ids.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import type { ObstacleCause } from "../domain/obstacle.js";

/** Causes with the number of obstacles that name them. */
export type CauseCounts = ReadonlyMap<ObstacleCause, number>;

/** How often each cause was named among the obstacles of the whole organisation that touch a period; rejected reports are left out. */
export async function countCauses(
  runs: Runs,
  organisationId: OrganisationId,
  period: Period,
): Promise<CauseCounts> {
  const rows = await runs.query<{ readonly cause: ObstacleCause; readonly n: number }>(
    `select o.cause, count(*)::int as n
     from obstacle o
     where o.organisation_id = $1 and o.state <> 'REJECTED' and o.starts_on < $3::date
       and (o.ends_on is null or o.ends_on > $2::date)
     group by o.cause`,
    [organisationId, period.start, period.end],
  );
  return new Map(rows.map(({ cause, n }) => [cause, n]));
}

/**
 * The same for each of these teams: obstacles to a goal of the team or of a team below it, or of somebody who is in one
 * of them today. An obstacle to several goals of a team counts once.
 */
export async function countCausesOfTeams(
  runs: Runs,
  scope: { readonly organisationId: OrganisationId; readonly today: LocalDate },
  teams: readonly TeamId[],
  period: Period,
): Promise<ReadonlyMap<TeamId, CauseCounts>> {
  const holds = (row: string): string =>
    `${row}.superseded_at is null and ${row}.valid_from <= $5::date and (${row}.valid_to is null or ${row}.valid_to > $5::date)`;
  const rows = await runs.query<{ readonly team: TeamId; readonly cause: ObstacleCause; readonly n: number }>(
    `with recursive below as (
       select t.id as origin, t.id as team_id from unnest($2::uuid[]) as t (id)
       union
       select below.origin, p.team_id
       from below
       join team_placement p on p.organisation_id = $1 and p.parent_id = below.team_id and ${holds("p")}
     ),
     concerned as (
       select below.origin, g.id
       from below
       join goal g on g.organisation_id = $1 and g.owner_team_id = below.team_id
       union
       select below.origin, g.id
       from below
       join membership m on m.organisation_id = $1 and m.team_id = below.team_id and ${holds("m")}
       join goal g on g.organisation_id = $1 and g.owner_person_id = m.person_id
     )
     select c.origin as team, o.cause, count(distinct o.id)::int as n
     from concerned c
     join obstacle_goal x on x.organisation_id = $1 and x.goal_id = c.id
     join obstacle o on o.organisation_id = $1 and o.id = x.obstacle_id
     where o.state <> 'REJECTED' and o.starts_on < $4::date and (o.ends_on is null or o.ends_on > $3::date)
     group by c.origin, o.cause`,
    [scope.organisationId, teams, period.start, period.end, scope.today],
  );
  const found = new Map<TeamId, Map<ObstacleCause, number>>(teams.map((team) => [team, new Map()]));
  for (const { team, cause, n } of rows) found.get(team)?.set(cause, n);
  return found;
}
