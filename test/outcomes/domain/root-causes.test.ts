import { describe, expect, test } from "@jest/globals";
import {
  deriveRootCauses,
  limitsBefore,
  type RootCauseFacts,
} from "../../../src/outcomes/domain/derive-root-causes.js";
import type { OutcomeFact } from "../../../src/outcomes/domain/facts.js";
import type { RootCauseActionId, TeamId } from "../../../src/platform/kernel/ids.js";
import { hour, momentAt } from "./make-facts.js";

// The golden series of the statistics reference, first ten points: mean 13.65, mean moving range 1.5667, lower limit 9.48.
const BEFORE = [14.0, 12.5, 15.1, 13.2, 12.9, 14.4, 13.8, 12.2, 14.9, 13.5].map((value) =>
  Math.round(value * 10),
);
const action = (after: readonly number[], before: readonly number[] = BEFORE): RootCauseFacts => ({
  actionId: "action" as RootCauseActionId,
  teamId: "desk" as TeamId,
  acted: momentAt(hour(0)),
  before,
  after,
});
const decide = (after: readonly number[], before?: readonly number[]): OutcomeFact | undefined =>
  deriveRootCauses([action(after, before)])[0];

describe("a removed root cause", () => {
  test("is a month below the lower limit of the months before", () => {
    expect(limitsBefore(BEFORE)?.low).toBeCloseTo(94.827, 2);
    expect(decide([130, 96])).toMatchObject({ exclusion: "CENSORED", denominator: 0 });
    expect(decide([130, 94])).toMatchObject({
      numerator: 1_000_000,
      denominator: 1_000_000,
      teamId: "desk",
      subjectId: "action",
      ticketId: null,
    });
  });

  test("is eight months in a row below the average, and no less", () => {
    const below = Array.from({ length: 8 }, () => 130);
    expect(decide(below)).toMatchObject({ numerator: 1_000_000 });
    expect(decide(below.slice(1))).toMatchObject({ exclusion: "CENSORED" });
    expect(decide([...below.slice(1), 140, 130])).toMatchObject({ exclusion: "CENSORED" });
  });

  test("is not a rise, however large", () => {
    expect(decide(Array.from({ length: 12 }, () => 400))).toMatchObject({
      numerator: 0,
      denominator: 1_000_000,
    });
  });

  test("is decided against after twelve months without a signal", () => {
    const ups = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? 130 : 142));
    expect(decide(ups)).toMatchObject({ numerator: 0, denominator: 1_000_000, exclusion: null });
    expect(decide(ups.slice(1))).toMatchObject({ exclusion: "CENSORED" });
  });

  test("is not asked where fewer than eight months are known before, or none had a ticket", () => {
    expect(decide([0], BEFORE.slice(3))).toBeUndefined();
    expect(
      decide(
        [0],
        BEFORE.map(() => 0),
      ),
    ).toBeUndefined();
  });
});
