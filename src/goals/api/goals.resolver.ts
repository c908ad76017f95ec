import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { rawId, toGlobalId } from "../../platform/kernel/global-id.js";
import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { MetricFactsArgs, readFactsPage } from "../../outcomes/api/metric-facts.js";
import { MetricFactConnection } from "../../outcomes/api/metric-result-types.js";
import { OrganisationType, PersonType, TeamType } from "../../people/api/people-types.js";
import { goalNode, goalsConnection } from "../store/goals.nodes.js";
import type { GoalMeasurement, MeasureFigure } from "../actions/goal-measurement.js";
import { GoalsArgs } from "./goal-inputs.js";
import { GoalMeasureType } from "./goal-measure-types.js";
import {
  GoalAlignmentType,
  GoalChildProgressType,
  GoalConnection,
  GoalEventType,
  GoalProgressType,
  GoalType,
  PersonGoalConnection,
} from "./goal-types.js";
import {
  GoalAcknowledgementType,
  GoalDerivationType,
  GoalNoteType,
  GoalSmartCheckType,
} from "./goal-words-types.js";
import {
  loadChildProgress,
  loadProgress,
  loadSmartCheck,
  progressValue,
  type MeasurableGoal,
} from "./progress-loader.js";

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
  @FieldResolver(() => [GoalMeasureType], { description: "What it is judged by, in order; 1 to 7 of them." })
  measures(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalAlignmentType], {
    description: "The goals it contributes to and how, at most 10, as far as you may see them.",
  })
  parents(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalDerivationType], { description: "What it follows from; at most 50." })
  derivedFrom(): never {
    return declaredEdge();
  }
  @FieldResolver(() => GoalAcknowledgementType, {
    nullable: true,
    description:
      "What the person whose goal it is said about its present terms; null while nobody has, and for goals of teams and of the organisation.",
  })
  acknowledgement(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalNoteType], { description: "Notes to it, earliest first; the first 50." })
  notes(): never {
    return declaredEdge();
  }
  @FieldResolver(() => GoalConnection, {
    description: "The goals that contribute to it directly, as far as you may see them.",
  })
  children(@Args(() => GoalsArgs) _args: GoalsArgs): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalType], {
    description:
      "The shortest way from the top of the organisation down to this goal, which comes last, as far as you may see it; at most 50.",
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

  @FieldResolver(() => GoalChildProgressType, {
    description:
      "What the goals directly below come to under the roll-up rule, from those whose figures you may see.",
  })
  async childProgress(
    @Root() goal: MeasurableGoal,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "What was known at this instant (what is known now, when left out); not in the future.",
    })
    asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const below = await loadChildProgress(context, goal, asOf ?? null);
    return { ...below, missing: below.missing.map((id) => toGlobalId("Goal", id)) };
  }

  @FieldResolver(() => GoalSmartCheckType, {
    nullable: true,
    description:
      "Whether it is specific, measurable, achievable, relevant and time-bound, held against its owner's past; null when you may not see those figures in full.",
  })
  async smartCheck(@Root() goal: MeasurableGoal, @Ctx() context: RequestContext): Promise<object | null> {
    return loadSmartCheck(context, goal);
  }

  @FieldResolver(() => MetricFactConnection, {
    nullable: true,
    description:
      "The tickets and articles behind the figure of a measure, newest first; null when you may not see them, and for a measure without a metric.",
  })
  async evidence(
    @Root() goal: MeasurableGoal,
    @Arg("measureId", () => ID, {
      nullable: true,
      description: "Which measure (the first that has a metric, when left out).",
    })
    measureId: string | null | undefined,
    @Args(() => MetricFactsArgs) args: MetricFactsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const reading = await loadProgress(context, goal, null);
    if (reading === null || !reading.mayReadFacts) return null;
    const figure = evidenceOf(reading, measureId ?? null);
    if (figure === null) return null;
    return readFactsPage(context, figure.request, args, info, figure.result.definition.name);
  }
}

/** What was measured for a measure; for the first that has a figure when none is named. */
function evidenceOf({ measures }: GoalMeasurement, measureId: string | null): MeasureFigure | null {
  if (measureId === null) return measures.find(({ figure }) => figure !== null)?.figure ?? null;
  const id = rawId<GoalMeasureId>("GoalMeasure", measureId);
  return measures.find((measure) => measure.id === id)?.figure ?? null;
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
