import { fromMicro } from "../../platform/kernel/micro.js";
import type { FactCell } from "./analysis-cells.js";
import { compareText } from "./compare.js";
import { wholeCases, type MetricSums } from "./metric-sums.js";
import { chanceOfOutliers } from "./statistics/chance-of-outliers.js";
import { funnel, type FunnelLimits, type FunnelPosition } from "./statistics/funnel.js";
import type { Overdispersion } from "./statistics/overdispersion.js";
import { poolRates, type Counts } from "./statistics/pooled-rate.js";
import { shrinkRates, shrinkWithPrior, SHRINKAGE_V1, type ShrinkageUnit } from "./statistics/shrinkage.js";
import { MIN_PEOPLE_FOR_PEERS } from "./suppression.js";

/** Whether people differ by more than chance. */
export const Heterogeneity = {
  DETECTED: "DETECTED",
  NOT_DETECTED: "NOT_DETECTED",
  UNAVAILABLE: "UNAVAILABLE",
} as const;
export type Heterogeneity = (typeof Heterogeneity)[keyof typeof Heterogeneity];

/** Where a rate lies among those of comparable people. There is no rank. */
export const GroupPosition = {
  INSIDE: "INSIDE",
  OUTSIDE_95: "OUTSIDE_95",
  OUTSIDE_998: "OUTSIDE_998",
  NOT_APPLICABLE: "NOT_APPLICABLE",
} as const satisfies Readonly<Record<FunnelPosition | "NOT_APPLICABLE", string>>;
export type GroupPosition = (typeof GroupPosition)[keyof typeof GroupPosition];

/** How a group is described to those who read about it: as one. */
export interface GroupSummary {
  /** People with at least one case. */
  readonly people: number;
  readonly n: number;
  /** The pooled rate in [0, 1]; null without a case. */
  readonly mean: number | null;
}

/** A rate in the light of the group's. Rates are in [0, 1]. */
export interface GroupEstimate {
  readonly heterogeneity: Heterogeneity;
  /** What was found, in words. */
  readonly finding: string;
  /** Null when the group is too small. */
  readonly rate: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly level: number;
    readonly ownWeight: number;
    readonly method: "BETA_CREDIBLE" | "WILSON";
  } | null;
}

/** The counts of sums. Credit may be fractional; cases are whole. */
export function countsOf({ numerator, denominator }: Pick<MetricSums, "numerator" | "denominator">): Counts {
  const n = wholeCases(denominator);
  return { successes: Math.min(n, fromMicro(numerator)), n };
}

/** The people of a group with at least one case, from facts split by person; facts of nobody known are nobody's. */
export function unitsOf(cells: readonly FactCell[]): readonly ShrinkageUnit[] {
  return cells
    .flatMap(({ values: [key = null], sums }) => (key === null ? [] : [{ key, ...countsOf(sums) }]))
    .filter(({ n }) => n > 0)
    .sort((a, b) => compareText(a.key, b.key));
}

/** Whether a group shows how much its people differ. */
export function isLargeEnough(units: readonly Counts[]): boolean {
  const { minUnits, minCases } = SHRINKAGE_V1;
  return units.length >= minUnits && poolRates(units).denominator >= minCases;
}

/** The group as one. */
export function summariseGroup(units: readonly Counts[]): GroupSummary {
  const { value, denominator } = poolRates(units);
  return { people: units.length, n: denominator, mean: value };
}

/** The rate of one person, moved towards the group's by as much as their own cases are few. */
export function estimateInGroup(own: Counts, units: readonly ShrinkageUnit[]): GroupEstimate {
  const fit = shrinkRates(units);
  if (fit.kind === "EB_UNAVAILABLE") {
    return { heterogeneity: Heterogeneity.UNAVAILABLE, finding: tooSmall(units), rate: null };
  }
  if (fit.heterogeneity === "DETECTED") {
    const rate = { ...shrinkWithPrior(own, fit.prior), method: "BETA_CREDIBLE" } as const;
    return { heterogeneity: Heterogeneity.DETECTED, finding: FINDINGS.DETECTED, rate };
  }
  const [common] = fit.estimates;
  if (common === undefined)
    return { heterogeneity: Heterogeneity.UNAVAILABLE, finding: tooSmall(units), rate: null };
  const { value, low, high, level, ownWeight } = common;
  const rate = { value, low, high, level, ownWeight, method: "WILSON" } as const;
  return { heterogeneity: Heterogeneity.NOT_DETECTED, finding: FINDINGS.NOT_DETECTED, rate };
}

const FINDINGS = {
  DETECTED: "People differ by more than chance alone would make them; by how much, each one's interval says.",
  NOT_DETECTED:
    "There is no detectable difference between people: chance alone explains how their rates differ.",
} as const;

function tooSmall(units: readonly Counts[]): string {
  const { minUnits, minCases } = SHRINKAGE_V1;
  const { people, n } = summariseGroup(units);
  return `It takes at least ${String(minUnits)} people with ${String(minCases)} cases together to tell whether people differ; there are ${String(people)} with ${String(n)}.`;
}

/** Where one person stands among comparable ones. Rates are in [0, 1]. */
export interface PlaceInGroup {
  readonly position: GroupPosition;
  readonly benchmark: number | null;
  readonly benchmarkIsTarget: boolean;
  readonly limits: FunnelLimits | null;
  readonly overdispersion: Overdispersion | null;
}

/**
 * Holds a rate against limits for its own n around the target, or around the group's pooled rate where at least 5 people
 * make one.
 * @param target in [0, 1].
 */
export function placeInGroup(
  own: ShrinkageUnit,
  units: readonly ShrinkageUnit[],
  target: number | null,
): PlaceInGroup {
  const benchmarkIsTarget = target !== null;
  const nowhere: PlaceInGroup = {
    position: GroupPosition.NOT_APPLICABLE,
    benchmark: target,
    benchmarkIsTarget,
    limits: null,
    overdispersion: null,
  };
  if (!benchmarkIsTarget && units.length < MIN_PEOPLE_FOR_PEERS) return nowhere;
  const benchmark = target ?? poolRates(units).value;
  const plot = funnel([...units.filter(({ key }) => key !== own.key), own], benchmark);
  const point = plot?.points.at(-1);
  if (plot == null || point?.position == null) return { ...nowhere, benchmark };
  const { overdispersion } = plot;
  return { position: point.position, benchmark, benchmarkIsTarget, limits: point.limits, overdispersion };
}

/** How much the people of a team differ, without saying who. Rates are in [0, 1]. */
export interface GroupSpread extends GroupSummary {
  readonly heterogeneity: Heterogeneity;
  readonly finding: string;
  /** Of the homogeneity test: how often chance alone would make equally good people differ this much. */
  readonly pValue: number | null;
  /** Mean of the winsorised z²: 1 when chance explains everything. */
  readonly overdispersion: number | null;
  readonly outside95: number;
  readonly outside998: number;
  /** How likely chance alone puts at least one of as many equally good people outside the 95 % limits, in [0, 1]. */
  readonly chanceOfOne95: number;
}

/** Describes how people differ; null below 5 people, where a count is about somebody. */
export function spreadOf(units: readonly ShrinkageUnit[]): GroupSpread | null {
  if (units.length < MIN_PEOPLE_FOR_PEERS) return null;
  const fit = shrinkRates(units);
  const plot = funnel(units);
  const countOf = (position: FunnelPosition): number =>
    plot?.points.filter((point) => point.position === position).length ?? 0;
  const isFitted = fit.kind === "FITTED";
  const outside998 = countOf("OUTSIDE_998");
  return {
    ...summariseGroup(units),
    heterogeneity: isFitted ? fit.heterogeneity : Heterogeneity.UNAVAILABLE,
    finding: isFitted ? FINDINGS[fit.heterogeneity] : tooSmall(units),
    pValue: isFitted ? fit.pValue : null,
    overdispersion: plot?.overdispersion.phi ?? null,
    outside95: countOf("OUTSIDE_95") + outside998,
    outside998,
    chanceOfOne95: chanceOfOutliers(units.length, FUNNEL_LEVEL).value,
  };
}

const FUNNEL_LEVEL = 0.95;
