import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { alignGoal } from "../../../src/goals/actions/align-goal.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import type { ParentsInput } from "../../../src/goals/actions/find-parents.js";
import { goalNode, goalsConnection } from "../../../src/goals/store/goals.nodes.js";
import { readNodes, readPageOf } from "../../../src/platform/database/tree/read-tree.js";
import type { Selection } from "../../../src/platform/database/tree/tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
let dana: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  dana = (await org.as("dana")).viewer;
});
afterAll(async () => db.close());

const why = "It moves it";
const whole = (title: string, parts: Partial<ProposeGoal> = {}): Promise<GoalId> =>
  proposeGoal(db.deps, dana, proposal({ level: "ORGANISATION", title, ...parts })).then(must);
const align = (goalId: GoalId, version: number, parts: ParentsInput) =>
  alignGoal(db.deps, dana, { goalId, version, ...parts });
const under = (...parents: readonly GoalId[]): ParentsInput => ({
  parents: parents.map((parentId) => ({ parentId, why })),
});

const titles: Selection = { fields: new Set(["title"]), edges: [] };
async function edgesOf(id: GoalId, viewer: Viewer = dana): Promise<Record<string, unknown>> {
  const edge = (name: string, selection: Selection) => ({
    name,
    key: name,
    args: {},
    wantsTotal: false,
    selection,
  });
  const selection: Selection = {
    fields: new Set(),
    edges: [
      edge("parents", { fields: new Set(["why", "weightBps"]), edges: [edge("parent", titles)] }),
      edge("children", titles),
      edge("alignmentPath", titles),
    ],
  };
  const snapshot = db.database.snapshot(treeScope(viewer));
  const [row] = await readNodes(snapshot, goalNode, [id], selection);
  await snapshot.end();
  return row ?? {};
}

describe("a goal with several parents", () => {
  test("shows each with its reason and weight, its children, and the shortest way to the top", async () => {
    const strategy = await whole("strategy", { level: "STRATEGY" });
    const [left, right] = [await whole("left", { parentId: strategy, parentWhy: why }), await whole("right")];
    const desk = must(
      await proposeGoal(
        db.deps,
        (await org.as("lea")).viewer,
        proposal({
          level: "TEAM",
          ownerTeamId: org.teams.desk,
          title: "desk",
          parents: [
            { parentId: left, why: "Mostly for this", weightBps: 7_000 },
            { parentId: right, why: "And a little for that", weightBps: 3_000 },
          ],
        }),
      ),
    );
    expect(await edgesOf(desk)).toMatchObject({
      parents: [
        { why: "Mostly for this", weightBps: 7_000, parent: { title: "left" } },
        { why: "And a little for that", weightBps: 3_000, parent: { title: "right" } },
      ],
      alignmentPath: [{ title: "right" }, { title: "desk" }],
    });
    const { children } = await edgesOf(right);
    expect(children).toMatchObject({ rows: [{ n: { title: "desk" } }] });
    must(await align(desk, 1, under(left)));
    expect(await edgesOf(desk)).toMatchObject({
      parents: [{ parent: { title: "left" } }],
      alignmentPath: [{ title: "strategy" }, { title: "left" }, { title: "desk" }],
    });
    const kept = await db.database.query(
      `select count(*)::int as all, count(*) filter (where superseded_at is null)::int as current
       from goal_alignment where child_id = $1`,
      [desk],
    );
    expect(kept).toEqual([{ all: 3, current: 1 }]);
  });

  test("names none twice, weighs all or none, and reports what it refuses where it stands", async () => {
    const [a, b, child] = [await whole("a"), await whole("b"), await whole("child")];
    expect(await align(child, 1, under(a, a))).toMatchObject({
      error: [{ code: "VALIDATION_FAILED", path: ["input", "parents", "1", "parentId"] }],
    });
    const halfWeighed = [
      { parentId: a, why, weightBps: 5_000 },
      { parentId: b, why },
    ];
    expect(await align(child, 1, { parents: halfWeighed })).toMatchObject({
      error: [{ code: "WEIGHTS_NOT_100", path: ["input", "parents"] }],
    });
    expect(await align(child, 1, { parents: [{ parentId: a, why: " " }] })).toMatchObject({
      error: [{ path: ["input", "parents", "0", "why"] }],
    });
    expect(await align(child, 1, { ...under(a), parentId: b })).toMatchObject({
      error: [{ path: ["input", "parents"] }],
    });
    const own = must(
      await proposeGoal(
        db.deps,
        (await org.as("ada")).viewer,
        proposal({ ownerPersonId: org.people.ada, title: "own" }),
      ),
    );
    expect(await align(child, 1, under(a, own))).toMatchObject({
      error: [{ code: "GOAL_LEVEL_INVERTED", path: ["input", "parents", "1", "parentId"] }],
    });
  });

  test("never closes a circle over any of them", async () => {
    const [top, a, b] = [await whole("top"), await whole("a"), await whole("b")];
    const bottom = await whole("bottom", under(a, b));
    must(await align(b, 1, under(top)));
    expect(await align(top, 1, under(a, bottom))).toMatchObject({
      error: [{ code: "GOAL_CYCLE", path: ["input", "parents", "1", "parentId"] }],
    });
    must(await align(top, 1, under(a)));
  });

  test("keeps the graph without circles whatever several people align at once", async () => {
    for (let round = 0; round < 3; round += 1) {
      const ids = [await whole("1"), await whole("2"), await whole("3"), await whole("4")];
      const [one, two, three, four] = ids as [GoalId, GoalId, GoalId, GoalId];
      const results = await Promise.all([
        align(one, 1, under(two, three)),
        align(two, 1, under(three, four)),
        align(three, 1, under(four, one)),
        align(four, 1, under(one, two)),
      ]);
      expect(results.some((result) => !result.ok)).toBe(true);
      for (const result of results)
        if (!result.ok) expect(result.error.map(({ code }) => code)).toContain("GOAL_CYCLE");
      const circles = await db.database.query(
        `with recursive up (start, id) as (
           select a.child_id, a.parent_id from goal_alignment a where a.superseded_at is null
           union
           select up.start, a.parent_id from up join goal_alignment a on a.child_id = up.id and a.superseded_at is null
         )
         select start from up where start = id`,
      );
      expect(circles).toEqual([]);
    }
  });
});

test("a parent that is not visible is not shown", async () => {
  const max = (await org.as("max")).viewer;
  const fia = (await org.as("fia")).viewer;
  const hidden = must(
    await proposeGoal(db.deps, max, proposal({ level: "TEAM", ownerTeamId: org.teams.field, asDraft: true })),
  );
  const own = must(
    await proposeGoal(
      db.deps,
      max,
      proposal({ ownerPersonId: org.people.fia, parentId: hidden, parentWhy: why }),
    ),
  );
  expect(await edgesOf(own, max)).toMatchObject({ parents: [{ why }] });
  expect(await edgesOf(own, fia)).toMatchObject({ parents: [] });
});

test("goals that serve none can be listed; the organisation's own are where alignment begins", async () => {
  const lea = (await org.as("lea")).viewer;
  const team = { level: "TEAM", ownerTeamId: org.teams.desk } as const;
  const alone = must(await proposeGoal(db.deps, lea, proposal({ ...team, title: "alone" })));
  const served = await whole("served");
  must(
    await proposeGoal(db.deps, lea, proposal({ ...team, title: "serves", parentId: served, parentWhy: why })),
  );
  const snapshot = db.database.snapshot(treeScope(lea));
  const list = async (unaligned: boolean): Promise<readonly unknown[]> => {
    const args = { filter: { unaligned, level: ["TEAM", "ORGANISATION"] }, first: 100 };
    const selected = { name: "goals", key: "goals", args, selection: titles, wantsTotal: false };
    return (await readPageOf(snapshot, goalNode, goalsConnection, selected)).rows.map(({ n }) => n["title"]);
  };
  const [unaligned, others] = [await list(true), await list(false)];
  await snapshot.end();
  expect(unaligned).toEqual(["alone"]);
  expect(others).toEqual(expect.arrayContaining(["serves", "served", "desk"]));
  must(await alignGoal(db.deps, lea, { goalId: alone, version: 1, parentId: served, why }));
});
