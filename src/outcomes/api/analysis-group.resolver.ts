import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { TeamType } from "../../people/api/people-types.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { FactSplit } from "../domain/analysis-cells.js";
import { estimateInGroup, Heterogeneity, placeInGroup, spreadOf, unitsOf } from "../domain/analysis-group.js";
import { isMeasuredAt, type MetricDefinition } from "../domain/metric-definition.js";
import { Metric } from "../domain/metric-key.js";
import type { FunnelLimits } from "../domain/statistics/funnel.js";
import { explainSuppression, withheld, type Suppression } from "../domain/suppression.js";
import type { MeasurementRequest } from "../store/measurements.read-model.js";
import { groupValue, isComparable, loadGroup, ownCounts } from "./analysis-group-loader.js";
import { MetricEstimateType, MetricPositionType, TeamSpreadType } from "./analysis-group-types.js";
import { factsOf, loadCells } from "./analysis-loader.js";
import { loadFigure, type FigureValue } from "./figure-loader.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";
import { PeriodInput } from "./period-input.js";

const WHO_IS_TOLD =
  "The group is the nearest team of the person, on the last day of the period, that has 5 people and 100 cases. Whoever does not lead that team is told about closed months that were released to peers, and nothing of others. Null for teams and the organisation, for medians, and when you see the figure only as a peer does.";

@Resolver(() => MetricResultType)
export class MetricResultGroup {
  @FieldResolver(() => MetricEstimateType, {
    nullable: true,
    description: `A person's figure in the light of comparable people's, fairer to small numbers. ${WHO_IS_TOLD}`,
  })
  async estimate(@Root() result: MetricResultValue, @Ctx() context: RequestContext): Promise<object | null> {
    const facts = comparableFacts(result);
    const group = facts === null ? null : await loadGroup(context, facts);
    if (group === null) return null;
    const { rate, heterogeneity, finding } = estimateInGroup(ownCounts(result), group.units);
    const found = { heterogeneity, finding, group: groupValue(group, result.definition) };
    if (rate === null) return { ...found, value: null, interval: null, ownWeight: null };
    const { scale } = result.definition;
    const { level, method, ownWeight } = rate;
    const interval = { low: rate.low * scale, high: rate.high * scale, level, method };
    return { ...found, value: rate.value * scale, interval, ownWeight };
  }

  @FieldResolver(() => MetricPositionType, {
    nullable: true,
    description: `Whether a person's figure is further from the benchmark than chance explains: the target of the goal, or else the pooled figure of comparable people. ${WHO_IS_TOLD}`,
  })
  async position(@Root() result: MetricResultValue, @Ctx() context: RequestContext): Promise<object | null> {
    const facts = comparableFacts(result);
    const group = facts === null ? null : await loadGroup(context, facts);
    if (group === null || facts === null || facts.scope.level !== "PERSON") return null;
    const { scale } = result.definition;
    const own = { key: facts.scope.id, ...ownCounts(result) };
    const target = result.$target?.kind === "VALUE" ? result.$target.value / scale : null;
    const place = placeInGroup(own, group.units, target);
    return {
      ...place,
      benchmark: place.benchmark === null ? null : place.benchmark * scale,
      limits: place.limits === null ? null : inUnit(place.limits, scale),
      group: groupValue(group, result.definition),
    };
  }
}

@Resolver(() => TeamType)
export class TeamSpread {
  @FieldResolver(() => TeamSpreadType, {
    nullable: true,
    description:
      "How much the people of the team and the teams below differ in a figure, and never who. Whoever may ask for the team's figure of any period may ask for this; everybody else, for closed months that were released. Null when you may not see the figure.",
  })
  async spread(
    @Root() team: { readonly $id: TeamId },
    @Arg("metric", () => Metric, { description: "Which metric; one that is measured for people." })
    metric: Metric,
    @Arg("period", () => PeriodInput, { description: "Which days; must hold at least one." })
    period: PeriodInput,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "What was known at this instant; null or left out asks for what is known now.",
    })
    asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const figure = await loadFigure(context, { level: "TEAM", id: team.$id }, { metric, period, asOf });
    if (figure === null) return null;
    refuseIncomparable(figure.definition);
    const facts = spreadFacts(figure);
    if (facts === null) return hiddenSpread(figure.suppressed ?? withheld("NOT_RELEASED"));
    const spread = spreadOf(unitsOf(await loadCells(context, figure, facts, [FactSplit.PERSON])));
    if (spread === null) return hiddenSpread(withheld("TOO_FEW_PEOPLE"));
    return {
      units: spread.people,
      n: spread.n,
      benchmark: spread.mean === null ? null : spread.mean * figure.definition.scale,
      overdispersion: spread.overdispersion,
      pValue: spread.pValue,
      heterogeneity: spread.heterogeneity,
      finding: spread.finding,
      units95Outside: spread.outside95,
      units998Outside: spread.outside998,
      chanceOfOneOutside95: spread.chanceOfOne95,
      suppressed: null,
    };
  }
}

/** The facts of a person whose figure is a rate; null otherwise. */
function comparableFacts(result: MetricResultValue): MeasurementRequest | null {
  return result.scopeLevel === "PERSON" && isComparable(result.definition) ? factsOf(result) : null;
}

/** What the viewer may be told of the team: what is known, or what was known when it was released. */
function spreadFacts(figure: FigureValue): MeasurementRequest | null {
  const own = factsOf(figure);
  if (own !== null || figure.suppressed !== null) return own;
  const { published, request } = figure.$figure;
  return published === null ? null : { ...request, asOf: published.publishedAt };
}

function refuseIncomparable(definition: MetricDefinition): void {
  if (isMeasuredAt(definition, "PERSON") && isComparable(definition)) return;
  throw new BadUserInput(
    ["metric"],
    `${definition.key} is not a rate of people, so people cannot be compared by it: ask for the team's figure`,
  );
}

function hiddenSpread(suppressed: Suppression): object {
  return {
    units: null,
    n: null,
    benchmark: null,
    overdispersion: null,
    pValue: null,
    heterogeneity: Heterogeneity.UNAVAILABLE,
    finding: explainSuppression(suppressed),
    units95Outside: null,
    units998Outside: null,
    chanceOfOneOutside95: null,
    suppressed,
  };
}

function inUnit(limits: FunnelLimits, scale: number): FunnelLimits {
  const { low95, high95, low998, high998 } = limits;
  return {
    low95: low95 * scale,
    high95: high95 * scale,
    low998: low998 * scale,
    high998: high998 * scale,
  };
}
