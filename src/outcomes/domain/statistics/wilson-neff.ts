import { wilsonBounds } from "../wilson.js";
import { DEFAULT_LEVEL, requirePositive, requireShare } from "./valid-input.js";

/** One case that counts for more or less than others, such as a ticket that several people solved. */
export interface WeightedCase {
  /** What happened, in [0, 1]: 1 for yes, 0 for no, between for a part. */
  readonly value: number;
  /** Above 0; only the proportions matter. */
  readonly weight: number;
}

/** A weighted rate. Value and bounds are ratios in [0, 1]. */
export interface WeightedRate {
  /** Σ weight · value ÷ Σ weight. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** How many equally weighted cases would say as much: (Σw)²/Σw², in [1, number of cases]. */
  readonly nEff: number;
  readonly method: "WILSON_NEFF";
}

/**
 * The rate of weighted cases with the Wilson interval at their effective number. Feeding weights into the interval as if
 * they were counts would claim more than was seen; Kish's (Σw)²/Σw² does not.
 *
 * Source: L. Kish, "Survey Sampling" (1965), §11.7.
 * @returns null when there is no case.
 * @throws RangeError unless every value lies in [0, 1] and every weight is above 0.
 */
export function weightedRate(
  cases: readonly WeightedCase[],
  level: number = DEFAULT_LEVEL,
): WeightedRate | null {
  if (cases.length === 0) return null;
  for (const { value, weight } of cases) {
    requireShare("a case's value", value);
    requirePositive("a case's weight", weight);
  }
  // Weights relative to the largest, so that neither tiny nor huge ones leave the range of numbers when squared.
  const largest = cases.reduce((most, { weight }) => Math.max(most, weight), 0);
  let sum = 0;
  let squares = 0;
  let amount = 0;
  for (const { value, weight } of cases) {
    const share = weight / largest;
    sum += share;
    squares += share * share;
    amount += share * value;
  }
  const rate = Math.min(1, amount / sum);
  const nEff = Math.min(cases.length, Math.max(1, (sum * sum) / squares));
  return { value: rate, ...wilsonBounds(rate, nEff, level), level, nEff, method: "WILSON_NEFF" };
}
