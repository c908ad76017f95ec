import { wilsonInterval, type WilsonInterval } from "../../outcomes/domain/wilson.js";
import { ObstacleCause } from "./obstacle.js";

/** When obstacles are put down to persons suspiciously often. */
export interface AttributionSkewPolicy {
  readonly version: number;
  /** More than this share of causes being PERSON is pointed out, in basis points (10 000 is all). */
  readonly aboveBps: number;
  /** Obstacles it takes before the share says anything. */
  readonly minN: number;
}

export const ATTRIBUTION_SKEW_V1: AttributionSkewPolicy = Object.freeze({
  version: 1,
  aboveBps: 8_000,
  minN: 10,
});

const ALL_BPS = 10_000;

/** How often one cause was named. */
export interface CauseShare {
  readonly cause: ObstacleCause;
  readonly numerator: number;
  readonly denominator: number;
  /** numerator ÷ denominator, in [0, 1]; null without obstacles. */
  readonly value: number | null;
  /** Where the true share may lie (Wilson, 95 %); null without obstacles. */
  readonly interval: WilsonInterval | null;
}

/** The causes of obstacles, each with its share, and whether persons are blamed by reflex. */
export interface CauseDistribution {
  readonly n: number;
  /** Every cause, those never named too, in the order of the definition. */
  readonly shares: readonly CauseShare[];
  /** The warning, in words; null when there is no cause for one. */
  readonly skew: string | null;
}

/**
 * Distributes obstacles over their causes and warns when more than 80 % of at least 10 are put down to persons
 * (ATTRIBUTION_SKEW): where a tool, a rule or a lack of people is never the reason, nobody has looked.
 */
export function distributeCauses(
  counts: ReadonlyMap<ObstacleCause, number>,
  policy: AttributionSkewPolicy = ATTRIBUTION_SKEW_V1,
): CauseDistribution {
  const causes = Object.values(ObstacleCause);
  const n = causes.reduce((sum, cause) => sum + (counts.get(cause) ?? 0), 0);
  const shares = causes.map((cause): CauseShare => {
    const numerator = counts.get(cause) ?? 0;
    const value = n === 0 ? null : numerator / n;
    return { cause, numerator, denominator: n, value, interval: wilsonInterval(numerator, n) };
  });
  return { n, shares, skew: skewOf(counts.get(ObstacleCause.PERSON) ?? 0, n, policy) };
}

/** In integers, so that exactly 80 % is not above 80 %. */
function skewOf(ofPersons: number, n: number, policy: AttributionSkewPolicy): string | null {
  if (n < policy.minN || ofPersons * ALL_BPS <= n * policy.aboveBps) return null;
  return `${ofPersons} of ${n} obstacles are put down to persons, more than ${policy.aboveBps / 100} %: look again for causes in process, tool, knowledge, staffing and product`;
}
