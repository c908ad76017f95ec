import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  upsertObservations,
  type BatchMode,
  type ObservationItem,
} from "../../../src/intake/actions/upsert-observations.js";
import type { OwnMetricId, SourceId } from "../../../src/platform/kernel/ids.js";
import type { RowOutcome } from "../../../src/platform/kernel/row-outcome.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
let tool: Viewer;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  tool = (await org.asTool(["read", "write"])).viewer;
});
afterAll(async () => db.close());
beforeEach(async () => {
  await db.database.query(`delete from observation_statement`);
  await db.database.query(`delete from metric_observation`);
});

const contact = (externalId: string, parts: Partial<ObservationItem> = {}): ObservationItem => ({
  metric: "FIRST_CONTACT_RESOLUTION",
  externalId,
  sourceUpdatedAt: "2026-03-01T10:00:00Z",
  occurredAt: "2026-03-01T09:00:00Z",
  ticket: "T-1",
  numerator: 1,
  ...parts,
});

async function send(
  items: readonly ObservationItem[],
  mode: BatchMode = "PARTIAL",
): Promise<readonly RowOutcome[]> {
  return must(await upsertObservations(db.deps, tool, { sourceId: org.sourceId, mode, items }));
}

const statuses = (outcomes: readonly RowOutcome[]): readonly string[] => outcomes.map(({ status }) => status);
const codes = (outcome: RowOutcome | undefined): unknown =>
  outcome?.status === "FAILED" ? outcome.problems.map(({ code, path }) => [code, path.join(".")]) : [];

async function stored(): Promise<number> {
  const [row] = await db.database.query<{ n: number }>(`select count(*)::int as n from metric_observation`);
  return row?.n ?? 0;
}

describe("a batch of observations", () => {
  test("is answered in the same length and order, and a bad item fails alone", async () => {
    const outcomes = await send([contact("a"), contact("b", { numerator: 2 }), contact("c")]);
    expect(statuses(outcomes)).toEqual(["CREATED", "FAILED", "CREATED"]);
    expect(codes(outcomes[1])).toEqual([["VALIDATION_FAILED", "numerator"]]);
    expect(await stored()).toBe(2);
  });

  test("changes nothing when it is sent again, and tells what changed when something did", async () => {
    await send([contact("a"), contact("b")]);
    expect(statuses(await send([contact("a"), contact("b")]))).toEqual(["UNCHANGED", "UNCHANGED"]);
    const later = { sourceUpdatedAt: "2026-03-02T10:00:00Z" };
    const outcomes = await send([
      { metric: "FIRST_CONTACT_RESOLUTION", externalId: "a", numerator: 0, ...later },
      contact("b", { sourceUpdatedAt: "2026-02-28T10:00:00Z", numerator: 0 }),
    ]);
    expect(statuses(outcomes)).toEqual(["UPDATED", "STALE_IGNORED"]);
  });

  test("that must be whole writes nothing when one item fails", async () => {
    const outcomes = await send([contact("a"), contact("b", { ticket: null })], "ALL_OR_NOTHING");
    expect(codes(outcomes[0])).toEqual([["BATCH_REFUSED", ""]]);
    expect(codes(outcomes[1])).toEqual([["INCOMPLETE", "ticket"]]);
    expect(await stored()).toBe(0);
    expect(statuses(await send([contact("a"), contact("b")], "ALL_OR_NOTHING"))).toEqual([
      "CREATED",
      "CREATED",
    ]);
  });

  test("of 501 is refused before anything is written, one of 500 is taken", async () => {
    const many = Array.from({ length: 501 }, (_, n) => contact(`m-${n}`));
    const command = { sourceId: org.sourceId, mode: "PARTIAL", items: many } as const;
    expect(await upsertObservations(db.deps, tool, command)).toMatchObject({
      ok: false,
      error: [{ code: "BATCH_TOO_LARGE", path: ["input", "items"] }],
    });
    expect(await stored()).toBe(0);
    await send(many.slice(0, 500));
    expect(await stored()).toBe(500);
  });

  test("refuses items that name the same observation, whichever comes first", async () => {
    const outcomes = await send([contact("a"), contact("b"), contact(" a ", { numerator: 0 })]);
    expect(statuses(outcomes)).toEqual(["FAILED", "CREATED", "FAILED"]);
    expect(codes(outcomes[0])).toEqual([["DUPLICATE_IN_BATCH", "externalId"]]);
    expect(codes(outcomes[2])).toEqual(codes(outcomes[0]));
  });

  test("may use one external id for two metrics", async () => {
    expect(statuses(await send([contact("a"), contact("a", { metric: "FALSE_DEFLECTION" })]))).toEqual([
      "CREATED",
      "CREATED",
    ]);
  });
});

describe("an item is refused", () => {
  const nobody = "00000000-0000-7000-8000-000000000000" as OwnMetricId;
  const cases: readonly (readonly [string, Partial<ObservationItem>, string, string])[] = [
    ["that names neither ticket nor customer", { ticket: null }, "INCOMPLETE", "ticket"],
    ["of which more was met than there was", { denominator: 0.5 }, "VALIDATION_FAILED", "numerator"],
    ["of no metric", { metric: null }, "VALIDATION_FAILED", "metric"],
    ["of two metrics", { ownMetricId: nobody }, "VALIDATION_FAILED", "metric"],
    ["of an unknown own metric", { metric: null, ownMetricId: nobody }, "NOT_FOUND", "ownMetricId"],
    ["that says nothing of when", { occurredAt: undefined }, "INCOMPLETE", "occurredAt"],
  ];
  test.each(cases)("%s", async (_what, parts, code, path) => {
    const [outcome] = await send([contact("x", parts)]);
    expect(codes(outcome)).toEqual([[code, path]]);
    expect(await stored()).toBe(0);
  });
});

describe("observations are written by", () => {
  const by = async (viewer: Viewer, sourceId: SourceId | null): Promise<unknown> => {
    const result = await upsertObservations(db.deps, viewer, {
      sourceId,
      mode: "PARTIAL",
      items: [contact("a")],
    });
    return result.ok ? statuses(result.value) : result.error.map(({ code }) => code);
  };

  test("administrators and the source's own token, and nobody else", async () => {
    expect(await by((await org.as("dana")).viewer, org.sourceId)).toEqual(["CREATED"]);
    expect(await by(tool, org.sourceId)).toEqual(["UNCHANGED"]);
    expect(await by((await org.as("lea")).viewer, org.sourceId)).toEqual(["FORBIDDEN"]);
    expect(await by((await org.asTool(["read", "links:write"])).viewer, org.sourceId)).toEqual(["FORBIDDEN"]);
  });

  test("a source, which must be said and be one of the organisation's", async () => {
    const other = await createTestOrganisation(db.deps, "other");
    const dana = (await org.as("dana")).viewer;
    expect(await by(dana, null)).toEqual(["VALIDATION_FAILED"]);
    expect(await by(dana, other.sourceId)).toEqual(["NOT_FOUND"]);
    expect(await by(tool, other.sourceId)).toEqual(["FORBIDDEN"]);
  });
});
