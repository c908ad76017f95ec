import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType, UseMiddleware } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { OpinionKind } from "../domain/opinion.js";
import { loggedLook } from "./logged-look.js";

registerEnumType(OpinionKind, {
  name: "GoalOpinionKind",
  description: "What those whose goal it is think of it.",
  valuesConfig: describeValues<OpinionKind>({
    AGREE: "It is right as it is; asks for no answer.",
    TOO_EASY: "It asks for less than is possible.",
    TOO_HARD: "It asks for more than is possible.",
    UNCLEAR: "It does not say what is wanted.",
    UNFAIR: "It judges by what they cannot influence, or differently from others.",
  }),
});

export const GoalLintCode = { OPINION_UNANSWERED: "OPINION_UNANSWERED" } as const;
export type GoalLintCode = (typeof GoalLintCode)[keyof typeof GoalLintCode];
registerEnumType(GoalLintCode, {
  name: "GoalConversationLintCode",
  description: "What should not be left as it is in the conversation about a goal. New values may be added.",
  valuesConfig: describeValues<GoalLintCode>({
    OPINION_UNANSWERED: "An opinion other than AGREE has waited for an answer for more than 14 days.",
  }),
});

const LOOK = "Opinions about a goal";

@ObjectType("GoalOpinion", {
  implements: NodeType,
  description:
    "What somebody whose goal it is thinks of it. It is never changed; a leader must answer it. For those whose goal it is and those who lead them; every look at somebody else's is in their access log.",
})
export class OpinionType extends NodeType {
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => OpinionKind, { description: "What they think." })
  kind!: OpinionKind;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, { nullable: true, description: "Why; null only with AGREE." })
  text!: string | null;
  @Field(() => DateTime, { description: "When it was given." })
  givenAt!: string;
  @UseMiddleware(loggedLook(LOOK))
  @Field(() => String, { nullable: true, description: "What a leader answered; null while nobody has." })
  answer!: string | null;
  @Field(() => DateTime, { nullable: true, description: "When it was answered; null while nobody has." })
  answeredAt!: string | null;
}

@ObjectType("GoalConversationLint", {
  description: "Something in the conversation about a goal that should not be left as it is.",
})
export class GoalLintType {
  @Field(() => GoalLintCode, { description: "What it is." })
  code!: GoalLintCode;
  @Field(() => String, { description: "The same in words." })
  message!: string;
  @Field(() => LocalDate, { description: "The day on which it began, in the organisation's calendar." })
  since!: string;
  @Field(() => Int, { description: "Whole days since then." })
  waitingDays!: number;
}

@ObjectType("OpinionAnswerDelay", {
  description:
    "How many days opinions waited for the leader they were for, whoever answered them. Plain agreement asks for no answer and is not among them.",
})
export class OpinionAnswerDelayType {
  @Field(() => Int, { description: "Opinions that were answered." })
  n!: number;
  @Field(() => Float, {
    nullable: true,
    description: "The middle of the days until the answer; null when none was answered.",
  })
  medianDays!: number | null;
  @Field(() => Int, { nullable: true, description: "The fewest days; null when none was answered." })
  shortestDays!: number | null;
  @Field(() => Int, { nullable: true, description: "The most days; null when none was answered." })
  longestDays!: number | null;
  @Field(() => Int, { description: "Opinions that still wait; they are not in n." })
  open!: number;
  @Field(() => Int, {
    nullable: true,
    description: "Days for which the oldest of them has waited; null when none does.",
  })
  oldestOpenDays!: number | null;
  @Field(() => String, { description: "All of this in a sentence." })
  explanation!: string;
}

export const OpinionConnection = connectionType("GoalOpinion", () => OpinionType, "opinions about a goal", {
  counted: false,
});

@InputType("GoalOpinionInput", { description: "What you think of a goal of yours." })
export class OpinionInput {
  @Field(() => ID, { description: "Which goal: your own, or that of a team you are in." })
  goalId!: string;
  @Field(() => OpinionKind, { description: "What you think." })
  kind!: OpinionKind;
  @Field(() => String, {
    nullable: true,
    description: "Why, at most 2,000 characters; may be left out only with AGREE.",
  })
  text?: string | null;
}

@InputType("GoalOpinionAnswerInput", { description: "A leader's answer to an opinion." })
export class OpinionAnswerInput {
  @Field(() => ID, { description: "Which opinion." })
  opinionId!: string;
  @Field(() => String, { description: "The answer, at most 2,000 characters." })
  text!: string;
}
