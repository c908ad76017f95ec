import DataLoader from "dataloader";
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
  Resolver,
  Root,
} from "type-graphql";
import { PeriodInput, readPeriod } from "../../outcomes/api/period-input.js";
import { PersonType } from "../../people/api/people-types.js";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import { oncePerRequest, type RequestContext } from "../../platform/graphql/context.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { groupBy } from "../../platform/kernel/group-by.js";
import type { GoalId, OpinionId, PersonId } from "../../platform/kernel/ids.js";
import { answerOpinion } from "../actions/answer-opinion.js";
import { giveOpinion } from "../actions/give-opinion.js";
import { readAnswerDelays } from "../actions/read-answer-delay.js";
import { lintUnanswered, type AnswerDelay, type UnansweredLint } from "../domain/opinion.js";
import { opinionNode } from "../store/conversation.nodes.js";
import { openOpinions } from "../store/opinion-answers.read-model.js";
import { GoalType } from "./goal-types.js";
import {
  GoalLintType,
  OpinionAnswerDelayType,
  OpinionAnswerInput,
  OpinionConnection,
  OpinionInput,
  OpinionType,
} from "./opinion-types.js";

@ObjectType({ description: "What became of an opinion or of the answer to one." })
class GoalOpinionPayload extends Payload {
  @Field(() => OpinionType, {
    nullable: true,
    description: "The opinion; null when there are userErrors.",
  })
  opinion!: OpinionType | null;
}

@Resolver()
export class OpinionMutations {
  @Mutation(() => GoalOpinionPayload, {
    description:
      "Says what you think of a goal of yours, or of a team you are in, in any state but DRAFT. A leader must answer it.",
  })
  async goalOpinion(
    @Arg("input", () => OpinionInput, { description: "The opinion." }) input: OpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, goalId: rawId<GoalId>("Goal", input.goalId) };
    return payloadOf(context, giveOpinion(context.deps, context.viewer, command));
  }

  @Mutation(() => GoalOpinionPayload, {
    description:
      "Answers an opinion, once. By those who lead the person or the team whose goal it is; not by its author.",
  })
  async goalOpinionAnswer(
    @Arg("input", () => OpinionAnswerInput, { description: "Which opinion, and the answer." })
    input: OpinionAnswerInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, opinionId: rawId<OpinionId>("GoalOpinion", input.opinionId) };
    return payloadOf(context, answerOpinion(context.deps, context.viewer, command));
  }
}

@Resolver(() => GoalOpinionPayload)
export class OpinionPayloadResolver {
  @FieldResolver(() => OpinionType, { nullable: true })
  async opinion(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, opinionNode, payload.$id, info);
  }
}

@Resolver(() => OpinionType)
export class OpinionEdges {
  @FieldResolver(() => GoalType, { description: "The goal it is about." })
  goal(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, { description: "Who gave it." })
  author(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Which leader answered it; null while nobody has.",
  })
  answeredBy(): never {
    return declaredEdge();
  }
}

const LINTS = Symbol("unanswered opinions");

function lintLoader(context: RequestContext): DataLoader<GoalId, UnansweredLint | null> {
  return oncePerRequest(
    context,
    LINTS,
    () =>
      new DataLoader<GoalId, UnansweredLint | null>(async (ids) => {
        const { snapshot, viewer } = context;
        const byGoal = groupBy(await openOpinions(snapshot, viewer, ids), ({ goalId }) => goalId);
        return ids.map((id) => lintUnanswered(byGoal.get(id) ?? [], viewer.today));
      }),
  );
}

@Resolver(() => GoalType)
export class GoalOpinions {
  @FieldResolver(() => OpinionConnection, {
    description: "What those whose goal it is think of it, latest first; empty for everybody else.",
  })
  opinions(@Args(() => PageArgs) _args: PageArgs): never {
    return declaredEdge();
  }

  @FieldResolver(() => [GoalLintType], {
    description:
      "What should not be left as it is in the conversation about it, at most one of each code; empty for those who do not follow it.",
  })
  async conversationLints(
    @Root() goal: { readonly $id: GoalId },
    @Ctx() context: RequestContext,
  ): Promise<readonly object[]> {
    const lint = await lintLoader(context).load(goal.$id);
    return lint === null ? [] : [lint];
  }
}

function delayLoader(context: RequestContext, period: PeriodInput): DataLoader<PersonId, AnswerDelay | null> {
  return oncePerRequest(
    context,
    `answer delay ${period.start} ${period.end}`,
    () =>
      new DataLoader<PersonId, AnswerDelay | null>((people) =>
        readAnswerDelays(context.deps, context.snapshot, context.viewer, period, people),
      ),
  );
}

@Resolver(() => PersonType)
export class PersonOpinions {
  @FieldResolver(() => OpinionAnswerDelayType, {
    nullable: true,
    description:
      "How long opinions about goals, given in a period, waited for this leader; null when you may not know. For the leader and those above them today; every look at it is in the leader's access log.",
  })
  async opinionAnswerDelay(
    @Root() person: { readonly $id: PersonId },
    @Arg("period", () => PeriodInput, { description: "Which days; must hold at least one." })
    period: PeriodInput,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    return delayLoader(context, readPeriod(period, "period")).load(person.$id);
  }
}
