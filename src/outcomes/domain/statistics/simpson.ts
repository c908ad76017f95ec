import { poolStrata, type StratumCounts } from "./case-mix.js";
import { poolRates } from "./pooled-rate.js";
import { standardiseDirectly, standardiseIndirectly } from "./standardise.js";

/** The mixes of two units differ too much for their crude rates to be compared from here on. */
export const MIX_DISTANCE_LIMIT_V1 = 0.2;

/** Rates that agree to this many digits are equal; weights leave rounding errors of 1e-16. */
const NO_DIFFERENCE = 1e-12;

/** Why the crude rates of two units must not be compared. */
export const MixWarningReason = {
  /** In every stratum that both have, the order of the two is the other way round. */
  REVERSED_WITHIN_STRATA: "REVERSED_WITHIN_STRATA",
  /** With the same mix, the order of the two is the other way round. */
  REVERSED_AFTER_STANDARDISATION: "REVERSED_AFTER_STANDARDISATION",
  /** More than a fifth of the cases would have to change strata to make the mixes equal. */
  MIXES_DIFFER: "MIXES_DIFFER",
} as const;
export type MixWarningReason = (typeof MixWarningReason)[keyof typeof MixWarningReason];

/** Whether two units may be compared as they are. */
export interface MixComparison {
  readonly mixWarning: boolean;
  readonly reasons: readonly MixWarningReason[];
  /** Share of cases that lie in other strata, in [0, 1]; null when one unit has no case. */
  readonly mixDistance: number | null;
  /** First minus second rate, as counted and after standardisation; null where one is unknown. In [−1, 1]. */
  readonly crudeDifference: number | null;
  readonly adjustedDifference: number | null;
  /** How the adjusted difference was made; null when it could not be. */
  readonly adjustment: "DIRECT" | "INDIRECT" | null;
  readonly method: "SIMPSON_CHECK";
}

/**
 * Looks for Simpson's paradox between two units: somebody who takes the hard tickets looks worse than somebody who does
 * not, and is better at each kind. Strata without cases of both tell nothing and are left out.
 * @param reference the mix and rates to adjust to, usually all units pooled.
 * @throws RangeError unless 0 ≤ successes ≤ n in every cell.
 */
export function compareMixes(
  first: readonly StratumCounts[],
  second: readonly StratumCounts[],
  reference: readonly StratumCounts[],
): MixComparison {
  const crudeDifference = difference(poolRates(first).value, poolRates(second).value);
  const { adjustedDifference, adjustment } = adjust(first, second, reference);
  const distance = mixDistance(first, second);
  const reasons: MixWarningReason[] = [];
  if (isReversedWithin(first, second, crudeDifference)) reasons.push(MixWarningReason.REVERSED_WITHIN_STRATA);
  if (isOpposite(crudeDifference, adjustedDifference)) {
    reasons.push(MixWarningReason.REVERSED_AFTER_STANDARDISATION);
  }
  if (distance !== null && distance > MIX_DISTANCE_LIMIT_V1) reasons.push(MixWarningReason.MIXES_DIFFER);
  return {
    mixWarning: reasons.length > 0,
    reasons,
    mixDistance: distance,
    crudeDifference,
    adjustedDifference,
    adjustment,
    method: "SIMPSON_CHECK",
  };
}

/**
 * The total-variation distance of two mixes: ½ Σ |share in one − share in the other|, in [0, 1].
 * @returns null when one has no case.
 */
export function mixDistance(
  first: readonly StratumCounts[],
  second: readonly StratumCounts[],
): number | null {
  const a = sharesOf(first);
  const b = sharesOf(second);
  if (a === null || b === null) return null;
  const strata = new Set([...a.keys(), ...b.keys()]);
  let sum = 0;
  for (const stratum of strata) sum += Math.abs((a.get(stratum) ?? 0) - (b.get(stratum) ?? 0));
  return Math.min(1, sum / 2);
}

function sharesOf(cells: readonly StratumCounts[]): ReadonlyMap<string, number> | null {
  const { denominator } = poolRates(cells);
  if (denominator === 0) return null;
  return new Map(poolStrata(cells).map(({ stratum, n }) => [stratum, n / denominator]));
}

function isReversedWithin(
  first: readonly StratumCounts[],
  second: readonly StratumCounts[],
  crude: number | null,
): boolean {
  const others = new Map(poolStrata(second).map((cell) => [cell.stratum, poolRates([cell]).value]));
  const within = poolStrata(first)
    .map((cell) => difference(poolRates([cell]).value, others.get(cell.stratum) ?? null))
    .filter((value) => value !== null && value !== 0);
  return within.length > 0 && within.every((value) => isOpposite(crude, value));
}

function adjust(
  first: readonly StratumCounts[],
  second: readonly StratumCounts[],
  reference: readonly StratumCounts[],
): Pick<MixComparison, "adjustedDifference" | "adjustment"> {
  const directA = standardiseDirectly(first, reference);
  const directB = standardiseDirectly(second, reference);
  if (directA?.kind === "DIRECT" && directB?.kind === "DIRECT") {
    return { adjustedDifference: directA.value - directB.value, adjustment: "DIRECT" };
  }
  const a = standardiseIndirectly(first, reference);
  const b = standardiseIndirectly(second, reference);
  const adjustedDifference = difference(a?.value ?? null, b?.value ?? null);
  return { adjustedDifference, adjustment: adjustedDifference === null ? null : "INDIRECT" };
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function isOpposite(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(b) > NO_DIFFERENCE && Math.sign(a) * Math.sign(b) === -1;
}
