import { requireLevel, requireWhole } from "./valid-input.js";

/** How likely chance alone is to put somebody outside. */
export interface ChanceOfOutliers {
  /** In [0, 1). */
  readonly value: number;
  readonly units: number;
  readonly level: number;
  readonly method: "INDEPENDENT_UNITS";
}

/**
 * The probability that at least one of `units` equally good units lies outside limits of the given level: 1 − levelᵏ.
 * Of 20 it is 0.64 for 95 % limits and 0.04 for 99.8 % ones, which is why nobody is picked out by the inner limits.
 * @throws RangeError unless units is a whole number of 0 or more and the level lies between 0 and 1.
 */
export function chanceOfOutliers(units: number, level: number): ChanceOfOutliers {
  requireWhole("units", units, 0);
  requireLevel(level);
  return { value: 1 - level ** units, units, level, method: "INDEPENDENT_UNITS" };
}
