import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { fromGlobalId, rawId, toGlobalId } from "../../platform/kernel/global-id.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { lockBaseline } from "../actions/analyse-baseline-lock.js";
import { Granularity } from "../domain/analysis-calendar.js";
import { chartPoints, firstBaseline, isSettled, type ChartBaseline } from "../domain/analysis-chart.js";
import type { SeriesPoint } from "../domain/analysis-series.js";
import type { MetricDefinition } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { Metric } from "../domain/metric-key.js";
import {
  readBaselineById,
  readBaselines,
  type BaselineQuestion,
  type LockedBaseline,
} from "../store/metric-baseline.store.js";
import type { MetricScope } from "../store/measurements.read-model.js";
import {
  MetricBaselineLockInput,
  MetricBaselinePayload,
  MetricBaselineType,
  MetricControlChartType,
} from "./analysis-chart-types.js";
import { askTogether, factsOf } from "./analysis-loader.js";
import { loadSeries, seriesPoint } from "./analysis-parts.resolver.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";

@Resolver(() => MetricResultType)
export class MetricResultChart {
  @FieldResolver(() => MetricControlChartType, {
    nullable: true,
    description:
      "The figure over time with the limits within which it varies by chance, and the points that are more than that. The limits are the locked ones, or else what the first 8 settled points make. Null when you see the figure only as a peer does.",
  })
  async chart(
    @Root() result: MetricResultValue,
    @Arg("granularity", () => Granularity, { description: "How long one point is." })
    granularity: Granularity,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const facts = factsOf(result);
    const points = await loadSeries(context, result, granularity);
    if (facts === null || points === null) return null;
    const { definition } = result;
    const { metric, scope, asOf } = facts;
    const question = { metric, scope, granularity, asOf: result.$isPast ? asOf : null };
    const locked = await askTogether<BaselineQuestion, LockedBaseline | null>(
      context,
      readBaselines,
      question,
    );
    const baseline = locked?.baseline ?? firstBaseline(points, definition);
    return {
      baseline:
        baseline === null
          ? null
          : locked === null
            ? unlockedValue(baseline, points, granularity, definition)
            : lockedValue(locked, definition),
      points: chartPoints(points, definition, baseline).map(({ point, ...held }) => ({
        ...held,
        point: seriesPoint(point),
      })),
    };
  }
}

@Resolver()
export class MetricBaselineMutations {
  @Mutation(() => MetricBaselinePayload, {
    description:
      "Locks the limits that a figure over time is held against, made from the settled points of a period. For whoever sees all of the figure: the person, those above them, leaders of the team and administrators. The former limits, who locked them and why stay on record.",
  })
  async metricBaselineLock(
    @Arg("input", () => MetricBaselineLockInput, { description: "Which limits to lock, and why." })
    input: MetricBaselineLockInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const { scopeId, period, ...rest } = input;
    const command = {
      ...rest,
      period: { start: period.start, end: period.end },
      scope: scopeOf(context, scopeId),
    };
    return payloadOf(context, lockBaseline(context.deps, context.viewer, command));
  }
}

@Resolver(() => MetricBaselinePayload)
export class MetricBaselinePayloadResolver {
  @FieldResolver(() => MetricBaselineType, { nullable: true })
  async baseline(@Root() { $id }: PayloadValue, @Ctx() context: RequestContext): Promise<object | null> {
    if ($id === null) return null;
    const locked = await readBaselineById(context.snapshot, context.viewer.organisationId, $id);
    return locked === null ? null : lockedValue(locked, METRIC_DEFINITIONS[locked.metric as Metric]);
  }
}

/** Whose figure an id names; one that names nothing becomes a person that nobody is. */
function scopeOf({ viewer }: RequestContext, globalId: string): MetricScope {
  const named = fromGlobalId(globalId);
  if (named?.type === "Team") return { level: "TEAM", id: rawId<TeamId>("Team", globalId) };
  if (named?.type === "Organisation" && named.id === viewer.organisationId) return { level: "ORGANISATION" };
  return { level: "PERSON", id: rawId<PersonId>("Person", globalId) };
}

function unlockedValue(
  baseline: ChartBaseline,
  points: readonly SeriesPoint[],
  granularity: Granularity,
  definition: MetricDefinition,
): object {
  const used = points.filter(isSettled).slice(0, baseline.points);
  const period = { start: used[0]?.start, end: used.at(-1)?.end };
  const nobody = { locked: false, lockedAt: null, lockedById: null, reason: null };
  return { period, granularity, ...nobody, ...limitsValue(baseline, definition) };
}

function lockedValue(locked: LockedBaseline, definition: MetricDefinition): object {
  const { period, granularity, lockedAt, lockedBy, reason, baseline } = locked;
  const lockedById = toGlobalId("Person", lockedBy);
  return {
    period,
    granularity,
    locked: true,
    lockedAt,
    lockedById,
    reason,
    ...limitsValue(baseline, definition),
  };
}

function limitsValue(baseline: ChartBaseline, { scale }: MetricDefinition): object {
  const { method, points, centre } = baseline;
  if (method === "P_CHART")
    return { method, points, centre: centre * scale, lower: null, upper: null, rangeUpper: null };
  return {
    method,
    points,
    centre,
    lower: baseline.low,
    upper: baseline.high,
    rangeUpper: baseline.rangeLimit,
  };
}
