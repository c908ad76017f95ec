import { ArgsType, Field, Float, Int, ObjectType } from "type-graphql";
import { ActivityMetric } from "../domain/metric-key.js";
import "./outcome-enums.js";
import { MetricDefinitionType } from "./metric-types.js";
import { PeriodType } from "./period-input.js";

@ArgsType()
export class ActivityArgs {
  @Field(() => ActivityMetric, { description: "Which activity." })
  metric!: ActivityMetric;
  @Field(() => Int, {
    defaultValue: 12,
    description: "Over how many of the last closed calendar months: 1 to 24.",
  })
  months!: number;
}

@ObjectType("ActivityPoint", { description: "An activity in one calendar month." })
export class ActivityPointType {
  @Field(() => PeriodType, { description: "The month." })
  period!: PeriodType;
  @Field(() => Float, {
    nullable: true,
    description: "numerator ÷ n, from 0 to 1; null when there was no case, or it is withheld.",
  })
  value!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "The cases that meet the activity's condition; null when withheld.",
  })
  numerator!: number | null;
  @Field(() => Int, { nullable: true, description: "All cases; null when withheld." })
  n!: number | null;
  @Field(() => Boolean, {
    description:
      "Whether it is withheld, because so few people stand behind it, or behind what it could be subtracted from, that it would say something about one.",
  })
  isWithheld!: boolean;
}

@ObjectType("ActivityTrend", {
  description:
    "How much was done, month by month. It is there to be talked about beside the outcomes it leads to: no goal can aim at it, and it is counted for nobody alone.",
})
export class ActivityTrendType {
  @Field(() => MetricDefinitionType, {
    description: "What is counted, in which band it is healthy, and which outcomes it is meant to lead to.",
  })
  definition!: MetricDefinitionType;
  @Field(() => [ActivityPointType], { description: "The months, earliest first; at most 24." })
  points!: readonly ActivityPointType[];
}
