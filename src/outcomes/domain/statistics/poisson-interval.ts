import { chiSquareQuantile, twoSidedZ } from "./distributions.js";
import { DEFAULT_LEVEL, requireAmount, requireLevel } from "./valid-input.js";

/** Events per unit of exposure, such as complaints per contact. All figures are 0 or more. */
export interface PoissonRate {
  /** events ÷ exposure. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: "EXACT_POISSON" | "BYAR";
}

/**
 * Events per exposure with the exact Poisson limits χ²(α/2; 2x)/2E and χ²(1−α/2; 2x+2)/2E. Fractional events are read by
 * the same formula, which then interpolates between the whole ones.
 *
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936).
 * @param exposure what the events are counted against, in the unit the rate is wanted per (250 contacts per 1 000 are 0.25).
 * @returns null when nothing was exposed.
 * @throws RangeError unless both are finite and 0 or more.
 */
export function poissonInterval(
  events: number,
  exposure: number,
  level: number = DEFAULT_LEVEL,
): PoissonRate | null {
  if (!isExposed(events, exposure, level)) return null;
  const tail = (1 - level) / 2;
  const value = events / exposure;
  const low = events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / (2 * exposure);
  const high = chiSquareQuantile(1 - tail, 2 * events + 2) / (2 * exposure);
  return { value, low: Math.min(low, value), high: Math.max(high, value), level, method: "EXACT_POISSON" };
}

/**
 * The same by Byar's approximation x(1 − 1/9x ± z/3√x)³, the form that most published reports of observed against
 * expected counts show.
 *
 * Source: N. E. Breslow, N. E. Day, "Statistical Methods in Cancer Research II" (1987), §2.3.
 * @returns null when nothing was exposed.
 * @throws RangeError unless both are finite and 0 or more.
 */
export function byarInterval(
  events: number,
  exposure: number,
  level: number = DEFAULT_LEVEL,
): PoissonRate | null {
  if (!isExposed(events, exposure, level)) return null;
  const z = twoSidedZ(level);
  const value = events / exposure;
  const low = events === 0 ? 0 : Math.max(0, byarLimit(events, -z)) / exposure;
  const high = byarLimit(events + 1, z) / exposure;
  return { value, low: Math.min(low, value), high: Math.max(high, value), level, method: "BYAR" };
}

function byarLimit(events: number, z: number): number {
  return events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
}

function isExposed(events: number, exposure: number, level: number): boolean {
  requireAmount("events", events);
  requireAmount("exposure", exposure);
  requireLevel(level);
  return exposure > 0;
}
