import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readProgress } from "../../../src/goals/actions/read-progress.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import { goalNode } from "../../../src/goals/store/goals.nodes.js";
import { toGoalFrame, type GoalFrameRow } from "../../../src/goals/store/goal-frame.js";
import type { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { joinPerson } from "../../../src/people/actions/join-person.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId, PersonId, TeamId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { day, proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;
const propose = async (viewer: Viewer, parts: Partial<ProposeGoal>): Promise<GoalId> =>
  must(await proposeGoal(db.deps, viewer, proposal(parts)));

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const rate = { metric: "CALLBACK_RATE", on: "2026-03-02" } as const;
  await insertFacts(db, org, { ...rate, personId: org.people.ada, cases: 50, hits: 7 });
  await insertFacts(db, org, { ...rate, personId: org.people.ben, cases: 40, hits: 8 });
  await insertFacts(db, org, { ...rate, personId: org.people.cy, cases: 10, hits: 0, on: "2026-06-03" });
});
afterAll(async () => db.close());

async function progressOf(viewer: Viewer, ids: readonly GoalId[], asOf: Instant | null = null) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const rows = await readNodes(snapshot, goalNode, ids, { fields: new Set(["progress"]), edges: [] });
  const frames = rows.flatMap((row) => (row === null ? [] : [toGoalFrame(row["$frame"] as GoalFrameRow)]));
  const readings = await readProgress(db.deps, snapshot, viewer, asOf, frames);
  const { statements } = snapshot;
  await snapshot.end();
  return { readings, statements };
}

describe("progress", () => {
  test("towards a falling target is half done half way: from 18 % to 10 % at 14 %", async () => {
    const goalId = await propose(await as("ada"), { ownerPersonId: org.people.ada });
    const [reading] = (await progressOf(await as("ada"), [goalId])).readings;
    expect(reading?.value).toBeCloseTo(0.5, 12);
    expect(reading).toMatchObject({
      current: 0.14,
      result: { n: 50, numerator: 7, verdict: "INDISTINGUISHABLE" },
    });
    expect(reading?.explanation).toContain(
      "50 % of the way from 18.0 % to 10.0 % is done; 91 % of the period is over",
    );
    expect(reading?.explanation).toContain("14.0 %, from 50 resolutions");
  });

  test("past the baseline in the wrong direction is below 0, and shown as 0", async () => {
    const goalId = await propose(await as("ben"), { ownerPersonId: org.people.ben });
    const [reading] = (await progressOf(await as("ben"), [goalId])).readings;
    expect(reading?.value).toBeCloseTo(-0.25, 12);
    expect(reading?.display).toBe(0);
  });

  test("without a single case is unknown, not zero", async () => {
    const goalId = await propose(await as("ada"), { ownerPersonId: org.people.ada, metric: "REOPEN_RATE" });
    const [reading] = (await progressOf(await as("ada"), [goalId])).readings;
    expect(reading).toMatchObject({ value: null, display: null, current: null, health: "UNKNOWN" });
  });

  test("as of a past day is what was known on it", async () => {
    const goalId = await propose(await as("ada"), { ownerPersonId: org.people.ada });
    const asOf = "2026-03-01T00:00:00.000Z" as Instant;
    const [reading] = (await progressOf(await as("ada"), [goalId], asOf)).readings;
    expect(reading?.value).toBeNull();
    expect(reading?.elapsedShare).toBeCloseTo(59 / 181, 12);
  });

  test("of fifty goals costs no more statements than of two", async () => {
    const lea = await as("lea");
    const ids: GoalId[] = [];
    const metrics: readonly TargetMetric[] = ["CALLBACK_RATE", "REOPEN_RATE"];
    for (let at = 0; at < 50; at += 1) {
      const ownerPersonId = [org.people.ada, org.people.ben, org.people.cy][at % 3];
      const metric = metrics[at % 2];
      ids.push(await propose(lea, { ...(ownerPersonId && { ownerPersonId }), ...(metric && { metric }) }));
    }
    const two = await progressOf(lea, ids.slice(0, 2));
    const fifty = await progressOf(lea, ids);
    expect(fifty.readings.filter((reading) => reading !== null)).toHaveLength(50);
    expect(fifty.statements).toBe(two.statements);
    // Goals, who is below, standing, sums; what suspends verdicts: obstacles, the goals of the teams.
    expect(fifty.statements).toBeLessThanOrEqual(6);
  });
});

describe("the figure of a person's goal", () => {
  test("is for the person and the line above, and the person can see who looked", async () => {
    const goalId = await propose(await as("cy"), { ownerPersonId: org.people.cy });
    await progressOf(await as("cy"), [goalId]);
    const [seen] = (await progressOf(await as("lea"), [goalId])).readings;
    expect(seen).toMatchObject({ current: 0, mayReadFacts: true });
    const looks = await db.database.query(
      `select viewer_id as viewer, what from access_log where subject_id = $1 and at = (select max(at) from access_log) limit 1`,
      [org.people.cy],
    );
    expect(looks).toEqual([{ viewer: org.people.lea, what: "Progress of a goal" }]);
  });

  test("is not for a proposer who no longer stands above", async () => {
    const dana = await as("dana");
    const goalId = await propose(dana, { ownerPersonId: org.people.ada });
    const former = { ...(await as("max")), personId: org.people.max };
    await db.database.query(`update goal set proposed_by = $1 where id = $2`, [org.people.max, goalId]);
    expect((await progressOf(former, [goalId])).readings).toEqual([null]);
  });

  test("is the team's in team-only mode, and then under the team's protection", async () => {
    const goalId = await propose(await as("ada"), { ownerPersonId: org.people.ada });
    await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
    const [seen] = (await progressOf(await as("lea"), [goalId])).readings;
    const [own] = (await progressOf(await as("ada"), [goalId])).readings;
    await db.database.query(`update organisation set team_only_mode = false where id = $1`, [org.id]);
    expect(seen).toMatchObject({ current: 0.15, request: { scope: { level: "TEAM", id: org.teams.desk } } });
    expect(seen?.explanation).toContain("held against the figure of their team");
    expect(own).toBeNull();
  });
});

describe("the figure of a team's goal", () => {
  test("is for its leaders in full; peers see the sum of the closed months that were released to them", async () => {
    const goalId = await propose(await as("lea"), { level: "TEAM", ownerTeamId: org.teams.desk });
    const fia = await as("fia");
    const [full] = (await progressOf(await as("lea"), [goalId])).readings;
    expect(full).toMatchObject({ current: 0.15, mayReadFacts: true });
    const join = async (displayName: string, teamId: TeamId): Promise<PersonId> =>
      must(await joinPerson(db.deps, org.admin, { displayName, joinedOn: day("2025-01-01"), teamId }));
    const crew = [org.people.ada, org.people.ben];
    for (const name of ["Dee", "Eli", "Flo"]) crew.push(await join(name, org.teams.desk));
    // So that what is left of the company without the desk is five people too.
    for (const name of ["Gus", "Hal"]) await join(name, org.teams.field);
    for (const month of ["01", "02", "03", "04", "05"])
      for (const personId of crew)
        await insertFacts(db, org, {
          metric: "CALLBACK_RATE",
          personId,
          cases: 1,
          hits: 0,
          on: `2026-${month}-10`,
        });
    expect((await progressOf(fia, [goalId])).readings).toEqual([null]);
    await publishClosedMonths(db.deps, org.id);
    const [peer] = (await progressOf(fia, [goalId])).readings;
    // June is not over, so the ten cases of Cy are not in it.
    expect(peer).toMatchObject({ current: 15 / 115, mayReadFacts: false, result: { n: 115 } });
    // What comes late is in the leader's figure, and would be told by a difference in the peers'.
    const [late] = crew;
    if (late !== undefined)
      await insertFacts(db, org, {
        metric: "CALLBACK_RATE",
        personId: late,
        cases: 1,
        hits: 1,
        on: "2026-04-20",
      });
    expect((await progressOf(fia, [goalId])).readings[0]).toMatchObject({ current: 15 / 115 });
    expect((await progressOf(await as("lea"), [goalId])).readings[0]).toMatchObject({ current: 16 / 126 });
    expect((await progressOf(fia, [goalId], "2026-05-01T00:00:00.000Z" as Instant)).readings).toEqual([null]);
    expect((await progressOf((await org.asTool()).viewer, [goalId])).readings).toEqual([null]);
  });

  test("is not for peers while one of its months was not released", async () => {
    const goalId = await propose(await as("lea"), { level: "TEAM", ownerTeamId: org.teams.desk });
    const fia = await as("fia");
    expect((await progressOf(fia, [goalId])).readings[0]).not.toBeNull();
    await db.database.query(
      `update published_figure set release = 'PROTECTS_OTHERS' where scope_id = $1 and month = '2026-02-01' and replaces_id is null`,
      [org.teams.desk],
    );
    expect((await progressOf(fia, [goalId])).readings).toEqual([null]);
  });
});
