import { logAccess } from "../../people/store/access-log.store.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { Period } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { ReviewedRing } from "../domain/ring-review.js";
import { readStanding } from "../store/figure-access.read-model.js";
import type { LedgerOf } from "./read-reuse-credit.js";

/** The rings of a period, and whether their members may be named. */
export interface RingFindings {
  readonly rings: readonly ReviewedRing[];
  /** False in team-only mode, where nothing about single people is shown to anyone but them. */
  readonly mayName: boolean;
}

/**
 * Reads the rings of a period; null for everybody who does not administer the organisation, because a suspicion is no
 * finding about people and must not become a rumour. That the members were named is recorded before they are.
 */
export async function readReuseRings(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  period: Period,
  ledgerOf: LedgerOf,
): Promise<RingFindings | null> {
  if (!viewer.isAdministrator || viewer.sourceId !== null) return null;
  const { teamOnlyMode } = await readStanding(runs, viewer);
  const { rings } = await ledgerOf(period);
  if (!teamOnlyMode) {
    const members = [...new Set(rings.flatMap((ring) => ring.members))];
    const what = `links among colleagues from ${period.start} until ${period.end}`;
    await logAccess(deps.database, viewer, members, what, deps.clock.now());
  }
  return { rings, mayName: !teamOnlyMode };
}
