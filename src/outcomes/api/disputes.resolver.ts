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
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import { TicketType } from "../../tickets/api/ticket-types.js";
import { disputeFact } from "../actions/dispute-fact.js";
import { resolveDispute } from "../actions/dispute-resolve.js";
import { withdrawDispute } from "../actions/dispute-withdraw.js";
import { disputeNode } from "../store/dispute.nodes.js";
import { readDisputesPage } from "./dispute-pages.js";
import {
  DisputeConnection,
  DisputeEventType,
  DisputeResolveInput,
  DisputesArgs,
  DisputeType,
  DisputeWithdrawInput,
  FactDisputeInput,
} from "./dispute-types.js";
import { MetricFactType } from "./metric-result-types.js";

@ObjectType({ description: "What became of a dispute." })
class DisputePayload extends Payload {
  @Field(() => DisputeType, {
    nullable: true,
    description: "The dispute as it stands now; null when there are userErrors.",
  })
  dispute!: DisputeType | null;
}

@Resolver()
export class DisputeMutations {
  @Mutation(() => DisputePayload, {
    description:
      "Says that a fact about oneself is wrong. It counts until somebody agrees; then it is left out of every figure.",
  })
  async factDispute(
    @Arg("input", () => FactDisputeInput, { description: "The fact and what is wrong with it." })
    input: FactDisputeInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, factId: rawId<string>("MetricFact", input.factId) };
    return payloadOf(context, disputeFact(context.deps, context.viewer, command));
  }

  @Mutation(() => DisputePayload, {
    description:
      "Decides about a dispute: for those above the person today and administrators (in team-only mode administrators alone), never for the person themself nor for whoever made or reviewed a link the fact rests on. Upheld, the fact is left out at once; a published figure gets a restatement.",
  })
  async disputeResolve(
    @Arg("input", () => DisputeResolveInput, { description: "The decision and why." })
    input: DisputeResolveInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, disputeId: rawId<string>("Dispute", input.disputeId) };
    return payloadOf(context, resolveDispute(context.deps, context.viewer, command));
  }

  @Mutation(() => DisputePayload, {
    description: "Takes an open dispute of one's own back; that it was filed stays on record.",
  })
  async disputeWithdraw(
    @Arg("input", () => DisputeWithdrawInput, { description: "The dispute." })
    input: DisputeWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, disputeId: rawId<string>("Dispute", input.disputeId) };
    return payloadOf(context, withdrawDispute(context.deps, context.viewer, command));
  }
}

@Resolver(() => DisputePayload)
export class DisputePayloadResolver {
  @FieldResolver(() => DisputeType, { nullable: true })
  async dispute(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, disputeNode, payload.$id, info);
  }
}

@Resolver()
export class DisputeQueries {
  @Query(() => DisputeConnection, {
    description:
      "The disputes you may see, newest first: your own, those of people below you, and as an administrator all.",
  })
  async disputes(
    @Args(() => DisputesArgs) args: DisputesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readDisputesPage(context, { ...args }, info);
  }
}

@Resolver(() => DisputeType)
export class DisputeEdges {
  @FieldResolver(() => PersonType, { description: "Who filed it, and whom the fact is about." })
  person(): never {
    return declaredEdge();
  }
  @FieldResolver(() => TicketType, {
    nullable: true,
    description: "The ticket that was observed; null when the fact is about no ticket.",
  })
  ticket(): never {
    return declaredEdge();
  }
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who upheld or rejected it; null while nobody has.",
  })
  resolvedBy(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [DisputeEventType], { description: "Every step, earliest first; at most 10." })
  events(): never {
    return declaredEdge();
  }
}

@Resolver(() => DisputeEventType)
export class DisputeEventEdges {
  @FieldResolver(() => PersonType, { description: "Who took the step." })
  actor(): never {
    return declaredEdge();
  }
}

@Resolver(() => MetricFactType)
export class FactDisputes {
  @FieldResolver(() => [DisputeType], {
    description: "The disputes about it that you may see, earliest first; at most 10.",
  })
  disputes(): never {
    return declaredEdge();
  }
}
