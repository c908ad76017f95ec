import type { ActionDeps, Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import { deriveRootCauses } from "../domain/derive-root-causes.js";
import { TargetMetric } from "../domain/target-metric.js";
import { readFacts } from "../store/outcome-fact.store.js";
import { readRootCauses } from "../store/root-causes.store.js";
import { inOneDerivation, writeDerived, type WrittenFacts } from "./write-derived.js";

/** Decides every action against a cause anew, every night: another month may be over. */
export async function rebuildRootCauses(
  deps: ActionDeps,
  organisationId: OrganisationId,
): Promise<WrittenFacts> {
  return inOneDerivation(deps, organisationId, (tx) => deriveActions(deps, tx));
}

/** The same in a transaction that holds the lock of the outcomes. */
export async function deriveActions(deps: ActionDeps, tx: Tx): Promise<WrittenFacts> {
  const derived = deriveRootCauses(await readRootCauses(tx, deps.clock.now(), "ALL"));
  const stored = await readFacts(tx, `f.metric = $2`, [TargetMetric.ROOT_CAUSE_REMOVALS]);
  return writeDerived(deps, tx, stored, derived);
}
