import { describe, expect, test } from "@jest/globals";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { parseLocalDate, type LocalDate } from "../../../src/platform/kernel/period.js";
import type { Consent, GoalParty } from "../../../src/goals/domain/goal-agreement.js";
import {
  isTerminal,
  takeStep,
  type GoalStanding,
  type GoalStep,
} from "../../../src/goals/domain/goal-transition.js";
import { GoalState, type GoalLevel } from "../../../src/goals/domain/goal.js";

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const by = (person: string, party: GoalParty): Consent => ({ personId: person as PersonId, party });
const propose = (person: string, party: GoalParty): GoalStep => ({ kind: "PROPOSE", by: by(person, party) });
const agree = (person: string, party: GoalParty): GoalStep => ({ kind: "AGREE", by: by(person, party) });
const activate = (on: string): GoalStep => ({ kind: "ACTIVATE", on: day(on) });
const conclude = (on: string, as: "ACHIEVED" | "MISSED"): GoalStep => ({ kind: "CONCLUDE", on: day(on), as });

function draft(level: GoalLevel): GoalStanding {
  const period = { start: day("2026-01-01"), end: day("2026-04-01") };
  return { level, state: "DRAFT", period, proposedBy: null, consents: [], isAcknowledged: true };
}

/** Takes the steps in turn and returns the last state, or the code of the refusal that ended it. */
function walk(level: GoalLevel, ...steps: readonly GoalStep[]): string {
  let goal = draft(level);
  for (const step of steps) {
    const result = takeStep(goal, step);
    if (!result.ok) return result.error.code;
    goal = result.value;
  }
  return goal.state;
}

describe("agreeing on a goal", () => {
  test("of a person takes the person and the leader, whoever proposed it", () => {
    expect(walk("PERSON", propose("ann", "OWNER"))).toBe("PROPOSED");
    expect(walk("PERSON", propose("ann", "OWNER"), agree("lea", "LEADER"))).toBe("AGREED");
    expect(walk("PERSON", propose("lea", "LEADER"), agree("ann", "OWNER"))).toBe("AGREED");
    expect(walk("PERSON", propose("ada", "ADMINISTRATOR"), agree("ada", "LEADER"))).toBe("PROPOSED");
    expect(
      walk("PERSON", propose("ada", "ADMINISTRATOR"), agree("lea", "LEADER"), agree("ann", "OWNER")),
    ).toBe("AGREED");
  });

  test("of a person cannot be done by one person alone or by one side twice", () => {
    expect(walk("PERSON", propose("ann", "OWNER"), agree("ann", "LEADER"))).toBe("OTHER_PERSON_NEEDED");
    expect(walk("PERSON", propose("ann", "OWNER"), agree("ann", "OWNER"))).toBe("ALREADY_CONSENTED");
    expect(walk("PERSON", propose("ann", "OWNER"), agree("ada", "ADMINISTRATOR"))).toBe("PARTY_NOT_ALLOWED");
  });

  test("of a team takes its leader or an administrator other than the proposer", () => {
    expect(walk("TEAM", propose("lea", "LEADER"), agree("ada", "ADMINISTRATOR"))).toBe("AGREED");
    expect(walk("TEAM", propose("ada", "ADMINISTRATOR"), agree("lea", "LEADER"))).toBe("AGREED");
    expect(walk("TEAM", propose("lea", "LEADER"), agree("lea", "ADMINISTRATOR"))).toBe("OTHER_PERSON_NEEDED");
    expect(walk("TEAM", propose("ann", "OWNER"), agree("ann", "LEADER"))).toBe("OTHER_PERSON_NEEDED");
  });

  test.each<GoalLevel>(["ORGANISATION", "STRATEGY"])(
    "of level %s takes an administrator or whoever leads the organisation, who may have proposed it",
    (level) => {
      expect(walk(level, propose("ada", "ADMINISTRATOR"), agree("ada", "ADMINISTRATOR"))).toBe("AGREED");
      expect(walk(level, propose("lea", "LEADER"), agree("lea", "LEADER"))).toBe("AGREED");
      expect(walk(level, propose("ada", "ADMINISTRATOR"), agree("ann", "OWNER"))).toBe("PARTY_NOT_ALLOWED");
    },
  );
});

describe("the life of a goal", () => {
  const agreed = [propose("ann", "OWNER"), agree("lea", "LEADER")];

  test("becomes active in its period only, with or without a trial", () => {
    expect(walk("PERSON", ...agreed, activate("2025-12-31"))).toBe("PERIOD_NOT_STARTED");
    expect(walk("PERSON", ...agreed, activate("2026-01-01"))).toBe("ACTIVE");
    expect(walk("PERSON", ...agreed, { kind: "START_TRIAL" }, activate("2026-03-31"))).toBe("ACTIVE");
    expect(walk("PERSON", ...agreed, activate("2026-04-01"))).toBe("PERIOD_OVER");
  });

  test("is concluded when its period is over, not before", () => {
    const active = [...agreed, activate("2026-01-01")];
    expect(walk("PERSON", ...active, conclude("2026-03-31", "ACHIEVED"))).toBe("PERIOD_NOT_OVER");
    expect(walk("PERSON", ...active, conclude("2026-04-01", "ACHIEVED"))).toBe("ACHIEVED");
    expect(walk("PERSON", ...active, conclude("2026-04-01", "MISSED"))).toBe("MISSED");
  });

  test("is active and concluded only while the person has acknowledged its present terms; a trial is not asked for that", () => {
    const unread = (level: GoalLevel, state: GoalState): GoalStanding => ({
      ...draft(level),
      state,
      isAcknowledged: false,
    });
    const codeOf = (goal: GoalStanding, step: GoalStep): string => {
      const result = takeStep(goal, step);
      return result.ok ? result.value.state : result.error.code;
    };
    expect(codeOf(unread("PERSON", "AGREED"), activate("2026-02-01"))).toBe("GOAL_NOT_ACKNOWLEDGED");
    expect(codeOf(unread("PERSON", "TRIAL"), activate("2026-02-01"))).toBe("GOAL_NOT_ACKNOWLEDGED");
    expect(codeOf(unread("PERSON", "AGREED"), { kind: "START_TRIAL" })).toBe("TRIAL");
    expect(codeOf(unread("PERSON", "ACTIVE"), conclude("2026-05-01", "MISSED"))).toBe(
      "GOAL_NOT_ACKNOWLEDGED",
    );
    expect(codeOf(unread("TEAM", "AGREED"), activate("2026-02-01"))).toBe("ACTIVE");
  });

  test("is proposed anew by whoever revises it before it counts, so that the other party agrees again", () => {
    const revise: GoalStep = { kind: "REVISE", by: by("lea", "LEADER") };
    expect(walk("PERSON", ...agreed, revise)).toBe("PROPOSED");
    expect(walk("PERSON", ...agreed, revise, agree("lea", "LEADER"))).toBe("ALREADY_CONSENTED");
    expect(walk("PERSON", ...agreed, revise, agree("ann", "OWNER"))).toBe("AGREED");
    expect(walk("PERSON", revise)).toBe("DRAFT");
  });

  test("allows exactly these kinds of steps in each state", () => {
    const steps = [
      propose("a", "OWNER"),
      agree("a", "OWNER"),
      { kind: "REVISE", by: by("a", "OWNER") },
      { kind: "START_TRIAL" },
      activate("2026-02-01"),
      conclude("2026-05-01", "MISSED"),
      { kind: "WITHDRAW" },
    ] as const;
    const allowed = (state: GoalState): readonly string[] =>
      steps
        .filter((step) => {
          const result = takeStep({ ...draft("PERSON"), state, proposedBy: "b" as PersonId }, step);
          return result.ok || result.error.code !== "INVALID_STATE";
        })
        .map((step) => step.kind);
    expect(Object.fromEntries(Object.values(GoalState).map((state) => [state, allowed(state)]))).toEqual({
      DRAFT: ["PROPOSE", "REVISE", "WITHDRAW"],
      PROPOSED: ["AGREE", "REVISE", "WITHDRAW"],
      AGREED: ["REVISE", "START_TRIAL", "ACTIVATE", "WITHDRAW"],
      TRIAL: ["REVISE", "ACTIVATE", "WITHDRAW"],
      ACTIVE: ["CONCLUDE", "WITHDRAW"],
      ACHIEVED: [],
      MISSED: [],
      WITHDRAWN: [],
    });
    expect(Object.values(GoalState).filter(isTerminal)).toEqual(["ACHIEVED", "MISSED", "WITHDRAWN"]);
  });
});
