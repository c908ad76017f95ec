import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { ArticleLinkType } from "../../knowledge/api/link-types.js";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { TicketType } from "../../tickets/api/ticket-types.js";
import { isTargetable, type MetricDefinition } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { TargetMetric } from "../domain/target-metric.js";
import { loadFigure } from "./figure-loader.js";
import { isCounted, MetricFactsArgs, readFactsPage, type MetricFactRow } from "./metric-facts.js";
import { MetricFactConnection, MetricFactType, MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";
import { MetricDefinitionType } from "./metric-types.js";
import { PeriodInput } from "./period-input.js";

const METRIC_ARGUMENT = { description: "Which metric." };
const PERIOD_ARGUMENT = { description: "Which days; must hold at least one." };

@Resolver(() => MetricDefinitionType)
export class MetricDefinitions {
  @Query(() => [MetricDefinitionType], {
    description: "What can be measured here, and exactly how; the definitions now in force.",
  })
  metricDefinitions(): readonly object[] {
    return Object.values(METRIC_DEFINITIONS);
  }

  @FieldResolver(() => MetricDefinitionType, {
    description: "The metric to read beside it, because it would suffer first if somebody chased this one.",
  })
  guardMetric(@Root() definition: MetricDefinition): object {
    return METRIC_DEFINITIONS[definition.guardMetric];
  }

  @FieldResolver(() => Boolean, { description: "Whether a goal may aim at it." })
  targetable(@Root() definition: MetricDefinition): boolean {
    return isTargetable(definition);
  }
}

@Resolver(() => PersonType)
export class PersonFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the person; null when you may not see it. It is for the person and whoever stands above them in today's reporting lines (administrators as such do not); in team-only mode for the person alone. Every look at it is in the person's access log.",
  })
  async metric(
    @Root() person: { readonly $id: PersonId },
    @Arg("metric", () => TargetMetric, METRIC_ARGUMENT) metric: TargetMetric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "PERSON", id: person.$id }, { metric, period });
  }
}

@Resolver(() => TeamType)
export class TeamFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the team with the teams below it; null when you may not see it. Its leaders, leaders above and administrators may ask for any period. Everybody else sees closed calendar months, without the facts, and only when at least 5 people stand behind the figure.",
  })
  async metric(
    @Root() team: { readonly $id: TeamId },
    @Arg("metric", () => TargetMetric, METRIC_ARGUMENT) metric: TargetMetric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "TEAM", id: team.$id }, { metric, period });
  }
}

@Resolver(() => OrganisationType)
export class OrganisationFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the whole organisation, tickets of unknown resolvers included; null when you may not see it. Team leaders and administrators may ask for any period, everybody else for closed calendar months, without the facts.",
  })
  async metric(
    @Arg("metric", () => TargetMetric, METRIC_ARGUMENT) metric: TargetMetric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "ORGANISATION" }, { metric, period });
  }
}

@Resolver(() => MetricResultType)
export class MetricResultEdges {
  @FieldResolver(() => MetricFactConnection, {
    nullable: true,
    description:
      "The observations behind the figure, newest first, those left out or too recent included; null when you may see the figure only as a peer does.",
  })
  async facts(
    @Root() result: MetricResultValue,
    @Args(() => MetricFactsArgs) args: MetricFactsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return result.$facts === null ? null : readFactsPage(context, result.$facts, args, info);
  }
}

@Resolver(() => MetricFactType)
export class MetricFactEdges {
  @FieldResolver(() => Boolean, {
    description: "Whether it is part of the figure: not left out, and no longer too recent.",
  })
  counted(@Root() fact: MetricFactRow): boolean {
    return isCounted(fact);
  }
  @FieldResolver(() => TicketType, { description: "The ticket that was observed." })
  ticket(): never {
    return declaredEdge();
  }
  @FieldResolver(() => ArticleType, {
    nullable: true,
    description:
      "The article that solved it or is duplicated; null when there is none or you may not read it.",
  })
  article(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description:
      "Whose observation it is; null when nobody is known, and when you may not see personal figures of that person.",
  })
  person(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, {
    nullable: true,
    description:
      "The ticket that made the difference: the callback, or the one whose reuse of the same knowledge counts instead.",
  })
  relatedTicket(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [ArticleLinkType], {
    description: "The links that were taken into account; at most 50.",
  })
  links(): never {
    return declaredEdge();
  }
}
