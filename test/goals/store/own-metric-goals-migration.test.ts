import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { OwnMetrics0019 } from "../../../migrations/0019-own-metrics.js";
import { define } from "../../outcomes/actions/own-metric-fixture.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { insertGoal } from "./insert-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

const bind = (goal: string, metric: string | null, own: string): Promise<readonly object[]> =>
  db.database.query<object>(
    `update goal_measure m set metric = $2, own_metric_id = $3 where m.goal_id = $1 returning m.id`,
    [goal, metric, own],
  );

test("the database, too, binds a measure to one metric, and to an own one of the same organisation", async () => {
  const goal = await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: org.people.lea });
  const own = await define(db, org, { name: "Promises kept" });
  await expect(bind(goal, "CALLBACK_RATE", own)).rejects.toThrow("ck_goal_measure_metric");
  const other = await createTestOrganisation(db.deps, "other");
  await expect(bind(goal, null, await define(db, other))).rejects.toThrow("fk_goal_measure_own_metric");
});

test("without own metrics a goal stays and loses what it aimed at by one", async () => {
  const own = await define(db, org);
  const bound = await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: org.people.lea });
  const other = await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: org.people.lea });
  await bind(bound, null, own);
  const migration = new OwnMetrics0019();
  const runner = db.database.dataSource.createQueryRunner();
  const measured = (): Promise<readonly { readonly id: string; readonly measures: number }[]> =>
    db.database.query(
      `select g.id, count(m.id)::int as measures
       from goal g
       left join goal_measure m on m.organisation_id = g.organisation_id and m.goal_id = g.id
       where g.id = any($1::uuid[])
       group by g.id
       order by g.id`,
      [[bound, other]],
    );
  try {
    await migration.down(runner);
    expect(await measured()).toEqual([
      { id: bound, measures: 0 },
      { id: other, measures: 1 },
    ]);
    await migration.up(runner);
  } finally {
    await runner.release();
  }
  await expect(bind(other, null, own)).rejects.toThrow("fk_goal_measure_own_metric");
});
