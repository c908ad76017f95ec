import { assertNever } from "../../platform/kernel/assert-never.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isMeasuredAt, type MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import {
  MetricDirection,
  type MetricLevel,
  type TargetMetric,
} from "../../outcomes/domain/target-metric.js";
import { mayContribute, metricLevelOf } from "./goal-level.js";
import { TargetForm, type GoalDraft, type GoalLevel, type GoalTarget } from "./goal.js";

/** Why a goal cannot be set as it is. */
export type GoalProblem =
  | { readonly code: "DEGENERATE_TARGET"; readonly value: number }
  | { readonly code: "TARGET_DIRECTION"; readonly direction: MetricDirection }
  | { readonly code: "BAND_INVERTED"; readonly low: number; readonly high: number }
  | { readonly code: "TARGET_OUT_OF_RANGE"; readonly value: number; readonly low: 0; readonly high: number }
  | { readonly code: "EMPTY_PERIOD" }
  | { readonly code: "GOAL_LEVEL_INVERTED"; readonly parent: GoalLevel; readonly child: GoalLevel }
  | {
      readonly code: "METRIC_LEVEL_FORBIDDEN";
      readonly metric: TargetMetric;
      readonly lowestLevel: MetricLevel;
    };

/** Checks everything a draft can get wrong on its own and reports all of it together. */
export function validateGoal(draft: GoalDraft): Result<GoalDraft, readonly GoalProblem[]> {
  const definition = METRIC_DEFINITIONS[draft.metric];
  const problems: readonly GoalProblem[] = [
    ...levelProblems(draft, definition),
    ...rangeProblems(draft.target, definition),
    ...targetProblems(draft.target, definition),
    ...(draft.period.start < draft.period.end ? [] : [{ code: "EMPTY_PERIOD" } as const]),
  ];
  return problems.length === 0 ? ok(draft) : err(problems);
}

function levelProblems(draft: GoalDraft, definition: MetricDefinition): readonly GoalProblem[] {
  const inverted = draft.parentLevels
    .filter((parent) => !mayContribute(draft.level, parent))
    .map((parent) => ({ code: "GOAL_LEVEL_INVERTED", parent, child: draft.level }) as const);
  if (isMeasuredAt(definition, metricLevelOf(draft.level))) return inverted;
  const { key: metric, lowestLevel } = definition;
  return [...inverted, { code: "METRIC_LEVEL_FORBIDDEN", metric, lowestLevel }];
}

/** A rate lies in [0, scale]; what is not a finite number lies nowhere. */
function rangeProblems(target: GoalTarget, definition: MetricDefinition): readonly GoalProblem[] {
  const high = definition.scale;
  return valuesOf(target)
    .filter((value) => !(value >= 0 && value <= high))
    .map((value) => ({ code: "TARGET_OUT_OF_RANGE", value, low: 0, high }) as const);
}

function valuesOf(target: GoalTarget): readonly number[] {
  return target.form === TargetForm.REACH ? [target.baseline, target.target] : [target.low, target.high];
}

function targetProblems(target: GoalTarget, definition: MetricDefinition): readonly GoalProblem[] {
  switch (target.form) {
    case TargetForm.REACH: {
      if (target.target === target.baseline) return [{ code: "DEGENERATE_TARGET", value: target.target }];
      const rises = target.target > target.baseline;
      const shouldRise = definition.direction === MetricDirection.HIGHER_IS_BETTER;
      return rises === shouldRise ? [] : [{ code: "TARGET_DIRECTION", direction: definition.direction }];
    }
    case TargetForm.BAND:
      return target.low < target.high ? [] : [{ code: "BAND_INVERTED", low: target.low, high: target.high }];
    default:
      return assertNever(target);
  }
}
