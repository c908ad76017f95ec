import type { Tx } from "../../platform/database/unit-of-work.js";
import { withoutUpheld } from "../domain/dispute.js";
import type { OutcomeFact } from "../domain/facts.js";
import { readUpheld } from "../store/dispute.store.js";

/** Derived facts without those that an upheld dispute leaves out: every derivation passes what it derived through this. */
export async function leaveOutUpheld(
  tx: Tx,
  derived: readonly OutcomeFact[],
): Promise<readonly OutcomeFact[]> {
  if (derived.length === 0) return derived;
  return withoutUpheld(
    derived,
    await readUpheld(tx, [...new Set(derived.map(({ subjectId }) => subjectId))]),
  );
}
