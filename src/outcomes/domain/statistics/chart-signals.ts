/** Why a point of a chart over time is more than noise. */
export const ChartRule = {
  /** R1: one point outside the limits. */
  OUTSIDE_LIMITS: "OUTSIDE_LIMITS",
  /** R2: the eighth and every further point in a row on one side of the centre. */
  RUN_OF_EIGHT: "RUN_OF_EIGHT",
  /** R3: a point nearer a limit than the centre, the third such of the last four, all on one side. */
  THREE_OF_FOUR: "THREE_OF_FOUR",
  /** The step from the point before is larger than the range limit. */
  RANGE_OUTSIDE: "RANGE_OUTSIDE",
} as const;
export type ChartRule = (typeof ChartRule)[keyof typeof ChartRule];

/** A point that is more than noise, and on which side. */
export interface ChartSignal {
  /** Place of the point in the series, from 0. */
  readonly index: number;
  readonly rule: ChartRule;
  readonly side: "ABOVE" | "BELOW";
}

const RUN_LENGTH_V1 = 8;
const NEAR_LIMIT_WINDOW_V1 = 4;
const NEAR_LIMIT_COUNT_V1 = 3;

/**
 * Points that complete a run of eight on one side of the centre.
 * @param sides the side of each point: 1 above, −1 below, 0 on the centre or missing, which ends a run.
 */
export function runSignals(sides: readonly number[]): readonly ChartSignal[] {
  let length = 0;
  let previous = 0;
  return sides.flatMap((side, index) => {
    length = side !== 0 && side === previous ? length + 1 : Math.abs(side);
    previous = side;
    return length >= RUN_LENGTH_V1 ? [signal(index, ChartRule.RUN_OF_EIGHT, side)] : [];
  });
}

/**
 * Points that make it three of the last four nearer the same limit than the centre.
 * @param zones 1 for a point nearer the upper limit, −1 for one nearer the lower, 0 for others and missing ones.
 */
export function nearLimitSignals(zones: readonly number[]): readonly ChartSignal[] {
  return zones.flatMap((zone, index) => {
    const window = zones.slice(Math.max(0, index - NEAR_LIMIT_WINDOW_V1 + 1), index + 1);
    const alike = window.filter((other) => other === zone).length;
    return zone !== 0 && alike >= NEAR_LIMIT_COUNT_V1 ? [signal(index, ChartRule.THREE_OF_FOUR, zone)] : [];
  });
}

/** A signal on the side that the sign names. */
export function signal(index: number, rule: ChartRule, sign: number): ChartSignal {
  return { index, rule, side: sign > 0 ? "ABOVE" : "BELOW" };
}

/** Signals in the order of the points, and of the rules within a point. */
export function inPointOrder(signals: readonly ChartSignal[]): readonly ChartSignal[] {
  return [...signals].sort((a, b) => a.index - b.index);
}
