import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { ok } from "../../platform/kernel/result.js";
import { lockOutcomes } from "../store/outcome-fact.store.js";
import { readMonthsOfFacts, rebuildMonth, type RebuiltMonth } from "../store/rollup.store.js";

/** What a rebuild did; nothing is corrected unless something went wrong before. */
export interface RollupRebuild extends RebuiltMonth {
  readonly months: number;
}

/**
 * Adds up every fact of the organisation anew, a month per transaction, and corrects the cells that differ. Cells kept
 * fact by fact are the same to the bit, so on a healthy database it writes nothing.
 * @param onProgress is told how many months of how many are done.
 */
export async function rebuildRollups(
  deps: ActionDeps,
  organisationId: OrganisationId,
  onProgress: (monthsDone: number, months: number) => void = () => undefined,
): Promise<RollupRebuild> {
  const months = await locked(deps, organisationId, readMonthsOfFacts);
  let total: RollupRebuild = { months: months.length, cells: 0, corrected: 0 };
  for (const [index, month] of months.entries()) {
    const done = await locked(deps, organisationId, (tx) => rebuildMonth(tx, month));
    total = {
      ...total,
      cells: total.cells + done.cells,
      corrected: total.corrected + done.corrected,
    };
    onProgress(index + 1, months.length);
  }
  return total;
}

async function locked<T>(
  deps: ActionDeps,
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await transact(deps, organisationId, async (tx) => {
    await lockOutcomes(tx);
    return ok(await work(tx));
  });
  if (!result.ok) throw new Error("rebuilding cells refuses nothing");
  return result.value;
}
