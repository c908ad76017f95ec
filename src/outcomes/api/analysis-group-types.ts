import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { GroupPosition, Heterogeneity } from "../domain/analysis-group.js";
import { MetricIntervalType, MetricSuppressionType } from "./metric-types.js";

registerEnumType(Heterogeneity, {
  name: "MetricHeterogeneity",
  description: "Whether people differ by more than chance alone would make them.",
  valuesConfig: {
    DETECTED: { description: "They do." },
    NOT_DETECTED: { description: "There is no detectable difference between people." },
    UNAVAILABLE: { description: "There are too few people or cases to tell." },
  },
});
registerEnumType(GroupPosition, {
  name: "MetricGroupPosition",
  description: "Where a figure lies among those of comparable people. There is no rank.",
  valuesConfig: {
    INSIDE: { description: "As near to the benchmark as chance alone would leave it." },
    OUTSIDE_95: {
      description: "Outside the 95 % limits. Of twenty equal people, one is there more often than not.",
    },
    OUTSIDE_998: { description: "Outside the 99.8 % limits, where chance alone seldom leads." },
    NOT_APPLICABLE: { description: "There is no case, no benchmark, or the metric is not a rate." },
  },
});

@ObjectType("MetricComparisonGroup", {
  description: "The people that somebody is compared with, as one.",
})
export class MetricComparisonGroupType {
  @Field(() => String, {
    description: "The name of the team whose people they are, those of teams below included.",
  })
  label!: string;
  @Field(() => Int, { description: "How many of them have a case." })
  people!: number;
  @Field(() => Int, { description: "Their cases." })
  n!: number;
  @Field(() => Float, {
    nullable: true,
    description: "Their pooled figure, in the metric's unit; null without a case.",
  })
  mean!: number | null;
}

@ObjectType("MetricEstimate", {
  description:
    "The fairest guess at a small sample's true rate: moved towards the group's by as much as the own cases are few (beta-binomial).",
})
export class MetricEstimateType {
  @Field(() => Heterogeneity, { description: "Whether the people of the group differ at all." })
  heterogeneity!: Heterogeneity;
  @Field(() => String, { description: "What was found, in a sentence." })
  finding!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      "The estimate, in the metric's unit: the group's own figure when no difference is detected; null when UNAVAILABLE.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description:
      "Where the true value may lie: BETA_CREDIBLE around the estimate, or WILSON around the common rate; null when UNAVAILABLE.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How much of the estimate comes from the own cases, from 0 to 1; the rest comes from the group.",
  })
  ownWeight!: number | null;
  @Field(() => MetricComparisonGroupType, { description: "The group." })
  group!: MetricComparisonGroupType;
}

@ObjectType("MetricFunnelLimits", {
  description:
    "Between which figures chance alone would leave somebody with as many cases, in the metric's unit.",
})
export class MetricFunnelLimitsType {
  @Field(() => Float, { description: "The lower 95 % limit." })
  low95!: number;
  @Field(() => Float, { description: "The upper 95 % limit." })
  high95!: number;
  @Field(() => Float, { description: "The lower 99.8 % limit." })
  low998!: number;
  @Field(() => Float, { description: "The upper 99.8 % limit." })
  high998!: number;
}

@ObjectType("MetricOverdispersion", {
  description: "How much more the people of a group scatter than chance explains.",
})
export class MetricOverdispersionType {
  @Field(() => Float, {
    nullable: true,
    description: "Mean of the winsorised z²: 1 when chance explains everything; null without people.",
  })
  phi!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "How often chance alone makes people scatter this much, from 0 to 1; null below 5 people.",
  })
  pValue!: number | null;
  @Field(() => String, {
    description:
      "What widened the limits: NONE, MULTIPLICATIVE (by √φ) or ADDITIVE (by the variance between people).",
  })
  adjustment!: string;
}

@ObjectType("MetricPosition", {
  description: "A figure held against limits for its own n, instead of against other people.",
})
export class MetricPositionType {
  @Field(() => GroupPosition, { description: "Where it lies." })
  position!: GroupPosition;
  @Field(() => Float, {
    nullable: true,
    description: "What it is held against, in the metric's unit; null when there is nothing.",
  })
  benchmark!: number | null;
  @Field(() => Boolean, {
    description: "Whether the benchmark is the target of a goal; else it is the group's pooled figure.",
  })
  benchmarkIsTarget!: boolean;
  @Field(() => MetricFunnelLimitsType, {
    nullable: true,
    description: "The limits; null when NOT_APPLICABLE.",
  })
  limits!: MetricFunnelLimitsType | null;
  @Field(() => MetricOverdispersionType, {
    nullable: true,
    description: "How much the group scatters, and what that did to the limits; null when NOT_APPLICABLE.",
  })
  overdispersion!: MetricOverdispersionType | null;
  @Field(() => MetricComparisonGroupType, { description: "The group." })
  group!: MetricComparisonGroupType;
}

@ObjectType("TeamSpread", {
  description:
    "How much the people of a team differ in a figure, and never who. All numbers are null below 5 people.",
})
export class TeamSpreadType {
  @Field(() => Int, { nullable: true, description: "People with at least one case." })
  units!: number | null;
  @Field(() => Int, { nullable: true, description: "Their cases." })
  n!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Their pooled figure, in the metric's unit: the benchmark.",
  })
  benchmark!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Mean of the winsorised z²: 1 when chance explains everything.",
  })
  overdispersion!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How often chance alone would make equally good people differ this much, from 0 to 1; null when UNAVAILABLE.",
  })
  pValue!: number | null;
  @Field(() => Heterogeneity, { description: "Whether people differ by more than chance." })
  heterogeneity!: Heterogeneity;
  @Field(() => String, { description: "What was found, in a sentence." })
  finding!: string;
  @Field(() => Int, {
    nullable: true,
    description: "People outside the 95 % limits, those further out included.",
  })
  units95Outside!: number | null;
  @Field(() => Int, { nullable: true, description: "People outside the 99.8 % limits." })
  units998Outside!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How likely chance alone puts at least one of as many equally good people outside the 95 % limits, from 0 to 1.",
  })
  chanceOfOneOutside95!: number | null;
  @Field(() => MetricSuppressionType, {
    nullable: true,
    description: "Why it is withheld; null when it is shown.",
  })
  suppressed!: MetricSuppressionType | null;
}
