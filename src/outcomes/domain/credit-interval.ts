import { groupBy } from "../../platform/kernel/group-by.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import type { Micro } from "../../platform/kernel/micro.js";
import type { Period } from "../../platform/kernel/period.js";
import { seededRandom, type Random } from "../../platform/kernel/random.js";
import { hashText } from "../../duplicates/domain/feature-hash.js";
import { CreditStatus } from "./credit-entry.js";
import type { FootprintCredit } from "./footprint-credit.js";
import { damp } from "./pair-damping.js";

/** How the interval of credit is drawn. A change of any number is a new version. */
export const CREDIT_BOOTSTRAP_V1 = Object.freeze({ version: 1, replicates: 1_000, level: 0.95 });

/** Where the credit may lie, given how tickets happen to come in; millionths of a ticket. */
export interface CreditInterval {
  readonly low: Micro;
  readonly high: Micro;
  readonly level: 0.95;
  readonly method: "POISSON_BOOTSTRAP";
}

/** Whether two credits differ by more than chance. */
export const CreditChange = {
  HIGHER: "HIGHER",
  LOWER: "LOWER",
  INDISTINGUISHABLE: "INDISTINGUISHABLE",
  INSUFFICIENT_DATA: "INSUFFICIENT_DATA",
} as const;
export type CreditChange = (typeof CreditChange)[keyof typeof CreditChange];

/** Tickets that a statement about a person takes (rulings.md 19). */
export const MIN_CREDIT_TICKETS_V1 = 30;

/** A credit with the credits of as many imagined periods, in the order they were drawn. */
export interface ReplicatedCredit {
  readonly credit: FootprintCredit;
  readonly replicates: readonly Micro[];
}

/**
 * Draws imagined periods. A credit is a total, so how many tickets came is a matter of chance too: each ticket is drawn
 * Poisson(1) times instead of a fixed number being drawn with replacement (J. Hanley, B. MacGibbon, "Creating
 * non-parametric bootstrap samples using Poisson frequencies", 2006). The caps are those of the sample. Seeded by person
 * and period: the same facts always give the same digits.
 *
 * What the observed credit estimates without bias is the credit to be expected. Drawing anew scatters a second time, and
 * under a damping that bends down this lowers the mean; the replicates are therefore moved back until it is the credit.
 */
export function replicateCredit(credit: FootprintCredit, period: Period): ReplicatedCredit {
  const { personId, entries, linkers } = credit;
  const random = seededRandom(seedOf(personId, period));
  const places = new Map(linkers.map(({ linker }, at) => [linker, at]));
  const counted = entries.filter(({ status }) => status === CreditStatus.COUNTED);
  const tickets = [...groupBy(counted, ({ ticketId }) => ticketId).values()].map((ticket) =>
    ticket.flatMap(({ linker, weight }) => {
      const at = places.get(linker);
      return at === undefined ? [] : [{ at, weight }];
    }),
  );
  const replicates = Array.from({ length: CREDIT_BOOTSTRAP_V1.replicates }, () => {
    const sums = new Float64Array(linkers.length);
    for (const ticket of tickets) {
      const times = poissonOne(random);
      if (times > 0) for (const { at, weight } of ticket) sums[at] = (sums[at] ?? 0) + times * weight;
    }
    return linkers.reduce((sum, { cap }, at) => {
      const weight = sums[at] ?? 0;
      return sum + damp(cap === null ? weight : Math.min(weight, cap));
    }, 0);
  });
  const mean = replicates.reduce((sum, value) => sum + value, 0) / replicates.length;
  const shift = Math.round(credit.value - mean);
  return { credit, replicates: replicates.map((value) => Math.max(0, value + shift)) };
}

/** The bootstrap interval of a credit; null when no ticket counts. */
export function creditInterval({ credit, replicates }: ReplicatedCredit): CreditInterval | null {
  if (credit.n === 0) return null;
  const [low, high] = bounds(replicates);
  return {
    low: Math.min(low, credit.value),
    high: Math.max(high, credit.value),
    level: CREDIT_BOOTSTRAP_V1.level,
    method: "POISSON_BOOTSTRAP",
  };
}

/**
 * Whether somebody's credit differs from their own earlier one: the 95 % interval of the difference, from the same
 * bootstrap, leaves out zero. Says nothing below 30 tickets in either period.
 */
export function creditChange(now: ReplicatedCredit, before: ReplicatedCredit): CreditChange {
  if (Math.min(now.credit.n, before.credit.n) < MIN_CREDIT_TICKETS_V1) return CreditChange.INSUFFICIENT_DATA;
  const [low, high] = bounds(now.replicates.map((value, at) => value - (before.replicates[at] ?? 0)));
  if (low > 0) return CreditChange.HIGHER;
  return high < 0 ? CreditChange.LOWER : CreditChange.INDISTINGUISHABLE;
}

function seedOf(personId: PersonId, { start, end }: Period): number {
  return hashText(`credit ${CREDIT_BOOTSTRAP_V1.version} ${personId} ${start} ${end}`);
}

const ZERO_OF_POISSON = Math.exp(-1);

/** A number drawn from the Poisson distribution with mean 1, by inversion. */
function poissonOne(random: Random): number {
  const drawn = random();
  let probability = ZERO_OF_POISSON;
  let reached = probability;
  let times = 0;
  // After 20 steps the rest is below the resolution of the source.
  while (drawn >= reached && times < 20) {
    times += 1;
    probability /= times;
    reached += probability;
  }
  return times;
}

/** The 2.5th and 97.5th percentile, as order statistics. */
function bounds(values: readonly Micro[]): readonly [Micro, Micro] {
  const sorted = [...values].sort((a, b) => a - b);
  const tail = (1 - CREDIT_BOOTSTRAP_V1.level) / 2;
  const at = Math.floor(tail * sorted.length);
  return [sorted[at] ?? 0, sorted[sorted.length - 1 - at] ?? 0];
}

/** A credit of nobody's knowledge: no ticket counts. */
export function noCredit(personId: PersonId): FootprintCredit {
  return { personId, value: 0, n: 0, linkers: [], entries: [], accuracy: "REVIEWED" };
}
