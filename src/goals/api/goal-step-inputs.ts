import { Field, ID, InputType, Int } from "type-graphql";
import { LocalDate } from "../../platform/graphql/scalars.js";
import type { LocalDate as Day } from "../../platform/kernel/period.js";
import { BehaviourFinding } from "../domain/behaviour-finding.js";
import { Ambition, GoalCategory, RollUpRule } from "../domain/goal.js";
import { CascadeSplit } from "../domain/split-target.js";
import { WorkStandardKind } from "../domain/work-standard.js";
import { GoalStepInput } from "./goal-inputs.js";
import { GoalDerivationInput, GoalMeasureInput, GoalTargetInput } from "./goal-measure-inputs.js";

@InputType("GoalReviseInput", {
  description: "Changes a goal that does not count yet; what is left out stays as it is.",
})
export class GoalReviseInput extends GoalStepInput {
  @Field(() => String, { nullable: true, description: "What is wanted, in a few words." })
  title?: string | null;
  @Field(() => String, { nullable: true, description: "Why it is wanted and how it is to be reached." })
  rationale?: string | null;
  @Field(() => GoalCategory, { nullable: true, description: "What it is about; null: nobody says." })
  category?: GoalCategory | null;
  @Field(() => Ambition, { nullable: true, description: "How sure it is meant to be." })
  ambition?: Ambition | null;
  @Field(() => RollUpRule, { nullable: true, description: "How its parts become one number." })
  rollUp?: RollUpRule | null;
  @Field(() => [GoalMeasureInput], {
    nullable: true,
    description: "All its measures, in place of those before; they have to be acknowledged anew.",
  })
  measures?: GoalMeasureInput[] | null;
  @Field(() => [GoalDerivationInput], {
    nullable: true,
    description: "All it follows from, in place of what was said before.",
  })
  derivedFrom?: GoalDerivationInput[] | null;
}

@InputType("GoalTargetReviseInput", { description: "A new target for the months to come." })
export class GoalTargetReviseInput extends GoalStepInput {
  @Field(() => ID, { description: "Which measure." })
  measureId!: string;
  @Field(() => GoalTargetInput, {
    description: "In the form it had; a way keeps its baseline.",
  })
  target!: GoalTargetInput;
  @Field(() => LocalDate, { description: "The first day of a month that has not begun." })
  effectiveFrom!: Day;
  @Field(() => String, { description: "Why; it stays on record." })
  reason!: string;
}

@InputType("GoalAcknowledgeInput", { description: "The person whose goal it is says what it means." })
export class GoalAcknowledgeInput extends GoalStepInput {
  @Field(() => String, { description: "What the goal means, in the person's own words." })
  inOwnWords!: string;
}

@InputType("GoalAnnotateInput", { description: "A note to a goal, also to a settled one." })
export class GoalAnnotateInput {
  @Field(() => ID, { description: "Which goal." })
  goalId!: string;
  @Field(() => String, { description: "The note; it cannot be changed." })
  note!: string;
}

@InputType("GoalMilestoneMarkInput", { description: "Whether a milestone is done." })
export class GoalMilestoneMarkInput {
  @Field(() => ID, { description: "Which goal." })
  goalId!: string;
  @Field(() => ID, { description: "Which of its milestones." })
  milestoneId!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day it was done; null: it is not done after all.",
  })
  doneOn?: Day | null;
  @Field(() => String, { nullable: true, description: "What there is to see." })
  note?: string | null;
}

@InputType("GoalBehaviourAssessInput", { description: "What one party found about a way of working." })
export class GoalBehaviourAssessInput {
  @Field(() => ID, { description: "Which goal." })
  goalId!: string;
  @Field(() => ID, { description: "Which of its measures; one of kind BEHAVIOUR." })
  measureId!: string;
  @Field(() => BehaviourFinding, { description: "What was found." })
  finding!: BehaviourFinding;
  @Field(() => String, { description: "The situations that led to it." })
  words!: string;
}

@InputType("GoalCascadePartInput", { description: "Whose part of a goal it is: exactly one of the two." })
export class GoalCascadePartInput {
  @Field(() => ID, { nullable: true, description: "A team." })
  teamId?: string | null;
  @Field(() => ID, { nullable: true, description: "A person." })
  personId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "SUM: what it answers for, in basis points of the way; they sum to 10000.",
  })
  shareBps?: number | null;
}

@InputType("GoalCascadeInput", { description: "Hands a goal down to teams or people, as drafts." })
export class GoalCascadeInput {
  @Field(() => ID, { description: "The goal that is handed down." })
  goalId!: string;
  @Field(() => [GoalCascadePartInput], { description: "To whom, at most 50." })
  parts!: GoalCascadePartInput[];
  @Field(() => CascadeSplit, { description: "Whether all aim at the same, or share the way." })
  split!: CascadeSplit;
  @Field(() => String, { description: "What the goal means for those it is handed to." })
  why!: string;
}

@InputType("GoalLimitsInput", { description: "How many goals may be active at once." })
export class GoalLimitsInput {
  @Field(() => Int, { description: "Of a person, 1 to 20." })
  person!: number;
  @Field(() => Int, { description: "Of a team, 1 to 20." })
  team!: number;
}

@InputType("WorkStandardCreateInput", {
  description: "A requirement of a job or a standard of a training, or the next version of one.",
})
export class WorkStandardCreateInput {
  @Field(() => WorkStandardKind, { description: "Which of the two." })
  kind!: WorkStandardKind;
  @Field(() => String, { description: "The job or the training that asks for it." })
  source!: string;
  @Field(() => String, { description: "What is asked for." })
  text!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The standard whose next version this is; that one is retired.",
  })
  replacesId?: string | null;
}

@InputType("WorkStandardRetireInput", { description: "A standard no longer holds." })
export class WorkStandardRetireInput {
  @Field(() => ID, { description: "Which standard." })
  standardId!: string;
  @Field(() => String, { description: "Why; it stays on record." })
  reason!: string;
}
