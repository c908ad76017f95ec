import { Field, ID, InputType, Int, ObjectType, registerEnumType, UseMiddleware } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { CheckInConfidence } from "../domain/check-in.js";
import { ConversationSide } from "../domain/conversation.js";
import { loggedLook } from "./logged-look.js";

registerEnumType(CheckInConfidence, {
  name: "CheckInConfidence",
  description:
    "How sure somebody is that the goal will be reached. It stands beside the figure and changes none.",
  valuesConfig: describeValues<CheckInConfidence>({
    ON_TRACK: "It will be reached.",
    AT_RISK: "It will be reached only if something changes.",
    OFF_TRACK: "It will not be reached.",
  }),
});
registerEnumType(ConversationSide, {
  name: "ConversationSide",
  description: "The two sides of the conversation about a goal.",
  valuesConfig: describeValues<ConversationSide>({
    OWNER: "Those whose goal it is: the person, or the members of the team.",
    LEADER: "Those who lead them.",
  }),
});

export const CheckInRemarkKind = { ACKNOWLEDGEMENT: "ACKNOWLEDGEMENT", ANNOTATION: "ANNOTATION" } as const;
export type CheckInRemarkKind = (typeof CheckInRemarkKind)[keyof typeof CheckInRemarkKind];
registerEnumType(CheckInRemarkKind, {
  name: "GoalCheckInRemarkKind",
  description: "What was said about a check-in.",
  valuesConfig: describeValues<CheckInRemarkKind>({
    ACKNOWLEDGEMENT: "The other side has taken note of it; there is at most one.",
    ANNOTATION: "Somebody adds something; the check-in itself stays as it was written.",
  }),
});

const LOOK = "Check-ins of a goal";

@ObjectType("GoalCheckIn", {
  implements: NodeType,
  description:
    "What one side of a goal told the other about how it goes. It is never changed after it was written. For those whose goal it is and those who lead them; every look at what somebody else's says is in the person's access log.",
})
export class CheckInType extends NodeType {
  @Field(() => ConversationSide, { description: "On which side its author wrote." })
  authorSide!: ConversationSide;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, { description: "How it goes." })
  note!: string;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => CheckInConfidence, { description: "How sure the author is that the goal will be reached." })
  confidence!: CheckInConfidence;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, { description: "Why they are that sure." })
  confidenceReason!: string;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, {
    nullable: true,
    description: "What the author would need from the other side; null when nothing was asked for.",
  })
  supportAsked!: string | null;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, {
    nullable: true,
    description: "What the author has done for the other side; null when nothing was named.",
  })
  supportGiven!: string | null;
  @Field(() => DateTime, { description: "When it was written." })
  writtenAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the other side took note of it; null while nobody has.",
  })
  acknowledgedAt!: string | null;
}

@ObjectType("GoalCheckInRemark", { description: "What somebody said about a check-in." })
export class CheckInRemarkType {
  @Field(() => CheckInRemarkKind, { description: "What it is." })
  kind!: CheckInRemarkKind;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, {
    nullable: true,
    description: "What was said; null for an acknowledgement without a word.",
  })
  text!: string | null;
  @Field(() => DateTime, { description: "When." })
  writtenAt!: string;
}

@ObjectType("GoalCheckInDue", { description: "When the two sides of a goal should talk about it next." })
export class CheckInDueType {
  @Field(() => LocalDate, {
    description:
      "The day, in the time zone of the person whose goal it is (the organisation's for a wider goal).",
  })
  dueOn!: string;
  @Field(() => Int, { description: "Whole days since then in that time zone; 0 on the day and before." })
  daysOverdue!: number;
  @Field(() => String, { description: "The IANA time zone in which the day is counted." })
  timeZone!: string;
}

export const CheckInConnection = connectionType("GoalCheckIn", () => CheckInType, "check-ins of a goal", {
  counted: false,
});

@InputType("GoalCheckInInput", { description: "How a goal goes, from one side of it to the other." })
export class CheckInInput {
  @Field(() => ID, { description: "Which goal: agreed, on trial or active." })
  goalId!: string;
  @Field(() => String, { description: "How it goes, at most 2,000 characters." })
  note!: string;
  @Field(() => CheckInConfidence, { description: "How sure you are that it will be reached." })
  confidence!: CheckInConfidence;
  @Field(() => String, { description: "Why you are that sure, at most 2,000 characters." })
  confidenceReason!: string;
  @Field(() => String, {
    nullable: true,
    description: "What you would need from the other side; left out or null: nothing.",
  })
  supportAsked?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What you have done for the other side; left out or null: nothing to name.",
  })
  supportGiven?: string | null;
}

@InputType("GoalCheckInAcknowledgeInput", { description: "You have taken note of a check-in." })
export class CheckInAcknowledgeInput {
  @Field(() => ID, { description: "Which check-in, of the other side." })
  checkInId!: string;
  @Field(() => String, {
    nullable: true,
    description: "A word to it, at most 2,000 characters; left out or null: none.",
  })
  text?: string | null;
}

@InputType("GoalCheckInAnnotateInput", { description: "You add something to a check-in." })
export class CheckInAnnotateInput {
  @Field(() => ID, { description: "Which check-in." })
  checkInId!: string;
  @Field(() => String, { description: "What you add, at most 2,000 characters." })
  text!: string;
}
