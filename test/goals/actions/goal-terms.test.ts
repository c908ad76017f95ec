import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { acknowledgeGoal } from "../../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../../src/goals/actions/agree-goal.js";
import { annotateGoal } from "../../../src/goals/actions/annotate-goal.js";
import { concludeGoal } from "../../../src/goals/actions/conclude-goal.js";
import { proposeGoal } from "../../../src/goals/actions/propose-goal.js";
import { reviseGoal } from "../../../src/goals/actions/revise-goal.js";
import { reviseTarget } from "../../../src/goals/actions/revise-target.js";
import { withdrawGoal } from "../../../src/goals/actions/withdraw-goal.js";
import type { GoalId, GoalMeasureId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { activeGoal, day, proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
let ada: Viewer;
let lea: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  [ada, lea] = [(await org.as("ada")).viewer, (await org.as("lea")).viewer];
});
afterAll(async () => db.close());

const inOwnWords = "I will say what happens next before I close.";
const own = (): Promise<GoalId> =>
  proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })).then(must);

async function stateOf(goalId: GoalId): Promise<string> {
  const rows = await db.database.query<{ line: string }>(
    `select g.state || ' v' || g.version || ' terms ' || g.terms_version as line from goal g where g.id = $1`,
    [goalId],
  );
  return rows[0]?.line ?? "";
}

async function measureOf(goalId: GoalId): Promise<GoalMeasureId> {
  const rows = await db.database.query<{ id: GoalMeasureId }>(
    `select id from goal_measure where goal_id = $1 and superseded_at is null order by position`,
    [goalId],
  );
  return must(rows[0] === undefined ? { ok: false, error: "none" } : { ok: true, value: rows[0].id });
}

describe("acknowledging", () => {
  test("is for the person alone, in words of their own", async () => {
    const goalId = await own();
    const by = (viewer: Viewer, words: string) =>
      acknowledgeGoal(db.deps, viewer, { goalId, version: 1, inOwnWords: words });
    expect(await by(lea, inOwnWords)).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    expect(await by(ada, "  ")).toMatchObject({ error: [{ path: ["input", "inOwnWords"] }] });
    expect(await by(ada, "customers need NOT come back!")).toMatchObject({
      error: [{ code: "VALIDATION_FAILED", path: ["input", "inOwnWords"] }],
    });
    must(await by(ada, inOwnWords));
    expect(await stateOf(goalId)).toBe("PROPOSED v1 terms 1");
  });

  test("is of the version that was read", async () => {
    const goalId = await own();
    must(await agreeGoal(db.deps, lea, { goalId, version: 1 }));
    expect(await acknowledgeGoal(db.deps, ada, { goalId, version: 1, inOwnWords })).toMatchObject({
      error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
    });
  });
});

describe("revising", () => {
  const measures = [
    { weightBps: 6_000, metric: "CALLBACK_RATE", reach: { baseline: 0.18, target: 0.12 } },
    { weightBps: 4_000, metric: "CSAT_SHARE", atLeast: { threshold: 0.8 } },
  ] as const;

  test("what was agreed proposes it anew, and new measures have to be acknowledged anew", async () => {
    const goalId = await own();
    must(await agreeGoal(db.deps, lea, { goalId, version: 1 }));
    must(await acknowledgeGoal(db.deps, ada, { goalId, version: 2, inOwnWords }));
    must(await reviseGoal(db.deps, lea, { goalId, version: 2, measures }));
    expect(await stateOf(goalId)).toBe("PROPOSED v3 terms 2");
    expect(await agreeGoal(db.deps, lea, { goalId, version: 3 })).toMatchObject({
      error: [{ code: "FORBIDDEN" }],
    });
    must(await agreeGoal(db.deps, ada, { goalId, version: 3 }));
    const activate = () => activateGoal(db.deps, lea, { goalId, version: 4, asTrial: false });
    expect(await activate()).toMatchObject({ error: [{ code: "GOAL_NOT_ACKNOWLEDGED" }] });
    must(await acknowledgeGoal(db.deps, ada, { goalId, version: 4, inOwnWords }));
    must(await activate());
    const kept = await db.database.query(
      `select kind, weight_bps as weight, superseded_at is null as current from goal_measure where goal_id = $1
       order by terms_version, position`,
      [goalId],
    );
    expect(kept).toEqual([
      { kind: "REACH", weight: 10_000, current: false },
      { kind: "REACH", weight: 6_000, current: true },
      { kind: "AT_LEAST", weight: 4_000, current: true },
    ]);
  });

  test("the title alone leaves what was acknowledged as it is", async () => {
    const goalId = await own();
    must(await reviseGoal(db.deps, ada, { goalId, version: 1, title: "Nobody has to ask twice" }));
    expect(await stateOf(goalId)).toBe("PROPOSED v2 terms 1");
  });

  test("is refused where it makes no sense, with the place in the input", async () => {
    const goalId = await own();
    const revise = (parts: object) => reviseGoal(db.deps, ada, { goalId, version: 1, ...parts });
    expect(await revise({})).toMatchObject({ error: [{ code: "VALIDATION_FAILED", path: ["input"] }] });
    expect(await revise({ measures: [{ ...measures[0], weightBps: 9_000 }] })).toMatchObject({
      error: [{ code: "WEIGHTS_NOT_100", path: ["input", "measures"] }],
    });
    expect(await revise({ category: "WORK_ETHIC" })).toMatchObject({
      error: [{ path: ["input", "category"] }],
    });
    expect(await revise({ title: "Write 20 articles" })).toMatchObject({
      error: [{ code: "GOAL_ON_ACTIVITY_FORBIDDEN" }],
    });
    expect(await stateOf(goalId)).toBe("PROPOSED v1 terms 1");
  });

  test("is over once the goal runs", async () => {
    const goalId = await activeGoal(db, ada, lea);
    expect(await reviseGoal(db.deps, lea, { goalId, version: 3, measures })).toMatchObject({
      error: [{ code: "INVALID_STATE", state: "ACTIVE" }],
    });
  });
});

describe("revising a target", () => {
  const revise = async (goalId: GoalId, viewer: Viewer, parts: object = {}) =>
    reviseTarget(db.deps, viewer, {
      goalId,
      version: 3,
      measureId: await measureOf(goalId),
      target: { reach: { baseline: 0.18, target: 0.14 } },
      effectiveFrom: day("2026-07-01"),
      reason: "Half of the team is new",
      ...parts,
    });
  const year = { period: { start: day("2026-01-01"), end: day("2027-01-01") } };

  test.each(["2026-06-01", "2026-06-15", "2026-01-01", "2026-07-15"])(
    "from %s is too early, or in the middle of a month",
    async (effectiveFrom) => {
      const goalId = await activeGoal(db, ada, lea, year);
      expect(await revise(goalId, lea, { effectiveFrom })).toMatchObject({
        error: [{ code: "TARGET_RETROACTIVE", path: ["input", "effectiveFrom"] }],
      });
      must(await withdrawGoal(db.deps, ada, { goalId, version: 3, reason: "Tried" }));
    },
  );

  test("is for whoever leads, keeps the form and the baseline, and says why", async () => {
    const goalId = await activeGoal(db, ada, lea, year);
    expect(await revise(goalId, ada)).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    expect(await revise(goalId, lea, { reason: " " })).toMatchObject({
      error: [{ path: ["input", "reason"] }],
    });
    expect(await revise(goalId, lea, { target: { atMost: { threshold: 0.1 } } })).toMatchObject({
      error: [{ path: ["input", "target"] }],
    });
    expect(await revise(goalId, lea, { target: { reach: { baseline: 0.3, target: 0.14 } } })).toMatchObject({
      error: [{ path: ["input", "target", "reach", "baseline"] }],
    });
    expect(await revise(goalId, lea, { target: { reach: { baseline: 0.18, target: 0.2 } } })).toMatchObject({
      error: [{ code: "TARGET_DIRECTION", path: ["input", "target", "reach", "target"] }],
    });
    expect(await revise(goalId, lea, { measureId: goalId })).toMatchObject({
      error: [{ code: "NOT_FOUND" }],
    });
    expect(await revise(goalId, lea, { effectiveFrom: day("2027-01-01") })).toMatchObject({
      error: [{ code: "VALIDATION_FAILED", path: ["input", "effectiveFrom"] }],
    });
    must(await withdrawGoal(db.deps, ada, { goalId, version: 3, reason: "Tried" }));
  });

  test("asks for a new acknowledgement, and the goal is settled by the target in force at its end", async () => {
    const goalId = await activeGoal(db, ada, lea, year);
    must(await revise(goalId, lea));
    expect(await stateOf(goalId)).toBe("ACTIVE v4 terms 2");
    await insertFacts(db, org, {
      metric: "CALLBACK_RATE",
      personId: org.people.ada,
      cases: 100,
      hits: 13,
      on: "2026-03-02",
    });
    db.clock.set("2027-02-01T10:00:00Z");
    const conclude = () =>
      concludeGoal(db.deps, { ...lea, today: day("2027-02-01") }, { goalId, version: 4 });
    expect(await conclude()).toMatchObject({ error: [{ code: "GOAL_NOT_ACKNOWLEDGED" }] });
    must(await acknowledgeGoal(db.deps, ada, { goalId, version: 4, inOwnWords }));
    must(await conclude());
    db.clock.set(TEST_NOW);
    expect(await stateOf(goalId)).toBe("ACHIEVED v5 terms 2");
  });
});

test("a goal that is settled takes notes and nothing else", async () => {
  const goalId = await own();
  must(await withdrawGoal(db.deps, ada, { goalId, version: 1, reason: "I change teams" }));
  must(await annotateGoal(db.deps, lea, { goalId, note: "We take it up again in autumn." }));
  expect(await annotateGoal(db.deps, (await org.as("fia")).viewer, { goalId, note: "Hm" })).toMatchObject({
    error: [{ code: "NOT_FOUND" }],
  });
  const refused = await Promise.all([
    reviseGoal(db.deps, ada, { goalId, version: 2, title: "Nobody has to ask twice" }),
    acknowledgeGoal(db.deps, ada, { goalId, version: 2, inOwnWords }),
    agreeGoal(db.deps, lea, { goalId, version: 2 }),
  ]);
  for (const answer of refused)
    expect(answer).toMatchObject({ error: [{ code: "INVALID_STATE", state: "WITHDRAWN" }] });
  expect(await stateOf(goalId)).toBe("WITHDRAWN v2 terms 1");
});
