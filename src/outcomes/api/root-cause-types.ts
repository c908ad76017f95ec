import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { Payload } from "../../platform/graphql/payload.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import type { LocalDate as Day } from "../../platform/kernel/period.js";

@ObjectType("RootCauseAction", {
  implements: NodeType,
  description:
    "What somebody did against the cause of an issue. Whether it worked is told by the monthly number of tickets in its category, see the metric ROOT_CAUSE_REMOVALS.",
})
export class RootCauseActionType extends NodeType {
  @Field(() => [String], {
    description:
      "The category of the issue, outermost first, 1 to 10 parts; categories below it are part of it.",
  })
  categoryPath!: readonly string[];
  @Field(() => String, { description: "What was done, 1 to 2000 characters." })
  description!: string;
  @Field(() => LocalDate, { description: "On which day." })
  actedOn!: Day;
  @Field(() => DateTime, { description: "When it was recorded." })
  recordedAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was withdrawn because it had been recorded in error; null while it stands.",
  })
  withdrawnAt!: string | null;
  @Field(() => String, { nullable: true, description: "Why it was withdrawn; null while it stands." })
  withdrawalReason!: string | null;
}

export const RootCauseActionConnection = connectionType(
  "RootCauseAction",
  () => RootCauseActionType,
  "actions against causes",
  { counted: true },
);

@ArgsType()
export class RootCauseActionsArgs extends PageArgs {}

@InputType("RootCauseActionRecordInput", { description: "What was done against the cause of an issue." })
export class RootCauseActionRecordInput {
  @Field(() => [String], {
    description:
      "The category of the issue, outermost first, 1 to 10 parts without “>”; categories below it are part of it. At least 8 whole months of tickets must be known before the action.",
  })
  categoryPath!: readonly string[];
  @Field(() => LocalDate, {
    description:
      "On which day, not in the future; at least a year from any other action against the same category.",
  })
  actedOn!: Day;
  @Field(() => String, { description: "What was done, 1 to 2000 characters." })
  description!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The team that did it, whose figure it becomes; the organisation's alone when left out.",
  })
  teamId?: string | null;
}

@InputType("RootCauseActionWithdrawInput", { description: "Which action was recorded in error, and why." })
export class RootCauseActionWithdrawInput {
  @Field(() => ID, { description: "Which action; one that stands." })
  actionId!: string;
  @Field(() => String, { description: "Why it is withdrawn, 1 to 2000 characters." })
  reason!: string;
}

@ObjectType("RootCauseActionPayload", { description: "The action after the change, or why there is none." })
export class RootCauseActionPayload extends Payload {
  @Field(() => RootCauseActionType, {
    nullable: true,
    description: "The action; null when there are userErrors.",
  })
  rootCauseAction!: RootCauseActionType | null;
}
