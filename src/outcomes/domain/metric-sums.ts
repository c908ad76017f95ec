import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import type { Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import type { ExclusionReason, OutcomeFact } from "./facts.js";
import { sortNumbers } from "./statistics/quantiles.js";

/** How many cases were left out for one reason. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly count: number;
}

/** Facts of one metric, scope and period added up as of an instant. Integers only, so any order gives the same sums. */
export interface MetricSums {
  readonly numerator: Micro;
  /** What open decisions could still add to the numerator. */
  readonly undecided: Micro;
  readonly denominator: Micro;
  /** The denominator of the facts that mature after `dataAsOf`; not part of the others. */
  readonly immature: Micro;
  readonly exclusions: readonly Exclusion[];
  /** Links behind the counted facts whose accuracy somebody has reviewed. */
  readonly reviewedLinks: number;
  /**
   * How long the counted cases took, in milliseconds from short to long. The percentiles of parts do not give those of
   * the whole, so the values themselves are kept. Null for metrics that are no duration, and where only sums were kept.
   */
  readonly durationsMs: readonly number[] | null;
  readonly dataAsOf: Instant;
}

/** Adds up facts of one metric. A fact is counted once `maturesAt` is reached; excluded ones appear by reason. */
export function sumFacts(facts: readonly OutcomeFact[], dataAsOf: Instant): MetricSums {
  const isMature = (fact: OutcomeFact): boolean => fact.maturesAt === null || fact.maturesAt <= dataAsOf;
  const counted = facts.filter((fact) => fact.exclusion === null && isMature(fact));
  const immature = facts.filter((fact) => fact.exclusion === null && !isMature(fact));
  return {
    numerator: total(counted, (fact) => fact.numerator),
    undecided: total(counted, (fact) => fact.undecided),
    denominator: total(counted, (fact) => fact.denominator),
    immature: total(immature, (fact) => fact.denominator),
    exclusions: countExclusions(facts),
    reviewedLinks: total(counted, (fact) => fact.reviewedLinks),
    durationsMs: durationsOf(counted),
    dataAsOf,
  };
}

/** Adds the sums of two disjoint parts: a team is the sum of its members, a quarter that of its months. */
export function addSums(a: MetricSums, b: MetricSums): MetricSums {
  const counts = new Map(a.exclusions.map(({ reason, count }) => [reason, count]));
  for (const { reason, count } of b.exclusions) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return {
    numerator: a.numerator + b.numerator,
    undecided: a.undecided + b.undecided,
    denominator: a.denominator + b.denominator,
    immature: a.immature + b.immature,
    exclusions: listExclusions(counts),
    reviewedLinks: a.reviewedLinks + b.reviewedLinks,
    durationsMs: joinDurations(a.durationsMs, b.durationsMs),
    // The whole is only as fresh as its older part.
    dataAsOf: a.dataAsOf < b.dataAsOf ? a.dataAsOf : b.dataAsOf,
  };
}

/** Whole cases in an amount of millionths; a part of a case is not claimed as one. */
export function wholeCases(amount: Micro): number {
  return Math.floor(amount / MICRO);
}

function total(facts: readonly OutcomeFact[], amount: (fact: OutcomeFact) => number): number {
  return facts.reduce((sum, fact) => sum + amount(fact), 0);
}

function durationsOf(facts: readonly OutcomeFact[]): readonly number[] | null {
  const durations = facts.flatMap(({ durationMs }) => (durationMs === null ? [] : [durationMs]));
  return durations.length === 0 ? null : sortNumbers(durations);
}

function joinDurations(a: MetricSums["durationsMs"], b: MetricSums["durationsMs"]): readonly number[] | null {
  return a === null || b === null ? (a ?? b) : sortNumbers([...a, ...b]);
}

function countExclusions(facts: readonly OutcomeFact[]): readonly Exclusion[] {
  const counts = new Map<ExclusionReason, number>();
  for (const { exclusion } of facts) {
    if (exclusion !== null) counts.set(exclusion, (counts.get(exclusion) ?? 0) + 1);
  }
  return listExclusions(counts);
}

function listExclusions(counts: ReadonlyMap<ExclusionReason, number>): readonly Exclusion[] {
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => compareText(a.reason, b.reason));
}
