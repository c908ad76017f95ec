import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { addPeople, insertCases } from "./analysis-world.js";
import { ask } from "./outcomes-client.js";

/** The reference's two groups: one that differs, one that does not. */
const DIFFERENT = [
  [4, 10],
  [9, 120],
  [12, 100],
  [45, 150],
  [5, 100],
  [36, 120],
  [0, 6],
  [33, 220],
] as const;
const ALIKE = [
  [2, 5],
  [9, 60],
  [12, 100],
  [30, 150],
  [8, 80],
  [20, 120],
  [0, 4],
  [33, 220],
] as const;
const MARCH = `{start: "2026-03-01", end: "2026-04-01"}`;
const APRIL = `{start: "2026-04-01", end: "2026-05-01"}`;

let db: TestDatabase;
let org: TestOrganisation;
let crew: readonly PersonId[];
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
  crew = await addPeople(db, org, names, { team: "field", manager: "max" });
  const casesOn = (on: string, counts: typeof DIFFERENT | typeof ALIKE): Parameters<typeof insertCases>[2] =>
    counts.map(([hits, n], index) => ({ metric: "CALLBACK_RATE", person: crew[index] ?? null, n, hits, on }));
  await insertCases(db, org, [...casesOn("2026-03-10", DIFFERENT), ...casesOn("2026-04-10", ALIKE)]);
});
afterAll(async () => db.close());

async function read<T>(as: PersonName, query: string): Promise<T> {
  const { viewer } = await org.as(as);
  const { data, errors } = await ask<{ it: T }>(db, viewer, query);
  expect(errors).toBeUndefined();
  return data.it;
}

interface Estimate {
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number; readonly method: string };
  readonly ownWeight: number;
  readonly heterogeneity: string;
  readonly finding: string;
  readonly group: {
    readonly label: string;
    readonly people: number;
    readonly n: number;
    readonly mean: number;
  };
}
interface Position {
  readonly position: string;
  readonly benchmark: number;
  readonly overdispersion: { readonly phi: number; readonly adjustment: string };
}

async function compare(
  as: PersonName,
  who: PersonId | undefined,
  period: string,
): Promise<{ readonly estimate: Estimate | null; readonly position: Position | null }> {
  const id = toGlobalId("Person", who ?? "");
  const it = await read<{ metric: { estimate: Estimate | null; position: Position | null } }>(
    as,
    `{ it: person(id: "${id}") { metric(metric: CALLBACK_RATE, period: ${period}) {
      estimate { value interval { low high method } ownWeight heterogeneity finding group { label people n mean } }
      position { position benchmark benchmarkIsTarget limits { low95 high998 } overdispersion { phi pValue adjustment } }
    } } }`,
  );
  return it.metric;
}

describe("an estimate", () => {
  test.each([
    [0, 0.2739, 0.1155, 0.47, 0.441],
    [3, 0.2902, 0.2233, 0.3621, 0.922],
    [6, 0.1183, 0.018, 0.2939, 0.322],
    [7, 0.1513, 0.1083, 0.2, 0.946],
  ])(
    "of person %i is drawn towards the group by as much as its cases are few",
    async (index, value, low, high, own) => {
      const { estimate } = await compare("max", crew[index], MARCH);
      expect(estimate).toMatchObject({
        heterogeneity: "DETECTED",
        interval: { method: "BETA_CREDIBLE" },
        group: { label: "Field", people: 8, n: 826 },
      });
      expect(estimate?.group.mean).toBeCloseTo(0.174334, 6);
      expect(estimate?.value).toBeCloseTo(value, 4);
      expect(estimate?.interval.low).toBeCloseTo(low, 4);
      expect(estimate?.interval.high).toBeCloseTo(high, 4);
      expect(estimate?.ownWeight).toBeCloseTo(own, 3);
    },
  );

  test("is the common rate where people do not differ detectably", async () => {
    const { estimate } = await compare("max", crew[0], APRIL);
    expect(estimate).toMatchObject({
      heterogeneity: "NOT_DETECTED",
      ownWeight: 0,
      interval: { method: "WILSON" },
    });
    expect(estimate?.value).toBeCloseTo(0.154263, 6);
    expect(estimate?.finding).toMatch(/no detectable difference between people/);
  });

  test("of whoever has too small a group says so", async () => {
    const { estimate } = await compare("lea", org.people.ada, MARCH);
    expect(estimate).toMatchObject({
      heterogeneity: "UNAVAILABLE",
      value: null,
      group: { label: "Desk", people: 0 },
    });
    expect(estimate?.finding).toMatch(/at least 5 people/);
    const { estimate: seenByDirector } = await compare("dana", org.people.ada, MARCH);
    expect(seenByDirector).toMatchObject({ group: { label: "Company", people: 8 }, ownWeight: 0 });
  });
});

test("a position names limits and scatter, never a rank", async () => {
  const { position } = await compare("max", crew[0], APRIL);
  expect(position).toMatchObject({ position: "INSIDE", overdispersion: { adjustment: "NONE" } });
  expect(position?.benchmark).toBeCloseTo(0.154263, 6);
});

test("whoever does not lead the group is told nothing of an unreleased month", async () => {
  const { viewer } = await org.as("fia");
  const self = { ...viewer, personId: crew[0] ?? null };
  const { data } = await ask<{ person: { metric: object } }>(
    db,
    self,
    `{ person(id: "${toGlobalId("Person", crew[0] ?? "")}") { metric(metric: CALLBACK_RATE, period: ${MARCH}) { n estimate { value } position { benchmark } } } }`,
  );
  expect(data.person.metric).toEqual({ n: 10, estimate: null, position: null });
});

describe("the spread of a team", () => {
  const FIELDS = `units n benchmark overdispersion pValue heterogeneity units95Outside units998Outside suppressed { reason threshold }`;
  const spread = (
    as: PersonName,
    team: "field" | "desk",
    period: string,
  ): Promise<{ spread: object | null }> =>
    read(
      as,
      `{ it: team(id: "${toGlobalId("Team", org.teams[team])}") { spread(metric: CALLBACK_RATE, period: ${period}) { ${FIELDS} } } }`,
    );

  test("tells whether people differ, and never who", async () => {
    expect(await spread("max", "field", MARCH)).toMatchObject({
      spread: {
        units: 8,
        n: 826,
        heterogeneity: "DETECTED",
        pValue: expect.closeTo(8.1e-10, 11),
        suppressed: null,
      },
    });
    expect(await spread("max", "field", APRIL)).toMatchObject({
      spread: { heterogeneity: "NOT_DETECTED", units95Outside: 0, units998Outside: 0 },
    });
  });

  test("is withheld below 5 people, from leaders too", async () => {
    expect(await spread("lea", "desk", MARCH)).toMatchObject({
      spread: { units: null, n: null, suppressed: { reason: "TOO_FEW_PEOPLE", threshold: 5 } },
    });
  });

  test("is withheld from peers until the month is released", async () => {
    expect(await spread("ada", "field", MARCH)).toMatchObject({
      spread: { units: null, heterogeneity: "UNAVAILABLE", suppressed: { reason: "NOT_RELEASED" } },
    });
  });
});

test("fifty people with value, estimate and position cost as many statements as two", async () => {
  await addPeople(
    db,
    org,
    Array.from({ length: 50 }, (_, index) => `Crew ${String(index)}`),
    { team: "field", manager: "max" },
  );
  const { viewer } = await org.as("max");
  const ofPeople = async (first: number): Promise<number> => {
    const { data, errors, statements } = await ask<{
      people: { nodes: readonly { metric: object | null }[] };
    }>(
      db,
      viewer,
      `query ($first: Int!) { people(first: $first, filter: {nameContains: "Crew"}) { nodes {
        metric(metric: CALLBACK_RATE, period: ${MARCH}) { value estimate { value } position { position } }
      } } }`,
      { first },
    );
    expect(errors).toBeUndefined();
    expect(data.people.nodes).toHaveLength(first);
    return statements;
  };
  const two = await ofPeople(2);
  expect(await ofPeople(50)).toBe(two);
  expect(two).toBeLessThanOrEqual(10);
});

describe("once a month is released", () => {
  const ownFields = `n value estimate { value heterogeneity group { label people n mean } } position { position benchmark }
    adjusted(method: INDIRECT) { ratio unavailableReason } chosen: adjusted(method: INDIRECT, strata: [CATEGORY]) { ratio unavailableReason }`;
  const ofSelf = async (period: string): Promise<Record<string, unknown>> => {
    const { viewer } = await org.as("fia");
    const id = toGlobalId("Person", crew[0] ?? "");
    const { data, errors } = await ask<{ person: { metric: Record<string, unknown> } }>(
      db,
      { ...viewer, personId: crew[0] ?? null },
      `{ person(id: "${id}") { metric(metric: CALLBACK_RATE, period: ${period}) { ${ownFields} } } }`,
    );
    expect(errors).toBeUndefined();
    return data.person.metric;
  };

  test("the person is compared with the team as it was released, and late cases change nothing", async () => {
    await publishClosedMonths(db.deps, org.id);
    const seen = await ofSelf(MARCH);
    expect(seen).toMatchObject({
      n: 10,
      estimate: { heterogeneity: "DETECTED", group: { label: "Field", people: 8, n: 826 } },
      position: { position: "INSIDE" },
      adjusted: { unavailableReason: null },
      chosen: { ratio: null, unavailableReason: expect.stringMatching(/Only whoever leads the group/) },
    });
    const team = await read<{ metric: { value: number } }>(
      "ada",
      `{ it: team(id: "${toGlobalId("Team", org.teams.field)}") { metric(metric: CALLBACK_RATE, period: ${MARCH}) { value } } }`,
    );
    expect((seen["estimate"] as Estimate).group.mean).toBeCloseTo(team.metric.value, 12);
    await insertCases(db, org, [
      {
        metric: "CALLBACK_RATE",
        person: crew[6] ?? null,
        n: 40,
        hits: 40,
        on: "2026-03-20",
        recordedAt: "2026-06-15T10:00:00.001Z",
      },
    ]);
    expect(await ofSelf(MARCH)).toEqual(seen);
  });

  test("other periods stay closed, so that no difference of two tells about fewer people", async () => {
    for (const period of [
      `{start: "2026-03-01", end: "2026-03-31"}`,
      `{start: "2026-03-01", end: "2026-05-01"}`,
    ])
      expect(await ofSelf(period)).toMatchObject({ estimate: null, position: null, adjusted: null });
  });

  test("peers see how much the team differs, and never who", async () => {
    const { spread } = await read<{ spread: object }>(
      "ada",
      `{ it: team(id: "${toGlobalId("Team", org.teams.field)}") { spread(metric: CALLBACK_RATE, period: ${MARCH}) { units n heterogeneity suppressed { reason } } } }`,
    );
    expect(spread).toEqual({ units: 8, n: 826, heterogeneity: "DETECTED", suppressed: null });
  });
});
