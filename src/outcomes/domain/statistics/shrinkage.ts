import { boundedRate } from "./newcombe.js";
import { betaQuantile, chiSquareSurvival } from "./distributions.js";
import { poolRates, type Counts } from "./pooled-rate.js";
import { DEFAULT_LEVEL, requireCases, requireLevel, requirePositive } from "./valid-input.js";

/** The versioned bounds of shrinkage. */
export const SHRINKAGE_V1 = {
  /** Fewer people do not show how much people differ. */
  minUnits: 5,
  /** Fewer cases do not, either. */
  minCases: 100,
  /** A homogeneity test above this p finds no difference between people. */
  detectedBelowP: 0.05,
  /** A common rate is never worth more cases than this: as people become alike the estimate runs to infinity. */
  maxPriorStrength: 10_000,
  /** Nor less than one case, the weight of Jeffreys' prior, without which nobody without a success has an interval. */
  minPriorStrength: 1,
} as const;

/** One of the people or teams that are compared. */
export interface ShrinkageUnit extends Counts {
  readonly key: string;
}

/** A rate moved towards the group's, by as much as its own cases are few. All figures are in [0, 1]. */
export interface ShrunkRate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** How much of the value comes from the own cases; the rest comes from the group. */
  readonly ownWeight: number;
}

/** The shrunk rate of one unit. */
export interface UnitEstimate extends ShrunkRate {
  readonly key: string;
  /** The rate as counted; null without a case. */
  readonly raw: number | null;
}

/** The group is too small to say how people differ. */
export interface ShrinkageUnavailable {
  readonly kind: "EB_UNAVAILABLE";
  /** Units with at least one case, and how many it would take. */
  readonly units: number;
  readonly minUnits: number;
  readonly cases: number;
  readonly minCases: number;
  readonly method: "BETA_BINOMIAL";
}

/** The group's distribution of rates, and each unit's rate in its light. */
export interface ShrinkageFit {
  readonly kind: "FITTED";
  /** NOT_DETECTED: the rates differ no more than chance makes equally good people differ. */
  readonly heterogeneity: "DETECTED" | "NOT_DETECTED";
  /** Units with at least one case. */
  readonly units: number;
  readonly cases: number;
  /** The pooled rate μ, in [0, 1]. */
  readonly mean: number;
  /** The homogeneity test: the statistic, its degrees of freedom and its p-value. */
  readonly chiSquare: number;
  readonly df: number;
  readonly pValue: number;
  /** How alike two cases of one unit are beyond two of different units, by moments; below 0 where chance made them less so. */
  readonly rho: number;
  /** The Beta(α, β) by moments, α + β = M being the cases that the group is worth. Estimates use it when DETECTED. */
  readonly prior: { readonly strength: number; readonly alpha: number; readonly beta: number };
  /** In the order of the input; no order by value is made. */
  readonly estimates: readonly UnitEstimate[];
  readonly method: "BETA_BINOMIAL";
}

/**
 * Empirical-Bayes estimates of rates in a group of comparable units (same role, stage and stratum). First asks whether
 * the units differ at all: S/μ(1−μ) = Σ nᵢ(p̂ᵢ−μ)²/μ(1−μ) against χ²(k−1). If not, every estimate is the pooled rate
 * with its Wilson interval. If so, ρ = (S/μ(1−μ) − (k−1)) / (Q − (k−1)) with Q = n₊ − Σnᵢ²/n₊, M = 1/ρ − 1, and each is
 * (x + μM)/(n + M) with the quantiles of Beta(x + α, n − x + β).
 *
 * Source: J. C. Kleinman, "Proportions with extraneous variance", JASA 68 (1973).
 * @throws RangeError unless 0 ≤ successes ≤ n for every unit.
 */
export function shrinkRates(
  units: readonly ShrinkageUnit[],
  level: number = DEFAULT_LEVEL,
): ShrinkageFit | ShrinkageUnavailable {
  requireLevel(level);
  const { value: mean, numerator, denominator: cases } = poolRates(units);
  const seen = units.filter(({ n }) => n > 0);
  const { minUnits, minCases } = SHRINKAGE_V1;
  const size = { units: seen.length, cases, method: "BETA_BINOMIAL" } as const;
  if (mean === null || seen.length < minUnits || cases < minCases) {
    return { kind: "EB_UNAVAILABLE", ...size, minUnits, minCases };
  }
  const fit = fitMoments(seen, mean, cases);
  const isDetected = fit.rho > 0 && fit.pValue <= SHRINKAGE_V1.detectedBelowP;
  const common = boundedRate({ successes: Math.min(numerator, cases), n: cases }, level);
  const estimates = units.map(({ key, successes, n }): UnitEstimate => {
    const raw = n === 0 ? null : successes / n;
    if (isDetected || common === null)
      return { key, raw, ...shrinkWithPrior({ successes, n }, fit.prior, level) };
    return { key, raw, value: mean, low: common.low, high: common.high, level, ownWeight: 0 };
  });
  const heterogeneity = isDetected ? "DETECTED" : "NOT_DETECTED";
  return { kind: "FITTED", heterogeneity, ...size, mean, ...fit, estimates };
}

/**
 * One rate in the light of a given prior: (x + α)/(n + α + β) with the beta quantiles as credible interval.
 * @throws RangeError unless 0 ≤ successes ≤ n and both parameters are above 0.
 */
export function shrinkWithPrior(
  { successes, n }: Counts,
  prior: { readonly alpha: number; readonly beta: number },
  level: number = DEFAULT_LEVEL,
): ShrunkRate {
  requireCases(successes, n);
  requireLevel(level);
  requirePositive("alpha", prior.alpha);
  requirePositive("beta", prior.beta);
  const a = successes + prior.alpha;
  const b = n - successes + prior.beta;
  const value = a / (a + b);
  const tail = (1 - level) / 2;
  return {
    value,
    // A strongly skewed distribution may have its mean beyond its own quantile.
    low: Math.min(value, betaQuantile(tail, a, b)),
    high: Math.max(value, betaQuantile(1 - tail, a, b)),
    level,
    ownWeight: n / (a + b),
  };
}

function fitMoments(
  units: readonly Counts[],
  mean: number,
  cases: number,
): Pick<ShrinkageFit, "chiSquare" | "df" | "pValue" | "rho" | "prior"> {
  const df = units.length - 1;
  const variance = mean * (1 - mean);
  const scatter = units.reduce((sum, { successes, n }) => sum + n * (successes / n - mean) ** 2, 0);
  // At a common rate of 0 or 1 nothing scatters, and nothing could.
  const chiSquare = variance === 0 ? 0 : scatter / variance;
  // Equal to Q − (k − 1), written so that it cannot fall below 0 by rounding.
  const room = units.reduce((sum, { n }) => sum + Math.max(0, n - 1) * (1 - n / cases), 0);
  const rho = room === 0 ? 0 : (chiSquare - df) / room;
  const { minPriorStrength, maxPriorStrength } = SHRINKAGE_V1;
  const strength =
    rho <= 0 ? maxPriorStrength : Math.min(maxPriorStrength, Math.max(minPriorStrength, 1 / rho - 1));
  return {
    chiSquare,
    df,
    pValue: chiSquareSurvival(chiSquare, df),
    rho,
    prior: { strength, alpha: mean * strength, beta: (1 - mean) * strength },
  };
}
