import { seededRandom } from "../../platform/kernel/random.js";

/** How well one question was answered; all in [0, 1]. */
export interface AnswerQuality {
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** One over the place of the first relevant article; 0 when none was found. */
  readonly reciprocalRank: number;
}

/** How well one list of article numbers, best first, answers a question. @throws RangeError when nothing is relevant. */
export function answerQuality(list: readonly number[], relevant: ReadonlySet<number>): AnswerQuality {
  if (relevant.size === 0) throw new RangeError("a question without a relevant article cannot be judged");
  const found = (k: number): number => list.slice(0, k).filter((at) => relevant.has(at)).length;
  const first = list.findIndex((at) => relevant.has(at));
  return {
    recallAt5: found(5) / relevant.size,
    recallAt10: found(10) / relevant.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

/** How well a ranking of pairs stands for the labelled ones. */
export interface RankingQuality {
  /** Mean precision at each labelled pair, in [0, 1]; a labelled pair that is not in the ranking counts 0. */
  readonly averagePrecision: number;
  /** The best harmonic mean of precision and recall over all cuts, in [0, 1]. */
  readonly bestF1: number;
}

/** Judges a ranking: `isLabelled` tells for each pair, best first, whether it is labelled; `labelled` counts all labels. */
export function rankingQuality(isLabelled: readonly boolean[], labelled: number): RankingQuality {
  let found = 0;
  let precisions = 0;
  let bestF1 = 0;
  isLabelled.forEach((isHit, at) => {
    if (!isHit) return;
    found += 1;
    precisions += found / (at + 1);
    bestF1 = Math.max(bestF1, (2 * found) / (at + 1 + labelled));
  });
  return { averagePrecision: labelled === 0 ? 0 : precisions / labelled, bestF1 };
}

/** The middle 95 % of the mean under resampling. */
export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1_000;
const SEED = 20_190_823;

/**
 * The percentile bootstrap of a mean (Efron, "Bootstrap methods: another look at the jackknife", 1979), with a fixed
 * sequence of draws, so that the same values give the same interval. Null for no values.
 */
export function bootstrapMean(values: readonly number[]): BootstrapInterval | null {
  if (values.length === 0) return null;
  const random = seededRandom(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1)
      sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort();
  return { low: means[RESAMPLES * 0.025] ?? 0, high: means[RESAMPLES * 0.975 - 1] ?? 0 };
}

/** The mean of some values; 0 for none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
