import type { Instant } from "../../platform/kernel/period.js";
import { measureSums, type MetricMeasurement } from "./aggregate.js";
import { SegmentKey, totalSums, type FactCell } from "./analysis-cells.js";
import { compareText } from "./compare.js";
import type { MetricDefinition } from "./metric-definition.js";
import type { MetricSums } from "./metric-sums.js";

/** What a segment holds. */
export const SegmentKind = {
  /** Cases that have the value. */
  VALUE: "VALUE",
  /** Cases of which the value is not recorded. */
  NOT_RECORDED: "NOT_RECORDED",
  /** Cases of all values beyond those that were asked for. */
  ALL_OTHERS: "ALL_OTHERS",
} as const;
export type SegmentKind = (typeof SegmentKind)[keyof typeof SegmentKind];

/** A part of a figure's cases. The segments of one figure add up to it. */
export interface Segment {
  readonly kind: SegmentKind;
  /** As it is stored, such as `2026-03` or `UP_TO_90_DAYS`; null unless the kind is VALUE. */
  readonly key: string | null;
  /** As people read it. */
  readonly label: string;
  readonly sums: MetricSums;
  readonly measurement: MetricMeasurement;
}

/** What a split is shown with. */
export interface SegmentData {
  readonly by: SegmentKey;
  readonly cells: readonly FactCell[];
  /** The most segments to give, at least 1. */
  readonly first: number;
  readonly definition: MetricDefinition;
  readonly dataAsOf: Instant;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** How the values of some splits are called; those of the others are names already. */
const TENURE_LABELS: Readonly<Record<string, string>> = {
  UP_TO_90_DAYS: "up to 90 days",
  UP_TO_1_YEAR: "91 days to 1 year",
  OVER_1_YEAR: "more than 1 year",
};

/**
 * The segments of a figure in the order of their values, what is not recorded and all others last. Where there are more
 * than asked for, those with the most cases are kept and the rest is one segment, so that the sum is always the whole.
 * Figures do not decide the order or who is kept.
 */
export function segmentsOf({ by, cells, first, definition, dataAsOf }: SegmentData): readonly Segment[] {
  const known = [...cells].sort(
    (a, b) => size(b) - size(a) || isUnknown(a) - isUnknown(b) || compareText(valueOf(a), valueOf(b)),
  );
  const isCut = known.length > first;
  const kept = isCut ? known.slice(0, first - 1) : known;
  const segments = kept.map((cell): Omit<Segment, "measurement"> => {
    const [key = null] = cell.values;
    const kind = key === null ? SegmentKind.NOT_RECORDED : SegmentKind.VALUE;
    return { kind, key, label: key === null ? "not recorded" : labelOf(by, key), sums: cell.sums };
  });
  if (isCut) {
    const rest = known.slice(first - 1).map((cell) => cell.sums);
    const label = `all others (${String(rest.length)})`;
    segments.push({ kind: SegmentKind.ALL_OTHERS, key: null, label, sums: totalSums(rest, dataAsOf) });
  }
  return segments
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.key ?? "", b.key ?? ""))
    .map((segment) => ({ ...segment, measurement: measureSums(segment.sums, definition) }));
}

const KINDS: readonly SegmentKind[] = [SegmentKind.VALUE, SegmentKind.NOT_RECORDED, SegmentKind.ALL_OTHERS];

function size({ sums }: FactCell): number {
  return sums.denominator + sums.immature;
}

/** 1 where the value is not recorded, which an empty text is not. */
function isUnknown({ values }: FactCell): 0 | 1 {
  return (values[0] ?? null) === null ? 1 : 0;
}

function valueOf({ values }: FactCell): string {
  return values[0] ?? "";
}

function labelOf(by: SegmentKey, value: string): string {
  switch (by) {
    case SegmentKey.HOUR_OF_DAY:
      return `${value}:00 to ${value}:59`;
    case SegmentKey.WEEKDAY:
      return WEEKDAYS[Number(value) - 1] ?? value;
    case SegmentKey.TENURE_BAND:
      return TENURE_LABELS[value] ?? value;
    default:
      return value;
  }
}
