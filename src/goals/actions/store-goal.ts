import type { Tx } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import type { MeasureDraft } from "../domain/goal-measure.js";
import { replaceAlignments, type NewAlignment } from "../store/goal-alignment.store.js";
import { replaceDerivations, type Derivation } from "../store/goal-derivation.store.js";
import { replaceMeasures } from "../store/goal-measure.store.js";
import { appendGoalEvent, insertGoal, type NewGoal } from "../store/goal.store.js";

/** A goal with everything that belongs to it from the beginning. */
export interface WholeGoal extends Omit<NewGoal, "id"> {
  readonly measures: readonly MeasureDraft[];
  readonly alignments: readonly NewAlignment[];
  readonly derivations: readonly Derivation[];
}

/** Stores a new goal with its measures, the goals it serves and what it follows from, and begins its history. */
export async function storeGoal(
  tx: Tx,
  { measures, alignments, derivations, ...goal }: WholeGoal,
): Promise<GoalId> {
  const id = newId<"Goal">();
  const actorId = goal.proposedBy;
  await insertGoal(tx, { ...goal, id });
  await replaceMeasures(tx, {
    goalId: id,
    termsVersion: 1,
    effectiveFrom: goal.period.start,
    setBy: actorId,
    measures,
  });
  await replaceAlignments(tx, id, actorId, alignments);
  await replaceDerivations(tx, id, derivations);
  await appendGoalEvent(tx, { goalId: id, state: goal.state, goalVersion: 1, actorId, reason: null });
  return id;
}
