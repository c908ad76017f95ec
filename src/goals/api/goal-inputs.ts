import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { PeriodInput } from "../../outcomes/api/period-input.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { GoalLevel, GoalState } from "../domain/goal.js";

/** The ways lists of goals can run; none is by progress, which would rank people. */
export const GoalOrderField = { CREATED_AT: "CREATED_AT", PERIOD_START: "PERIOD_START" } as const;
registerEnumType(GoalOrderField, {
  name: "GoalOrderField",
  description: "What goals can be sorted by. Progress is not among them: nobody is ranked.",
  valuesConfig: {
    CREATED_AT: { description: "By when they were written down." },
    PERIOD_START: { description: "By the first day of their period." },
  },
});

@InputType("GoalOrder", { description: "How a list of goals runs." })
export class GoalOrder {
  @Field(() => GoalOrderField, { description: "What to sort by." })
  field!: keyof typeof GoalOrderField;
  @Field(() => OrderDirection, { description: "Which way." })
  direction!: keyof typeof OrderDirection;
}

@InputType("GoalFilter", { description: "Narrows a list of goals; all given conditions must hold." })
export class GoalFilter {
  @Field(() => [GoalState], { nullable: true, description: "In one of these states." })
  state?: readonly GoalState[] | null;
  @Field(() => [GoalLevel], { nullable: true, description: "Of one of these levels." })
  level?: readonly GoalLevel[] | null;
  @Field(() => [TargetMetric], { nullable: true, description: "Measured by one of these metrics." })
  metric?: readonly TargetMetric[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "Of this person, this team, or (with its id) the organisation itself.",
  })
  ownerId?: string | null;
  @Field(() => ID, { nullable: true, description: "Contributing directly to this goal." })
  parentId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Whose period this day lies in." })
  periodContains?: string | null;
}

@ArgsType()
export class GoalsArgs extends PageArgs {
  @Field(() => GoalFilter, { nullable: true, description: "Narrows the list." })
  filter?: GoalFilter | null;
  @Field(() => GoalOrder, {
    nullable: true,
    description: "How the list runs (latest written first, when left out).",
  })
  orderBy?: GoalOrder | null;
}

@InputType("GoalReachInput", { description: "A way from where the figure is to where it should go." })
export class GoalReachInput {
  @Field(() => Float, { description: "Where the figure was, in the metric's unit." })
  baseline!: number;
  @Field(() => Float, { description: "Where it should go, in the metric's unit." })
  target!: number;
}

@InputType("GoalBandInput", { description: "A band in which the figure should stay." })
export class GoalBandInput {
  @Field(() => Float, { description: "The lower end, in the metric's unit." })
  low!: number;
  @Field(() => Float, { description: "The upper end, in the metric's unit; above the lower." })
  high!: number;
}

@InputType("GoalTargetInput", { description: "What a goal aims at: exactly one of the two forms." })
export class GoalTargetInput {
  @Field(() => GoalReachInput, { nullable: true, description: "From a baseline to a target." })
  reach?: GoalReachInput | null;
  @Field(() => GoalBandInput, { nullable: true, description: "Stay in a band." })
  band?: GoalBandInput | null;
}

@InputType("GoalProposeInput", {
  description: "A goal. Only outcomes can be aimed at: there is no way to name an amount of work.",
})
export class GoalProposeInput {
  @Field(() => GoalLevel, { description: "Whose goal it is." })
  level!: GoalLevel;
  @Field(() => ID, {
    nullable: true,
    description: "The person of a goal of level PERSON; left out otherwise.",
  })
  ownerPersonId?: string | null;
  @Field(() => ID, { nullable: true, description: "The team of a goal of level TEAM; left out otherwise." })
  ownerTeamId?: string | null;
  @Field(() => String, { description: "What is wanted, in a few words." })
  title!: string;
  @Field(() => String, { description: "Why it is wanted and how it is to be reached." })
  rationale!: string;
  @Field(() => TargetMetric, { description: "The outcome metric it is measured by." })
  metric!: TargetMetric;
  @Field(() => GoalTargetInput, { description: "What it aims at." })
  target!: GoalTargetInput;
  @Field(() => PeriodInput, { description: "The days whose cases count." })
  period!: PeriodInput;
  @Field(() => ID, { nullable: true, description: "The goal it contributes to, as wide or wider." })
  parentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How reaching it is expected to move the parent; needed with a parent.",
  })
  parentWhy?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "True: keep it for yourself until goalSubmit (false when left out).",
  })
  asDraft?: boolean | null;
}

@InputType("GoalStepInput", { description: "A step in the life of a goal." })
export class GoalStepInput {
  @Field(() => ID, { description: "Which goal." })
  goalId!: string;
  @Field(() => Int, { description: "The version you have read; if it has changed since, nothing happens." })
  version!: number;
}

@InputType("GoalActivateInput", { description: "An agreed goal begins." })
export class GoalActivateInput extends GoalStepInput {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: only on trial, measured but never concluded (false when left out).",
  })
  asTrial?: boolean | null;
}

@InputType("GoalWithdrawInput", { description: "A goal is given up." })
export class GoalWithdrawInput extends GoalStepInput {
  @Field(() => String, { description: "Why; it stays on record." })
  reason!: string;
}

@InputType("GoalAlignInput", { description: "A goal contributes to another, or to none." })
export class GoalAlignInput extends GoalStepInput {
  @Field(() => ID, {
    nullable: true,
    description: "The goal it contributes to from now on; null or left out: it stands alone.",
  })
  parentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How reaching it is expected to move the parent; needed with a parent.",
  })
  why?: string | null;
}
