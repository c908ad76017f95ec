import { Field, Float, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/graphql/scalars.js";
import type { LocalDate as Day } from "../../platform/kernel/period.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";

@InputType("GoalReachInput", { description: "A way from where the figure is to where it should go." })
export class GoalReachInput {
  @Field(() => Float, { description: "Where the figure was, in the metric's unit." })
  baseline!: number;
  @Field(() => Float, { description: "Where it should go, in the metric's unit." })
  target!: number;
}

@InputType("GoalThresholdInput", { description: "A threshold to hold month after month." })
export class GoalThresholdInput {
  @Field(() => Float, { description: "The threshold, in the metric's unit." })
  threshold!: number;
}

@InputType("GoalBandInput", { description: "A band in which the figure should stay." })
export class GoalBandInput {
  @Field(() => Float, { description: "The lower end, in the metric's unit." })
  low!: number;
  @Field(() => Float, { description: "The upper end, in the metric's unit; above the lower." })
  high!: number;
}

@InputType("GoalTargetInput", { description: "What a measure aims at: exactly one of the forms." })
export class GoalTargetInput {
  @Field(() => GoalReachInput, { nullable: true, description: "From a baseline to a target." })
  reach?: GoalReachInput | null;
  @Field(() => GoalThresholdInput, {
    nullable: true,
    description: "At a threshold or above, each month; where more is better.",
  })
  atLeast?: GoalThresholdInput | null;
  @Field(() => GoalThresholdInput, {
    nullable: true,
    description: "At a threshold or below, each month; where less is better.",
  })
  atMost?: GoalThresholdInput | null;
  @Field(() => GoalBandInput, { nullable: true, description: "Stay in a band." })
  band?: GoalBandInput | null;
}

@InputType("GoalMilestoneInput", { description: "An agreed result and the day it is due." })
export class GoalMilestoneInput {
  @Field(() => String, { description: "What is to be there; never an amount of work." })
  text!: string;
  @Field(() => Int, { description: "Its share of the measure in basis points; they sum to 10000." })
  weightBps!: number;
  @Field(() => LocalDate, { description: "The day it is due, in the goal's period." })
  dueOn!: Day;
}

@InputType("GoalBehaviourInput", {
  description: "A way of working, assessed in words by two parties and never by a metric.",
})
export class GoalBehaviourInput {
  @Field(() => String, { description: "What is to be seen." })
  statement!: string;
  @Field(() => [String], { description: "How it looks, from little of it to much of it; at least two." })
  anchors!: string[];
  @Field(() => [String], { description: "Situations that would show it; at least one." })
  exampleSituations!: string[];
}

@InputType("GoalMeasureInput", {
  description:
    "What a goal is judged by: exactly one of reach, atLeast, atMost, band (each with a metric or an own metric), milestones and behaviour.",
})
export class GoalMeasureInput extends GoalTargetInput {
  @Field(() => Int, {
    description: "Its share of the goal in basis points; the measures of a goal sum to 10000.",
  })
  weightBps!: number;
  @Field(() => TargetMetric, {
    nullable: true,
    description: "The metric of a target; left out for an own metric, milestones and behaviour.",
  })
  metric?: TargetMetric | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The metric of a target, one that your organisation defined itself and has not retired: for goals of teams and above. Left out for a built-in metric, milestones and behaviour.",
  })
  ownMetricId?: string | null;
  @Field(() => [GoalMilestoneInput], { nullable: true, description: "Results by agreed days, 1 to 20." })
  milestones?: GoalMilestoneInput[] | null;
  @Field(() => GoalBehaviourInput, { nullable: true, description: "A way of working." })
  behaviour?: GoalBehaviourInput | null;
}

@InputType("GoalParentInput", { description: "A goal another one contributes to." })
export class GoalParentInput {
  @Field(() => ID, { description: "Which goal; as wide or wider." })
  parentId!: string;
  @Field(() => String, { description: "How reaching the goal is expected to move this one." })
  why!: string;
  @Field(() => Int, {
    nullable: true,
    description: "Its share in what the goal is for, in basis points: for all parents, or for none.",
  })
  weightBps?: number | null;
}

@InputType("GoalDerivationInput", { description: "What a goal follows from: exactly one of these." })
export class GoalDerivationInput {
  @Field(() => ID, {
    nullable: true,
    description: "A requirement of the job or a standard of a training.",
  })
  standardId?: string | null;
  @Field(() => ID, { nullable: true, description: "A goal above." })
  goalId?: string | null;
  @Field(() => TargetMetric, { nullable: true, description: "A metric, in the definition now in force." })
  metric?: TargetMetric | null;
  @Field(() => ID, {
    nullable: true,
    description: "A metric that your organisation defined itself, in the version now in force.",
  })
  ownMetricId?: string | null;
}
