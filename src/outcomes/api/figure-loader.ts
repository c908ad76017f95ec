import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { readFigures, type Figure } from "../actions/read-figures.js";
import { isMeasuredAt } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { TargetMetric } from "../domain/target-metric.js";
import type { MeasurementRequest, MetricScope } from "../store/measurements.read-model.js";
import { metricResultValue, type MetricResultValue } from "./metric-result-value.js";
import { readPeriod, type PeriodInput } from "./period-input.js";

/** The arguments of every `metric` field. */
export interface MetricArguments {
  readonly metric: TargetMetric;
  readonly period: PeriodInput;
}

/** Loads a figure; all that are asked for at once share their statements. */
export async function loadFigure(
  context: RequestContext,
  scope: MetricScope,
  args: MetricArguments,
): Promise<MetricResultValue | null> {
  const definition = METRIC_DEFINITIONS[args.metric];
  if (!isMeasuredAt(definition, scope.level))
    throw new BadUserInput(
      ["metric"],
      `${args.metric} is measured for a ${definition.lowestLevel.toLowerCase()} and above, never for one person: ask the team for it`,
    );
  const period = readPeriod(args.period, "period");
  const figure = await loaderOf(context).load({ metric: args.metric, scope, period, asOf: null });
  if (figure === null) return null;
  return metricResultValue(figure.result, figure.withFacts ? figure.request : null, figure.suppressed);
}

const LOADER = Symbol("figures");

function loaderOf(context: RequestContext): DataLoader<MeasurementRequest, Figure | null, string> {
  return oncePerRequest(
    context,
    LOADER,
    () =>
      new DataLoader<MeasurementRequest, Figure | null, string>(
        (requests) => readFigures(context.deps, context.snapshot, context.viewer, requests),
        { cacheKeyFn: (request) => JSON.stringify(request) },
      ),
  );
}
