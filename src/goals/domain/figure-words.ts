import { assertNever } from "../../platform/kernel/assert-never.js";
import { MetricShape, type MetricDefinition } from "../../outcomes/domain/metric-definition.js";
import { MeasureKind, type MetricTarget } from "./goal-measure.js";

const PERCENT = 100;

/** A figure as people read it: a share in per cent, anything else with its unit. */
export function figureWords(value: number, definition: MetricDefinition): string {
  const isShare = definition.shape === MetricShape.RATE || definition.shape === MetricShape.SCORE;
  if (isShare && definition.scale === 1) return `${(value * PERCENT).toFixed(1)} %`;
  return isShare ? value.toFixed(1) : `${value.toFixed(1)} ${definition.unit}`;
}

/** A target as people read it, e.g. "from 18.0 % to 10.0 %". */
export function targetWords(target: MetricTarget, definition: MetricDefinition): string {
  const figure = (value: number): string => figureWords(value, definition);
  switch (target.kind) {
    case MeasureKind.REACH:
      return `from ${figure(target.baseline)} to ${figure(target.target)}`;
    case MeasureKind.AT_LEAST:
      return `at least ${figure(target.threshold)}`;
    case MeasureKind.AT_MOST:
      return `at most ${figure(target.threshold)}`;
    case MeasureKind.BAND:
      return `the band from ${figure(target.low)} to ${figure(target.high)}`;
    default:
      return assertNever(target);
  }
}

/** A share as a whole per cent. */
export function percentWords(share: number): string {
  return `${Math.round(share * PERCENT)} %`;
}
