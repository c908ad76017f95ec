import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { toGlobalId } from "../../platform/kernel/global-id.js";
import type { GoalId, GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Figure } from "../../outcomes/actions/read-figures.js";
import type { MeasureReading } from "../actions/goal-measurement.js";
import { readChildProgress } from "../actions/read-child-progress.js";
import { readGuards, type GuardedMeasure } from "../actions/read-guards.js";
import { readProgress, type GoalReading } from "../actions/read-progress.js";
import { readSmartChecks } from "../actions/read-smart-check.js";
import type { RolledUp } from "../domain/roll-up.js";
import type { SmartCheck } from "../domain/smart-check.js";
import { figureValue, NO_FIGURE } from "./figure-value.js";
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
  refuseFuture(context, asOf);
  return byGoal<GoalReading | null>(context, `goal progress as of ${asOf ?? "now"}`, (frames) =>
    readProgress(context.deps, context.snapshot, context.viewer, asOf, frames),
  ).load(toGoalFrame(goal.$frame));
}

/** What the goals below one come to at an instant (now when null). */
export async function loadChildProgress(
  context: RequestContext,
  goal: MeasurableGoal,
  asOf: Instant | null,
): Promise<RolledUp<GoalId>> {
  refuseFuture(context, asOf);
  return byGoal<RolledUp<GoalId>>(context, `progress below goals as of ${asOf ?? "now"}`, (frames) =>
    readChildProgress(context.deps, context.snapshot, context.viewer, asOf, frames),
  ).load(toGoalFrame(goal.$frame));
}

/** Whether a goal is SMART; null when the viewer may not see the figures that say so. */
export async function loadSmartCheck(
  context: RequestContext,
  goal: MeasurableGoal,
): Promise<SmartCheck | null> {
  return byGoal<SmartCheck | null>(context, "goal checks", (frames) =>
    readSmartChecks(context.deps, context.snapshot, context.viewer, frames),
  ).load(toGoalFrame(goal.$frame));
}

/** The guard's figure beside a measure. */
export async function loadGuard(
  context: RequestContext,
  goal: MeasurableGoal,
  measureId: GoalMeasureId,
): Promise<Figure | null> {
  const loader = oncePerRequest(
    context,
    "goal guards",
    () =>
      new DataLoader<GuardedMeasure, Figure | null, string>(
        (measures) => readGuards(context.deps, context.snapshot, context.viewer, measures),
        { cacheKeyFn: (measure) => measure.measureId },
      ),
  );
  return loader.load({ measureId, frame: toGoalFrame(goal.$frame) });
}

/** Shapes a reading for GraphQL; the facts can be listed where they may be looked at. */
export function progressValue(reading: GoalReading): object {
  const { result, request, mayReadFacts, measures, missing } = reading;
  return {
    ...reading,
    missing: missing.map((id) => toGlobalId("GoalMeasure", id)),
    measures: measures.map((measure) => measureProgressValue(measure, mayReadFacts)),
    ...(result === null || request === null ? NO_FIGURE : figureValue(result, request, mayReadFacts)),
  };
}

/** Shapes the reading of one measure for GraphQL. */
export function measureProgressValue(
  { id, figure, ...reading }: MeasureReading,
  mayReadFacts: boolean,
): object {
  return {
    ...reading,
    measureId: toGlobalId("GoalMeasure", id),
    ...(figure === null ? NO_FIGURE : figureValue(figure.result, figure.request, mayReadFacts)),
  };
}

/** Refuses to say what will be known. */
export function refuseFuture(context: RequestContext, asOf: Instant | null): void {
  if (asOf !== null && asOf > context.deps.clock.now())
    throw new BadUserInput(["asOf"], `"asOf" is ${asOf}, which is still to come: nobody knows yet`);
}

/** One loader per request and question, over the frames of goals. */
function byGoal<T>(
  context: RequestContext,
  question: string,
  read: (frames: readonly GoalFrame[]) => Promise<readonly T[]>,
): DataLoader<GoalFrame, T, string> {
  return oncePerRequest(
    context,
    question,
    () => new DataLoader<GoalFrame, T, string>(read, { cacheKeyFn: (frame) => frame.goalId }),
  );
}
