import { teamsLed, type Runs } from "../../people/store/access.read-model.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import { findBursts, type BurstFinding } from "../domain/link-bursts.js";
import { peerSuppression } from "../domain/suppression.js";
import { readTeamLinks } from "../store/link-bursts.read-model.js";

/**
 * Reads whether the links of a team came in bursts. For its leaders, those of teams above and administrators; null for
 * everybody else, and when fewer than five people made the links, because then it would be about one of them.
 */
export async function readLinkBursts(
  runs: Runs,
  viewer: Viewer,
  teamId: TeamId,
  period: Period,
): Promise<readonly BurstFinding[] | null> {
  if (viewer.sourceId !== null) return null;
  const led = await teamsLed(runs, viewer, [teamId]);
  if (!viewer.isAdministrator && !led.has(teamId)) return null;
  const { links, people } = await readTeamLinks(runs, viewer.organisationId, teamId, period);
  return peerSuppression(people) === null ? findBursts(links, period) : null;
}
