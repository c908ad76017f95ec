import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { acknowledgeGoal } from "../../../src/goals/actions/acknowledge-goal.js";
import { activateGoal } from "../../../src/goals/actions/activate-goal.js";
import { agreeGoal } from "../../../src/goals/actions/agree-goal.js";
import { concludeGoal } from "../../../src/goals/actions/conclude-goal.js";
import { proposeGoal } from "../../../src/goals/actions/propose-goal.js";
import { setGoalLimits } from "../../../src/goals/actions/set-goal-limits.js";
import { submitGoal } from "../../../src/goals/actions/submit-goal.js";
import { withdrawGoal } from "../../../src/goals/actions/withdraw-goal.js";
import type { GoalId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertFacts } from "../store/insert-facts.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { activeGoal, day, proposal } from "./a-goal.js";

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
});
afterAll(async () => db.close());

const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;
const lateJuly = (viewer: Viewer): Viewer => ({ ...viewer, today: day("2026-07-20") });

async function history(goalId: GoalId): Promise<readonly string[]> {
  const rows = await db.database.query<{ line: string }>(
    `select e.goal_version || ' ' || e.state || ' ' || p.display_name as line from goal_event e
     join person p on p.organisation_id = e.organisation_id and p.id = e.actor_id
     where e.goal_id = $1 order by e.goal_version`,
    [goalId],
  );
  return rows.map((row) => row.line);
}

test("a person's goal is proposed, agreed by the leader, activated and concluded by its figure", async () => {
  const [ada, lea] = [await as("ada"), await as("lea")];
  const goalId = await activeGoal(db, ada, lea);
  await insertFacts(db, org, {
    metric: "CALLBACK_RATE",
    personId: org.people.ada,
    cases: 100,
    hits: 9,
    on: "2026-03-02",
  });
  const early = await concludeGoal(db.deps, lea, { goalId, version: 3 });
  expect(early).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE", state: "ACTIVE" }] });
  db.clock.set("2026-07-20T10:00:00Z");
  const immature = await concludeGoal(db.deps, { ...lea, today: day("2026-07-03") }, { goalId, version: 3 });
  expect(immature).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE" }] });
  must(await concludeGoal(db.deps, lateJuly(lea), { goalId, version: 3 }));
  db.clock.set(TEST_NOW);
  expect(await history(goalId)).toEqual(["1 PROPOSED Ada", "2 AGREED Lea", "3 ACTIVE Lea", "4 ACHIEVED Lea"]);
  const looks = await db.database.query(
    `select what from access_log where subject_id = $1 and viewer_id = $2`,
    [org.people.ada, org.people.lea],
  );
  expect(looks).toEqual([{ what: "Progress of a goal, to conclude it" }]);
});

test("a goal whose figure ends short of the target is missed, and one without enough cases stays open", async () => {
  const [ben, lea] = [await as("ben"), await as("lea")];
  const missed = await activeGoal(db, ben, lea);
  const open = await activeGoal(db, ben, lea, { metric: "REOPEN_RATE" });
  await insertFacts(db, org, {
    metric: "CALLBACK_RATE",
    personId: org.people.ben,
    cases: 50,
    hits: 6,
    on: "2026-04-01",
  });
  await insertFacts(db, org, {
    metric: "REOPEN_RATE",
    personId: org.people.ben,
    cases: 29,
    hits: 0,
    on: "2026-04-01",
  });
  db.clock.set("2026-07-20T10:00:00Z");
  must(await concludeGoal(db.deps, lateJuly(ben), { goalId: missed, version: 3 }));
  const tooFew = await concludeGoal(db.deps, lateJuly(ben), { goalId: open, version: 3 });
  db.clock.set(TEST_NOW);
  expect((await history(missed)).at(-1)).toBe("4 MISSED Ben");
  expect(tooFew).toMatchObject({ ok: false, error: [{ code: "INSUFFICIENT_DATA" }] });
  expect((await history(open)).at(-1)).toBe("3 ACTIVE Lea");
});

test("a goal whose figure is exactly the target is achieved, whatever floating point makes of it", async () => {
  const [cy, lea] = [await as("cy"), await as("lea")];
  const target = { reach: { baseline: 40, target: 57 } };
  const goalId = await activeGoal(db, cy, lea, { metric: "ACCURATE_REUSE_PER_100", target });
  const facts = { metric: "ACCURATE_REUSE_PER_100", personId: org.people.cy, on: "2026-05-04" };
  await insertFacts(db, org, { ...facts, cases: 100, hits: 57 });
  db.clock.set("2026-07-20T10:00:00Z");
  must(await concludeGoal(db.deps, lateJuly(cy), { goalId, version: 3 }));
  db.clock.set(TEST_NOW);
  expect((await history(goalId)).at(-1)).toBe("4 ACHIEVED Cy");
});

describe("agreeing", () => {
  test("by two people at once succeeds once; the other learns the version now in force", async () => {
    const [ada, lea, dana] = [await as("ada"), await as("lea"), await as("dana")];
    const goalId = must(await proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })));
    const results = await Promise.all(
      [lea, dana].map((viewer) => agreeGoal(db.deps, viewer, { goalId, version: 1 })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const lost = results.find((result) => !result.ok);
    expect(lost).toMatchObject({ error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }] });
    expect(await history(goalId)).toHaveLength(2);
  });

  test("takes the other party: not the proposer, and not a second leader in place of the person", async () => {
    const [lea, dana, cy] = [await as("lea"), await as("dana"), await as("cy")];
    const goalId = must(await proposeGoal(db.deps, lea, proposal({ ownerPersonId: org.people.cy })));
    for (const viewer of [lea, dana])
      expect(await agreeGoal(db.deps, viewer, { goalId, version: 1 })).toMatchObject({
        ok: false,
        error: [{ code: "FORBIDDEN" }],
      });
    must(await agreeGoal(db.deps, cy, { goalId, version: 1 }));
    expect(await history(goalId)).toEqual(["1 PROPOSED Lea", "2 AGREED Cy"]);
  });

  test("to a team's goal takes a leader above or an administrator, not the leader who proposed it", async () => {
    const [lea, dana, ada] = [await as("lea"), await as("dana"), await as("ada")];
    const goalId = must(
      await proposeGoal(db.deps, lea, proposal({ level: "TEAM", ownerTeamId: org.teams.desk })),
    );
    expect(await agreeGoal(db.deps, lea, { goalId, version: 1 })).toMatchObject({
      error: [{ code: "FORBIDDEN" }],
    });
    expect(await agreeGoal(db.deps, ada, { goalId, version: 1 })).toMatchObject({
      error: [{ code: "FORBIDDEN" }],
    });
    must(await agreeGoal(db.deps, dana, { goalId, version: 1 }));
  });
});

test("outsiders are told that a person's goal does not exist, as they are of an id that never did", async () => {
  const [ada, fia] = [await as("ada"), await as("fia")];
  const goalId = must(await proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })));
  const unknown = "00000000-0000-7000-8000-000000000000" as GoalId;
  const answers = await Promise.all(
    [goalId, unknown].map((id) => withdrawGoal(db.deps, fia, { goalId: id, version: 1, reason: "x" })),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
});

test("a draft is its author's alone until it is submitted", async () => {
  const [lea, cy] = [await as("lea"), await as("cy")];
  const goalId = must(
    await proposeGoal(db.deps, lea, proposal({ ownerPersonId: org.people.cy, asDraft: true })),
  );
  expect(await agreeGoal(db.deps, cy, { goalId, version: 1 })).toMatchObject({
    error: [{ code: "NOT_FOUND" }],
  });
  must(await submitGoal(db.deps, lea, { goalId, version: 1 }));
  must(await agreeGoal(db.deps, cy, { goalId, version: 2 }));
});

describe("activating", () => {
  test("a sixth goal of a person is refused, though a trial is not", async () => {
    const [fia, max] = [await as("fia"), await as("max")];
    for (let count = 0; count < 5; count += 1) await activeGoal(db, fia, max);
    const goalId = must(await proposeGoal(db.deps, fia, proposal({ ownerPersonId: org.people.fia })));
    must(await agreeGoal(db.deps, max, { goalId, version: 1 }));
    must(await activateGoal(db.deps, max, { goalId, version: 2, asTrial: true }));
    const unread = await activateGoal(db.deps, max, { goalId, version: 3, asTrial: false });
    expect(unread).toMatchObject({ ok: false, error: [{ code: "GOAL_NOT_ACKNOWLEDGED" }] });
    const inOwnWords = "One more thing, if there is time.";
    must(await acknowledgeGoal(db.deps, fia, { goalId, version: 3, inOwnWords }));
    const sixth = await activateGoal(db.deps, max, { goalId, version: 3, asTrial: false });
    expect(sixth).toMatchObject({
      ok: false,
      error: [
        {
          code: "TOO_MANY_GOALS",
          path: ["input", "goalId"],
          message: expect.stringContaining(
            '"Customers need not come back" (0 % of the cases a verdict takes)',
          ),
        },
      ],
    });
    const dana = await as("dana");
    must(await setGoalLimits(db.deps, dana, { person: 6, team: 7 }));
    must(await activateGoal(db.deps, max, { goalId, version: 3, asTrial: false }));
  });

  test("has room for as many goals as administrators say, within reason", async () => {
    const lea = await as("lea");
    expect(await setGoalLimits(db.deps, lea, { person: 9, team: 9 })).toMatchObject({
      error: [{ code: "FORBIDDEN" }],
    });
    expect(await setGoalLimits(db.deps, await as("dana"), { person: 0, team: 21 })).toMatchObject({
      error: [{ path: ["input", "person"] }, { path: ["input", "team"] }],
    });
  });

  test("waits for the period to start", async () => {
    const [ben, lea] = [await as("ben"), await as("lea")];
    const period = { start: day("2026-07-01"), end: day("2026-10-01") };
    const goalId = must(await proposeGoal(db.deps, ben, proposal({ ownerPersonId: org.people.ben, period })));
    must(await agreeGoal(db.deps, lea, { goalId, version: 1 }));
    const refused = await activateGoal(db.deps, lea, { goalId, version: 2, asTrial: false });
    expect(refused).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE", state: "AGREED" }] });
  });
});

test("withdrawing keeps the reason and settles the goal", async () => {
  const [ada, lea] = [await as("ada"), await as("lea")];
  const goalId = must(await proposeGoal(db.deps, ada, proposal({ ownerPersonId: org.people.ada })));
  expect(await withdrawGoal(db.deps, ada, { goalId, version: 1, reason: " " })).toMatchObject({
    ok: false,
    error: [{ code: "VALIDATION_FAILED", path: ["input", "reason"] }],
  });
  must(await withdrawGoal(db.deps, ada, { goalId, version: 1, reason: "I change teams" }));
  const reasons = await db.database.query(
    `select reason from goal_event where goal_id = $1 and state = 'WITHDRAWN'`,
    [goalId],
  );
  expect(reasons).toEqual([{ reason: "I change teams" }]);
  expect(await agreeGoal(db.deps, lea, { goalId, version: 2 })).toMatchObject({
    ok: false,
    error: [{ code: "INVALID_STATE", state: "WITHDRAWN" }],
  });
});
