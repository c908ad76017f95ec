import DataLoader from "dataloader";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { Instant } from "../../platform/kernel/period.js";
import { readFigures, type Figure } from "../actions/read-figures.js";
import { isMeasuredAt } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { Metric } from "../domain/metric-key.js";
import type { MeasurementRequest, MetricScope } from "../store/measurements.read-model.js";
import { metricResultValue, type MetricResultValue } from "./metric-result-value.js";
import { readPeriod, type PeriodInput } from "./period-input.js";

/** The arguments of every `metric` field. */
export interface MetricArguments {
  readonly metric: Metric;
  readonly period: PeriodInput;
  /** What was known at this instant; absent or null asks for what is known now. */
  readonly asOf: Instant | null | undefined;
}

/** A result with the figure it was made of. */
export type FigureValue = MetricResultValue & { readonly $figure: Figure };

/** Loads a figure; all that are asked for at once share their statements. */
export async function loadFigure(
  context: RequestContext,
  scope: MetricScope,
  args: MetricArguments,
): Promise<FigureValue | null> {
  const definition = METRIC_DEFINITIONS[args.metric];
  if (!isMeasuredAt(definition, scope.level))
    throw new BadUserInput(
      ["metric"],
      `${args.metric} is measured for a ${definition.lowestLevel.toLowerCase()} and above, never for one person: ask the team for it`,
    );
  const period = readPeriod(args.period, "period");
  const asOf = args.asOf ?? null;
  if (asOf !== null && asOf > context.deps.clock.now())
    throw new BadUserInput(["asOf"], `"asOf" is ${asOf}, which is still to come: nobody knows yet`);
  const figure = await loaderOf(context).load({ metric: args.metric, scope, period, asOf });
  if (figure === null) return null;
  const value = metricResultValue(figure.result, figure.facts, figure.suppressed);
  return { ...value, $analysis: figure.analysis, $isPast: figure.request.asOf !== null, $figure: figure };
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
