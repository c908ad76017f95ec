import { transact, type ActionDeps, type Tx } from "../../platform/database/unit-of-work.js";
import type { OrganisationId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { ok } from "../../platform/kernel/result.js";
import type { OutcomeFact } from "../domain/facts.js";
import {
  compareFacts,
  lockOutcomes,
  writeFactChanges,
  type FactChanges,
  type StoredFact,
} from "../store/outcome-fact.store.js";
import { leaveOutUpheld } from "./leave-out-upheld.js";

/** How many facts ended and began. */
export interface WrittenFacts {
  readonly superseded: number;
  readonly appended: number;
}

/** Runs a derivation in one transaction, one after the other within an organisation. */
export async function inOneDerivation<T>(
  deps: ActionDeps,
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await transact(deps, organisationId, async (tx) => {
    await lockOutcomes(tx);
    return ok(await work(tx));
  });
  if (!result.ok) throw new Error("deriving facts refuses nothing");
  return result.value;
}

/**
 * Writes only what differs between the stored facts and those that were derived in their place, without those that an
 * upheld dispute leaves out.
 */
export async function writeDerived(
  deps: ActionDeps,
  tx: Tx,
  stored: readonly StoredFact[],
  derived: readonly OutcomeFact[],
): Promise<WrittenFacts & { readonly changes: FactChanges }> {
  const changes = compareFacts(stored, await leaveOutUpheld(tx, derived));
  await writeFactChanges(tx, changes, writtenAt(deps, stored));
  return { superseded: changes.superseded.length, appended: changes.appended.length, changes };
}

/**
 * The clock is read after the lock was taken, and never runs behind what is stored: a fact that ended before it was
 * recorded would leave an instant at which both it and its successor are in force.
 */
function writtenAt(deps: ActionDeps, stored: readonly StoredFact[]): Instant {
  return stored.reduce<Instant>(
    (latest, { recordedAt }) => (recordedAt > latest ? recordedAt : latest),
    deps.clock.now(),
  );
}
