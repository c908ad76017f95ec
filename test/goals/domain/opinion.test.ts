import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  answerDelay,
  asksForAnswer,
  lintUnanswered,
  OpinionKind,
  type AskedOpinion,
} from "../../../src/goals/domain/opinion.js";
import { addDays, type LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const given = (givenOn: string, answeredOn: string | null = null): AskedOpinion => ({
  givenOn: day(givenOn),
  answeredOn: answeredOn === null ? null : day(answeredOn),
});

test("every opinion but plain agreement asks for an answer", () => {
  expect(Object.values(OpinionKind).filter((kind) => !asksForAnswer(kind))).toEqual(["AGREE"]);
});

describe("an opinion without an answer", () => {
  test("is pointed out after more than fourteen days, and not on the fourteenth", () => {
    expect(lintUnanswered([given("2026-06-01")], day("2026-06-15"))).toBeNull();
    expect(lintUnanswered([given("2026-06-01")], day("2026-06-16"))).toMatchObject({
      code: "OPINION_UNANSWERED",
      since: "2026-06-01",
      waitingDays: 15,
    });
  });

  test("is told by the one that waits longest, answered ones aside", () => {
    const opinions = [given("2026-05-20"), given("2026-05-01", "2026-06-01"), given("2026-05-10")];
    expect(lintUnanswered(opinions, day("2026-06-15"))).toMatchObject({
      since: "2026-05-10",
      waitingDays: 36,
    });
    expect(lintUnanswered([given("2026-01-01", "2026-06-01")], day("2026-06-15"))).toBeNull();
  });
});

describe("the days until opinions are answered", () => {
  test("are told as median with both ends and n, the open ones beside it", () => {
    const opinions = [
      given("2026-05-01", "2026-05-02"),
      given("2026-05-01", "2026-05-05"),
      given("2026-05-01", "2026-05-08"),
      given("2026-05-01", "2026-06-10"),
      given("2026-06-01"),
      given("2026-05-25"),
    ];
    expect(answerDelay(opinions, day("2026-06-15"))).toEqual({
      n: 4,
      medianDays: 5.5,
      shortestDays: 1,
      longestDays: 40,
      open: 2,
      oldestOpenDays: 21,
      explanation:
        "Of 4 answered opinions half were answered within 5.5 days (from 1 to 40); 2 still waiting, the oldest for 21 days.",
    });
  });

  test("are unknown, not zero, when nothing was answered; the same day is a measured zero", () => {
    expect(answerDelay([], day("2026-06-15"))).toMatchObject({
      n: 0,
      medianDays: null,
      open: 0,
      oldestOpenDays: null,
    });
    expect(answerDelay([given("2026-06-15", "2026-06-15")], day("2026-06-15")).medianDays).toBe(0);
  });

  test("do not depend on the order, and the median lies between the ends", () => {
    const opinion = fc.tuple(fc.nat(30), fc.option(fc.nat(60)));
    fc.assert(
      fc.property(fc.array(opinion), (days) => {
        const start = day("2026-01-01");
        const opinions = days.map(([from, wait]) => ({
          givenOn: addDays(start, from),
          answeredOn: wait === null ? null : addDays(start, from + wait),
        }));
        const delay = answerDelay(opinions, day("2026-06-15"));
        expect(answerDelay([...opinions].reverse(), day("2026-06-15"))).toEqual(delay);
        expect(delay.n + delay.open).toBe(opinions.length);
        if (delay.medianDays !== null)
          expect(
            delay.medianDays >= Number(delay.shortestDays) && delay.medianDays <= Number(delay.longestDays),
          ).toBe(true);
      }),
    );
  });
});
