import type { LocalDate } from "../../platform/kernel/period.js";
import type { Aim } from "./aim.js";

/** How a part of a goal is judged. */
export const MeasureKind = {
  /** A figure goes from a baseline to a target. */
  REACH: "REACH",
  /** A figure stays at a threshold or above, month after month. */
  AT_LEAST: "AT_LEAST",
  /** A figure stays at a threshold or below, month after month. */
  AT_MOST: "AT_MOST",
  /** A figure stays inside a band. */
  BAND: "BAND",
  /** Agreed results are there by agreed days. */
  MILESTONE: "MILESTONE",
  /** A way of working, assessed in words by two people; it has no number. */
  BEHAVIOUR: "BEHAVIOUR",
} as const;
export type MeasureKind = (typeof MeasureKind)[keyof typeof MeasureKind];

/** What a figure is to become, in the unit of its metric. */
export type MetricTarget =
  | { readonly kind: typeof MeasureKind.REACH; readonly baseline: number; readonly target: number }
  | { readonly kind: typeof MeasureKind.AT_LEAST; readonly threshold: number }
  | { readonly kind: typeof MeasureKind.AT_MOST; readonly threshold: number }
  | { readonly kind: typeof MeasureKind.BAND; readonly low: number; readonly high: number };

/** An agreed result and the day it is due. */
export interface MilestoneDraft {
  readonly text: string;
  readonly weightBps: number;
  readonly dueOn: LocalDate;
}

/** What makes a way of working visible: how it looks when it is there, and situations that showed it. */
export interface BehaviourDraft {
  readonly statement: string;
  /** From the least to the most of it, in words. */
  readonly anchors: readonly string[];
  readonly examples: readonly string[];
}

/** What a measure judges by. */
export type MeasureBasis =
  | (Aim & { readonly by: "METRIC"; readonly target: MetricTarget })
  | { readonly by: "MILESTONES"; readonly milestones: readonly MilestoneDraft[] }
  | { readonly by: "BEHAVIOUR"; readonly behaviour: BehaviourDraft };

/** A measure as somebody proposes it. */
export interface MeasureDraft {
  /** Its share of the goal, in basis points. */
  readonly weightBps: number;
  readonly basis: MeasureBasis;
}

/** The kind of a measure with this basis. */
export function kindOf(basis: MeasureBasis): MeasureKind {
  switch (basis.by) {
    case "METRIC":
      return basis.target.kind;
    case "MILESTONES":
      return MeasureKind.MILESTONE;
    case "BEHAVIOUR":
      return MeasureKind.BEHAVIOUR;
  }
}

/** The whole, in basis points. */
export const WHOLE_BPS = 10_000;

/** The fewest and most measures of a goal: more than seven are pursued by choosing among them unseen. */
export const MEASURES_PER_GOAL_V1 = Object.freeze({ version: 1, fewest: 1, most: 7 });

/** The most goals one contributes to; a goal that serves more serves none of them. */
export const MOST_PARENTS_V1 = 10;

/** The most milestones of a measure. */
export const MOST_MILESTONES_V1 = 20;
