import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { PersonType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { GoalId, ObstacleId } from "../../platform/kernel/ids.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { changeObstacleState, decideObstacleSuspension } from "../actions/change-obstacle.js";
import { reportObstacle, type ReportObstacle } from "../actions/report-obstacle.js";
import { obstacleNode, obstaclesConnection } from "../store/conversation.nodes.js";
import { GoalType } from "./goal-types.js";
import {
  ObstacleConnection,
  ObstacleEventType,
  ObstacleMoveInput,
  ObstacleReportInput,
  ObstaclesArgs,
  ObstacleSuspensionInput,
  ObstacleType,
} from "./obstacle-types.js";

@ObjectType({ description: "What became of a step with an obstacle." })
class ObstaclePayload extends Payload {
  @Field(() => ObstacleType, {
    nullable: true,
    description: "The obstacle after the step; null when there are userErrors.",
  })
  obstacle!: ObstacleType | null;
}

const obstacleId = (id: string): ObstacleId => rawId("Obstacle", id);

function reportOf(input: ObstacleReportInput): ReportObstacle {
  const { goalIds, cause, text, startsOn, endsOn } = input;
  const days = { from: startsOn as LocalDate, to: (endsOn ?? null) as LocalDate | null };
  return { goalIds: goalIds.map((id) => rawId<GoalId>("Goal", id)), cause, text, days };
}

@Resolver()
export class ObstacleQueriesAndMutations {
  @Query(() => ObstacleConnection, {
    description:
      "The obstacles you may see, latest report first: your own reports, and those to goals whose conversation you follow.",
  })
  async obstacles(
    @Args(() => ObstaclesArgs) args: ObstaclesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, obstacleNode, obstaclesConnection, { ...args }, info);
  }

  @Mutation(() => ObstaclePayload, {
    description:
      "Reports what stands in the way of goals. By anyone affected: those whose goals they are, and those who lead them. It changes no verdict by itself.",
  })
  async obstacleReport(
    @Arg("input", () => ObstacleReportInput, { description: "The obstacle." }) input: ObstacleReportInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, reportObstacle(context.deps, context.viewer, reportOf(input)));
  }

  @Mutation(() => ObstaclePayload, {
    description:
      "Moves an obstacle on. By those who lead somebody whose goal it affects; whether a report is accepted is for another person than its reporter.",
  })
  async obstacleMove(
    @Arg("input", () => ObstacleMoveInput, { description: "Which obstacle, where to, and why." })
    input: ObstacleMoveInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const endedOn = (input.endedOn ?? null) as LocalDate | null;
    const command = { ...input, obstacleId: obstacleId(input.obstacleId), endedOn };
    return payloadOf(context, changeObstacleState(context.deps, context.viewer, command));
  }

  @Mutation(() => ObstaclePayload, {
    description:
      "Decides that an accepted obstacle suspends the verdicts of the goals it affects, or takes that back. By a second person: not its reporter, nobody whose goal it is, and somebody who leads the owners of every goal it affects.",
  })
  async obstacleDecideSuspension(
    @Arg("input", () => ObstacleSuspensionInput, { description: "Which obstacle, the decision, and why." })
    input: ObstacleSuspensionInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, obstacleId: obstacleId(input.obstacleId) };
    return payloadOf(context, decideObstacleSuspension(context.deps, context.viewer, command));
  }
}

@Resolver(() => ObstaclePayload)
export class ObstaclePayloadResolver {
  @FieldResolver(() => ObstacleType, { nullable: true })
  async obstacle(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, obstacleNode, payload.$id, info);
  }
}

@Resolver(() => ObstacleType)
export class ObstacleEdges {
  @FieldResolver(() => PersonType, { description: "Who reported it." })
  reportedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "The second person who approved that it suspends verdicts; null while it suspends none.",
  })
  approvedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalType], {
    description: "The goals it affects, as far as you may see them, the earliest period first; at most 20.",
  })
  goals(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [ObstacleEventType], {
    description: "What was done with it, earliest first; the first 50.",
  })
  events(): never {
    return declaredEdge();
  }
}

@Resolver(() => ObstacleEventType)
export class ObstacleEventEdges {
  @FieldResolver(() => PersonType, { description: "Who did it." })
  actor(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalType)
export class GoalObstacles {
  @FieldResolver(() => ObstacleConnection, {
    description:
      "What stands in its way, latest report first; empty for those who do not follow its conversation.",
  })
  obstacles(@Args(() => ObstaclesArgs) _args: ObstaclesArgs): never {
    return declaredEdge();
  }
}
