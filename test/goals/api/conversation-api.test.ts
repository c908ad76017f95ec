import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { treeScope } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { insertGoal } from "../store/insert-goal.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let org: TestOrganisation;
let goal: string;
let team: string;

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada, lea } = org.people;
  goal = toGlobalId("Goal", await insertGoal(db, org, { personId: ada, proposedBy: lea }));
  team = toGlobalId("Goal", await insertGoal(db, org, { teamId: org.teams.desk, proposedBy: lea }));
});
afterAll(async () => db.close());

async function ask(name: PersonName, source: string, variableValues: Record<string, unknown> = {}) {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue = { requestId: "test", viewer, snapshot, deps: db.deps, loaders: new Map() };
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  await snapshot.end();
  if (errors !== undefined) throw errors[0] ?? new Error("unknown");
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is that of the query in each test
  return data as any;
}

const CHECK_IN = `mutation ($goalId: ID!) {
  goalCheckIn(input: { goalId: $goalId, note: "It goes slowly.", confidence: AT_RISK, confidenceReason: "The tool." }) {
    checkIn { id note confidence author { displayName } goal { id } acknowledgedBy { displayName } }
    userErrors { __typename code path message } } }`;

/** Who looked at what of somebody, since the log was last emptied. */
async function looksAt(name: PersonName): Promise<readonly object[]> {
  const looks = await db.database.query<object>(
    `select viewer_id as viewer, what from access_log where subject_id = $1 order by what, viewer_id`,
    [org.people[name]],
  );
  await db.database.query(`delete from access_log`);
  return looks;
}

describe("the conversation about a goal", () => {
  test("goes from a check-in over its acknowledgement to what is added to it", async () => {
    const { goalCheckIn } = await ask("ada", CHECK_IN, { goalId: goal });
    expect(goalCheckIn).toEqual({
      checkIn: {
        id: expect.any(String),
        note: "It goes slowly.",
        confidence: "AT_RISK",
        author: { displayName: "Ada" },
        goal: { id: goal },
        acknowledgedBy: null,
      },
      userErrors: [],
    });
    const id: unknown = goalCheckIn.checkIn.id;
    const acknowledged = await ask(
      "lea",
      `mutation ($id: ID!) { goalCheckInAcknowledge(input: { checkInId: $id, text: "I call the vendor." }) {
        checkIn { acknowledgedAt acknowledgedBy { displayName } } userErrors { code } } }`,
      { id },
    );
    expect(acknowledged.goalCheckInAcknowledge).toEqual({
      checkIn: { acknowledgedAt: TEST_NOW, acknowledgedBy: { displayName: "Lea" } },
      userErrors: [],
    });
    const annotated = await ask(
      "ada",
      `mutation ($id: ID!) { goalCheckInAnnotate(input: { checkInId: $id, text: "Thank you." }) {
        checkIn { remarks { kind text author { displayName } } } userErrors { code } } }`,
      { id },
    );
    expect(annotated.goalCheckInAnnotate.checkIn.remarks).toEqual(
      expect.arrayContaining([
        { kind: "ACKNOWLEDGEMENT", text: "I call the vendor.", author: { displayName: "Lea" } },
        { kind: "ANNOTATION", text: "Thank you.", author: { displayName: "Ada" } },
      ]),
    );
    const node = await ask("lea", `query ($id: ID!) { node(id: $id) { id ... on GoalCheckIn { note } } }`, {
      id,
    });
    expect(node.node).toEqual({ id, note: "It goes slowly." });
    const refused = await ask("fia", CHECK_IN, { goalId: goal });
    expect(refused.goalCheckIn).toMatchObject({
      checkIn: null,
      userErrors: [{ __typename: "NotFoundError", code: "NOT_FOUND", path: ["input", "goalId"] }],
    });
  });

  test("is on the goal for its two sides, with what is due and what waits too long; for nobody else", async () => {
    await ask(
      "ada",
      `mutation ($goalId: ID!) { goalOpinion(input: { goalId: $goalId, kind: UNFAIR, text: "The tool does it." }) {
        opinion { id } userErrors { code } } }`,
      { goalId: goal },
    );
    const query = `query ($id: ID!) { goal(id: $id) {
      checkIns(first: 5) { nodes { note } pageInfo { hasNextPage } }
      opinions { nodes { kind text answer author { displayName } } }
      obstacles { nodes { id } } checkInDue { dueOn daysOverdue timeZone goal { id } } conversationLints { code waitingDays } } }`;
    db.clock.set("2026-07-01T10:00:00.000Z");
    const asked = await ask("ada", query, { id: goal });
    db.clock.set(TEST_NOW);
    expect(asked.goal).toEqual({
      checkIns: { nodes: [{ note: "It goes slowly." }], pageInfo: { hasNextPage: false } },
      opinions: {
        nodes: [{ kind: "UNFAIR", text: "The tool does it.", answer: null, author: { displayName: "Ada" } }],
      },
      obstacles: { nodes: [] },
      checkInDue: null,
      conversationLints: [{ code: "OPINION_UNANSWERED", waitingDays: 16 }],
    });
    await ask("ben", CHECK_IN, { goalId: team });
    const empty = {
      checkIns: { nodes: [] },
      opinions: { nodes: [] },
      checkInDue: null,
      conversationLints: [],
    };
    expect((await ask("fia", query, { id: team })).goal).toMatchObject(empty);
    expect((await ask("cy", query, { id: team })).goal.checkIns.nodes).toHaveLength(1);
  });

  test("leaves a look at somebody else's words in their access log, and one at one's own words nowhere", async () => {
    const words = `query ($id: ID!) { goal(id: $id) { checkIns { nodes { note confidence } } opinions { nodes { kind text } } } }`;
    await looksAt("ada");
    await ask("ada", words, { id: goal });
    expect(await looksAt("ada")).toEqual([]);
    await ask("lea", words, { id: goal });
    expect(await looksAt("ada")).toEqual([
      { viewer: org.people.lea, what: "Check-ins of a goal" },
      { viewer: org.people.lea, what: "Opinions about a goal" },
    ]);
    await ask("lea", `query ($id: ID!) { goal(id: $id) { checkIns { nodes { writtenAt } } } }`, { id: goal });
    expect(await looksAt("ada")).toEqual([]);
  });
});

test("viewer.checkInsDue lists what is overdue, longest first, and takes from 1 to 100", async () => {
  await db.database.query(`delete from access_log`);
  const begun = { proposedBy: org.people.lea, at: "2026-01-02T09:00:00Z" };
  const late = toGlobalId("Goal", await insertGoal(db, org, { ...begun, personId: org.people.cy }));
  const query = `{ viewer { checkInsDue(first: 2) { dueOn daysOverdue timeZone goal { id person { displayName } } } } }`;
  const { viewer } = await ask("lea", query);
  expect(viewer.checkInsDue).toEqual([
    {
      dueOn: "2026-02-01",
      daysOverdue: 134,
      timeZone: "Europe/Stockholm",
      goal: { id: late, person: { displayName: "Cy" } },
    },
  ]);
  expect((await ask("cy", query)).viewer.checkInsDue).toHaveLength(1);
  expect((await ask("fia", query)).viewer.checkInsDue).toEqual([]);
  await expect(ask("lea", `{ viewer { checkInsDue(first: 101) { dueOn } } }`)).rejects.toThrow(
    "from 1 to 100",
  );
});

test("an obstacle goes from the report over a second person's approval into the goal's progress", async () => {
  const reported = await ask(
    "ada",
    `mutation ($goalIds: [ID!]!) { obstacleReport(input: { goalIds: $goalIds, cause: TOOL,
      text: "LedgerLine miscalculates.", startsOn: "2026-02-01", endsOn: "2026-03-01" }) {
      obstacle { id version state suspendsVerdict reportedBy { displayName } goals { id } } userErrors { code message } } }`,
    { goalIds: [goal] },
  );
  expect(reported.obstacleReport).toMatchObject({
    obstacle: { version: 1, state: "REPORTED", suspendsVerdict: false, goals: [{ id: goal }] },
    userErrors: [],
  });
  const id: unknown = reported.obstacleReport.obstacle.id;
  const step = `userErrors { __typename code ... on ConflictError { currentVersion } } obstacle { version approvedBy { displayName } }`;
  const move = `mutation ($id: ID!, $version: Int!) { step: obstacleMove(input: { obstacleId: $id, version: $version, state: ACCEPTED, reason: "I saw it." }) { ${step} } }`;
  const approve = `mutation ($id: ID!, $version: Int!) { step: obstacleDecideSuspension(input: { obstacleId: $id, version: $version, suspendsVerdict: true, reason: "It was the tool." }) { ${step} } }`;
  expect((await ask("lea", move, { id, version: 1 })).step).toMatchObject({ userErrors: [] });
  expect((await ask("ada", approve, { id, version: 2 })).step).toMatchObject({
    userErrors: [{ __typename: "ForbiddenError", code: "SELF_REVIEW_FORBIDDEN" }],
  });
  expect((await ask("lea", approve, { id, version: 1 })).step).toMatchObject({
    userErrors: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
  });
  expect((await ask("lea", approve, { id, version: 2 })).step).toMatchObject({
    userErrors: [],
    obstacle: { version: 3, approvedBy: { displayName: "Lea" } },
  });
  const seen = await ask(
    "lea",
    `query ($id: ID!) { goal(id: $id) {
      progress { suspendedBecause systemic { metric basis n explanation } result { verdict } }
      obstacles(state: [ACCEPTED]) { nodes { cause text events { step state suspendsVerdict actor { displayName } } } } }
      obstacles(first: 5) { nodes { id } } }`,
    { id: goal },
  );
  expect(seen.goal.progress).toEqual({
    suspendedBecause: expect.stringContaining("LedgerLine miscalculates"),
    systemic: [],
    result: { verdict: "SUSPENDED" },
  });
  expect(seen.goal.obstacles.nodes[0].events).toEqual([
    { step: "REPORT", state: "REPORTED", suspendsVerdict: false, actor: { displayName: "Ada" } },
    { step: "STATE", state: "ACCEPTED", suspendsVerdict: false, actor: { displayName: "Lea" } },
    { step: "SUSPENSION", state: "ACCEPTED", suspendsVerdict: true, actor: { displayName: "Lea" } },
  ]);
  expect(seen.obstacles.nodes).toEqual([{ id }]);
  const february = `period: { start: "2026-02-01", end: "2026-03-01" }`;
  const causes = await ask(
    "lea",
    `{ organisation { obstacleCauses(${february}) { n skew shares { cause numerator value interval { low } } } }
      team(id: "${toGlobalId("Team", org.teams.desk)}") { obstacleCauses(${february}) { n } }
      viewer { person { opinionAnswerDelay(period: { start: "2026-06-01", end: "2026-07-01" }) { n open explanation } } } }`,
  );
  expect(causes.organisation.obstacleCauses).toMatchObject({ n: 1, skew: null });
  expect(causes.team.obstacleCauses).toEqual({ n: 1 });
  expect(causes.viewer.person.opinionAnswerDelay).toMatchObject({ n: 0, open: 1 });
});
