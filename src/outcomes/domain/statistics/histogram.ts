import { requireFinite } from "./valid-input.js";

/** How many values lie in [from, to). Ends are in the unit of the values. */
export interface HistogramBin {
  /** Null in the first bin, which has no lower end. */
  readonly from: number | null;
  /** Null in the last bin, which has no upper end. */
  readonly to: number | null;
  readonly count: number;
}

/** Counts of values between fixed edges; unlike percentiles, histograms of the same edges may be added. */
export interface Histogram {
  readonly bins: readonly HistogramBin[];
  readonly n: number;
  readonly method: "HALF_OPEN_BINS";
}

/**
 * Counts the values between the edges: k edges make k + 1 bins, the outer two open to their side, so that no value is
 * left out.
 * @throws RangeError unless edges rise strictly and everything is finite.
 */
export function histogram(values: readonly number[], edges: readonly number[]): Histogram {
  requireFinite("values", values);
  requireFinite("edges", edges);
  if (edges.some((edge, index) => index > 0 && edge <= (edges[index - 1] ?? edge))) {
    throw new RangeError(`Expected edges that rise strictly, got ${edges.join(", ")}`);
  }
  const bins = [null, ...edges].map((from, index) => {
    const to = edges[index] ?? null;
    const count = values.filter(
      (value) => (from === null || value >= from) && (to === null || value < to),
    ).length;
    return { from, to, count };
  });
  return { bins, n: values.length, method: "HALF_OPEN_BINS" };
}
