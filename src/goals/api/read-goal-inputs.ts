import { rawId } from "../../platform/kernel/global-id.js";
import type { GoalId, OwnMetricId, WorkStandardId } from "../../platform/kernel/ids.js";
import type { GoalCommand } from "../actions/change-goal.js";
import type { DerivationInput } from "../actions/find-derivations.js";
import type { ParentInput } from "../actions/find-parents.js";
import type { MeasureInput } from "../actions/read-measures.js";
import type { GoalStepInput } from "./goal-inputs.js";
import type { GoalDerivationInput, GoalMeasureInput, GoalParentInput } from "./goal-measure-inputs.js";

/** The goal that an id of the API names. */
export const goalId = (id: string): GoalId => rawId("Goal", id);

/** A step's goal and the version it was read in. */
export const stepOf = (input: GoalStepInput): GoalCommand => ({
  goalId: goalId(input.goalId),
  version: input.version,
});

/** A parent as actions take it. */
export const parentOf = ({ parentId, why, weightBps }: GoalParentInput): ParentInput => ({
  parentId: goalId(parentId),
  why,
  weightBps,
});

/** What a goal follows from, as actions take it. */
export const derivationOf = ({
  standardId,
  goalId: goal,
  metric,
  ownMetricId,
}: GoalDerivationInput): DerivationInput => ({
  standardId: standardId == null ? null : rawId<WorkStandardId>("WorkStandard", standardId),
  goalId: goal == null ? null : goalId(goal),
  metric,
  ownMetricId: ownMetric(ownMetricId),
});

/** A measure as actions take it. */
export const measureOf = ({ ownMetricId, ...measure }: GoalMeasureInput): MeasureInput => ({
  ...measure,
  ownMetricId: ownMetric(ownMetricId),
});

const ownMetric = (id: string | null | undefined): OwnMetricId | null =>
  id == null ? null : rawId<OwnMetricId>("OwnMetric", id);
