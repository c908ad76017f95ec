import type { Runs } from "../../people/store/access.read-model.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { MetricScope } from "./measurements.read-model.js";

/** What is common to all figures that one viewer asks for. */
export interface ViewerStanding {
  /** Personal figures are for the person alone. */
  readonly teamOnlyMode: boolean;
  /** The viewer leads some team today. */
  readonly leadsSomeTeam: boolean;
  /** The viewer leads, today, every team that has none above it, and so everybody. */
  readonly leadsOrganisation: boolean;
}

export async function readStanding(runs: Runs, viewer: Viewer): Promise<ViewerStanding> {
  const [row] = await runs.query<ViewerStanding>(
    `select
       o.team_only_mode as "teamOnlyMode",
       exists (
         select from membership m
         where m.organisation_id = $1 and m.person_id = $2::uuid and m.role = 'LEADER' and m.superseded_at is null
           and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
       ) as "leadsSomeTeam",
       coalesce((
         select bool_and(exists (
           select from membership m
           where m.organisation_id = $1 and m.person_id = $2::uuid and m.team_id = p.team_id and m.role = 'LEADER'
             and m.superseded_at is null and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
         ))
         from team_placement p
         where p.organisation_id = $1 and p.parent_id is null and p.superseded_at is null
           and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to > $3::date)
       ), false) as "leadsOrganisation"
     from organisation o
     where o.id = $1`,
    [viewer.organisationId, viewer.personId, viewer.today],
  );
  return row ?? { teamOnlyMode: true, leadsSomeTeam: false, leadsOrganisation: false };
}

/** Whether a scope that somebody named is one of the organisation; whose person it is, access to the figure decides. */
export async function scopeExists(
  runs: Runs,
  organisationId: OrganisationId,
  scope: MetricScope,
): Promise<boolean> {
  if (scope.level !== "TEAM") return true;
  const rows = await runs.query(`select from team t where t.organisation_id = $1 and t.id = $2::uuid`, [
    organisationId,
    scope.id,
  ]);
  return rows.length === 1;
}
