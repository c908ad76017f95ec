import { assertNever } from "../../platform/kernel/assert-never.js";
import { RollUpRule } from "./goal.js";
import type { MetricTarget } from "./goal-measure.js";
import { progressOf, type GoalProgress } from "./progress.js";

/** One part of something that is rolled up: a measure of a goal, or a goal below one. */
export interface RollUpPart<Id> {
  readonly id: Id;
  /** Its weight in basis points; null where nobody weighed the parts, which are then alike. */
  readonly weightBps: number | null;
  /** Its progress; null when it cannot be computed. */
  readonly progress: number | null;
  /** The figure behind it with what it aims at; null for a part without a figure. */
  readonly figure: RollUpFigure | null;
}

/** A figure of one metric as far as parts can be added. */
export interface RollUpFigure {
  readonly metric: string;
  /** In the metric's unit. */
  readonly value: number;
  /** The cases behind it; figures are pooled by it. */
  readonly denominator: number;
  readonly target: MetricTarget;
}

/** What several parts come to. */
export interface RolledUp<Id> extends GoalProgress {
  readonly rule: RollUpRule;
  /** The parts that could not be taken into account; the weights of the others are scaled up to the whole. */
  readonly missing: readonly Id[];
}

/**
 * Rolls parts up into one progress.
 * NONE: no number, because a mean of unlike things means nothing; a single part is its own progress.
 * WEIGHTED_MEAN: Σ weight · progress ÷ Σ weight over the parts that have a progress. A progress above 1 counts as 1:
 * being ahead on one thing does not make up for another.
 * SUM_OF_TARGETS: Σ way done ÷ Σ way to go over ways (REACH) on one metric.
 * POOLED_METRIC: the way of the pooled figure, Σ numerators ÷ Σ denominators, from the pooled baseline to the pooled
 * target (both weighted by the denominators), over ways on one metric.
 */
export function rollUp<Id>(rule: RollUpRule, parts: readonly RollUpPart<Id>[]): RolledUp<Id> {
  const { used, value } = combine(rule, parts);
  const counted = new Set(used);
  const missing = parts.filter((part) => !counted.has(part)).map(({ id }) => id);
  return { rule, ...progressOf(value), missing };
}

interface Combined<Id> {
  readonly used: readonly RollUpPart<Id>[];
  readonly value: number | null;
}

function combine<Id>(rule: RollUpRule, parts: readonly RollUpPart<Id>[]): Combined<Id> {
  const known = parts.filter(({ progress }) => progress !== null);
  switch (rule) {
    case RollUpRule.NONE:
      return { used: known, value: parts.length === 1 ? (known[0]?.progress ?? null) : null };
    case RollUpRule.WEIGHTED_MEAN:
      return { used: known, value: weightedMean(known) };
    case RollUpRule.SUM_OF_TARGETS:
      return overWays(parts, () => 1);
    case RollUpRule.POOLED_METRIC:
      return overWays(parts, ({ denominator }) => denominator);
    default:
      return assertNever(rule);
  }
}

function weightedMean<Id>(parts: readonly RollUpPart<Id>[]): number | null {
  const weightOf = ({ weightBps }: RollUpPart<Id>): number => weightBps ?? 1;
  const whole = parts.reduce((sum, part) => sum + weightOf(part), 0);
  if (whole === 0) return null;
  return parts.reduce((sum, part) => sum + weightOf(part) * Math.min(1, part.progress ?? 0), 0) / whole;
}

interface Way {
  readonly done: number;
  readonly whole: number;
}

/** Ways on one metric add up, each with its weight; parts of another metric or kind are left out. */
function overWays<Id>(
  parts: readonly RollUpPart<Id>[],
  weightOf: (figure: RollUpFigure) => number,
): Combined<Id> {
  const first = parts.find(({ figure }) => figure?.target.kind === "REACH")?.figure?.metric;
  const used: RollUpPart<Id>[] = [];
  let way: Way = { done: 0, whole: 0 };
  for (const part of parts) {
    const own = part.figure?.metric === first ? wayOf(part.figure, weightOf) : null;
    if (own === null) continue;
    used.push(part);
    way = { done: way.done + own.done, whole: way.whole + own.whole };
  }
  return { used, value: way.whole === 0 ? null : way.done / way.whole };
}

function wayOf(figure: RollUpFigure | null, weightOf: (figure: RollUpFigure) => number): Way | null {
  if (figure === null || figure.target.kind !== "REACH" || figure.denominator === 0) return null;
  const { baseline, target } = figure.target;
  const weight = weightOf(figure);
  return { done: weight * (figure.value - baseline), whole: weight * (target - baseline) };
}
