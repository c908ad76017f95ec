import { betaQuantile } from "../../src/outcomes/domain/statistics/distributions.js";
import type { FigureKind, Figures } from "./figures.js";

/** What a figure says of a strategy. */
export const Outcome = {
  /** The whole interval of the difference is on the side the players want. */
  GAINS: "gains",
  /** It is on the other side. */
  LOSES: "loses",
  /** Zero is possible, and a gain above the margin is not. */
  NO_GAIN: "no gain",
  /** Zero is possible, and so is a gain above the margin. */
  CANNOT_TELL: "cannot tell",
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** A gain up to this share of what honest play gives is none. */
export const GAIN_MARGIN_V1 = 0.03;

/** Intervals hold the true mean difference so often. */
export const LEVEL = 0.95;

/** How players differ from their honest twins in one figure. */
export interface Comparison {
  readonly kind: FigureKind;
  /** The mean over worlds of what honest play gives. */
  readonly honest: number;
  /** The mean over worlds of playing minus honest. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Worlds. */
  readonly n: number;
  readonly outcome: Outcome;
}

/**
 * Compares pairs of plays of one world each. The pairs of different worlds are independent, so the mean of their
 * differences has the interval of Student's t; the two plays of a world share all luck that the players do not touch.
 * @returns null with fewer than two worlds, or when a figure could not be measured in one of them.
 */
export function comparePlays(
  kind: FigureKind,
  pairs: readonly { readonly honest: Figures; readonly played: Figures }[],
): Comparison | null {
  const known = pairs.flatMap(({ honest, played }) => {
    const before = honest[kind.key] ?? null;
    const after = played[kind.key] ?? null;
    return before === null || after === null ? [] : [{ before, difference: after - before }];
  });
  const n = known.length;
  if (n < 2 || n < pairs.length) return null;
  const honest = mean(known.map(({ before }) => before));
  const differences = known.map(({ difference }) => difference);
  const difference = mean(differences);
  const variance = mean(differences.map((one) => (one - difference) ** 2)) * (n / (n - 1));
  const half = studentQuantile(n - 1, LEVEL) * Math.sqrt(variance / n);
  const [low, high] = [difference - half, difference + half];
  const outcome = outcomeOf(kind.isHigherBetter ? [low, high] : [-high, -low], Math.abs(honest));
  return { kind, honest, difference, low, high, n, outcome };
}

function outcomeOf([low, high]: readonly [number, number], honest: number): Outcome {
  if (low > 0) return Outcome.GAINS;
  if (high < 0) return Outcome.LOSES;
  return high <= GAIN_MARGIN_V1 * honest ? Outcome.NO_GAIN : Outcome.CANNOT_TELL;
}

/** The t with P(|T| ≤ t) = level: T² ÷ (T² + df) is beta distributed with parameters ½ and df ÷ 2. */
export function studentQuantile(df: number, level: number): number {
  const x = betaQuantile(level, 0.5, df / 2);
  return Math.sqrt((df * x) / (1 - x));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
