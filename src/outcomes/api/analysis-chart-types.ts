import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import { Granularity } from "../domain/analysis-calendar.js";
import { BaselineVariant } from "../domain/analysis-chart.js";
import { Metric } from "../domain/metric-key.js";
import { ChartRule } from "../domain/statistics/chart-signals.js";
import { MetricPointType } from "./analysis-types.js";
import { PeriodInput, PeriodType } from "./period-input.js";

registerEnumType(ChartRule, {
  name: "MetricSignalRule",
  description: "Why a point of a chart is more than noise.",
  valuesConfig: {
    OUTSIDE_LIMITS: { description: "It lies outside the limits." },
    RUN_OF_EIGHT: { description: "It is the eighth or a further point in a row on one side of the centre." },
    THREE_OF_FOUR: {
      description: "It is the third of four points nearer the same limit than the centre; XMR only.",
    },
    RANGE_OUTSIDE: { description: "The step from the point before is larger than noise makes it; XMR only." },
  },
});
registerEnumType(BaselineVariant, {
  name: "MetricBaselineVariant",
  description: "What limits are made of; for rates there is no difference.",
  valuesConfig: {
    MEAN: { description: "The mean and the mean step between neighbours." },
    MEDIAN: { description: "The medians of both, which an outlier in the baseline moves less." },
  },
});

@ObjectType("MetricBaseline", {
  description:
    "The limits that a figure over time is held against. Locked ones change only when somebody locks others.",
})
export class MetricBaselineType {
  @Field(() => String, {
    description:
      "XMR: common limits from the steps between neighbours, for durations and counts. P_CHART: limits of each point's own n, for rates.",
  })
  method!: string;
  @Field(() => PeriodType, { description: "The days whose points made them." })
  period!: PeriodType;
  @Field(() => Granularity, { description: "How long one point is." })
  granularity!: Granularity;
  @Field(() => Int, { description: "Points that made them, at least 8." })
  points!: number;
  @Field(() => Float, { description: "The centre, in the metric's unit." })
  centre!: number;
  @Field(() => Float, {
    nullable: true,
    description: "The lower limit, in the metric's unit; null for P_CHART.",
  })
  lower!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The upper limit, in the metric's unit; null for P_CHART.",
  })
  upper!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "A larger step between neighbours is a signal; in the metric's unit, null for P_CHART.",
  })
  rangeUpper!: number | null;
  @Field(() => Boolean, {
    description:
      "Whether somebody locked them. Else they are what the first 8 settled points of the asked period make, and another period makes others.",
  })
  locked!: boolean;
  @Field(() => DateTime, { nullable: true, description: "When they were locked; null when they are not." })
  lockedAt!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The id of the person who locked them; null when they are not.",
  })
  lockedById!: string | null;
  @Field(() => String, { nullable: true, description: "Why they were locked; null when they are not." })
  reason!: string | null;
}

@ObjectType("MetricSignal", { description: "That a point is more than noise." })
export class MetricSignalType {
  @Field(() => ChartRule, { description: "Which rule says so." })
  rule!: ChartRule;
  @Field(() => String, { description: "ABOVE or BELOW the centre; of a step, whether it went up or down." })
  side!: string;
}

@ObjectType("MetricControlPoint", { description: "A point of a series with its limits and signals." })
export class MetricControlPointType {
  @Field(() => MetricPointType, { description: "The point." })
  point!: MetricPointType;
  @Field(() => Float, {
    nullable: true,
    description:
      "The lower limit, in the metric's unit; null without baseline or case, and while provisional.",
  })
  lower!: number | null;
  @Field(() => Float, { nullable: true, description: "The upper limit; null likewise." })
  upper!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "XMR: the step from the point before; null for rates, the first point and beside a gap.",
  })
  movingRange!: number | null;
  @Field(() => [MetricSignalType], {
    description: "Why it is more than noise, at most 4; empty when it may be noise.",
  })
  signals!: readonly MetricSignalType[];
}

@ObjectType("MetricControlChart", {
  description: "A figure over time with the limits within which it varies by chance.",
})
export class MetricControlChartType {
  @Field(() => MetricBaselineType, {
    nullable: true,
    description: "The limits; null when none are locked and the period has fewer than 8 settled points.",
  })
  baseline!: MetricBaselineType | null;
  @Field(() => [MetricControlPointType], { description: "Every stretch of the period, at most 400." })
  points!: readonly MetricControlPointType[];
}

@InputType("MetricBaselineLockInput", { description: "Which limits to lock, and why." })
export class MetricBaselineLockInput {
  @Field(() => ID, { description: "The id of the person, team or organisation whose figure it is." })
  scopeId!: string;
  @Field(() => Metric, { description: "Which metric." })
  metric!: Metric;
  @Field(() => Granularity, { description: "How long one point is." })
  granularity!: Granularity;
  @Field(() => PeriodInput, {
    description: "The days whose points make the limits: at least 8 settled points, better 10 to 20.",
  })
  period!: PeriodInput;
  @Field(() => BaselineVariant, { defaultValue: BaselineVariant.MEAN, description: "What they are made of." })
  variant!: BaselineVariant;
  @Field(() => String, { description: "Why, in 1 to 1000 characters: it stays on record with your name." })
  reason!: string;
}

@ObjectType({ description: "What became of locking limits." })
export class MetricBaselinePayload extends Payload {
  @Field(() => MetricBaselineType, {
    nullable: true,
    description: "The limits; null when there are userErrors.",
  })
  baseline!: MetricBaselineType | null;
}
