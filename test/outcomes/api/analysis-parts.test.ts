import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { insertCases } from "./analysis-world.js";
import { ask, type Answer } from "./outcomes-client.js";

const HOUR_MS = 3_600_000;
const GOLDEN_HOURS = [3, 4, 4, 5, 6, 7, 8, 9, 12, 15, 18, 22, 30, 45, 60, 75, 90, 120, 240, 610];

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada, ben } = org.people;
  const callback = { metric: "CALLBACK_RATE" } as const;
  await insertCases(db, org, [
    { ...callback, person: ada, n: 20, hits: 2, on: "2026-03-02", category: "password" },
    { ...callback, person: ada, n: 80, hits: 24, on: "2026-03-29", at: "00:30:00", category: "network" },
    { ...callback, person: ben, n: 90, hits: 12, on: "2026-02-28", category: "password" },
    { ...callback, person: ben, n: 10, hits: 4, on: "2026-03-29", at: "01:30:00", category: "network" },
    { ...callback, person: ben, n: 3, on: "2026-03-30", maturesAt: "2027-01-01T00:00:00Z" },
    { ...callback, person: ben, n: 2, on: "2026-03-30", exclusion: "SPAM" },
    {
      metric: "TIME_TO_RESOLVE",
      person: ada,
      n: 20,
      on: "2026-03-10",
      durationsMs: GOLDEN_HOURS.map((hours) => hours * HOUR_MS),
    },
  ]);
});
afterAll(async () => db.close());

async function result<T>(
  as: PersonName,
  fields: string,
  { metric = "CALLBACK_RATE", of = "team", start = "2026-02-01", end = "2026-04-01" } = {},
): Promise<Answer<{ it: { metric: T } }>> {
  const { viewer } = await org.as(as);
  const id = of === "team" ? toGlobalId("Team", org.teams.desk) : toGlobalId("Person", org.people.ada);
  return ask<{ it: { metric: T } }>(
    db,
    viewer,
    `{ it: ${of}(id: "${id}") { metric(metric: ${metric}, period: {start: "${start}", end: "${end}"}) { ${fields} } } }`,
  );
}

interface Part {
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly n: number;
  readonly nImmature: number;
  readonly nExcluded: number;
  readonly provisional: boolean;
}

async function segmentsBy(by: string, first = 50): Promise<readonly Part[]> {
  const { data, errors } = await result<{ segments: readonly Part[] }>(
    "lea",
    `segments(by: ${by}, first: ${first}) { kind key label value numerator n nImmature nExcluded interval { low high method } }`,
  );
  expect(errors).toBeUndefined();
  return data.it.metric.segments;
}

describe("segments", () => {
  test("give each part its figure, in the order of the values, what is not recorded last", async () => {
    expect(await segmentsBy("CATEGORY")).toEqual([
      expect.objectContaining({ kind: "VALUE", key: "network", numerator: 28, n: 90 }),
      expect.objectContaining({ kind: "VALUE", key: "password", numerator: 14, n: 110 }),
      expect.objectContaining({
        kind: "NOT_RECORDED",
        key: null,
        value: null,
        n: 0,
        nImmature: 3,
        nExcluded: 2,
      }),
    ]);
  });

  test("read the clock of the organisation on the night it changes", async () => {
    // 29 March 2026 in Stockholm: 00:30 UTC is 01:30, and 01:30 UTC is already 03:30.
    const hours = await segmentsBy("HOUR_OF_DAY");
    expect(hours.map(({ label, n }) => [label, n])).toEqual([
      ["01:00 to 01:59", 80],
      ["03:00 to 03:59", 10],
      ["10:00 to 10:59", 110],
      ["11:00 to 11:59", 0],
    ]);
    expect((await segmentsBy("WEEKDAY")).map(({ label }) => label)).toEqual(["Monday", "Saturday", "Sunday"]);
  });

  test.each([
    ["PERIOD", 50],
    ["HOUR_OF_DAY", 50],
    ["WEEKDAY", 2],
    ["CYCLE", 1],
    ["PROJECT", 1],
    ["CATEGORY", 2],
    ["TENURE_BAND", 100],
    ["CUSTOMER_GROUP", 100],
  ])("by %s, at most %i, add up to the whole", async (by, first) => {
    const parts = await segmentsBy(by, first);
    const total = (amount: (part: Part) => number): number =>
      parts.reduce((sum, part) => sum + amount(part), 0);
    expect(parts.length).toBeLessThanOrEqual(first);
    expect([
      total((p) => p.numerator),
      total((p) => p.n),
      total((p) => p.nImmature),
      total((p) => p.nExcluded),
    ]).toEqual([42, 200, 3, 2]);
  });

  test("are refused beyond their bounds", async () => {
    const { errors } = await result("lea", `segments(by: CATEGORY, first: 101) { label }`);
    expect(errors?.[0]?.message).toMatch(/expected 1 to 100/);
  });
});

describe("a series", () => {
  test("has a point for every stretch, gaps included, and adds up to the whole", async () => {
    const { data } = await result<{ series: readonly Part[] }>(
      "lea",
      `series(granularity: WEEK) { start end value numerator n nImmature provisional }`,
    );
    const { series } = data.it.metric;
    expect(series[0]).toMatchObject({ start: "2026-02-01", end: "2026-02-02", n: 0, value: null });
    expect(series.at(-1)).toMatchObject({
      start: "2026-03-30",
      end: "2026-04-01",
      nImmature: 3,
      provisional: true,
    });
    expect(series).toHaveLength(10);
    expect(series.reduce((sum, point) => sum + point.n, 0)).toBe(200);
  });

  test("of more than 400 points is refused", async () => {
    const { errors } = await result("lea", `series(granularity: DAY) { n }`, {
      start: "2024-01-01",
      end: "2026-01-01",
    });
    expect(errors?.[0]?.message).toMatch(/more than 400 points/);
  });
});

describe("a duration", () => {
  test("is a distribution, never a mean alone", async () => {
    const { data } = await result<Record<string, unknown>>(
      "ada",
      `value interval { low high method }
       distribution { summary { n mean median p75 p90 p95 spread { iqr sd } method } medianInterval { low high openEnded coverage method } histogram { count } }
       openCases { count oldestSeconds }`,
      { metric: "TIME_TO_RESOLVE", of: "person" },
    );
    const { distribution, ...rest } = data.it.metric as {
      readonly distribution: {
        readonly summary: Record<string, number>;
        readonly medianInterval: object;
        readonly histogram: readonly { readonly count: number }[];
      };
    };
    expect(rest).toMatchObject({ value: 16.5, interval: { low: 7, high: 60, method: "ORDER_STATISTICS" } });
    const { summary } = distribution;
    expect(summary["n"]).toBe(20);
    expect(summary["mean"]).toBeCloseTo(69.15, 9);
    expect(summary["p75"]).toBeCloseTo(63.75, 9);
    expect(summary["p90"]).toBeCloseTo(132, 9);
    expect(summary["p95"]).toBeCloseTo(258.5, 9);
    expect(distribution.medianInterval).toMatchObject({ low: 7, high: 60, openEnded: false });
    expect(distribution.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(20);
    expect(rest).toMatchObject({ openCases: { count: 0, oldestSeconds: null } });
  });

  test("says how many tickets are open, and how old the oldest is", async () => {
    await db.database.query(
      `insert into ticket (organisation_id, id, source_id, external_id, kind, status, opened_at, assignee_id, reopen_count,
         touched_by, unmatched_people, is_spam, source_updated_at, source_version, content_hash, recorded_at, updated_at)
       select $1, gen_random_uuid(), $2, 'open-' || d, 'INCIDENT', 'OPEN', d, $3, 0, '{}', '{}', false, d, 1, '', d, d
       from unnest(array['2026-03-30T22:00:00Z', '2026-03-31T21:00:00Z', '2026-03-31T23:00:00Z']::timestamptz[]) d`,
      [org.id, org.sourceId, org.people.ada],
    );
    for (const level of ["person", "team"]) {
      const { data } = await result("lea", `openCases { count oldestSeconds }`, {
        metric: "TIME_TO_RESOLVE",
        of: level,
      });
      // March ends in Stockholm at 22:00 UTC.
      expect(data.it.metric).toEqual({ openCases: { count: 2, oldestSeconds: 86_400 } });
    }
  });

  test("has no distribution when it is a rate", async () => {
    const { data } = await result("lea", `distribution { summary { n } } openCases { count }`);
    expect(data.it.metric).toEqual({ distribution: null, openCases: null });
  });
});

test("a figure says why its verdict is what it is, what precision costs and how old its data are", async () => {
  const { data, errors } = await result<{ verdictReason: string; five: number; dataAgeSeconds: number }>(
    "lea",
    `verdictReason five: nForPrecision(halfWidth: 0.05) dataAgeSeconds`,
  );
  expect(errors).toBeUndefined();
  const { verdictReason, five, dataAgeSeconds } = data.it.metric;
  expect(verdictReason).toBe("There is no target to hold the figure against.");
  // z²·0.21·0.79 ÷ 0.05²
  expect(five).toBe(255);
  const newest = Date.parse("2026-03-30T09:00:00Z");
  expect(dataAgeSeconds).toBe(Math.floor((Date.parse(db.clock.now()) - newest) / 1000));
  const refused = await result("lea", `nForPrecision(halfWidth: 0)`);
  expect(refused.errors?.[0]?.message).toMatch(/expected from 0.001 to 1/);
});

test("peers are given no part of a figure", async () => {
  const { data } = await result(
    "fia",
    `segments(by: CATEGORY) { n } series(granularity: DAY) { n } dataAgeSeconds distribution { summary { n } } nForPrecision(halfWidth: 0.1) verdictReason`,
    { start: "2026-03-01", end: "2026-04-01" },
  );
  expect(data.it.metric).toEqual({
    segments: null,
    series: null,
    dataAgeSeconds: null,
    distribution: null,
    nForPrecision: null,
    verdictReason: null,
  });
});

test("in team-only mode a leader sees the team over time but not in parts", async () => {
  await db.database.query(`update organisation set team_only_mode = true where id = $1`, [org.id]);
  const { data } = await result<{ segments: null; series: readonly Part[] }>(
    "lea",
    `segments(by: CATEGORY) { n } series(granularity: MONTH) { n }`,
  );
  await db.database.query(`update organisation set team_only_mode = false where id = $1`, [org.id]);
  expect(data.it.metric).toEqual({ segments: null, series: [{ n: 90 }, { n: 110 }] });
});
