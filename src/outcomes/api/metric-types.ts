import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  AttributionPolicy,
  MetricClass,
  MetricFeed,
  MetricShape,
  PeriodRule,
  Stratum,
} from "../domain/metric-definition.js";
import { MetricKey } from "../domain/metric-key.js";
import { MetricDirection, MetricLevel } from "../domain/target-metric.js";
import { ExclusionReason } from "../domain/facts.js";
import "./outcome-enums.js";
import { SuppressionReason } from "../domain/suppression.js";

@ObjectType("MetricMinimumSample", { description: "The smallest samples that allow a statement." })
export class MetricMinimumSampleType {
  @Field(() => Int, { description: "Cases for a verdict on a person." })
  person!: number;
  @Field(() => Int, { description: "Cases for a verdict on a team or the organisation." })
  group!: number;
  @Field(() => Int, { description: "People in a group whose figure their peers may see." })
  peers!: number;
}

@ObjectType("MetricBand", { description: "The values between which a metric is healthy, in its unit." })
export class MetricBandType {
  @Field(() => Float, { description: "The lower end." })
  low!: number;
  @Field(() => Float, { description: "The upper end." })
  high!: number;
}

@ObjectType("MetricCoverageRule", {
  description:
    "How much of what could have been observed was: the counted cases ÷ (counted + left out for one of the reasons).",
})
export class MetricCoverageRuleType {
  @Field(() => String, { description: "What the share is called, for example “answered”." })
  name!: string;
  @Field(() => [ExclusionReason], { description: "Left out for these reasons means not observed." })
  reasons!: readonly ExclusionReason[];
}

@ObjectType("MetricDefinition", {
  description:
    "What a metric means and how it is computed. A published version never changes; it gets a successor.",
})
export class MetricDefinitionType {
  @Field(() => MetricKey, { description: "Which metric." })
  key!: MetricKey;
  @Field(() => Int, { description: "The version of this definition." })
  version!: number;
  @Field(() => String, { description: "What people call it." })
  name!: string;
  @Field(() => MetricClass, { description: "What kind of thing it measures." })
  class!: MetricClass;
  @Field(() => MetricShape, { description: "How it is computed." })
  shape!: MetricShape;
  @Field(() => MetricDirection, { description: "Which way it improves." })
  direction!: MetricDirection;
  @Field(() => MetricBandType, {
    nullable: true,
    description: "Between which values it is healthy; null unless the direction is TARGET_BAND.",
  })
  band!: MetricBandType | null;
  @Field(() => String, { description: "What the value is counted in." })
  unit!: string;
  @Field(() => Int, {
    description:
      "The value of rates, counts and scores is scale × numerator ÷ denominator: 1, 100 or 1000. Rates and scores lie between 0 and this. 1 for durations and credit.",
  })
  scale!: number;
  @Field(() => MetricLevel, { description: "The narrowest level it is computed for." })
  lowestLevel!: MetricLevel;
  @Field(() => MetricLevel, {
    nullable: true,
    description: "The narrowest level of a goal that may aim at it; null when no goal may.",
  })
  lowestTargetLevel!: MetricLevel | null;
  @Field(() => Int, { description: "Days until a case is final and counted; 0 when it is final at once." })
  maturityDays!: number;
  @Field(() => MetricMinimumSampleType, { description: "The smallest samples that allow a statement." })
  minN!: MetricMinimumSampleType;
  @Field(() => String, { description: "How it is computed, in the words of the person measured." })
  formula!: string;
  @Field(() => String, { description: "Why it is worth measuring." })
  rationale!: string;
  @Field(() => AttributionPolicy, { description: "Whose observation a case is." })
  attribution!: AttributionPolicy;
  @Field(() => [Stratum], {
    description: "What its cases can be split by, so that like is compared with like; at most 8.",
  })
  strata!: readonly Stratum[];
  @Field(() => MetricFeed, { description: "Where its cases come from." })
  feed!: MetricFeed;
  @Field(() => PeriodRule, { description: "Which part of the asked period counts." })
  periodRule!: PeriodRule;
  @Field(() => MetricCoverageRuleType, {
    nullable: true,
    description: "How it is told how much was observed; null when every case can be.",
  })
  coverage!: MetricCoverageRuleType | null;
  @Field(() => String, { description: "Where the definition comes from." })
  source!: string;
}

@ObjectType("MetricExclusion", { description: "How many cases were left out for one reason." })
export class MetricExclusionType {
  @Field(() => ExclusionReason, { description: "Why." })
  reason!: ExclusionReason;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("MetricInterval", {
  description:
    "Where the true value may lie, in the metric's unit. Two figures whose intervals overlap may be equal.",
})
export class MetricIntervalType {
  @Field(() => Float, { description: "The lower bound." })
  low!: number;
  @Field(() => Float, { description: "The upper bound." })
  high!: number;
  @Field(() => Float, { description: "How sure: 0.95." })
  level!: number;
  @Field(() => String, {
    description:
      "How it was computed: WILSON, the score interval of a rate; EXACT_POISSON, of events per exposure; ORDER_STATISTICS, of a median from the ranks of the observed values.",
  })
  method!: string;
}

@ObjectType("MetricRange", {
  description:
    "The two ends of a figure that waits for decisions, in the metric's unit. Deciding narrows it: a confirmed suspicion raises the low end, a dismissed one lowers the high end.",
})
export class MetricRangeType {
  @Field(() => Float, { description: "The figure from what is decided alone; the same as the value." })
  low!: number;
  @Field(() => Float, { description: "The figure if every undecided suspicion were confirmed." })
  high!: number;
  @Field(() => Float, { description: "The cases behind the low end; out of the denominator of the result." })
  lowNumerator!: number;
  @Field(() => Float, { description: "The cases behind the high end; out of the denominator of the result." })
  highNumerator!: number;
}

@ObjectType("MetricSuppression", { description: "Why a figure is withheld." })
export class MetricSuppressionType {
  @Field(() => SuppressionReason, { description: "The reason." })
  reason!: SuppressionReason;
  @Field(() => Int, { description: "How many people a group that peers may see must have." })
  threshold!: number;
}
