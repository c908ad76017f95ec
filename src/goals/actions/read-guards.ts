import type { ActionDeps } from "../../platform/database/unit-of-work.js";
import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Viewer } from "../../platform/kernel/viewer.js";
import type { Runs } from "../../people/store/access.read-model.js";
import { isMeasuredAt } from "../../outcomes/domain/metric-definition.js";
import { isTargetMetric } from "../../outcomes/domain/metric-key.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import { readFigures, type Figure } from "../../outcomes/actions/read-figures.js";
import type { MeasurementRequest } from "../../outcomes/store/measurements.read-model.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";

/** A measure whose guard is asked for, with the goal it belongs to. */
export interface GuardedMeasure {
  readonly measureId: GoalMeasureId;
  readonly frame: GoalFrame;
}

/**
 * The figure of the guard metric beside each measure, in the same order: for the same owner and period, without a
 * target. Null for a measure without a metric, for one whose guard is not read at the owner's level, and where the
 * viewer may not see the figure.
 */
export async function readGuards(
  deps: ActionDeps,
  runs: Runs,
  viewer: Viewer,
  measures: readonly GuardedMeasure[],
): Promise<readonly (Figure | null)[]> {
  const requests = measures.map(guardRequest);
  const asked = requests.flatMap((request) => (request === null ? [] : [request]));
  const figures = await readFigures(deps, runs, viewer, asked);
  const found = new Map(asked.map((request, index) => [request, figures[index] ?? null]));
  return requests.map((request) => (request === null ? null : (found.get(request) ?? null)));
}

function guardRequest({ measureId, frame }: GuardedMeasure): MeasurementRequest | null {
  const measure = measuresAsOf(frame, null).find(({ id }) => id === measureId);
  if (measure?.by !== "METRIC" || frame.scope === null) return null;
  const metric = measure.definition.guardMetric;
  if (
    metric === null ||
    !isTargetMetric(metric) ||
    !isMeasuredAt(METRIC_DEFINITIONS[metric], frame.scope.level)
  )
    return null;
  return { metric, scope: frame.scope, period: frame.period, asOf: null };
}
