import { ArgsType, Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { PeriodInput } from "../../outcomes/api/period-input.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { Ambition, GoalCategory, GoalLevel, GoalState, RollUpRule } from "../domain/goal.js";
import {
  GoalDerivationInput,
  GoalMeasureInput,
  GoalParentInput,
  GoalTargetInput,
} from "./goal-measure-inputs.js";

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
  @Field(() => ID, { nullable: true, description: "Measured by this own metric, among others." })
  ownMetricId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Of this person, this team, or (with its id) the organisation itself.",
  })
  ownerId?: string | null;
  @Field(() => ID, { nullable: true, description: "Contributing directly to this goal." })
  parentId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Whose period this day lies in." })
  periodContains?: string | null;
  @Field(() => [GoalCategory], { nullable: true, description: "About one of these." })
  category?: readonly GoalCategory[] | null;
  @Field(() => [Ambition], { nullable: true, description: "Of one of these ambitions." })
  ambition?: readonly Ambition[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: goals of teams and people that are not settled and contribute to none; false: all others.",
  })
  unaligned?: boolean | null;
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
  @Field(() => [GoalMeasureInput], {
    nullable: true,
    description: "What it is judged by: one to seven measures. Left out with the short form of a single one.",
  })
  measures?: readonly GoalMeasureInput[] | null;
  @Field(() => TargetMetric, {
    nullable: true,
    description: "The short form: the metric of the only measure.",
  })
  metric?: TargetMetric | null;
  @Field(() => GoalTargetInput, {
    nullable: true,
    description: "The short form: what the only measure aims at.",
  })
  target?: GoalTargetInput | null;
  @Field(() => GoalCategory, { nullable: true, description: "What it is about." })
  category?: GoalCategory | null;
  @Field(() => Ambition, {
    nullable: true,
    description: "How sure it is meant to be (COMMITTED when left out).",
  })
  ambition?: Ambition | null;
  @Field(() => RollUpRule, {
    nullable: true,
    description: "How its parts become one number (NONE when left out).",
  })
  rollUp?: RollUpRule | null;
  @Field(() => PeriodInput, { description: "The days whose cases count." })
  period!: PeriodInput;
  @Field(() => [GoalParentInput], {
    nullable: true,
    description: "The goals it contributes to, at most 10. Left out with the short form of a single one.",
  })
  parents?: readonly GoalParentInput[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "The short form: the only goal it contributes to, as wide or wider.",
  })
  parentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How reaching it is expected to move the parent; needed with a parent.",
  })
  parentWhy?: string | null;
  @Field(() => [GoalDerivationInput], {
    nullable: true,
    description:
      "What it follows from, at least one thing; the goals it contributes to and the metrics of its measures when left out.",
  })
  derivedFrom?: readonly GoalDerivationInput[] | null;
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

@InputType("GoalAlignInput", {
  description:
    "The goals another contributes to from now on, in place of those before; none lets it stand alone.",
})
export class GoalAlignInput extends GoalStepInput {
  @Field(() => [GoalParentInput], {
    nullable: true,
    description: "The goals it contributes to, at most 10.",
  })
  parents?: readonly GoalParentInput[] | null;
  @Field(() => ID, {
    nullable: true,
    description: "The short form: the only goal it contributes to.",
  })
  parentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How reaching it is expected to move the parent; needed with a parent.",
  })
  why?: string | null;
}
