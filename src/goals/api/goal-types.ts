import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { MetricResultType } from "../../outcomes/api/metric-result-types.js";
import { PeriodType } from "../../outcomes/api/period-input.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { GoalHealth } from "../domain/goal-health.js";
import { GoalLevel, GoalState, TargetForm } from "../domain/goal.js";

registerEnumType(GoalLevel, {
  name: "GoalLevel",
  description: "Whose goal it is, from the widest to the narrowest.",
  valuesConfig: {
    STRATEGY: { description: "What the organisation wants in the long run." },
    ORGANISATION: { description: "What the organisation wants in the period." },
    TEAM: { description: "What a team contributes." },
    PERSON: { description: "What one person contributes." },
  },
});
registerEnumType(GoalState, {
  name: "GoalState",
  description: "Where a goal stands between being an idea and being settled.",
  valuesConfig: {
    DRAFT: { description: "Its author's alone." },
    PROPOSED: { description: "Waits for the other party to agree." },
    AGREED: { description: "Both parties have agreed; it has not begun." },
    TRIAL: { description: "Tried out: visible and measured, never concluded." },
    ACTIVE: { description: "Pursued in its period." },
    ACHIEVED: { description: "Settled: the figure at the end of the period had reached the target." },
    MISSED: { description: "Settled: the figure at the end of the period had not reached the target." },
    WITHDRAWN: { description: "Given up before it was settled; the history says why." },
  },
});
registerEnumType(TargetForm, {
  name: "GoalTargetForm",
  description: "How a goal is expressed.",
  valuesConfig: {
    REACH: { description: "A way from a baseline to a target." },
    BAND: { description: "A band to stay in." },
  },
});
registerEnumType(GoalHealth, {
  name: "GoalHealth",
  description: "How a goal is doing, as far as the evidence and the time that is over allow to say.",
  valuesConfig: {
    NOT_STARTED: { description: "Its period has not started." },
    ON_TRACK: { description: "Better than the target, or early and not told apart from it." },
    AT_RISK: { description: "Worse than the target with time left, or late and not told apart from it." },
    OFF_TRACK: { description: "Worse than the target, with half of the period over." },
    DONE: { description: "The period is over and the figure is better than the target." },
    UNKNOWN: { description: "The evidence does not allow to say." },
  },
});

@ObjectType("Goal", {
  implements: NodeType,
  description:
    "What an organisation, a team or a person wants an outcome metric to become in a period. Progress is computed from facts; nobody types it in.",
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
  @Field(() => TargetMetric, { description: "The outcome metric it is measured by." })
  metric!: TargetMetric;
  @Field(() => Int, { description: "The version of the metric's definition it was set in." })
  definitionVersion!: number;
  @Field(() => TargetForm, { description: "How it is expressed." })
  form!: TargetForm;
  @Field(() => Float, {
    nullable: true,
    description: "REACH: where the figure was, in the metric's unit; null for a band.",
  })
  baseline!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "REACH: where the figure should go, in the metric's unit; null for a band.",
  })
  target!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the lower end, in the metric's unit; null otherwise.",
  })
  bandLow!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the upper end, in the metric's unit; null otherwise.",
  })
  bandHigh!: number | null;
  @Field(() => PeriodType, { description: "The days whose cases count." })
  period!: PeriodType;
  @Field(() => String, {
    nullable: true,
    description: "How reaching it is expected to move the parent; null without a parent.",
  })
  parentWhy!: string | null;
  @Field(() => Int, { description: "Grows with every step; send back the one you read to take the next." })
  version!: number;
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
      "REACH: 0 at the baseline, 1 at the target, below or above when the figure moved past either. BAND: 1 inside, less outside. Null while nothing is counted.",
  })
  value!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The value cut to 0..1, for a bar; null like the value.",
  })
  display!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The figure now, in the metric's unit; null while nothing is counted.",
  })
  current!: number | null;
  @Field(() => GoalHealth, { description: "How it is doing, from the verdict and the time that is over." })
  health!: GoalHealth;
  @Field(() => Float, { description: "The share of the period that is over, 0..1." })
  elapsedShare!: number;
  @Field(() => String, { description: "All of this in plain words, with the limits of what can be said." })
  explanation!: string;
  @Field(() => MetricResultType, {
    description: "The figure with its counts, its interval and its verdict against this goal's target.",
  })
  result!: MetricResultType;
}

export const GoalConnection = connectionType("Goal", () => GoalType, "goals", { counted: true });
export const PersonGoalConnection = connectionType("PersonGoal", () => GoalType, "goals of a person", {
  counted: false,
});
