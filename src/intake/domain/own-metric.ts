import type { OwnMetricId, PersonId } from "../../platform/kernel/ids.js";

/** How an own metric is computed. There is no counter: a rate has cases, a duration has cases that took time. */
export const OwnMetricShape = { RATE: "RATE", DURATION: "DURATION" } as const;
export type OwnMetricShape = (typeof OwnMetricShape)[keyof typeof OwnMetricShape];

/** What each case of an own metric names, so that it can be checked. */
export const OwnMetricNames = { TICKETS: "TICKETS", CUSTOMERS: "CUSTOMERS" } as const;
export type OwnMetricNames = (typeof OwnMetricNames)[keyof typeof OwnMetricNames];

/** The narrowest level an own metric is read and aimed at; no person is measured by one. */
export const OwnMetricLevel = { TEAM: "TEAM", ORGANISATION: "ORGANISATION" } as const;
export type OwnMetricLevel = (typeof OwnMetricLevel)[keyof typeof OwnMetricLevel];

/** Which way an own metric improves. */
export const OwnMetricDirection = {
  HIGHER_IS_BETTER: "HIGHER_IS_BETTER",
  LOWER_IS_BETTER: "LOWER_IS_BETTER",
} as const;
export type OwnMetricDirection = (typeof OwnMetricDirection)[keyof typeof OwnMetricDirection];

/** What may differ from version to version. */
export interface OwnMetricTerms {
  readonly name: string;
  readonly description: string;
  /** How it is computed, in words a measured person understands. */
  readonly formula: string;
  readonly direction: OwnMetricDirection;
  /** What the value is counted in. */
  readonly unit: string;
  /** For DURATION: how many milliseconds one unit is; else null. */
  readonly durationUnitMs: number | null;
  readonly level: OwnMetricLevel;
  /** Days until a case counts, 0 to 365. */
  readonly maturityDays: number;
  /** Cases that a verdict takes, 20 or more. */
  readonly minimumN: number;
  /** The key of the built-in metric that is read beside it. */
  readonly guardMetric: string;
}

/** An own metric in one version. A version is never changed; it gets a successor. */
export interface OwnMetric extends OwnMetricTerms {
  readonly id: OwnMetricId;
  readonly shape: OwnMetricShape;
  readonly names: OwnMetricNames;
  readonly version: number;
  readonly isRetired: boolean;
  readonly definedBy: PersonId | null;
}
