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

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada, ben } = org.people;
  const shared = { metric: "CALLBACK_RATE", on: "2026-03-10" };
  await insertCases(db, org, [
    { ...shared, person: ada, n: 20, hits: 2, category: "password" },
    { ...shared, person: ada, n: 80, hits: 24, category: "network" },
    { ...shared, person: ben, n: 90, hits: 12, category: "password" },
    { ...shared, person: ben, n: 10, hits: 4, category: "network" },
  ]);
});
afterAll(async () => db.close());

interface Adjusted {
  readonly value: number | null;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly ratioInterval: { readonly low: number; readonly high: number; readonly method: string };
  readonly interval: { readonly low: number; readonly high: number; readonly method: string };
  readonly unavailableReason: string | null;
}

function figure<T>(
  as: PersonName,
  of: PersonName,
  fields: string,
): Promise<Answer<{ person: { metric: T } }>> {
  return org.as(as).then(({ viewer }) =>
    ask(
      db,
      viewer,
      `{ person(id: "${toGlobalId("Person", org.people[of])}") {
        metric(metric: CALLBACK_RATE, period: {start: "2026-03-01", end: "2026-04-01"}) { ${fields} }
      } }`,
    ),
  );
}

describe("two people with different kinds of cases", () => {
  const ADJUSTED = `{ value observed expected ratio ratioInterval { low high method } interval { low high method } by strata merged unavailableReason group { label n mean } }`;

  test.each([
    ["ada", 0.26, 0.19, 27.434343, 0.947717, 0.6191, 1.3886, 0.199],
    ["ben", 0.16, 0.253333, 14.565657, 1.098474, 0.6279, 1.7839, 0.2307],
  ] as const)(
    "are compared as if %s had had the same",
    async (who, crude, direct, expected, ratio, low, high, rate) => {
      const { data, errors } = await figure<{ value: number; indirect: Adjusted; direct: Adjusted }>(
        "lea",
        who,
        `value indirect: adjusted(method: INDIRECT) ${ADJUSTED} direct: adjusted(method: DIRECT, strata: [CATEGORY]) ${ADJUSTED}`,
      );
      expect(errors).toBeUndefined();
      const { metric } = data.person;
      expect(metric.value).toBeCloseTo(crude, 12);
      expect(metric.direct.value).toBeCloseTo(direct, 6);
      expect(metric.direct).toMatchObject({
        interval: { method: "WILSON_NEFF" },
        by: ["CATEGORY"],
        strata: ["network", "password"],
      });
      expect(metric.indirect.expected).toBeCloseTo(expected, 6);
      expect(metric.indirect.ratio).toBeCloseTo(ratio, 6);
      expect(metric.indirect.ratioInterval.low).toBeCloseTo(low, 4);
      expect(metric.indirect.ratioInterval.high).toBeCloseTo(high, 4);
      expect(metric.indirect.value).toBeCloseTo(rate, 4);
      expect(metric.indirect).toMatchObject({
        group: { label: "Desk", n: 200, mean: 0.21 },
        unavailableReason: null,
      });
    },
  );

  test("get a warning that their order turns round", async () => {
    for (const who of ["ada", "ben"] as const) {
      const { data } = await figure<{
        mixWarning: { reasons: readonly string[]; mixDistance: number; message: string };
      }>("lea", who, `mixWarning { reasons mixDistance crudeDifference adjustedDifference message }`);
      const { mixWarning } = data.person.metric;
      expect(mixWarning.reasons).toEqual([
        "REVERSED_WITHIN_STRATA",
        "REVERSED_AFTER_STANDARDISATION",
        "MIXES_DIFFER",
      ]);
      expect(mixWarning.mixDistance).toBeCloseTo(0.7, 12);
      expect(mixWarning.message).toMatch(/Simpson/);
    }
  });

  test("are told nothing about each other", async () => {
    const { data } = await figure(
      "ada",
      "ada",
      `adjusted(method: INDIRECT) { expected } mixWarning { mixDistance }`,
    );
    expect(data.person.metric).toEqual({ adjusted: null, mixWarning: null });
  });

  test("cannot be compared by what is no stratum of the metric", async () => {
    const { errors } = await figure("lea", "ada", `adjusted(method: DIRECT, strata: [WEEKDAY]) { value }`);
    expect(errors?.[0]?.message).toMatch(/cannot be compared by WEEKDAY; expected some of CATEGORY/);
  });
});

test("a person without a case of some kind cannot be standardised directly", async () => {
  const { data } = await figure<{ adjusted: Adjusted }>(
    "lea",
    "cy",
    `adjusted(method: DIRECT) { value unavailableReason }`,
  );
  expect(data.person.metric.adjusted.value).toBeNull();
  expect(data.person.metric.adjusted.unavailableReason).toMatch(/no case in “network/);
});
