import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { GoalId, GoalMeasureId, GoalMilestoneId, PersonId, TeamId } from "../../platform/kernel/ids.js";
import type { Problem } from "../../platform/kernel/problem.js";
import { acknowledgeGoal } from "../actions/acknowledge-goal.js";
import { annotateGoal } from "../actions/annotate-goal.js";
import { assessBehaviour } from "../actions/assess-behaviour.js";
import { cascadeGoal } from "../actions/cascade-goal.js";
import { markMilestone } from "../actions/mark-milestone.js";
import { reviseGoal, type ReviseGoal } from "../actions/revise-goal.js";
import { reviseTarget } from "../actions/revise-target.js";
import { goalNode } from "../store/goals.nodes.js";
import { GoalPayload } from "./goal-mutations.resolver.js";
import {
  GoalAcknowledgeInput,
  GoalAnnotateInput,
  GoalBehaviourAssessInput,
  GoalCascadeInput,
  GoalMilestoneMarkInput,
  GoalReviseInput,
  GoalTargetReviseInput,
} from "./goal-step-inputs.js";
import { GoalType } from "./goal-types.js";
import { derivationOf, goalId, measureOf, stepOf } from "./read-goal-inputs.js";

@ObjectType({ description: "What became of handing a goal down." })
class GoalCascadePayload extends Payload {
  @Field(() => [GoalType], {
    description: "The drafts, at most 50, in the order of the parts; none when there are userErrors.",
  })
  goals!: readonly GoalType[];
}

interface CascadeValue {
  readonly $ids: readonly GoalId[];
  readonly userErrors: readonly Problem[];
}

/** An explicit null takes something away where that means anything, and leaves it otherwise. */
function revisionOf(input: GoalReviseInput): ReviseGoal {
  const { title, rationale, category, ambition, rollUp, measures, derivedFrom } = input;
  return {
    ...stepOf(input),
    title: title ?? undefined,
    rationale: rationale ?? undefined,
    category,
    ambition: ambition ?? undefined,
    rollUp: rollUp ?? undefined,
    measures: measures?.map(measureOf),
    derivedFrom: derivedFrom?.map(derivationOf),
  };
}

@Resolver()
export class GoalTermsMutations {
  @Mutation(() => GoalPayload, {
    description:
      "Changes a draft, a proposal, an agreed goal or one on trial. Unless it is a draft it is proposed anew, and new measures have to be acknowledged anew. Whoever has a say in the goal.",
  })
  async goalRevise(
    @Arg("input", () => GoalReviseInput, { description: "Which goal, and what is different." })
    input: GoalReviseInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    return payloadOf(context, reviseGoal(context.deps, context.viewer, revisionOf(input)));
  }

  @Mutation(() => GoalPayload, {
    description:
      "Sets a new target for the months to come of a goal that runs. Whoever leads; the person whose goal it is acknowledges it anew.",
  })
  async goalTargetRevise(
    @Arg("input", () => GoalTargetReviseInput, { description: "Which measure, what, from when, and why." })
    input: GoalTargetReviseInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const { target, effectiveFrom, reason } = input;
    const measureId = rawId<GoalMeasureId>("GoalMeasure", input.measureId);
    const command = { ...stepOf(input), measureId, target, effectiveFrom, reason };
    return payloadOf(context, reviseTarget(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, {
    description:
      "The person whose goal it is says in their own words what it means as it stands. Needed before it is activated, and again when its targets, weights or measures have changed.",
  })
  async goalAcknowledge(
    @Arg("input", () => GoalAcknowledgeInput, { description: "Which goal, and what it means." })
    input: GoalAcknowledgeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...stepOf(input), inOwnWords: input.inOwnWords };
    return payloadOf(context, acknowledgeGoal(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, {
    description: "Adds a note to a goal in any state. Whoever has a say in the goal.",
  })
  async goalAnnotate(
    @Arg("input", () => GoalAnnotateInput, { description: "Which goal, and the note." })
    input: GoalAnnotateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { goalId: goalId(input.goalId), note: input.note };
    return payloadOf(context, annotateGoal(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, {
    description: "Says when a milestone was done, or that it is not. Whoever has a say in the goal.",
  })
  async goalMilestoneMark(
    @Arg("input", () => GoalMilestoneMarkInput, { description: "Which milestone, and the day." })
    input: GoalMilestoneMarkInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = {
      goalId: goalId(input.goalId),
      milestoneId: rawId<GoalMilestoneId>("GoalMilestone", input.milestoneId),
      doneOn: input.doneOn ?? null,
      note: input.note,
    };
    return payloadOf(context, markMilestone(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalPayload, {
    description:
      "One party says in words whether a way of working was shown. It is settled when both parties, two people, find the same.",
  })
  async goalBehaviourAssess(
    @Arg("input", () => GoalBehaviourAssessInput, { description: "Which measure, and what was found." })
    input: GoalBehaviourAssessInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const { finding, words } = input;
    const measureId = rawId<GoalMeasureId>("GoalMeasure", input.measureId);
    const command = { goalId: goalId(input.goalId), measureId, finding, words };
    return payloadOf(context, assessBehaviour(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalCascadePayload, {
    description:
      "Hands a goal down: a draft for each team or person, aligned to it, all or none. Whoever may propose for all of them.",
  })
  async goalCascade(
    @Arg("input", () => GoalCascadeInput, { description: "Which goal, to whom, and how." })
    input: GoalCascadeInput,
    @Ctx() context: RequestContext,
  ): Promise<CascadeValue> {
    const parts = input.parts.map(({ teamId, personId, shareBps }) => ({
      teamId: teamId == null ? null : rawId<TeamId>("Team", teamId),
      personId: personId == null ? null : rawId<PersonId>("Person", personId),
      shareBps,
    }));
    const { split, why } = input;
    const command = { goalId: goalId(input.goalId), parts, split, why };
    const result = await cascadeGoal(context.deps, context.viewer, command);
    await context.snapshot.end();
    context.loaders.clear();
    return result.ok ? { $ids: result.value, userErrors: [] } : { $ids: [], userErrors: result.error };
  }
}

@Resolver(() => GoalCascadePayload)
export class GoalCascadePayloadResolver {
  @FieldResolver(() => [GoalType])
  async goals(
    @Root() payload: CascadeValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const goals = await Promise.all(payload.$ids.map((id) => readNode(context, goalNode, id, info)));
    return goals.filter((goal) => goal !== null);
  }
}
