import { describe, expect, test } from "@jest/globals";
import type { FootprintAccuracy } from "../../../src/goals/domain/evidence-footprint.js";
import {
  figureSentence,
  footprintSentence,
  KnowledgeOwner,
} from "../../../src/goals/domain/evidence-sentence.js";
import { measure } from "../../../src/outcomes/domain/measure.js";
import { METRIC_DEFINITIONS } from "../../../src/outcomes/domain/metric-registry.js";
import { wilsonInterval } from "../../../src/outcomes/domain/wilson.js";
import { MICRO } from "../../../src/platform/kernel/micro.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";

const SPRING = { start: "2026-03-01" as LocalDate, end: "2026-06-01" as LocalDate };
const accuracy = (accurate: number, reviewed: number): FootprintAccuracy => ({
  reviewed,
  accurate,
  value: reviewed === 0 ? null : accurate / reviewed,
  interval: wilsonInterval(accurate, reviewed),
});

describe("the sentence about a footprint", () => {
  test("says plainly in how many tickets of others, how accurately, and what is not counted", () => {
    const footprint = {
      n: 60,
      accuracy: accuracy(45, 50),
      leftOut: [
        { reason: "HELD", n: 4 },
        { reason: "REPEATED", n: 2 },
        { reason: "CATCH_ALL", n: 1 },
      ] as const,
    };
    expect(footprintSentence(footprint, KnowledgeOwner.READER, SPRING)).toBe(
      "Your knowledge took part in 60 solved tickets of others (accuracy between 78.6 and 95.7 %, from 50 reviewed links) from 2026-03-01 to 2026-05-31; not counted: 4 held until more links between these colleagues have been reviewed, 2 where the same knowledge had just counted for the same requester or problem, 1 with only an article that is linked to tickets of every kind; help that nobody linked to a ticket is not in it.",
    );
  });

  test("says that few reviews say little, and that none say nothing", () => {
    const one = { n: 1, accuracy: accuracy(1, 1), leftOut: [] };
    expect(footprintSentence(one, KnowledgeOwner.PERSON, SPRING)).toBe(
      "This person's knowledge took part in 1 solved ticket of others (accuracy between 20.7 and 100.0 %, from 1 reviewed link, fewer than the 30 that say much) from 2026-03-01 to 2026-05-31; help that nobody linked to a ticket is not in it.",
    );
    const none = { n: 3, accuracy: accuracy(0, 0), leftOut: [] };
    expect(footprintSentence(none, KnowledgeOwner.TEAM, SPRING)).toBe(
      "The knowledge of this team took part in 3 tickets solved by people who had not written it (how many of the links are accurate is not known, because none was reviewed) from 2026-03-01 to 2026-05-31; help that nobody linked to a ticket is not in it.",
    );
  });

  test("says so when there is nothing, without a word on accuracy", () => {
    const nothing = { n: 0, accuracy: accuracy(0, 0), leftOut: [] };
    expect(footprintSentence(nothing, KnowledgeOwner.READER, SPRING)).toBe(
      "Your knowledge took part in no solved ticket of others from 2026-03-01 to 2026-05-31; help that nobody linked to a ticket is not in it.",
    );
  });

  test("compares nobody with anybody", () => {
    for (const owner of Object.values(KnowledgeOwner)) {
      const text = footprintSentence({ n: 9, accuracy: accuracy(3, 4), leftOut: [] }, owner, SPRING);
      expect(text).not.toMatch(/rank|better|worse|more than|average|best|top|place/i);
    }
  });
});

describe("the sentence about a figure", () => {
  const result = (immature: number, excluded: number) =>
    measure(
      {
        numerator: 7 * MICRO,
        undecided: 0,
        denominator: 50 * MICRO,
        immature: immature * MICRO,
        exclusions: excluded === 0 ? [] : [{ reason: "CANCELLED", count: excluded }],
        reviewedLinks: 0,
        durationsMs: null,
        dataAsOf: "2026-06-15T10:00:00.000Z" as Instant,
      },
      METRIC_DEFINITIONS.CALLBACK_RATE,
      { level: "PERSON", period: SPRING, target: { kind: "VALUE", value: 0.1 }, suspendedBecause: null },
    );
  const target = { kind: "REACH", baseline: 0.18, target: 0.1 } as const;
  const spoken = (immature: number, excluded: number): string =>
    figureSentence({ isReached: false, words: "", figure: { target, result: result(immature, excluded) } });

  test("says where it stands and what is not in it", () => {
    expect(spoken(0, 0)).toMatch(/stands at 14\.0 % on its way from 18\.0 % to 10\.0 %, and 50 cases/);
    expect(spoken(0, 0)).not.toMatch(/Not in it/);
    expect(spoken(2, 0)).toMatch(/\. Not in it: 2 too recent to count\.$/);
    expect(spoken(2, 3)).toMatch(
      /\. Not in it: 2 too recent to count and 3 left out for the reasons given\.$/,
    );
  });
});
