import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { DisputeDecision, DisputeState } from "../domain/dispute.js";
import { Metric } from "../domain/metric-key.js";
import "./outcome-enums.js";

registerEnumType(DisputeState, {
  name: "DisputeState",
  description: "Where a dispute stands. New values may be added.",
  valuesConfig: describeValues<DisputeState>({
    OPEN: "Nobody has decided. The fact counts meanwhile.",
    UPHELD: "Somebody agreed: the fact is left out of every figure.",
    REJECTED: "Somebody disagreed and said why: the fact counts.",
    WITHDRAWN: "The person who filed it took it back.",
  }),
});
registerEnumType(DisputeDecision, {
  name: "DisputeDecision",
  description: "How a dispute is decided.",
  valuesConfig: describeValues<DisputeDecision>({
    UPHOLD: "The person is right: the fact is left out.",
    REJECT: "The fact is right: it goes on counting.",
  }),
});

@ObjectType("Dispute", {
  description:
    "Somebody says that a fact about them is wrong. Seen by that person, by those above them today and by administrators; in team-only mode by the person and administrators. Every look of somebody else is in the person's access log.",
})
export class DisputeType {
  @Field(() => ID, { description: "The id, for resolving or withdrawing it." })
  id!: string;
  @Field(() => Metric, {
    nullable: true,
    description: "The metric the fact belongs to; null for an organisation's own metric.",
  })
  metric!: Metric | null;
  @Field(() => DateTime, { description: "When the disputed thing happened." })
  occurredAt!: string;
  @Field(() => LocalDate, { description: "On which day, in the organisation's time zone." })
  occurredOn!: string;
  @Field(() => String, { description: "What is wrong, in the words of the person." })
  reason!: string;
  @Field(() => DisputeState, { description: "Where it stands." })
  state!: DisputeState;
  @Field(() => DateTime, { description: "When it was filed." })
  filedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When it ended; null while it is open." })
  resolvedAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was upheld or rejected; null while it is open and when it was withdrawn.",
  })
  resolution!: string | null;
  @Field(() => Int, { description: "Grows with every change; give it back when you decide." })
  version!: number;
}

@ObjectType("DisputeEvent", { description: "One step of a dispute. Steps are never changed or removed." })
export class DisputeEventType {
  @Field(() => DisputeState, { nullable: true, description: "The state before; null for the first step." })
  stateBefore!: DisputeState | null;
  @Field(() => DisputeState, { description: "The state after it." })
  stateAfter!: DisputeState;
  @Field(() => String, { description: "What was said." })
  note!: string;
  @Field(() => DateTime, { description: "When." })
  at!: string;
}

export const DisputeConnection = connectionType("Dispute", () => DisputeType, "disputes about facts", {
  counted: false,
});

@ArgsType()
export class DisputesArgs extends PageArgs {
  @Field(() => DisputeState, { nullable: true, description: "Only those in this state." })
  state?: DisputeState | null;
}

@InputType({ description: "A fact about oneself, and what is wrong with it." })
export class FactDisputeInput {
  @Field(() => ID, { description: "The fact, as listed behind a figure." })
  factId!: string;
  @Field(() => String, { description: "What is wrong with it, 1 to 2,000 characters." })
  reason!: string;
}

@InputType({ description: "A decision about a dispute." })
export class DisputeResolveInput {
  @Field(() => ID, { description: "The dispute." })
  disputeId!: string;
  @Field(() => Int, { description: "The version of the dispute that was looked at." })
  version!: number;
  @Field(() => DisputeDecision, { description: "The decision." })
  decision!: DisputeDecision;
  @Field(() => String, { description: "Why, for the person who disputes, 1 to 2,000 characters." })
  resolution!: string;
}

@InputType({ description: "A dispute of one's own that is taken back." })
export class DisputeWithdrawInput {
  @Field(() => ID, { description: "The dispute." })
  disputeId!: string;
  @Field(() => Int, { description: "The version of the dispute that was looked at." })
  version!: number;
}
