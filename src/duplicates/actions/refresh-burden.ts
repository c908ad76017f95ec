import { transact, type ActionDeps } from "../../platform/database/unit-of-work.js";
import type { OrganisationId, TicketId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { pairsWithOldBurden, refreshBurden } from "../store/burden.store.js";
import { lockDuplicates } from "../store/epoch.store.js";

/**
 * Brings the burden of pairs up to date: of the articles that solved the given tickets (handles `tickets-changed`), or
 * of all for null (every night, because the year that counts moves on). Writes nothing, and takes no lock, when all is
 * right already. Returns how many pairs changed.
 */
export async function refreshPairBurden(
  deps: ActionDeps,
  organisationId: OrganisationId,
  ticketIds: readonly TicketId[] | null,
): Promise<number> {
  const old = await pairsWithOldBurden(deps.database, organisationId, deps.clock.now(), ticketIds);
  if (old.length === 0) return 0;
  const done = await transact(deps, organisationId, async (tx) => {
    await lockDuplicates(tx);
    return ok(await refreshBurden(tx, old));
  });
  return done.ok ? done.value : 0;
}
