import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { FactSplit, totalSums } from "../../../src/outcomes/domain/analysis-cells.js";
import { TargetMetric } from "../../../src/outcomes/domain/target-metric.js";
import { readCells } from "../../../src/outcomes/store/analysis-cells.read-model.js";
import { readSums, type MetricScope } from "../../../src/outcomes/store/measurements.read-model.js";
import { movePerson } from "../../../src/people/actions/move-person.js";
import type { LocalDate } from "../../../src/platform/kernel/period.js";
import { seededRandom } from "../../../src/platform/kernel/random.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { SPRING, tell } from "../actions/outcome-fixture.js";
import { randomWorld } from "../actions/random-world.js";

const METRICS = [
  TargetMetric.CALLBACK_RATE,
  TargetMetric.TIME_TO_RESOLVE,
  TargetMetric.ACCURATE_REUSE_PER_100,
] as const;

let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  await tell(db, org, randomWorld(seededRandom(7), 120));
  // Somebody changes teams in the middle: the facts of either half stay where they were.
  must(
    await movePerson(db.deps, org.admin, {
      personId: org.people.cy,
      teamId: org.teams.field,
      from: "2026-04-10" as LocalDate,
    } as Parameters<typeof movePerson>[2]),
  );
  await rebuildOutcomes(db.deps, org.id);
});
afterAll(async () => db.close());

test.each(
  METRICS.flatMap((metric) =>
    (["desk", "company", "organisation"] as const).map((whose) => ({ metric, whose })),
  ),
)(
  "the $metric of $whose is the sum of its cells, by people and by everything else",
  async ({ metric, whose }) => {
    const scope: MetricScope =
      whose === "organisation" ? { level: "ORGANISATION" } : { level: "TEAM", id: org.teams[whose] };
    const request = { metric, scope, period: SPRING, asOf: null };
    const now = db.clock.now();
    const [whole] = await readSums(db.database, org.id, now, [request]);
    expect(whole?.denominator).toBeGreaterThan(0);
    for (const split of Object.values(FactSplit)) {
      const [cells = []] = await readCells(db.database, org.id, now, [
        { request, by: [split], withDurations: metric === TargetMetric.TIME_TO_RESOLVE },
      ]);
      expect(
        totalSums(
          cells.map(({ sums }) => sums),
          now,
        ),
      ).toEqual(whole);
    }
  },
);

test("a person's cells of several splits at once add up to the person's figure, as it was known", async () => {
  const scope: MetricScope = { level: "PERSON", id: org.people.cy };
  const asOf = db.clock.now();
  const request = { metric: TargetMetric.CALLBACK_RATE, scope, period: SPRING, asOf };
  const [whole] = await readSums(db.database, org.id, asOf, [request]);
  const [cells = []] = await readCells(db.database, org.id, asOf, [
    { request, by: [FactSplit.CATEGORY, FactSplit.WEEKDAY], withDurations: false },
  ]);
  expect(cells.length).toBeGreaterThan(1);
  expect(
    totalSums(
      cells.map(({ sums }) => sums),
      asOf,
    ),
  ).toEqual(whole);
});
