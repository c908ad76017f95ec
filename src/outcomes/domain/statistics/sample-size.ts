import { twoSidedZ } from "./distributions.js";
import { DEFAULT_LEVEL, requirePositive, requireShare, requireWhole } from "./valid-input.js";

/** What a claim of a given precision would cost. */
export interface RequiredCases {
  /** Mature cases needed, at least 1. */
  readonly n: number;
  /** The rate it was planned for, in [0, 1]. */
  readonly rate: number;
  /** Half the width of the interval that n cases give, in (0, 1]. */
  readonly halfWidth: number;
  readonly level: number;
  readonly method: "NORMAL_PLANNING" | "NORMAL_PLANNING_FINITE_POPULATION";
}

/** What a plan knows. */
export interface PrecisionPlan {
  /** In [0, 1]; null when nothing is known, which plans for 0.5, the worst. */
  readonly rate: number | null;
  /** In (0, 1]: 0.05 plans for ±5 percentage points. */
  readonly halfWidth: number;
  /** All cases there are, if they are few enough to matter; null when they are not. */
  readonly population?: number | null;
  readonly level?: number;
}

/**
 * Cases needed to know a rate to ± halfWidth: n = z²p(1−p)/m², rounded up. Drawn from a known number N of cases it is
 * n/(1 + (n − 1)/N): of 1 000 tickets 278 must be reviewed for ±5 points, not five a month.
 *
 * Source: W. G. Cochran, "Sampling Techniques", 3rd ed., §4.4.
 * @throws RangeError unless the rate is in [0, 1], the half width in (0, 1] and the population a whole number above 0.
 */
export function nForPrecision(plan: PrecisionPlan): RequiredCases {
  const { rate: known, halfWidth, population = null, level = DEFAULT_LEVEL } = plan;
  const rate = known ?? 0.5;
  requireShare("rate", rate);
  requireShare("half width", halfWidth);
  requirePositive("half width", halfWidth);
  if (population !== null) requireWhole("population", population, 1);
  const z = twoSidedZ(level);
  const unlimited = (z * z * rate * (1 - rate)) / (halfWidth * halfWidth);
  const needed = population === null ? unlimited : unlimited / (1 + Math.max(0, unlimited - 1) / population);
  return {
    n: Math.max(1, Math.ceil(needed)),
    rate,
    halfWidth,
    level,
    method: population === null ? "NORMAL_PLANNING" : "NORMAL_PLANNING_FINITE_POPULATION",
  };
}
