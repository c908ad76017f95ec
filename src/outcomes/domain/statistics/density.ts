/** ln √(2π). */
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** From here on the series of the Stirling error is exact to the last digit. */
const SERIES_FROM = 15;

/** Each power is a hundredth of the one before: the last digit is reached long before this. */
const MAX_ODD_POWER = 99;

/** Lanczos coefficients for g = 7 (Godfrey 2001): 15 digits for every argument above 0. */
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The density x^a·e^−x… of a Poisson count `x` (which may be fractional, above 0) at the mean `mean`, by Loader's saddle
 * point: the textbook form subtracts numbers of 10⁷ to get one of 1 and loses nine digits on the way.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
export function poissonDensity(x: number, mean: number): number {
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * The density of `x` successes and `y` failures (both may be fractional, above 0) at the rate `rate` in (0, 1), whose
 * complement is passed as well because 1 − rate loses the digits of a rate near 1. Source as for the Poisson density.
 */
export function binomialDensity(x: number, y: number, rate: number, complement: number): number {
  const n = x + y;
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(y) -
    deviance(x, n * rate) -
    deviance(y, n * complement);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * y));
}

/** What Stirling's formula misses of ln Γ(x + 1). */
function stirlingError(x: number): number {
  if (x < SERIES_FROM) {
    return logGammaOfNext(x) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
  }
  const square = x * x;
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) /
        square) /
    x
  );
}

/** ln Γ(x + 1) for x ≥ 0. */
function logGammaOfNext(x: number): number {
  const shifted = x + 7.5;
  const series = LANCZOS.reduce((sum, term, index) => sum + term / (x + index + 1), LANCZOS_FIRST);
  return HALF_LOG_TWO_PI + (x + 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/** x·ln(x/mean) + mean − x without the cancellation that the terms suffer when x is near the mean. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let odd = 3; odd < MAX_ODD_POWER; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
