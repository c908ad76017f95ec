import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { upsertObservations } from "../../../src/intake/actions/upsert-observations.js";
import { readOwnMetrics, readOwnMetricVersions } from "../../../src/intake/store/own-metric.store.js";
import {
  defineOwnMetric,
  retireOwnMetric,
  reviseOwnMetric,
  type DefineOwnMetric,
} from "../../../src/outcomes/actions/define-own-metric.js";
import type { OwnMetricId } from "../../../src/platform/kernel/ids.js";
import type { Problem } from "../../../src/platform/kernel/problem.js";
import type { Result } from "../../../src/platform/kernel/result.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { define, deliveries } from "./own-metric-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
let dana: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  dana = (await org.as("dana")).viewer;
});
afterAll(async () => db.close());

const refusals = (result: Result<unknown, readonly Problem[]>): unknown =>
  result.ok ? "written" : result.error.map(({ code, path }) => [code, path.join(".")]);

describe("an own metric is refused", () => {
  const cases: readonly (readonly [string, Partial<DefineOwnMetric>, string, string])[] = [
    ["without a name", { name: "  " }, "VALIDATION_FAILED", "input.name"],
    ["with a name that is a sentence", { name: "x".repeat(81) }, "VALIDATION_FAILED", "input.name"],
    ["whose name is a quota", { name: "10 articles per month" }, "GOAL_ON_ACTIVITY_FORBIDDEN", "input.name"],
    [
      "whose description is a quota in Italian",
      { description: "Scrivere dieci articoli al mese." },
      "GOAL_ON_ACTIVITY_FORBIDDEN",
      "input.description",
    ],
    [
      "whose formula is a quota in Chinese",
      { formula: "每月写10篇文章" },
      "GOAL_ON_ACTIVITY_FORBIDDEN",
      "input.formula",
    ],
    ["that is a rate of nothing", { unit: null }, "VALIDATION_FAILED", "input.unit"],
    ["that is a rate in hours", { durationUnit: "HOURS" }, "VALIDATION_FAILED", "input.durationUnit"],
    [
      "that is a duration without unit",
      { shape: "DURATION", unit: null },
      "VALIDATION_FAILED",
      "input.durationUnit",
    ],
    ["that says too much of too little", { minimumN: 19 }, "VALIDATION_FAILED", "input.minimumN"],
    ["that is never final", { maturityDays: 366 }, "VALIDATION_FAILED", "input.maturityDays"],
  ];
  test.each(cases)("%s", async (_what, parts, code, path) => {
    expect(refusals(await defineOwnMetric(db.deps, dana, deliveries(parts)))).toEqual([[code, path]]);
  });

  test("with everything that is wrong at once", async () => {
    const wrong = deliveries({ name: "", unit: null, minimumN: 1 });
    expect(refusals(await defineOwnMetric(db.deps, dana, wrong))).toHaveLength(3);
  });

  test("from everybody but administrators", async () => {
    for (const name of ["lea", "ada"] as const)
      expect(refusals(await defineOwnMetric(db.deps, (await org.as(name)).viewer, deliveries()))).toEqual([
        ["FORBIDDEN", ""],
      ]);
  });
});

describe("an own metric", () => {
  test("is called what no other one is, in whatever case", async () => {
    await define(db, org, { name: "Orders right" });
    const again = await defineOwnMetric(db.deps, dana, deliveries({ name: "ORDERS RIGHT" }));
    expect(refusals(again)).toEqual([["ALREADY_EXISTS", "input.name"]]);
    const other = await createTestOrganisation(db.deps, "other");
    expect((await defineOwnMetric(db.deps, other.admin, deliveries({ name: "Orders right" }))).ok).toBe(true);
  });

  test("keeps every version when it is revised", async () => {
    const id = await define(db, org, { name: "Promises kept" });
    const revised = { ...deliveries({ name: "Promises kept", minimumN: 50 }), ownMetricId: id, version: 1 };
    must(await reviseOwnMetric(db.deps, dana, revised));
    expect(refusals(await reviseOwnMetric(db.deps, dana, revised))).toEqual([
      ["VERSION_CONFLICT", "input.version"],
    ]);
    const versions = await readOwnMetricVersions(db.database, org.id, [id]);
    expect(versions.map(({ version, minimumN }) => [version, minimumN])).toEqual([
      [1, 20],
      [2, 50],
    ]);
    expect((await readOwnMetrics(db.database, org.id, [id])).get(id)).toMatchObject({ version: 2 });
  });

  test("takes no observations and no further version once it is retired", async () => {
    const id = await define(db, org, { name: "Old promise" });
    must(await retireOwnMetric(db.deps, dana, { ownMetricId: id, version: 1 }));
    const revised = { ...deliveries({ name: "Old promise" }), ownMetricId: id, version: 1 };
    expect(refusals(await reviseOwnMetric(db.deps, dana, revised))).toEqual([
      ["INVALID_STATE", "input.ownMetricId"],
    ]);
    const item = {
      ownMetricId: id,
      externalId: "x",
      sourceUpdatedAt: "2026-04-01T00:00:00Z",
      occurredAt: "2026-04-01T00:00:00Z",
      ticket: "T",
      numerator: 1,
    };
    const command = { sourceId: org.sourceId, mode: "PARTIAL", items: [item] } as const;
    expect(must(await upsertObservations(db.deps, dana, command))).toMatchObject([
      { status: "FAILED", problems: [{ code: "INVALID_STATE", path: ["ownMetricId"] }] },
    ]);
  });

  test("of another organisation is as unknown as one that never was", async () => {
    const other = await createTestOrganisation(db.deps, "foreign");
    const foreign = must(await defineOwnMetric(db.deps, other.admin, deliveries()));
    const unknown = "00000000-0000-7000-8000-000000000000" as OwnMetricId;
    for (const ownMetricId of [foreign, unknown])
      expect(refusals(await retireOwnMetric(db.deps, dana, { ownMetricId, version: 1 }))).toEqual([
        ["NOT_FOUND", "input.ownMetricId"],
      ]);
  });
});
