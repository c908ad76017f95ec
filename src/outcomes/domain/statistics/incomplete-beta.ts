import { continuedFraction } from "./continued-fraction.js";
import { binomialDensity } from "./density.js";
import type { Tails } from "./incomplete-gamma.js";

/**
 * The regularised incomplete beta function I_x(a, b) and its complement for a, b above 0 and x in [0, 1], by the
 * continued fraction that converges fast below the mean; above it the mirrored one.
 *
 * Source: Abramowitz and Stegun 26.5.8 in the even form of Numerical Recipes, §6.4.
 */
export function incompleteBeta(x: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  const density = binomialDensity(a, b, x, 1 - x);
  const isBelow = x < (a + 1) / (a + b + 2);
  if (density === 0) return isBelow ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  if (isBelow) {
    const lower = Math.min(1, (density * b * fraction(x, a, b)) / (a + b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (density * a * fraction(1 - x, b, a)) / (a + b));
  return { lower: 1 - upper, upper };
}

function fraction(x: number, a: number, b: number): number {
  return continuedFraction((index) => ({ a: index === 1 ? 1 : numerator(index - 1, x, a, b), b: 1 }));
}

function numerator(index: number, x: number, a: number, b: number): number {
  const m = Math.floor(index / 2);
  return index % 2 === 0
    ? (m * (b - m) * x) / ((a + index - 1) * (a + index))
    : (-(a + m) * (a + b + m) * x) / ((a + index - 1) * (a + index));
}
