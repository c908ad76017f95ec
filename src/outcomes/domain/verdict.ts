import { assertNever } from "../../platform/kernel/assert-never.js";
import { MetricDirection } from "./target-metric.js";

/** What can be said about a figure and its target. */
export const Verdict = {
  BETTER: "BETTER",
  WORSE: "WORSE",
  INDISTINGUISHABLE: "INDISTINGUISHABLE",
  INSUFFICIENT_DATA: "INSUFFICIENT_DATA",
  NO_TARGET: "NO_TARGET",
  SUSPENDED: "SUSPENDED",
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** What a figure is held against, in the metric's own unit. */
export type VerdictTarget =
  | { readonly kind: "VALUE"; readonly value: number }
  | { readonly kind: "BAND"; readonly low: number; readonly high: number };

/** Where the true value may lie. */
export interface VerdictInterval {
  readonly low: number;
  readonly high: number;
}

/** What a verdict is decided from. */
export interface VerdictEvidence {
  /** An approved obstacle affects the period. */
  readonly suspended: boolean;
  /** Mature, counted cases. */
  readonly n: number;
  /** The smallest n that allows a verdict. */
  readonly minN: number;
  /** In the same unit as the target: one, or one for each end of a range; none when nothing was counted. */
  readonly intervals: readonly VerdictInterval[];
  readonly target: VerdictTarget | null;
  readonly direction: MetricDirection;
}

/**
 * Decides a verdict, in this precedence: SUSPENDED, INSUFFICIENT_DATA, NO_TARGET, then the interval against the
 * target. Only an interval that lies entirely on one side is a verdict; one that touches or crosses the target is
 * INDISTINGUISHABLE. Against a band: BETTER when entirely inside, WORSE when entirely outside.
 *
 * Of a range the verdict is the worst of its two ends. Every figure between the ends is judged at least as well as the
 * worst of them, against a value and against a band, so that no open decision is better left open.
 */
export function decideVerdict(evidence: VerdictEvidence): Verdict {
  if (evidence.suspended) return Verdict.SUSPENDED;
  const { intervals, target, direction } = evidence;
  if (evidence.n < evidence.minN || intervals.length === 0) return Verdict.INSUFFICIENT_DATA;
  if (target === null) return Verdict.NO_TARGET;
  const verdicts = intervals.map((interval) => against(interval, target, direction));
  if (verdicts.includes(Verdict.WORSE)) return Verdict.WORSE;
  return verdicts.includes(Verdict.INDISTINGUISHABLE) ? Verdict.INDISTINGUISHABLE : Verdict.BETTER;
}

function against({ low, high }: VerdictInterval, target: VerdictTarget, direction: MetricDirection): Verdict {
  switch (target.kind) {
    case "VALUE":
      return againstValue(low, high, target.value, direction);
    case "BAND":
      if (low > target.low && high < target.high) return Verdict.BETTER;
      return high < target.low || low > target.high ? Verdict.WORSE : Verdict.INDISTINGUISHABLE;
    default:
      return assertNever(target);
  }
}

function againstValue(low: number, high: number, target: number, direction: MetricDirection): Verdict {
  if (low <= target && target <= high) return Verdict.INDISTINGUISHABLE;
  const isAbove = low > target;
  switch (direction) {
    case MetricDirection.HIGHER_IS_BETTER:
      return isAbove ? Verdict.BETTER : Verdict.WORSE;
    case MetricDirection.LOWER_IS_BETTER:
      return isAbove ? Verdict.WORSE : Verdict.BETTER;
    case MetricDirection.TARGET_BAND:
    case MetricDirection.NEITHER:
      // Neither side of a single value is the better one.
      return Verdict.INDISTINGUISHABLE;
    default:
      return assertNever(direction);
  }
}
