import { describe, expect, test } from "@jest/globals";
import type { Period } from "../../../src/platform/kernel/period.js";
import { parseLocalDate } from "../../../src/platform/kernel/period.js";
import { measure } from "../../../src/outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import type { MeasureFrame } from "../../../src/outcomes/domain/metric-result.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import { peerSuppression } from "../../../src/outcomes/domain/suppression.js";
import { hour, HOUR_MS } from "./make-facts.js";

const day = (text: string): Period["start"] => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const frame: MeasureFrame = {
  level: "TEAM",
  period: { start: day("2026-03-01"), end: day("2026-04-01") },
  target: null,
  suspendedBecause: null,
};
const cases = (numerator: number, denominator: number, more: Partial<MetricSums> = {}): MetricSums => ({
  numerator: numerator * 1_000_000,
  undecided: 0,
  denominator: denominator * 1_000_000,
  immature: 0,
  exclusions: [],
  reviewedLinks: 0,
  durationsMs: null,
  dataAsOf: hour(0),
  ...more,
});
const {
  ACCURATE_REUSE_PER_100,
  CALLBACK_RATE,
  COMPLAINT_RATE,
  CONTENT_STANDARD_ADHERENCE,
  CSAT_SHARE,
  DUP_BURDEN,
  LINK_ACCURACY,
  REUSE_CREDIT,
  TIME_TO_RESOLVE,
} = METRIC_DEFINITIONS;

describe("a measurement", () => {
  test("of nothing is null everywhere and says so", () => {
    const result = measure(cases(0, 0), CALLBACK_RATE, frame);
    expect(result).toMatchObject({
      n: 0,
      value: null,
      valueUpper: null,
      interval: null,
      verdict: "INSUFFICIENT_DATA",
    });
    expect(result.explanation).toBe(
      "Callback rate from 2026-03-01 to 2026-03-31: nothing can be said, because no resolution counts yet.",
    );
  });

  test("of no callback in twenty is 0, not null", () => {
    expect(measure(cases(0, 20), CALLBACK_RATE, frame)).toMatchObject({
      value: 0,
      n: 20,
      verdict: "NO_TARGET",
    });
  });

  test("is in the unit of its metric, interval included", () => {
    const result = measure(cases(45, 50), ACCURATE_REUSE_PER_100, frame);
    expect(result.value).toBe(90);
    expect(result.interval?.low).toBeCloseTo(78.6398, 4);
    expect(result.interval?.high).toBeCloseTo(95.6524, 4);
  });

  test("needs 30 cases for a person and 20 for a group", () => {
    expect(measure(cases(3, 29), CALLBACK_RATE, { ...frame, level: "PERSON" }).verdict).toBe(
      "INSUFFICIENT_DATA",
    );
    expect(measure(cases(3, 30), CALLBACK_RATE, { ...frame, level: "PERSON" }).verdict).toBe("NO_TARGET");
    expect(measure(cases(3, 19), CALLBACK_RATE, frame).verdict).toBe("INSUFFICIENT_DATA");
    expect(measure(cases(3, 20), CALLBACK_RATE, frame).verdict).toBe("NO_TARGET");
  });

  test("is refused for a person where the metric is not made for one", () => {
    expect(() => measure(cases(1, 50), DUP_BURDEN, { ...frame, level: "PERSON" })).toThrow(RangeError);
  });

  test("says that accuracy is assumed while fewer than 30 links have been reviewed", () => {
    expect(measure(cases(9, 50, { reviewedLinks: 29 }), ACCURATE_REUSE_PER_100, frame).accuracy).toBe(
      "UNREVIEWED",
    );
    expect(measure(cases(9, 50, { reviewedLinks: 30 }), ACCURATE_REUSE_PER_100, frame).accuracy).toBe(
      "REVIEWED",
    );
    expect(measure(cases(9, 50), CSAT_SHARE, frame).accuracy).toBeNull();
  });

  test("explains n, period, interval, verdict and what is left out", () => {
    const sums = cases(12, 100, { immature: 4_000_000, exclusions: [{ reason: "SPAM", count: 2 }] });
    const result = measure(sums, CALLBACK_RATE, { ...frame, target: { kind: "VALUE", value: 0.25 } });
    expect(result.verdict).toBe("BETTER");
    expect(result.explanation).toBe(
      "Callback rate from 2026-03-01 to 2026-03-31: 12.0 %, from 100 resolutions; " +
        "the true rate may lie anywhere from 7.0 to 19.8 % (95 % interval); " +
        "that whole range is better than the target of 25.0 %; " +
        "4 resolutions not counted yet, less than 7 days old; left out: 2 spam.",
    );
  });
});

describe("undecided duplicates", () => {
  const target = { kind: "VALUE", value: 0.3 } as const;

  test("make the figure a range and the interval as wide as both ends", () => {
    const result = measure(cases(6, 50, { undecided: 39_000_000 }), DUP_BURDEN, frame);
    expect(result).toMatchObject({
      value: 0.12,
      valueUpper: 0.9,
      range: { low: 0.12, high: 0.9, lowNumerator: 6, highNumerator: 45 },
    });
    expect(result.interval?.low).toBeCloseTo(0.056176, 6);
    expect(result.interval?.high).toBeCloseTo(0.956524, 6);
  });

  test("cannot improve the verdict by staying undecided", () => {
    expect(measure(cases(6, 50), DUP_BURDEN, { ...frame, target }).verdict).toBe("BETTER");
    expect(measure(cases(6, 50, { undecided: 10_000_000 }), DUP_BURDEN, { ...frame, target }).verdict).toBe(
      "INDISTINGUISHABLE",
    );
    const open = measure(cases(6, 50, { undecided: 39_000_000 }), DUP_BURDEN, { ...frame, target });
    expect(open.verdict).toBe("WORSE");
    expect(open.explanation).toContain(
      "with the undecided suspicions on the worse side, the range of the true rate is worse than the target of 30.0 %",
    );
  });

  test("leave a range also where none is open, and no range where the metric waits for nobody", () => {
    const decided = measure(cases(6, 50), DUP_BURDEN, frame);
    expect(decided).toMatchObject({ valueUpper: null, range: { low: 0.12, high: 0.12 } });
    expect(measure(cases(0, 0), DUP_BURDEN, frame).range).toBeNull();
    expect(measure(cases(6, 50), CALLBACK_RATE, frame).range).toBeNull();
  });
});

describe("shapes other than rates", () => {
  test("complaints per 1000 resolved tickets have exact Poisson limits", () => {
    const result = measure(cases(3, 1000), COMPLAINT_RATE, frame);
    expect(result).toMatchObject({
      value: 3,
      numerator: 3,
      denominator: 1000,
      n: 1000,
      verdict: "NO_TARGET",
    });
    expect(result.interval).toMatchObject({ method: "EXACT_POISSON", level: 0.95 });
    expect(result.interval?.low).toBeCloseTo(0.618672, 6);
    expect(result.interval?.high).toBeCloseTo(8.767273, 6);
    expect(measure(cases(0, 2000), COMPLAINT_RATE, frame).interval?.high).toBeCloseTo(1.84444, 5);
    expect(result.explanation).toContain("3.0 per 1000 resolved tickets, from 1000 resolved tickets");
  });

  test("a duration is the median in its unit, with the interval of its ranks", () => {
    // Twenty times in minutes, the golden values of the statistics reference; in hours here.
    const minutes = [3, 4, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 30, 45, 60, 75, 90, 120, 240, 610];
    const durationsMs = minutes.map((value) => value * 60_000);
    const result = measure(cases(0, 20, { durationsMs }), TIME_TO_RESOLVE, frame);
    expect(result).toMatchObject({ numerator: null, n: 20, verdict: "NO_TARGET" });
    expect(result.value).toBeCloseTo(16.5 / 60, 12);
    expect(result.interval).toMatchObject({ low: 7 / 60, high: 1, method: "ORDER_STATISTICS" });
    const against = { ...frame, target: { kind: "VALUE", value: 1.5 } } as const;
    expect(measure(cases(0, 20, { durationsMs }), TIME_TO_RESOLVE, against).verdict).toBe("BETTER");
  });

  test("a duration of few cases has a median, no interval, and no verdict; of none it is null", () => {
    const few = measure(
      cases(0, 3, { durationsMs: [1, 2, 9].map((h) => h * HOUR_MS) }),
      TIME_TO_RESOLVE,
      frame,
    );
    expect(few).toMatchObject({ value: 2, interval: null, verdict: "INSUFFICIENT_DATA" });
    expect(few.explanation).toContain("a median of 2.0 hours, from 3 resolutions, too few to say");
    expect(measure(cases(0, 0, { durationsMs: [] }), TIME_TO_RESOLVE, frame)).toMatchObject({
      value: null,
      interval: null,
    });
  });

  test("a score is points reached of points possible", () => {
    const result = measure(cases(48, 50), CONTENT_STANDARD_ADHERENCE, frame);
    expect(result.value).toBeCloseTo(96, 10);
    expect(result.explanation).toContain("96.0 of 100 points");
  });

  test("credit is no sum of facts", () => {
    const own = { ...frame, level: "PERSON" } as const;
    expect(() => measure(cases(1, 1), REUSE_CREDIT, own)).toThrow(RangeError);
  });
});

describe("coverage", () => {
  test("is what was observed of what could have been, those too recent to count included", () => {
    const sums = cases(30, 40, {
      immature: 10_000_000,
      exclusions: [
        { reason: "CANCELLED", count: 7 },
        { reason: "UNREVIEWED", count: 150 },
      ],
    });
    const result = measure(sums, LINK_ACCURACY, frame);
    expect(result.coverage).toBe(0.25);
    expect(result.explanation).toContain("25.0 % reviewed");
  });

  test("is null where nothing could be observed, and for metrics that miss nothing", () => {
    expect(measure(cases(0, 0), LINK_ACCURACY, frame).coverage).toBeNull();
    expect(measure(cases(1, 2), CALLBACK_RATE, frame).coverage).toBeNull();
  });
});

test("figures of fewer than five people are withheld from peers", () => {
  expect(peerSuppression(4)).toEqual({ reason: "TOO_FEW_PEOPLE", threshold: 5 });
  expect(peerSuppression(5)).toBeNull();
});
