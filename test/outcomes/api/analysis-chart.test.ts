import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { insertCases } from "./analysis-world.js";
import { ask } from "./outcomes-client.js";

const HOUR_MS = 3_600_000;
/** The reference's twelve points; the eleventh is the signal. */
const GOLDEN = [14, 12.5, 15.1, 13.2, 12.9, 14.4, 13.8, 12.2, 14.9, 13.5, 19.8, 13.1];
const TWELVE_DAYS = { start: "2026-03-01", end: "2026-03-13" };
const TEN_DAYS = { start: "2026-03-01", end: "2026-03-11" };

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada } = org.people;
  await insertCases(db, org, [
    ...GOLDEN.map((hours, index) => ({
      metric: "TIME_TO_RESOLVE",
      person: ada,
      n: 1,
      on: `2026-03-${String(index + 1).padStart(2, "0")}`,
      durationsMs: [hours * HOUR_MS],
    })),
    ...Array.from({ length: 10 }, (_, index) => ({
      metric: "CALLBACK_RATE",
      person: ada,
      n: 100,
      hits: index === 9 ? 40 : 12,
      on: `2026-03-${String(index + 1).padStart(2, "0")}`,
    })),
  ]);
});
afterAll(async () => db.close());

interface Chart {
  readonly baseline: {
    readonly method: string;
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    readonly rangeUpper: number;
    readonly points: number;
    readonly locked: boolean;
  } | null;
  readonly points: readonly {
    readonly lower: number | null;
    readonly upper: number | null;
    readonly movingRange: number | null;
    readonly signals: readonly { readonly rule: string; readonly side: string }[];
    readonly point: { readonly start: string; readonly value: number | null };
  }[];
}
const BASELINE = `baseline { method period { start end } granularity points centre lower upper rangeUpper locked lockedById reason }`;

async function chart(metric: string, asOf: string | null = null): Promise<Chart> {
  const { viewer } = await org.as("lea");
  const { data, errors } = await ask<{ team: { metric: { chart: Chart } } }>(
    db,
    viewer,
    `query ($id: ID!, $metric: Metric!, $period: PeriodInput!, $asOf: DateTime) { team(id: $id) { metric(metric: $metric, period: $period, asOf: $asOf) {
      chart(granularity: DAY) { ${BASELINE} points { lower upper movingRange signals { rule side } point { start value } } }
    } } }`,
    { id: toGlobalId("Team", org.teams.desk), metric, period: TWELVE_DAYS, asOf },
  );
  expect(errors).toBeUndefined();
  return data.team.metric.chart;
}

async function lock(
  as: PersonName,
  input: Record<string, unknown> = {},
): Promise<{ baseline: Chart["baseline"]; userErrors: readonly { code: string; message: string }[] }> {
  const { viewer } = await org.as(as);
  const { data, errors } = await ask<{ metricBaselineLock: Awaited<ReturnType<typeof lock>> }>(
    db,
    viewer,
    `mutation ($input: MetricBaselineLockInput!) { metricBaselineLock(input: $input) { ${BASELINE} userErrors { code message path } } }`,
    {
      input: {
        scopeId: toGlobalId("Team", org.teams.desk),
        metric: "TIME_TO_RESOLVE",
        granularity: "DAY",
        period: TEN_DAYS,
        reason: "The first ten days were ordinary ones.",
        ...input,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.metricBaselineLock;
}

describe("a chart of durations", () => {
  test("uses the first 8 settled points while nobody has locked limits, and says so", async () => {
    const { baseline, points } = await chart("TIME_TO_RESOLVE");
    expect(baseline).toMatchObject({
      method: "XMR",
      points: 8,
      locked: false,
      period: { end: "2026-03-09" },
    });
    expect(points.map(({ point }) => point.value)).toEqual(GOLDEN);
  });

  test("is held against the locked limits, to the reference's digits", async () => {
    const { baseline, userErrors } = await lock("lea");
    expect(userErrors).toEqual([]);
    expect(baseline).toMatchObject({
      locked: true,
      points: 10,
      reason: "The first ten days were ordinary ones.",
      lockedById: toGlobalId("Person", org.people.lea),
      period: TEN_DAYS,
    });
    const held = await chart("TIME_TO_RESOLVE");
    expect(held.baseline).toEqual(baseline);
    expect(held.baseline?.centre).toBeCloseTo(13.65, 9);
    expect(held.baseline?.lower).toBeCloseTo(9.4827, 4);
    expect(held.baseline?.upper).toBeCloseTo(17.8173, 4);
    expect(held.baseline?.rangeUpper).toBeCloseTo(5.1199, 4);
    const signals = held.points.map(({ signals: found }) => found.map(({ rule, side }) => `${rule} ${side}`));
    expect(signals.slice(0, 10).flat()).toEqual([]);
    expect(signals[10]).toEqual(["OUTSIDE_LIMITS ABOVE", "RANGE_OUTSIDE ABOVE"]);
    expect(signals[11]).toEqual(["RANGE_OUTSIDE BELOW"]);
  });

  test("changes its limits only when somebody locks others; the past keeps the former ones", async () => {
    const before = await chart("TIME_TO_RESOLVE");
    const then = db.clock.now();
    db.clock.set("2026-06-15T10:01:00.000Z");
    const { baseline } = await lock("dana", {
      variant: "MEDIAN",
      period: TWELVE_DAYS,
      reason: "An outlier.",
    });
    expect(baseline?.centre).toBeCloseTo(13.65, 9);
    expect(baseline?.lower).toBeCloseTo(8.618, 9);
    expect(baseline?.upper).toBeCloseTo(18.682, 9);
    expect((await chart("TIME_TO_RESOLVE")).baseline).toEqual(baseline);
    expect((await chart("TIME_TO_RESOLVE", then)).baseline).toEqual(before.baseline);
    const rows = await db.database.query(
      `select reason from metric_baseline where superseded_at is not null`,
    );
    expect(rows).toHaveLength(1);
  });
});

test("a chart of a rate has limits of each point's own n", async () => {
  const { baseline, points } = await chart("CALLBACK_RATE");
  expect(baseline).toMatchObject({
    method: "P_CHART",
    points: 8,
    centre: 0.12,
    lower: null,
    rangeUpper: null,
  });
  expect(points[0]?.upper).toBeCloseTo(0.12 + 3 * Math.sqrt((0.12 * 0.88) / 100), 12);
  expect(points[9]?.signals).toEqual([{ rule: "OUTSIDE_LIMITS", side: "ABOVE" }]);
  expect(points[10]).toMatchObject({ lower: null, upper: null, point: { value: null } });
});

describe("limits are not locked", () => {
  test.each([
    ["by peers", "fia", {}, "NOT_FOUND"],
    [
      "on fewer than 8 settled points",
      "lea",
      { period: { start: "2026-03-01", end: "2026-03-08" } },
      "INSUFFICIENT_DATA",
    ],
    ["without a reason", "lea", { reason: " " }, "VALIDATION_FAILED"],
    [
      "over a period without a day",
      "lea",
      { period: { start: "2026-03-01", end: "2026-03-01" } },
      "EMPTY_PERIOD",
    ],
    [
      "over more than 400 points",
      "lea",
      { period: { start: "2024-01-01", end: "2026-01-01" } },
      "VALIDATION_FAILED",
    ],
    ["for an id that names nobody", "lea", { scopeId: "nobody" }, "NOT_FOUND"],
    [
      "for a person of a metric that is the team's",
      "lea",
      { scopeId: toGlobalId("Person", "00000000-0000-7000-8000-000000000000"), metric: "DUP_BURDEN" },
      "METRIC_LEVEL_FORBIDDEN",
    ],
  ] as const)("%s", async (_, as, input, code) => {
    const { baseline, userErrors } = await lock(as, input);
    expect(baseline).toBeNull();
    expect(userErrors.map((error) => error.code)).toEqual([code]);
  });
});
