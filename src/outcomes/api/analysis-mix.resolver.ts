import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import type { ComparisonGroup } from "../actions/analyse-comparison-group.js";
import { FactSplit, SegmentKey } from "../domain/analysis-cells.js";
import {
  AdjustmentMethod,
  adjustRate,
  findMixWarning,
  isStratumOf,
  MAX_ADJUSTMENT_STRATA,
  mergeCells,
  mixData,
  unavailable,
  usualStrata,
  type AdjustedRate,
  type MixData,
} from "../domain/analysis-mix.js";
import type { MetricDefinition } from "../domain/metric-definition.js";
import { groupValue, isComparable, loadGroup } from "./analysis-group-loader.js";
import { factsOf, loadCells } from "./analysis-loader.js";
import { MetricAdjustedType, MetricMixWarningType } from "./analysis-mix-types.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";

const WHO_IS_TOLD =
  "The group is that of the estimate; of a team, the nearest team above with 5 people and 100 cases. Null for the organisation, for medians, when you see the figure only as a peer does, and when you may not be told about the group: of a team, unless you lead the one above.";

@Resolver(() => MetricResultType)
export class MetricResultMix {
  @FieldResolver(() => MetricAdjustedType, {
    nullable: true,
    description: `The figure made comparable with those who had other kinds of cases. ${WHO_IS_TOLD}`,
  })
  async adjusted(
    @Root() result: MetricResultValue,
    @Arg("method", () => AdjustmentMethod, { description: "How." }) method: AdjustmentMethod,
    @Arg("strata", () => [SegmentKey], {
      nullable: true,
      description:
        "What to compare cases by, 1 to 3 of the metric's strata; category and priority when left out. Only for those who lead the group.",
    })
    asked: readonly SegmentKey[] | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const { definition } = result;
    const by = asked == null ? usualStrata(definition) : readStrata(asked, definition);
    const group = await groupOf(context, result);
    if (group === null) return null;
    const rate = await adjust(context, { result, group, by, isAsked: asked != null }, method);
    return { method, by, group: groupValue(group, definition), ...adjustedValue(rate, definition.scale) };
  }

  @FieldResolver(() => MetricMixWarningType, {
    nullable: true,
    description: `A warning when the figure must not be compared as it stands with the others of the group, because their cases are of other kinds; null when there is nothing to warn of. ${WHO_IS_TOLD}`,
  })
  async mixWarning(
    @Root() result: MetricResultValue,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const group = await groupOf(context, result);
    if (group === null) return null;
    const data = mergeCells(
      await loadMix(context, result, group, usualStrata(result.definition)),
      group.isReleased,
    );
    const found = data === null ? null : findMixWarning(data);
    if (found === null) return null;
    const { scale } = result.definition;
    return {
      ...found,
      crudeDifference: found.crudeDifference === null ? null : found.crudeDifference * scale,
      adjustedDifference: found.adjustedDifference === null ? null : found.adjustedDifference * scale,
    };
  }
}

interface Adjustment {
  readonly result: MetricResultValue;
  readonly group: ComparisonGroup;
  readonly by: readonly SegmentKey[];
  /** Whether the viewer chose the strata. */
  readonly isAsked: boolean;
}

async function adjust(
  context: RequestContext,
  { result, group, by, isAsked }: Adjustment,
  method: AdjustmentMethod,
): Promise<AdjustedRate> {
  if (isAsked && group.isReleased)
    return unavailable(
      "Only whoever leads the group may choose what cases are compared by; leave out the strata.",
    );
  const data = mergeCells(await loadMix(context, result, group, by), group.isReleased);
  if (data !== null) return adjustRate(data, method);
  return unavailable(
    "Fewer than 5 others stand behind some kind of case, so comparing would tell about them.",
  );
}

function readStrata(asked: readonly SegmentKey[], { key, strata }: MetricDefinition): readonly SegmentKey[] {
  const by = [...new Set(asked)];
  const wrong = by.find((one) => !isStratumOf(one, strata));
  if (wrong !== undefined)
    throw new BadUserInput(
      ["strata"],
      `${key} cannot be compared by ${wrong}; expected some of ${strata.join(", ") || "none"}`,
    );
  if (by.length < 1 || by.length > MAX_ADJUSTMENT_STRATA)
    throw new BadUserInput(
      ["strata"],
      `"strata" names ${String(by.length)}; expected 1 to ${String(MAX_ADJUSTMENT_STRATA)}, or leave it out`,
    );
  return by;
}

async function groupOf(context: RequestContext, result: MetricResultValue): Promise<ComparisonGroup | null> {
  const facts = factsOf(result);
  if (facts === null || facts.scope.level === "ORGANISATION" || !isComparable(result.definition)) return null;
  const group = await loadGroup(context, facts);
  // Of a team, what is left of a released group without it may be fewer than 5 people.
  return group !== null && group.isReleased && facts.scope.level === "TEAM" ? null : group;
}

async function loadMix(
  context: RequestContext,
  result: MetricResultValue,
  group: ComparisonGroup,
  by: readonly SegmentKey[],
): Promise<MixData> {
  const facts = factsOf(result) ?? group.request;
  const [own, all] = await Promise.all([
    loadCells(context, result, facts, by),
    loadCells(context, result, group.request, [...by, FactSplit.PERSON]),
  ]);
  return mixData(own, all, facts.scope.level === "PERSON" ? facts.scope.id : null, by.length);
}

function adjustedValue(rate: AdjustedRate, scale: number): object {
  const { value, low, high, level, intervalMethod: method, ratio, observed, expected } = rate;
  const { strata, merged, unavailableReason } = rate;
  const shared = { observed, expected, strata, merged, unavailableReason };
  if (value === null || low === null || high === null || level === null || method === null)
    return { ...shared, value: null, interval: null, ratio: null, ratioInterval: null };
  return {
    ...shared,
    value: value * scale,
    interval: { low: low * scale, high: high * scale, level, method },
    ratio: ratio?.value ?? null,
    ratioInterval: ratio === null ? null : { low: ratio.low, high: ratio.high, level, method },
  };
}
