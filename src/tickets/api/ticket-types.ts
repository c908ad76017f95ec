import { Field, Int, ObjectType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { NoArticleReason, RepeatReason, TicketKind, TicketStatus } from "../domain/ticket.js";
import "./ticket-enums.js";

@ObjectType("Ticket", {
  implements: NodeType,
  description:
    "A request, incident, complaint or work order as its service desk tells it. Subject and text are not kept.",
})
export class TicketType extends NodeType {
  @Field(() => String, {
    description: "The id in the source, kept digit for digit; unique together with the source.",
  })
  externalId!: string;
  @Field(() => String, {
    nullable: true,
    description: "What people call it, such as INC0010001; may change, for example when it is moved.",
  })
  displayKey!: string | null;
  @Field(() => TicketKind, { description: "What it asks for." })
  kind!: TicketKind;
  @Field(() => TicketStatus, { description: "The state it is in." })
  status!: TicketStatus;
  @Field(() => String, { nullable: true, description: "The state in the source's own word." })
  rawStatus!: string | null;
  @Field(() => String, { nullable: true, description: "The priority in the source's own word." })
  priority!: string | null;
  @Field(() => String, { nullable: true, description: "How it came in, such as e-mail or phone." })
  channel!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The category as a path from its root, joined with " > ", such as "Hardware > Printer".',
  })
  category!: string | null;
  @Field(() => String, { nullable: true, description: "The project it belongs to." })
  project!: string | null;
  @Field(() => String, { nullable: true, description: "The queue or group it lies in." })
  queue!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Stands for the customer without naming them; null for everybody but administrators.",
  })
  customerKey!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Stands for whoever asked without naming them; null for everybody but administrators.",
  })
  requesterKey!: string | null;
  @Field(() => DateTime, { description: "When it was opened." })
  openedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When the requester was first answered." })
  firstResponseAt!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was last resolved; null while it is not resolved or is open again.",
  })
  resolvedAt!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed for good; null while it is not, or is open again.",
  })
  closedAt!: string | null;
  @Field(() => Int, { description: "How often it was opened again after a resolution, 0 or more." })
  reopenCount!: number;
  @Field(() => [String], {
    nullable: true,
    description:
      "What the source calls people whom nobody here is known by; their part in the ticket is kept without a person. Null for everybody but administrators.",
  })
  unmatchedPeople!: readonly string[] | null;
  @Field(() => Int, {
    description: "How many people the source names whom nobody here is known by, 0 or more.",
  })
  unmatchedPeopleCount!: number;
  @Field(() => Int, { nullable: true, description: "Time spent on it in seconds, 0 or more." })
  handleSeconds!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "The requester's satisfaction on the scale of the source; null when there is no answer.",
  })
  csat!: number | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the requester was asked how satisfied they are.",
  })
  csatAskedAt!: string | null;
  @Field(() => DateTime, { nullable: true, description: "When the requester answered." })
  csatAnsweredAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The id of the ticket above it in the same source, known here or not.",
  })
  parentExternalId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The id of the ticket it was merged into in the same source, known here or not.",
  })
  mergedIntoExternalId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The id of the earlier ticket about the same issue in the same source, known here or not.",
  })
  repeatOfExternalId!: string | null;
  @Field(() => RepeatReason, { nullable: true, description: "Why the requester came back, if they did." })
  repeatReason!: RepeatReason | null;
  @Field(() => Boolean, { description: "Whether the source says it is no request at all." })
  isSpam!: boolean;
  @Field(() => String, { nullable: true, description: "Where it can be opened in the source." })
  url!: string | null;
  @Field(() => DateTime, { description: "When the source last changed it, as far as is known." })
  sourceUpdatedAt!: string;
  @Field(() => DateTime, { description: "When Solvewell first heard of it." })
  recordedAt!: string;
  @Field(() => DateTime, { description: "When Solvewell last learnt something new about it." })
  updatedAt!: string;
}

@ObjectType("TicketStatusChange", { description: "A ticket got another status." })
export class TicketStatusChangeType {
  @Field(() => TicketStatus, { description: "The status from then on." })
  status!: TicketStatus;
  @Field(() => DateTime, {
    description: "When it happened, or was first seen by a source that keeps no history.",
  })
  occurredAt!: string;
  @Field(() => DateTime, { description: "When Solvewell learnt of it." })
  recordedAt!: string;
}

@ObjectType("NoArticleStatement", { description: "Somebody or a source says that no article fits a ticket." })
export class NoArticleStatementType {
  @Field(() => NoArticleReason, { description: "Why none fits." })
  reason!: NoArticleReason;
  @Field(() => String, { nullable: true, description: "More about it, at most 500 characters." })
  note!: string | null;
  @Field(() => DateTime, { description: "When it was said." })
  statedAt!: string;
}

export const TicketConnection = connectionType("Ticket", () => TicketType, "tickets", { counted: true });
/** The tickets of a person: there is no count of them anywhere. */
export const PersonTicketConnection = connectionType("PersonTicket", () => TicketType, "a person's tickets", {
  counted: false,
});
export const TicketStatusChangeConnection = connectionType(
  "TicketStatusChange",
  () => TicketStatusChangeType,
  "the status changes of a ticket",
  { counted: true },
);
