import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { readComparisonGroups, type ComparisonGroup } from "../actions/analyse-comparison-group.js";
import { summariseGroup } from "../domain/analysis-group.js";
import { MetricShape, type MetricDefinition } from "../domain/metric-definition.js";
import type { Counts } from "../domain/statistics/pooled-rate.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import type { MetricResultValue } from "./metric-result-value.js";

const LOADER = Symbol("comparison groups");

/** The comparison group of a person or team; all that are asked for at once share their statements. */
export function loadGroup(
  context: RequestContext,
  request: MeasurementRequest,
): Promise<ComparisonGroup | null> {
  const loader = oncePerRequest(
    context,
    LOADER,
    () =>
      new DataLoader<MeasurementRequest, ComparisonGroup | null, string>(
        (requests) =>
          readComparisonGroups(context.snapshot, context.viewer, context.deps.clock.now(), requests),
        { cacheKeyFn: (one) => JSON.stringify(one) },
      ),
  );
  return loader.load(request);
}

/** A group as GraphQL reads it. */
export function groupValue({ team, units }: ComparisonGroup, { scale }: MetricDefinition): object {
  const { people, n, mean } = summariseGroup(units);
  return { label: team.name, people, n, mean: mean === null ? null : mean * scale };
}

/** Whether the figures of people are rates that can be compared. */
export function isComparable({ shape }: MetricDefinition): boolean {
  return (
    shape === MetricShape.RATE || shape === MetricShape.SCORE || shape === MetricShape.COUNT_PER_EXPOSURE
  );
}

/** The counts of a rate; credit may be fractional, cases are whole. */
export function ownCounts({ numerator, n }: MetricResultValue): Counts {
  return { successes: Math.min(numerator ?? 0, n ?? 0), n: n ?? 0 };
}
