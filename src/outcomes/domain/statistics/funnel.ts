import { binomialCdf, binomialQuantile } from "./distributions.js";
import { estimateOverdispersion, type Overdispersion, type StandardisedUnit } from "./overdispersion.js";
import { poolRates, type Counts } from "./pooled-rate.js";
import { requireCases, requireProbability, requireShare, requireWhole } from "./valid-input.js";

/** The tails beyond the outer and the inner limits, on either side. */
const OUTER_TAIL = 0.001;
const INNER_TAIL = 0.025;

/** One of the units that stand beside each other. */
export interface FunnelUnit extends Counts {
  readonly key: string;
}

/** Where a unit's rate lies: within chance of the benchmark, beyond 95 % limits, or beyond 99.8 % limits. There is no rank. */
export type FunnelPosition = "INSIDE" | "OUTSIDE_95" | "OUTSIDE_998";

/** Between which rates chance alone would leave a unit of this size. In [0, 1]. */
export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** One unit in the funnel. */
export interface FunnelPoint {
  readonly key: string;
  readonly n: number;
  /** Null without a case, like everything below. */
  readonly value: number | null;
  /** Standard errors from the benchmark, before any widening. */
  readonly z: number | null;
  readonly limits: FunnelLimits | null;
  readonly position: FunnelPosition | null;
}

/** A group at one time, against one benchmark. */
export interface Funnel {
  /** In (0, 1). */
  readonly benchmark: number;
  readonly overdispersion: Overdispersion;
  /** In the order of the input. */
  readonly points: readonly FunnelPoint[];
  readonly method: "SPIEGELHALTER_INTERPOLATED_BINOMIAL";
}

/**
 * Compares units with a benchmark without ranking them: exact limits for each one's own n, widened when all units scatter
 * more than chance explains.
 *
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005).
 * @param benchmark the target, or null for the units' pooled rate.
 * @returns null when the benchmark is 0 or 1 or unknown: nothing can be expected to scatter around it.
 * @throws RangeError unless 0 ≤ successes ≤ n for every unit, n is whole, and the benchmark lies in [0, 1].
 */
export function funnel(units: readonly FunnelUnit[], benchmark: number | null = null): Funnel | null {
  const theta = benchmark ?? poolRates(units).value;
  if (theta === null) return null;
  requireShare("benchmark", theta);
  for (const { successes, n } of units) {
    requireWhole("n", n, 0);
    requireCases(successes, n);
  }
  if (theta === 0 || theta === 1) return null;
  const overdispersion = estimateOverdispersion(units.flatMap((unit) => standardise(unit, theta) ?? []));
  return {
    benchmark: theta,
    overdispersion,
    points: units.map((unit) => placeUnit(unit, theta, overdispersion)),
    method: "SPIEGELHALTER_INTERPOLATED_BINOMIAL",
  };
}

/**
 * The rate that a unit of `n` cases at the true rate `theta` stays below with the probability `p`: the exact binomial
 * quantile r, brought back by the share of its own probability that is too much, (r − (F(r)−p)/(F(r)−F(r−1)))/n.
 * Unclamped: it may lie a little outside [0, 1], so that widening keeps its proportions.
 * @throws RangeError unless n is a whole number above 0, and p and theta lie between 0 and 1.
 */
export function funnelLimit(p: number, theta: number, n: number): number {
  requireWhole("n", n, 1);
  requireProbability(p);
  requireShare("benchmark", theta);
  const r = binomialQuantile(p, n, theta);
  const reached = binomialCdf(r, n, theta);
  const step = reached - binomialCdf(r - 1, n, theta);
  return step > 0 ? (r - (reached - p) / step) / n : r / n;
}

function standardise({ successes, n }: Counts, theta: number): StandardisedUnit | null {
  if (n === 0) return null;
  const variance = (theta * (1 - theta)) / n;
  return { z: (successes / n - theta) / Math.sqrt(variance), variance };
}

function placeUnit(unit: FunnelUnit, theta: number, overdispersion: Overdispersion): FunnelPoint {
  const { key, n } = unit;
  const standardised = standardise(unit, theta);
  if (standardised === null) return { key, n, value: null, z: null, limits: null, position: null };
  const value = unit.successes / n;
  const widening = Math.sqrt(inflation(overdispersion, standardised.variance));
  const limits = limitsOf(theta, n, widening);
  return { key, n, value, z: standardised.z, limits, position: positionOf(value, limits) };
}

/** By how much the variance of a unit is larger than chance alone would make it. */
function inflation({ adjustment, phi, tauSquared }: Overdispersion, variance: number): number {
  if (adjustment === "MULTIPLICATIVE") return phi ?? 1;
  return 1 + tauSquared / variance;
}

function limitsOf(theta: number, n: number, widening: number): FunnelLimits {
  const at = (p: number): number => {
    const limit = theta + widening * (funnelLimit(p, theta, n) - theta);
    // Of few cases the upper quantile may be no success at all: such a limit ends at the benchmark.
    return p < 0.5 ? Math.min(theta, Math.max(0, limit)) : Math.max(theta, Math.min(1, limit));
  };
  return {
    low95: at(INNER_TAIL),
    high95: at(1 - INNER_TAIL),
    low998: at(OUTER_TAIL),
    high998: at(1 - OUTER_TAIL),
  };
}

function positionOf(value: number, limits: FunnelLimits): FunnelPosition {
  if (value < limits.low998 || value > limits.high998) return "OUTSIDE_998";
  return value < limits.low95 || value > limits.high95 ? "OUTSIDE_95" : "INSIDE";
}
