import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { readEvidenceFootprints, type GoalFootprint } from "../actions/read-evidence-footprint.js";
import { readEvidence, type EvidenceQuestion, type GoalEvidence } from "../actions/read-evidence.js";
import { toGoalFrame } from "../store/goal-frame.js";
import { refuseFuture, type MeasurableGoal } from "./progress-loader.js";

/** The evidence of one measure (the first with a figure when null) at an instant (now when null), shared by all asked for at once. */
export async function loadEvidence(
  context: RequestContext,
  goal: MeasurableGoal,
  measureId: string | null,
  asOf: Instant | null,
): Promise<GoalEvidence | null> {
  refuseFuture(context, asOf);
  const loader = oncePerRequest(
    context,
    `goal evidence as of ${asOf ?? "now"}`,
    () =>
      new DataLoader<EvidenceQuestion, GoalEvidence | null, string>(
        (questions) => readEvidence(context.deps, context.snapshot, context.viewer, asOf, questions),
        { cacheKeyFn: ({ frame, measureId: id }) => `${frame.goalId} ${id ?? ""}` },
      ),
  );
  const id = measureId === null ? null : rawId<GoalMeasureId>("GoalMeasure", measureId);
  return loader.load({ frame: toGoalFrame(goal.$frame), measureId: id });
}

/** The footprint beside evidence; null where its metric is not about knowledge. */
export async function loadFootprint(
  context: RequestContext,
  evidence: GoalEvidence,
): Promise<GoalFootprint | null> {
  const { deps, snapshot, viewer } = context;
  const loader = oncePerRequest(
    context,
    "goal footprints",
    () =>
      new DataLoader<GoalEvidence, GoalFootprint | null>((asked) =>
        readEvidenceFootprints(snapshot, viewer, deps.clock.now(), asked),
      ),
  );
  return loader.load(evidence);
}
