import { ArgsType, Field, Float, ID, ObjectType } from "type-graphql";
import { Metric } from "../domain/metric-key.js";
import { MetricResultType } from "./metric-result-types.js";
import { MetricIntervalType } from "./metric-types.js";
import { PeriodInput } from "./period-input.js";

@ObjectType("MetricChange", {
  description:
    "A figure minus the same figure of another period: what changed, and whether chance explains it.",
})
export class MetricChangeType {
  @Field(() => MetricResultType, { description: "The figure of the other period." })
  other!: MetricResultType;
  @Field(() => Float, {
    nullable: true,
    description: "This figure minus the other, in the metric's unit; null when one has no case.",
  })
  difference!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true difference may lie: NEWCOMBE; null when one has no case.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Boolean, {
    description: "Whether 0 lies outside the interval: only then did it change by more than chance.",
  })
  isDistinguishable!: boolean;
}

@ObjectType("MetricRegressionToTheMean", {
  description:
    "The change against the figure that was to be expected. Whoever is picked for a bad month is on average less bad in the next one, with or without help.",
})
export class MetricRegressionToTheMeanType {
  @Field(() => Float, { description: "The change to expect if nothing had been done, in the metric's unit." })
  expectedChange!: number;
  @Field(() => Float, { description: "The change beyond that, in the metric's unit." })
  value!: number;
  @Field(() => MetricIntervalType, { description: "Where it may lie." })
  interval!: MetricIntervalType;
}

@ObjectType("MetricInterventionEffect", {
  description:
    "How much more a figure changed where something was done than where it was not: (after − before) of the one minus (after − before) of the other.",
})
export class MetricInterventionEffectType {
  @Field(() => Float, {
    nullable: true,
    description: "The effect, in the metric's unit; null when one of the four figures has no case.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true effect may lie: MOVER_NEWCOMBE; null with the value.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Boolean, { description: "Whether 0 lies outside the interval." })
  isDistinguishable!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "A warning when the subject was chosen because of this metric; null otherwise.",
  })
  selectionWarning!: string | null;
  @Field(() => MetricRegressionToTheMeanType, {
    nullable: true,
    description:
      "The change against what was to be expected; null for teams, and when the person's comparison group is too small or kept from you.",
  })
  regressionToTheMean!: MetricRegressionToTheMeanType | null;
  @Field(() => MetricResultType, { description: "The subject's figure before." })
  subjectBefore!: MetricResultType;
  @Field(() => MetricResultType, { description: "The subject's figure after." })
  subjectAfter!: MetricResultType;
  @Field(() => MetricResultType, { description: "The control's figure before." })
  controlBefore!: MetricResultType;
  @Field(() => MetricResultType, { description: "The control's figure after." })
  controlAfter!: MetricResultType;
}

@ArgsType()
export class InterventionEffectArgs {
  @Field(() => ID, { description: "The id of the person or team where something was done." })
  subject!: string;
  @Field(() => ID, {
    description: "The id of a comparable person or team where it was not; it should not hold the subject.",
  })
  control!: string;
  @Field(() => Metric, { description: "Which metric; a rate." })
  metric!: Metric;
  @Field(() => PeriodInput, { description: "The days before." })
  before!: PeriodInput;
  @Field(() => PeriodInput, {
    description: "The days after; they begin when those before are over, or later.",
  })
  after!: PeriodInput;
  @Field(() => Boolean, {
    description:
      "Whether the subject was chosen because of this metric: then part of the change would have come anyway.",
  })
  triggeredByMetric!: boolean;
}
