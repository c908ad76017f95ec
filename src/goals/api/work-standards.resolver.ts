import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
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
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readConnection, readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { WorkStandardId } from "../../platform/kernel/ids.js";
import { OrganisationType, PersonType } from "../../people/api/people-types.js";
import { createWorkStandard } from "../actions/create-work-standard.js";
import { retireWorkStandard } from "../actions/retire-work-standard.js";
import { setGoalLimits } from "../actions/set-goal-limits.js";
import type { GoalLimits } from "../domain/goal-limit.js";
import { WorkStandardKind } from "../domain/work-standard.js";
import { readGoalLimits } from "../store/goal-limit.store.js";
import { workStandardNode, workStandardsConnection } from "../store/goal-measures.nodes.js";
import { GoalLimitsInput, WorkStandardCreateInput, WorkStandardRetireInput } from "./goal-step-inputs.js";
import { GoalLimitsType, WorkStandardConnection, WorkStandardType } from "./goal-words-types.js";

@ArgsType()
class WorkStandardsArgs extends PageArgs {
  @Field(() => WorkStandardKind, { nullable: true, description: "Of this kind." })
  kind?: WorkStandardKind | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: also those that no longer hold (false when left out).",
  })
  includeRetired?: boolean | null;
}

@ObjectType({ description: "What became of a change of a standard." })
class WorkStandardPayload extends Payload {
  @Field(() => WorkStandardType, {
    nullable: true,
    description: "The standard; null when there are userErrors.",
  })
  standard!: WorkStandardType | null;
}

@ObjectType({ description: "What became of setting the limits." })
class GoalLimitsPayload extends Payload {
  @Field(() => GoalLimitsType, {
    nullable: true,
    description: "The limits from now on; null when there are userErrors.",
  })
  limits!: GoalLimitsType | null;
}

@Resolver()
export class WorkStandardQueries {
  @Query(() => WorkStandardConnection, {
    description:
      "The requirements of jobs and standards of trainings that goals can follow from, the latest first. For everybody.",
  })
  async workStandards(
    @Args(() => WorkStandardsArgs) args: WorkStandardsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, workStandardNode, workStandardsConnection, { ...args }, info);
  }
}

@Resolver()
export class WorkStandardMutations {
  @Mutation(() => WorkStandardPayload, {
    description:
      "Adds a requirement of a job or a standard of a training, or the next version of one. Administrators only.",
  })
  async workStandardCreate(
    @Arg("input", () => WorkStandardCreateInput, { description: "The standard." })
    input: WorkStandardCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const replacesId =
      input.replacesId == null ? null : rawId<WorkStandardId>("WorkStandard", input.replacesId);
    return payloadOf(context, createWorkStandard(context.deps, context.viewer, { ...input, replacesId }));
  }

  @Mutation(() => WorkStandardPayload, {
    description:
      "Says that a standard no longer holds; goals that follow from it are told so. Administrators only.",
  })
  async workStandardRetire(
    @Arg("input", () => WorkStandardRetireInput, { description: "Which standard, and why." })
    input: WorkStandardRetireInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const standardId = rawId<WorkStandardId>("WorkStandard", input.standardId);
    const command = { standardId, reason: input.reason };
    return payloadOf(context, retireWorkStandard(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalLimitsPayload, {
    description:
      "Sets how many goals of a person and of a team may be active at once. Administrators only; goals that run stay.",
  })
  async goalLimitsSet(
    @Arg("input", () => GoalLimitsInput, { description: "The limits." }) input: GoalLimitsInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, setGoalLimits(context.deps, context.viewer, { ...input }));
  }
}

@Resolver(() => WorkStandardPayload)
export class WorkStandardPayloadResolver {
  @FieldResolver(() => WorkStandardType, { nullable: true })
  async standard(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, workStandardNode, payload.$id, info);
  }
}

@Resolver(() => GoalLimitsPayload)
export class GoalLimitsPayloadResolver {
  @FieldResolver(() => GoalLimitsType, { nullable: true })
  async limits(@Root() payload: PayloadValue, @Ctx() context: RequestContext): Promise<GoalLimits | null> {
    return payload.$id === null ? null : limitsOf(context);
  }
}

@Resolver(() => OrganisationType)
export class OrganisationGoalLimits {
  @FieldResolver(() => GoalLimitsType, {
    description: "How many goals of a person and of a team may be active at once.",
  })
  async goalLimits(@Ctx() context: RequestContext): Promise<GoalLimits> {
    return limitsOf(context);
  }
}

/** The limits of the viewer's organisation, read once per request. */
function limitsOf(context: RequestContext): Promise<GoalLimits> {
  return oncePerRequest(context, "goal limits", () =>
    readGoalLimits(context.snapshot, context.viewer.organisationId),
  );
}

@Resolver(() => WorkStandardType)
export class WorkStandardEdges {
  @FieldResolver(() => WorkStandardType, {
    nullable: true,
    description: "The version it took the place of; null for the first.",
  })
  replaces(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who wrote it down." })
  createdBy(): never {
    return declaredEdge();
  }
}
