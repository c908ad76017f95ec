import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { ArticleType } from "../../knowledge/api/article-types.js";
import { ArticleLinkType } from "../../knowledge/api/link-types.js";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { TicketType } from "../../tickets/api/ticket-types.js";
import { Metric } from "../domain/metric-key.js";
import { loadFigure } from "./figure-loader.js";
import { isCounted, MetricFactsArgs, readFactsPage, type MetricFactRow } from "./metric-facts.js";
import { MetricFactConnection, MetricFactType, MetricResultType } from "./metric-result-types.js";
import type { MetricResultValue } from "./metric-result-value.js";
import { PeriodInput } from "./period-input.js";

const METRIC_ARGUMENT = { description: "Which metric." };
const PERIOD_ARGUMENT = { description: "Which days; must hold at least one." };
const AS_OF_ARGUMENT = {
  nullable: true,
  description:
    "What was known at this instant: a report that was read then gives the same digits again. Null or left out asks for what is known now. Not for those who see the figure as peers.",
};

@Resolver(() => PersonType)
export class PersonFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the person; null when you may not see it. It is for the person and whoever stands above them in today's reporting lines (administrators as such do not); in team-only mode for the person alone. Every look at it is in the person's access log.",
  })
  async metric(
    @Root() person: { readonly $id: PersonId },
    @Arg("metric", () => Metric, METRIC_ARGUMENT) metric: Metric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Arg("asOf", () => DateTime, AS_OF_ARGUMENT) asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "PERSON", id: person.$id }, { metric, period, asOf });
  }
}

@Resolver(() => TeamType)
export class TeamFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the team with the teams below it; null when you may not see it. Its leaders, leaders above and administrators may ask for any period. Everybody else sees closed calendar months as they were published first, without the facts, and only where at least 5 people stand behind the figure and behind whatever could be told by subtracting shown figures from each other.",
  })
  async metric(
    @Root() team: { readonly $id: TeamId },
    @Arg("metric", () => Metric, METRIC_ARGUMENT) metric: Metric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Arg("asOf", () => DateTime, AS_OF_ARGUMENT) asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "TEAM", id: team.$id }, { metric, period, asOf });
  }
}

@Resolver(() => OrganisationType)
export class OrganisationFigures {
  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "A figure of the whole organisation, tickets of unknown resolvers included; null when you may not see it. Administrators and whoever leads all of it may ask for any period; everybody else, leaders of single teams too, sees closed calendar months as they were published first, without the facts.",
  })
  async metric(
    @Arg("metric", () => Metric, METRIC_ARGUMENT) metric: Metric,
    @Arg("period", () => PeriodInput, PERIOD_ARGUMENT) period: PeriodInput,
    @Arg("asOf", () => DateTime, AS_OF_ARGUMENT) asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return loadFigure(context, { level: "ORGANISATION" }, { metric, period, asOf });
  }
}

@Resolver(() => MetricResultType)
export class MetricResultEdges {
  @FieldResolver(() => MetricFactConnection, {
    nullable: true,
    description:
      "The observations behind the figure, newest first, those left out or too recent included; null when you may see the figure only as a peer does, and of groups in team-only mode. As many as n, nImmature and nExcluded together where each observation is one case. Of a published figure, those it was published from. Whoever they are about finds the look in their access log.",
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
  @FieldResolver(() => TicketType, {
    nullable: true,
    description:
      "The ticket that was observed; null when the observation is about a person or a customer, and while its ticket is not known here.",
  })
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
