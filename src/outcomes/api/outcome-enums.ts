import { registerEnumType } from "type-graphql";
import { ExclusionReason } from "../domain/facts.js";
import { AccuracyBasis } from "../domain/metric-result.js";
import { SuppressionReason } from "../domain/suppression.js";
import { MetricLevel } from "../domain/target-metric.js";
import { Verdict } from "../domain/verdict.js";
import "./metric-enums.js";
import "./metric-key-enums.js";

registerEnumType(MetricLevel, {
  name: "MetricLevel",
  description: "For whom a figure is computed.",
  valuesConfig: {
    PERSON: { description: "One person." },
    TEAM: { description: "A team with the teams below it." },
    ORGANISATION: { description: "The whole organisation." },
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
    UNREVIEWED: { description: "Nobody has reviewed the link." },
    UNCLASSIFIED: { description: "No link tells whether the issue was known or new." },
    NOT_APPLICABLE: { description: "Somebody stated that no article fits this ticket." },
    CENSORED: { description: "It is not over yet, so there is no time to count." },
    DISPUTED_UPHELD: { description: "The person it is about disputed it, and somebody agreed." },
    UNATTRIBUTED: { description: "Nobody knows who resolved it." },
  },
});

registerEnumType(SuppressionReason, {
  name: "SuppressionReason",
  description: "Why a figure is withheld.",
  valuesConfig: {
    TOO_FEW_PEOPLE: { description: "So few people stand behind it that it would say something about one." },
    PROTECTS_OTHERS: {
      description:
        "Subtracted from other figures that are shown, it would tell the figure of a group that is too small.",
    },
    NOT_RELEASED: {
      description:
        "The month has not been published yet: peers see it when all its cases are final and late records had their days.",
    },
  },
});
