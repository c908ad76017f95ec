import { assertNever } from "../../platform/kernel/assert-never.js";
import type { LocalDate, Period } from "../../platform/kernel/period.js";
import {
  isTargetable,
  isTargetableAt,
  largestValue,
  type MetricDefinition,
} from "../../outcomes/domain/metric-definition.js";
import { MetricDirection, type MetricLevel } from "../../outcomes/domain/target-metric.js";
import { aimWords, type Aim } from "./aim.js";
import type { GoalDraft } from "./goal.js";
import {
  MeasureKind,
  MOST_MILESTONES_V1,
  WHOLE_BPS,
  type BehaviourDraft,
  type MeasureDraft,
  type MetricTarget,
  type MilestoneDraft,
} from "./goal-measure.js";

/** Why a measure cannot be set as it is; `at` is its place in the list. */
export type MeasureProblem = { readonly at: number } & (
  | TargetProblem
  | {
      readonly code: "METRIC_LEVEL_FORBIDDEN";
      /** What people call the metric. */
      readonly metric: string;
      /** The narrowest level that may aim at it; null when none may. */
      readonly lowestLevel: MetricLevel | null;
    }
  | { readonly code: "MILESTONE_COUNT"; readonly count: number; readonly most: number }
  | { readonly code: "MILESTONE_WEIGHTS"; readonly sum: number }
  | { readonly code: "MILESTONE_OUTSIDE_PERIOD"; readonly dueOn: LocalDate; readonly milestone: number }
  | { readonly code: "EXAMPLE_REQUIRED" }
  | { readonly code: "ANCHORS_REQUIRED" }
);

/** Why a target makes no sense for its metric. */
export type TargetProblem =
  | { readonly code: "DEGENERATE_TARGET"; readonly value: number }
  | { readonly code: "TARGET_DIRECTION"; readonly direction: MetricDirection; readonly kind: MeasureKind }
  | { readonly code: "BAND_INVERTED"; readonly low: number; readonly high: number }
  | {
      readonly code: "TARGET_OUT_OF_RANGE";
      readonly value: number;
      readonly low: 0;
      readonly high: number | null;
    };

/** Everything a measure gets wrong on its own. */
export function measureProblems(
  { basis }: MeasureDraft,
  at: number,
  goal: Pick<GoalDraft, "metricLevel" | "period">,
): readonly MeasureProblem[] {
  switch (basis.by) {
    case "METRIC":
      return [
        ...levelProblems(basis, goal.metricLevel),
        ...targetProblems(basis.target, basis.definition),
      ].map((found) => ({ ...found, at }));
    case "MILESTONES":
      return milestoneProblems(basis.milestones, goal.period).map((found) => ({ ...found, at }));
    case "BEHAVIOUR":
      return behaviourProblems(basis.behaviour).map((code) => ({ code, at }));
    default:
      return assertNever(basis);
  }
}

type Unplaced<T> = T extends unknown ? Omit<T, "at"> : never;

function levelProblems(
  aim: Aim,
  level: MetricLevel,
): readonly Extract<Unplaced<MeasureProblem>, { readonly code: "METRIC_LEVEL_FORBIDDEN" }>[] {
  const { definition } = aim;
  if (isTargetableAt(definition, level)) return [];
  const lowestLevel = isTargetable(definition) ? definition.lowestTargetLevel : null;
  return [{ code: "METRIC_LEVEL_FORBIDDEN", metric: aimWords(aim), lowestLevel }];
}

/** What is wrong with a target, be it set at first or revised. */
export function targetProblems(target: MetricTarget, definition: MetricDefinition): readonly TargetProblem[] {
  return [...rangeProblems(target, definition), ...shapeProblems(target, definition)];
}

/** No figure is below 0, and a rate is at most its scale; what is not a finite number lies nowhere. */
function rangeProblems(target: MetricTarget, definition: MetricDefinition): readonly TargetProblem[] {
  const high = largestValue(definition);
  const isPossible = (value: number): boolean =>
    Number.isFinite(value) && value >= 0 && (high === null || value <= high);
  return valuesOf(target)
    .filter((value) => !isPossible(value))
    .map((value) => ({ code: "TARGET_OUT_OF_RANGE", value, low: 0, high }) as const);
}

function valuesOf(target: MetricTarget): readonly number[] {
  switch (target.kind) {
    case MeasureKind.REACH:
      return [target.baseline, target.target];
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
      return [target.threshold];
    case MeasureKind.BAND:
      return [target.low, target.high];
    default:
      return assertNever(target);
  }
}

function shapeProblems(target: MetricTarget, { direction }: MetricDefinition): readonly TargetProblem[] {
  const { kind } = target;
  const wrongWay = [{ code: "TARGET_DIRECTION", direction, kind }] as const;
  switch (kind) {
    case MeasureKind.REACH: {
      if (target.target === target.baseline) return [{ code: "DEGENERATE_TARGET", value: target.target }];
      const better = target.target > target.baseline ? "HIGHER_IS_BETTER" : "LOWER_IS_BETTER";
      return direction === better ? [] : wrongWay;
    }
    case MeasureKind.AT_LEAST:
      return direction === MetricDirection.HIGHER_IS_BETTER ? [] : wrongWay;
    case MeasureKind.AT_MOST:
      return direction === MetricDirection.LOWER_IS_BETTER ? [] : wrongWay;
    case MeasureKind.BAND:
      return target.low < target.high ? [] : [{ code: "BAND_INVERTED", low: target.low, high: target.high }];
    default:
      return assertNever(target);
  }
}

type MilestoneProblem = Extract<Unplaced<MeasureProblem>, { readonly code: `MILESTONE_${string}` }>;

function milestoneProblems(
  milestones: readonly MilestoneDraft[],
  period: Period,
): readonly MilestoneProblem[] {
  const count = milestones.length;
  if (count === 0 || count > MOST_MILESTONES_V1)
    return [{ code: "MILESTONE_COUNT", count, most: MOST_MILESTONES_V1 }];
  const sum = milestones.reduce((total, { weightBps }) => total + weightBps, 0);
  const isWhole = sum === WHOLE_BPS && milestones.every(({ weightBps }) => weightBps > 0);
  return [
    ...(isWhole ? [] : [{ code: "MILESTONE_WEIGHTS", sum } as const]),
    ...milestones.flatMap(({ dueOn }, milestone) =>
      dueOn >= period.start && dueOn <= period.end
        ? []
        : [{ code: "MILESTONE_OUTSIDE_PERIOD", dueOn, milestone } as const],
    ),
  ];
}

/** The fewest anchors that tell more of a way of working from less of it. */
const FEWEST_ANCHORS_V1 = 2;

function behaviourProblems(behaviour: BehaviourDraft): readonly ("EXAMPLE_REQUIRED" | "ANCHORS_REQUIRED")[] {
  return [
    ...(behaviour.examples.length === 0 ? (["EXAMPLE_REQUIRED"] as const) : []),
    ...(behaviour.anchors.length < FEWEST_ANCHORS_V1 ? (["ANCHORS_REQUIRED"] as const) : []),
  ];
}
