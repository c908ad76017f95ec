import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isOwnGoal, sideOf, type ConversationGoal } from "../../../src/goals/domain/conversation.js";
import {
  decideSuspension,
  moveObstacle,
  nextStates,
  ObstacleState,
  suspensionWords,
  touches,
  type ObstacleJudge,
  type ObstacleStanding,
} from "../../../src/goals/domain/obstacle.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { addDays, periodContains, type LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const [ada, lea] = ["ada", "lea"] as unknown as [PersonId, PersonId];
const obstacle = (parts: Partial<ObstacleStanding> = {}): ObstacleStanding => ({
  state: "ACCEPTED",
  suspendsVerdict: false,
  reportedBy: ada,
  days: { from: day("2026-01-01"), to: null },
  ...parts,
});
const judge = (parts: Partial<ObstacleJudge> = {}): ObstacleJudge => ({
  personId: lea,
  leads: "EVERY",
  ownsOne: false,
  ...parts,
});
const TODAY = day("2026-04-01");

describe("an obstacle suspends a verdict", () => {
  test("after a second person has approved it", () => {
    expect(decideSuspension(obstacle(), true, judge())).toMatchObject({
      ok: true,
      value: { suspendsVerdict: true },
    });
  });

  test("not by the reporter, nor by somebody whose goal it is, whatever they lead", () => {
    const leads = fc.constantFrom("EVERY", "SOME", "NONE") as fc.Arbitrary<ObstacleJudge["leads"]>;
    const state = fc.constantFrom(...Object.values(ObstacleState));
    fc.assert(
      fc.property(leads, state, fc.boolean(), fc.boolean(), (led, at, suspends, ownsOne) => {
        const self = decideSuspension(
          obstacle({ state: at }),
          suspends,
          judge({ personId: ada, leads: led, ownsOne }),
        );
        expect(self).toMatchObject({ ok: false, error: { code: "OWN_REPORT" } });
        const own = decideSuspension(obstacle({ state: at }), suspends, judge({ leads: led, ownsOne: true }));
        expect(own).toMatchObject({ ok: false, error: { code: "OWN_GOAL" } });
      }),
    );
  });

  test("only by somebody who leads the owners of every goal it affects", () => {
    expect(decideSuspension(obstacle(), true, judge({ leads: "SOME" }))).toMatchObject({
      error: { code: "NO_SAY_IN_EVERY_GOAL" },
    });
    expect(decideSuspension(obstacle(), true, judge({ leads: "NONE" }))).toMatchObject({
      error: { code: "NO_SAY" },
    });
  });

  test("only once it is accepted, and the decision can be taken back", () => {
    const allowed = Object.values(ObstacleState).filter(
      (state) => decideSuspension(obstacle({ state }), true, judge()).ok,
    );
    expect(allowed).toEqual(["ACCEPTED", "IN_PROGRESS", "RESOLVED"]);
    const back = decideSuspension(obstacle({ suspendsVerdict: true }), false, judge());
    expect(back).toMatchObject({ ok: true, value: { suspendsVerdict: false } });
    expect(decideSuspension(obstacle(), false, judge())).toMatchObject({ error: { code: "UNCHANGED" } });
  });
});

describe("an obstacle moves", () => {
  test("along its states and no others", () => {
    for (const from of Object.values(ObstacleState))
      for (const to of Object.values(ObstacleState)) {
        const moved = moveObstacle(obstacle({ state: from }), to, judge(), TODAY);
        expect(moved.ok).toBe(nextStates(from).includes(to));
      }
    expect(nextStates("REJECTED")).toEqual([]);
  });

  test("by those who lead somebody it affects; a report is accepted by another than the reporter", () => {
    const reported = obstacle({ state: "REPORTED" });
    expect(moveObstacle(reported, "ACCEPTED", judge({ leads: "SOME" }), TODAY).ok).toBe(true);
    expect(moveObstacle(reported, "ACCEPTED", judge({ leads: "NONE" }), TODAY)).toMatchObject({
      error: { code: "NO_SAY" },
    });
    expect(moveObstacle(reported, "ACCEPTED", judge({ personId: ada }), TODAY)).toMatchObject({
      error: { code: "OWN_REPORT" },
    });
    expect(moveObstacle(obstacle(), "IN_PROGRESS", judge({ personId: ada }), TODAY).ok).toBe(true);
  });

  test("to its end when it is resolved, which it keeps, and out of it when it is back", () => {
    const resolved = moveObstacle(obstacle(), "RESOLVED", judge(), TODAY);
    expect(resolved).toMatchObject({ ok: true, value: { days: { from: "2026-01-01", to: "2026-04-01" } } });
    const known = obstacle({ days: { from: day("2026-01-01"), to: day("2026-03-01") } });
    expect(moveObstacle(known, "RESOLVED", judge(), TODAY)).toMatchObject({
      value: { days: { to: "2026-03-01" } },
    });
    const back = moveObstacle({ ...known, state: "RESOLVED" }, "IN_PROGRESS", judge(), TODAY);
    expect(back).toMatchObject({ value: { days: { to: null } } });
    expect(moveObstacle(obstacle(), "RESOLVED", judge(), day("2026-01-01"))).toMatchObject({
      error: { code: "ENDS_BEFORE_IT_STARTS" },
    });
  });
});

test("an obstacle touches a period exactly when they share a day", () => {
  const start = day("2026-01-01");
  const at = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(at, fc.option(at), at, fc.integer({ min: 1, max: 6 }), (from, length, first, span) => {
      const days = {
        from: addDays(start, from),
        to: length === null ? null : addDays(start, from + length + 1),
      };
      const period = { start: addDays(start, first), end: addDays(start, first + span) };
      const shared = Array.from({ length: 40 }, (_, index) => addDays(start, index)).some(
        (date) => date >= days.from && (days.to === null || date < days.to) && periodContains(period, date),
      );
      expect(touches(days, period)).toBe(shared);
    }),
  );
});

describe("the reason of a suspension", () => {
  const broken = {
    cause: "TOOL",
    text: "LedgerLine 8.3 miscalculates invoices. ",
    days: { from: day("2026-01-01"), to: day("2026-04-01") },
  } as const;

  test("names cause and days, and what was reported where it may be read", () => {
    expect(suspensionWords([broken], true)).toBe(
      "a tool from 2026-01-01 to 2026-03-31 (“LedgerLine 8.3 miscalculates invoices”), which a second person has confirmed",
    );
    expect(suspensionWords([broken], false)).not.toContain("LedgerLine");
    const open = { ...broken, days: { from: broken.days.from, to: null } };
    expect(suspensionWords([open], false)).toBe(
      "a tool since 2026-01-01, which a second person has confirmed",
    );
  });

  test("names three and counts the rest; without an obstacle there is none", () => {
    expect(suspensionWords([], true)).toBeNull();
    expect(suspensionWords([broken, broken, broken, broken, broken], false)).toMatch(/, and 2 more$/);
  });
});

describe("somebody stands to a goal", () => {
  const goal = (parts: Partial<ConversationGoal>): ConversationGoal => ({
    level: "TEAM",
    state: "ACTIVE",
    personId: null,
    proposedBy: lea,
    ...parts,
  });

  test("on the leaders' side where they lead, also when it is theirs", () => {
    expect(sideOf({ belongs: true, leads: true })).toBe("LEADER");
    expect(sideOf({ belongs: true, leads: false })).toBe("OWNER");
    expect(sideOf({ belongs: false, leads: false })).toBeNull();
  });

  test("as an owner: the person, everybody in the team with its leader, the proposer of a wider one", () => {
    const leads = { belongs: false, leads: true };
    expect(isOwnGoal(goal({ level: "PERSON", personId: ada }), { belongs: true, leads: false }, ada)).toBe(
      true,
    );
    expect(isOwnGoal(goal({ level: "PERSON", personId: ada }), leads, lea)).toBe(false);
    expect(isOwnGoal(goal({}), { belongs: true, leads: true }, lea)).toBe(true);
    expect(isOwnGoal(goal({}), leads, lea)).toBe(false);
    expect(isOwnGoal(goal({ level: "ORGANISATION" }), { belongs: true, leads: true }, lea)).toBe(true);
    expect(isOwnGoal(goal({ level: "STRATEGY" }), { belongs: true, leads: true }, ada)).toBe(false);
  });
});
