import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { rollUp, type RolledUp, type RollUpFigure } from "../domain/roll-up.js";
import type { GoalFrame } from "../store/goal-frame.js";
import { readChildFrames } from "../store/child-goals.read-model.js";
import { readProgress, type GoalReading } from "./read-progress.js";

/**
 * What the goals below each goal come to under its own rule, in the same order. Only goals that count take part: active
 * ones and those that were settled. Those whose figures the viewer may not see are among the missing ones.
 */
export async function readChildProgress(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  asOf: Instant | null,
  frames: readonly GoalFrame[],
): Promise<readonly RolledUp<GoalId>[]> {
  const children = await readChildFrames(
    runs,
    viewer,
    frames.map(({ goalId }) => goalId),
  );
  const unique = new Map(children.map(({ frame }) => [frame.goalId, frame]));
  const readings = await readProgress(deps, runs, viewer, asOf, [...unique.values()]);
  const byGoal = new Map([...unique.keys()].map((id, index) => [id, readings[index] ?? null]));
  return frames.map(({ goalId, rollUp: rule }) => {
    const own = children.filter(({ parentId }) => parentId === goalId);
    const isWeighed = own.every(({ weightBps }) => weightBps !== null);
    const parts = own.map(({ frame, weightBps }) => {
      const reading = byGoal.get(frame.goalId) ?? null;
      return {
        id: frame.goalId,
        weightBps: isWeighed ? weightBps : null,
        progress: reading?.value ?? null,
        figure: figureOf(reading),
      };
    });
    return rollUp(rule, parts);
  });
}

function figureOf(reading: GoalReading | null): RollUpFigure | null {
  const figure = reading?.measures.find((measure) => measure.figure !== null)?.figure;
  if (figure == null) return null;
  const { value, numerator, denominator, definition } = figure.result;
  // A median has no numerator: medians of parts do not make the median of the whole.
  if (value === null || numerator === null) return null;
  return { metric: definition.key, value, denominator, target: figure.target };
}
