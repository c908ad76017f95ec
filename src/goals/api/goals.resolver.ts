import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { Instant } from "../../platform/kernel/period.js";
import { MetricFactsArgs, readFactsPage } from "../../outcomes/api/metric-facts.js";
import { MetricFactConnection } from "../../outcomes/api/metric-result-types.js";
import { MetricDefinitionType } from "../../outcomes/api/metric-types.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import { MetricDirection, type TargetMetric } from "../../outcomes/domain/target-metric.js";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { goalNode, goalsConnection } from "../store/goals.nodes.js";
import { GoalsArgs } from "./goal-inputs.js";
import {
  GoalConnection,
  GoalEventType,
  GoalProgressType,
  GoalType,
  PersonGoalConnection,
} from "./goal-types.js";
import { loadProgress, progressValue, type MeasurableGoal } from "./progress-loader.js";

@Resolver()
export class GoalQueries {
  @Query(() => GoalType, {
    nullable: true,
    description: "One goal; null when it does not exist or you may not see it.",
  })
  async goal(
    @Arg("id", () => ID, { description: "The id of the goal." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, goalNode, rawId("Goal", id), info);
  }

  @Query(() => GoalConnection, {
    description:
      "The goals you may see: those of teams and the organisation, your own, and those of people below you. Not counted when narrowed to one person.",
  })
  async goals(
    @Args(() => GoalsArgs) args: GoalsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, goalNode, goalsConnection, { ...args }, info);
  }
}

@Resolver(() => GoalType)
export class GoalEdges {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "The person whose goal it is; null for every level but PERSON.",
  })
  person(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TeamType, {
    nullable: true,
    description: "The team whose goal it is; null for every level but TEAM.",
  })
  team(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who proposed it." })
  proposedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => GoalType, {
    nullable: true,
    description: "The goal it contributes to; null when it stands alone or you may not see the other.",
  })
  parent(): never {
    return declaredEdge();
  }
  @FieldResolver(() => GoalConnection, {
    description: "The goals that contribute to it directly, as far as you may see them.",
  })
  children(@Args(() => GoalsArgs) _args: GoalsArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalType], {
    description: "The way from the top of the organisation down to this goal, which comes last; at most 50.",
  })
  alignmentPath(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalEventType], {
    description: "What was done with it, earliest first; the first 50.",
  })
  events(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalType)
export class GoalFigures {
  @FieldResolver(() => MetricDefinitionType, { description: "What the metric means and how it is computed." })
  metricDefinition(@Root() goal: { readonly metric: TargetMetric }): object {
    return METRIC_DEFINITIONS[goal.metric];
  }

  @FieldResolver(() => MetricDirection, { description: "Which way the metric improves." })
  direction(@Root() goal: { readonly metric: TargetMetric }): MetricDirection {
    return METRIC_DEFINITIONS[goal.metric].direction;
  }

  @FieldResolver(() => GoalProgressType, {
    nullable: true,
    description:
      "How far it has come, computed from the facts of its period; null when you may not see the figure. A person's is for the person and those above them today, and every look at it is in the person's access log; in team-only mode a person's goal is held against the team's figure. A group's is for its leaders and administrators; everybody else sees its closed calendar months, without the facts, when at least 5 people stand behind them.",
  })
  async progress(
    @Root() goal: MeasurableGoal,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "What was known at this instant (what is known now, when left out); not in the future.",
    })
    asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const reading = await loadProgress(context, goal, asOf ?? null);
    return reading === null ? null : progressValue(reading);
  }

  @FieldResolver(() => MetricFactConnection, {
    nullable: true,
    description: "The tickets and articles behind the figure, newest first; null when you may not see them.",
  })
  async evidence(
    @Root() goal: MeasurableGoal,
    @Args(() => MetricFactsArgs) args: MetricFactsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const reading = await loadProgress(context, goal, null);
    if (reading === null || !reading.mayReadFacts) return null;
    return readFactsPage(context, reading.request, args, info);
  }
}

@Resolver(() => GoalEventType)
export class GoalEventEdges {
  @FieldResolver(() => PersonType, { description: "Who did it." })
  actor(): never {
    return declaredEdge();
  }
}

@Resolver(() => PersonType)
export class PersonGoals {
  @FieldResolver(() => PersonGoalConnection, {
    description: "The goals of the person, as far as you may see them.",
  })
  goals(@Args(() => GoalsArgs) _args: GoalsArgs): never {
    return declaredEdge();
  }
}

@Resolver(() => TeamType)
export class TeamGoals {
  @FieldResolver(() => GoalConnection, {
    description: "The goals of the team itself, not those of its people.",
  })
  goals(@Args(() => GoalsArgs) _args: GoalsArgs): never {
    return declaredEdge();
  }
}

@Resolver(() => OrganisationType)
export class OrganisationGoals {
  @FieldResolver(() => GoalConnection, {
    description: "The goals of the organisation itself, of levels STRATEGY and ORGANISATION.",
  })
  goals(@Args(() => GoalsArgs) _args: GoalsArgs): never {
    return declaredEdge();
  }
}
