import { assertNever } from "../../platform/kernel/assert-never.js";
import { isAtLeastLevel, MetricLevel, type MetricDirection, type TargetMetric } from "./target-metric.js";

/** What kind of thing a metric measures. Targets are set on OUTCOME and QUALITY only. */
export const MetricClass = {
  ACTIVITY: "ACTIVITY",
  OUTCOME: "OUTCOME",
  QUALITY: "QUALITY",
  CONTEXT: "CONTEXT",
} as const;
export type MetricClass = (typeof MetricClass)[keyof typeof MetricClass];

/** How a metric is computed; a rate is a numerator out of a denominator. */
export const MetricShape = { RATE: "RATE" } as const;
export type MetricShape = (typeof MetricShape)[keyof typeof MetricShape];

/** Whose observation it is: who made that resolution, or who resolved the ticket when it was closed. */
export const AttributionPolicy = { RESOLVER: "RESOLVER", CLOSING_RESOLVER: "CLOSING_RESOLVER" } as const;
export type AttributionPolicy = (typeof AttributionPolicy)[keyof typeof AttributionPolicy];

/** The smallest samples that allow a statement. */
export interface MinimumSample {
  /** Cases for a verdict on a person. */
  readonly person: number;
  /** Cases for a verdict on a team or the organisation. */
  readonly group: number;
  /** People in a group whose figure peers may see. */
  readonly peers: number;
}

/** A metric as it is defined in one version; a published definition never changes, it gets a successor. */
export interface MetricDefinition {
  readonly key: TargetMetric;
  readonly version: number;
  readonly class: MetricClass;
  readonly shape: MetricShape;
  readonly direction: MetricDirection;
  /** What the value is counted in. */
  readonly unit: string;
  /** The value is scale · numerator ÷ denominator, so it lies in [0, scale]. */
  readonly scale: 1 | 100;
  /** The narrowest level it is computed for. */
  readonly lowestLevel: MetricLevel;
  /** Days until a case is final and counted; 0 when it is final at once. */
  readonly maturityDays: number;
  readonly minN: MinimumSample;
  /** Whether decisions of people that are still open could add to the numerator, so that the figure is a range. */
  readonly hasOpenDecisions: boolean;
  readonly attribution: AttributionPolicy;
  /** Shown beside it, because it would suffer first if somebody chased this one. */
  readonly guardMetric: TargetMetric;
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

/** Whether a goal may aim at the metric; activity and context may not, whatever else is added. */
export function isTargetable(definition: MetricDefinition): boolean {
  return definition.class === MetricClass.OUTCOME || definition.class === MetricClass.QUALITY;
}

/** Whether a metric may be computed for, and aimed at by, somebody at this level. */
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
