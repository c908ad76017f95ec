import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { cascadeGoal, type CascadeGoal } from "../../../src/goals/actions/cascade-goal.js";
import { proposeGoal } from "../../../src/goals/actions/propose-goal.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
let dana: Viewer;
let goalId: GoalId;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  dana = (await org.as("dana")).viewer;
  goalId = must(
    await proposeGoal(db.deps, dana, proposal({ level: "ORGANISATION", title: "Fewer callbacks" })),
  );
  const facts = { metric: "CALLBACK_RATE", hits: 6, on: "2026-03-02" };
  await insertFacts(db, org, { ...facts, personId: org.people.ada, cases: 75 });
  await insertFacts(db, org, { ...facts, personId: org.people.fia, cases: 25 });
});
afterAll(async () => db.close());

const why = "At the desk this means saying what happens next.";
const cascade = (parts: CascadeGoal["parts"], more: Partial<CascadeGoal> = {}, viewer = dana) =>
  cascadeGoal(db.deps, viewer, { goalId, parts, split: "SAME", why, ...more });

async function drafts(): Promise<readonly string[]> {
  const rows = await db.database.query<{ line: string }>(
    `select g.level || ' ' || g.state || ' ' || g.title || ' ' || round(t.baseline::numeric, 4) || ' ' || round(t.target::numeric, 4) || ' ' || a.why as line
     from goal g
     join goal_alignment a on a.organisation_id = g.organisation_id and a.child_id = g.id and a.parent_id = $1
     join goal_measure m on m.organisation_id = g.organisation_id and m.goal_id = g.id
     join goal_target t on t.organisation_id = g.organisation_id and t.measure_id = m.id
     order by g.id`,
    [goalId],
  );
  return rows.map(({ line }) => line);
}

describe("handing a goal down", () => {
  test("is all or nothing", async () => {
    const lea = (await org.as("lea")).viewer;
    const refused = await cascade([{ teamId: org.teams.desk }, { teamId: org.teams.field }], {}, lea);
    expect(refused).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN", path: ["input", "parts", "1"] }],
    });
    expect(await drafts()).toEqual([]);
  });

  test("refuses parts that are none, twice there, or do not make the whole", async () => {
    expect(await cascade([])).toMatchObject({ error: [{ path: ["input", "parts"] }] });
    expect(await cascade([{}])).toMatchObject({ error: [{ path: ["input", "parts", "0"] }] });
    const twice = [{ teamId: org.teams.desk }, { teamId: org.teams.desk }];
    expect(await cascade(twice)).toMatchObject({ error: [{ path: ["input", "parts", "1"] }] });
    expect(await cascade([{ teamId: org.teams.desk, shareBps: 10_000 }])).toMatchObject({
      error: [{ code: "VALIDATION_FAILED" }],
    });
    const short = [{ teamId: org.teams.desk, shareBps: 9_000 }];
    expect(await cascade(short, { split: "SUM" })).toMatchObject({ error: [{ code: "WEIGHTS_NOT_100" }] });
    expect(await cascade([{ teamId: org.teams.desk }], { why: "" })).toMatchObject({
      error: [{ path: ["input", "why"] }],
    });
  });

  test("with SAME gives everybody the same target", async () => {
    must(await cascade([{ teamId: org.teams.desk }, { personId: org.people.fia }]));
    expect(await drafts()).toEqual([
      `TEAM DRAFT Fewer callbacks 0.1800 0.1000 ${why}`,
      `PERSON DRAFT Fewer callbacks 0.1800 0.1000 ${why}`,
    ]);
  });

  test("with SUM asks of each part what moves the whole by its share, by the cases it has", async () => {
    const parts = [
      { teamId: org.teams.desk, shareBps: 9_000 },
      { teamId: org.teams.field, shareBps: 1_000 },
    ];
    must(await cascade(parts, { split: "SUM" }));
    // Three quarters of the cases take nine tenths of the way of 8 points, and a quarter one tenth.
    expect((await drafts()).slice(2)).toEqual([
      `TEAM DRAFT Fewer callbacks 0.1800 0.0840 ${why}`,
      `TEAM DRAFT Fewer callbacks 0.1800 0.1480 ${why}`,
    ]);
  });

  test("with SUM is refused for what has no way to share", async () => {
    const threshold = must(
      await proposeGoal(
        db.deps,
        dana,
        proposal({ level: "ORGANISATION", title: "Stay low", target: { atMost: { threshold: 0.1 } } }),
      ),
    );
    const parts = [{ teamId: org.teams.desk, shareBps: 10_000 }];
    expect(await cascade(parts, { goalId: threshold, split: "SUM" })).toMatchObject({
      error: [{ code: "VALIDATION_FAILED", path: ["input", "split"] }],
    });
  });
});
