import { groupBy } from "../../../platform/kernel/group-by.js";
import { compareText } from "../compare.js";
import { requireWhole } from "./valid-input.js";
import { poolRates, type Counts } from "./pooled-rate.js";

/** Where cells go that hold too few cases. A configured stratum must not have this name. */
export const OTHER_STRATUM = "OTHER";

/** The versioned bounds of strata. */
export const STRATA_V1 = {
  /** A cell with fewer reference cases is merged. */
  minReferenceCases: 5,
  /** More cells than this are merged, the smallest first. */
  maxStrata: 30,
} as const;

/** What was counted in one stratum, such as "network | high | phone". */
export interface StratumCounts extends Counts {
  readonly stratum: string;
}

/** How the strata of a reference are merged. */
export interface StrataMerge {
  /** Strata that stay; every other one belongs to OTHER. */
  readonly kept: ReadonlySet<string>;
  /** Strata of the reference that were merged, by name. */
  readonly merged: readonly string[];
}

/** The counts of several units as one per stratum, in the order of the names: the reference, when given all units. */
export function poolStrata(cells: readonly StratumCounts[]): readonly StratumCounts[] {
  const byStratum = groupBy(cells, ({ stratum }) => stratum);
  return [...byStratum]
    .map(([stratum, counts]) => {
      const { numerator, denominator } = poolRates(counts);
      return { stratum, successes: Math.min(numerator, denominator), n: denominator };
    })
    .sort((a, b) => compareText(a.stratum, b.stratum));
}

/**
 * Decides by the reference which strata stay: at least 5 cases, and at most 30 with OTHER. It looks at cases, not at
 * outcomes, so that a good result cannot merge away the stratum it was reached in.
 * @throws RangeError unless `maxStrata` is a whole number above 0.
 */
export function planStrata(
  reference: readonly StratumCounts[],
  {
    minReferenceCases,
    maxStrata,
  }: { readonly minReferenceCases: number; readonly maxStrata: number } = STRATA_V1,
): StrataMerge {
  requireWhole("maxStrata", maxStrata, 1);
  const pooled = poolStrata(reference);
  const large = pooled
    .filter(({ stratum, n }) => stratum !== OTHER_STRATUM && n >= minReferenceCases)
    .sort((a, b) => b.n - a.n || compareText(a.stratum, b.stratum));
  const needsOther = large.length < pooled.length || large.length > maxStrata;
  const kept = new Set(large.slice(0, needsOther ? maxStrata - 1 : maxStrata).map(({ stratum }) => stratum));
  return {
    kept,
    merged: pooled
      .map(({ stratum }) => stratum)
      .filter((stratum) => stratum !== OTHER_STRATUM && !kept.has(stratum)),
  };
}

/** The same counts with merged strata under OTHER. */
export function applyStrata(
  cells: readonly StratumCounts[],
  { kept }: StrataMerge,
): readonly StratumCounts[] {
  return poolStrata(
    cells.map((cell) => ({ ...cell, stratum: kept.has(cell.stratum) ? cell.stratum : OTHER_STRATUM })),
  );
}
