import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { answerOpinion } from "../../../src/goals/actions/answer-opinion.js";
import { giveOpinion } from "../../../src/goals/actions/give-opinion.js";
import { readAnswerDelays } from "../../../src/goals/actions/read-answer-delay.js";
import { lintUnanswered, type OpinionKind } from "../../../src/goals/domain/opinion.js";
import { opinionNode } from "../../../src/goals/store/conversation.nodes.js";
import { openOpinions } from "../../../src/goals/store/opinion-answers.read-model.js";
import { readNodes } from "../../../src/platform/database/tree/read-tree.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { GoalId, OpinionId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let goals: Readonly<Record<"ada" | "desk" | "company" | "whole", GoalId>>;
const as = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada, lea, dana } = org.people;
  goals = {
    ada: await insertGoal(db, org, { personId: ada, proposedBy: lea }),
    desk: await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: dana }),
    company: await insertGoal(db, org, { teamId: org.teams.company, proposedBy: dana }),
    whole: await insertGoal(db, org, { proposedBy: dana }),
  };
});
afterAll(async () => db.close());

const give = async (name: PersonName, goalId: GoalId, kind: OpinionKind = "UNFAIR") =>
  giveOpinion(db.deps, await as(name), { goalId, kind, text: "The tool does this, not I." });
const answer = async (name: PersonName, opinionId: OpinionId) =>
  answerOpinion(db.deps, await as(name), { opinionId, text: "You are right: I report the tool." });

async function reading<T>(
  viewer: Viewer,
  read: (snapshot: ReturnType<typeof db.database.snapshot>) => Promise<T>,
) {
  const snapshot = db.database.snapshot(treeScope(viewer));
  const found = await read(snapshot);
  await snapshot.end();
  return found;
}

async function seen(viewer: Viewer, id: OpinionId) {
  const fields = new Set(["kind", "text", "answer", "answeredAt"]);
  const [row] = await reading(viewer, (snapshot) =>
    readNodes(snapshot, opinionNode, [id], { fields, edges: [] }),
  );
  return row ?? null;
}

async function addressee(id: OpinionId): Promise<string | null> {
  const [row] = await db.database.query<{ id: string | null }>(
    `select addressee_id as id from goal_opinion where id = $1`,
    [id],
  );
  return row?.id ?? null;
}

describe("an opinion", () => {
  test("is given by the person whose goal it is, and read by them and those above", async () => {
    const id = must(await give("ada", goals.ada));
    for (const name of ["ada", "lea", "dana"] as const)
      expect(await seen(await as(name), id)).toMatchObject({ kind: "UNFAIR", answer: null });
    for (const name of ["ben", "max"] as const) expect(await seen(await as(name), id)).toBeNull();
    expect(await give("lea", goals.ada)).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
    expect(await give("ben", goals.ada)).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
  });

  test("of a team's goal by anybody in the team or below it, its leader too, and by nobody else", async () => {
    for (const name of ["ben", "lea"] as const) expect((await give(name, goals.desk)).ok).toBe(true);
    expect((await give("ben", goals.company)).ok).toBe(true);
    for (const name of ["dana", "max", "fia"] as const)
      expect(await give(name, goals.desk)).toMatchObject({ ok: false, error: [{ code: "FORBIDDEN" }] });
    expect((await give("fia", goals.whole)).ok).toBe(true);
  });

  test("says why, unless it agrees", async () => {
    const ada = await as("ada");
    const silent = await giveOpinion(db.deps, ada, { goalId: goals.ada, kind: "TOO_HARD" });
    expect(silent).toMatchObject({
      ok: false,
      error: [{ code: "VALIDATION_FAILED", path: ["input", "text"] }],
    });
    expect((await giveOpinion(db.deps, ada, { goalId: goals.ada, kind: "AGREE" })).ok).toBe(true);
  });

  test("is possible in every state but a draft, also when the goal is settled", async () => {
    const parts = { personId: org.people.ada, proposedBy: org.people.ada };
    for (const state of ["PROPOSED", "AGREED", "TRIAL", "ACTIVE", "ACHIEVED", "MISSED", "WITHDRAWN"])
      expect((await give("ada", await insertGoal(db, org, { ...parts, state }))).ok).toBe(true);
    const draft = await insertGoal(db, org, { ...parts, state: "DRAFT" });
    expect(await give("ada", draft)).toMatchObject({ ok: false, error: [{ code: "INVALID_STATE" }] });
  });

  test("is expected to be answered by the one who leads its author where the goal is", async () => {
    expect(await addressee(must(await give("ada", goals.ada)))).toBe(org.people.lea);
    expect(await addressee(must(await give("ben", goals.desk)))).toBe(org.people.lea);
    expect(await addressee(must(await give("lea", goals.desk)))).toBe(org.people.dana);
    expect(await addressee(must(await give("fia", goals.whole)))).toBe(org.people.dana);
  });
});

describe("the answer to an opinion", () => {
  test("is a leader's, given once, and stays beside the opinion", async () => {
    const id = must(await give("ada", goals.ada));
    expect(await answer("ada", id)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    expect(await answer("ben", id)).toMatchObject({ error: [{ code: "NOT_FOUND" }] });
    must(await answer("lea", id));
    expect(await answer("dana", id)).toMatchObject({ error: [{ code: "ALREADY_EXISTS" }] });
    expect(await seen(await as("ada"), id)).toMatchObject({
      kind: "UNFAIR",
      answer: "You are right: I report the tool.",
      answeredAt: TEST_NOW,
    });
  });

  test("of two leaders at once is one", async () => {
    const id = must(await give("ada", goals.ada));
    const answers = await Promise.all([answer("lea", id), answer("dana", id)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("to a team's opinion is for those who lead the team, not for its members, nor for the author who leads it", async () => {
    const ofBen = must(await give("ben", goals.desk));
    expect(await answer("cy", ofBen)).toMatchObject({ error: [{ code: "FORBIDDEN" }] });
    must(await answer("lea", ofBen));
    const ofLea = must(await give("lea", goals.desk));
    expect(await answer("lea", ofLea)).toMatchObject({ error: [{ code: "SELF_REVIEW_FORBIDDEN" }] });
    must(await answer("dana", ofLea));
  });
});

test("T50: an opinion nobody answers is pointed out on the goal after fourteen days, until it is answered", async () => {
  const goalId = await insertGoal(db, org, { personId: org.people.cy, proposedBy: org.people.lea });
  const lint = async (name: PersonName) => {
    const viewer = await as(name);
    const open = await reading(viewer, (snapshot) => openOpinions(snapshot, viewer, [goalId]));
    return lintUnanswered(open, viewer.today);
  };
  db.clock.set("2026-05-20T10:00:00.000Z");
  const id = must(await give("cy", goalId, "TOO_HARD"));
  must(await give("cy", goalId, "AGREE"));
  db.clock.set("2026-06-03T10:00:00.000Z");
  expect(await lint("cy")).toBeNull();
  db.clock.set("2026-06-04T10:00:00.000Z");
  expect(await lint("cy")).toMatchObject({
    code: "OPINION_UNANSWERED",
    since: "2026-05-20",
    waitingDays: 15,
  });
  expect(await lint("lea")).toMatchObject({ waitingDays: 15 });
  expect(await lint("ben")).toBeNull();
  must(await answer("lea", id));
  expect(await lint("cy")).toBeNull();
  db.clock.set(TEST_NOW);
});

test("days until the answer are a fact about the leader, for the leader and those above, who leave a trace", async () => {
  const goalId = await insertGoal(db, org, { personId: org.people.fia, proposedBy: org.people.max });
  for (const [on, answered] of [
    ["2026-03-01", "2026-03-03"],
    ["2026-03-02", "2026-03-09"],
    ["2026-03-31", null],
  ] as const) {
    db.clock.set(`${on}T12:00:00.000Z`);
    const id = must(await give("fia", goalId, "UNCLEAR"));
    if (answered === null) continue;
    db.clock.set(`${answered}T12:00:00.000Z`);
    must(await answer("max", id));
  }
  db.clock.set(TEST_NOW);
  const march = { start: "2026-03-01" as LocalDate, end: "2026-04-01" as LocalDate };
  const delays = async (name: PersonName) => {
    const viewer = await as(name);
    const people = [org.people.max, org.people.lea];
    return reading(viewer, (snapshot) => readAnswerDelays(db.deps, snapshot, viewer, march, people));
  };
  const [ofMax, ofLea] = await delays("dana");
  expect(ofMax).toMatchObject({
    n: 2,
    medianDays: 4.5,
    shortestDays: 2,
    longestDays: 7,
    open: 1,
    oldestOpenDays: 76,
  });
  expect(ofLea).toMatchObject({ n: 0, medianDays: null, open: 0 });
  expect(await delays("max")).toEqual([ofMax, null]);
  expect(await delays("fia")).toEqual([null, null]);
  const looks = await db.database.query(
    `select viewer_id as viewer, subject_id as subject from access_log where what = 'Days until opinions were answered' order by subject_id`,
  );
  const both = [org.people.lea, org.people.max]
    .sort()
    .map((subject) => ({ viewer: org.people.dana, subject }));
  expect(looks).toEqual(both);
});
