import type { Tails } from "./incomplete-gamma.js";

/** A distribution over an interval of numbers, seen by the search for one of its quantiles. */
export interface InvertibleDistribution {
  readonly tails: (x: number) => Tails;
  readonly density: (x: number) => number;
  /** The quantile lies in [low, high]. */
  readonly low: number;
  readonly high: number;
  /** Where to begin; any point between low and high. */
  readonly start: number;
}

/** Halving a double until nothing is left takes about 1 100 steps. */
const MAX_STEPS = 1200;
const RELATIVE_TOLERANCE = 1e-15;

/**
 * The point below which the probability `p` in (0, 1) lies: Newton's method, fenced in by bisection so that it ends
 * wherever it starts. The smaller tail is compared, so that p near 1 keeps its digits.
 */
export function invertDistribution(p: number, distribution: InvertibleDistribution): number {
  let { low, high, start: x } = distribution;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { lower, upper } = distribution.tails(x);
    const excess = p <= 0.5 ? lower - p : 1 - p - upper;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / distribution.density(x);
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (Math.abs(next - x) <= RELATIVE_TOLERANCE * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
