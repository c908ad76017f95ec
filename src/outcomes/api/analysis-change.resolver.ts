import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { fromGlobalId, rawId } from "../../platform/kernel/global-id.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { estimateInGroup } from "../domain/analysis-group.js";
import type { MetricDefinition } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { differenceInDifferences } from "../domain/statistics/diff-in-diff.js";
import { newcombeDifference, type Bounded } from "../domain/statistics/newcombe.js";
import { scopeExists } from "../store/figure-access.read-model.js";
import type { MetricScope } from "../store/measurements.read-model.js";
import {
  InterventionEffectArgs,
  MetricChangeType,
  MetricInterventionEffectType,
} from "./analysis-change-types.js";
import { isComparable, loadGroup, ownCounts } from "./analysis-group-loader.js";
import { factsOf } from "./analysis-loader.js";
import { loadFigure, type FigureValue } from "./figure-loader.js";
import { MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";
import { PeriodInput, readPeriod } from "./period-input.js";

const SELECTION_WARNING =
  "The subject was chosen because of this very metric. Whoever is picked for a bad period is on average less bad in the next one, so part of the change would have come anyway: read it against regressionToTheMean.";

@Resolver(() => MetricResultType)
export class MetricResultChange {
  @FieldResolver(() => MetricChangeType, {
    nullable: true,
    description:
      "What changed since, or until, another period, and whether chance explains it. Null for medians and when you see the figure only as a peer does.",
  })
  async comparison(
    @Root() result: MetricResultValue,
    @Arg("with", () => PeriodInput, { description: "The other period; it must share no day with this one." })
    period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const { $analysis: facts, $isPast, definition } = result;
    const { start, end } = readPeriod(period, "with");
    if (start < result.period.end && result.period.start < end)
      throw new BadUserInput(
        ["with"],
        "the two periods share days; choose one that ends before the other begins",
      );
    if (facts === null || !isComparable(definition)) return null;
    const { metric, scope } = facts;
    const asOf = $isPast ? facts.asOf : null;
    const other = await loadFigure(context, scope, { metric, period, asOf });
    if (other === null || other.$analysis === null) return null;
    const change = newcombeDifference(ownCounts(result), ownCounts(other));
    if (change === null) return { other, difference: null, interval: null, isDistinguishable: false };
    const { scale } = definition;
    const { value, isDistinguishable, level, method } = change;
    const interval = intervalInUnit(change, scale, level, method);
    return { other, difference: value * scale, interval, isDistinguishable };
  }
}

@Resolver()
export class InterventionQueries {
  @Query(() => MetricInterventionEffectType, {
    nullable: true,
    description:
      "Difference-in-differences: how much more a rate changed where something was done (a coaching, a new process) than where it was not. Null when you may not see all of both figures.",
  })
  async interventionEffect(
    @Args(() => InterventionEffectArgs) args: InterventionEffectArgs,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const definition = readArguments(args);
    const { metric, before, after, triggeredByMetric } = args;
    const scopes = [scopeOf(args.subject), scopeOf(args.control)];
    for (const scope of scopes)
      if (!(await scopeExists(context.snapshot, context.viewer.organisationId, scope))) return null;
    const figures = await Promise.all(
      scopes.flatMap((scope) =>
        [before, after].map((period) => loadFigure(context, scope, { metric, period, asOf: null })),
      ),
    );
    const [subjectBefore, subjectAfter, controlBefore, controlAfter] = figures.filter(isSeenInFull);
    if (!subjectBefore || !subjectAfter || !controlBefore || !controlAfter) return null;
    const effect = differenceInDifferences({
      treated: { before: ownCounts(subjectBefore), after: ownCounts(subjectAfter) },
      control: { before: ownCounts(controlBefore), after: ownCounts(controlAfter) },
      wasChosenByMetric: triggeredByMetric,
      shrunkBaseline: await shrunkBaseline(context, subjectBefore),
    });
    const shown = { subjectBefore, subjectAfter, controlBefore, controlAfter };
    const selectionWarning = triggeredByMetric ? SELECTION_WARNING : null;
    return { ...shown, selectionWarning, ...effectValue(effect, definition) };
  }
}

type Effect = ReturnType<typeof differenceInDifferences>;

function effectValue(effect: Effect, { scale }: MetricDefinition): object {
  if (effect === null)
    return { value: null, interval: null, isDistinguishable: false, regressionToTheMean: null };
  const { value, level, method, isDistinguishable, regressionToTheMean: regression } = effect;
  return {
    value: value * scale,
    interval: intervalInUnit(effect, scale, level, method),
    isDistinguishable,
    regressionToTheMean:
      regression === null
        ? null
        : {
            expectedChange: regression.expectedChange * scale,
            value: regression.value * scale,
            interval: intervalInUnit(regression, scale, level, regression.method),
          },
  };
}

function intervalInUnit({ low, high }: Bounded, scale: number, level: number, method: string): object {
  return { low: low * scale, high: high * scale, level, method };
}

/** What the figure before was most likely worth: a person's estimate in the group; null for teams and small groups. */
async function shrunkBaseline(context: RequestContext, figure: FigureValue): Promise<Bounded | null> {
  const facts = factsOf(figure);
  if (facts === null || facts.scope.level !== "PERSON") return null;
  const group = await loadGroup(context, facts);
  return group === null ? null : estimateInGroup(ownCounts(figure), group.units).rate;
}

function isSeenInFull(figure: FigureValue | null): figure is FigureValue {
  return figure !== null && figure.$analysis !== null;
}

function readArguments({
  subject,
  control,
  metric,
  before,
  after,
}: InterventionEffectArgs): MetricDefinition {
  const definition = METRIC_DEFINITIONS[metric];
  if (!isComparable(definition))
    throw new BadUserInput(
      ["metric"],
      `${metric} is not a rate; expected a metric that counts cases out of cases`,
    );
  if (subject === control)
    throw new BadUserInput(
      ["control"],
      `"control" is the subject itself; expected somebody where nothing was done`,
    );
  if (readPeriod(after, "after").start < readPeriod(before, "before").end)
    throw new BadUserInput(["after"], `"after" must begin when "before" is over, on ${before.end} or later`);
  return definition;
}

/** Whose figure an id names; one that names nothing becomes a person that nobody is. */
function scopeOf(globalId: string): MetricScope {
  return fromGlobalId(globalId)?.type === "Team"
    ? { level: "TEAM", id: rawId<TeamId>("Team", globalId) }
    : { level: "PERSON", id: rawId<PersonId>("Person", globalId) };
}
