import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  OwnMetricDirection,
  OwnMetricLevel,
  OwnMetricNames,
  OwnMetricShape,
} from "../../intake/domain/own-metric.js";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { Payload } from "../../platform/graphql/payload.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import type { DurationUnit } from "../actions/own-metric-terms.js";
import { MetricLevel, TargetMetric } from "../domain/target-metric.js";
import { Verdict } from "../domain/verdict.js";
import "./outcome-enums.js";
import { MetricExclusionType, MetricIntervalType } from "./metric-types.js";
import { PeriodType } from "./period-input.js";

registerEnumType(OwnMetricShape, {
  name: "OwnMetricShape",
  description: "How an own metric is computed. There is no counter.",
  valuesConfig: {
    RATE: { description: "Met cases out of all cases." },
    DURATION: { description: "The median of how long cases took." },
  },
});
registerEnumType(OwnMetricNames, {
  name: "OwnMetricNames",
  description: "What each case of an own metric names, so that it can be checked.",
  valuesConfig: {
    TICKETS: { description: "A ticket." },
    CUSTOMERS: { description: "A customer, by a pseudonymous key." },
  },
});
registerEnumType(OwnMetricLevel, {
  name: "OwnMetricLevel",
  description: "The narrowest level at which an own metric is read and aimed at; never one person.",
  valuesConfig: {
    TEAM: { description: "A team with the teams below it, and the organisation." },
    ORGANISATION: { description: "The organisation only." },
  },
});
registerEnumType(OwnMetricDirection, {
  name: "OwnMetricDirection",
  description: "Which way an own metric improves.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "A higher value is better." },
    LOWER_IS_BETTER: { description: "A lower value is better." },
  },
});
const DurationUnits = { MINUTES: "MINUTES", HOURS: "HOURS", DAYS: "DAYS" } as const satisfies {
  readonly [Unit in DurationUnit]: Unit;
};
registerEnumType(DurationUnits, {
  name: "DurationUnit",
  description: "What a duration is counted in.",
  valuesConfig: {
    MINUTES: { description: "Minutes." },
    HOURS: { description: "Hours." },
    DAYS: { description: "Days of 24 hours." },
  },
});

@ObjectType("OwnMetric", {
  implements: NodeType,
  description:
    "A metric that the organisation defined itself and feeds from outside. A version never changes; a change is a further version.",
})
export class OwnMetricType extends NodeType {
  @Field(() => String, { description: "What people call it." })
  name!: string;
  @Field(() => String, { description: "What it says, and why it is worth measuring." })
  description!: string;
  @Field(() => String, { description: "How it is computed, in the words of those measured." })
  formula!: string;
  @Field(() => OwnMetricShape, { description: "How it is computed." })
  shape!: OwnMetricShape;
  @Field(() => OwnMetricNames, { description: "What each of its cases names." })
  names!: OwnMetricNames;
  @Field(() => OwnMetricDirection, { description: "Which way it improves." })
  direction!: OwnMetricDirection;
  @Field(() => String, { description: "What the value is counted in." })
  unit!: string;
  @Field(() => OwnMetricLevel, { description: "The narrowest level at which it is read and aimed at." })
  level!: OwnMetricLevel;
  @Field(() => Int, { description: "Days until a case is final and counted, 0 to 365." })
  maturityDays!: number;
  @Field(() => Int, { description: "How many cases a verdict takes, 20 or more." })
  minimumN!: number;
  @Field(() => Int, { description: "The version now in force, from 1." })
  version!: number;
  @Field(() => DateTime, { description: "Since when this version holds." })
  definedAt!: string;
  @Field(() => DateTime, { description: "Since when the metric exists." })
  createdAt!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "Since when it takes no further observations and goals; null while it does.",
  })
  retiredAt!: string | null;
}

export const OwnMetricConnection = connectionType("OwnMetric", () => OwnMetricType, "own metrics", {
  counted: true,
});

@ArgsType()
export class OwnMetricsArgs extends PageArgs {}

@InputType({ description: "What may differ from version to version of an own metric." })
abstract class OwnMetricTermsInput {
  @Field(() => String, {
    description:
      "What people call it, 1 to 80 characters; no other metric has the name. May name no amount of activity.",
  })
  name!: string;
  @Field(() => String, {
    description:
      "What it says and why it is worth measuring, 1 to 2000 characters. May name no amount of activity.",
  })
  description!: string;
  @Field(() => String, {
    description: "How it is computed, in words those measured understand, 1 to 2000 characters.",
  })
  formula!: string;
  @Field(() => OwnMetricDirection, { description: "Which way it improves." })
  direction!: OwnMetricDirection;
  @Field(() => String, {
    nullable: true,
    description: 'For RATE: what it is a share of, such as "share of orders", 1 to 60 characters.',
  })
  unit?: string | null;
  @Field(() => DurationUnits, { nullable: true, description: "For DURATION: what it is counted in." })
  durationUnit?: DurationUnit | null;
  @Field(() => OwnMetricLevel, { description: "The narrowest level at which it is read and aimed at." })
  level!: OwnMetricLevel;
  @Field(() => Int, {
    nullable: true,
    description: "Days until a case is final and counted, 0 to 365 (0 when left out).",
  })
  maturityDays?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "How many cases a verdict takes, 20 to 10000 (20 when left out).",
  })
  minimumN?: number | null;
  @Field(() => TargetMetric, {
    description:
      "The built-in metric to read beside it, because it would suffer first if somebody chased this one.",
  })
  guardMetric!: TargetMetric;
}

@InputType("OwnMetricDefineInput", {
  description:
    "A metric of the organisation's own: a rate or a duration of cases that name tickets or customers.",
})
export class OwnMetricDefineInput extends OwnMetricTermsInput {
  @Field(() => OwnMetricShape, { description: "How it is computed; stays for ever." })
  shape!: OwnMetricShape;
  @Field(() => OwnMetricNames, { description: "What each of its cases names; stays for ever." })
  names!: OwnMetricNames;
}

@InputType("OwnMetricReviseInput", {
  description:
    "The next version of an own metric; cases that occurred before keep the version they occurred under.",
})
export class OwnMetricReviseInput extends OwnMetricTermsInput {
  @Field(() => ID, { description: "Which metric." })
  ownMetricId!: string;
  @Field(() => Int, { description: "The version you have read; if it has changed since, nothing happens." })
  version!: number;
}

@InputType("OwnMetricRetireInput", { description: "An own metric takes no further observations and goals." })
export class OwnMetricRetireInput {
  @Field(() => ID, { description: "Which metric." })
  ownMetricId!: string;
  @Field(() => Int, { description: "The version you have read; if it has changed since, nothing happens." })
  version!: number;
}

@ObjectType({ description: "What became of a change to an own metric." })
export class OwnMetricPayload extends Payload {
  @Field(() => OwnMetricType, {
    nullable: true,
    description: "The metric after the change; null when there are userErrors.",
  })
  ownMetric!: OwnMetricType | null;
}

@ObjectType("OwnMetricResult", {
  description:
    "A figure of an own metric with everything that is needed to read it. Numbers are null where nothing can be said; a zero is a measured zero.",
})
export class OwnMetricResultType {
  @Field(() => Int, { description: "The version of the definition it was computed under." })
  definitionVersion!: number;
  @Field(() => MetricLevel, { description: "For whom: a team or the organisation." })
  scopeLevel!: MetricLevel;
  @Field(() => PeriodType, { description: "The days it covers." })
  period!: PeriodType;
  @Field(() => Float, {
    nullable: true,
    description:
      "For rates numerator ÷ denominator, 0 to 1; for durations the median, in the unit. Null when n is 0.",
  })
  value!: number | null;
  @Field(() => String, { description: "What the value is counted in." })
  unit!: string;
  @Field(() => Float, { nullable: true, description: "The cases that were met; null for durations." })
  numerator!: number | null;
  @Field(() => Float, { description: "The cases that count." })
  denominator!: number;
  @Field(() => Int, { description: "Whole cases that count." })
  n!: number;
  @Field(() => Int, { description: "Cases that are too recent to count." })
  nImmature!: number;
  @Field(() => Int, { description: "Cases that were left out, whatever the reason." })
  nExcluded!: number;
  @Field(() => [MetricExclusionType], { description: "What was left out, by reason; at most 10." })
  exclusions!: readonly MetricExclusionType[];
  @Field(() => MetricIntervalType, {
    nullable: true,
    description:
      "Where the true value may lie; null when n is 0, and for durations also when there are fewer than 6 cases.",
  })
  interval!: MetricIntervalType | null;
  @Field(() => Int, { description: "How many cases a verdict takes." })
  minN!: number;
  @Field(() => Verdict, {
    description:
      "INSUFFICIENT_DATA below minN. In the progress of a goal what can be said about the figure and the goal's target; elsewhere NO_TARGET.",
  })
  verdict!: Verdict;
  @Field(() => String, {
    description: "Why the verdict is what it is, in one sentence with the numbers it rests on.",
  })
  verdictReason!: string;
  @Field(() => DateTime, { description: "The instant up to which data were taken into account." })
  dataAsOf!: string;
  @Field(() => String, {
    description: "The figure in one sentence, with its n and the limits of what can be said.",
  })
  explanation!: string;
}
