import { teamsLed, type Runs } from "../../people/store/access.read-model.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { readStanding } from "../../outcomes/store/figure-access.read-model.js";
import { distributeCauses, type CauseDistribution } from "../domain/attribution-skew.js";
import { countCauses, countCausesOfTeams } from "../store/attribution-skew.read-model.js";

/** The causes of the organisation's obstacles that touch a period, for administrators and whoever leads a team; null for others. */
export async function readCauses(
  runs: Runs,
  viewer: Viewer,
  period: Period,
): Promise<CauseDistribution | null> {
  if (viewer.personId === null) return null;
  const { leadsSomeTeam } = await readStanding(runs, viewer);
  if (!viewer.isAdministrator && !leadsSomeTeam) return null;
  return distributeCauses(await countCauses(runs, viewer.organisationId, period));
}

/** The same for each of these teams, for its leaders, those of the teams above and administrators; null for others. */
export async function readCausesOfTeams(
  runs: Runs,
  viewer: Viewer,
  period: Period,
  teams: readonly TeamId[],
): Promise<readonly (CauseDistribution | null)[]> {
  const led = await teamsLed(runs, viewer, teams);
  const isAdministrator = viewer.isAdministrator && viewer.personId !== null;
  const allowed = teams.filter((team) => isAdministrator || led.has(team));
  const counts = await countCausesOfTeams(runs, viewer, allowed, period);
  return teams.map((team) => {
    const own = counts.get(team);
    return own === undefined ? null : distributeCauses(own);
  });
}
