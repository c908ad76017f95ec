import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { acknowledgeGoal } from "../../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../../src/goals/actions/agree-goal.js";
import { assessBehaviour } from "../../../src/goals/actions/assess-behaviour.js";
import { concludeGoal } from "../../../src/goals/actions/conclude-goal.js";
import { markMilestone } from "../../../src/goals/actions/mark-milestone.js";
import { proposeGoal, type ProposeGoal } from "../../../src/goals/actions/propose-goal.js";
import type { GoalReading } from "../../../src/goals/actions/read-progress.js";
import { readProgress } from "../../../src/goals/actions/read-progress.js";
import { toGoalFrame, type GoalFrameRow } from "../../../src/goals/store/goal-frame.js";
import { goalNode } from "../../../src/goals/store/goals.nodes.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId, GoalMeasureId, GoalMilestoneId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { day, proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
let ada: Viewer;
let lea: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  [ada, lea] = [(await org.as("ada")).viewer, (await org.as("lea")).viewer];
  const months = [
    ["2026-01-10", 40, 2],
    ["2026-02-10", 40, 8],
    ["2026-03-10", 40, 4],
    ["2026-04-10", 10, 0],
  ] as const;
  for (const [on, cases, hits] of months)
    await insertFacts(db, org, { metric: "CALLBACK_RATE", personId: org.people.ada, cases, hits, on });
});
afterAll(async () => db.close());

const milestones = [
  { text: "The network pages are reviewed", weightBps: 4_000, dueOn: day("2026-03-01") },
  { text: "The printer pages are reviewed", weightBps: 6_000, dueOn: day("2026-06-01") },
];
const behaviour = {
  statement: "Says what happens next before closing",
  anchors: ["Closes without a word", "Says it when asked", "Always says it"],
  exampleSituations: ["The outage of the mail server in March"],
};
type Measures = NonNullable<ProposeGoal["measures"]>;
const { metric: _metric, target: _target, ...without } = proposal({});

async function runningGoal(measures: Measures, parts: Partial<ProposeGoal> = {}): Promise<GoalId> {
  const owner = { ownerPersonId: org.people.ada };
  const goalId = must(await proposeGoal(db.deps, ada, { ...without, ...owner, measures, ...parts }));
  must(await agreeGoal(db.deps, lea, { goalId, version: 1 }));
  const inOwnWords = "I say what happens next.";
  must(await acknowledgeGoal(db.deps, ada, { goalId, version: 2, inOwnWords }));
  return must(await activateGoal(db.deps, lea, { goalId, version: 2, asTrial: false }));
}

async function readingOf(goalId: GoalId, asOf: Instant | null = null, viewer = ada): Promise<GoalReading> {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const [row] = await readNodes(snapshot, goalNode, [goalId], { fields: new Set(["progress"]), edges: [] });
  const frame = toGoalFrame(row?.["$frame"] as GoalFrameRow);
  const [reading] = await readProgress(db.deps, snapshot, viewer, asOf, [frame]);
  await snapshot.end();
  if (reading == null) throw new Error("expected a reading");
  return reading;
}

const idsOf = <T>(table: string, column: string, id: string): Promise<readonly T[]> =>
  db.database
    .query<{ id: T }>(`select id from ${table} where ${column} = $1 order by position`, [id])
    .then((rows) => rows.map((row) => row.id));

async function stateOf(goalId: GoalId): Promise<string | undefined> {
  const rows = await db.database.query<{ state: string }>(`select state from goal where id = $1`, [goalId]);
  return rows[0]?.state;
}

const concludeInJuly = async (goalId: GoalId) => {
  db.clock.set("2026-07-20T10:00:00Z");
  const result = await concludeGoal(db.deps, { ...lea, today: day("2026-07-20") }, { goalId, version: 3 });
  db.clock.set(TEST_NOW);
  return result;
};

describe("a threshold held month after month", () => {
  test("has come as far as the share of closed months with enough cases that met it", async () => {
    const goalId = await runningGoal([
      { weightBps: 10_000, metric: "CALLBACK_RATE", atMost: { threshold: 0.1 } },
    ]);
    const reading = await readingOf(goalId);
    expect(reading.value).toBeCloseTo(2 / 3, 12);
    expect(reading.measures[0]?.months.map(({ isMet }) => isMet)).toEqual([true, false, true, null, null]);
    expect(reading.measures[0]?.figure?.result).toMatchObject({ n: 130, numerator: 14 });
    expect(reading.explanation).toContain("2 of 3 months that can tell were at most 10.0 %");
  });
});

describe("several measures", () => {
  const mixed: Measures = [
    { weightBps: 5_000, metric: "CALLBACK_RATE", reach: { baseline: 0.2, target: 0.1 } },
    { weightBps: 3_000, milestones },
    { weightBps: 2_000, behaviour },
  ];

  test("have no common number without a rule, and each its own", async () => {
    const goalId = await runningGoal(mixed);
    const reading = await readingOf(goalId);
    expect(reading.value).toBeNull();
    expect(
      reading.measures.map(({ kind, value }) => [kind, value === null ? null : Number(value.toFixed(4))]),
    ).toEqual([
      ["REACH", 0.9231],
      ["MILESTONE", 0],
      ["BEHAVIOUR", null],
    ]);
    expect(reading.sentence).toBe("0 of 3 measures are where they should be, and 1 cannot be judged yet.");
  });

  test("have a weighted mean by rule, from those that have a number; a behaviour never has one", async () => {
    const goalId = await runningGoal(mixed, { rollUp: "WEIGHTED_MEAN" });
    const [, ofMilestones, ofBehaviour] = await idsOf<GoalMeasureId>("goal_measure", "goal_id", goalId);
    const [first] = await idsOf<GoalMilestoneId>("goal_milestone", "measure_id", String(ofMilestones));
    if (first === undefined) throw new Error("expected a milestone");
    const before = db.clock.now();
    db.clock.set("2026-06-15T11:00:00Z");
    must(await markMilestone(db.deps, ada, { goalId, milestoneId: first, doneOn: day("2026-02-20") }));
    const reading = await readingOf(goalId);
    expect(reading.value).toBeCloseTo((5_000 * (12 / 13) + 3_000 * 0.4) / 8_000, 12);
    expect(reading.missing).toEqual([ofBehaviour]);
    expect((await readingOf(goalId, before)).measures[1]?.value).toBe(0);
    must(await markMilestone(db.deps, lea, { goalId, milestoneId: first, doneOn: null, note: "Half of it" }));
    db.clock.set(TEST_NOW);
    expect((await readingOf(goalId)).measures[1]?.value).toBe(0);
  });

  test("take no progress by hand: not for a figure, not for a day to come, not for another goal's milestone", async () => {
    const goalId = await runningGoal(mixed);
    const [ofMetric, ofMilestones] = await idsOf<GoalMeasureId>("goal_measure", "goal_id", goalId);
    if (ofMetric === undefined || ofMilestones === undefined) throw new Error("expected measures");
    const words = "I saw it twice.";
    const assess = (measureId: GoalMeasureId) =>
      assessBehaviour(db.deps, ada, { goalId, measureId, finding: "SHOWN", words });
    expect(await assess(ofMetric)).toMatchObject({ error: [{ code: "VALIDATION_FAILED" }] });
    const mark = (milestoneId: string, doneOn: string) =>
      markMilestone(db.deps, ada, {
        goalId,
        milestoneId: milestoneId as GoalMilestoneId,
        doneOn: day(doneOn),
      });
    expect(await mark(ofMetric, "2026-06-01")).toMatchObject({ error: [{ code: "NOT_FOUND" }] });
    const [first] = await idsOf<GoalMilestoneId>("goal_milestone", "measure_id", ofMilestones);
    expect(await mark(String(first), "2026-06-16")).toMatchObject({ error: [{ path: ["input", "doneOn"] }] });
  });
});

describe("a goal judged by people", () => {
  test("is settled when both parties found the same, and not before", async () => {
    const goalId = await runningGoal([{ weightBps: 10_000, behaviour }], {
      category: "WORK_ETHIC",
      derivedFrom: [{ metric: "CALLBACK_RATE" }],
    });
    const [measureId] = await idsOf<GoalMeasureId>("goal_measure", "goal_id", goalId);
    if (measureId === undefined) throw new Error("expected a measure");
    const words = "In March she told every caller what would happen.";
    const assess = (viewer: Viewer, finding: "SHOWN" | "NOT_SHOWN") =>
      assessBehaviour(db.deps, viewer, { goalId, measureId, finding, words }).then(must);
    await assess(ada, "SHOWN");
    await assess(lea, "NOT_SHOWN");
    expect(await concludeInJuly(goalId)).toMatchObject({
      error: [
        { code: "INSUFFICIENT_DATA", message: expect.stringContaining("both parties have to assess it") },
      ],
    });
    await assess(lea, "SHOWN");
    must(await concludeInJuly(goalId));
    expect(await stateOf(goalId)).toBe("ACHIEVED");
  });

  test("follows from something all the same", async () => {
    const refused = await proposeGoal(db.deps, ada, {
      ...without,
      ownerPersonId: org.people.ada,
      measures: [{ weightBps: 10_000, milestones }],
    });
    expect(refused).toMatchObject({
      error: [{ code: "DERIVATION_REQUIRED", path: ["input", "derivedFrom"] }],
    });
  });
});

test("a goal is missed when one of its measures is, whatever the others say", async () => {
  const goalId = await runningGoal(
    [
      { weightBps: 9_000, metric: "CALLBACK_RATE", reach: { baseline: 0.2, target: 0.15 } },
      { weightBps: 1_000, milestones },
    ],
    { rollUp: "WEIGHTED_MEAN" },
  );
  must(await concludeInJuly(goalId));
  expect(await stateOf(goalId)).toBe("MISSED");
});

test("a measure is refused with its place when it is unclear, incomplete or an activity in disguise", async () => {
  const refusal = async (measures: Measures) => {
    const result = await proposeGoal(db.deps, ada, { ...without, ownerPersonId: org.people.ada, measures });
    return result.ok ? [] : result.error.map(({ code, path }) => [code, path.join(".")]);
  };
  const reach = { baseline: 0.2, target: 0.1 };
  expect(
    await refusal([{ weightBps: 10_000, metric: "CALLBACK_RATE", reach, band: { low: 0, high: 1 } }]),
  ).toEqual([["VALIDATION_FAILED", "input.measures.0"]]);
  expect(await refusal([{ weightBps: 10_000, reach }])).toEqual([
    ["VALIDATION_FAILED", "input.measures.0.metric"],
  ]);
  expect(await refusal([{ weightBps: 10_000, metric: "CALLBACK_RATE", milestones }])).toEqual([
    ["VALIDATION_FAILED", "input.measures.0.metric"],
  ]);
  const many = [{ text: "Write 20 articles", weightBps: 10_000, dueOn: day("2026-03-01") }];
  expect(await refusal([{ weightBps: 10_000, milestones: many }])).toEqual([
    ["GOAL_ON_ACTIVITY_FORBIDDEN", "input.measures.0.milestones.0.text"],
  ]);
  const unseen = { ...behaviour, exampleSituations: [] };
  expect(await refusal([{ weightBps: 10_000, behaviour: unseen }])).toContainEqual([
    "DERIVATION_REQUIRED",
    "input.derivedFrom",
  ]);
  const both: Measures = [
    { weightBps: 5_000, metric: "CALLBACK_RATE", reach },
    { weightBps: 5_000, behaviour: unseen },
  ];
  expect(await refusal(both)).toEqual([["EXAMPLE_REQUIRED", "input.measures.1.behaviour.exampleSituations"]]);
});
