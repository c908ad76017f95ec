import { assertNever } from "../../platform/kernel/assert-never.js";
import type { VerdictTarget } from "../../outcomes/domain/verdict.js";
import { MeasureKind, type MetricTarget } from "./goal-measure.js";

/** What the figure of a measure is held against: the end of the way, the threshold, or the band. */
export function verdictTargetOf(target: MetricTarget): VerdictTarget {
  switch (target.kind) {
    case MeasureKind.REACH:
      return { kind: "VALUE", value: target.target };
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
      return { kind: "VALUE", value: target.threshold };
    case MeasureKind.BAND:
      return { kind: "BAND", low: target.low, high: target.high };
    default:
      return assertNever(target);
  }
}
