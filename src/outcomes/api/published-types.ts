import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { Metric } from "../domain/metric-key.js";
import { RestatementOutcome, RestatementReason } from "../domain/publishing.js";
import { MetricLevel } from "../domain/target-metric.js";
import "./outcome-enums.js";
import { PeriodType } from "./period-input.js";

registerEnumType(RestatementReason, {
  name: "RestatementReason",
  description: "Why a published figure differs from what is known now. New values may be added.",
  valuesConfig: describeValues<RestatementReason>({
    LATE_FACTS: "Records of the month came or changed after it was published.",
    DISPUTE_UPHELD: "A dispute about a fact of the month was upheld.",
    MEMBERSHIP_CHANGED: "It was told later who was in which team.",
  }),
});
registerEnumType(RestatementOutcome, {
  name: "RestatementOutcome",
  description: "What became of a restatement.",
  valuesConfig: describeValues<RestatementOutcome>({
    PUBLISHED: "Somebody made it the published figure.",
    LAPSED: "What is known now agrees with the published figure again.",
    REPLACED: "More changed: a later restatement took its place.",
  }),
});

@ObjectType("Publication", {
  description:
    "That a figure is shown as it was published. A closed month is published once, when all its cases are final; what is learnt later opens a restatement and leaves the figure as it is.",
})
export class PublicationType {
  @Field(() => DateTime, { description: "When it was published; what was known then is what it says." })
  publishedAt!: string;
  @Field(() => Boolean, {
    description: "Whether it took the place of an earlier published figure; that one is in the restatements.",
  })
  isRestated!: boolean;
  @Field(() => Boolean, {
    description:
      "Whether the facts behind it are still kept. If not, their retention is over: it is served as published and no longer computed.",
  })
  factsKept!: boolean;
}

@ObjectType("RestatedAmounts", { description: "A figure and what it was computed from." })
export class RestatedAmountsType {
  @Field(() => Float, { nullable: true, description: "The value, in the metric's unit; null when n is 0." })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: "The credit, in cases; null for durations." })
  numerator!: number | null;
  @Field(() => Float, { description: "The cases that count." })
  denominator!: number;
  @Field(() => Int, { description: "Whole cases that count." })
  n!: number;
}

@ObjectType("Restatement", {
  description:
    "What a published figure would be with what has been learnt since. The published figure stays until somebody publishes the restatement.",
})
export class RestatementType {
  @Field(() => ID, { description: "The id, for publishing it." })
  id!: string;
  @Field(() => Metric, { description: "Which metric." })
  metric!: Metric;
  @Field(() => RestatementReason, { description: "Why the two differ." })
  reason!: RestatementReason;
  @Field(() => DateTime, { description: "When the difference was found." })
  openedAt!: string;
  @Field(() => DateTime, { nullable: true, description: "When it was closed; null while it is open." })
  closedAt!: string | null;
  @Field(() => RestatementOutcome, {
    nullable: true,
    description: "What became of it; null while it is open.",
  })
  outcome!: RestatementOutcome | null;
  @Field(() => String, { nullable: true, description: "What was said when it was published; else null." })
  note!: string | null;
  @Field(() => PeriodType, { description: "The month." })
  period!: PeriodType;
  @Field(() => MetricLevel, { description: "For whom the figure is: a person, a team or the organisation." })
  scopeLevel!: MetricLevel;
  @Field(() => RestatedAmountsType, {
    nullable: true,
    description: "The published figure; null when it is of a person whose figures you may not see.",
  })
  before!: RestatedAmountsType | null;
  @Field(() => RestatedAmountsType, {
    nullable: true,
    description:
      "The figure with what has been learnt; null when it is of a person whose figures you may not see.",
  })
  after!: RestatedAmountsType | null;
}

export const RestatementConnection = connectionType("Restatement", () => RestatementType, "restatements", {
  counted: false,
});

@ArgsType()
export class RestatementsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "true: only those that wait for somebody to publish them; false: only closed ones.",
  })
  isOpen?: boolean | null;
}

@InputType({ description: "A restatement that becomes the published figure." })
export class RestatementPublishInput {
  @Field(() => ID, { description: "The restatement." })
  restatementId!: string;
  @Field(() => String, {
    description: "Why it is right to correct what was published, 1 to 2,000 characters; kept with it.",
  })
  note!: string;
}
