import { ArgsType, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../platform/graphql/connection-types.js";
import { LocalDate } from "../../platform/graphql/scalars.js";
import { MetricResultType } from "../../outcomes/api/metric-result-types.js";
import { MetricIntervalType } from "../../outcomes/api/metric-types.js";
import { OwnMetricResultType } from "../../outcomes/api/own-metric-types.js";
import { PeriodType } from "../../outcomes/api/period-input.js";
import { CreditStatus } from "../../outcomes/domain/credit-entry.js";

@ObjectType("GoalEvidenceMonth", { description: "The figure of a measure in one month of its goal." })
export class GoalEvidenceMonthType {
  @Field(() => PeriodType, { description: "The days of the month that are in the goal's period." })
  period!: PeriodType;
  @Field(() => Boolean, { description: "Whether the month is over; the last one may still be running." })
  isOver!: boolean;
  @Field(() => Float, {
    nullable: true,
    description:
      "The target or threshold in force on the first of these days, in the metric's unit; null for a band.",
  })
  target!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the lower end in force on that day, in the metric's unit; null otherwise.",
  })
  bandLow!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "BAND: the upper end in force on that day, in the metric's unit; null otherwise.",
  })
  bandHigh!: number | null;
  @Field(() => MetricResultType, {
    nullable: true,
    description:
      "The figure of the month with its counts, interval, exclusions, facts and verdict against that target; null for an own metric. One month often has too few cases for a verdict, which is no bad sign.",
  })
  result!: MetricResultType | null;
  @Field(() => OwnMetricResultType, {
    nullable: true,
    description:
      "The same of an own metric, in the version the measure was set in; null for every other measure.",
  })
  ownResult!: OwnMetricResultType | null;
}

@ObjectType("GoalEvidenceSummary", {
  description: "What stands behind a goal's figure, so that it explains itself.",
})
export class GoalEvidenceSummaryType {
  @Field(() => ID, { description: "The measure." })
  measureId!: string;
  @Field(() => MetricResultType, {
    nullable: true,
    description:
      "The figure of the goal's period: counts, interval, what is too recent, exclusions by reason, verdict against the target in force, and the facts, which are the tickets that were solved (null for groups in team-only mode). Null for an own metric.",
  })
  result!: MetricResultType | null;
  @Field(() => OwnMetricResultType, {
    nullable: true,
    description:
      "The same of an own metric, in the version the measure was set in; null for every other measure.",
  })
  ownResult!: OwnMetricResultType | null;
  @Field(() => [GoalEvidenceMonthType], {
    description:
      "The same month by month, for the months that have begun, earliest first; at most 60, the last of a longer period.",
  })
  series!: readonly GoalEvidenceMonthType[];
  @Field(() => String, { description: "Where the figure stands and what is not in it, in plain words." })
  sentence!: string;
}

@ObjectType("GoalFootprintAccuracy", {
  description:
    "How many of the links behind tickets were right, as far as reviews tell; links that were reviewed because something was suspected are left out.",
})
export class GoalFootprintAccuracyType {
  @Field(() => Int, { description: "Links that were reviewed and decided." })
  reviewed!: number;
  @Field(() => Float, { description: "Of those: 1 for each accurate one, 0.5 for each partly accurate one." })
  accurate!: number;
  @Field(() => Float, {
    nullable: true,
    description: "accurate ÷ reviewed, 0 to 1; null when none was reviewed.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the share may lie among links like these, 0 to 1; null when none was reviewed.",
  })
  interval!: MetricIntervalType | null;
}

@ObjectType("GoalFootprintLeftOut", { description: "Tickets that a footprint does not count." })
export class GoalFootprintLeftOutType {
  @Field(() => CreditStatus, { description: "The reason; never COUNTED." })
  reason!: CreditStatus;
  @Field(() => Int, { description: "How many tickets; each is under one reason, and counted nowhere else." })
  n!: number;
}

@ObjectType("GoalFootprint", {
  description:
    "In which tickets that others closed in the goal's period the knowledge of its owner took part. It says where knowledge was, and compares nobody with anybody.",
})
export class GoalFootprintType {
  @Field(() => Int, { description: "Tickets that count, each once; the n of the person's reuse credit." })
  n!: number;
  @Field(() => GoalFootprintAccuracyType, { description: "How far the links of these tickets are right." })
  accuracy!: GoalFootprintAccuracyType;
  @Field(() => [GoalFootprintLeftOutType], {
    description: "What is not counted: what is held, repeats or says too little; at most 3 reasons.",
  })
  leftOut!: readonly GoalFootprintLeftOutType[];
  @Field(() => String, {
    description:
      "In how many solved tickets of others the knowledge took part and how accurately, with what is held, what is left out and what cannot be known, in plain words.",
  })
  sentence!: string;
}

@ObjectType("GoalEvidenceCluster", {
  description: "Articles that are one body of knowledge, and what they did for others in the goal's period.",
})
export class GoalEvidenceClusterType {
  @Field(() => Int, {
    description:
      "Tickets that count. One that was solved with several clusters is in each of them; one solved with several articles of the same writers is with the article linked first.",
  })
  n!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      "The person's share of the knowledge when it was used, 0 to 1, in the mean over its tickets; null for goals of groups, which are not split by person.",
  })
  share!: number | null;
  @Field(() => GoalFootprintAccuracyType, { description: "How far the links of these tickets are right." })
  accuracy!: GoalFootprintAccuracyType;
  @Field(() => LocalDate, { description: "The day on which the first of the tickets was closed." })
  firstUsedOn!: string;
  @Field(() => LocalDate, { description: "The day on which the last of them was closed." })
  lastUsedOn!: string;
}

export const GoalEvidenceClusterConnection = connectionType(
  "GoalEvidenceCluster",
  () => GoalEvidenceClusterType,
  "clusters behind a footprint",
  { counted: false },
);

@ArgsType()
export class EvidenceClustersArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many clusters, from the start or after `after`, 1 to 100 (20 when left out).",
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "Start behind this cursor." })
  after?: string | null;
}
