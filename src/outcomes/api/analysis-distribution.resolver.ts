import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { describeDurations } from "../domain/analysis-distribution.js";
import { MetricShape } from "../domain/metric-definition.js";
import { readOpenCases } from "../store/analysis-open-cases.read-model.js";
import { askTogether, factsOf, loadCells } from "./analysis-loader.js";
import { MetricDistributionType, MetricOpenCasesType } from "./analysis-types.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";

@Resolver(() => MetricResultType)
export class MetricResultDistribution {
  @FieldResolver(() => MetricDistributionType, {
    nullable: true,
    description:
      "How the durations behind the figure are spread; null for metrics that are no duration, and when you see the figure only as a peer does.",
  })
  async distribution(
    @Root() result: MetricResultValue,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const facts = factsOf(result);
    if (facts === null || result.definition.shape !== MetricShape.DURATION) return null;
    const [whole] = await loadCells(context, result, facts, []);
    const described = describeDurations(whole?.sums.durationsMs ?? [], result.definition, result.$target);
    return { ...described, histogram: described.histogram.bins };
  }

  @FieldResolver(() => MetricOpenCasesType, {
    nullable: true,
    description:
      "The cases that are still open, beside a duration: as they are known now, tickets by whom they are assigned to. Null for metrics that are no duration, when a past state of knowledge was asked for, and when you see the figure only as a peer does.",
  })
  async openCases(@Root() result: MetricResultValue, @Ctx() context: RequestContext): Promise<object | null> {
    const facts = factsOf(result);
    if (facts === null || result.$isPast || result.definition.shape !== MetricShape.DURATION) return null;
    return askTogether(context, readOpenCases, { ...facts, asOf: null });
  }
}
