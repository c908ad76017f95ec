import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { checkInGoal, type CheckInGoal } from "../../../src/goals/actions/check-in-goal.js";
import { acknowledgeCheckIn, annotateCheckIn } from "../../../src/goals/actions/remark-on-check-in.js";
import { nextCheckIn } from "../../../src/goals/domain/check-in.js";
import { readCheckInCalendars, readOwnCalendars } from "../../../src/goals/store/check-in-due.read-model.js";
import { checkInNode } from "../../../src/goals/store/conversation.nodes.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { CheckInId, GoalId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let other: TestOrganisation;
let goals: Readonly<Record<"ada" | "desk" | "whole", GoalId>>;
const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  other = await createTestOrganisation(db.deps, "other");
  const { ada, lea, dana } = org.people;
  goals = {
    ada: await insertGoal(db, org, { personId: ada, proposedBy: lea }),
    desk: await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: lea }),
    whole: await insertGoal(db, org, { proposedBy: dana }),
  };
});
afterAll(async () => db.close());

const words = (goalId: GoalId): CheckInGoal => ({
  goalId,
  note: "Two customers came back with the same invoice.",
  confidence: "AT_RISK",
  confidenceReason: "The tool miscalculates and nobody has fixed it.",
  supportAsked: "Somebody who talks to the vendor.",
});
const write = async (name: PersonName, goalId: GoalId) => checkInGoal(db.deps, await as(name), words(goalId));

async function seen(viewer: Viewer, id: CheckInId) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const fields = new Set(["note", "confidence", "authorSide", "supportGiven", "acknowledgedAt"]);
  const [row] = await readNodes(snapshot, checkInNode, [id], { fields, edges: [] });
  await snapshot.end();
  return row ?? null;
}

describe("a check-in", () => {
  test("is written by either side of a goal and read by both", async () => {
    const byAda = must(await write("ada", goals.ada));
    const byLea = must(await write("lea", goals.ada));
    for (const name of ["ada", "lea", "dana"] as const) {
      expect(await seen(await as(name), byAda)).toMatchObject({
        authorSide: "OWNER",
        confidence: "AT_RISK",
        supportGiven: null,
      });
      expect(await seen(await as(name), byLea)).toMatchObject({ authorSide: "LEADER" });
    }
  });

  test("of a person's goal is nobody else's: no peer, no other leader, no tool, no administrator without a person", async () => {
    const id = must(await write("ada", goals.ada));
    for (const name of ["ben", "max", "fia"] as const) expect(await seen(await as(name), id)).toBeNull();
    expect(await seen((await org.asTool()).viewer, id)).toBeNull();
    expect(await seen(org.admin, id)).toBeNull();
    expect(await seen((await other.as("dana")).viewer, id)).toBeNull();
  });

  test("is not for a proposer who no longer stands above the person", async () => {
    const goalId = await insertGoal(db, org, { personId: org.people.ada, proposedBy: org.people.max });
    expect(await write("max", goalId)).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
    const id = must(await write("ada", goalId));
    expect(await seen(await as("max"), id)).toBeNull();
  });

  test("of a team's goal is for its members and leaders; of a wider one leaders write and everybody reads", async () => {
    const id = must(await write("ben", goals.desk));
    expect(await seen(await as("lea"), id)).toMatchObject({ authorSide: "OWNER" });
    expect(await seen(await as("cy"), id)).not.toBeNull();
    expect(await seen(await as("fia"), id)).toBeNull();
    expect(await write("fia", goals.desk)).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
    expect(await write("ada", goals.whole)).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
    const wide = must(await write("dana", goals.whole));
    expect(await seen(await as("fia"), wide)).toMatchObject({ authorSide: "LEADER" });
  });

  test("about a goal that is not visible is answered like one about a goal that does not exist", async () => {
    const unknown = "00000000-0000-7000-8000-000000000000" as GoalId;
    const answers = [await write("fia", unknown), await write("fia", goals.ada)];
    answers.push(await checkInGoal(db.deps, (await other.as("dana")).viewer, words(goals.ada)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      ok: false,
      error: [{ code: "NOT_FOUND", path: ["input", "goalId"] }],
    });
  });

  test("belongs to a goal that is agreed, on trial or active", async () => {
    const parts = { personId: org.people.ada, proposedBy: org.people.lea };
    const proposed = await insertGoal(db, org, { ...parts, state: "PROPOSED" });
    const missed = await insertGoal(db, org, { ...parts, state: "MISSED" });
    for (const goalId of [proposed, missed])
      expect(await write("ada", goalId)).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE" }] });
    expect((await write("ada", await insertGoal(db, org, { ...parts, state: "TRIAL" }))).ok).toBe(true);
  });

  test("says all that is wrong with its words together, and where", async () => {
    const empty = { ...words(goals.ada), note: " ", confidenceReason: "", supportAsked: "\u0000" };
    const answer = await checkInGoal(db.deps, await as("ada"), empty);
    expect(answer.ok ? [] : answer.error.map(({ path }) => path.join("."))).toEqual([
      "input.note",
      "input.confidenceReason",
      "input.supportAsked",
    ]);
  });

  test("cannot be changed, not even in the database", async () => {
    const id = must(await write("ada", goals.ada));
    await expect(
      db.database.query(`update goal_check_in set note = 'All is well' where id = $1`, [id]),
    ).rejects.toThrow("never changed");
    expect(await seen(await as("ada"), id)).toMatchObject({ note: words(goals.ada).note });
  });
});

describe("taking note of a check-in", () => {
  const acknowledge = async (name: PersonName, checkInId: CheckInId) =>
    acknowledgeCheckIn(db.deps, await as(name), { checkInId });

  test("is for the other side, once; either side annotates as often as it likes", async () => {
    const checkInId = must(await write("ada", goals.ada));
    expect(await acknowledge("ada", checkInId)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    must(await acknowledge("lea", checkInId));
    expect(await acknowledge("dana", checkInId)).toMatchObject({ error: [{ code: "ALREADY_EXISTS" }] });
    for (const name of ["ada", "lea", "ada"] as const)
      must(await annotateCheckIn(db.deps, await as(name), { checkInId, text: "One more thing." }));
    expect(await seen(await as("ada"), checkInId)).toMatchObject({ acknowledgedAt: TEST_NOW });
  });

  test("is not for a second leader of the same side, nor for people outside", async () => {
    const checkInId = must(await write("lea", goals.ada));
    expect(await acknowledge("dana", checkInId)).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    for (const name of ["ben", "fia"] as const)
      expect(await acknowledge(name, checkInId)).toMatchObject({ error: [{ code: "NOT_FOUND" }] });
    must(await acknowledge("ada", checkInId));
  });

  test("by two people at once succeeds for one", async () => {
    const checkInId = must(await write("ada", goals.ada));
    const answers = await Promise.all([acknowledge("lea", checkInId), acknowledge("dana", checkInId)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: [{ code: "ALREADY_EXISTS" }] });
  });
});

describe("the check-in that is due", () => {
  async function due(viewer: Viewer, ids?: readonly GoalId[]) {
    const now = db.clock.now();
    const snapshot = db.database.snapshot(treeScope(viewer));
    const found =
      ids === undefined
        ? readOwnCalendars(snapshot, viewer, now)
        : readCheckInCalendars(snapshot, viewer, now, ids);
    const calendars = await found;
    await snapshot.end();
    return new Map(calendars.map((calendar) => [calendar.goalId, nextCheckIn(calendar, calendar.today)]));
  }

  test("is counted from the latest one, in the calendar of the person whose goal it is", async () => {
    await db.database.query(`update person set time_zone = 'Pacific/Auckland' where id = $1`, [
      org.people.cy,
    ]);
    const begun = { proposedBy: org.people.lea, at: "2026-05-15T13:00:00Z" };
    const ofCy = await insertGoal(db, org, { ...begun, personId: org.people.cy });
    const ofBen = await insertGoal(db, org, { ...begun, personId: org.people.ben });
    // 13:00 UTC is already the 16th of May in Auckland; on 14 June at 13:00 UTC it is the 15th there, and due.
    db.clock.set("2026-06-14T13:00:00.000Z");
    const before = await due(await as("lea"), [ofCy, ofBen]);
    expect([before.get(ofCy), before.get(ofBen)]).toEqual([
      { dueOn: "2026-06-15", daysOverdue: 0 },
      { dueOn: "2026-06-14", daysOverdue: 0 },
    ]);
    db.clock.set("2026-06-15T13:00:00.000Z");
    expect((await due(await as("lea"), [ofCy])).get(ofCy)).toEqual({ dueOn: "2026-06-15", daysOverdue: 1 });
    must(await write("lea", ofBen));
    expect((await due(await as("lea"), [ofBen])).get(ofBen)).toBeNull();
    db.clock.set(TEST_NOW);
  });

  test("is listed for oneself, for those who report directly, and for the teams one leads", async () => {
    const own = new Set((await due(await as("lea"))).keys());
    expect([own.has(goals.ada), own.has(goals.desk), own.has(goals.whole)]).toEqual([true, true, false]);
    const above = new Set((await due(await as("dana"))).keys());
    expect([above.has(goals.ada), above.has(goals.desk)]).toEqual([false, false]);
    const ada = new Set((await due(await as("ada"))).keys());
    expect([ada.has(goals.ada), ada.has(goals.desk)]).toEqual([true, false]);
    expect(await due(await as("fia"), [goals.ada])).toEqual(new Map());
    expect(await due((await org.asTool()).viewer)).toEqual(new Map());
  });
});
