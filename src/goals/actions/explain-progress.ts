import { assertNever } from "../../platform/kernel/assert-never.js";
import type { MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { TargetForm, type GoalTarget } from "../domain/goal.js";
import type { GoalFrame } from "../store/goal-frame.js";

const PERCENT = 100;

/** How far a goal has come, in words, followed by what the figure is made of. */
export function explainProgress(
  frame: GoalFrame,
  progress: { readonly value: number | null; readonly elapsedShare: number },
  result: MetricResult,
): string {
  const time = `${percent(progress.elapsedShare)} of the period is over`;
  const way =
    progress.value === null
      ? "How far the goal has come cannot be said"
      : wayWords(frame.target, progress.value, result.definition);
  const team =
    frame.level === "PERSON" && result.frame.level === "TEAM"
      ? " In this organisation people are held against the figure of their team."
      : "";
  return `${way}; ${time}.${team} ${result.explanation}`;
}

function wayWords(target: GoalTarget, value: number, definition: MetricDefinition): string {
  const figure = (amount: number): string => {
    const text = ((amount / definition.scale) * PERCENT).toFixed(1);
    return definition.scale === 1 ? `${text} %` : text;
  };
  switch (target.form) {
    case TargetForm.REACH:
      return `${percent(value)} of the way from ${figure(target.baseline)} to ${figure(target.target)} is done`;
    case TargetForm.BAND: {
      const band = `the band from ${figure(target.low)} to ${figure(target.high)}`;
      return value >= 1 ? `The figure is inside ${band}` : `The figure is outside ${band}`;
    }
    default:
      return assertNever(target);
  }
}

function percent(share: number): string {
  return `${Math.round(share * PERCENT)} %`;
}
