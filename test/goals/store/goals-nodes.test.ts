import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { agreeGoal } from "../../../src/goals/actions/agree-goal.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import { goalNode, goalsConnection } from "../../../src/goals/store/goals.nodes.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import { readNodes, readPageOf } from "../../../src/platform/database/tree/read-tree.js";
import type { Selection } from "../../../src/platform/database/tree/tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { day, proposal } from "../actions/a-goal.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let goals: Readonly<Record<"whole" | "desk" | "ada" | "draft", GoalId>>;
const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;

const title: Selection = { fields: new Set(["title"]), edges: [] };
const path: Selection = {
  fields: new Set(),
  edges: [{ name: "alignmentPath", key: "alignmentPath", args: {}, selection: title, wantsTotal: false }],
};

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const propose = async (viewer: Viewer, parts: Partial<ProposeGoal>): Promise<GoalId> =>
    must(await proposeGoal(db.deps, viewer, proposal(parts)));
  const why = "It moves it";
  const whole = await propose(await as("dana"), { level: "ORGANISATION", title: "whole" });
  const team = { level: "TEAM", ownerTeamId: org.teams.desk } as const;
  const desk = await propose(await as("lea"), { ...team, title: "desk", parentId: whole, parentWhy: why });
  const own = { ownerPersonId: org.people.ada, period: { start: day("2026-04-01"), end: day("2026-07-01") } };
  const ada = await propose(await as("lea"), { ...own, title: "ada", parentId: desk, parentWhy: why });
  const draft = await propose(await as("lea"), { ...team, title: "draft", asDraft: true });
  goals = { whole, desk, ada, draft };
});
afterAll(async () => db.close());

async function read(viewer: Viewer, ids: readonly GoalId[], selection: Selection) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  try {
    return await readNodes(snapshot, goalNode, ids, selection);
  } finally {
    await snapshot.end();
  }
}

async function list(viewer: Viewer, args: Readonly<Record<string, unknown>>) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const selected = { name: "goals", key: "goals", args, selection: title, wantsTotal: true };
  const page = await readPageOf(snapshot, goalNode, goalsConnection, selected);
  await snapshot.end();
  return { titles: page.rows.map((row) => row.n["title"]), total: page.total };
}

const seenBy = async (viewer: Viewer): Promise<readonly unknown[]> =>
  (await read(viewer, [goals.whole, goals.desk, goals.ada, goals.draft], title)).map(
    (row) => row?.["title"] ?? null,
  );

describe("a goal is seen", () => {
  test("by everybody, if it is a team's or the organisation's, and a person's by the person and those above", async () => {
    for (const name of ["ada", "dana"] as const)
      expect(await seenBy(await as(name))).toEqual(["whole", "desk", "ada", null]);
    expect(await seenBy(await as("lea"))).toEqual(["whole", "desk", "ada", "draft"]);
    for (const name of ["ben", "max", "fia"] as const)
      expect(await seenBy(await as(name))).toEqual(["whole", "desk", null, null]);
    expect(await seenBy((await org.asTool()).viewer)).toEqual(["whole", "desk", null, null]);
    expect(await seenBy(org.admin)).toEqual(["whole", "desk", null, null]);
  });

  test("by nobody of another organisation", async () => {
    const other = await createTestOrganisation(db.deps, "other");
    expect(await seenBy((await other.as("dana")).viewer)).toEqual([null, null, null, null]);
  });

  test("by today's line only: a leader who is no longer above sees nothing, unless it was their proposal", async () => {
    const own = must(
      await proposeGoal(db.deps, await as("fia"), proposal({ ownerPersonId: org.people.fia })),
    );
    const max = await as("max");
    expect(await read(max, [own], title)).toHaveLength(1);
    must(
      await movePerson(db.deps, org.admin, {
        personId: org.people.fia,
        from: day("2026-06-01"),
        managerId: org.people.lea,
      }),
    );
    expect(await read(max, [own], title)).toEqual([null]);
    expect((await read(await as("lea"), [own], title))[0]).not.toBeNull();
  });
});

describe("the way of alignment", () => {
  test("runs from the top down to the goal", async () => {
    const [row] = await read(await as("ada"), [goals.ada], path);
    expect(row?.["alignmentPath"]).toMatchObject([{ title: "whole" }, { title: "desk" }, { title: "ada" }]);
  });

  test("is the goal alone where it has no parent", async () => {
    const [row] = await read(await as("ben"), [goals.whole], path);
    expect(row?.["alignmentPath"]).toMatchObject([{ title: "whole" }]);
  });
});

describe("a list of goals", () => {
  const filtered = async (filter: object) => list(await as("dana"), { filter });

  test("is narrowed by owner, parent, level, state and a day of the period", async () => {
    expect((await filtered({ ownerId: toGlobalId("Team", org.teams.desk) })).titles).toEqual(["desk"]);
    expect((await filtered({ ownerId: toGlobalId("Organisation", org.id) })).titles).toEqual(["whole"]);
    expect((await filtered({ ownerId: toGlobalId("Goal", goals.whole) })).titles).toEqual([]);
    expect((await filtered({ parentId: toGlobalId("Goal", goals.desk) })).titles).toEqual(["ada"]);
    expect((await filtered({ level: ["TEAM", "ORGANISATION"] })).titles).toEqual(["desk", "whole"]);
    expect((await filtered({ state: ["AGREED"] })).titles).toEqual([]);
    expect((await filtered({ level: ["PERSON"], periodContains: "2026-03-31" })).titles).not.toContain("ada");
    expect((await filtered({ level: ["PERSON"], periodContains: "2026-04-01" })).titles).toContain("ada");
    expect((await filtered({ level: ["TEAM"], periodContains: "2026-07-01" })).titles).toEqual([]);
  });

  test("is counted, but never for one person", async () => {
    expect((await filtered({ level: ["TEAM"] })).total).toBe(1);
    const ofAda = await filtered({ ownerId: toGlobalId("Person", org.people.ada) });
    expect(ofAda).toEqual({ titles: ["ada"], total: undefined });
  });

  test("runs by the start of the period, page after page", async () => {
    const orderBy = { field: "PERIOD_START", direction: "DESC" };
    expect((await list(await as("ada"), { orderBy, first: 1 })).titles[0]).toBe("ada");
  });
});

test("a step is on the goal's history with who took it", async () => {
  must(await agreeGoal(db.deps, await as("ada"), { goalId: goals.ada, version: 1 }));
  const name: Selection = { fields: new Set(["displayName"]), edges: [] };
  const events: Selection = {
    fields: new Set(["state"]),
    edges: [
      {
        name: "events",
        key: "events",
        args: {},
        wantsTotal: false,
        selection: {
          fields: new Set(["state", "goalVersion"]),
          edges: [{ name: "actor", key: "actor", args: {}, wantsTotal: false, selection: name }],
        },
      },
    ],
  };
  const [row] = await read(await as("ada"), [goals.ada], events);
  expect(row).toMatchObject({
    state: "AGREED",
    events: [
      { state: "PROPOSED", goalVersion: 1, actor: { displayName: "Lea" } },
      { state: "AGREED", goalVersion: 2, actor: { displayName: "Ada" } },
    ],
  });
});
