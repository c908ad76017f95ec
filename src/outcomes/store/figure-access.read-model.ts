import type { Runs } from "../../people/store/access.read-model.js";
import type { Viewer } from "../../platform/kernel/viewer.js";

/** What is common to all figures that one viewer asks for. */
export interface ViewerStanding {
  /** Personal figures are for the person alone. */
  readonly teamOnlyMode: boolean;
  /** The viewer leads some team today. */
  readonly leadsSomeTeam: boolean;
}

export async function readStanding(runs: Runs, viewer: Viewer): Promise<ViewerStanding> {
  const [row] = await runs.query<ViewerStanding>(
    `select
       o.team_only_mode as "teamOnlyMode",
       exists (
         select from membership m
         where m.organisation_id = $1 and m.person_id = $2::uuid and m.role = 'LEADER' and m.superseded_at is null
           and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to > $3::date)
       ) as "leadsSomeTeam"
     from organisation o
     where o.id = $1`,
    [viewer.organisationId, viewer.personId, viewer.today],
  );
  return row ?? { teamOnlyMode: true, leadsSomeTeam: false };
}
