import { SegmentKey, type FactCell } from "./analysis-cells.js";
import { countsOf } from "./analysis-group.js";
import type { MetricDefinition, Stratum } from "./metric-definition.js";
import { applyStrata, planStrata, type StratumCounts } from "./statistics/case-mix.js";
import type { MixWarningReason } from "./statistics/simpson.js";
import { compareMixes, MIX_DISTANCE_LIMIT_V1 } from "./statistics/simpson.js";
import { standardiseDirectly, standardiseIndirectly } from "./statistics/standardise.js";
import { MIN_PEOPLE_FOR_PEERS } from "./suppression.js";

/** What cases are compared by unless somebody asks for something else: what kind of work it was, not who asked for it. */
export const ADJUSTMENT_STRATA_V1: readonly SegmentKey[] = [SegmentKey.CATEGORY, SegmentKey.PRIORITY];

/** More would leave cells that hold no two people. */
export const MAX_ADJUSTMENT_STRATA = 3;

/** How a rate is made comparable. */
export const AdjustmentMethod = {
  /** Held against what the group would have had with the same cases. */
  INDIRECT: "INDIRECT",
  /** As it would be with the group's cases. */
  DIRECT: "DIRECT",
} as const;
export type AdjustmentMethod = (typeof AdjustmentMethod)[keyof typeof AdjustmentMethod];

/** What is compared, cell by cell, and whom with. */
export interface MixData {
  readonly own: readonly StratumCounts[];
  /** All of the group, the own cases included. */
  readonly reference: readonly StratumCounts[];
  /** The group without the own cases. */
  readonly others: readonly StratumCounts[];
  /** The other people behind each stratum; a reader who may not see the group's cells needs 5 in each. */
  readonly peopleOf: ReadonlyMap<string, number>;
}

/** A rate made comparable. Rates are in [0, 1]. */
export interface AdjustedRate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly intervalMethod: string | null;
  readonly observed: number | null;
  readonly expected: number | null;
  /** Observed ÷ expected with its exact limits. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** The cells that cases were compared in, and those too small, which are one. */
  readonly strata: readonly string[];
  readonly merged: readonly string[];
  /** Null when the rate could be made comparable. */
  readonly unavailableReason: string | null;
}

/** The strata a metric's cases are compared by when nobody says; a metric without any is compared as a whole. */
export function usualStrata({ strata }: MetricDefinition): readonly SegmentKey[] {
  return ADJUSTMENT_STRATA_V1.filter((key) => isStratumOf(key, strata));
}

/** Whether the metric's cases can be compared by it. */
export function isStratumOf(key: SegmentKey, strata: readonly Stratum[]): boolean {
  return (strata as readonly string[]).includes(key);
}

/** The counts of each cell; `strata` says how many of its first values make the stratum. */
export function toStrata(cells: readonly FactCell[], strata: number): readonly StratumCounts[] {
  return cells.map(({ values, sums }) => ({ stratum: stratumOf(values, strata), ...countsOf(sums) }));
}

/** The name of a cell, such as `network | high`. */
function stratumOf(values: readonly (string | null)[], strata: number): string {
  return values
    .slice(0, strata)
    .map((value) => value ?? "not recorded")
    .join(" | ");
}

/**
 * Gathers what is compared.
 * @param group the group's facts by strata and, last, by person.
 * @param personId the one compared; null for a team, whose cases are taken out of the group's cell by cell.
 */
export function mixData(
  own: readonly FactCell[],
  group: readonly FactCell[],
  personId: string | null,
  strata: number,
): MixData {
  const ownStrata = toStrata(own, strata);
  const foreign = group.filter(({ values }) => personId === null || values[strata] !== personId);
  const people = new Map<string, Set<string>>();
  for (const { values, sums } of foreign) {
    const person = values[strata] ?? null;
    if (person === null || sums.denominator === 0) continue;
    const stratum = stratumOf(values, strata);
    people.set(stratum, (people.get(stratum) ?? new Set()).add(person));
  }
  const reference = toStrata(group, strata);
  return {
    own: ownStrata,
    reference,
    others: personId === null ? without(reference, ownStrata) : toStrata(foreign, strata),
    peopleOf: new Map([...people].map(([stratum, who]) => [stratum, who.size])),
  };
}

function without(all: readonly StratumCounts[], part: readonly StratumCounts[]): readonly StratumCounts[] {
  const plan = { kept: new Set([...all, ...part].map(({ stratum }) => stratum)), merged: [] };
  const taken = new Map(applyStrata(part, plan).map((cell) => [cell.stratum, cell]));
  return applyStrata(all, plan).map(({ stratum, successes, n }) => {
    const left = Math.max(0, n - (taken.get(stratum)?.n ?? 0));
    return {
      stratum,
      n: left,
      successes: Math.min(left, Math.max(0, successes - (taken.get(stratum)?.successes ?? 0))),
    };
  });
}

/**
 * The same data with small cells merged; null when a reader who is told only what was released could infer the figure of
 * fewer than 5 people from a cell.
 */
export function mergeCells(
  data: MixData,
  isReleased: boolean,
): (MixData & { readonly merged: readonly string[] }) | null {
  const plan = planStrata(data.reference);
  const names = new Set([...data.reference, ...data.own].map(({ stratum }) => stratum));
  const isThin = [...names].some((stratum) => (data.peopleOf.get(stratum) ?? 0) < MIN_PEOPLE_FOR_PEERS);
  if (isReleased && isThin) return null;
  return {
    own: applyStrata(data.own, plan),
    reference: applyStrata(data.reference, plan),
    others: applyStrata(data.others, plan),
    peopleOf: data.peopleOf,
    merged: plan.merged,
  };
}

/** Makes a rate comparable with the group's. */
export function adjustRate(
  data: MixData & { readonly merged: readonly string[] },
  method: AdjustmentMethod,
): AdjustedRate {
  const found = { ...NOTHING, strata: data.reference.map(({ stratum }) => stratum), merged: data.merged };
  return method === AdjustmentMethod.INDIRECT ? indirect(data, found) : direct(data, found);
}

function indirect(data: MixData, found: AdjustedRate): AdjustedRate {
  const rate = standardiseIndirectly(data.own, data.reference);
  if (rate === null)
    return {
      ...found,
      unavailableReason: "Nothing was to be expected: no cases, or a group in which it never happened.",
    };
  const { value, low, high, level, observed, expected, ratio } = rate;
  return { ...found, value, low, high, level, intervalMethod: ratio.method, observed, expected, ratio };
}

function direct(data: MixData, found: AdjustedRate): AdjustedRate {
  const rate = standardiseDirectly(data.own, data.reference);
  if (rate === null) return { ...found, unavailableReason: "The group has no case." };
  if (rate.kind === "DIRECT_UNAVAILABLE") {
    const missing = rate.missingStrata.map((stratum) => `“${stratum}”`).join(", ");
    return {
      ...found,
      unavailableReason: `There is no case in ${missing}, so the rate there is unknown; ask for INDIRECT.`,
    };
  }
  const { value, low, high, level } = rate;
  return { ...found, value, low, high, level, intervalMethod: "WILSON_NEFF" };
}

const NOTHING: AdjustedRate = {
  value: null,
  low: null,
  high: null,
  level: null,
  intervalMethod: null,
  observed: null,
  expected: null,
  ratio: null,
  strata: [],
  merged: [],
  unavailableReason: null,
};

/** What is said to a reader from whom the group's cells are kept. */
export function unavailable(reason: string): AdjustedRate {
  return { ...NOTHING, unavailableReason: reason };
}

/** Why a figure must not be compared as it stands with the others of the group. */
export interface MixFinding {
  readonly reasons: readonly MixWarningReason[];
  /** Share of cases that lie in other strata, in [0, 1]. */
  readonly mixDistance: number;
  readonly crudeDifference: number | null;
  readonly adjustedDifference: number | null;
  readonly message: string;
}

/** Looks for a mix so different that the crude comparison with the others of the group misleads; null when there is none. */
export function findMixWarning(data: MixData): MixFinding | null {
  const { mixWarning, reasons, mixDistance, crudeDifference, adjustedDifference } = compareMixes(
    data.own,
    data.others,
    data.reference,
  );
  if (!mixWarning || mixDistance === null) return null;
  const message = reasons.map((reason) => MESSAGES[reason]).join(" ");
  return { reasons, mixDistance, crudeDifference, adjustedDifference, message };
}

const MESSAGES: Readonly<Record<MixWarningReason, string>> = {
  REVERSED_WITHIN_STRATA:
    "Within every kind of case that both have, the order is the other way round than in total (Simpson's paradox).",
  REVERSED_AFTER_STANDARDISATION: "With the same mix of cases, the order is the other way round.",
  MIXES_DIFFER: `The cases are of other kinds: more than ${String(MIX_DISTANCE_LIMIT_V1 * 100)} % would have to be exchanged to compare like with like.`,
};
