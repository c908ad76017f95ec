import { assertNever } from "../../platform/kernel/assert-never.js";
import type { OwnMetricId } from "../../platform/kernel/ids.js";
import type { ExclusionReason } from "./facts.js";
import type { MetricKey } from "./metric-key.js";
import { isAtLeastLevel, MetricLevel, type MetricDirection, type TargetMetric } from "./target-metric.js";

/** What kind of thing a metric measures. Targets are set on OUTCOME and QUALITY only. */
export const MetricClass = {
  ACTIVITY: "ACTIVITY",
  OUTCOME: "OUTCOME",
  QUALITY: "QUALITY",
  CONTEXT: "CONTEXT",
} as const;
export type MetricClass = (typeof MetricClass)[keyof typeof MetricClass];

/**
 * How a metric is computed. RATE: met cases out of all cases. DURATION: the median of how long cases took.
 * COUNT_PER_EXPOSURE: events out of an exposure, so rare that their number is what varies. SCORE: points reached out of
 * points possible, over all reviews. CREDIT: weighted shares of what was reused, without a denominator.
 */
export const MetricShape = {
  RATE: "RATE",
  DURATION: "DURATION",
  COUNT_PER_EXPOSURE: "COUNT_PER_EXPOSURE",
  SCORE: "SCORE",
  CREDIT: "CREDIT",
} as const;
export type MetricShape = (typeof MetricShape)[keyof typeof MetricShape];

/** Whose observation a case is. */
export const AttributionPolicy = {
  /** Whoever made that resolution. */
  RESOLVER: "RESOLVER",
  /** Whoever had resolved the ticket when it was closed. */
  CLOSING_RESOLVER: "CLOSING_RESOLVER",
  /** Whoever made the link. */
  LINKER: "LINKER",
  /** The person whom the case is about. */
  SUBJECT: "SUBJECT",
  /** A team or the organisation, never a person. */
  TEAM_ONLY: "TEAM_ONLY",
  /** Whoever the observation from outside names. */
  AS_OBSERVED: "AS_OBSERVED",
} as const;
export type AttributionPolicy = (typeof AttributionPolicy)[keyof typeof AttributionPolicy];

/** What cases can be split by, so that like is compared with like. */
export const Stratum = {
  CATEGORY: "CATEGORY",
  PRIORITY: "PRIORITY",
  CHANNEL: "CHANNEL",
  QUEUE: "QUEUE",
  PROJECT: "PROJECT",
  CUSTOMER_GROUP: "CUSTOMER_GROUP",
  TENURE_BAND: "TENURE_BAND",
  KNOWLEDGE: "KNOWLEDGE",
} as const;
export type Stratum = (typeof Stratum)[keyof typeof Stratum];

/** Where the cases come from: derived here from tickets, links and people, or told from outside. */
export const MetricFeed = { DERIVED: "DERIVED", OBSERVED: "OBSERVED" } as const;
export type MetricFeed = (typeof MetricFeed)[keyof typeof MetricFeed];

/** Which part of the asked period counts: all of it, or its last calendar month (what is a state, not a sum). */
export const PeriodRule = { WHOLE_PERIOD: "WHOLE_PERIOD", LAST_MONTH: "LAST_MONTH" } as const;
export type PeriodRule = (typeof PeriodRule)[keyof typeof PeriodRule];

/** The smallest samples that allow a statement. */
export interface MinimumSample {
  /** Cases for a verdict on a person. */
  readonly person: number;
  /** Cases for a verdict on a team or the organisation. */
  readonly group: number;
  /** People in a group whose figure peers may see. */
  readonly peers: number;
}

/** The values between which a metric is healthy, in its unit. */
export interface MetricBand {
  readonly low: number;
  readonly high: number;
}

/** How much of what could have been observed was: counted ÷ (counted + left out for one of the reasons). */
export interface CoverageRule {
  readonly reasons: readonly ExclusionReason[];
  /** What the share is called, e.g. "answered". */
  readonly name: string;
}

/** A metric as it is defined in one version; a published definition never changes, it gets a successor. */
export interface MetricDefinition {
  readonly key: MetricKey | OwnMetricId;
  readonly version: number;
  readonly class: MetricClass;
  readonly shape: MetricShape;
  readonly direction: MetricDirection;
  /** For direction TARGET_BAND, else null. */
  readonly band: MetricBand | null;
  /** What the value is counted in. */
  readonly unit: string;
  /** The value is scale · numerator ÷ denominator; rates and scores therefore lie in [0, scale]. 1 for durations. */
  readonly scale: 1 | 100 | 1000;
  /** For DURATION: how many milliseconds one unit of the value is. Null for other shapes. */
  readonly durationUnitMs: number | null;
  /** The narrowest level it may be read at. */
  readonly lowestLevel: MetricLevel;
  /** The narrowest level a goal may aim at it; null when no goal may. */
  readonly lowestTargetLevel: MetricLevel | null;
  /** Days until a case is final and counted; 0 when it is final at once. */
  readonly maturityDays: number;
  readonly minN: MinimumSample;
  /** Whether decisions of people that are still open could add to the numerator, so that the figure is a range. */
  readonly hasOpenDecisions: boolean;
  readonly attribution: AttributionPolicy;
  /** What its cases can be split by; none when they belong to no ticket. */
  readonly strata: readonly Stratum[];
  /** Shown beside it, because it would suffer first if somebody chased this one; null when nobody can aim at it. */
  readonly guardMetric: MetricKey | null;
  /** For ACTIVITY: the outcomes that this activity is meant to lead to, and that a goal can name instead. */
  readonly leadsTo: readonly TargetMetric[];
  readonly feed: MetricFeed;
  readonly periodRule: PeriodRule;
  /** Null when every case can be observed. */
  readonly coverage: CoverageRule | null;
  readonly name: string;
  /** What one case is called. */
  readonly caseNoun: { readonly one: string; readonly many: string };
  /** How it is computed, in the words of the person measured. */
  readonly formula: string;
  /** Why it is worth measuring. */
  readonly rationale: string;
  /** Where the definition comes from. */
  readonly source: string;
}

/** A metric that is defined here, in code. */
export interface BuiltInDefinition extends MetricDefinition {
  readonly key: MetricKey;
}

/** Whether a goal may aim at the metric at some level; activity and context may not, whatever else is added. */
export function isTargetable(definition: MetricDefinition): boolean {
  const isAimable = definition.class === MetricClass.OUTCOME || definition.class === MetricClass.QUALITY;
  return isAimable && definition.lowestTargetLevel !== null;
}

/** Whether a goal of this level may aim at the metric. */
export function isTargetableAt(definition: MetricDefinition, level: MetricLevel): boolean {
  const { lowestTargetLevel } = definition;
  return isTargetable(definition) && lowestTargetLevel !== null && isAtLeastLevel(level, lowestTargetLevel);
}

/** Whether a metric may be computed for, and read by, this level. */
export function isMeasuredAt(definition: MetricDefinition, level: MetricLevel): boolean {
  return isAtLeastLevel(level, definition.lowestLevel);
}

/** How many cases a verdict at this level takes. */
export function minimumCases(definition: MetricDefinition, level: MetricLevel): number {
  switch (level) {
    case MetricLevel.PERSON:
      return definition.minN.person;
    case MetricLevel.TEAM:
    case MetricLevel.ORGANISATION:
      return definition.minN.group;
    default:
      return assertNever(level);
  }
}

/** The largest value the metric can have, in its unit; null when there is none. The smallest is always 0. */
export function largestValue(definition: MetricDefinition): number | null {
  switch (definition.shape) {
    case MetricShape.RATE:
    case MetricShape.SCORE:
      return definition.scale;
    case MetricShape.DURATION:
    case MetricShape.COUNT_PER_EXPOSURE:
    case MetricShape.CREDIT:
      return null;
    default:
      return assertNever(definition.shape);
  }
}
