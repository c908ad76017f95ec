import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { AdjustmentMethod } from "../domain/analysis-mix.js";
import { SegmentKey } from "../domain/analysis-cells.js";
import { MixWarningReason } from "../domain/statistics/simpson.js";
import { MetricComparisonGroupType } from "./analysis-group-types.js";
import { MetricIntervalType } from "./metric-types.js";
import "./analysis-types.js";

registerEnumType(AdjustmentMethod, {
  name: "MetricAdjustmentMethod",
  description: "How a figure is made comparable with those who had other kinds of cases.",
  valuesConfig: {
    INDIRECT: {
      description: "Held against what the group would have had with the same cases; works for small numbers.",
    },
    DIRECT: { description: "As it would be with the group's cases; needs a case of every kind." },
  },
});
registerEnumType(MixWarningReason, {
  name: "MetricMixWarningReason",
  description: "Why crude figures must not be compared.",
  valuesConfig: {
    REVERSED_WITHIN_STRATA: {
      description: "Within every kind of case that both have, the order is the other way round.",
    },
    REVERSED_AFTER_STANDARDISATION: { description: "With the same mix, the order is the other way round." },
    MIXES_DIFFER: {
      description: "More than a fifth of the cases would have to change kind to make the mixes equal.",
    },
  },
});

@ObjectType("MetricAdjusted", {
  description: "A figure made comparable with those who had other kinds of cases.",
})
export class MetricAdjustedType {
  @Field(() => AdjustmentMethod, { description: "How." })
  method!: AdjustmentMethod;
  @Field(() => Float, {
    nullable: true,
    description: "The adjusted figure, in the metric's unit; null when unavailable.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description:
      "Where it may lie: EXACT_POISSON for INDIRECT, WILSON_NEFF for DIRECT; null when unavailable.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Float, { nullable: true, description: "INDIRECT: what happened, in cases; else null." })
  observed!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "INDIRECT: what would have happened to the group with the same cases; else null.",
  })
  expected!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "INDIRECT: observed ÷ expected, 1 being what the group does with such cases; else null.",
  })
  ratio!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "INDIRECT: where the ratio may lie, by exact Poisson limits; else null.",
  })
  ratioInterval!: MetricIntervalType | null;
  @Field(() => [SegmentKey], { description: "What cases were compared by." })
  by!: readonly SegmentKey[];
  @Field(() => [String], { description: "The cells that cases were compared in; at most 30." })
  strata!: readonly string[];
  @Field(() => [String], {
    description: "Cells with fewer than 5 cases of the group, or beyond 30, which are one: OTHER.",
  })
  merged!: readonly string[];
  @Field(() => MetricComparisonGroupType, { description: "The group." })
  group!: MetricComparisonGroupType;
  @Field(() => String, { nullable: true, description: "Why there is no value; null when there is." })
  unavailableReason!: string | null;
}

@ObjectType("MetricMixWarning", {
  description: "Why a figure must not be compared as it stands with the others of the group.",
})
export class MetricMixWarningType {
  @Field(() => [MixWarningReason], { description: "What was found; at least one reason." })
  reasons!: readonly MixWarningReason[];
  @Field(() => Float, { description: "The share of cases that lie in other cells, from 0 to 1." })
  mixDistance!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "The figure minus that of the others as counted, in the metric's unit; null when one is unknown.",
  })
  crudeDifference!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The same after standardisation; null when it could not be made.",
  })
  adjustedDifference!: number | null;
  @Field(() => String, { description: "The warning in words." })
  message!: string;
}
