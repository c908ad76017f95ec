import { quantile } from "../../outcomes/domain/statistics/quantiles.js";
import { daysBetween, type Period } from "../../platform/kernel/period.js";
import { MetricDirection } from "../../outcomes/domain/target-metric.js";
import { Ambition, GoalLevel } from "./goal.js";
import { MeasureKind, type MetricTarget } from "./goal-measure.js";

/** Something worth a second look; nothing is refused for it. */
export const GoalLintCode = {
  EXPECTED_N_BELOW_MIN: "EXPECTED_N_BELOW_MIN",
  TARGET_UNREALISTIC: "TARGET_UNREALISTIC",
  UNALIGNED_GOAL: "UNALIGNED_GOAL",
  DERIVATION_STALE: "DERIVATION_STALE",
} as const;
export type GoalLintCode = (typeof GoalLintCode)[keyof typeof GoalLintCode];

export interface GoalLint {
  readonly code: GoalLintCode;
  readonly message: string;
}

/** The five letters, computed, with what was found. */
export interface SmartCheck {
  readonly specific: boolean;
  readonly measurable: boolean;
  readonly achievable: boolean;
  readonly relevant: boolean;
  readonly timeBound: boolean;
  readonly messages: readonly string[];
  readonly lints: readonly GoalLint[];
}

/** One month of the owner's past. */
export interface PastMonth {
  readonly n: number;
  /** In the metric's unit; null without a case. */
  readonly value: number | null;
}

/** A measure as far as the check looks at it. */
export type SmartMeasure =
  | {
      readonly by: "METRIC";
      readonly name: string;
      readonly direction: MetricDirection;
      readonly minN: number;
      readonly target: MetricTarget;
      readonly past: readonly PastMonth[];
      /** A value as people read it, with its unit. */
      readonly format: (value: number) => string;
    }
  | { readonly by: "MILESTONES" | "BEHAVIOUR" };

export interface SmartQuestion {
  readonly title: string;
  readonly level: GoalLevel;
  readonly ambition: Ambition;
  readonly period: Period;
  readonly months: number;
  readonly hasParents: boolean;
  readonly measures: readonly SmartMeasure[];
  /** What the goal was derived from and no longer holds, in words. */
  readonly staleDerivations: readonly string[];
}

/** The fewest words that name what is done and to what, and the days a goal may take. */
export const SMART_POLICY_V1 = Object.freeze({ version: 1, fewestWords: 2, fewestDays: 14, mostDays: 400 });

type Findings = readonly { readonly message: string; readonly code: GoalLintCode | null }[];

/**
 * Checks a goal: specific (an owner and a title of a verb and an object), measurable (enough cases at the owner's usual
 * volume), achievable (no better than the best month there was, unless it is meant to STRETCH), relevant (it serves a
 * goal above), time-bound. What cannot be known, such as a past there is none of, is said and not held against it.
 */
export function checkSmart(question: SmartQuestion): SmartCheck {
  const specific = findSpecific(question);
  const measurable = question.measures.flatMap((measure) => findMeasurable(measure, question.months));
  const achievable = question.measures.flatMap((measure) => findAchievable(measure, question.ambition));
  const relevant = findRelevant(question);
  const timeBound = findTimeBound(question.period);
  const stale = question.staleDerivations.map((message) => ({ message, code: "DERIVATION_STALE" as const }));
  const found = [...specific, ...measurable, ...achievable, ...relevant, ...timeBound, ...stale];
  return {
    specific: specific.length === 0,
    measurable: measurable.length === 0,
    achievable: achievable.every(({ code }) => code === null),
    relevant: relevant.length === 0,
    timeBound: timeBound.length === 0,
    messages: found.map(({ message }) => message),
    lints: found.flatMap(({ code, message }) => (code === null ? [] : [{ code, message }])),
  };
}

function findSpecific({ title }: SmartQuestion): Findings {
  const words = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(title)];
  if (words.filter(({ isWordLike }) => isWordLike).length >= SMART_POLICY_V1.fewestWords) return [];
  return [{ message: "Specific: the title should say what is to be done, and to what", code: null }];
}

/** A month by month threshold needs the cases in each month; anything else in the whole period. */
function findMeasurable(measure: SmartMeasure, months: number): Findings {
  if (measure.by !== "METRIC") return [];
  const byMonth = measure.target.kind === MeasureKind.AT_LEAST || measure.target.kind === MeasureKind.AT_MOST;
  const usual =
    quantile(
      measure.past.map(({ n }) => n),
      0.5,
    )?.value ?? 0;
  const expected = Math.floor(usual * (byMonth ? 1 : months));
  if (expected >= measure.minN) return [];
  const span = byMonth ? "in a month" : "in the period";
  return [
    {
      message: `Measurable: at the usual volume ${measure.name} has about ${expected} cases ${span}, and a verdict takes ${measure.minN}`,
      code: "EXPECTED_N_BELOW_MIN",
    },
  ];
}

function findAchievable(measure: SmartMeasure, ambition: Ambition): Findings {
  if (measure.by !== "METRIC" || measure.target.kind === MeasureKind.BAND) return [];
  const { target, direction, name, format } = measure;
  const told = measure.past.flatMap(({ n, value }) => (value !== null && n >= measure.minN ? [value] : []));
  if (told.length === 0)
    return [{ message: `Achievable: no past month of ${name} has enough cases to compare with`, code: null }];
  const isHigher = direction === MetricDirection.HIGHER_IS_BETTER;
  const best = isHigher ? Math.max(...told) : Math.min(...told);
  const aim = target.kind === MeasureKind.REACH ? target.target : target.threshold;
  const isBeyond = isHigher ? aim > best : aim < best;
  if (!isBeyond || ambition === Ambition.STRETCH) return [];
  return [
    {
      message: `Achievable: ${format(aim)} is better than the best of the last ${told.length} months that can be compared, ${format(best)}; call it STRETCH if that is meant`,
      code: "TARGET_UNREALISTIC",
    },
  ];
}

function findRelevant({ level, hasParents }: SmartQuestion): Findings {
  const isTop = level === GoalLevel.STRATEGY || level === GoalLevel.ORGANISATION;
  if (isTop || hasParents) return [];
  return [{ message: "Relevant: it serves no goal above it", code: "UNALIGNED_GOAL" }];
}

function findTimeBound(period: Period): Findings {
  const { fewestDays, mostDays } = SMART_POLICY_V1;
  const days = daysBetween(period.start, period.end);
  if (days >= fewestDays && days <= mostDays) return [];
  return [
    {
      message: `Time-bound: ${days} days are no period to judge by; take ${fewestDays} to ${mostDays}`,
      code: null,
    },
  ];
}
