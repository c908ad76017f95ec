import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  CHECK_IN_CADENCE_V1,
  nextCheckIn,
  refuseAcknowledgement,
  takesCheckIns,
  writingSide,
  type CheckInHistory,
} from "../../../src/goals/domain/check-in.js";
import { GoalState } from "../../../src/goals/domain/goal.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { addDays, type LocalDate } from "../../../src/platform/kernel/period.js";

const day = (text: string): LocalDate => text as LocalDate;
const history = (parts: Partial<CheckInHistory> = {}): CheckInHistory => ({
  state: "ACTIVE",
  period: { start: day("2026-01-01"), end: day("2026-07-01") },
  begunOn: day("2026-01-10"),
  lastOn: null,
  ...parts,
});

describe("the next check-in", () => {
  test("is due thirty days after the goal began, and after each check-in", () => {
    expect(nextCheckIn(history(), day("2026-01-20"))).toEqual({ dueOn: "2026-02-09", daysOverdue: 0 });
    const later = history({ lastOn: day("2026-02-20") });
    expect(nextCheckIn(later, day("2026-03-27"))).toEqual({ dueOn: "2026-03-22", daysOverdue: 5 });
  });

  test("does not count days before the period, nor a check-in before the goal began", () => {
    expect(nextCheckIn(history({ begunOn: day("2025-12-01") }), day("2026-01-02"))?.dueOn).toBe("2026-01-31");
    expect(nextCheckIn(history({ lastOn: day("2025-12-24") }), day("2026-01-20"))?.dueOn).toBe("2026-02-09");
  });

  test("is not overdue on the day itself, and is on the next", () => {
    expect(nextCheckIn(history(), day("2026-02-09"))?.daysOverdue).toBe(0);
    expect(nextCheckIn(history(), day("2026-02-10"))?.daysOverdue).toBe(1);
  });

  test("is none when the period is over by then, nor before the goal has begun, nor once it is settled", () => {
    expect(nextCheckIn(history({ lastOn: day("2026-06-01") }), day("2026-06-30"))).toBeNull();
    expect(nextCheckIn(history({ lastOn: day("2026-05-31") }), day("2026-06-30"))?.dueOn).toBe("2026-06-30");
    expect(nextCheckIn(history({ begunOn: null }), day("2026-02-01"))).toBeNull();
    for (const state of ["DRAFT", "PROPOSED", "AGREED", "ACHIEVED", "MISSED", "WITHDRAWN"] as const)
      expect(nextCheckIn(history({ state }), day("2026-03-01"))).toBeNull();
  });

  test("always lies inside the period and one cadence behind the latest check-in", () => {
    const offset = fc.integer({ min: -60, max: 240 });
    fc.assert(
      fc.property(offset, fc.option(offset), offset, (begun, last, now) => {
        const at = (days: number): LocalDate => addDays(day("2026-01-01"), days);
        const given = history({ begunOn: at(begun), lastOn: last === null ? null : at(last) });
        const due = nextCheckIn(given, at(now));
        if (due === null) return;
        expect(due.dueOn > given.period.start && due.dueOn < given.period.end).toBe(true);
        if (given.lastOn !== null)
          expect(due.dueOn >= addDays(given.lastOn, CHECK_IN_CADENCE_V1.everyDays)).toBe(true);
        expect(due.daysOverdue > 0).toBe(at(now) > due.dueOn);
      }),
    );
  });
});

test("check-ins are held from the agreement until the goal is settled", () => {
  expect(Object.values(GoalState).filter(takesCheckIns)).toEqual(["AGREED", "TRIAL", "ACTIVE"]);
});

test("a person's and a team's goal has two sides that write, a wider one only its leaders", () => {
  expect(writingSide("PERSON", { belongs: true, leads: false })).toBe("OWNER");
  expect(writingSide("TEAM", { belongs: true, leads: true })).toBe("LEADER");
  expect(writingSide("TEAM", { belongs: false, leads: false })).toBeNull();
  expect(writingSide("ORGANISATION", { belongs: true, leads: false })).toBeNull();
  expect(writingSide("STRATEGY", { belongs: true, leads: true })).toBe("LEADER");
});

describe("taking note of a check-in", () => {
  const [ada, lea, dana] = ["ada", "lea", "dana"] as unknown as [PersonId, PersonId, PersonId];
  const checkIn = { authorId: ada, authorSide: "OWNER", isAcknowledged: false } as const;

  test("is for the other side, once", () => {
    expect(refuseAcknowledgement(checkIn, { personId: lea, side: "LEADER" })).toBeNull();
    const done = { ...checkIn, isAcknowledged: true };
    expect(refuseAcknowledgement(done, { personId: lea, side: "LEADER" })).toBe("ALREADY_ACKNOWLEDGED");
  });

  test("is for neither the author nor the author's own side", () => {
    expect(refuseAcknowledgement(checkIn, { personId: ada, side: "LEADER" })).toBe("OWN_CHECK_IN");
    const ofLeader = { ...checkIn, authorId: lea, authorSide: "LEADER" } as const;
    expect(refuseAcknowledgement(ofLeader, { personId: dana, side: "LEADER" })).toBe("SAME_SIDE");
  });
});
