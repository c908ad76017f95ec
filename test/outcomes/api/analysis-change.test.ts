import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { addPeople, insertCases } from "./analysis-world.js";
import { ask, type Answer } from "./outcomes-client.js";

const MARCH = { start: "2026-03-01", end: "2026-04-01" };
const APRIL = { start: "2026-04-01", end: "2026-05-01" };

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const { ada, ben } = org.people;
  const crew = await addPeople(db, org, ["P", "Q", "R", "S"], { team: "desk", manager: "lea" });
  const cases = (person: PersonId, hits: number, on: string): object => ({
    metric: "CALLBACK_RATE",
    person,
    n: 100,
    hits,
    on,
  });
  await insertCases(db, org, [
    cases(ada, 18, "2026-03-10"),
    cases(ada, 10, "2026-04-10"),
    cases(ben, 15, "2026-03-10"),
    cases(ben, 14, "2026-04-10"),
    ...[2, 4, 30, 9].map((hits, index) => cases(crew[index] as PersonId, hits, "2026-03-12")),
  ] as Parameters<typeof insertCases>[2]);
});
afterAll(async () => db.close());

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly method: string;
}
interface Effect {
  readonly value: number | null;
  readonly interval: Interval;
  readonly isDistinguishable: boolean;
  readonly selectionWarning: string | null;
  readonly regressionToTheMean: {
    readonly expectedChange: number;
    readonly value: number;
    readonly interval: Interval;
  } | null;
}

describe("a comparison of two periods", () => {
  const compare = (
    as: PersonName,
    period: object,
  ): ReturnType<
    typeof ask<{
      person: {
        metric: { comparison: { difference: number; interval: Interval; isDistinguishable: boolean } };
      };
    }>
  > =>
    org.as(as).then(({ viewer }) =>
      ask(
        db,
        viewer,
        `query ($id: ID!, $period: PeriodInput!, $with: PeriodInput!) { person(id: $id) { metric(metric: CALLBACK_RATE, period: $period) {
          comparison(with: $with) { difference interval { low high method } isDistinguishable other { value n } }
        } } }`,
        { id: toGlobalId("Person", org.people.ada), period: MARCH, with: period },
      ),
    );

  test("has Newcombe's interval", async () => {
    const { data, errors } = await compare("ada", APRIL);
    expect(errors).toBeUndefined();
    const { comparison } = data.person.metric;
    expect(comparison).toMatchObject({
      isDistinguishable: false,
      interval: { method: "NEWCOMBE" },
      other: { value: 0.1, n: 100 },
    });
    expect(comparison.difference).toBeCloseTo(0.08, 12);
    expect(comparison.interval.low).toBeCloseTo(-0.017463, 6);
    expect(comparison.interval.high).toBeCloseTo(0.177554, 6);
  });

  test("is refused when the periods share days", async () => {
    const { errors } = await compare("ada", { start: "2026-03-31", end: "2026-05-01" });
    expect(errors?.[0]?.message).toMatch(/share days/);
  });

  test("is in the person's access log like any look at the other period", async () => {
    await compare("lea", { start: "2026-05-01", end: "2026-05-20" });
    const rows = await db.database.query(`select from access_log where what like '%2026-05-01%'`);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("the effect of an intervention", () => {
  const effect = (
    as: PersonName,
    changes: object = {},
  ): Promise<Answer<{ interventionEffect: Effect | null }>> =>
    org.as(as).then(({ viewer }) =>
      ask(
        db,
        viewer,
        `query ($subject: ID!, $control: ID!, $before: PeriodInput!, $after: PeriodInput!, $metric: Metric!, $triggered: Boolean!) {
          interventionEffect(subject: $subject, control: $control, metric: $metric, before: $before, after: $after, triggeredByMetric: $triggered) {
            value interval { low high method } isDistinguishable selectionWarning subjectBefore { value } controlAfter { value }
            regressionToTheMean { expectedChange value interval { low high method } }
          } }`,
        {
          subject: toGlobalId("Person", org.people.ada),
          control: toGlobalId("Person", org.people.ben),
          before: MARCH,
          after: APRIL,
          metric: "CALLBACK_RATE",
          triggered: true,
          ...changes,
        },
      ),
    );

  test("is what changed beyond the control, with a warning where the metric chose the subject", async () => {
    const { data, errors } = await effect("lea");
    expect(errors).toBeUndefined();
    expect(data.interventionEffect).toMatchObject({
      isDistinguishable: false,
      interval: { method: "MOVER_NEWCOMBE" },
      subjectBefore: { value: 0.18 },
      controlAfter: { value: 0.14 },
    });
    expect(data.interventionEffect?.value).toBeCloseTo(-0.07, 12);
    expect(data.interventionEffect?.selectionWarning).toMatch(/on average less bad/);
    // The group's pooled rate is 0.13: 0.18 was to fall towards it anyway, so less than the raw 0.08 is left.
    const regression = data.interventionEffect?.regressionToTheMean;
    expect(regression?.expectedChange).toBeLessThan(0);
    expect((regression?.expectedChange ?? 0) + (regression?.value ?? 0)).toBeCloseTo(-0.08, 12);
  });

  test("carries no warning when something else chose the subject", async () => {
    const { data } = await effect("lea", { triggered: false });
    expect(data.interventionEffect).toMatchObject({ selectionWarning: null });
  });

  test("is told to nobody who may not see both figures", async () => {
    expect((await effect("ada")).data.interventionEffect).toBeNull();
    expect(
      (await effect("lea", { control: toGlobalId("Team", org.teams.field) })).data.interventionEffect,
    ).toBeNull();
  });

  test.each([
    ["without a change of period", { after: MARCH }, /must begin when "before" is over/],
    ["against itself", { control: null }, /is the subject itself/],
    ["of a median", { metric: "TIME_TO_RESOLVE" }, /is not a rate/],
  ])("is refused %s", async (_, changes, message) => {
    const given = "control" in changes ? { control: toGlobalId("Person", org.people.ada) } : changes;
    expect((await effect("lea", given)).errors?.[0]?.message).toMatch(message);
  });
});
