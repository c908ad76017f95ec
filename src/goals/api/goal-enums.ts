import { registerEnumType } from "type-graphql";
import { BehaviourFinding } from "../domain/behaviour-finding.js";
import { GoalParty } from "../domain/goal-agreement.js";
import { GoalHealth } from "../domain/goal-health.js";
import { Ambition, GoalCategory, GoalLevel, GoalState, RollUpRule } from "../domain/goal.js";
import { MeasureKind } from "../domain/goal-measure.js";
import { GoalLintCode } from "../domain/smart-check.js";
import { CascadeSplit } from "../domain/split-target.js";
import { WorkStandardKind } from "../domain/work-standard.js";

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
    TRIAL: { description: "Tried out: visible and measured, never concluded and never counted." },
    ACTIVE: { description: "Pursued in its period." },
    ACHIEVED: { description: "Settled: every measure was reached at the end of the period." },
    MISSED: { description: "Settled: a measure was not reached at the end of the period." },
    WITHDRAWN: { description: "Given up before it was settled; the history says why." },
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
registerEnumType(GoalCategory, {
  name: "GoalCategory",
  description: "What a goal is about.",
  valuesConfig: {
    TECHNICAL: { description: "Finding and mending what is broken, safely and by the book." },
    CUSTOMER_SERVICE: { description: "What it is like to be helped." },
    WORK_ETHIC: { description: "How somebody works with others; judged by people, never by a metric." },
    DEVELOPMENT: { description: "What somebody learns." },
    KNOWLEDGE: { description: "What the knowledge does for the next case." },
    LEADERSHIP: { description: "What somebody does for those they lead." },
  },
});
registerEnumType(Ambition, {
  name: "GoalAmbition",
  description: "How sure a goal is meant to be.",
  valuesConfig: {
    COMMITTED: { description: "Something to stand by." },
    STRETCH: { description: "Something to try for; missing it is no failure." },
  },
});
registerEnumType(RollUpRule, {
  name: "GoalRollUpRule",
  description: "How several parts become one number.",
  valuesConfig: {
    NONE: { description: "Not at all: a mean of unlike things means nothing." },
    WEIGHTED_MEAN: {
      description: "The mean of their progress by weight; a progress above 1 counts as 1.",
    },
    SUM_OF_TARGETS: { description: "Of goals on one metric: the ways done ÷ the ways to go." },
    POOLED_METRIC: { description: "Of goals on one metric: the way of their pooled figure." },
  },
});
registerEnumType(MeasureKind, {
  name: "GoalMeasureKind",
  description: "How a part of a goal is judged.",
  valuesConfig: {
    REACH: { description: "A figure goes from a baseline to a target." },
    AT_LEAST: { description: "A figure stays at a threshold or above, month after month." },
    AT_MOST: { description: "A figure stays at a threshold or below, month after month." },
    BAND: { description: "A figure stays inside a band." },
    MILESTONE: { description: "Agreed results are there by agreed days." },
    BEHAVIOUR: { description: "A way of working, assessed in words by two parties; it has no number." },
  },
});
registerEnumType(BehaviourFinding, {
  name: "BehaviourFinding",
  description: "What somebody found about a way of working; a word and not a mark.",
  valuesConfig: {
    SHOWN: { description: "It was there in the situations that called for it." },
    PARTLY_SHOWN: { description: "It was there in some of them." },
    NOT_SHOWN: { description: "It was not there." },
  },
});
registerEnumType(GoalParty, {
  name: "GoalParty",
  description: "In what capacity somebody speaks about a goal.",
  valuesConfig: {
    OWNER: { description: "The person whose goal it is." },
    LEADER: { description: "Somebody above the person, a leader of the team, or of the organisation." },
    ADMINISTRATOR: { description: "An administrator of the programme." },
  },
});
registerEnumType(CascadeSplit, {
  name: "GoalCascadeSplit",
  description: "How a goal is handed down.",
  valuesConfig: {
    SAME: { description: "Everybody aims at the same." },
    SUM: { description: "Everybody answers for a share of the way; the shares are the whole." },
  },
});
registerEnumType(WorkStandardKind, {
  name: "WorkStandardKind",
  description: "What kind of expectation goals can follow from.",
  valuesConfig: {
    JOB_REQUIREMENT: { description: "What a job asks of whoever has it." },
    TRAINING_STANDARD: { description: "What a training taught to do." },
  },
});
registerEnumType(GoalLintCode, {
  name: "GoalLintCode",
  description: "Something about a goal that is worth a second look; nothing is refused for it.",
  valuesConfig: {
    EXPECTED_N_BELOW_MIN: {
      description: "At the owner's usual volume a measure never has the cases a verdict takes.",
    },
    TARGET_UNREALISTIC: { description: "The target is better than the best month there was." },
    UNALIGNED_GOAL: { description: "It serves no goal above it." },
    DERIVATION_STALE: { description: "Something it follows from no longer holds." },
  },
});

/** What a goal follows from. */
export const DerivationKind = {
  WORK_STANDARD: "WORK_STANDARD",
  PARENT_GOAL: "PARENT_GOAL",
  METRIC: "METRIC",
} as const;
registerEnumType(DerivationKind, {
  name: "GoalDerivationKind",
  description: "What a goal follows from.",
  valuesConfig: {
    WORK_STANDARD: { description: "A requirement of the job or a standard of a training." },
    PARENT_GOAL: { description: "A goal above." },
    METRIC: { description: "The definition of a metric." },
  },
});
