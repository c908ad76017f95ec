import { Field, Int, ID, ObjectType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { GoalLintCode } from "../domain/smart-check.js";
import { WorkStandardKind } from "../domain/work-standard.js";
import { DerivationKind } from "./goal-enums.js";

@ObjectType("GoalAcknowledgement", {
  description: "The person whose goal it is has said what it means in certain terms.",
})
export class GoalAcknowledgementType {
  @Field(() => Int, { description: "The version of the goal's terms that was acknowledged." })
  termsVersion!: number;
  @Field(() => String, { description: "What the goal means, in the person's own words." })
  inOwnWords!: string;
  @Field(() => DateTime, { description: "When." })
  recordedAt!: string;
}

@ObjectType("GoalNote", { description: "A note to a goal, which may be settled." })
export class GoalNoteType {
  @Field(() => String, { description: "The note." })
  text!: string;
  @Field(() => DateTime, { description: "When it was written." })
  recordedAt!: string;
}

@ObjectType("WorkStandard", {
  description:
    "What a job asks for or a training taught, in one version. Its text never changes; it gets a successor or is retired.",
})
export class WorkStandardType {
  @Field(() => ID, { description: "The id of the standard in this version." })
  id!: string;
  @Field(() => WorkStandardKind, { description: "Which of the two." })
  kind!: WorkStandardKind;
  @Field(() => String, { description: "The job or the training that asks for it." })
  source!: string;
  @Field(() => String, { description: "What is asked for." })
  text!: string;
  @Field(() => Int, { description: "1 for the first, and one more for each successor." })
  version!: number;
  @Field(() => DateTime, { description: "When it was written down." })
  createdAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it ceased to hold; null while it does.",
  })
  retiredAt!: string | null;
  @Field(() => String, { nullable: true, description: "Why it no longer holds; null while it does." })
  retireReason!: string | null;
}

@ObjectType("GoalDerivation", { description: "One thing a goal follows from." })
export class GoalDerivationType {
  @Field(() => DerivationKind, { description: "What kind of thing." })
  kind!: keyof typeof DerivationKind;
  @Field(() => TargetMetric, {
    nullable: true,
    description: "METRIC: which one; null for an own metric, and otherwise.",
  })
  metric!: TargetMetric | null;
  @Field(() => Int, {
    nullable: true,
    description: "METRIC: the version of its definition the goal follows from; null otherwise.",
  })
  definitionVersion!: number | null;
}

@ObjectType("GoalLint", { description: "Something worth a second look." })
export class GoalLintType {
  @Field(() => GoalLintCode, { description: "What kind of thing, for programs." })
  code!: GoalLintCode;
  @Field(() => String, { description: "What was found, for people." })
  message!: string;
}

@ObjectType("GoalSmartCheck", {
  description: "Whether a goal is SMART, computed from the goal and its owner's past twelve months.",
})
export class GoalSmartCheckType {
  @Field(() => Boolean, { description: "It has an owner, and its title says what is done to what." })
  specific!: boolean;
  @Field(() => Boolean, {
    description: "At the owner's usual volume every measure with a metric has the cases a verdict takes.",
  })
  measurable!: boolean;
  @Field(() => Boolean, {
    description:
      "No target is better than the best past month that can be compared, unless the goal is a STRETCH.",
  })
  achievable!: boolean;
  @Field(() => Boolean, { description: "It contributes to a goal above, or is one of the organisation." })
  relevant!: boolean;
  @Field(() => Boolean, { description: "Its period is long enough to judge and short enough to steer." })
  timeBound!: boolean;
  @Field(() => [String], { description: "What was found, in words." })
  messages!: readonly string[];
  @Field(() => [GoalLintType], { description: "The findings that have a name." })
  lints!: readonly GoalLintType[];
}

@ObjectType("GoalLimits", { description: "How many goals may be active at once." })
export class GoalLimitsType {
  @Field(() => Int, { description: "Of a person." })
  person!: number;
  @Field(() => Int, { description: "Of a team." })
  team!: number;
}

export const WorkStandardConnection = connectionType(
  "WorkStandard",
  () => WorkStandardType,
  "requirements of jobs and standards of trainings",
  { counted: true },
);
