import { groupBy } from "../../platform/kernel/group-by.js";
import { wilsonInterval } from "./wilson.js";

/** Double reviews that a statement about agreement takes. */
export const MIN_DOUBLE_REVIEWS_V1 = 20;
/** From here on agreement is called substantial (J. Landis, G. Koch, Biometrics 33, 1977). */
export const RELIABLE_KAPPA_V1 = 0.6;

/** What can be said of the agreement of reviewers. */
export const AgreementVerdict = {
  RELIABLE: "RELIABLE",
  UNRELIABLE: "UNRELIABLE",
  UNDECIDED: "UNDECIDED",
  CANNOT_TELL: "CANNOT_TELL",
} as const;
export type AgreementVerdict = (typeof AgreementVerdict)[keyof typeof AgreementVerdict];

/** How far two reviews of the same link agree beyond chance. */
export interface Agreement {
  /** Pairs of reviews. */
  readonly n: number;
  /** Pairs that agree. */
  readonly agreed: number;
  /** Share of pairs that would agree if both judged at random with their own frequencies, 0 to 1; null when n is 0. */
  readonly byChance: number | null;
  /** κ, −1 to 1; null when there is no pair or both always say the same one thing. */
  readonly kappa: number | null;
  /** Where the true κ may lie at 95 %; null when κ is. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly verdict: AgreementVerdict;
}

/**
 * Cohen's κ = (p_o − p_e) ÷ (1 − p_e) of pairs of judgements.
 *
 * The interval takes the Wilson interval of p_o through the same line, with p_e as observed. Unlike the asymptotic
 * standard error it does not shrink to a point when all of few pairs agree, which is what one hopes to see.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const observed = wilsonInterval(agreed, n);
  const byChance = n === 0 ? null : chanceAgreement(pairs);
  if (observed === null || byChance === null || byChance === 1)
    return { n, agreed, byChance, kappa: null, interval: null, verdict: AgreementVerdict.CANNOT_TELL };
  const beyondChance = (share: number): number => (share - byChance) / (1 - byChance);
  const interval = { low: Math.max(-1, beyondChance(observed.low)), high: beyondChance(observed.high) };
  return {
    n,
    agreed,
    byChance,
    kappa: beyondChance(agreed / n),
    interval,
    verdict: n < MIN_DOUBLE_REVIEWS_V1 ? AgreementVerdict.CANNOT_TELL : judge(interval),
  };
}

function judge({ low, high }: { readonly low: number; readonly high: number }): AgreementVerdict {
  if (low >= RELIABLE_KAPPA_V1) return AgreementVerdict.RELIABLE;
  return high < RELIABLE_KAPPA_V1 ? AgreementVerdict.UNRELIABLE : AgreementVerdict.UNDECIDED;
}

/** In whole numbers, so that two reviewers who always say the same one thing agree by chance exactly always. */
function chanceAgreement(pairs: readonly (readonly [string, string])[]): number {
  const firsts = groupBy(pairs, ([first]) => first);
  const seconds = groupBy(pairs, ([, second]) => second);
  const together = [...firsts].reduce(
    (sum, [category, rows]) => sum + rows.length * (seconds.get(category)?.length ?? 0),
    0,
  );
  return together / pairs.length ** 2;
}
