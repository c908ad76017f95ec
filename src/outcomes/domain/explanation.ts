import { assertNever } from "../../platform/kernel/assert-never.js";
import { addDays, type Period } from "../../platform/kernel/period.js";
import type { ExclusionReason } from "./facts.js";
import { MetricShape, type MetricDefinition } from "./metric-definition.js";
import { AccuracyBasis, type MetricResult } from "./metric-result.js";
import { Verdict, type VerdictTarget } from "./verdict.js";

const PERCENT = 100;
const DISPLAY_DECIMALS = 1;

const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, string>> = {
  CANCELLED: "cancelled",
  SPAM: "spam",
  MERGED: "merged",
  BOT_RESOLVED: "resolved by a bot",
  NO_ANSWER: "asked without an answer",
  UNREVIEWED: "not reviewed",
  UNCLASSIFIED: "neither known nor new by their links",
  NOT_APPLICABLE: "without need for an article",
  CENSORED: "not over yet",
  DISPUTED_UPHELD: "disputed with success",
  UNATTRIBUTED: "of an unknown resolver",
};

/** One sentence in plain words: the figure, its n and period, and the limits of what can be said. */
export function explainResult(result: Omit<MetricResult, "explanation">): string {
  const opening = `${result.definition.name} ${periodWords(result.frame.period)}`;
  return `${[`${opening}: ${figureClause(result)}`, ...verdictClause(result), ...limitClauses(result)].join("; ")}.`;
}

function figureClause(result: Omit<MetricResult, "explanation">): string {
  const { definition, n, value, valueUpper, interval } = result;
  const isMedian = definition.shape === MetricShape.DURATION;
  if (value === null)
    return n === 0
      ? `nothing can be said, because no ${definition.caseNoun.one} counts yet`
      : `${countOf(n, definition.caseNoun)}, of which only the number was kept`;
  const figure = `${isMedian ? "a median of " : ""}${formatValue(value, definition)}`;
  const range = valueUpper === null ? figure : `${figure} to ${formatValue(valueUpper, definition)}`;
  if (interval === null)
    return `${range}, from ${countOf(n, definition.caseNoun)}, too few to say how far the true median may be from it`;
  const low = formatNumber(interval.low, definition);
  const high = formatValue(interval.high, definition);
  return `${range}, from ${countOf(n, definition.caseNoun)}; the true ${isMedian ? "median" : "rate"} may lie anywhere from ${low} to ${high} (95 % interval)`;
}

function verdictClause(result: Omit<MetricResult, "explanation">): readonly string[] {
  const { verdict, definition, minN, n, frame } = result;
  const target = frame.target === null ? "" : targetWords(frame.target, definition);
  switch (verdict) {
    case Verdict.SUSPENDED:
      return [`it is not judged, because of an obstacle: ${frame.suspendedBecause ?? "not stated"}`];
    case Verdict.INSUFFICIENT_DATA:
      return n === 0
        ? []
        : [`that is too little for a judgement, which takes at least ${countOf(minN, definition.caseNoun)}`];
    case Verdict.NO_TARGET:
      return ["there is no target to hold it against"];
    case Verdict.BETTER:
      return [`that whole range is ${sideWords(frame.target, "better than", "inside")} ${target}`];
    case Verdict.WORSE:
      return [`${judgedWords(result)} is ${sideWords(frame.target, "worse than", "outside")} ${target}`];
    case Verdict.INDISTINGUISHABLE:
      return [
        `from this it cannot be told whether it is ${sideWords(frame.target, "better or worse than", "inside or outside")} ${target}`,
      ];
    default:
      return assertNever(verdict);
  }
}

/** What a bad verdict is about: of a range, the worse end, because open decisions must not hide it. */
function judgedWords({ valueUpper }: Omit<MetricResult, "explanation">): string {
  return valueUpper === null
    ? "that whole range"
    : "with the undecided suspicions on the worse side, the range of the true rate";
}

function limitClauses(result: Omit<MetricResult, "explanation">): readonly string[] {
  const { definition, nImmature, exclusions, valueUpper, accuracy, coverage } = result;
  const clauses: string[] = [];
  if (valueUpper !== null) clauses.push("the upper figure holds if every undecided suspicion is confirmed");
  if (accuracy === AccuracyBasis.UNREVIEWED)
    clauses.push("too few links have been reviewed, so unreviewed ones are taken as accurate");
  if (nImmature > 0) {
    clauses.push(
      `${countOf(nImmature, definition.caseNoun)} not counted yet, less than ${String(definition.maturityDays)} days old`,
    );
  }
  if (definition.coverage !== null && coverage !== null)
    clauses.push(`${(coverage * PERCENT).toFixed(DISPLAY_DECIMALS)} % ${definition.coverage.name}`);
  if (exclusions.length > 0) {
    const parts = exclusions.map(({ reason, count }) => `${String(count)} ${EXCLUSION_WORDS[reason]}`);
    clauses.push(`left out: ${parts.join(", ")}`);
  }
  return clauses;
}

function sideWords(target: VerdictTarget | null, ofValue: string, ofBand: string): string {
  return target?.kind === "BAND" ? ofBand : ofValue;
}

/** A target as a sentence names it. */
export function targetWords(target: VerdictTarget, definition: MetricDefinition): string {
  switch (target.kind) {
    case "VALUE":
      return `the target of ${formatValue(target.value, definition)}`;
    case "BAND":
      return `the target of ${formatNumber(target.low, definition)} to ${formatValue(target.high, definition)}`;
    default:
      return assertNever(target);
  }
}

/** The period by its first and last day, as people speak of it. */
function periodWords(period: Period): string {
  return `from ${period.start} to ${addDays(period.end, -1)}`;
}

/** So many cases, in words. */
export function countOf(count: number, noun: { readonly one: string; readonly many: string }): string {
  return `${String(count)} ${count === 1 ? noun.one : noun.many}`;
}

/** A value in the metric's unit as people read it, without the unit; shares in percent. */
export function formatNumber(value: number, definition: MetricDefinition): string {
  return (isShare(definition) ? value * PERCENT : value).toFixed(DISPLAY_DECIMALS);
}

/** The same with its unit. */
export function formatValue(value: number, definition: MetricDefinition): string {
  return `${formatNumber(value, definition)} ${isShare(definition) ? "%" : definition.unit}`;
}

function isShare({ shape, scale }: MetricDefinition): boolean {
  return shape === MetricShape.RATE && scale === 1;
}
