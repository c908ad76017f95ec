import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from "type-graphql";
import { OrganisationType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { BadUserInput } from "../../platform/kernel/bad-user-input.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { OwnMetricId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { defineOwnMetric, retireOwnMetric, reviseOwnMetric } from "../actions/define-own-metric.js";
import { readOwnFigures, type OwnFigure, type OwnMeasurementRequest } from "../actions/read-own-figures.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import type { TargetMetric } from "../domain/target-metric.js";
import type { MetricScope } from "../store/measurements.read-model.js";
import { ownMetricNode } from "../store/own-metric.nodes.js";
import { MetricFactsArgs, readFactsPage } from "./metric-facts.js";
import { MetricFactConnection } from "./metric-result-types.js";
import { MetricDefinitionType } from "./metric-types.js";
import { ownMetricResultValue, type OwnMetricResultValue } from "./own-metric-result-value.js";
import {
  OwnMetricConnection,
  OwnMetricDefineInput,
  OwnMetricPayload,
  OwnMetricResultType,
  OwnMetricRetireInput,
  OwnMetricReviseInput,
  OwnMetricsArgs,
  OwnMetricType,
} from "./own-metric-types.js";
import { PeriodInput, readPeriod } from "./period-input.js";

const ID_ARGUMENT = { description: "Which own metric." };
const PERIOD_ARGUMENT = { description: "Which days; must hold at least one." };
const AS_OF_ARGUMENT = {
  nullable: true,
  description:
    "What was known at this instant (what is known now when left out); the same digits every time.",
};

@Resolver()
export class OwnMetricMutations {
  @Mutation(() => OwnMetricPayload, {
    description:
      "Defines a metric of the organisation's own: a rate or a duration, for teams and above. For administrators, with the scope write.",
  })
  async ownMetricDefine(
    @Arg("input", () => OwnMetricDefineInput, { description: "What it measures, and how." })
    input: OwnMetricDefineInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, defineOwnMetric(context.deps, context.viewer, input));
  }

  @Mutation(() => OwnMetricPayload, {
    description:
      "Gives an own metric its next version; the versions before it are kept, and past results stay as they are. For administrators, with the scope write.",
  })
  async ownMetricRevise(
    @Arg("input", () => OwnMetricReviseInput, { description: "Which metric, and what it says from now on." })
    input: OwnMetricReviseInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, ownMetricId: rawId<OwnMetricId>("OwnMetric", input.ownMetricId) };
    return payloadOf(context, reviseOwnMetric(context.deps, context.viewer, command));
  }

  @Mutation(() => OwnMetricPayload, {
    description:
      "Retires an own metric: it takes no further observations and goals, and its figures stay readable. For administrators, with the scope write.",
  })
  async ownMetricRetire(
    @Arg("input", () => OwnMetricRetireInput, { description: "Which metric." })
    input: OwnMetricRetireInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, ownMetricId: rawId<OwnMetricId>("OwnMetric", input.ownMetricId) };
    return payloadOf(context, retireOwnMetric(context.deps, context.viewer, command));
  }
}

@Resolver(() => OwnMetricPayload)
export class OwnMetricPayloadResolver {
  @FieldResolver(() => OwnMetricType, { nullable: true })
  async ownMetric(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, ownMetricNode, payload.$id, info);
  }
}

@Resolver(() => OwnMetricType)
export class OwnMetricEdges {
  @FieldResolver(() => MetricDefinitionType, {
    description:
      "The built-in metric to read beside it, because it would suffer first if somebody chased this one.",
  })
  guardMetric(@Root() own: { readonly guardKey: TargetMetric }): object {
    return METRIC_DEFINITIONS[own.guardKey];
  }
}

@Resolver(() => TeamType)
export class TeamOwnFigures {
  @FieldResolver(() => OwnMetricResultType, {
    nullable: true,
    description:
      "A figure of the team, with the teams below it, by an own metric; null when there is no such metric or you may not see it. For its leaders, those of the teams above, and administrators.",
  })
  async ownMetric(
    @Root() team: { readonly $id: TeamId },
    @Arg("id", () => ID, ID_ARGUMENT) id: string,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Arg("asOf", () => DateTime, AS_OF_ARGUMENT) asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<OwnMetricResultType | null> {
    return loadOwnFigure(context, { level: "TEAM", id: team.$id }, { id, period, asOf });
  }
}

@Resolver(() => OrganisationType)
export class OrganisationOwnFigures {
  @FieldResolver(() => OwnMetricConnection, {
    description: "The metrics that the organisation defined itself, retired ones included, by name.",
  })
  ownMetrics(@Args(() => OwnMetricsArgs) _args: OwnMetricsArgs): never {
    return declaredEdge();
  }

  @FieldResolver(() => OwnMetricResultType, {
    nullable: true,
    description:
      "A figure of the whole organisation by an own metric; null when there is no such metric or you may not see it. For administrators and whoever leads all of it.",
  })
  async ownMetric(
    @Arg("id", () => ID, ID_ARGUMENT) id: string,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Arg("asOf", () => DateTime, AS_OF_ARGUMENT) asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<OwnMetricResultType | null> {
    return loadOwnFigure(context, { level: "ORGANISATION" }, { id, period, asOf });
  }
}

@Resolver(() => OwnMetricResultType)
export class OwnMetricResultEdges {
  @FieldResolver(() => MetricFactConnection, {
    nullable: true,
    description:
      "The observations behind the figure, newest first, those left out or too recent included; null in team-only mode. Whoever they are about finds the look in their access log.",
  })
  async facts(
    @Root() result: OwnMetricResultValue,
    @Args(() => MetricFactsArgs) args: MetricFactsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const { $facts, $name } = result;
    return $facts === null ? null : readFactsPage(context, $facts, args, info, $name);
  }
}

interface OwnFigureArguments {
  readonly id: string;
  readonly period: PeriodInput;
  readonly asOf: Instant | null | undefined;
}

/** Loads a figure; all that are asked for at once share their statements. */
async function loadOwnFigure(
  context: RequestContext,
  scope: MetricScope,
  { id, period, asOf }: OwnFigureArguments,
): Promise<OwnMetricResultType | null> {
  if (asOf != null && asOf > context.deps.clock.now())
    throw new BadUserInput(["asOf"], `"asOf" is ${asOf}, which is still to come: nobody knows yet`);
  const figure = await loaderOf(context).load({
    metric: rawId<OwnMetricId>("OwnMetric", id),
    scope,
    period: readPeriod(period, "period"),
    asOf: asOf ?? null,
  });
  if (figure === null) return null;
  if (figure.kind === "WRONG_LEVEL")
    throw new BadUserInput(
      ["id"],
      `"${figure.definition.name}" is measured for the organisation only: ask it there`,
    );
  return ownMetricResultValue(figure.result, figure.facts);
}

const LOADER = Symbol("own figures");

function loaderOf(context: RequestContext): DataLoader<OwnMeasurementRequest, OwnFigure | null, string> {
  return oncePerRequest(
    context,
    LOADER,
    () =>
      new DataLoader<OwnMeasurementRequest, OwnFigure | null, string>(
        (requests) => readOwnFigures(context.deps, context.snapshot, context.viewer, requests),
        { cacheKeyFn: (request) => JSON.stringify(request) },
      ),
  );
}
