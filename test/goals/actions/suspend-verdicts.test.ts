import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { changeObstacleState, decideObstacleSuspension } from "../../../src/goals/actions/change-obstacle.js";
import { concludeGoal } from "../../../src/goals/actions/conclude-goal.js";
import { reportObstacle } from "../../../src/goals/actions/report-obstacle.js";
import type { GoalId, ObstacleId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { judged, type JudgedOrganisation } from "./judged-organisation.js";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

const day = (text: string): LocalDate => text as LocalDate;

describe("an approved obstacle", () => {
  let org: TestOrganisation;
  let own: JudgedOrganisation;
  let goalId: GoalId;
  beforeAll(async () => {
    org = await createTestOrganisation(db.deps, "obstacles");
    own = judged(db, org);
    await own.giveFacts({ ada: 20 });
    goalId = await own.goalOf("ada");
  });

  async function obstacle(from: string, to: string | null): Promise<ObstacleId> {
    const { viewer } = await org.as("ada");
    const days = { from: day(from), to: to === null ? null : day(to) };
    const text = "LedgerLine 8.3 miscalculates invoices.";
    return must(await reportObstacle(db.deps, viewer, { goalIds: [goalId], cause: "TOOL", text, days }));
  }
  const reason = "The tool was at fault.";
  const accept = async (obstacleId: ObstacleId) =>
    must(
      await changeObstacleState(db.deps, (await org.as("lea")).viewer, {
        obstacleId,
        version: 1,
        state: "ACCEPTED",
        reason,
      }),
    );
  const decide = async (obstacleId: ObstacleId, version: number, suspendsVerdict: boolean) =>
    must(
      await decideObstacleSuspension(db.deps, (await org.as("lea")).viewer, {
        obstacleId,
        version,
        suspendsVerdict,
        reason,
      }),
    );

  test("T51: suspends the verdict of the goal, not before the approval, and says why beside the figure", async () => {
    expect(await own.verdicts("ada", [goalId])).toEqual(["WORSE"]);
    const id = await obstacle("2026-02-01", "2026-03-01");
    await accept(id);
    expect(await own.verdicts("ada", [goalId])).toEqual(["WORSE"]);
    await decide(id, 2, true);
    const [reading] = (await own.progressOf("ada", [goalId])).readings;
    expect(reading).toMatchObject({
      current: 0.4,
      result: { verdict: "SUSPENDED", n: 50 },
      health: "UNKNOWN",
    });
    expect(reading?.suspension.obstacles).toContain("a tool from 2026-02-01 to 2026-02-28");
    expect(reading?.result?.explanation).toContain("LedgerLine 8.3 miscalculates invoices");
    await decide(id, 3, false);
    expect(await own.verdicts("ada", [goalId])).toEqual(["WORSE"]);
  });

  test("suspends goals whose period it touches in part, and no others", async () => {
    const first = await own.goalOf("ada", { end: "2026-04-01" });
    const id = await obstacle("2026-03-31", null);
    const { viewer } = await org.as("ada");
    const both = {
      goalIds: [first, goalId],
      cause: "STAFFING",
      text: "Two of us are away.",
      days: { from: day("2026-04-01"), to: null },
    } as const;
    // It begins on the day after the first goal's period, so it is not taken as an obstacle to it.
    expect(await reportObstacle(db.deps, viewer, both)).toMatchObject({
      error: [{ path: ["input", "goalIds", "0"] }],
    });
    await accept(id);
    await decide(id, 2, true);
    expect(await own.verdicts("ada", [goalId, first])).toEqual(["SUSPENDED", "WORSE"]);
    await decide(id, 3, false);
  });

  test("as of a past moment suspends what it suspended then, to the digit, whatever was decided since", async () => {
    db.clock.set("2026-06-20T10:00:00.000Z");
    const id = await obstacle("2026-05-01", null);
    await accept(id);
    db.clock.set("2026-06-21T10:00:00.000Z");
    await decide(id, 2, true);
    db.clock.set("2026-06-22T10:00:00.000Z");
    const suspended = await own.progressOf("ada", [goalId], "2026-06-22T09:00:00.000Z");
    await decide(id, 3, false);
    db.clock.set("2026-06-23T10:00:00.000Z");
    expect(await own.verdicts("ada", [goalId], "2026-06-21T09:00:00.000Z")).toEqual(["WORSE"]);
    const again = await own.progressOf("ada", [goalId], "2026-06-22T09:00:00.000Z");
    expect(again.readings).toEqual(suspended.readings);
    expect(again.readings[0]?.result?.verdict).toBe("SUSPENDED");
    expect(await own.verdicts("ada", [goalId])).toEqual(["WORSE"]);
    db.clock.set(TEST_NOW);
  });
});

test("a goal whose verdict is suspended is not concluded", async () => {
  const org = await createTestOrganisation(db.deps, "conclude");
  const own = judged(db, org);
  await own.giveFacts({ ada: 20 });
  const goalId = await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: org.people.lea });
  const [ben, lea, dana] = [await org.as("ben"), await org.as("lea"), await org.as("dana")];
  const days = { from: day("2026-02-01"), to: day("2026-03-01") };
  const report = { goalIds: [goalId], cause: "PRODUCT", text: "A new release.", days } as const;
  const obstacleId = must(await reportObstacle(db.deps, ben.viewer, report));
  const step = { obstacleId, reason: "It was the release." };
  must(await changeObstacleState(db.deps, lea.viewer, { ...step, version: 1, state: "ACCEPTED" }));
  must(await decideObstacleSuspension(db.deps, dana.viewer, { ...step, version: 2, suspendsVerdict: true }));
  db.clock.set("2026-07-20T10:00:00.000Z");
  const { viewer } = await org.as("lea");
  const concluded = await concludeGoal(db.deps, viewer, { goalId, version: 1 });
  expect(concluded).toMatchObject({ ok: false, error: [{ code: "INSUFFICIENT_DATA" }] });
  expect(concluded.ok ? "" : concluded.error[0]?.message).toContain("obstacle");
  must(await decideObstacleSuspension(db.deps, dana.viewer, { ...step, version: 3, suspendsVerdict: false }));
  must(await concludeGoal(db.deps, viewer, { goalId, version: 1 }));
  expect(await own.verdicts("lea", [goalId])).toEqual(["WORSE"]);
  db.clock.set(TEST_NOW);
});
