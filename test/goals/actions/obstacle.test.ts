import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { changeObstacleState, decideObstacleSuspension } from "../../../src/goals/actions/change-obstacle.js";
import { readCauses, readCausesOfTeams } from "../../../src/goals/actions/read-obstacle-causes.js";
import { reportObstacle, type ReportObstacle } from "../../../src/goals/actions/report-obstacle.js";
import type { ObstacleState } from "../../../src/goals/domain/obstacle.js";
import { obstacleNode } from "../../../src/goals/store/conversation.nodes.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId, ObstacleId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let other: TestOrganisation;
let goals: Readonly<Record<"ada" | "ben" | "fia" | "desk" | "whole", GoalId>>;
const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;
const day = (text: string): LocalDate => text as LocalDate;

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  other = await createTestOrganisation(db.deps, "other");
  const { ada, ben, fia, lea, dana, max } = org.people;
  goals = {
    ada: await insertGoal(db, org, { personId: ada, proposedBy: lea }),
    ben: await insertGoal(db, org, { personId: ben, proposedBy: lea }),
    fia: await insertGoal(db, org, { personId: fia, proposedBy: max }),
    desk: await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: lea }),
    whole: await insertGoal(db, org, { proposedBy: dana }),
  };
});
afterAll(async () => db.close());

const broken = (goalIds: readonly GoalId[], parts: Partial<ReportObstacle> = {}): ReportObstacle => ({
  goalIds,
  cause: "TOOL",
  text: "LedgerLine 8.3 miscalculates invoices.",
  days: { from: day("2026-02-01"), to: day("2026-03-01") },
  ...parts,
});
const report = async (name: PersonName, goalIds: readonly GoalId[], parts: Partial<ReportObstacle> = {}) =>
  reportObstacle(db.deps, await as(name), broken(goalIds, parts));
const move = async (name: PersonName, obstacleId: ObstacleId, version: number, state: ObstacleState) =>
  changeObstacleState(db.deps, await as(name), {
    obstacleId,
    version,
    state,
    reason: "I have looked at it.",
  });
const approve = async (name: PersonName, obstacleId: ObstacleId, version: number, suspendsVerdict = true) =>
  decideObstacleSuspension(db.deps, await as(name), {
    obstacleId,
    version,
    suspendsVerdict,
    reason: "The tool was at fault.",
  });

async function seen(viewer: Viewer, id: ObstacleId) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const fields = new Set(["state", "suspendsVerdict", "version", "endsOn"]);
  const [row] = await readNodes(snapshot, obstacleNode, [id], { fields, edges: [] });
  await snapshot.end();
  return row ?? null;
}

/** An obstacle to these goals that Ada reported and Lea accepted; it stands at version 2. */
async function accepted(goalIds: readonly GoalId[]): Promise<ObstacleId> {
  const id = must(await report("ada", goalIds));
  return must(await move("lea", id, 1, "ACCEPTED"));
}

describe("an obstacle is reported", () => {
  test("by anyone affected, to several goals at once, and seen by those who follow one of them", async () => {
    const id = must(await report("lea", [goals.ada, goals.ben]));
    for (const name of ["ada", "ben", "lea", "dana"] as const)
      expect(await seen(await as(name), id)).toMatchObject({
        state: "REPORTED",
        suspendsVerdict: false,
        version: 1,
      });
    for (const name of ["cy", "max", "fia"] as const) expect(await seen(await as(name), id)).toBeNull();
    expect(await seen((await org.asTool()).viewer, id)).toBeNull();
    expect(await seen((await other.as("dana")).viewer, id)).toBeNull();
    expect((await report("fia", [goals.whole])).ok).toBe(true);
    expect((await report("ben", [goals.desk])).ok).toBe(true);
  });

  test("not to goals of others; one not to be seen is answered like one that does not exist", async () => {
    expect(await report("fia", [goals.desk])).toMatchObject({
      error: [{ code: "FORBIDDEN", path: ["input", "goalIds", "0"] }],
    });
    const unknown = "00000000-0000-7000-8000-000000000000" as GoalId;
    const hidden = await report("ada", [goals.ada, goals.ben]);
    expect(hidden).toMatchObject({ error: [{ code: "NOT_FOUND", path: ["input", "goalIds", "1"] }] });
    expect(await report("ada", [goals.ada, unknown])).toEqual(hidden);
    const foreign = await reportObstacle(db.deps, (await other.as("dana")).viewer, broken([goals.ada]));
    expect(foreign).toMatchObject({ error: [{ code: "NOT_FOUND" }] });
  });

  test("to goals it touches, which are still pursued, in days that run forwards", async () => {
    const late = { days: { from: day("2026-07-01"), to: null } };
    expect(await report("ada", [goals.ada], late)).toMatchObject({ error: [{ code: "VALIDATION_FAILED" }] });
    const parts = { personId: org.people.ada, proposedBy: org.people.lea, state: "MISSED" };
    expect(await report("ada", [await insertGoal(db, org, parts)])).toMatchObject({
      error: [{ code: "INVALID_STATE" }],
    });
    const backwards = { days: { from: day("2026-03-01"), to: day("2026-03-01") } };
    expect(await report("ada", [goals.ada], backwards)).toMatchObject({
      error: [{ code: "EMPTY_PERIOD", path: ["input", "endsOn"] }],
    });
    expect(await report("ada", [goals.ada, goals.ada], { text: " " })).toMatchObject({
      error: [{ path: ["input", "text"] }, { path: ["input", "goalIds"] }],
    });
    expect(await report("ada", [])).toMatchObject({ error: [{ path: ["input", "goalIds"] }] });
  });
});

describe("an obstacle moves on", () => {
  test("by somebody who leads, with a history that only grows", async () => {
    const id = await accepted([goals.ada]);
    expect(await move("ada", id, 2, "IN_PROGRESS")).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    must(await move("dana", id, 2, "IN_PROGRESS"));
    must(await move("lea", id, 3, "RESOLVED"));
    expect(await move("lea", id, 4, "REJECTED")).toMatchObject({ error: [{ code: "INVALID_STATE" }] });
    const events = await db.database.query(
      `select state, obstacle_version as version from obstacle_event where obstacle_id = $1 order by obstacle_version`,
      [id],
    );
    expect(events).toEqual(
      ["REPORTED", "ACCEPTED", "IN_PROGRESS", "RESOLVED"].map((state, index) => ({
        state,
        version: index + 1,
      })),
    );
    await expect(
      db.database.query(`update obstacle_event set state = 'REJECTED' where obstacle_id = $1`, [id]),
    ).rejects.toThrow("never changed");
  });

  test("from REPORTED by another than the reporter", async () => {
    const id = must(await report("lea", [goals.ada]));
    expect(await move("lea", id, 1, "ACCEPTED")).toMatchObject({
      error: [{ code: "SELF_REVIEW_FORBIDDEN" }],
    });
    must(await move("dana", id, 1, "REJECTED"));
  });
});

describe("T51: that an obstacle suspends a verdict", () => {
  test("is approved by a second person, who is told if it has changed meanwhile", async () => {
    const id = await accepted([goals.ada]);
    expect(await approve("lea", id, 1)).toMatchObject({
      error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
    });
    must(await approve("lea", id, 2));
    expect(await seen(await as("ada"), id)).toMatchObject({ suspendsVerdict: true, version: 3 });
  });

  test("is not approved by the reporter, nor by the one whose goal it is, nor before it is accepted", async () => {
    const ofAda = await accepted([goals.ada]);
    expect(await approve("ada", ofAda, 2)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    const ofLea = must(await report("lea", [goals.ada]));
    must(await move("dana", ofLea, 1, "ACCEPTED"));
    expect(await approve("lea", ofLea, 2)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    expect(await approve("ada", ofLea, 2)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    must(await approve("dana", ofLea, 2));
    const early = must(await report("ada", [goals.ada]));
    expect(await approve("lea", early, 1)).toMatchObject({
      error: [{ code: "INVALID_STATE", state: "REPORTED" }],
    });
  });

  test("is not approved for a team by those in the team, its leader included, but by a leader above", async () => {
    const id = must(await report("ben", [goals.desk]));
    must(await move("lea", id, 1, "ACCEPTED"));
    for (const name of ["cy", "lea"] as const)
      expect(await approve(name, id, 2)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    must(await approve("dana", id, 2));
  });

  test("takes a say in every goal it affects", async () => {
    const id = must(await report("dana", [goals.ada, goals.fia]));
    must(await move("lea", id, 1, "ACCEPTED"));
    expect(await approve("lea", id, 2)).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    expect(await approve("ben", id, 2)).toMatchObject({ error: [{ code: "NOT_FOUND" }] });
  });

  test("of two who approve at once holds for one; the other has a conflict", async () => {
    const id = await accepted([goals.ada]);
    const answers = await Promise.all([approve("lea", id, 2), approve("dana", id, 2)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      error: [{ code: "VERSION_CONFLICT", currentVersion: 3 }],
    });
  });
});

describe("the causes of obstacles", () => {
  const may = { start: day("2026-05-01"), end: day("2026-06-01") };
  const inMay = { days: { from: day("2026-05-10"), to: null } } as const;

  async function causes(name: PersonName) {
    const viewer = await as(name);
    const snapshot = db.database.snapshot(treeScope(viewer));
    const whole = await readCauses(snapshot, viewer, may);
    const [desk, field] = await readCausesOfTeams(snapshot, viewer, may, [org.teams.desk, org.teams.field]);
    await snapshot.end();
    return { whole, desk, field };
  }

  test("are warned of when persons are blamed by reflex, for those who lead", async () => {
    for (let at = 0; at < 9; at += 1)
      must(await report(at % 2 === 0 ? "lea" : "ada", [goals.ada], { ...inMay, cause: "PERSON" }));
    const rejected = must(await report("ada", [goals.ada, goals.desk], { ...inMay, cause: "TOOL" }));
    must(await report("ada", [goals.ada, goals.desk], { ...inMay, cause: "PERSON" }));
    must(await report("fia", [goals.fia], { ...inMay, cause: "STAFFING" }));
    const before = await causes("lea");
    expect(before.desk).toMatchObject({ n: 11 });
    expect(before.desk?.skew).toContain("10 of 11");
    must(await move("dana", rejected, 1, "REJECTED"));
    const after = await causes("dana");
    expect(after.desk).toMatchObject({ n: 10 });
    expect(after.field).toMatchObject({ n: 1, skew: null });
    expect(after.whole).toMatchObject({ n: 11 });
    expect(before.field).toBeNull();
    expect(await causes("ada")).toEqual({ whole: null, desk: null, field: null });
  });
});
