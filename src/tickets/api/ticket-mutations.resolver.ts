import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/graphql/context.js";
import { Payload, payloadOf, type PayloadValue } from "../../platform/graphql/payload.js";
import { readNode } from "../../platform/graphql/read.js";
import { rawId } from "../../platform/kernel/global-id.js";
import type { TicketId } from "../../platform/kernel/ids.js";
import { stateNoArticle } from "../actions/state-no-article.js";
import { withdrawNoArticle } from "../actions/withdraw-no-article.js";
import { ticketNode } from "../store/tickets.nodes.js";
import { TicketNoArticleStateInput, TicketNoArticleWithdrawInput } from "./ticket-inputs.js";
import { TicketType } from "./ticket-types.js";

@ObjectType({ description: "What became of a change to a ticket." })
class TicketPayload extends Payload {
  @Field(() => TicketType, {
    nullable: true,
    description: "The ticket after the change; null when there are userErrors.",
  })
  ticket!: TicketType | null;
}

@Resolver()
export class TicketMutations {
  @Mutation(() => TicketPayload, {
    description:
      "States that no article fits a ticket; as cheap and as good as a link. Saying it again changes nothing. Needs the scope links:write or write.",
  })
  async ticketNoArticleState(
    @Arg("input", () => TicketNoArticleStateInput, { description: "Which ticket, and why." })
    input: TicketNoArticleStateInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ...input, ticketId: rawId<TicketId>("Ticket", input.ticketId) };
    return payloadOf(context, stateNoArticle(context.deps, context.viewer, command));
  }

  @Mutation(() => TicketPayload, {
    description:
      "Takes back that no article fits a ticket; nothing happens when nobody said so. Needs the scope links:write or write.",
  })
  async ticketNoArticleWithdraw(
    @Arg("input", () => TicketNoArticleWithdrawInput, { description: "Which ticket." })
    input: TicketNoArticleWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<PayloadValue> {
    const command = { ticketId: rawId<TicketId>("Ticket", input.ticketId) };
    return payloadOf(context, withdrawNoArticle(context.deps, context.viewer, command));
  }
}

@Resolver(() => TicketPayload)
export class TicketPayloadResolver {
  @FieldResolver(() => TicketType, { nullable: true })
  async ticket(
    @Root() payload: PayloadValue,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readNode(context, ticketNode, payload.$id, info);
  }
}
