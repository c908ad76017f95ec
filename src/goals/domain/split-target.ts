import { assertNever } from "../../platform/kernel/assert-never.js";
import { MeasureKind, WHOLE_BPS, type MetricTarget } from "./goal-measure.js";

/** How the target of a goal is handed down. */
export const CascadeSplit = {
  /** Everybody aims at the same figure. */
  SAME: "SAME",
  /** Everybody answers for a share of the way; the shares are the whole. */
  SUM: "SUM",
} as const;
export type CascadeSplit = (typeof CascadeSplit)[keyof typeof CascadeSplit];

/**
 * The target of a part that answers for a share of the whole's way, or null when the target has no way to share (a
 * threshold or a band) or the part had no cases.
 *
 * The figure of the whole is Σ volume share · figure of the part. For a part to move the whole by `share · (target −
 * baseline)`, its own figure must move by that divided by its volume share: a team with half of the cases that takes
 * half of the way has the same target as the whole; one with a quarter of the cases must move twice as far. The result
 * may lie outside what the metric can be; that is for validation to say.
 * @param shareBps what the part answers for, in basis points.
 * @param volumeShare its share in the cases of all parts, in (0, 1].
 */
export function splitTarget(
  target: MetricTarget,
  shareBps: number,
  volumeShare: number,
): MetricTarget | null {
  switch (target.kind) {
    case MeasureKind.REACH: {
      if (volumeShare <= 0) return null;
      const way = ((target.target - target.baseline) * (shareBps / WHOLE_BPS)) / volumeShare;
      return { ...target, target: target.baseline + way };
    }
    case MeasureKind.AT_LEAST:
    case MeasureKind.AT_MOST:
    case MeasureKind.BAND:
      return null;
    default:
      return assertNever(target);
  }
}
