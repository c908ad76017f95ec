import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { ExclusionReason } from "../domain/facts.js";
import { AccuracyBasis } from "../domain/metric-result.js";
import { Metric } from "../domain/metric-key.js";
import { MetricLevel } from "../domain/target-metric.js";
import { Verdict } from "../domain/verdict.js";
import "./outcome-enums.js";
import {
  MetricDefinitionType,
  MetricExclusionType,
  MetricIntervalType,
  MetricRangeType,
  MetricSuppressionType,
} from "./metric-types.js";
import { PeriodType } from "./period-input.js";

@ObjectType("MetricResult", {
  description:
    "A figure with everything that is needed to read it: the counts behind it, how sure it is, what was left out and why, and the facts themselves. Numbers are null where nothing can be said; a zero is a measured zero.",
})
export class MetricResultType {
  @Field(() => MetricDefinitionType, { description: "What was measured, and how." })
  definition!: MetricDefinitionType;
  @Field(() => Int, { description: "The version of the definition it was computed under." })
  definitionVersion!: number;
  @Field(() => MetricLevel, { description: "For whom: a person, a team or the organisation." })
  scopeLevel!: MetricLevel;
  @Field(() => PeriodType, { description: "The days it covers." })
  period!: PeriodType;
  @Field(() => Float, {
    nullable: true,
    description: "scale × numerator ÷ denominator, from 0 to the scale; null when n is 0 or it is withheld.",
  })
  value!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "The value if every undecided suspicion were confirmed; null when there is none. The same as range.high, which is there also when nothing is undecided.",
  })
  valueUpper!: number | null;
  @Field(() => MetricRangeType, {
    nullable: true,
    description:
      "The figure as a range, for DUP_BURDEN, where open decisions could still add to it; null for other metrics, when n is 0 and when it is withheld. A verdict is on the worse end.",
  })
  range!: MetricRangeType | null;
  @Field(() => String, { description: "What the value is counted in." })
  unit!: string;
  @Field(() => Float, { nullable: true, description: "The credit, in cases; null when withheld." })
  numerator!: number | null;
  @Field(() => Float, { nullable: true, description: "The cases that count; null when withheld." })
  denominator!: number | null;
  @Field(() => Int, { nullable: true, description: "Whole cases that count; null when withheld." })
  n!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Cases that are too recent to count: they may still be called back or reopened.",
  })
  nImmature!: number | null;
  @Field(() => Int, { nullable: true, description: "Cases that were left out, whatever the reason." })
  nExcluded!: number | null;
  @Field(() => [MetricExclusionType], { description: "What was left out, by reason." })
  exclusions!: readonly MetricExclusionType[];
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true value may lie; null when n is 0 or it is withheld.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Int, { description: "How many cases a verdict takes at this level." })
  minN!: number;
  @Field(() => Verdict, {
    nullable: true,
    description: "What can be said about the figure and its target; null when it is withheld.",
  })
  verdict!: Verdict | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Why the verdict is what it is, in one sentence with the numbers it rests on; null when the figure is withheld.",
  })
  verdictReason!: string | null;
  @Field(() => AccuracyBasis, {
    nullable: true,
    description: "How far the accuracy of links is known; null for metrics that do not depend on it.",
  })
  accuracy!: AccuracyBasis | null;
  @Field(() => DateTime, { description: "The instant up to which data were taken into account." })
  dataAsOf!: string;
  @Field(() => MetricSuppressionType, {
    nullable: true,
    description: "Why the figure is withheld; null when it is shown.",
  })
  suppressed!: MetricSuppressionType | null;
  @Field(() => String, {
    description: "The figure in one sentence, with its n and the limits of what can be said.",
  })
  explanation!: string;
}

@ObjectType("MetricFact", {
  description: "One observation behind a figure: what happened, and what it added to the sums.",
})
export class MetricFactType {
  @Field(() => ID, { description: "The id of the observation." })
  id!: string;
  @Field(() => Metric, {
    nullable: true,
    description: "The metric it belongs to; null for an organisation's own metric.",
  })
  metric!: Metric | null;
  @Field(() => Int, { description: "The version of the definition it was derived under." })
  definitionVersion!: number;
  @Field(() => DateTime, { description: "When it happened." })
  occurredAt!: string;
  @Field(() => LocalDate, { description: "On which day, in the organisation's time zone." })
  occurredOn!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "From when on it counts; null when it is final at once.",
  })
  maturesAt!: string | null;
  @Field(() => Float, { description: "What it adds to the numerator, from 0 to 1." })
  numerator!: number;
  @Field(() => Float, { description: "What an open decision could still add to the numerator, from 0 to 1." })
  undecided!: number;
  @Field(() => Float, {
    description:
      "What it adds to the denominator: 1 for a whole case, less when a case is shared between several, 0 when left out.",
  })
  denominator!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "How long it took in seconds, for metrics that are a duration; null for others and when left out.",
  })
  durationSeconds!: number | null;
  @Field(() => ExclusionReason, {
    nullable: true,
    description: "Why it is shown and not counted; null when it counts.",
  })
  exclusion!: ExclusionReason | null;
  @Field(() => DateTime, { description: "When this was derived." })
  recordedAt!: string;
}

export const MetricFactConnection = connectionType(
  "MetricFact",
  () => MetricFactType,
  "observations behind a figure",
  { counted: true },
);
