import { chiSquareSurvival } from "./distributions.js";
import { quantileOfSorted, sortNumbers } from "./quantiles.js";
import { requireFinite } from "./valid-input.js";

/** The versioned thresholds of overdispersion. */
export const OVERDISPERSION_V1 = {
  /** Share of the z-scores at either end that is drawn in, so that the units looked for do not widen their own limits. */
  winsorised: 0.1,
  /** Below this p the scatter counts as more than chance. */
  detectedBelowP: 0.05,
  /** From this φ on units differ by more than a factor can describe, and τ² is added instead. */
  additiveFrom: 2,
  /** Fewer units say nothing about the scatter of all. */
  minUnits: 5,
} as const;

/** How much more units scatter than chance alone would make them. */
export interface Overdispersion {
  /** Units with a z-score. */
  readonly units: number;
  /** Mean of the winsorised z²: 1 when chance explains everything; null without units. */
  readonly phi: number | null;
  /** Mean of the z² as they are. */
  readonly phiRaw: number | null;
  /** Of the test of units · φ against χ² with as many degrees of freedom; null below the minimum of units. */
  readonly pValue: number | null;
  /** What widens the limits: nothing, the factor √φ, or the variance τ² between units. */
  readonly adjustment: "NONE" | "MULTIPLICATIVE" | "ADDITIVE";
  /** The variance between units, in the square of the rate; 0 unless the adjustment is ADDITIVE. */
  readonly tauSquared: number;
  readonly method: "WINSORISED_PHI";
}

/** A unit's distance from the benchmark, in standard errors. */
export interface StandardisedUnit {
  readonly z: number;
  /** The variance of the rate by chance alone, above 0. */
  readonly variance: number;
}

/**
 * Estimates overdispersion from z-scores. φ is the mean of z² after the outer tenths are drawn in to the 10 % and 90 %
 * quantiles (LINEAR_7). φ > 1 by test widens limits by √φ; from φ = 2 on, where that would excuse large units for the
 * scatter of small ones, by τ² = (kφ − (k−1)) / (Σw − Σw²/Σw) with w = 1/variance.
 *
 * Source: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Qual Saf Health Care 14 (2005).
 * @throws RangeError unless all z-scores are finite.
 */
export function estimateOverdispersion(units: readonly StandardisedUnit[]): Overdispersion {
  const k = units.length;
  const scores = sortNumbers(units.map(({ z }) => z));
  requireFinite("z-scores", scores);
  const low = quantileOfSorted(scores, OVERDISPERSION_V1.winsorised);
  const high = quantileOfSorted(scores, 1 - OVERDISPERSION_V1.winsorised);
  const base = { units: k, tauSquared: 0, adjustment: "NONE", method: "WINSORISED_PHI" } as const;
  if (low === null || high === null) return { ...base, phi: null, phiRaw: null, pValue: null };
  const phi = meanSquare(scores.map((z) => Math.min(high, Math.max(low, z))));
  const phiRaw = meanSquare(scores);
  if (k < OVERDISPERSION_V1.minUnits) return { ...base, phi, phiRaw, pValue: null };
  const pValue = chiSquareSurvival(k * phi, k);
  const found = { ...base, phi, phiRaw, pValue };
  if (phi <= 1 || pValue >= OVERDISPERSION_V1.detectedBelowP) return found;
  if (phi < OVERDISPERSION_V1.additiveFrom) return { ...found, adjustment: "MULTIPLICATIVE" };
  return { ...found, adjustment: "ADDITIVE", tauSquared: varianceBetween(units, phi) };
}

function varianceBetween(units: readonly StandardisedUnit[], phi: number): number {
  const k = units.length;
  const weights = units.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return Math.max(0, (k * phi - (k - 1)) / (sum - squares / sum));
}

function meanSquare(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
