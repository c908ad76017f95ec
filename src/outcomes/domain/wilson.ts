import { twoSidedZ } from "./statistics/distributions.js";
import { DEFAULT_LEVEL, requireCases } from "./statistics/valid-input.js";

/** A range that holds the true rate with the stated confidence. Bounds are ratios in [0, 1]. */
export interface WilsonInterval {
  readonly low: number;
  readonly high: number;
  /** How often such a range holds the truth, in (0, 1). */
  readonly level: number;
  readonly method: "WILSON";
}

/**
 * The Wilson score interval of `successes` out of `n`, at 95 % unless another level is asked for: centre
 * (p̂ + z²/2n)/(1 + z²/n), half width z/(1 + z²/n) · √(p̂(1−p̂)/n + z²/4n²). It stays honest for small n and for rates
 * near 0 and 1, where the textbook interval p̂ ± z√(p̂(1−p̂)/n) collapses to a point.
 *
 * Successes may be fractional (a ticket whose credit is partial); the formula is then applied to (Σ credit, n), which
 * is conservative: a sum of amounts in [0, 1] varies at most as much as a count with the same mean.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 * @returns null when n is 0: nothing was observed, so nothing can be said.
 * @throws RangeError unless 0 ≤ successes ≤ n, both are finite, and the level lies between 0 and 1.
 */
export function wilsonInterval(
  successes: number,
  n: number,
  level: number = DEFAULT_LEVEL,
): WilsonInterval | null {
  requireCases(successes, n);
  if (n === 0) return null;
  return { ...wilsonBounds(successes / n, n, level), level, method: "WILSON" };
}

/** The bounds alone, for a rate in [0, 1] seen in `n` > 0 cases, whole or effective. */
export function wilsonBounds(
  rate: number,
  n: number,
  level: number,
): { readonly low: number; readonly high: number } {
  const z = twoSidedZ(level);
  const zSquaredPerN = (z * z) / n;
  const scale = 1 / (1 + zSquaredPerN);
  const centre = (rate + zSquaredPerN / 2) * scale;
  const half = z * scale * Math.sqrt((rate * (1 - rate)) / n + zSquaredPerN / (4 * n));
  return {
    // The outer clamp keeps [0, 1]; the inner one removes the rounding residue of rates 0 and 1.
    low: Math.min(rate, Math.max(0, centre - half)),
    high: Math.max(rate, Math.min(1, centre + half)),
  };
}
