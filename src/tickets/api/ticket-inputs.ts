import { ArgsType, Field, ID, InputType } from "type-graphql";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { NoArticleReason, TicketKind, TicketStatus } from "../domain/ticket.js";
import { TicketOrderField } from "./ticket-enums.js";

@InputType("TicketFilter", { description: "Narrows a list of tickets; all given conditions must hold." })
export class TicketFilter {
  @Field(() => String, {
    nullable: true,
    description: "Exactly what people call it (displayKey) or its id in the source (externalId).",
  })
  text?: string | null;
  @Field(() => [TicketStatus], { nullable: true, description: "In one of these states." })
  status?: readonly TicketStatus[] | null;
  @Field(() => [TicketKind], { nullable: true, description: "Of one of these kinds." })
  kind?: readonly TicketKind[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "With one of these priorities, as the source writes them.",
  })
  priority?: readonly string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'The category path begins with this, such as "Hardware" or "Hardware > Pr".',
  })
  categoryStartsWith?: string | null;
  @Field(() => String, { nullable: true, description: "Came in this way, as the source writes it." })
  channel?: string | null;
  @Field(() => String, { nullable: true, description: "From the source system of this name." })
  sourceName?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Opened at this time or later." })
  openedFrom?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Opened before this time." })
  openedBefore?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Resolved at this time or later." })
  resolvedFrom?: string | null;
  @Field(() => DateTime, { nullable: true, description: "Resolved before this time." })
  resolvedBefore?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "Changed here at this time or later; for polling, give the updatedAt you saw last.",
  })
  updatedSince?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only tickets of which somebody says that no article fits. False: only the others.",
  })
  hasNoArticle?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: "Assigned to this person. A list narrowed by a person has no totalCount.",
  })
  assigneeId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Resolved by this person. A list narrowed by a person has no totalCount.",
  })
  resolverId?: string | null;
}

@InputType("TicketOrder", { description: "How a list of tickets runs." })
export class TicketOrder {
  @Field(() => TicketOrderField, { description: "What to sort by." })
  field!: keyof typeof TicketOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@ArgsType()
export class TicketsArgs extends PageArgs {
  @Field(() => TicketFilter, { nullable: true, description: "Narrows the list." })
  filter?: TicketFilter | null;
  @Field(() => TicketOrder, {
    nullable: true,
    description: "How the list runs (last opened first when left out).",
  })
  orderBy?: TicketOrder | null;
}

@InputType("TicketNoArticleStateInput", { description: "No article fits a ticket." })
export class TicketNoArticleStateInput {
  @Field(() => ID, { description: "The ticket." })
  ticketId!: string;
  @Field(() => NoArticleReason, { description: "Why none fits." })
  reason!: NoArticleReason;
  @Field(() => String, { nullable: true, description: "More about it, at most 500 characters; no names." })
  note?: string | null;
}

@InputType("TicketNoArticleWithdrawInput", { description: "Takes back that no article fits a ticket." })
export class TicketNoArticleWithdrawInput {
  @Field(() => ID, { description: "The ticket." })
  ticketId!: string;
}
