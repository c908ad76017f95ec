import { describe, expect, test } from "@jest/globals";
import {
  disputeTextProblem,
  forbidsResolution,
  stateAfter,
  withoutUpheld,
} from "../../../src/outcomes/domain/dispute.js";
import { wholeCase } from "../../../src/outcomes/domain/fact-builder.js";
import type { OutcomeFact } from "../../../src/outcomes/domain/facts.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import type { Instant, LocalDate } from "../../../src/platform/kernel/period.js";

const ada = "ada" as PersonId;
const ben = "ben" as PersonId;
const fact = (changes: Partial<OutcomeFact> = {}): OutcomeFact => ({
  ...wholeCase("REOPEN_RATE", "ticket", {
    at: "2026-03-02T09:00:00.000Z" as Instant,
    on: "2026-03-02" as LocalDate,
  }),
  personId: ada,
  numerator: 1_000_000,
  ...changes,
});

describe("an upheld dispute", () => {
  test("leaves out the same observation, in whatever order it is derived", () => {
    const [left] = withoutUpheld([fact({ ordinal: 3 })], [fact()]);
    expect(left).toEqual({
      ...fact({ ordinal: 3 }),
      exclusion: "DISPUTED_UPHELD",
      numerator: 0,
      denominator: 0,
      durationMs: null,
    });
  });

  test.each<[string, Partial<OutcomeFact>]>([
    ["of another metric", { metric: "CALLBACK_RATE" }],
    ["of another ticket", { subjectId: "other" }],
    ["of somebody else", { personId: ben }],
    ["at another time", { occurredAt: "2026-03-03T09:00:00.000Z" as Instant }],
    ["of another article", { articleId: "article" as never }],
  ])("does not leave out a fact %s", (_what, changes) => {
    const other = fact(changes);
    expect(withoutUpheld([other], [fact()])).toEqual([other]);
  });

  test("leaves the reason of a fact that does not count anyway", () => {
    const spam = fact({ exclusion: "SPAM" });
    expect(withoutUpheld([spam], [fact()])).toEqual([spam]);
  });
});

test("nobody decides about their own fact, nor about one that rests on their word", () => {
  const deciding = { personId: ben, disputedBy: ada, witnesses: [] };
  expect(forbidsResolution(deciding)).toBeNull();
  expect(forbidsResolution({ ...deciding, personId: ada })?.code).toBe("SELF_REVIEW_FORBIDDEN");
  expect(forbidsResolution({ ...deciding, witnesses: [ben] })?.code).toBe("SELF_REVIEW_FORBIDDEN");
});

test("a decision ends a dispute one way or the other", () => {
  expect([stateAfter("UPHOLD"), stateAfter("REJECT")]).toEqual(["UPHELD", "REJECTED"]);
});

test.each([
  ["", false],
  ["   ", false],
  ["x".repeat(2_001), false],
  ["x".repeat(2_000), true],
  [" It was the printer. ", true],
])("a reason of that length is accepted or not (case %#)", (text, isGood) => {
  expect(disputeTextProblem("input.reason", "The reason", text) === null).toBe(isGood);
});
