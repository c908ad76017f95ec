import { seededRandom, type Random } from "../../../platform/kernel/random.js";
import { quantileOfSorted, sortNumbers } from "./quantiles.js";
import { DEFAULT_LEVEL, requireFinite, requireLevel, requireWhole } from "./valid-input.js";

/** Enough for the second digit of a bound to stay the same under another seed, quick enough for a page. */
export const BOOTSTRAP_RESAMPLES_V1 = 2000;

/** A statistic with the bounds between which it fell when the cases were drawn again. In the statistic's unit. */
export interface BootstrapInterval {
  readonly value: number;
  /** Null below two cases: drawing one case again and again would claim that it is certain. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  readonly n: number;
  readonly resamples: number;
  readonly seed: number;
  readonly method: "PERCENTILE_BOOTSTRAP";
}

/** How to draw. */
export interface BootstrapOptions {
  /** A whole number; the same seed and cases give the same digits on every machine. */
  readonly seed: number;
  readonly resamples?: number;
  readonly level?: number;
}

/**
 * The percentile bootstrap of any statistic: draws as many cases with replacement, computes the statistic of each draw,
 * and takes the middle of what comes out, widened to the value where a skewed statistic leaves it outside.
 *
 * Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
 * @param cases in a fixed order (by id, say): another order is another draw.
 * @returns null when there are no cases.
 * @throws RangeError when the statistic of a draw is not finite, or an option is out of range.
 */
export function bootstrapInterval<T extends NonNullable<unknown>>(
  cases: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { seed, resamples = BOOTSTRAP_RESAMPLES_V1, level = DEFAULT_LEVEL }: BootstrapOptions,
): BootstrapInterval | null {
  requireWhole("seed", seed, 0);
  requireWhole("resamples", resamples, 1);
  requireLevel(level);
  const n = cases.length;
  if (n === 0) return null;
  const value = statistic(cases);
  requireFinite("the statistic", [value]);
  const frame = { value, level, n, resamples, seed, method: "PERCENTILE_BOOTSTRAP" } as const;
  if (n === 1) return { ...frame, low: null, high: null };
  const drawn = drawStatistics(cases, statistic, { seed, resamples });
  const tail = (1 - level) / 2;
  return {
    ...frame,
    low: Math.min(value, quantileOfSorted(drawn, tail) ?? value),
    high: Math.max(value, quantileOfSorted(drawn, 1 - tail) ?? value),
  };
}

function drawStatistics<T extends NonNullable<unknown>>(
  cases: readonly T[],
  statistic: (sample: readonly T[]) => number,
  { seed, resamples }: { readonly seed: number; readonly resamples: number },
): readonly number[] {
  const random = seededRandom(seed);
  const statistics = Array.from({ length: resamples }, () => statistic(drawAgain(cases, random)));
  requireFinite("the statistic of a draw", statistics);
  return sortNumbers(statistics);
}

/** As many cases as there are, each drawn from all of them. */
function drawAgain<T extends NonNullable<unknown>>(cases: readonly T[], random: Random): readonly T[] {
  const sample: T[] = [];
  while (sample.length < cases.length) {
    const drawn = cases[Math.floor(random() * cases.length)];
    if (drawn !== undefined) sample.push(drawn);
  }
  return sample;
}
