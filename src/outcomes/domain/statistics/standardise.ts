import { wilsonBounds } from "../wilson.js";
import { poolStrata, type StratumCounts } from "./case-mix.js";
import { byarInterval, poissonInterval, type PoissonRate } from "./poisson-interval.js";
import { poolRates } from "./pooled-rate.js";
import { DEFAULT_LEVEL } from "./valid-input.js";

/** A rate as it would be at the reference's rates, given the unit's own mix: the one to use when cells are small. */
export interface IndirectRate {
  /** O ÷ E times the reference rate, in [0, 1]. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** What happened, in cases. */
  readonly observed: number;
  /** What would have happened at the reference's rates, in cases. */
  readonly expected: number;
  /** O ÷ E with exact limits: 1 is what the reference does with such a mix. */
  readonly ratio: PoissonRate;
  /** The same with Byar's limits. */
  readonly ratioByar: PoissonRate;
  readonly referenceRate: number;
  readonly method: "INDIRECT_EXACT_POISSON";
}

/** A rate as it would be with the reference's mix: comparable between units. In [0, 1]. */
export interface DirectRate {
  readonly kind: "DIRECT";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** How many cases of the reference's mix would say as much: 1 ÷ Σ w²/n. */
  readonly nEff: number;
  readonly method: "DIRECT_WILSON_NEFF";
}

/** The unit has no case in some stratum of the reference, so that its rate there is unknown. */
export interface DirectUnavailable {
  readonly kind: "DIRECT_UNAVAILABLE";
  readonly missingStrata: readonly string[];
  readonly method: "DIRECT_WILSON_NEFF";
}

/**
 * Indirect standardisation: E = Σ nₛ·rₛ with the reference's rates, O ÷ E with exact Poisson limits, and the adjusted rate
 * (O ÷ E)·r. A stratum that the reference lacks counts at its overall rate.
 *
 * Source: N. E. Breslow, N. E. Day, "Statistical Methods in Cancer Research II" (1987), ch. 2.
 * @returns null when nothing is expected (no cases, or a reference without an event), because O ÷ 0 says nothing.
 * @throws RangeError unless 0 ≤ successes ≤ n in every cell.
 */
export function standardiseIndirectly(
  unit: readonly StratumCounts[],
  reference: readonly StratumCounts[],
  level: number = DEFAULT_LEVEL,
): IndirectRate | null {
  const { value: referenceRate } = poolRates(reference);
  if (referenceRate === null) return null;
  const rates = new Map(
    poolStrata(reference).map(({ stratum, successes, n }) => [
      stratum,
      n === 0 ? referenceRate : successes / n,
    ]),
  );
  const own = poolStrata(unit);
  const observed = poolRates(own).numerator;
  const expected = own.reduce((sum, { stratum, n }) => sum + n * (rates.get(stratum) ?? referenceRate), 0);
  const ratio = poissonInterval(observed, expected, level);
  const ratioByar = byarInterval(observed, expected, level);
  if (ratio === null || ratioByar === null) return null;
  const asRate = (factor: number): number => Math.min(1, factor * referenceRate);
  return {
    value: asRate(ratio.value),
    low: asRate(ratio.low),
    high: asRate(ratio.high),
    level,
    observed,
    expected,
    ratio,
    ratioByar,
    referenceRate,
    method: "INDIRECT_EXACT_POISSON",
  };
}

/**
 * Direct standardisation: Σ wₛ·p̂ₛ with the reference's mix w. The interval is Wilson's at the effective number of cases
 * 1 ÷ Σ wₛ²/nₛ, which is smaller the more a unit's own mix differs from the reference's.
 * @returns null when the reference has no case; DIRECT_UNAVAILABLE when the unit lacks a stratum of it.
 * @throws RangeError unless 0 ≤ successes ≤ n in every cell.
 */
export function standardiseDirectly(
  unit: readonly StratumCounts[],
  reference: readonly StratumCounts[],
  level: number = DEFAULT_LEVEL,
): DirectRate | DirectUnavailable | null {
  const method = "DIRECT_WILSON_NEFF";
  const cells = poolStrata(reference).filter(({ n }) => n > 0);
  const total = poolRates(cells).denominator;
  if (total === 0) return null;
  const own = new Map(poolStrata(unit).map((cell) => [cell.stratum, cell]));
  const missingStrata: string[] = [];
  let rate = 0;
  let spread = 0;
  for (const { stratum, n } of cells) {
    const cell = own.get(stratum);
    if (cell === undefined || cell.n < 1) {
      missingStrata.push(stratum);
      continue;
    }
    const weight = n / total;
    rate += weight * (cell.successes / cell.n);
    spread += (weight * weight) / cell.n;
  }
  if (missingStrata.length > 0) return { kind: "DIRECT_UNAVAILABLE", missingStrata, method };
  const value = Math.min(1, rate);
  return {
    kind: "DIRECT",
    value,
    ...wilsonBounds(value, 1 / spread, level),
    level,
    nEff: 1 / spread,
    method,
  };
}
