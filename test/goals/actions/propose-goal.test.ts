import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { activityProblem } from "../../../src/goals/actions/goal-text.js";
import { alignGoal } from "../../../src/goals/actions/align-goal.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import type { GoalId, PersonId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { day, proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
let ada: Viewer;
let lea: Viewer;
let dana: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  [ada, lea, dana] = [
    (await org.as("ada")).viewer,
    (await org.as("lea")).viewer,
    (await org.as("dana")).viewer,
  ];
});
afterAll(async () => db.close());

async function refusal(
  viewer: Viewer,
  parts: Partial<ProposeGoal>,
): Promise<readonly (readonly [string, string])[]> {
  const result = await proposeGoal(db.deps, viewer, proposal({ ownerPersonId: org.people.ada, ...parts }));
  return result.ok ? [] : result.error.map(({ code, path }) => [code, path.join(".")] as const);
}

describe("a proposal is refused", () => {
  const cases: readonly (readonly [string, Partial<ProposeGoal>, string, string])[] = [
    [
      "with a target equal to the baseline",
      { target: { reach: { baseline: 0.1, target: 0.1 } } },
      "DEGENERATE_TARGET",
      "input.target.reach.target",
    ],
    [
      "with a target on the worse side",
      { target: { reach: { baseline: 0.1, target: 0.2 } } },
      "TARGET_DIRECTION",
      "input.target.reach.target",
    ],
    [
      "with a band upside down",
      { target: { band: { low: 0.2, high: 0.1 } } },
      "BAND_INVERTED",
      "input.target.band.low",
    ],
    [
      "with a target no rate can have",
      { target: { reach: { baseline: 18, target: 10 } } },
      "TARGET_OUT_OF_RANGE",
      "input.target",
    ],
    [
      "with both forms of target",
      { target: { reach: { baseline: 0.2, target: 0.1 }, band: { low: 0, high: 0.1 } } },
      "VALIDATION_FAILED",
      "input.target",
    ],
    ["with no target", { target: {} }, "VALIDATION_FAILED", "input.target"],
    [
      "with a period that ends when it starts",
      { period: { start: day("2026-01-01"), end: day("2026-01-01") } },
      "EMPTY_PERIOD",
      "input.period.end",
    ],
    [
      "on a metric no person is measured by",
      { metric: "DUP_BURDEN" },
      "METRIC_LEVEL_FORBIDDEN",
      "input.metric",
    ],
    ["without a title", { title: "  " }, "VALIDATION_FAILED", "input.title"],
    ["with a NUL in the title", { title: "a\u0000b" }, "VALIDATION_FAILED", "input.title"],
    ["with half a character", { rationale: "a\ud800" }, "VALIDATION_FAILED", "input.rationale"],
    [
      "that asks for a number of articles",
      { title: "Write 20 new articles" },
      "GOAL_ON_ACTIVITY_FORBIDDEN",
      "input.title",
    ],
  ];
  test.each(cases)("%s", async (_what, parts, code, path) => {
    expect(await refusal(ada, parts)).toContainEqual([code, path]);
  });

  test("with everything that is wrong named at once", async () => {
    const period = { start: day("2026-02-01"), end: day("2026-01-01") };
    const found = await refusal(ada, {
      title: "",
      period,
      target: { reach: { baseline: 0.1, target: 0.1 } },
    });
    expect(found.map(([code]) => code).sort()).toEqual([
      "DEGENERATE_TARGET",
      "EMPTY_PERIOD",
      "VALIDATION_FAILED",
    ]);
  });

  test("alike for an owner of another organisation and for one who never existed", async () => {
    const other = await createTestOrganisation(db.deps, "other");
    const unknown = "00000000-0000-7000-8000-000000000000" as PersonId;
    const answers = await Promise.all(
      [other.people.ada, unknown].map((id) => proposeGoal(db.deps, dana, proposal({ ownerPersonId: id }))),
    );
    expect(answers[0]).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
    expect(answers[1]).toEqual(answers[0]);
  });

  test("from a tool, which cannot speak for anybody", async () => {
    const { viewer } = await org.asTool(["read", "write"]);
    expect(await refusal(viewer, {})).toEqual([["FORBIDDEN", ""]]);
  });
});

test("people propose for themselves, those above for their reports, and nobody else does", async () => {
  const max = (await org.as("max")).viewer;
  const ben = (await org.as("ben")).viewer;
  for (const viewer of [ada, lea, dana]) expect(await refusal(viewer, {})).toEqual([]);
  for (const viewer of [ben, max]) expect(await refusal(viewer, {})).toEqual([["FORBIDDEN", "input.level"]]);
  const team = { level: "TEAM", ownerPersonId: null, ownerTeamId: org.teams.desk } as const;
  expect(await refusal(lea, team)).toEqual([]);
  expect(await refusal(max, team)).toEqual([["FORBIDDEN", "input.level"]]);
  const whole = { level: "ORGANISATION", ownerPersonId: null } as const;
  expect(await refusal(dana, whole)).toEqual([]);
  expect(await refusal(lea, whole)).toEqual([["FORBIDDEN", "input.level"]]);
  expect(await refusal(dana, { level: "ORGANISATION" })).toEqual([
    ["VALIDATION_FAILED", "input.ownerPersonId"],
  ]);
  expect(await refusal(lea, { ownerPersonId: org.people.bot })).toEqual([
    ["VALIDATION_FAILED", "input.ownerPersonId"],
  ]);
});

describe("alignment", () => {
  const whole = async (parts: Partial<ProposeGoal> = {}): Promise<GoalId> =>
    must(await proposeGoal(db.deps, dana, proposal({ level: "ORGANISATION", ...parts })));
  const align = (goalId: GoalId, parentId: GoalId | null, version: number) =>
    alignGoal(db.deps, dana, { goalId, parentId, why: parentId === null ? null : "It moves it", version });

  test("never closes a circle", async () => {
    const top = await whole();
    const middle = await whole({ parentId: top, parentWhy: "It moves it" });
    const bottom = await whole({ parentId: middle, parentWhy: "It moves it" });
    expect(await align(top, bottom, 1)).toMatchObject({
      ok: false,
      error: [{ code: "GOAL_CYCLE", path: ["input", "parentId"] }],
    });
    expect(await align(top, top, 1)).toMatchObject({ ok: false, error: [{ code: "GOAL_CYCLE" }] });
    must(await align(bottom, null, 1));
    must(await align(top, bottom, 1));
  });

  test("never closes a circle between two who align at once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await whole(), await whole()];
      const results = await Promise.all([align(a, b, 1), align(b, a, 1)]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(results.find((result) => !result.ok)).toMatchObject({ error: [{ code: "GOAL_CYCLE" }] });
    }
  });

  test("does not lead from a wider goal to a narrower one, nor to one that is not visible", async () => {
    const own = must(await proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })));
    const top = await whole();
    expect(await align(top, own, 1)).toMatchObject({ ok: false, error: [{ code: "GOAL_LEVEL_INVERTED" }] });
    const fia = (await org.as("fia")).viewer;
    const hidden = await proposeGoal(
      db.deps,
      fia,
      proposal({ ownerPersonId: org.people.fia, parentId: own, parentWhy: "It moves it" }),
    );
    expect(hidden).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND", path: ["input", "parentId"] }] });
  });

  test("says how the parent is moved", async () => {
    const top = await whole();
    const silent = await proposeGoal(
      db.deps,
      ada,
      proposal({ ownerPersonId: org.people.ada, parentId: top }),
    );
    expect(silent).toMatchObject({ ok: false, error: [{ path: ["input", "parentWhy"] }] });
    const goalId = must(await proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })));
    const unsaid = await alignGoal(db.deps, ada, { goalId, parentId: top, why: null, version: 1 });
    expect(unsaid).toMatchObject({ ok: false, error: [{ path: ["input", "why"] }] });
  });
});

test("a number of activities is told from a sentence that mentions them", () => {
  for (const text of ["Write 20 articles", "five new links a week", "Articles: 12", "50 edits"])
    expect(activityProblem("input.title", text)?.code).toBe("GOAL_ON_ACTIVITY_FORBIDDEN");
  for (const text of [
    "Accurate reuse from 42 to 46 per 100 tickets",
    "90 % of articles are right the first time",
    "In 2026 articles solve what they should",
    "Improve what I find before I solve",
  ])
    expect(activityProblem("input.title", text)).toBeNull();
});
