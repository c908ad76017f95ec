import { binomialDensity, poissonDensity } from "./density.js";
import { incompleteBeta } from "./incomplete-beta.js";
import { incompleteGamma, type Tails } from "./incomplete-gamma.js";
import { invertDistribution } from "./invert-distribution.js";
import {
  DEFAULT_LEVEL,
  requireAmount,
  requireLevel,
  requireFinite,
  requirePositive,
  requireProbability,
  requireShare,
  requireWhole,
} from "./valid-input.js";

/*
 * Own code, because no library on npm that we measured is exact, total and typed at once: one is wrong by 0.3 in a χ²
 * quantile from 2 000 degrees of freedom on, one is exact but throws where a tail is too small to hold, others keep no
 * digits in tails. The figures are in docs/adr/0011-distribution-functions.md.
 */

/** Beyond 38 standard deviations a tail is too small for a double to hold. */
const NORMAL_END = 40;

/** The z with Φ(z) = p of the standard normal distribution, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  requireProbability(p);
  return invertDistribution(p, {
    tails: normalTails,
    density: (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
    low: -NORMAL_END,
    high: NORMAL_END,
    start: 0,
  });
}

/** Φ(−√(2x)) = ½·Q(½, x): the square of a normal value is a χ² value. */
function normalTails(z: number): Tails {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  const tail = upper / 2;
  const rest = 0.5 + lower / 2;
  return z < 0 ? { lower: tail, upper: rest } : { lower: rest, upper: tail };
}

/** The quantile behind every 95 % interval, written out so that published digits never depend on an iteration. */
const Z_95 = 1.959963984540054;

/** The z that leaves (1 − level)/2 on either side: 1.959963984540054 at 0.95. */
export function twoSidedZ(level: number): number {
  requireLevel(level);
  if (level === DEFAULT_LEVEL) return Z_95;
  return -normalQuantile((1 - level) / 2);
}

/** The probability that a standard normal value lies at least as far from 0 as `z`, on either side. */
export function twoSidedPValue(z: number): number {
  requireAmount("|z|", Math.abs(z));
  return incompleteGamma(0.5, (z * z) / 2).upper;
}

/** The x with P(X ≤ x) = p for a χ² distribution with `df` > 0 degrees of freedom, whole or not. */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability(p);
  requirePositive("degrees of freedom", df);
  const shape = df / 2;
  let high = shape + 1;
  while (incompleteGamma(shape, high).lower < p) high *= 2;
  return (
    2 *
    invertDistribution(p, {
      tails: (x) => incompleteGamma(shape, x),
      density: (x) => (x <= 0 ? 0 : (poissonDensity(shape, x) * shape) / x),
      low: 0,
      high,
      start: shape,
    })
  );
}

/** P(X > x) for a χ² distribution with `df` > 0 degrees of freedom: the p-value of the statistic x ≥ 0. */
export function chiSquareSurvival(x: number, df: number): number {
  requireAmount("a χ² statistic", x);
  requirePositive("degrees of freedom", df);
  return incompleteGamma(df / 2, x / 2).upper;
}

/** The x in [0, 1] with P(X ≤ x) = p for a beta distribution with both parameters above 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability(p);
  requirePositive("a", a);
  requirePositive("b", b);
  return invertDistribution(p, {
    tails: (x) => incompleteBeta(x, a, b),
    density: (x) =>
      x <= 0 || x >= 1 ? 0 : (binomialDensity(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x)),
    low: 0,
    high: 1,
    start: a / (a + b),
  });
}

/** P(X ≤ successes) for `n` trials at the given rate; 0 below no success, 1 from n on. */
export function binomialCdf(successes: number, n: number, rate: number): number {
  requireFinite("successes", [successes]);
  requireWhole("n", n, 0);
  requireShare("rate", rate);
  const whole = Math.floor(successes);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta(rate, whole + 1, n - whole).upper;
}

/** The smallest count r in 0…n with P(X ≤ r) ≥ p, for n whole trials at the given rate. */
export function binomialQuantile(p: number, n: number, rate: number): number {
  requireProbability(p);
  requireWhole("n", n, 0);
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, rate) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
