import { requireCases } from "./valid-input.js";

/** What was counted of one unit: a person, a team, a stratum, a month. Successes may be fractional. */
export interface Counts {
  /** Cases in which it happened; 0 ≤ successes ≤ n. */
  readonly successes: number;
  /** Mature cases. */
  readonly n: number;
}

/** Several units taken as one. */
export interface PooledRate {
  readonly numerator: number;
  readonly denominator: number;
  /** Σ successes ÷ Σ n, in [0, 1]; null when there was no case. */
  readonly value: number | null;
  readonly method: "POOLED";
}

/**
 * The rate of several units together: Σ successes ÷ Σ n. The mean of their rates would let ten cases weigh as much as a
 * hundred: of 8/10 and 50/100 it makes 0.65, where 58 of 110 are 0.527.
 * @throws RangeError unless 0 ≤ successes ≤ n for every unit.
 */
export function poolRates(units: readonly Counts[]): PooledRate {
  let numerator = 0;
  let denominator = 0;
  for (const { successes, n } of units) {
    requireCases(successes, n);
    numerator += successes;
    denominator += n;
  }
  return {
    numerator,
    denominator,
    // Fractional sums may end a rounding error above 1.
    value: denominator === 0 ? null : Math.min(1, numerator / denominator),
    method: "POOLED",
  };
}
