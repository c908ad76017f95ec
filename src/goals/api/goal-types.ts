import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { MetricResultType } from "../../outcomes/api/metric-result-types.js";
import { OwnMetricResultType } from "../../outcomes/api/own-metric-types.js";
import { PeriodType } from "../../outcomes/api/period-input.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { GoalHealth } from "../domain/goal-health.js";
import { Ambition, GoalCategory, GoalLevel, GoalState, RollUpRule } from "../domain/goal.js";
import "./goal-enums.js";
import { GoalMeasureProgressType } from "./goal-measure-types.js";

@ObjectType("Goal", {
  implements: NodeType,
  description:
    "What an organisation, a team or a person wants to become true in a period, judged by one to seven measures. What a metric says is computed from facts; nobody types it in.",
})
export class GoalType extends NodeType {
  @Field(() => GoalLevel, { description: "Whose goal it is." })
  level!: GoalLevel;
  @Field(() => GoalState, { description: "Where it stands." })
  state!: GoalState;
  @Field(() => String, { description: "What is wanted, in a few words." })
  title!: string;
  @Field(() => String, { description: "Why it is wanted and how it is to be reached." })
  rationale!: string;
  @Field(() => GoalCategory, {
    nullable: true,
    description: "What it is about; null when nobody has said.",
  })
  category!: GoalCategory | null;
  @Field(() => Ambition, { description: "How sure it is meant to be." })
  ambition!: Ambition;
  @Field(() => RollUpRule, {
    description: "How its measures become one progress, and the goals below it one childProgress.",
  })
  rollUp!: RollUpRule;
  @Field(() => TargetMetric, {
    nullable: true,
    description:
      "In short: the metric of its first measure that has one; null when that is an own metric, and when it is judged by people alone.",
  })
  metric!: TargetMetric | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "In short: where the figure of that measure was, in the metric's unit; null for a threshold or band.",
  })
  baseline!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "In short: where the figure of that measure should go or stay, in the metric's unit, as in force today; null for a band.",
  })
  target!: number | null;
  @Field(() => PeriodType, { description: "The days whose cases count." })
  period!: PeriodType;
  @Field(() => Int, { description: "Grows with every step; send back the one you read to take the next." })
  version!: number;
  @Field(() => Int, {
    description:
      "Grows when a target, a weight or a measure changes; the person whose goal it is acknowledges each of these.",
  })
  termsVersion!: number;
  @Field(() => DateTime, { description: "When it was written down." })
  createdAt!: string;
  @Field(() => DateTime, { description: "When its last step was taken." })
  updatedAt!: string;
}

@ObjectType("GoalEvent", { description: "Somebody did something with a goal." })
export class GoalEventType {
  @Field(() => GoalState, { description: "The state afterwards." })
  state!: GoalState;
  @Field(() => Int, { description: "The version of the goal afterwards." })
  goalVersion!: number;
  @Field(() => String, { nullable: true, description: "Why, in their words; null when nothing was said." })
  reason!: string | null;
  @Field(() => DateTime, { description: "When." })
  occurredAt!: string;
}

@ObjectType("GoalProgress", {
  description: "How far a goal has come, computed from the facts of its period, with what says so.",
})
export class GoalProgressType {
  @Field(() => Float, {
    nullable: true,
    description:
      "Of its only measure, or of several by the goal's roll-up rule; below 0 or above 1 when a figure moved past its ends. Null while nothing is counted, and for several measures without a rule.",
  })
  value!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The value cut to 0..1, for a bar; null like the value.",
  })
  display!: number | null;
  @Field(() => [ID], {
    description: "Measures without a progress; the weights of the others are scaled up to the whole.",
  })
  missing!: readonly string[];
  @Field(() => Float, {
    nullable: true,
    description:
      "The figure of its first measure that has one, in the metric's unit; null while nothing is counted.",
  })
  current!: number | null;
  @Field(() => GoalHealth, {
    description: "How it is doing, from the verdicts and the time that is over: as its worst measure.",
  })
  health!: GoalHealth;
  @Field(() => Float, { description: "The share of the period that is over, 0..1." })
  elapsedShare!: number;
  @Field(() => String, { description: "Where the goal stands, in one plain sentence." })
  sentence!: string;
  @Field(() => String, { description: "All of this in plain words, with the limits of what can be said." })
  explanation!: string;
  @Field(() => MetricResultType, {
    nullable: true,
    description:
      "The figure of its first measure that has one, with its counts, its interval and its verdict against the target; null when that is of an own metric, and when it is judged by people alone.",
  })
  result!: MetricResultType | null;
  @Field(() => OwnMetricResultType, {
    nullable: true,
    description: "The same when that figure is of an own metric; null otherwise.",
  })
  ownResult!: OwnMetricResultType | null;
  @Field(() => [GoalMeasureProgressType], { description: "Each measure, in their order; 1 to 7 of them." })
  measures!: readonly GoalMeasureProgressType[];
}

@ObjectType("GoalChildProgress", {
  description:
    "What the goals below come to under the goal's rule. Drafts, proposals, trials and withdrawn goals do not count.",
})
export class GoalChildProgressType {
  @Field(() => RollUpRule, { description: "The rule." })
  rule!: RollUpRule;
  @Field(() => Float, {
    nullable: true,
    description: "The progress under the rule; null when the rule gives no number.",
  })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: "The value cut to 0..1; null like the value." })
  display!: number | null;
  @Field(() => [ID], {
    description: "Goals below that could not be taken into account, or whose figures you may not see.",
  })
  missing!: readonly string[];
}

@ObjectType("GoalAlignment", { description: "That a goal contributes to another, and how." })
export class GoalAlignmentType {
  @Field(() => String, { description: "How reaching the goal is expected to move its parent." })
  why!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      "The parent's share in what the goal is for, in basis points; null where nobody weighed them.",
  })
  weightBps!: number | null;
  @Field(() => DateTime, { description: "When this was said." })
  recordedAt!: string;
}

export const GoalConnection = connectionType("Goal", () => GoalType, "goals", { counted: true });
export const PersonGoalConnection = connectionType("PersonGoal", () => GoalType, "goals of a person", {
  counted: false,
});
