import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation } from "../../support/test-organisation.js";
import { judged } from "./judged-organisation.js";

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());

describe("a whole team that misses", () => {
  test("is marked SYSTEMIC, and nobody in it is judged while it stands", async () => {
    const org = await createTestOrganisation(db.deps, "systemic");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 18, cy: 22, fia: 25 });
    const [ada, ben, fia] = [await own.goalOf("ada"), await own.goalOf("ben"), await own.goalOf("fia")];
    expect(await own.verdicts("dana", [ada, ben, fia])).toEqual(["WORSE", "WORSE", "WORSE"]);
    const cy = await own.goalOf("cy");
    expect(await own.verdicts("dana", [ada, ben, cy, fia])).toEqual([
      "SUSPENDED",
      "SUSPENDED",
      "SUSPENDED",
      "WORSE",
    ]);
    const [reading] = (await own.progressOf("ada", [ada])).readings;
    expect([...(reading?.suspension.systemic ?? [])]).toEqual([
      ["CALLBACK_RATE", { basis: null, n: null, explanation: expect.stringContaining("SYSTEMIC") }],
    ]);
    expect(reading?.result?.explanation).toContain("looked for in the system");
  });

  test("is not one in which somebody does not miss, or is on trial, or pursues another metric or period", async () => {
    const org = await createTestOrganisation(db.deps, "mixed");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 18, cy: 22, lea: 2 });
    const goals = [await own.goalOf("ada"), await own.goalOf("ben")];
    await own.goalOf("cy", { state: "TRIAL" });
    await own.goalOf("cy", { end: "2026-04-01" });
    await own.goalOf("cy", { metric: "REOPEN_RATE" });
    expect(await own.verdicts("lea", goals)).toEqual(["WORSE", "WORSE"]);
    await own.goalOf("cy");
    expect(await own.verdicts("lea", goals)).toEqual(["SUSPENDED", "SUSPENDED"]);
    await own.goalOf("lea");
    expect(await own.verdicts("lea", goals)).toEqual(["WORSE", "WORSE"]);
  });

  test("is one whose own figure is worse than its target, which itself stays judged", async () => {
    const org = await createTestOrganisation(db.deps, "figure");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 1 });
    const ada = await own.goalOf("ada");
    const team = await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: org.people.lea });
    expect(await own.verdicts("lea", [ada, team])).toEqual(["SUSPENDED", "WORSE"]);
    const [ofTeam] = (await own.progressOf("lea", [team])).readings;
    expect(ofTeam?.suspension.systemic.get("CALLBACK_RATE")).toMatchObject({
      basis: "TEAM_FIGURE_WORSE",
      n: 1,
    });
  });

  test("is told in team-only mode by the team's figure alone, which no personal figure goes into", async () => {
    const org = await createTestOrganisation(db.deps, "teamonly");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 0, cy: 30 });
    await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
    const goals = [await own.goalOf("ada"), await own.goalOf("ben"), await own.goalOf("cy")];
    // Ben never misses; it is the team's 50 of 150 that are worse than each of the three targets.
    const { readings } = await own.progressOf("lea", goals);
    expect(readings.map((reading) => [reading?.current, reading?.result?.verdict])).toEqual(
      goals.map(() => [50 / 150, "SUSPENDED"]),
    );
  });

  test("was one as of a moment when its goals were there, and not before", async () => {
    const org = await createTestOrganisation(db.deps, "past");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 18, cy: 22 });
    const [ada] = [await own.goalOf("ada"), await own.goalOf("ben")];
    await own.goalOf("cy", { at: "2026-06-15T09:00:00Z" });
    await db.database.query(`update membership set recorded_at = '2026-01-01' where organisation_id = $1`, [
      org.id,
    ]);
    expect(await own.verdicts("lea", [ada], "2026-06-15T08:00:00.000Z")).toEqual(["WORSE"]);
    expect(await own.verdicts("lea", [ada], "2026-06-15T09:30:00.000Z")).toEqual(["SUSPENDED"]);
  });

  test("costs a fixed number of statements however many goals are looked at", async () => {
    const org = await createTestOrganisation(db.deps, "many");
    const own = judged(db, org);
    await own.giveFacts({ ada: 20, ben: 18, cy: 22 });
    const ids: GoalId[] = [];
    for (let at = 0; at < 24; at += 1)
      ids.push(await own.goalOf((["ada", "ben", "cy"] as const)[at % 3] ?? "ada"));
    const three = await own.progressOf("lea", ids.slice(0, 3));
    const all = await own.progressOf("lea", ids);
    expect(all.readings.every((reading) => reading?.result?.verdict === "SUSPENDED")).toBe(true);
    expect(all.statements).toBe(three.statements);
  });
});
