import { Field, Float, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { Granularity } from "../domain/analysis-calendar.js";
import { SegmentKey } from "../domain/analysis-cells.js";
import { SegmentKind } from "../domain/analysis-segments.js";
import type { LocalDate as Day } from "../../platform/kernel/period.js";
import { MetricIntervalType } from "./metric-types.js";

registerEnumType(SegmentKey, {
  name: "SegmentKey",
  description: "What a figure can be split by. A case is split by what was known of it when it was derived.",
  valuesConfig: {
    PERIOD: { description: "The calendar month." },
    HOUR_OF_DAY: {
      description: "The hour it happened in, 00 to 23, by the clock of the organisation's time zone.",
    },
    WEEKDAY: { description: "The day of the week, from Monday." },
    CYCLE: { description: "The calendar quarter: the rhythm in which goals are agreed and looked back on." },
    PROJECT: { description: "The ticket's project." },
    QUEUE: { description: "The ticket's queue." },
    CATEGORY: { description: "The root of the ticket's category path." },
    PRIORITY: { description: "The ticket's priority." },
    CHANNEL: { description: "The channel the ticket came through." },
    TENURE_BAND: {
      description: "How long the one it is attributed to had been here: up to 90 days, up to a year, longer.",
    },
    CUSTOMER_GROUP: { description: "The customer whom the requester belongs to." },
  },
});
registerEnumType(SegmentKind, {
  name: "SegmentKind",
  description: "What a segment holds.",
  valuesConfig: {
    VALUE: { description: "The cases that have one value." },
    NOT_RECORDED: { description: "The cases of which the value is not recorded." },
    ALL_OTHERS: { description: "The cases of every value beyond those that were asked for." },
  },
});
registerEnumType(Granularity, {
  name: "Granularity",
  description: "How long one point of a series is, in days of the organisation's calendar.",
  valuesConfig: {
    DAY: { description: "A day, also where it has 23 or 25 hours." },
    WEEK: { description: "A week from Monday." },
    MONTH: { description: "A calendar month." },
    QUARTER: { description: "A calendar quarter." },
    YEAR: { description: "A calendar year." },
  },
});

@ObjectType("MetricBoundedInterval", {
  description: "Where a median may lie. A bound is null where there are too few cases to give it.",
})
export class MetricBoundedIntervalType {
  @Field(() => Float, { nullable: true, description: "The lower bound, in the metric's unit." })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: "The upper bound, in the metric's unit." })
  high!: number | null;
  @Field(() => Boolean, {
    description: "Whether a bound is missing: the true value may lie anywhere beyond.",
  })
  openEnded!: boolean;
  @Field(() => Float, { description: "How sure it was asked to be: 0.95." })
  level!: number;
  @Field(() => Float, {
    description: "How sure it is, from 0 to 1; ranks are whole, so the level is not met exactly.",
  })
  coverage!: number;
  @Field(() => String, {
    description: "How it was computed: ORDER_STATISTICS, from the ranks of the values.",
  })
  method!: string;
}

@ObjectType("MetricSpread", { description: "How far values lie apart, in the metric's unit." })
export class MetricSpreadType {
  @Field(() => Float, { description: "p75 − p25: the width of the middle half." })
  iqr!: number;
  @Field(() => Float, { nullable: true, description: "The standard deviation; null for a single case." })
  sd!: number | null;
}

@ObjectType("MetricShareWithin", { description: "How many cases kept the target." })
export class MetricShareWithinType {
  @Field(() => Float, { description: "The target, in the metric's unit." })
  target!: number;
  @Field(() => Int, { description: "Cases at or below it." })
  count!: number;
  @Field(() => Float, { description: "count ÷ n, from 0 to 1." })
  share!: number;
  @Field(() => MetricIntervalType, { description: "Where the true share may lie, from 0 to 1." })
  interval!: MetricIntervalType;
}

@ObjectType("MetricHistogramBin", {
  description: "How many cases lie from one edge up to but without the next.",
})
export class MetricHistogramBinType {
  @Field(() => Float, {
    nullable: true,
    description: "The lower edge, in the metric's unit; null for the first bin.",
  })
  from!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "The upper edge, in the metric's unit; null for the last bin.",
  })
  to!: number | null;
  @Field(() => Int, { description: "Cases." })
  count!: number;
}

@ObjectType("MetricDistributionSummary", {
  description:
    "A distribution in numbers, all in the metric's unit. The mean stands only here, beside n, median and spread, because the few longest cases rule it.",
})
export class MetricDistributionSummaryType {
  @Field(() => Int, { description: "Cases." })
  n!: number;
  @Field(() => Float, { description: "The shortest." })
  min!: number;
  @Field(() => Float, { description: "One case in ten is shorter." })
  p10!: number;
  @Field(() => Float, { description: "One case in four is shorter." })
  p25!: number;
  @Field(() => Float, { description: "Half of the cases are shorter." })
  median!: number;
  @Field(() => Float, { description: "One case in four is longer." })
  p75!: number;
  @Field(() => Float, { description: "One case in ten is longer." })
  p90!: number;
  @Field(() => Float, { description: "One case in twenty is longer." })
  p95!: number;
  @Field(() => Float, { description: "The longest." })
  max!: number;
  @Field(() => Float, { description: "The mean; read it beside the median." })
  mean!: number;
  @Field(() => MetricSpreadType, { description: "How far the cases lie apart." })
  spread!: MetricSpreadType;
  @Field(() => MetricShareWithinType, {
    nullable: true,
    description: "How many cases kept the target of the goal; null when there is none.",
  })
  shareWithin!: MetricShareWithinType | null;
  @Field(() => String, {
    description: "How percentiles between two cases are read: LINEAR_7, on the straight line between them.",
  })
  method!: string;
}

@ObjectType("MetricDistribution", { description: "How the durations behind a figure are spread." })
export class MetricDistributionType {
  @Field(() => MetricDistributionSummaryType, {
    nullable: true,
    description: "The distribution in numbers; null when there is no case.",
  })
  summary!: MetricDistributionSummaryType | null;
  @Field(() => MetricBoundedIntervalType, {
    nullable: true,
    description: "Where the true median may lie; null when there is no case.",
  })
  medianInterval!: MetricBoundedIntervalType | null;
  @Field(() => [MetricHistogramBinType], {
    description: "The cases in bins whose edges are the same for every figure; at most 14.",
  })
  histogram!: readonly MetricHistogramBinType[];
}

@ObjectType("MetricOpenCases", {
  description:
    "Cases that are not over at the end of the period, or now if that is earlier. They have no duration yet; without them, closing only the easy ones would look quick.",
})
export class MetricOpenCasesType {
  @Field(() => Int, { description: "How many." })
  count!: number;
  @Field(() => Float, {
    nullable: true,
    description: "How long the oldest has been open, in seconds; null when none is.",
  })
  oldestSeconds!: number | null;
}

@InterfaceType("MetricPartialFigure", {
  description: "The figure of a part of the cases behind a result: a segment or a stretch of time.",
  resolveType: (part: object) => ("label" in part ? "MetricSegment" : "MetricPoint"),
})
abstract class PartialFigureType {
  @Field(() => Float, { nullable: true, description: "In the metric's unit; null when n is 0." })
  value!: number | null;
  @Field(() => Float, { nullable: true, description: "The credit, in cases; null for durations." })
  numerator!: number | null;
  @Field(() => Float, { description: "The cases that count." })
  denominator!: number;
  @Field(() => Int, { description: "Whole cases that count." })
  n!: number;
  @Field(() => Int, { description: "Cases that are too recent to count." })
  nImmature!: number;
  @Field(() => Int, { description: "Cases that were left out, whatever the reason." })
  nExcluded!: number;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true value may lie; null when n is 0 or too small to give both bounds.",
  })
  interval!: MetricIntervalType | null;
}

@ObjectType("MetricSegment", {
  implements: PartialFigureType,
  description: "A part of a figure's cases. It carries no verdict: a target is for the whole.",
})
export class MetricSegmentType extends PartialFigureType {
  @Field(() => SegmentKind, { description: "What it holds." })
  kind!: SegmentKind;
  @Field(() => String, {
    nullable: true,
    description:
      "The value as it is stored, such as 2026-03, 09 or UP_TO_90_DAYS; null unless the kind is VALUE.",
  })
  key!: string | null;
  @Field(() => String, { description: "The value as people read it." })
  label!: string;
}

@ObjectType("MetricPoint", {
  implements: PartialFigureType,
  description: "The figure of one stretch of a series.",
})
export class MetricPointType extends PartialFigureType {
  @Field(() => LocalDate, { description: "Its first day." })
  start!: Day;
  @Field(() => LocalDate, {
    description: "The day after its last one. The first and last stretch end with the period.",
  })
  end!: Day;
  @Field(() => Boolean, {
    description:
      "Whether it may still change by itself: it is not over, or some of its cases are too recent to count.",
  })
  provisional!: boolean;
}
