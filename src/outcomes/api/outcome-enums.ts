import { registerEnumType } from "type-graphql";
import { ExclusionReason } from "../domain/facts.js";
import { AttributionPolicy, MetricClass, MetricShape } from "../domain/metric-definition.js";
import { AccuracyBasis } from "../domain/metric-result.js";
import { MetricDirection, MetricLevel, TargetMetric } from "../domain/target-metric.js";
import { Verdict } from "../domain/verdict.js";

registerEnumType(TargetMetric, {
  name: "TargetMetric",
  description:
    "What can be measured, and aimed at: outcomes only. Articles written and links made are not among them.",
  valuesConfig: {
    ACCURATE_REUSE_PER_100: {
      description: "Of every 100 closed tickets, how many somebody else's knowledge solved, accurately.",
    },
    CALLBACK_RATE: {
      description: "The share of resolutions after which the requester came back about the same issue.",
    },
    REOPEN_RATE: { description: "The share of resolutions after which the same ticket was opened again." },
    DUP_BURDEN: {
      description:
        "The share of tickets solved with an article that has an unmerged duplicate. For teams and above only.",
    },
    CSAT_SHARE: { description: "The share of positive answers among the answers of requesters." },
  },
});
registerEnumType(MetricDirection, {
  name: "MetricDirection",
  description: "Which way a metric improves.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "A larger value is better." },
    LOWER_IS_BETTER: { description: "A smaller value is better." },
  },
});
registerEnumType(MetricLevel, {
  name: "MetricLevel",
  description: "For whom a figure is computed.",
  valuesConfig: {
    PERSON: { description: "One person." },
    TEAM: { description: "A team with the teams below it." },
    ORGANISATION: { description: "The whole organisation." },
  },
});
registerEnumType(MetricClass, {
  name: "MetricClass",
  description: "What kind of thing a metric measures. Only outcomes and quality can be aimed at.",
  valuesConfig: {
    ACTIVITY: { description: "How much was done. Never a target." },
    OUTCOME: { description: "What it did for those who asked." },
    QUALITY: { description: "How good it was, as a review found." },
    CONTEXT: { description: "What helps to read the others. Never a target." },
  },
});
registerEnumType(MetricShape, {
  name: "MetricShape",
  description: "How a metric is computed.",
  valuesConfig: { RATE: { description: "A numerator out of a denominator of cases." } },
});
registerEnumType(AttributionPolicy, {
  name: "AttributionPolicy",
  description: "Whose observation a case is.",
  valuesConfig: {
    RESOLVER: { description: "Of whoever made that resolution." },
    CLOSING_RESOLVER: { description: "Of whoever had resolved the ticket when it was closed." },
  },
});
registerEnumType(Verdict, {
  name: "Verdict",
  description: "What can be said about a figure and its target.",
  valuesConfig: {
    BETTER: { description: "The whole interval is on the better side of the target." },
    WORSE: { description: "The whole interval is on the worse side of the target." },
    INDISTINGUISHABLE: { description: "The interval holds the target: these data cannot tell." },
    INSUFFICIENT_DATA: { description: "There are fewer cases than a statement takes." },
    NO_TARGET: { description: "There is no target to hold it against." },
    SUSPENDED: { description: "An approved obstacle suspends judgement." },
  },
});
registerEnumType(AccuracyBasis, {
  name: "AccuracyBasis",
  description: "How far the accuracy of links is known.",
  valuesConfig: {
    REVIEWED: { description: "Enough links have been reviewed." },
    UNREVIEWED: { description: "Too few links have been reviewed: the others are taken as accurate." },
  },
});
registerEnumType(ExclusionReason, {
  name: "ExclusionReason",
  description: "Why a case is shown and not counted.",
  valuesConfig: {
    CANCELLED: { description: "The ticket was cancelled." },
    SPAM: { description: "The ticket was spam." },
    MERGED: { description: "The ticket was merged into another one, which counts." },
    BOT_RESOLVED: { description: "A bot or shared account resolved it." },
    NO_ANSWER: { description: "The requester was asked and did not answer." },
    UNATTRIBUTED: { description: "Nobody knows who resolved it." },
  },
});

/** Why a figure is withheld. */
export const SuppressionReason = { TOO_FEW_PEOPLE: "TOO_FEW_PEOPLE" } as const;
registerEnumType(SuppressionReason, {
  name: "SuppressionReason",
  description: "Why a figure is withheld.",
  valuesConfig: {
    TOO_FEW_PEOPLE: { description: "So few people stand behind it that it would say something about one." },
  },
});
