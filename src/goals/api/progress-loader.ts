import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { Instant } from "../../platform/kernel/period.js";
import { metricResultValue } from "../../outcomes/api/metric-result-value.js";
import { readProgress, type GoalReading } from "../actions/read-progress.js";
import { toGoalFrame, type GoalFrame, type GoalFrameRow } from "../store/goal-frame.js";

/** A goal's row with what measuring it takes. */
export interface MeasurableGoal {
  readonly $frame: GoalFrameRow;
}

/** The progress of a goal at an instant (now when null); all that are asked for at once share their statements. */
export async function loadProgress(
  context: RequestContext,
  goal: MeasurableGoal,
  asOf: Instant | null,
): Promise<GoalReading | null> {
  if (asOf !== null && asOf > context.deps.clock.now())
    throw new BadUserInput(["asOf"], `"asOf" is ${asOf}, which is still to come: nobody knows yet`);
  return loaderOf(context, asOf).load(toGoalFrame(goal.$frame));
}

/** Shapes a reading for GraphQL; the facts can be listed where they may be looked at. */
export function progressValue(reading: GoalReading): object {
  const { result, request, mayReadFacts } = reading;
  return { ...reading, result: metricResultValue(result, mayReadFacts ? request : null) };
}

function loaderOf(
  context: RequestContext,
  asOf: Instant | null,
): DataLoader<GoalFrame, GoalReading | null, string> {
  return oncePerRequest(
    context,
    `goal progress as of ${asOf ?? "now"}`,
    () =>
      new DataLoader<GoalFrame, GoalReading | null, string>(
        (frames) => readProgress(context.deps, context.snapshot, context.viewer, asOf, frames),
        { cacheKeyFn: (frame) => frame.goalId },
      ),
  );
}
