import { continuedFraction } from "./continued-fraction.js";
import { poissonDensity } from "./density.js";

/** The two parts into which a point divides a distribution; each is computed where it is small, so that tails keep their digits. */
export interface Tails {
  /** The probability at or below the point, in [0, 1]. */
  readonly lower: number;
  /** The probability above it, in [0, 1]. */
  readonly upper: number;
}

/**
 * The regularised incomplete gamma functions P(shape, x) and Q(shape, x) = 1 − P for a shape above 0 and x ≥ 0: a power
 * series below the mean, Legendre's continued fraction above it.
 *
 * Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
export function incompleteGamma(shape: number, x: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  const density = poissonDensity(shape, x);
  if (density === 0) return x < shape ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = Math.min(1, density * powerSeries(shape, x));
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction((index) => ({
    a: index === 1 ? 1 : -(index - 1) * (index - 1 - shape),
    b: x + 2 * index - 1 - shape,
  }));
  const upper = Math.min(1, shape * density * fraction);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(shape+1) + x²/((shape+1)(shape+2)) + …, which ends because each factor is below 1 and falls. */
function powerSeries(shape: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let index = 1; term > sum * Number.EPSILON; index += 1) {
    term *= x / (shape + index);
    sum += term;
  }
  return sum;
}
