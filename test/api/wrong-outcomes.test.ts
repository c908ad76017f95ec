import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { rawId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../src/schema.js";
import { GoalProposeDocument, type GoalProposeInput } from "../support/generated/graphql.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import type { PersonName } from "../support/test-organisation.js";
import { MAY, openDesk, type Desk } from "./desk.js";
import { openRecords, type RecordIds } from "./desk-records.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let desk: Desk;
let ids: RecordIds;
let server: TestServerClient;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  ({ ids } = await openRecords(db, desk));
  server = await startTestServer(db.deps);
}, 60_000);
afterAll(async () => {
  await server.http.close();
  await db.close();
});

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What a mutation of somebody is refused for; nothing but that. */
async function refusals(name: PersonName, mutation: string, input: object): Promise<readonly Refusal[]> {
  const type = String(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
  const query = `mutation ($input: ${type}) { payload: ${mutation}(input: $input) { userErrors { code message path } } }`;
  const { token } = await desk.org.as(name);
  const answer = await server.askText<{ payload: { userErrors: readonly Refusal[] } }>(token, query, {
    input,
  });
  expect(answer.errors).toEqual([]);
  return answer.data?.payload.userErrors ?? [];
}

const reach = { baseline: 0.2, target: 0.1 };
const goal = (parts: Partial<GoalProposeInput> = {}): GoalProposeInput => ({
  level: "PERSON",
  ownerPersonId: ids.Person,
  title: "Cases stay closed",
  rationale: "A case that comes back was paid for twice.",
  measures: [{ weightBps: 10_000, metric: "REOPEN_RATE", reach }],
  period: { start: "2026-07-01", end: "2026-10-01" },
  ...parts,
});
const propose = (parts: Partial<GoalProposeInput>): Promise<readonly Refusal[]> =>
  refusals("ada", "goalPropose", goal(parts));

describe("a goal on how much somebody does", () => {
  test.each([
    ["English", "Write 10 articles a month", "accurate reuse"],
    ["Italian", "Scrivere 10 articoli al mese", "riuso accurato"],
    ["Chinese", "每月写10篇文章", "准确重用"],
    ["Swedish", "Skriv 10 artiklar i månaden", "korrekt återanvändning"],
    ["Romanian", "Scrie 10 articole pe lună", "reutilizare corectă"],
    ["Polish", "Napisz 10 artykułów miesięcznie", "trafne ponowne użycie"],
  ])(
    "is refused in %s, with the outcomes it leads to in the same language",
    async (_language, title, outcome) => {
      const [found, ...more] = await propose({ title });
      expect(more).toEqual([]);
      expect(found).toMatchObject({ code: "GOAL_ON_ACTIVITY_FORBIDDEN", path: ["input", "title"] });
      expect(found?.message).toContain(outcome);
    },
  );

  test("cannot be put as a metric either: an activity is no value of the input", async () => {
    const { token } = await desk.org.as("ada");
    const variables = {
      input: { ...goal(), measures: [{ weightBps: 10_000, metric: "CREATE_RATE", reach }] },
    };
    const answer = await server.ask(token, GoalProposeDocument, variables as never);
    expect(answer.errors[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(answer.errors[0]?.message).toContain("CREATE_RATE");
  });

  test("is no metric of an organisation's own", async () => {
    const found = await refusals("dana", "ownMetricDefine", {
      name: "10 articles a month",
      description: "Everybody writes 10 articles a month.",
      formula: "Articles by month.",
      shape: "RATE",
      names: "TICKETS",
      direction: "HIGHER_IS_BETTER",
      unit: "share",
      level: "TEAM",
      guardMetric: "CALLBACK_RATE",
    });
    expect(found.map(({ code }) => code)).toContain("GOAL_ON_ACTIVITY_FORBIDDEN");
  });
});

describe("a goal that cannot be judged", () => {
  test("by weights that are not the whole is told what they sum to", async () => {
    const measures = [{ weightBps: 9_999, metric: "REOPEN_RATE" as const, reach }];
    const [found, ...more] = await propose({ measures });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "WEIGHTS_NOT_100", path: ["input", "measures"] });
    expect(found?.message).toMatch(/10000.*9999|9999.*10000/);
  });

  test("on a metric of teams is not a person's", async () => {
    const measures = [{ weightBps: 10_000, metric: "DUP_BURDEN" as const, reach }];
    const [found] = await propose({ measures });
    expect(found).toMatchObject({
      code: "METRIC_LEVEL_FORBIDDEN",
      path: ["input", "measures", "0", "metric"],
    });
  });

  test("on an organisation's own metric is not a person's", async () => {
    const measures = [
      { weightBps: 10_000, ownMetricId: ids.OwnMetric, reach: { baseline: 0.8, target: 0.9 } },
    ];
    const [found] = await propose({ measures });
    expect(found).toMatchObject({
      code: "METRIC_LEVEL_FORBIDDEN",
      path: ["input", "measures", "0", "ownMetricId"],
    });
    expect(found?.message).toContain("TEAM");
  });

  test("over more than ten years is told to end sooner", async () => {
    const [found, ...more] = await propose({ period: { start: "2026-07-01", end: "2036-07-02" } });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "VALIDATION_FAILED", path: ["input", "period", "end"] });
    expect(found?.message).toContain("at most 10 years");
  });
});

describe("a new target", () => {
  const revise = async (effectiveFrom: string): Promise<readonly Refusal[]> => {
    const [measure] = await db.database.query<{ id: string }>(
      `select m.id from goal_measure m where m.goal_id = $1`,
      [rawId("Goal", ids.Goal)],
    );
    return refusals("lea", "goalTargetRevise", {
      goalId: ids.Goal,
      version: 3,
      measureId: toGlobalId("GoalMeasure", measure?.id ?? ""),
      target: { reach: { baseline: 20, target: 50 } },
      effectiveFrom,
      reason: "The vendor is late.",
    });
  };

  test.each(["2026-05-01", "2026-06-01", "2026-07-15"])(
    "from %s is refused, because only months that have not begun take one",
    async (effectiveFrom) => {
      const [found, ...more] = await revise(effectiveFrom);
      expect(more).toEqual([]);
      expect(found).toMatchObject({ path: ["input", "effectiveFrom"] });
      expect(found?.message).toContain("2026-07-01");
    },
  );
});

describe("facts and figures", () => {
  test("501 observations are refused as a whole", async () => {
    const item = {
      metric: "FIRST_CONTACT_RESOLUTION",
      occurredAt: "2026-05-04T09:00:00Z",
      sourceUpdatedAt: "2026-05-04T09:00:00Z",
      numerator: 1,
      denominator: 1,
    };
    const items = Array.from({ length: 501 }, (_, index) => ({ ...item, externalId: String(index) }));
    const [found, ...more] = await refusals("dana", "metricObservationsUpsert", {
      sourceId: ids.SourceSystem,
      items,
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "BATCH_TOO_LARGE", path: ["input", "items"] });
    expect(found?.message).toMatch(/at most 500 .* not 501/);
    const [{ count } = { count: -1 }] = await db.database.query<{ count: number }>(
      `select count(*)::int as count from metric_observation where organisation_id = $1`,
      [desk.org.id],
    );
    expect(count).toBe(0);
  });

  test("nobody knows yet what will be known in the future", async () => {
    const scopes = ["organisation", `person(id: "${ids.Person}")`, `team(id: "${ids.Team}")`];
    const { token } = await desk.org.as("dana");
    for (const scope of scopes) {
      const figure = `metric(metric: REOPEN_RATE, period: { start: "${MAY.start}", end: "${MAY.end}" }, asOf: "2026-06-16T00:00:00Z") { n }`;
      const answer = await server.askText(token, `{ ${scope} { ${figure} } }`);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringContaining("still to come") as unknown,
        extensions: { code: "BAD_USER_INPUT", argument: ["asOf"] },
      });
    }
  });

  test("a fact is disputed by nobody but the person it is about", async () => {
    const [found, ...more] = await refusals("lea", "factDispute", {
      factId: ids.MetricFact,
      reason: "That was somebody else.",
    });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: "FORBIDDEN", path: ["input", "factId"] });
  });

  test("a review that finds a link wrong says why", async () => {
    const review = { reviewId: ids.LinkReview, verdict: "INACCURATE" };
    expect(await refusals("lea", "linkReviewSubmit", review)).toMatchObject([
      { code: "VALIDATION_FAILED", path: ["input", "note"] },
    ]);
  });
});
