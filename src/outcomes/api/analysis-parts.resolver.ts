import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { MetricMeasurement } from "../domain/aggregate.js";
import { calendarParts, Granularity, MAX_SERIES_POINTS } from "../domain/analysis-calendar.js";
import { FactSplit, SegmentKey } from "../domain/analysis-cells.js";
import { segmentsOf } from "../domain/analysis-segments.js";
import { seriesOf, type SeriesPoint } from "../domain/analysis-series.js";
import { casesForPrecision } from "../domain/analysis-verdict-reason.js";
import { readDataAges } from "../store/analysis-data-age.read-model.js";
import { askTogether, factsOf, loadCells, lookedAt } from "./analysis-loader.js";
import { MetricPointType, MetricSegmentType } from "./analysis-types.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";

const MAX_SEGMENTS = 100;
const USUAL_SEGMENTS = 50;

@Resolver(() => MetricResultType)
export class MetricResultParts {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "How many mature cases it would take to know the figure to ± halfWidth with 95 % confidence: what a claim would cost. Null for medians and when the figure is withheld.",
  })
  nForPrecision(
    @Root() { suppressed, value, definition }: MetricResultValue,
    @Arg("halfWidth", () => Float, {
      description:
        "In the metric's unit, from a thousandth of its scale up to the scale: 0.05 is ±5 points of a share.",
    })
    halfWidth: number,
  ): number | null {
    if (suppressed !== null) return null;
    const precision = casesForPrecision(value, definition, halfWidth);
    if (precision.kind === "OUT_OF_RANGE")
      throw new BadUserInput(
        ["halfWidth"],
        `"halfWidth" is ${String(halfWidth)}; expected from ${String(precision.smallest)} to ${String(precision.largest)} ${definition.unit}`,
      );
    return precision.kind === "CASES" ? precision.n : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      "Whole seconds from when the newest case behind the figure was recorded until dataAsOf; null without a case, and when you see the figure only as a peer does.",
  })
  async dataAgeSeconds(
    @Root() result: MetricResultValue,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const facts = factsOf(result);
    return facts === null ? null : askTogether(context, readDataAges, facts);
  }

  @FieldResolver(() => [MetricSegmentType], {
    nullable: true,
    description:
      "The figure split, in the order of the values; the segments add up to it. Null when you see the figure only as a peer does, and of groups in team-only mode, because a part may be one person's.",
  })
  async segments(
    @Root() result: MetricResultValue,
    @Arg("by", () => SegmentKey, { description: "What to split by." }) by: SegmentKey,
    @Arg("first", () => Int, {
      defaultValue: USUAL_SEGMENTS,
      description:
        "The most segments to give, 1 to 100. Where there are more, those with the most cases are kept and the others become one segment.",
    })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[] | null> {
    if (first < 1 || first > MAX_SEGMENTS)
      throw new BadUserInput(["first"], `"first" is ${String(first)}; expected 1 to ${String(MAX_SEGMENTS)}`);
    const facts = result.$facts === null ? null : factsOf(result);
    if (facts === null) return null;
    const { definition } = result;
    const cells = await loadCells(context, result, facts, [by]);
    const dataAsOf = lookedAt(context, facts);
    return segmentsOf({ by, cells, first, definition, dataAsOf }).map(({ measurement, ...segment }) => ({
      ...segment,
      ...partialFigure(measurement),
    }));
  }

  @FieldResolver(() => [MetricPointType], {
    nullable: true,
    description:
      "The figure over time: every stretch of the period, those without a case included, at most 400. Null when you see the figure only as a peer does.",
  })
  async series(
    @Root() result: MetricResultValue,
    @Arg("granularity", () => Granularity, { description: "How long one point is." })
    granularity: Granularity,
    @Ctx() context: RequestContext,
  ): Promise<readonly object[] | null> {
    const points = await loadSeries(context, result, granularity);
    return points === null ? null : points.map(seriesPoint);
  }
}

/** The series of a result; null when the viewer may not look into it. */
export async function loadSeries(
  context: RequestContext,
  result: MetricResultValue,
  granularity: Granularity,
): Promise<readonly SeriesPoint[] | null> {
  const { $analysis: facts, definition, period } = result;
  if (facts === null) return null;
  const parts = calendarParts(period, granularity);
  if (parts === null)
    throw new BadUserInput(
      ["granularity"],
      `the period has more than ${String(MAX_SERIES_POINTS)} points by ${granularity}: ask for longer ones, or for a shorter period`,
    );
  const days = await loadCells(context, result, facts, [FactSplit.DAY]);
  const dataAsOf = lookedAt(context, facts);
  return seriesOf({ parts, days, definition, dataAsOf, today: context.viewer.today });
}

/** A point as GraphQL reads it. */
export function seriesPoint({ measurement, start, end, provisional }: SeriesPoint): object {
  return { start, end, provisional, ...partialFigure(measurement) };
}

/** The figure of a part as GraphQL reads it. */
function partialFigure(measurement: MetricMeasurement): object {
  const { value, numerator, denominator, n, nImmature, interval, exclusions } = measurement;
  const nExcluded = exclusions.reduce((sum, { count }) => sum + count, 0);
  return { value, numerator, denominator, n, nImmature, nExcluded, interval };
}
