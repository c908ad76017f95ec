import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { groupBy } from "../../platform/kernel/group-by.js";

/** A pair of reciprocal linkers is worth at most this many times the median pair (rulings.md 14, knowledge.md G8). */
export const RECIPROCITY_FACTOR_V1 = 2;

/** All that one linker's tickets carry for one contributor, over all articles. */
export interface PairWeight {
  /** Null: requesters who solved their own tickets, all of them together, because none of them gives a name. */
  readonly linker: PersonId | null;
  readonly contributor: PersonId;
  /** Σ split · v · age · share, in millionths of a ticket. */
  readonly weight: Micro;
}

/** The same after the cap, and what it is worth. */
export interface PairCredit extends PairWeight {
  /** The weight, or the cap where it is lower. */
  readonly counted: Micro;
  /** g of what is counted. */
  readonly credit: Micro;
  /** The cap; null when the two do not link each other's work. */
  readonly cap: Micro | null;
}

/**
 * g(n) = log2(1 + n): the first ticket of a linker counts fully, the tenth a seventh of that. It is applied to the sum
 * over all articles of a contributor; applied to each article it would pay to cut articles into pieces.
 * @param weight n in millionths of a ticket, at least 0. @returns millionths, at most `weight`·1.4427.
 */
export function damp(weight: Micro): Micro {
  return Math.round(MICRO * Math.log2(1 + weight / MICRO));
}

/** Adds up the weights of each pair, in the order of contributor and linker; pairs that carry nothing are left out. */
export function addPairs(weights: Iterable<PairWeight>): readonly PairWeight[] {
  return [...groupBy(weights, pairKey)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const weight = others.reduce((sum, pair) => sum + pair.weight, first.weight);
      return weight > 0 ? [{ ...first, weight }] : [];
    });
}

/** The median weight of the pairs, rounded down; 0 when there is none. */
export function medianWeight(pairs: readonly PairWeight[]): Micro {
  const sorted = pairs.map(({ weight }) => weight).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] ?? 0;
  const upper = sorted[Math.floor(middle)] ?? lower;
  return Math.floor((lower + upper) / 2);
}

/**
 * What every pair is worth. Where two people link each other's work, the weight of each direction is cut at twice the
 * median pair before it is damped; g is concave, so the worth is then at most twice that of the median pair as well.
 * @param pairs all pairs of the organisation in the period, each once. @returns them in the same order.
 */
export function creditOfPairs(pairs: readonly PairWeight[]): readonly PairCredit[] {
  const known = new Set(pairs.map(pairKey));
  const limit = RECIPROCITY_FACTOR_V1 * medianWeight(pairs);
  return pairs.map((pair) => {
    const { linker, contributor, weight } = pair;
    const isReciprocal = linker !== null && known.has(pairKey({ linker: contributor, contributor: linker }));
    const cap = isReciprocal ? limit : null;
    const counted = cap === null ? weight : Math.min(weight, cap);
    return { ...pair, cap, counted, credit: damp(counted) };
  });
}

/** Names a pair; contributors sort first. */
function pairKey({ linker, contributor }: Omit<PairWeight, "weight">): string {
  return `${contributor} ${linker ?? ""}`;
}
