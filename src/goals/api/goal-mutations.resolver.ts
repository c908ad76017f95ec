import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { PersonId, TeamId } from "../../platform/kernel/ids.js";
import { activateGoal } from "../actions/activate-goal.js";
import { agreeGoal } from "../actions/agree-goal.js";
import { alignGoal } from "../actions/align-goal.js";
import { concludeGoal } from "../actions/conclude-goal.js";
import { proposeGoal, type ProposeGoal } from "../actions/propose-goal.js";
import { submitGoal } from "../actions/submit-goal.js";
import { withdrawGoal } from "../actions/withdraw-goal.js";
import { goalNode } from "../store/goals.nodes.js";
import {
  GoalActivateInput,
  GoalAlignInput,
  GoalProposeInput,
  GoalStepInput,
  GoalWithdrawInput,
} from "./goal-inputs.js";
import { GoalType } from "./goal-types.js";
import { derivationOf, goalId, measureOf, parentOf, stepOf } from "./read-goal-inputs.js";

@ObjectType({ description: "What became of a step in the life of a goal." })
export class GoalPayload extends Payload {
  @Field(() => GoalType, {
    nullable: true,
    description: "The goal after the step; null when there are userErrors.",
  })
  goal!: GoalType | null;
}

function proposalOf(input: GoalProposeInput): ProposeGoal {
  const { ownerPersonId, ownerTeamId, measures, parents, parentId, derivedFrom, period } = input;
  return {
    ...input,
    measures: measures == null ? null : measures.map(measureOf),
    parents: parents == null ? null : parents.map(parentOf),
    derivedFrom: derivedFrom == null ? null : derivedFrom.map(derivationOf),
    ownerPersonId: ownerPersonId == null ? null : rawId<PersonId>("Person", ownerPersonId),
    ownerTeamId: ownerTeamId == null ? null : rawId<TeamId>("Team", ownerTeamId),
    parentId: parentId == null ? null : goalId(parentId),
    // An empty period is one of the problems the action reports together.
    period: { start: period.start, end: period.end },
  };
}

@Resolver()
export class GoalMutations {
  @Mutation(() => GoalPayload, {
    description:
      "Proposes a goal: people for themselves and those below them in today's reporting line, leaders for their teams, administrators and whoever leads a team with none above it for the organisation.",
  })
  async goalPropose(
    @Arg("input", () => GoalProposeInput, { description: "The goal." }) input: GoalProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, proposeGoal(context.deps, context.viewer, proposalOf(input)));
  }

  @Mutation(() => GoalPayload, { description: "Proposes a goal that was kept as a draft. Its author only." })
  async goalSubmit(
    @Arg("input", () => GoalStepInput, { description: "Which draft." }) input: GoalStepInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, submitGoal(context.deps, context.viewer, stepOf(input)));
  }

  @Mutation(() => GoalPayload, {
    description:
      "The other party agrees to a proposed goal: the person or somebody above them; a leader above the proposer or an administrator; administrators and whoever leads a team with none above it for the organisation.",
  })
  async goalAgree(
    @Arg("input", () => GoalStepInput, { description: "Which goal, as read in which version." })
    input: GoalStepInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, agreeGoal(context.deps, context.viewer, stepOf(input)));
  }

  @Mutation(() => GoalPayload, {
    description:
      "An agreed goal begins, once its period has started and the person whose goal it is has acknowledged it. A person pursues at most 5 goals at once, a team 7, unless the organisation says otherwise.",
  })
  async goalActivate(
    @Arg("input", () => GoalActivateInput, { description: "Which goal, and whether on trial." })
    input: GoalActivateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...stepOf(input), asTrial: input.asTrial === true };
    return payloadOf(context, activateGoal(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, { description: "A goal is given up before it is settled." })
  async goalWithdraw(
    @Arg("input", () => GoalWithdrawInput, { description: "Which goal, and why." }) input: GoalWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...stepOf(input), reason: input.reason };
    return payloadOf(context, withdrawGoal(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, {
    description:
      "Settles a goal whose period is over and whose cases are final: it was achieved when every measure was reached. What a figure says decides, nobody types it in.",
  })
  async goalConclude(
    @Arg("input", () => GoalStepInput, { description: "Which goal, as read in which version." })
    input: GoalStepInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, concludeGoal(context.deps, context.viewer, stepOf(input)));
  }

  @Mutation(() => GoalPayload, { description: "Says to which goals another contributes, and how." })
  async goalAlign(
    @Arg("input", () => GoalAlignInput, { description: "Which goal, its parents, and how it moves them." })
    input: GoalAlignInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const parentId = input.parentId == null ? null : goalId(input.parentId);
    const parents = input.parents == null ? null : input.parents.map(parentOf);
    const command = { ...stepOf(input), parents, parentId, why: input.why ?? null };
    return payloadOf(context, alignGoal(context.deps, context.viewer, command));
  }
}

@Resolver(() => GoalPayload)
export class GoalPayloadResolver {
  @FieldResolver(() => GoalType, { nullable: true })
  async goal(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, goalNode, payload.$id, info);
  }
}
