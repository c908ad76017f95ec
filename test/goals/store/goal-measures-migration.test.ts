import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { GoalMeasures0015 } from "../../../migrations/0015-goal-measures.js";
import { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { insertGoal } from "./insert-goal.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

const rows = (sql: string): Promise<readonly object[]> => db.database.query<object>(sql);

test("a goal keeps its way and its parent through the migration, there and back", async () => {
  const proposedBy = org.people.lea;
  const whole = await insertGoal(db, org, { proposedBy });
  const own = await insertGoal(db, org, { personId: org.people.ada, proposedBy });
  await db.database.query(
    `insert into goal_alignment (organisation_id, id, child_id, parent_id, why, aligned_by, recorded_at)
     values ($1, gen_random_uuid(), $2, $3, 'It moves it', $4, now())`,
    [org.id, own, whole, proposedBy],
  );
  const migration = new GoalMeasures0015();
  const runner = db.database.dataSource.createQueryRunner();
  try {
    await migration.down(runner);
    expect(
      await rows(
        `select form, metric, baseline, target, parent_why as why from goal where parent_id is not null`,
      ),
    ).toEqual([{ form: "REACH", metric: "CALLBACK_RATE", baseline: 0.18, target: 0.1, why: "It moves it" }]);
    await migration.up(runner);
  } finally {
    await runner.release();
  }
  expect(
    await rows(
      `select m.kind, m.weight_bps as weight, m.metric, t.baseline, t.target, t.effective_from::text as "from", d.kind as derived
       from goal_measure m
       join goal_target t on t.organisation_id = m.organisation_id and t.measure_id = m.id
       join goal_derivation d on d.organisation_id = m.organisation_id and d.goal_id = m.goal_id
       where m.goal_id = '${own}'`,
    ),
  ).toEqual([
    {
      kind: "REACH",
      weight: 10_000,
      metric: "CALLBACK_RATE",
      baseline: 0.18,
      target: 0.1,
      from: "2026-01-01",
      derived: "METRIC",
    },
  ]);
  expect(await rows(`select child_id as child, parent_id as parent, why from goal_alignment`)).toEqual([
    { child: own, parent: whole, why: "It moves it" },
  ]);
  expect(
    await rows(`select ambition, roll_up as "rollUp", terms_version as terms from goal where id = '${own}'`),
  ).toEqual([{ ambition: "COMMITTED", rollUp: "NONE", terms: 1 }]);
});

test("the database, too, knows exactly the metrics that can be aimed at, and no activity", async () => {
  const [found] = await db.database.query<{ definition: string }>(
    `select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'ck_goal_measure_aim'`,
  );
  const named = [...(found?.definition ?? "").matchAll(/'([A-Z0-9_]+)'/g)].map(([, metric]) =>
    String(metric),
  );
  expect(named.sort()).toEqual(Object.keys(TargetMetric).sort());
});
