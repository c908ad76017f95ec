import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { rebuildCensus } from "./derive-census.js";
import { rebuildRootCauses } from "./derive-root-cause-outcomes.js";

/**
 * Derives what is told by whole months and therefore by no single event: the duplicates among the articles, and whether
 * the causes that somebody acted against are gone. Done every night and after an import; writes only what differs.
 */
export async function deriveMonthlyStates(deps: ActionDeps, organisationId: OrganisationId): Promise<void> {
  await rebuildCensus(deps, organisationId);
  await rebuildRootCauses(deps, organisationId);
}
