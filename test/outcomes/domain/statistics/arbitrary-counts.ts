import fc from "fast-check";
import type { Counts } from "../../../../src/outcomes/domain/statistics/pooled-rate.js";

/** Whole successes out of at least one case. */
export const someCounts: fc.Arbitrary<Counts> = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

/** Whole successes out of any number of cases, none included. */
export const anyCounts: fc.Arbitrary<Counts> = fc
  .integer({ min: 0, max: 400 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => ({ successes, n })));

/** Figures of the size that durations have. */
export const someValues: fc.Arbitrary<number[]> = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
