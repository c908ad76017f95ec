import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { MetricResultType } from "../../outcomes/api/metric-result-types.js";
import { OwnMetricResultType } from "../../outcomes/api/own-metric-types.js";
import { PeriodType } from "../../outcomes/api/period-input.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { BehaviourFinding } from "../domain/behaviour-finding.js";
import { GoalParty } from "../domain/goal-agreement.js";
import { GoalHealth } from "../domain/goal-health.js";
import { MeasureKind } from "../domain/goal-measure.js";
import "./goal-enums.js";

@ObjectType("GoalMeasure", {
  description:
    "One thing a goal is judged by. A measure with a metric takes its progress from facts and from nothing else.",
})
export class GoalMeasureType {
  @Field(() => ID, { description: "The id of the measure." })
  id!: string;
  @Field(() => MeasureKind, { description: "How it is judged." })
  kind!: MeasureKind;
  @Field(() => Int, {
    description: "Its share of the goal in basis points; the measures of a goal sum to 10000.",
  })
  weightBps!: number;
  @Field(() => TargetMetric, {
    nullable: true,
    description: "The built-in metric it is bound to; null for an own metric, milestones and behaviour.",
  })
  metric!: TargetMetric | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the metric's definition it was set in, which for an own metric is the one it is judged by; null without a metric.",
  })
  definitionVersion!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "REACH: where the figure was, in the metric's unit; null otherwise.",
  })
  baseline!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "REACH: where the figure should go; AT_LEAST and AT_MOST: the threshold; as in force today, in the metric's unit. Null otherwise.",
  })
  target!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the lower end in force today, in the metric's unit; null otherwise.",
  })
  bandLow!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the upper end in force today, in the metric's unit; null otherwise.",
  })
  bandHigh!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "BEHAVIOUR: what is to be seen, in words; null otherwise.",
  })
  statement!: string | null;
  @Field(() => [String], {
    description: "BEHAVIOUR: how it looks, from little of it to much of it; empty otherwise.",
  })
  anchors!: readonly string[];
  @Field(() => [String], { description: "BEHAVIOUR: situations that would show it; empty otherwise." })
  exampleSituations!: readonly string[];
}

@ObjectType("GoalTargetRevision", {
  description: "A target and the first day it holds. Nothing is overwritten; a later one takes its place.",
})
export class GoalTargetRevisionType {
  @Field(() => LocalDate, {
    description: "The first day it holds: the start of the goal's period, or of a month to come.",
  })
  effectiveFrom!: string;
  @Field(() => Float, {
    nullable: true,
    description: "REACH: where the figure was, in the metric's unit; null otherwise.",
  })
  baseline!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The target or threshold, in the metric's unit; null for a band.",
  })
  target!: number | null;
  @Field(() => Float, { nullable: true, description: "BAND: the lower end, in the metric's unit." })
  bandLow!: number | null;
  @Field(() => Float, { nullable: true, description: "BAND: the upper end, in the metric's unit." })
  bandHigh!: number | null;
  @Field(() => String, { nullable: true, description: "Why it was revised; null for the first." })
  reason!: string | null;
  @Field(() => DateTime, { description: "When it was set." })
  recordedAt!: string;
}

@ObjectType("GoalMilestone", { description: "An agreed result and the day it is due." })
export class GoalMilestoneType {
  @Field(() => ID, { description: "The id of the milestone." })
  id!: string;
  @Field(() => String, { description: "What is to be there." })
  text!: string;
  @Field(() => Int, {
    description: "Its share of the measure in basis points; milestones of a measure sum to 10000.",
  })
  weightBps!: number;
  @Field(() => LocalDate, { description: "The day it is due." })
  dueOn!: string;
  @Field(() => LocalDate, { nullable: true, description: "The day it was done; null while it is not." })
  doneOn!: string | null;
  @Field(() => String, { nullable: true, description: "What was said about that; null when nothing was." })
  note!: string | null;
}

@ObjectType("GoalAssessment", {
  description: "What one party found about a way of working. A later word of the same party takes its place.",
})
export class GoalAssessmentType {
  @Field(() => GoalParty, { description: "In what capacity it was said." })
  party!: GoalParty;
  @Field(() => BehaviourFinding, { description: "What was found." })
  finding!: BehaviourFinding;
  @Field(() => String, { description: "The situations that led to it." })
  words!: string;
  @Field(() => DateTime, { description: "When." })
  recordedAt!: string;
}

@ObjectType("GoalMonth", { description: "A month of a measure that holds a threshold month after month." })
export class GoalMonthType {
  @Field(() => PeriodType, { description: "The days of the month that are in the goal's period." })
  period!: PeriodType;
  @Field(() => Float, {
    nullable: true,
    description: "The figure of the month, in the metric's unit; null without a case.",
  })
  value!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it met the threshold in force in it; null when it has too few cases to tell.",
  })
  isMet!: boolean | null;
}

@ObjectType("GoalMeasureProgress", { description: "How far one measure has come, with what says so." })
export class GoalMeasureProgressType {
  @Field(() => ID, { description: "The measure." })
  measureId!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      "REACH: 0 at the baseline, 1 at the target, not cut. AT_LEAST and AT_MOST: the share of months that met it. BAND: 1 inside, less outside. MILESTONE: the weighted share done. Null when it cannot be computed, and always for BEHAVIOUR.",
  })
  value!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The value cut to 0..1, for a bar; null like the value.",
  })
  display!: number | null;
  @Field(() => GoalHealth, { description: "How it is doing." })
  health!: GoalHealth;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is where it should be; null when that cannot be said.",
  })
  isReached!: boolean | null;
  @Field(() => String, { description: "How far it has come, in words." })
  words!: string;
  @Field(() => [GoalMonthType], {
    description:
      "AT_LEAST and AT_MOST: the months that are over, earliest first, at most 121; empty otherwise.",
  })
  months!: readonly GoalMonthType[];
  @Field(() => MetricResultType, {
    nullable: true,
    description:
      "The figure with its counts, interval, exclusions, facts and verdict against the target in force; null for an own metric, milestones and behaviour.",
  })
  result!: MetricResultType | null;
  @Field(() => OwnMetricResultType, {
    nullable: true,
    description:
      "The same of an own metric, in the version the measure was set in; null for every other measure.",
  })
  ownResult!: OwnMetricResultType | null;
}
